// What the design says of a screen: where each panel, touch target and text stands, read from spec/*.json.
#pragma once

#include <bangvang/base/geometry.h>
#include <bangvang/base/result.h>

#include <filesystem>
#include <string>
#include <vector>

namespace bangvang::testing {

struct SpecArea {
    std::string name; // of a panel its kind, of a target the words on it
    Rect rect;
};

struct SpecText {
    std::string text; // joined by single spaces; a text of several lines is one
    Rect box;         // from the first line's ascent to the last line's descent
    std::string family;
    int px{0};
    int weight{0};
    bool italic{false};
    std::string color; // "rgb(70, 50, 34)", or "leaf" for gold-leaf type
};

struct Spec {
    int width{0};
    int height{0};
    std::vector<SpecArea> panels;
    std::vector<SpecArea> targets;
    std::vector<SpecText> texts;
};

[[nodiscard]] Result<Spec> read_spec(const std::filesystem::path& file);

// Without the spaces that join compounds, so that words compare by what is read.
[[nodiscard]] std::string plain_words(std::string text);

} // namespace bangvang::testing
