#include "screens/honor.h"

#include "screens/following.h"
#include "screens/honor_card.h"
#include "screens/honor_sheets.h"
#include "screens/pages.h"
#include "ui/chrome.h"
#include "ui/controls.h"
#include "views/messages.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bangvang {

namespace {

struct Places {
    Rect kinds, award, year, filters, pager; // the pager is right aligned in its rectangle
    Rect first_card;
    float step_x, step_y;
    std::size_t columns, rows;
    [[nodiscard]] std::size_t size() const { return columns * rows; } // cards on one page
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {.kinds = {64, 1530, 600, 88},
                .award = {64, 1428, 340, 88},
                .year = {688, 1530, 328, 88},
                .filters = {412, 1428, 144, 88},
                .pager = {564, 1428, 452, 88},
                .first_card = {64, 264, 464, 560},
                .step_x = 488.0F,
                .step_y = 578.0F,
                .columns = 2,
                .rows = 2};
    return {.kinds = {64, 184, 380, 88},
            .award = {468, 184, 400, 88},
            .year = {892, 184, 270, 88},
            .filters = {1178, 184, 188, 88},
            .pager = {1376, 184, 480, 88},
            .first_card = {64, 296, 336, 584},
            .step_x = 364.0F,
            .step_y = 0.0F,
            .columns = 5,
            .rows = 1};
}

// A change of filter starts at the first page, with the sheet closed.
Route filtered(Route route)
{
    route.page = 0;
    route.section = 0;
    route.sheet = Sheet::none;
    return route;
}

// The pages of one choice of people; those of another begin anew.
std::string page_name(const Route& route)
{
    return fmt::format("page.{}.{}.{}.{}.{}.{}", static_cast<int>(route.kind), route.award_type, route.year,
                       route.level, route.unit, static_cast<int>(route.order));
}

class HonorScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override
    {
        return following_.next_change(frame.now);
    }

private:
    [[nodiscard]] int shown_page(const Frame& frame) const;
    void draw_filters(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_cards(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_nobody(const Frame& frame, Canvas& canvas) const;
    void draw_page(const Frame& frame, Canvas& canvas, const Places& at, std::size_t page) const;
    void draw_sheet(const Frame& frame, Canvas& canvas) const;

    HonorView view_;
    std::string narrowed_; // "Đang lọc: Cấp tỉnh"
    Following following_;
    Route sheet_; // with the sheet that is open, or was last
    std::uint64_t revision_{0};
};

void HonorScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    view_ = honor_view(frame.snapshot, frame.route, frame.language);
    narrowed_ = view_.narrowed.empty() ? std::string()
                                       : msg::format(msg::narrowed_to, frame.language, view_.narrowed);
    const bool open = frame.route.sheet != Sheet::none;
    if (open)
        sheet_ = frame.route;
    Aims aims;
    aims.values = {{.name = "sheet", .to = open ? 1.0 : 0.0, .motion = motion::sheet_rise},
                   {.name = page_name(frame.route),
                    .to = static_cast<double>(shown_page(frame)),
                    .motion = motion::screen_in}};
    following_.aim(frame, aims);
    revision_ = frame.revision;
}

int HonorScreen::shown_page(const Frame& frame) const
{
    return page_of(frame.route, page_count(view_.roll.size(), places(frame.layout).size()));
}

void HonorScreen::draw_filters(const Frame& frame, Canvas& canvas, const Places& at) const
{
    const auto scope = canvas.piece("honor.filters");
    Route individuals = filtered(frame.route);
    individuals.kind = HonoreeKind::individual;
    Route collectives = filtered(frame.route);
    collectives.kind = HonoreeKind::collective;
    const std::array segments{Segment{.id = "honor.individuals",
                                      .label = msg::individuals.in(frame.language),
                                      .action = Change{individuals}},
                              Segment{.id = "honor.collectives",
                                      .label = msg::collectives.in(frame.language),
                                      .action = Change{collectives}}};
    draw_segments(canvas, at.kinds, segments, frame.route.kind == HonoreeKind::individual ? 0 : 1);
    Route award = frame.route;
    award.sheet = Sheet::award_type;
    award.section = 0;
    draw_drop(canvas, at.award,
              {.id = "honor.award",
               .prefix = msg::award_prefix.in(frame.language),
               .value = view_.award_label,
               .action = Change{award}});
    Route year = frame.route;
    year.sheet = Sheet::year;
    year.section = 0;
    draw_drop(canvas, at.year,
              {.id = "honor.year",
               .prefix = msg::year_prefix.in(frame.language),
               .value = view_.year_label,
               .action = Change{year}});
    draw_filter_button(canvas, at.filters, frame.route, frame.language);
}

void HonorScreen::draw_cards(const Frame& frame, Canvas& canvas, const Places& at) const
{
    if (view_.roll.empty())
        return draw_nobody(frame, canvas);
    const int pages = page_count(view_.roll.size(), at.size());
    const int page = page_of(frame.route, pages);
    // A page is as wide as the screen: while it turns, two stand side by side.
    const double last = pages - 1; // there may be fewer pages now
    const double turned =
        std::clamp(following_.at(frame.now).value(page_name(frame.route), page), 0.0, last) -
        static_cast<double>(frame.pull.x / frame.layout.width);
    for (double shown = std::max(std::floor(turned), 0.0); shown <= std::min(std::ceil(turned), last);
         shown += 1.0) {
        const auto aside = canvas.shift({static_cast<float>(shown - turned) * frame.layout.width, 0.0F});
        draw_page(frame, canvas, at, static_cast<std::size_t>(shown));
    }
    draw_pages(canvas, at.pager, frame.route, pages, frame.language, {.follows = true});
}

// What was chosen leaves nobody: the way on is to choose less.
void HonorScreen::draw_nobody(const Frame& frame, Canvas& canvas) const
{
    const auto scope = canvas.piece("honor.empty");
    const Layout& layout = frame.layout;
    const float y = layout.height * 0.42F;
    canvas.paragraph({64.0F, y}, layout.width - 128.0F, type::title, canvas.theme().ink2,
                     msg::nobody_found.in(frame.language), {.align = Align::center});
    const Route& route = frame.route;
    if (hidden_filters(route) == 0 && route.award_type.empty() && route.year == 0)
        return;
    const Button button = drop_filters_button(view_, frame.language);
    const float width = button_width(canvas, button);
    draw_button(canvas, {(layout.width - width) / 2.0F, y + 120.0F, width, 88.0F}, button);
}

void HonorScreen::draw_page(const Frame& frame, Canvas& canvas, const Places& at, std::size_t page) const
{
    const std::size_t first = page * at.size();
    for (std::size_t i = 0; i < at.size() && first + i < view_.roll.size(); ++i) {
        const auto column = static_cast<float>(i % at.columns);
        const auto row = static_cast<float>(i / at.columns);
        draw_honor_card(canvas, at.first_card.moved(column * at.step_x, row * at.step_y),
                        honor_card(frame.snapshot, view_.roll[first + i]), frame.route);
    }
}

void HonorScreen::draw_sheet(const Frame& frame, Canvas& canvas) const
{
    const bool open = frame.route.sheet != Sheet::none;
    const auto shown = static_cast<float>(following_.at(frame.now).value("sheet", open ? 1.0 : 0.0));
    if (open || shown > 0.0F)
        draw_honor_sheet(canvas,
                         {.view = view_,
                          .route = open ? frame.route : sheet_,
                          .page_size = places(frame.layout).size(),
                          .open = open,
                          .shown = shown},
                         frame.language);
}

void HonorScreen::draw(const Frame& frame, Canvas& canvas) const
{
    draw_header(canvas,
                {.eyebrow = narrowed_.empty() ? frame.snapshot.campaign.organization : narrowed_,
                 .title = msg::honor_title.in(frame.language),
                 .illustrative = view_.illustrative,
                 .note = view_.count_text},
                frame.language);
    const Places at = places(frame.layout);
    draw_filters(frame, canvas, at);
    draw_cards(frame, canvas, at);
    draw_dock(canvas, Place::honor, frame.language);
    draw_sheet(frame, canvas);
}

} // namespace

std::unique_ptr<Screen> make_honor_screen()
{
    return std::make_unique<HonorScreen>();
}

} // namespace bangvang
