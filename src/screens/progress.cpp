#include "screens/progress.h"

#include "screens/following.h"
#include "screens/nothing.h"
#include "screens/pages.h"
#include "screens/progress_motion.h"
#include "screens/progress_rows.h"
#include "ui/chrome.h"
#include "views/format.h"
#include "views/messages.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

// How many rows stand on a page and how high they are.
struct RowPlan {
    std::size_t per_page{5};
    float height{126.0F};
    float gap{12.0F};
    float top{188.0F};
};

constexpr float key_width = 646.0F;   // the key of the bars stands in the header
constexpr float pager_space = 100.0F; // the pager and its distance

RowPlan plan_rows(const Layout& layout, std::size_t count, bool stale)
{
    if (layout.portrait) {
        const float top = stale ? 330.0F : 306.0F;
        if (count <= 5)
            return {
                .per_page = 5, .height = stale ? 250.0F : 254.0F, .gap = stale ? 10.0F : 12.0F, .top = top};
        return {.per_page = 4, .height = 250.0F, .gap = 10.0F, .top = top};
    }
    RowPlan plan{.per_page = 5, .height = 126.0F, .gap = stale ? 11.0F : 12.0F, .top = 188.0F};
    const float room = (stale ? 796.0F : 882.0F) - plan.top;
    const auto height_of = [&](std::size_t rows, float space) {
        return (space - plan.gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    };
    const std::size_t rows = std::max<std::size_t>(count, 1);
    const float smallest_row = layout.sized(90.0F);
    if (height_of(rows, room) >= smallest_row) {
        plan.per_page = rows;
        plan.height = std::floor(std::min(126.0F, height_of(rows, room)));
        return plan;
    }
    while (height_of(plan.per_page, room - pager_space) < smallest_row)
        --plan.per_page;
    plan.height = height_of(plan.per_page, room - pager_space);
    return plan;
}

class ProgressScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override
    {
        return following_.next_change(frame.now);
    }

private:
    void draw_key(const Frame& frame, Canvas& canvas) const;
    void draw_rows(const Frame& frame, Canvas& canvas) const;

    ProgressView view_;
    Following following_;
    std::uint64_t revision_{0};
};

void ProgressScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    view_ = progress_view(frame.snapshot, frame.language);
    following_.aim(frame, progress_aims(view_.rows));
    revision_ = frame.revision;
}

// A bar and a triangle say what they stand for; the stale band takes the key's place in portrait.
void ProgressScreen::draw_key(const Frame& frame, Canvas& canvas) const
{
    if (view_.month == 0 || (frame.layout.portrait && frame.freshness.stale))
        return;
    const auto scope = canvas.piece("progress.key");
    const Theme& theme = canvas.theme();
    const float line = type::label.line_height();
    const Point bar = frame.layout.portrait ? Point{64.0F, 258.0F} : Point{884.0F, 64.0F};
    canvas.rect({bar.x, bar.y + line / 2.0F - 10.0F, 40.0F, 20.0F}, theme.accent);
    const float used = canvas.text({bar.x + 52.0F, bar.y}, type::label_medium, theme.ink,
                                   msg::actual_to_date.in(frame.language));
    const Point mark = frame.layout.portrait ? Point{bar.x + 52.0F + used + 34.0F, bar.y}
                                             : Point{bar.x, bar.y + line + 12.0F};
    const float top = mark.y + line / 2.0F - 10.0F;
    canvas.triangle({mark.x + 1.0F, top}, {mark.x + 27.0F, top}, {mark.x + 14.0F, top + 16.0F}, theme.ink);
    canvas.text({mark.x + 40.0F, mark.y}, type::label_medium, theme.ink,
                msg::format(msg::plan_mark_to, frame.language, month_word(view_.month, frame.language)));
}

void ProgressScreen::draw_rows(const Frame& frame, Canvas& canvas) const
{
    const RowPlan plan = plan_rows(frame.layout, view_.rows.size(), frame.freshness.stale);
    const int pages = page_count(view_.rows.size(), plan.per_page);
    const auto page = static_cast<std::size_t>(page_of(frame.route, pages));
    const Moving moving = following_.at(frame.now);
    float y = plan.top;
    for (std::size_t i = 0; i < plan.per_page && page * plan.per_page + i < view_.rows.size(); ++i) {
        const IndicatorRow& row = view_.rows[page * plan.per_page + i];
        draw_indicator_row(canvas, {64.0F, y, frame.layout.width - 128.0F, plan.height}, row, moving,
                           frame.language);
        y += plan.height + plan.gap;
    }
    const float below = plan.top + (plan.height + plan.gap) * static_cast<float>(plan.per_page);
    draw_pages(canvas, {64.0F, below, frame.layout.width - 128.0F, 88.0F}, frame.route, pages,
               frame.language);
}

void ProgressScreen::draw(const Frame& frame, Canvas& canvas) const
{
    const std::string title = msg::format(msg::indicators_title, view_.rows.size(), frame.language,
                                          count_word(view_.rows.size(), frame.language), view_.year);
    draw_header(canvas,
                {.eyebrow = frame.snapshot.campaign.organization,
                 .title = title,
                 .illustrative = view_.illustrative,
                 .note = view_.as_of,
                 .middle_width = frame.layout.portrait ? 0.0F : key_width,
                 .note_is_stale = frame.freshness.stale},
                frame.language);
    draw_key(frame, canvas);
    if (view_.rows.empty())
        draw_nothing(canvas, msg::format(msg::no_data_for_year, frame.language, frame.snapshot.campaign.year),
                     msg::no_data_progress.in(frame.language), home_button(frame.language));
    else
        draw_rows(frame, canvas);
    const auto date = as_of(frame.snapshot);
    if (frame.freshness.stale && date)
        draw_stale_band(canvas, frame.freshness.days_old, format_date(*date), frame.language);
    draw_dock(canvas, Place::progress, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_progress_screen()
{
    return std::make_unique<ProgressScreen>();
}

} // namespace bangvang
