#include "app/overview.h"

#include "nav/present.h"
#include "screens/deck_slide.h"
#include "ui/controls.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/format.h"
#include "views/messages.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

constexpr float safe = 64.0F;
constexpr float gap = 24.0F;
constexpr float caption_height = 40.0F;

// How many small slides stand on a page, and where.
struct Grid {
    std::size_t columns;
    std::size_t rows;
    float top;
    Point cell; // with its caption and its buttons
    Point thumb;
    [[nodiscard]] std::size_t per_page() const { return columns * rows; }
    [[nodiscard]] Rect place(std::size_t i) const
    {
        return {safe + (cell.x + gap) * static_cast<float>(i % columns),
                top + (cell.y + gap) * static_cast<float>(i / columns), cell.x, cell.y};
    }
};

Grid grid_of(const Layout& layout)
{
    const std::size_t columns = layout.portrait ? 3 : 5;
    const float width =
        (layout.width - 2.0F * safe - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const Point thumb{width, width * layout.height / layout.width};
    return {.columns = columns,
            .rows = 2,
            .top = layout.portrait ? 250.0F : 168.0F,
            .cell = {width, caption_height + thumb.y + 8.0F + min_touch},
            .thumb = thumb};
}

// The slide's own units, laid out inside `r` of the wall's.
Layout small_layout(const Layout& wall, const Rect& r)
{
    Layout small = wall;
    small.scale = wall.scale * r.w / wall.width;
    small.origin_px = wall.origin_px + Point{r.x, r.y} * wall.scale;
    return small;
}

void draw_thumb(const Canvas::Target& on, const Rect& r, const Slide& slide, Language language)
{
    const Layout small = small_layout(on.layout, r);
    const Canvas::Target target = on.laid_out(small);
    Canvas canvas(target);
    canvas.stop_hits();
    const auto clipped = canvas.clip(small.screen());
    const Moving still;
    draw_slide(canvas,
               {.slide = slide, .moving = still, .language = language, .touchable = false, .small = true});
}

Duration spent_on(const std::vector<SlideTime>& times, std::string_view id)
{
    const auto found = std::ranges::find(times, id, &SlideTime::id);
    return found == times.end() ? Duration{0} : found->spent;
}

// One slide: its number and time above, itself, and its buttons below.
void draw_cell(Canvas& canvas, const Canvas::Target& target, const Rect& r, const Slide& slide,
               const PlannedSlide& planned, std::string_view caption, bool here, const Action& go,
               Language language)
{
    const Theme& theme = canvas.theme();
    const Rect thumb{r.x, r.y + caption_height, r.w, r.h - caption_height - 8.0F - min_touch};
    const std::string id = "overview.slide." + slide.id;
    {
        const auto piece = canvas.piece("overview.ground." + slide.id);
        canvas.text({r.x, r.y}, type::label, here ? theme.accent : theme.ink2, caption);
        canvas.rect(thumb, theme.bg_deep);
    }
    draw_thumb(target, thumb, slide, language);
    const auto piece = canvas.piece(id);
    if (planned.hidden) {
        canvas.rect(thumb, theme.bg.alpha(0.72F));
        line_in(canvas, thumb, type::label, theme.ink, msg::hidden_slide.in(language), Align::center);
    }
    canvas.rect_outline(here ? Rect{thumb.x - 4, thumb.y - 4, thumb.w + 8, thumb.h + 8} : thumb,
                        here ? theme.accent : theme.line_strong, here ? 6.0F : 2.0F);
    canvas.hit(id, thumb, go);
    const float y = thumb.bottom() + 8.0F;
    const auto arrange = [&](ArrangeSlide::How how) { return ArrangeSlide{slide.id, how}; };
    draw_round_button(canvas, {r.x, y, min_touch, min_touch},
                      {.id = "overview.earlier." + slide.id,
                       .icon = Icon::back,
                       .action = arrange(ArrangeSlide::How::earlier)});
    draw_button(canvas, {r.x + 96.0F, y, r.w - 192.0F, min_touch},
                {.id = "overview.hide." + slide.id,
                 .label = (planned.hidden ? msg::show_slide : msg::hide_slide).in(language),
                 .action = arrange(planned.hidden ? ArrangeSlide::How::show : ArrangeSlide::How::hide)});
    draw_round_button(canvas, {r.right() - min_touch, y, min_touch, min_touch},
                      {.id = "overview.later." + slide.id,
                       .icon = Icon::next,
                       .action = arrange(ArrangeSlide::How::later)});
}

// "Đã trình bày 12:40 · bây giờ 08:30 · dự kiến 45 phút", with what changes that length.
void draw_overview_head(Canvas& canvas, const OverviewLook& look)
{
    const auto piece = canvas.piece("overview.head");
    const Theme& theme = canvas.theme();
    const Presenting& presenting = look.navigation.presenting;
    const Language language = look.navigation.language;
    const bool portrait = canvas.layout().portrait;
    canvas.text({safe, 36.0F}, type::title, theme.ink, msg::overview.in(language));
    std::string words = msg::format(msg::overview_spoken, language, spoken_time(look.now - presenting.began),
                                    format_clock(look.wall));
    words += " · " + (presenting.target_minutes > 0
                          ? msg::format(msg::overview_target, language, presenting.target_minutes)
                          : std::string(msg::overview_no_target.in(language)));
    if (!look.taken.empty())
        words = look.taken;
    canvas.text({safe, 112.0F}, type::label, look.taken.empty() ? theme.ink2 : theme.accent, words);
    const float y = portrait ? 152.0F : 40.0F;
    const float right = canvas.layout().width - safe;
    const int minutes = presenting.target_minutes;
    const Rect more{right - 240.0F, y, 240.0F, min_touch};
    draw_button(canvas, more,
                {.id = "overview.longer",
                 .label = msg::longer.in(language),
                 .icon = Icon::plus,
                 .action = SetTarget{minutes + 5}});
    const Rect less{more.x - 256.0F, y, 240.0F, min_touch};
    draw_button(canvas, less,
                {.id = minutes > 0 ? "overview.shorter" : "",
                 .label = msg::shorter.in(language),
                 .icon = Icon::minus,
                 .kind = minutes > 0 ? ButtonKind::normal : ButtonKind::disabled,
                 .action = SetTarget{std::max(0, minutes - 5)}});
}

Action compare_action(const std::vector<Slide>& slides, std::string_view shown)
{
    const auto slide = std::ranges::find(slides, shown, &Slide::id);
    return Open{compare_route(slide != slides.end() ? told_by(*slide) : std::nullopt)};
}

void draw_tools(Canvas& canvas, const OverviewLook& look, Action compare)
{
    draw_bar_frame(canvas, "overview.bar");
    const Presenting& presenting = look.navigation.presenting;
    const Language language = look.navigation.language;
    const std::array buttons{
        BarButton{.id = "talk.overview",
                  .icon = Icon::back,
                  .label = msg::go_on.in(language),
                  .action = ShowOverview{}},
        BarButton{.id = "overview.laser",
                  .icon = Icon::touch,
                  .label = msg::laser.in(language),
                  .on = presenting.tool == Tool::laser,
                  .action = TakeTool{Tool::laser}},
        BarButton{.id = "overview.pen",
                  .icon = Icon::text,
                  .label = msg::pen.in(language),
                  .on = presenting.tool == Tool::draw,
                  .action = TakeTool{Tool::draw}},
        BarButton{.id = "overview.undo",
                  .icon = Icon::del,
                  .label = msg::undo_mark.in(language),
                  .action = UndoMark{}},
        BarButton{.id = "overview.zoom",
                  .icon = Icon::search,
                  .label = msg::magnify.in(language),
                  .on = presenting.zoom > 0,
                  .action = ZoomSlide{.at = canvas.layout().screen().center()}},
        BarButton{.id = "overview.compare",
                  .icon = Icon::swap,
                  .label = msg::compare.in(language),
                  .action = std::move(compare)},
        BarButton{.id = "overview.take",
                  .icon = Icon::doc,
                  .label = msg::take_deck.in(language),
                  .action = TakeAlong{.deck = true}},
        BarButton{.id = look.news ? "talk.news" : "talk.leave",
                  .icon = look.news ? Icon::sync : Icon::exit,
                  .label = (look.news ? msg::news_wait : msg::leave_talk).in(language),
                  .action = look.news ? Action(TakeNews{}) : Action(Present{.on = false})}};
    const bool portrait = canvas.layout().portrait;
    const std::size_t columns = portrait ? 4 : buttons.size();
    const float between = 16.0F;
    const float width = (canvas.layout().width - 2.0F * safe - between * static_cast<float>(columns - 1)) /
                        static_cast<float>(columns);
    const float top = canvas.layout().height - presenter_bar_height(canvas.layout()) + 17.0F;
    for (std::size_t i = 0; i < buttons.size(); ++i)
        draw_bar_button(canvas,
                        {safe + (width + between) * static_cast<float>(i % columns),
                         top + 96.0F * static_cast<float>(i / columns), width, min_touch},
                        buttons[i]);
}

} // namespace

void Overview::make(const OverviewLook& look)
{
    const std::vector<PlannedSlide>& plan = look.navigation.presenting.plan;
    const bool same = made_of_ == &look.snapshot && language_ == look.navigation.language &&
                      std::ranges::equal(slides_, plan, {}, &Slide::id, &PlannedSlide::id);
    if (same)
        return;
    slides_.clear();
    for (const PlannedSlide& slide : plan)
        slides_.push_back(deck_slide(look.snapshot, slide.id, look.navigation.language));
    made_of_ = &look.snapshot;
    language_ = look.navigation.language;
}

void Overview::draw(Canvas& canvas, const Canvas::Target& target, const OverviewLook& look)
{
    make(look);
    draw_overview_head(canvas, look);
    const Presenting& presenting = look.navigation.presenting;
    const Grid grid = grid_of(canvas.layout());
    const auto pages = static_cast<int>((slides_.size() + grid.per_page() - 1) / grid.per_page());
    const auto page =
        static_cast<std::size_t>(std::clamp(presenting.overview_page, 0, std::max(0, pages - 1)));
    const std::vector<SlideTime> times = slide_times(look.navigation, look.now);
    const auto level = slide_level(look.navigation);
    const std::string shown = level ? look.navigation.stack[*level].code : std::string();
    const std::size_t first = page * grid.per_page();
    for (std::size_t i = first; i < std::min(slides_.size(), first + grid.per_page()); ++i) {
        const PlannedSlide& planned = presenting.plan[i];
        const auto position = slide_position(presenting, planned.id);
        const Duration spent = spent_on(times, planned.id);
        std::string caption = position ? std::to_string(*position + 1) : "–";
        if (spent >= std::chrono::seconds(1))
            caption += " · " + spoken_time(spent);
        const Action go = position
                              ? Action(ShowSlide{ShowSlide::Step::number, static_cast<int>(*position) + 1})
                              : Action(ArrangeSlide{planned.id, ArrangeSlide::How::show});
        draw_cell(canvas, target, grid.place(i - first), slides_[i], planned, caption, planned.id == shown,
                  go, look.navigation.language);
    }
    if (pages > 1) {
        const float bottom = grid.place(grid.per_page() - 1).bottom();
        draw_pager(canvas, {safe, bottom + 4.0F, canvas.layout().width - 2.0F * safe, min_touch},
                   {.id = "overview",
                    .page = static_cast<int>(page),
                    .pages = pages,
                    .back = ShowOverview{-1},
                    .next = ShowOverview{1}},
                   look.navigation.language);
    }
    draw_tools(canvas, look, compare_action(slides_, shown));
}

} // namespace bangvang
