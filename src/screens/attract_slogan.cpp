// Scene 01: the campaign's title in gold leaf, its motto, and the news in a strip below.
#include "screens/attract_parts.h"
#include "ui/fonts.h"
#include "ui/place.h"
#include "views/messages.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr Seconds title_start{0.4};
constexpr Seconds motto_start{1.5};
constexpr Seconds strip_start{1.8};
constexpr float strip_below = 32.0F;

// One half of the strip: a heading over a line, then rows.
struct StripPart {
    Rect r;
    float title; // height of the heading
    float gap;   // between the line and the rows
    [[nodiscard]] float rows_y() const { return r.y + title + 2.0F + gap; }
};

struct Strip {
    StripPart leaders;
    StripPart indicators;
    float bar_width;
    float hint; // diameter of its rings
};

Strip strip_of(const Layout& layout)
{
    if (layout.portrait)
        return {{{64, 1286, 952, 222}, 42.0F, 4.0F}, {{64, 1518, 952, 237}, 44.0F, 6.0F}, 440.0F, 100.0F};
    return {{{64, 770, 560, 246}, 44.0F, 8.0F}, {{672, 770, 716, 246}, 44.0F, 8.0F}, 216.0F, 116.0F};
}

void draw_strip_title(Canvas& canvas, const StripPart& part, std::string_view words)
{
    const Theme& theme = canvas.theme();
    const Rect& r = part.r;
    line_in(canvas, {r.x, r.y, r.w, part.title}, type::label, theme.gold_on_lacquer, words);
    canvas.rect({r.x, r.y + part.title, r.w, 2.0F}, theme.dock_line);
}

// Units have agreed short forms here, all of them, so that the rows are of one kind.
void draw_leaders(Canvas& canvas, const StripPart& part, const SceneLook& look)
{
    const RankingView& ranking = look.view.news.ranking;
    if (ranking.rows.empty())
        return;
    const auto scope = canvas.piece("attract.leaders");
    const Theme& theme = canvas.theme();
    const Rect& r = part.r;
    draw_strip_title(canvas, part, msg::format(msg::leading_in, look.language, ranking.period_in_sentence));
    for (std::size_t i = 0; i < std::min<std::size_t>(ranking.rows.size(), 3); ++i) {
        const RankingRow& row = ranking.rows[i];
        const float middle = part.rows_y() + 58.0F * static_cast<float>(i) + 29.0F;
        canvas.text({r.x + 22.0F, middle - type::h2.line_height() / 2.0F}, type::h2, theme.leaf_top,
                    std::to_string(row.rank), {.align = Align::center, .bottom = theme.leaf_bottom});
        const float right = r.right();
        const float score = canvas.text({right, middle - type::num.line_height() / 2.0F}, type::num,
                                        theme.gold_on_lacquer, row.total_text, {.align = Align::right});
        const float room = right - score - 18.0F - (r.x + 62.0F);
        fitted_in(canvas, {r.x + 62.0F, middle - 29.0F, room, 58.0F}, type::label.leading(1.16F),
                  theme.ink_on_lacquer, row.short_name, 2, {28.0F, 26.0F, 24.0F});
    }
}

void draw_plan_key(Canvas& canvas, const StripPart& part, Language language)
{
    const Theme& theme = canvas.theme();
    const Rect& r = part.r;
    const float words = line_in(canvas, {r.x, r.y, r.w, part.title}, type::label, theme.ink_on_lacquer,
                                msg::plan_word.in(language), Align::right);
    canvas.rect({r.right() - words - 15.0F, r.y + part.title / 2.0F - 14.0F, 5.0F, 28.0F},
                theme.ink_on_lacquer);
}

void draw_indicator_line(Canvas& canvas, const Rect& r, float bar_width, const IndicatorRow& row)
{
    const Theme& theme = canvas.theme();
    const float middle = r.center().y;
    const float bar_x = r.right() - 128.0F - bar_width;
    fitted_in(canvas, {r.x, r.y, bar_x - r.x - 8.0F, r.h}, type::label, theme.ink_on_lacquer, row.short_name,
              1, {28.0F, 26.0F, 24.0F});
    if (!row.progress || !row.progress->percent)
        return;
    const auto share = [](double percent) {
        return static_cast<float>(std::clamp(percent, 0.0, 100.0) / 100.0);
    };
    canvas.rect({bar_x, middle - 9.0F, bar_width, 18.0F}, theme.press);
    canvas.rect({bar_x, middle - 9.0F, bar_width * share(*row.progress->percent), 18.0F}, theme.accent);
    if (row.progress->plan_percent)
        canvas.rect(
            {bar_x + bar_width * share(*row.progress->plan_percent) - 2.5F, middle - 15.0F, 5.0F, 30.0F},
            theme.ink_on_lacquer);
    canvas.text({r.right(), middle - type::num.line_height() / 2.0F}, type::num, theme.gold_on_lacquer,
                row.percent_text + "%", {.align = Align::right});
}

void draw_indicators(Canvas& canvas, const StripPart& part, float bar_width, const SceneLook& look)
{
    const ProgressView& progress = look.view.news.progress;
    if (progress.rows.empty())
        return;
    const auto scope = canvas.piece("attract.indicators");
    draw_strip_title(canvas, part, msg::format(msg::progress_of_year, look.language, progress.year));
    draw_plan_key(canvas, part, look.language);
    const std::size_t shown = std::min<std::size_t>(progress.rows.size(), 5);
    for (std::size_t i = 0; i < shown; ++i)
        draw_indicator_line(canvas,
                            {part.r.x, part.rows_y() + 37.0F * static_cast<float>(i), part.r.w, 37.0F},
                            bar_width, progress.rows[i]);
}

void draw_strip(Canvas& canvas, const Strip& strip, const SceneLook& look)
{
    const float part = part_of(look.time.age, strip_start, motion::strip_rise);
    if (part <= 0.0F)
        return;
    const auto faded = canvas.fade(part);
    const auto below = canvas.shift({0.0F, strip_below * (1.0F - part)});
    draw_leaders(canvas, strip.leaders, look);
    draw_indicators(canvas, strip.indicators, strip.bar_width, look);
    const float hint = touch_hint_width(canvas, strip.hint, look.language);
    const Point at =
        canvas.layout().portrait ? Point{540.0F - hint / 2.0F, 1816.0F} : Point{1856.0F - hint, 893.0F};
    draw_touch_hint(canvas, at, strip.hint, look);
}

// Also before the strip can be seen.
void add_strip_areas(Canvas& canvas, const Strip& strip, const SceneLook& look)
{
    if (!look.view.news.ranking.rows.empty())
        wake_area(canvas, "attract.ranking", strip.leaders.r, Route{.place = Place::ranking}, look.touchable);
    if (!look.view.news.progress.rows.empty())
        wake_area(canvas, "attract.progress", strip.indicators.r, Route{.place = Place::progress},
                  look.touchable);
}

// Three lines while they are large; a longer title takes a fourth.
TextStyle title_style(const Canvas& canvas, const AttractView& view, const TextStyle& slogan, float width)
{
    const TextStyle large = fit_text(canvas.fonts(), slogan, view.title, width, 3, {slogan.px, 84.0F, 76.0F});
    if (canvas.wrap(large, view.title, width, Wrap::greedy).lines.size() <= 3)
        return large;
    return fit_text(canvas.fonts(), slogan, view.title, width, 4, {72.0F, 64.0F, 56.0F, 48.0F, 40.0F});
}

void draw_motto(Canvas& canvas, float y, float width, std::string_view quote, Seconds age)
{
    const float part = part_of(age, motto_start, motion::motto_fade);
    if (part <= 0.0F)
        return;
    const auto faded = canvas.fade(part);
    const Theme& theme = canvas.theme();
    if (canvas.layout().portrait) {
        const TextStyle fitted =
            fit_text(canvas.fonts(), type::quote, quote, width, 2, {40.0F, 36.0F, 32.0F, 28.0F});
        const TextStyle words = whole_in(canvas, fitted, quote, width, 112.0F);
        canvas.paragraph({64.0F, 1166.0F}, width, words, theme.ink_on_lacquer, quote,
                         {.align = Align::center});
        return;
    }
    const TextStyle words = fit_text(canvas.fonts(), type::quote, quote, width, 2, {36.0F, 32.0F, 28.0F});
    canvas.paragraph({64.0F, y + 14.0F}, width, words, theme.ink_on_lacquer, quote);
}

// Lead, title and motto; every line of the title has its own sheen.
void draw_title(Canvas& canvas, const AttractView& view, std::string_view quote, Seconds age)
{
    const auto scope = canvas.piece("attract.title");
    const Theme& theme = canvas.theme();
    const bool portrait = canvas.layout().portrait;
    const float width = portrait ? 952.0F : 1120.0F;
    const Align align = portrait ? Align::center : Align::left;
    const float x = 64.0F;
    float y = portrait ? 196.0F : 170.0F;
    if (!view.lead.empty()) {
        const TextStyle lead = type::display.at(56.0F);
        y += draw_wiped(canvas, {x, y}, width, lead, theme.gold_on_lacquer,
                        canvas.wrap(lead, view.lead, width), {.align = align}, age, title_start);
    }
    const TextStyle style = title_style(canvas, view, portrait ? type::slogan_portrait : type::slogan, width);
    y += draw_wiped(canvas, {x, y}, width, style, theme.leaf_top,
                    canvas.wrap(style, view.title, width, Wrap::greedy),
                    {.align = align, .bottom = theme.leaf_bottom}, age, title_start);
    draw_motto(canvas, y, width, quote, age);
}

} // namespace

void draw_slogan_scene(Canvas& canvas, const SceneLook& look, std::size_t round)
{
    const auto& quotes = look.view.quotes;
    draw_title(canvas, look.view,
               quotes.empty() ? std::string_view() : std::string_view(quotes[round % quotes.size()]),
               look.time.age);
    const Strip strip = strip_of(canvas.layout());
    draw_strip(canvas, strip, look);
    add_strip_areas(canvas, strip, look);
}

} // namespace bangvang
