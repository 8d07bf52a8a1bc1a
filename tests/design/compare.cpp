#include "design/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace bangvang::testing {

namespace {

constexpr float near = 4.0F; // design units
constexpr float joining_gap = 3.0F;
constexpr float following_gap = 48.0F;     // to the text before it on its line
constexpr float least_touch = 88.0F;       // where the drawing is smaller, the touched box is this high
constexpr float block_width_share = 0.05F; // what kerning may make of a block's width; other breaks make more

bool close(float a, float b)
{
    return std::abs(a - b) <= near;
}

bool close(const Rect& a, const Rect& b)
{
    return close(a.x, b.x) && close(a.y, b.y) && close(a.right(), b.right()) && close(a.bottom(), b.bottom());
}

std::string words(const Rect& r)
{
    return fmt::format("({:.1f}, {:.1f}, {:.1f} x {:.1f})", r.x, r.y, r.w, r.h);
}

// From the ascent to the descent, as the design measures texts.
Rect content_box(const DrawnText& text, const Fonts& fonts)
{
    const float high = (fonts.ascent(text.style.face) + fonts.descent(text.style.face)) * text.style.px;
    return {text.rect.x, text.rect.y + (text.rect.h - high) / 2.0F, text.rect.w, high};
}

struct Look {
    std::string_view family;
    int weight;
    bool italic;
    friend bool operator==(const Look&, const Look&) = default;
};

Look look_of(Face face)
{
    switch (face) {
    case Face::sans_medium:
        return {"Inter", 500, false};
    case Face::sans_semibold:
        return {"Inter", 600, false};
    case Face::sans_bold:
        return {"Inter", 700, false};
    case Face::display_semibold:
        return {"Inter Display", 600, false};
    case Face::display_bold:
        return {"Inter Display", 700, false};
    case Face::serif_bold:
        return {"Noto Serif Display", 700, false};
    case Face::serif_semibold:
        return {"Noto Serif Display", 600, false};
    case Face::serif_bold_italic:
        return {"Noto Serif Display", 700, true};
    }
    return {"", 0, false};
}

// A whole scene may stand a little elsewhere, one text anywhere.
bool is_within_slack(const Departure& departure, const Rect& spec, const Rect& ours)
{
    return !departure.text.empty() || std::abs(spec.y - ours.y) <= 2 * near;
}

// Our lines that together read as one text of the design.
struct Run {
    std::size_t first{0};
    std::size_t count{0};
    Rect box;
};

class Comparer {
public:
    Comparer(const Spec& spec, const Headless& drawn, const Fonts& fonts,
             const std::vector<Departure>& departures, const Rect& covered)
        : spec_(spec), drawn_(drawn), fonts_(fonts), departures_(departures), covered_(covered),
          taken_(drawn.texts().size(), false), needed_(departures.size(), false)
    {}

    Comparison run()
    {
        compare_texts();
        compare_areas(spec_.targets, "target", result_.targets_matched);
        compare_areas(spec_.panels, "panel", result_.panels_matched);
        report_what_is_ours();
        for (std::size_t i = 0; i < departures_.size(); ++i)
            if (needed_[i])
                result_.used.push_back(&departures_[i]);
        return std::move(result_);
    }

private:
    template <class... Args> void differ(fmt::format_string<Args...> format, Args&&... args)
    {
        result_.differences.push_back(fmt::format(format, std::forward<Args>(args)...));
    }

    std::optional<std::size_t> departure(Departure::Kind kind, std::string_view text) const
    {
        for (std::size_t i = 0; i < departures_.size(); ++i)
            if (departures_[i].kind == kind && departures_[i].text == text)
                return i;
        return kind == Departure::Kind::moved && !text.empty() ? departure(kind, "") : std::nullopt;
    }

    // One of our texts as it is listed, or a line of it.
    std::optional<std::size_t> departure_for_ours(const std::string& text) const
    {
        for (std::size_t i = 0; i < departures_.size(); ++i)
            if (departures_[i].kind == Departure::Kind::ours &&
                (departures_[i].text == text ||
                 (text.size() > 4 && departures_[i].text.find(text) != std::string_view::npos)))
                return i;
        return std::nullopt;
    }

    std::vector<Run> runs_of(std::string_view text) const;
    std::optional<Run> nearest(std::string_view text, const Rect& box) const;
    bool is_placed(const Rect& spec, const Rect& ours) const;
    std::string faults(const SpecText& text, const Run& run) const;
    bool has_color(const Run& run, const std::string& color) const;
    void compare_texts();
    void compare_text(const SpecText& text);
    void compare_areas(const std::vector<SpecArea>& areas, std::string_view what, std::size_t& matched);
    std::optional<Rect> nearest_area(std::string_view what, const SpecArea& area) const;
    void report_what_is_ours();

    const Spec& spec_;
    const Headless& drawn_;
    const Fonts& fonts_;
    const std::vector<Departure>& departures_;
    const Rect covered_;
    Rect before_spec_; // the text before the one that is compared
    Rect before_ours_;
    bool before_followed_{false}; // it was itself pushed along by a figure
    std::vector<bool> taken_;     // our texts that the design has
    std::vector<bool> needed_;    // departures
    Comparison result_;
};

// The design's words do not begin or end with a space, though their boxes may.
std::string trimmed(const std::string& text)
{
    const std::string words = plain_words(text);
    const auto first = words.find_first_not_of(' ');
    return first == std::string::npos ? std::string()
                                      : words.substr(first, words.find_last_not_of(' ') - first + 1);
}

// Parts of one line that touch each other read as one word.
bool is_joined(const Rect& before, const Rect& after)
{
    return close(before.bottom(), after.bottom()) && after.x > before.x &&
           after.x - before.right() < joining_gap;
}

std::vector<Run> Comparer::runs_of(std::string_view text) const
{
    std::vector<Run> found;
    const auto& lines = drawn_.texts();
    for (std::size_t first = 0; first < lines.size(); ++first) {
        std::string read;
        Rect last;
        Rect box = content_box(lines[first], fonts_);
        for (std::size_t i = first; i < lines.size() && !taken_[i]; ++i) {
            const Rect here = content_box(lines[i], fonts_);
            read += (read.empty() || is_joined(last, here) ? "" : " ") + trimmed(lines[i].text);
            box = unite(box, here);
            last = here;
            if (!text.starts_with(read))
                break;
            if (read == text)
                found.push_back({first, i - first + 1, box});
        }
    }
    return found;
}

std::optional<Run> Comparer::nearest(std::string_view text, const Rect& box) const
{
    std::optional<Run> best;
    float least = std::numeric_limits<float>::max();
    for (const Run& run : runs_of(text)) {
        const Point away = run.box.center() - box.center();
        const float distance = std::hypot(away.x, away.y);
        if (distance < least) {
            least = distance;
            best = run;
        }
    }
    return best;
}

// A pixel of the run has the colour: the middle of a stroke has it pure.
bool Comparer::has_color(const Run& run, const std::string& color) const
{
    if (run.box.overlaps(covered_))
        return true;
    int r = 0;
    int g = 0;
    int b = 0;
    if (std::sscanf(color.c_str(), "rgb(%d, %d, %d)", &r, &g, &b) != 3)
        return true; // gold leaf: shaded, and looked at by people
    const Image& screen = drawn_.screen();
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
        const Rect& ink = drawn_.texts()[i].ink;
        for (int y = std::max(static_cast<int>(ink.y), 0);
             y < std::min(static_cast<int>(ink.bottom()) + 1, screen.height); ++y)
            for (int x = std::max(static_cast<int>(ink.x), 0);
                 x < std::min(static_cast<int>(ink.right()) + 1, screen.width); ++x) {
                const std::uint8_t* pixel = screen.pixel(x, y);
                if (std::abs(pixel[0] - r) + std::abs(pixel[1] - g) + std::abs(pixel[2] - b) <= 12)
                    return true;
            }
    }
    return false;
}

// Text grows and shrinks with its figures from the edge that its alignment holds, or from the text before it.
bool Comparer::is_placed(const Rect& spec, const Rect& ours) const
{
    const bool held =
        close(spec.x, ours.x) || close(spec.right(), ours.right()) || close(spec.center().x, ours.center().x);
    const bool follows = before_spec_.overlaps({spec.x - following_gap, spec.y, following_gap, spec.h}) &&
                         close(spec.x - before_spec_.right(), ours.x - before_ours_.right());
    const bool under = before_followed_ && close(spec.x - before_spec_.x, ours.x - before_ours_.x);
    return held || follows || under;
}

// What differs, in words; empty when the run is as the design has it.
std::string Comparer::faults(const SpecText& text, const Run& run) const
{
    std::string found;
    const Rect& a = text.box;
    const Rect& b = run.box;
    if (!is_placed(a, b) || !close(a.y, b.y) || !close(a.h, b.h))
        found += fmt::format(" stands at {}, not at {};", words(b), words(a));
    else if (a.h > 1.9F * static_cast<float>(text.px) &&
             std::abs(a.w - b.w) > std::max(2 * near, block_width_share * a.w))
        found += fmt::format(" is broken otherwise, {:.1f} wide, not {:.1f};", b.w, a.w);
    const TextStyle& style = drawn_.texts()[run.first].style;
    if (std::abs(style.px - static_cast<float>(text.px)) > 0.51F)
        found += fmt::format(" has {} px, not {};", style.px, text.px);
    const Look look = look_of(style.face);
    if (look != Look{text.family, text.weight, text.italic})
        found +=
            fmt::format(" is in {} {}{}, not {} {}{};", look.family, look.weight,
                        look.italic ? " italic" : "", text.family, text.weight, text.italic ? " italic" : "");
    if (!has_color(run, text.color))
        found += fmt::format(" has not the colour {};", text.color);
    return found;
}

void Comparer::compare_texts()
{
    for (const SpecText& text : spec_.texts)
        compare_text(text);
}

void Comparer::compare_text(const SpecText& text)
{
    const auto other = departure(Departure::Kind::words, text.text);
    const auto moved = departure(Departure::Kind::moved, text.text);
    const auto absent = departure(Departure::Kind::absent, text.text);
    auto run = nearest(text.text, text.box);
    const bool same = run && faults(text, *run).empty();
    if (!same && other) {
        run = nearest(departures_[*other].ours, text.box);
        needed_[*other] = run.has_value();
    }
    if (!run || (!same && absent && !moved && !other)) {
        if (absent)
            needed_[*absent] = true;
        else
            differ("\"{}\" is missing; the design has it at {}", text.text, words(text.box));
        return;
    }
    const std::string wrong = faults(text, *run);
    for (std::size_t i = run->first; i < run->first + run->count; ++i)
        taken_[i] = true;
    before_followed_ = wrong.empty() && !close(text.box.x, run->box.x);
    before_spec_ = text.box;
    before_ours_ = run->box;
    if (wrong.empty())
        ++result_.texts_matched;
    else if (moved && is_within_slack(departures_[*moved], text.box, run->box))
        needed_[*moved] = true;
    else
        differ("\"{}\"{}", text.text, wrong);
}

std::string_view kind_name(PanelKind kind)
{
    switch (kind) {
    case PanelKind::lacquer:
        return "lacq";
    case PanelKind::paper:
        return "paper";
    case PanelKind::segments:
        return "seg";
    case PanelKind::dock:
        return "dock";
    }
    return "";
}

std::optional<Rect> Comparer::nearest_area(std::string_view what, const SpecArea& area) const
{
    std::optional<Rect> best;
    float least = std::numeric_limits<float>::max();
    const auto look_at = [&](const Rect& r) {
        const float distance = std::abs(r.x - area.rect.x) + std::abs(r.y - area.rect.y) +
                               std::abs(r.w - area.rect.w) + std::abs(r.h - area.rect.h);
        if (distance < least) {
            least = distance;
            best = r;
        }
    };
    if (what == "target")
        for (const Hit& hit : drawn_.hits().hits())
            look_at(hit.rect);
    else
        for (const DrawnPanel& panel : drawn_.panels())
            if (kind_name(panel.kind) == area.name)
                look_at(panel.rect);
    return best;
}

void Comparer::compare_areas(const std::vector<SpecArea>& areas, std::string_view what, std::size_t& matched)
{
    for (SpecArea area : areas) {
        if (what == "target" && area.rect.h < least_touch)
            area.rect = {area.rect.x, area.rect.center().y - least_touch / 2, area.rect.w, least_touch};
        const auto found = nearest_area(what, area);
        if (found && close(*found, area.rect)) {
            ++matched;
            continue;
        }
        if (const auto absent = departure(Departure::Kind::absent, fmt::format("{} {}", what, area.name)))
            needed_[*absent] = true;
        else
            differ("{} \"{}\" is not at {}; the nearest is {}", what, area.name, words(area.rect),
                   found ? words(*found) : "none");
    }
}

void Comparer::report_what_is_ours()
{
    for (std::size_t i = 0; i < taken_.size(); ++i) {
        if (taken_[i])
            continue;
        const std::string text = trimmed(drawn_.texts()[i].text);
        if (const auto known = departure_for_ours(text))
            needed_[*known] = true;
        else
            differ("\"{}\" at {} is not in the design", text, words(content_box(drawn_.texts()[i], fonts_)));
    }
}

} // namespace

Comparison compare(const Spec& spec, const Headless& drawn, const Fonts& fonts,
                   const std::vector<Departure>& departures, const Rect& covered)
{
    return Comparer(spec, drawn, fonts, departures, covered).run();
}

} // namespace bangvang::testing
