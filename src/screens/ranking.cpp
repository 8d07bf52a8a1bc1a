#include "screens/ranking.h"

#include "screens/following.h"
#include "screens/nothing.h"
#include "screens/pages.h"
#include "screens/ranking_motion.h"
#include "screens/ranking_parts.h"
#include "ui/chrome.h"
#include "ui/controls.h"
#include "ui/place.h"
#include "ui/scrubber.h"
#include "views/format.h"
#include "views/messages.h"
#include "views/ranking_view.h"

#include <algorithm>

namespace bangvang {

namespace {

constexpr std::size_t podium_places = 3;
constexpr float key_width = 694.0F; // the key of the stack stands in the header

// Where everything stands; portrait puts the controls at the bottom, within reach.
struct Places {
    Rect segments, podium, scrubber, head, list;
    RankingColumns columns;
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {.segments = {64, 1548, 952, 88},
                .podium = {64, 256, 952, 432},
                .scrubber = {64, 1444, 952, scrubber_height},
                .head = {64, 748, 952, 40},
                .list = {64, 790, 952, 652},
                .columns = ranking_columns(layout, 952.0F)};
    return {.segments = {64, 184, 720, 88},
            .podium = {64, 284, 720, 488},
            .scrubber = {64, 784, 720, scrubber_height},
            .head = {808, 184, 1048, 40},
            .list = {808, 228, 1048, 652},
            .columns = ranking_columns(layout, 1048.0F)};
}

// The rows of the list that one page shows.
struct ListPage {
    std::size_t first{0}; // of the view
    std::size_t size{0};
    int pages{0};
};

// Without a list the podium and its controls take the middle.
Places places_without_list(const Layout& layout)
{
    Places at = places(layout);
    for (Rect* const r : {&at.segments, &at.podium, &at.scrubber})
        r->x = (layout.width - r->w) / 2.0F;
    return at;
}

class RankingScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override
    {
        return frame.now < marked_until_ ? std::optional(marked_until_) : following_.next_change(frame.now);
    }

private:
    void draw_blocks(const Frame& frame, Canvas& canvas, const Rect& r) const;
    void draw_list(const Frame& frame, Canvas& canvas, const Places& at, const Moving& moving) const;
    void draw_rows(Canvas& canvas, const Places& at, const RankingShow& show, const ListPage& page,
                   float pull) const;
    [[nodiscard]] RankingShow show(const Frame& frame, const Moving& moving) const
    {
        return {view_, before_, moving, frame.language, frame.route, frame.now < marked_until_};
    }
    void draw_list_foot(const Frame& frame, Canvas& canvas, const Rect& r, int pages) const;
    void draw_periods(const Frame& frame, Canvas& canvas, const Rect& r, const Moving& moving) const;
    [[nodiscard]] std::size_t page_size(const Layout& layout) const;
    [[nodiscard]] ListPage list_page(const Frame& frame) const;

    RankingView view_;
    std::vector<RankingRow> before_; // the rows that stood there until the view was built anew
    Following following_;
    MonoTime marked_until_{}; // with reduced motion: rows that changed their place are washed until then
    std::string period_;      // that the view shows
    std::uint64_t revision_{0};
};

void RankingScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    if (frame.reduced_motion && !view_.rows.empty() && period_ != frame.route.period)
        marked_until_ = frame.now + motion::reduced_mark;
    period_ = frame.route.period;
    before_ = std::move(view_.rows);
    view_ = ranking_view(frame.snapshot, frame.route, frame.language);
    Aims aims = ranking_aims(view_, before_);
    aims.values.push_back(
        {.name = "handle", .to = static_cast<double>(view_.step), .motion = motion::list_reorder});
    if (!view_.rows.empty())
        aims.values.push_back({.name = "first",
                               .to = static_cast<double>(list_page(frame).first),
                               .motion = motion::screen_in});
    following_.aim(frame, aims);
    revision_ = frame.revision;
}

// Rows of one page; the foot with the rule or the pager takes the place of the last row.
std::size_t RankingScreen::page_size(const Layout& layout) const
{
    const auto slots = static_cast<std::size_t>((places(layout).list.h + 6.0F) / ranking_row_pitch(layout));
    const std::size_t listed = view_.rows.size() - std::min(view_.rows.size(), podium_places);
    return listed > slots || !view_.note.empty() ? slots - 1 : slots;
}

ListPage RankingScreen::list_page(const Frame& frame) const
{
    const std::size_t size = page_size(frame.layout);
    const std::size_t listed = view_.rows.size() - std::min(view_.rows.size(), podium_places);
    const int pages = page_count(listed, size);
    return {podium_places + static_cast<std::size_t>(page_of(frame.route, pages)) * size, size, pages};
}

void RankingScreen::draw_blocks(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    if (view_.blocks.empty())
        return;
    const auto scope = canvas.piece("ranking.blocks");
    std::vector<Segment> segments;
    for (const RankingBlock& block : view_.blocks) {
        Route route = frame.route;
        route.block = block.code;
        route.page = 0;
        segments.push_back({.id = "ranking.block." + (block.code.empty() ? "all" : block.code),
                            .label = block.name,
                            .action = Change{route}});
    }
    draw_segments(canvas, r, segments, view_.block);
}

// Rows that change their place glide within the list's window, also those that come from another page or
// from the podium.
void RankingScreen::draw_rows(Canvas& canvas, const Places& at, const RankingShow& show, const ListPage& page,
                              float pull) const
{
    constexpr float edge = 4.0F; // what a row that comes forward needs around it
    const float pitch = ranking_row_pitch(canvas.layout());
    const float height = pitch * static_cast<float>(page.size);
    const double first =
        show.moving.value("first", static_cast<double>(page.first)) - static_cast<double>(pull / pitch);
    const auto draw_all = [&] {
        for (const PlacedRow& row : rows_in_view(view_.rows, show.moving, first, page.size)) {
            const auto faded = canvas.fade(row.shown);
            draw_ranking_row(
                canvas,
                {at.list.x, at.list.y + pitch * row.slot, at.list.w, ranking_row_height(canvas.layout())},
                at.columns, show, view_.rows[row.index]);
        }
    };
    if (!show.moving.any() && pull == 0.0F)
        return draw_all();
    const auto clipped = canvas.clip({0.0F, at.list.y - edge, canvas.layout().width, height});
    draw_all();
}

void RankingScreen::draw_list(const Frame& frame, Canvas& canvas, const Places& at,
                              const Moving& moving) const
{
    if (view_.rows.size() <= podium_places)
        return;
    const ListPage page = list_page(frame);
    {
        const auto scope = canvas.piece("ranking.head");
        draw_ranking_head(canvas, at.head, at.columns, view_, frame.language);
    }
    draw_rows(canvas, at, show(frame, moving), page, frame.pull.y);
    if (page.pages > 1 || !view_.note.empty())
        draw_list_foot(frame, canvas,
                       {at.list.x,
                        at.list.y + ranking_row_pitch(frame.layout) * static_cast<float>(page.size),
                        at.list.w, 88.0F},
                       page.pages);
}

void RankingScreen::draw_list_foot(const Frame& frame, Canvas& canvas, const Rect& r, int pages) const
{
    const auto scope = canvas.piece("ranking.foot");
    const float pager =
        draw_pages(canvas, r, frame.route, pages, frame.language, {.way = SwipeWay::down, .follows = true});
    const float pager_space = pager > 0.0F ? pager + 24.0F : 0.0F;
    const float room = r.w - pager_space - 20.0F;
    const TextStyle style = fit_sized(canvas, type::label_medium, view_.note, room, 2, {28.0F});
    const TextBlock note = canvas.wrap(style, view_.note, room);
    canvas.text_block({r.x + 20.0F, r.center().y - note.height / 2.0F}, room, style, canvas.theme().ink2,
                      note);
}

void RankingScreen::draw_periods(const Frame& frame, Canvas& canvas, const Rect& r,
                                 const Moving& moving) const
{
    const auto scope = canvas.piece("ranking.periods");
    std::vector<std::string> labels;
    std::vector<ScrubStop> stops;
    labels.reserve(view_.steps.size() * 2);
    for (const PeriodStep& step : view_.steps) {
        Route route = frame.route;
        route.page = 0;
        if (step.period)
            route.period = frame.snapshot[*step.period].code;
        const std::string& label = labels.emplace_back(step.number > 0 ? std::to_string(step.number) : "");
        const std::string& words = labels.emplace_back(
            step.number > 0 && view_.steps.size() == 12
                ? msg::format(msg::month_long, frame.language, month_word(step.number, frame.language))
                : view_.period_label);
        stops.push_back({.id = "ranking.period." + (step.period ? route.period : label),
                         .label = label,
                         .long_label = words,
                         .published = step.period.has_value(),
                         .action = Change{route}});
    }
    draw_scrubber(canvas, r,
                  {.play_id = "ranking.play",
                   .playing = frame.playing,
                   .play = TogglePlay{},
                   .stops = stops,
                   .selected = view_.step,
                   .handle = static_cast<float>(moving.value("handle", static_cast<double>(view_.step)))});
}

void RankingScreen::draw(const Frame& frame, Canvas& canvas) const
{
    draw_header(canvas,
                {.eyebrow = frame.snapshot.campaign.organization,
                 .title = msg::ranking_title.in(frame.language),
                 .illustrative = view_.illustrative && !view_.rows.empty(),
                 .note = view_.as_of,
                 .middle_width = view_.groups.empty() || frame.layout.portrait ? 0.0F : key_width,
                 .note_is_stale = frame.freshness.stale},
                frame.language);
    if (view_.rows.empty()) {
        draw_nothing(canvas, msg::format(msg::no_data_for_year, frame.language, frame.snapshot.campaign.year),
                     msg::no_data_ranking.in(frame.language), home_button(frame.language));
    } else {
        const bool listed = view_.rows.size() > podium_places;
        const Places at = listed ? places(frame.layout) : places_without_list(frame.layout);
        draw_stack_key(canvas, view_, frame.language);
        const Moving moving = following_.at(frame.now);
        draw_podium(canvas, at.podium, show(frame, moving));
        draw_list(frame, canvas, at, moving);
        draw_periods(frame, canvas, at.scrubber, moving);
        draw_blocks(frame, canvas, at.segments);
    }
    draw_dock(canvas, Place::ranking, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_ranking_screen()
{
    return std::make_unique<RankingScreen>();
}

} // namespace bangvang
