// The texts a visitor can read: the launching letter section by section, or the movements one by one.
#pragma once

#include "nav/navigation.h"

#include <bangvang/model/snapshot.h>

#include <string>
#include <vector>

namespace bangvang {

// A run of words in one weight; **double stars** in the data mark the strong ones.
struct ReaderRun {
    std::string text;
    bool strong{false};
};
using ReaderParagraph = std::vector<ReaderRun>;

struct ReaderSection {
    std::string number;
    std::string heading;
    std::vector<ReaderParagraph> paragraphs;
};

struct ReaderView {
    std::string eyebrow;
    std::string title;
    std::string aside; // first line at the header's right: "Số: …/SCT-VP"
    std::string note;  // second line: "Ngày 29/02/2024"
    std::string eyebrow_short, title_short, note_short; // the same where there is less room
    std::vector<ReaderSection> sections;
    std::size_t section{0}; // the one on screen
    std::string signer_title;
    std::string signer;
};

[[nodiscard]] ReaderView reader_view(const Snapshot& snapshot, const Route& route, Language language);

// Splits at '\n' into paragraphs and at ** into runs. An odd ** stands for itself.
[[nodiscard]] std::vector<ReaderParagraph> reader_paragraphs(const std::string& text);

} // namespace bangvang
