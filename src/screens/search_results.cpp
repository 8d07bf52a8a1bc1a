#include "screens/search_results.h"

#include "screens/pages.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace bangvang {

namespace {

constexpr float beside_medal = 22.0F;
constexpr float chevron = 36.0F;
constexpr float beside_chevron = 8.0F;
constexpr float wash_over = 14.0F; // what the best one's ground is wider than its row, on both sides

struct Places {
    Rect panel;
    Rect head;
    Rect first; // row
    Rect pager; // right aligned in it
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {{64, 262, 952, 640}, {102, 282, 882, 64}, {102, 346, 884, 136}, {102, 370, 884, 88}};
    return {{1256, 184, 600, 698}, {1290, 204, 540, 64}, {1290, 268, 544, 128}, {1290, 786, 544, 88}};
}

// In portrait the list ends right above the field, with the best at its end.
Rect row_place(const Layout& layout, std::size_t i)
{
    const Rect first = places(layout).first;
    const std::size_t slot = layout.portrait ? results_alone - 1 - i : i;
    return first.moved(0.0F, first.h * static_cast<float>(slot));
}

std::string id_of(const SearchResult& result)
{
    return (result.kind == NameKind::unit ? "search.unit." : "search.honoree.") + result.code;
}

// One line of the name; what was typed of it is in the accent's colour and underlined.
void draw_name_line(Canvas& canvas, Point at, const TextStyle& style, const SearchResult& result,
                    std::string_view line)
{
    const Theme& theme = canvas.theme();
    const auto begin = static_cast<std::size_t>(line.data() - result.name.data());
    const std::size_t end = begin + line.size();
    const float below =
        at.y + style.line_height() / 2.0F + std::min(0.69F, style.line / 2.0F) * style.px - 1.0F;
    std::size_t done = begin;
    float x = at.x;
    const auto draw_to = [&](std::size_t to, Color color) {
        if (to > done)
            x += canvas.text({x, at.y}, style, color, std::string_view(result.name).substr(done, to - done));
        done = std::max(done, to);
    };
    for (const TextRange& part : result.matched) {
        if (part.end <= done || part.begin >= end)
            continue;
        draw_to(std::max(part.begin, done), theme.ink);
        const float from = x;
        draw_to(std::min(part.end, end), theme.accent);
        canvas.rect({from, below, x - from, 3.0F}, theme.accent);
    }
    draw_to(end, theme.ink);
}

// How name, title and unit share the height of a row. With a unit they are three lines, set tighter; a name
// that is too long for one line has two, and what stands below gets smaller, never the other way round.
struct Words {
    TextStyle name;
    TextStyle small;
    TextBlock lines; // of the name
    int below{0};    // lines
    [[nodiscard]] float height() const
    {
        return lines.height + static_cast<float>(below) * small.line_height();
    }
};

Words lay_out_words(const Canvas& canvas, const Rect& r, const SearchResult& result)
{
    Words words;
    words.below = (result.title.empty() ? 0 : 1) + (result.unit.empty() ? 0 : 1);
    const bool tight = words.below > 1;
    words.small = type::body.leading(tight ? 1.2F : 1.3F);
    words.name = fit_text(canvas.fonts(), type::h3.leading(tight ? 1.36F : 1.42F), result.name, r.w, 1,
                          {36.0F, 34.0F, 32.0F, 30.0F, 28.0F, 26.0F});
    if (canvas.width(words.name, result.name) > r.w) {
        words.small = words.small.at(tight ? 24.0F : 28.0F);
        const float room = r.h - static_cast<float>(words.below) * words.small.line_height();
        words.name = whole_in(canvas, type::h3.leading(1.2F).at(32.0F), result.name, r.w, room);
    }
    words.lines = canvas.wrap(words.name, result.name, r.w);
    return words;
}

// The lines below the name: the full words where they can be set in one line, else the short ones, all in
// letters of one size.
void draw_details(Canvas& canvas, const Rect& r, const TextStyle& style, const SearchResult& result)
{
    constexpr float smallest = 22.0F;
    std::vector<std::string> lines;
    TextStyle shared = style;
    for (const auto& [full, brief] :
         {std::pair(result.title, result.title_short), std::pair(result.unit, result.unit_short)}) {
        if (full.empty())
            continue;
        const bool fits = brief.empty() || canvas.width(style.at(24.0F), full) <= r.w;
        lines.push_back(fits ? full : brief);
        shared = fit_text(canvas.fonts(), shared, lines.back(), r.w, 1, {shared.px, 26.0F, 24.0F, smallest});
    }
    float y = r.y;
    for (const std::string& line : lines) {
        line_in(canvas, {r.x, y, r.w, style.line_height()}, shared, canvas.theme().ink2,
                fit_lines(canvas, shared, line, r.w, 1));
        y += style.line_height();
    }
}

void draw_words(Canvas& canvas, const Rect& r, const SearchResult& result)
{
    const Words words = lay_out_words(canvas, r, result);
    float y = r.center().y - words.height() / 2.0F;
    for (const TextLine& line : words.lines.lines) {
        draw_name_line(canvas, {r.x, y}, words.name, result, line.text);
        y += words.name.line_height();
    }
    draw_details(canvas, {r.x, y, r.w, r.bottom() - y}, words.small, result);
}

void draw_row(Canvas& canvas, const Rect& r, const SearchResult& result, bool best)
{
    const std::string id = id_of(result);
    const auto piece = canvas.piece(id);
    const Theme& theme = canvas.theme();
    const float over = best ? wash_over : 0.0F;
    const Rect whole{r.x - over, r.y, r.w + 2.0F * over, r.h};
    if (canvas.pressed(id))
        canvas.rect(whole, theme.press);
    else if (best)
        canvas.rect(whole, theme.accent_wash);
    canvas.rect({whole.x, r.y, whole.w, 2.0F}, theme.line);
    canvas.hit(id, whole, Open{result.route});
    const auto moved = canvas.shift(press_offset(canvas, id));
    const float medal = r.h - 20.0F;
    const Rect inner{r.x, r.y + 2.0F, r.w, r.h - 2.0F};
    canvas.portrait(result.code, result.has_photo, result.silhouette,
                    {r.x, inner.center().y - medal / 2.0F, medal, medal});
    const float x = r.x + medal + beside_medal;
    const float right = r.right() - chevron;
    canvas.icon(Icon::next, {right, inner.center().y - chevron / 2.0F, chevron, chevron}, theme.accent, 4.0F);
    draw_words(canvas, {x, inner.y, right - beside_chevron - x, inner.h}, result);
}

// Before anything was typed, and where nobody is called so.
void draw_no_results(Canvas& canvas, const Rect& r, bool asked, Language language)
{
    const Theme& theme = canvas.theme();
    const std::string_view title = (asked ? msg::not_found : msg::search_offer).in(language);
    const std::string_view how = (asked ? msg::not_found_how : msg::search_offer_how).in(language);
    const float width = r.w - 48.0F;
    const float x = r.x + 24.0F;
    const TextStyle body = type::body_large;
    const float icon = 96.0F;
    const TextBlock first = canvas.wrap(type::h3, title, width);
    const TextBlock second = canvas.wrap(body, how, width);
    float y = r.center().y - (icon + 24.0F + first.height + 16.0F + second.height) / 2.0F;
    canvas.icon(Icon::search, {r.center().x - icon / 2.0F, y, icon, icon}, theme.gold, 4.0F);
    y += icon + 24.0F;
    y += canvas.text_block({x, y}, width, type::h3, theme.ink, first, {.align = Align::center}) + 16.0F;
    canvas.text_block({x, y}, width, body, theme.ink2, second, {.align = Align::center});
}

} // namespace

std::size_t results_paged(const Layout& layout)
{
    return layout.portrait ? results_alone - 1 : results_alone;
}

void draw_search_results(Canvas& canvas, const Route& route, const SearchView& view, Language language)
{
    const Theme& theme = canvas.theme();
    const Places at = places(canvas.layout());
    {
        const auto piece = canvas.piece("search.results");
        draw_paper(canvas, at.panel);
        line_in(canvas, at.head, type::h3, theme.ink, msg::results.in(language));
        line_in(canvas, at.head, type::label, theme.ink2,
                canvas.layout().portrait ? view.count_text_long : view.count_text, Align::right);
        if (view.results.empty()) {
            canvas.rect({at.first.x, at.first.y, at.first.w, 2.0F}, theme.line);
            draw_no_results(canvas, {at.panel.x, at.first.y, at.panel.w, at.panel.bottom() - at.first.y},
                            !route.query.empty(), language);
        }
    }
    for (std::size_t i = 0; i < view.results.size(); ++i)
        draw_row(canvas, row_place(canvas.layout(), i), view.results[i], view.page == 0 && i == 0);
    draw_pages(canvas, at.pager, route, view.pages, language);
}

} // namespace bangvang
