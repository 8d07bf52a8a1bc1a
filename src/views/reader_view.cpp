#include "views/reader_view.h"

#include "views/format.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>

namespace bangvang {

namespace {

std::string with_all(std::string text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// A name that no line may break in two.
std::string with_whole_names(std::string_view words)
{
    std::string text(words);
    for (const std::string_view name : {"Chủ tịch Hồ Chí Minh", "Hồ Chí Minh"})
        text = with_all(std::move(text), name, with_all(std::string(name), " ", "\u00A0"));
    return text;
}

ReaderParagraph runs_of(std::string_view line)
{
    ReaderParagraph runs;
    bool strong = false;
    while (!line.empty()) {
        const std::size_t open = line.find("**");
        const bool closes =
            strong || (open != std::string_view::npos && line.find("**", open + 2) != std::string_view::npos);
        const std::size_t end = closes ? open : std::string_view::npos;
        const std::string_view words = line.substr(0, end);
        if (!words.empty())
            runs.push_back({.text = with_whole_names(words), .strong = strong});
        if (end == std::string_view::npos)
            break;
        line.remove_prefix(end + 2);
        strong = !strong;
    }
    return runs;
}

void add_letter(ReaderView& view, const Snapshot& snapshot, Language language)
{
    const Campaign& campaign = snapshot.campaign;
    view.eyebrow = msg::format(msg::document_of, language, campaign.organization);
    view.title = msg::format(msg::document_title, language, campaign.year);
    if (!campaign.document.empty())
        view.aside = msg::format(msg::document_number, language, campaign.document);
    for (const DocumentSection& section : snapshot.document)
        view.sections.push_back({.number = section.number,
                                 .heading = keep_compounds_together(section.heading),
                                 .paragraphs = reader_paragraphs(section.summary)});
}

void add_movements(ReaderView& view, const Snapshot& snapshot, Language language)
{
    view.eyebrow = snapshot.campaign.organization;
    view.title = msg::movements_title.in(language);
    for (const Movement& movement : snapshot.movements) {
        ReaderSection section{.number = std::to_string(view.sections.size() + 1),
                              .heading = keep_compounds_together(movement.name),
                              .paragraphs = {}};
        if (!movement.launched_by.empty())
            section.paragraphs.push_back(
                {{.text = msg::format(msg::launched_by, language, movement.launched_by), .strong = true}});
        for (ReaderParagraph& paragraph : reader_paragraphs(movement.summary))
            section.paragraphs.push_back(std::move(paragraph));
        view.sections.push_back(std::move(section));
    }
}

// In portrait the date stands above the title, and who signed beside the number.
void add_short_header(ReaderView& view, const Snapshot& snapshot, Language language, bool letter)
{
    const Campaign& campaign = snapshot.campaign;
    view.eyebrow_short = view.eyebrow;
    view.title_short = view.title;
    view.note_short = view.note;
    if (!letter || !campaign.launched_on)
        return;
    view.eyebrow_short = msg::format(msg::document_of, language, format_date(*campaign.launched_on));
    view.title_short = msg::document_title_short.in(language);
    if (!view.signer.empty())
        view.note_short = campaign.signer_title + ": " + view.signer;
}

} // namespace

std::vector<ReaderParagraph> reader_paragraphs(const std::string& text)
{
    std::vector<ReaderParagraph> paragraphs;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = trim(std::string_view(text).substr(start, end - start));
        if (!line.empty())
            paragraphs.push_back(runs_of(line));
        start = end + 1;
    }
    return paragraphs;
}

ReaderView reader_view(const Snapshot& snapshot, const Route& route, Language language)
{
    ReaderView view;
    if (route.code == "movements")
        add_movements(view, snapshot, language);
    else
        add_letter(view, snapshot, language);
    if (snapshot.campaign.launched_on)
        view.note = msg::format(msg::dated, language, format_date(*snapshot.campaign.launched_on));
    view.signer_title = snapshot.campaign.signer_title;
    view.signer = snapshot.campaign.signed_by;
    add_short_header(view, snapshot, language, route.code.empty());
    const std::size_t last = view.sections.empty() ? 0 : view.sections.size() - 1;
    view.section = std::min(static_cast<std::size_t>(std::max(route.section, 0)), last);
    return view;
}

} // namespace bangvang
