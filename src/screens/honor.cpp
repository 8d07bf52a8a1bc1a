#include "screens/honor.h"

#include "screens/following.h"
#include "screens/honor_card.h"
#include "screens/pages.h"
#include "ui/choice_sheet.h"
#include "ui/chrome.h"
#include "ui/controls.h"
#include "views/messages.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bangvang {

namespace {

struct Places {
    Rect kinds, award, year, pager; // the pager is right aligned in its rectangle
    Rect first_card;
    float step_x, step_y;
    std::size_t columns, rows;
    [[nodiscard]] std::size_t size() const { return columns * rows; } // cards on one page
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {.kinds = {64, 1530, 600, 88},
                .award = {64, 1428, 392, 88},
                .year = {688, 1530, 328, 88},
                .pager = {476, 1428, 540, 88},
                .first_card = {64, 264, 464, 560},
                .step_x = 488.0F,
                .step_y = 578.0F,
                .columns = 2,
                .rows = 2};
    return {.kinds = {64, 184, 380, 88},
            .award = {468, 184, 400, 88},
            .year = {892, 184, 270, 88},
            .pager = {1186, 184, 670, 88},
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
    return fmt::format("page.{}.{}.{}", route.kind == HonoreeKind::individual ? 0 : 1, route.award_type,
                       route.year);
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
    void draw_page(const Frame& frame, Canvas& canvas, const Places& at, std::size_t page) const;
    static std::vector<Choice> sheet_choices(const Route& shown, std::span<const HonorChoice> options,
                                             std::vector<std::string>& labels);
    void draw_sheet(const Frame& frame, Canvas& canvas) const;

    HonorView view_;
    Following following_;
    Route sheet_; // with the sheet that is open, or was last
    std::uint64_t revision_{0};
};

void HonorScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    view_ = honor_view(frame.snapshot, frame.route, frame.language);
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
    return page_of(frame.route, page_count(view_.cards.size(), places(frame.layout).size()));
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
}

void HonorScreen::draw_cards(const Frame& frame, Canvas& canvas, const Places& at) const
{
    if (view_.cards.empty()) {
        const auto scope = canvas.piece("honor.empty");
        canvas.paragraph({64.0F, frame.layout.height * 0.45F}, frame.layout.width - 128.0F, type::title,
                         canvas.theme().ink2, msg::nobody_found.in(frame.language), {.align = Align::center});
        return;
    }
    const int pages = page_count(view_.cards.size(), at.size());
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

void HonorScreen::draw_page(const Frame& frame, Canvas& canvas, const Places& at, std::size_t page) const
{
    const std::size_t first = page * at.size();
    for (std::size_t i = 0; i < at.size() && first + i < view_.cards.size(); ++i) {
        const auto column = static_cast<float>(i % at.columns);
        const auto row = static_cast<float>(i / at.columns);
        draw_honor_card(canvas, at.first_card.moved(column * at.step_x, row * at.step_y),
                        view_.cards[first + i], frame.route);
    }
}

// The choices of one page of the open sheet; `labels` keeps their words.
std::vector<Choice> HonorScreen::sheet_choices(const Route& shown, std::span<const HonorChoice> options,
                                               std::vector<std::string>& labels)
{
    const bool awards = shown.sheet == Sheet::award_type;
    std::vector<Choice> choices;
    labels.reserve(options.size());
    for (const HonorChoice& option : options) {
        Route route = filtered(shown);
        if (awards)
            route.award_type = option.code;
        else
            route.year = option.year;
        const std::string code = awards ? option.code : std::to_string(option.year);
        labels.push_back(fmt::format("{} ({})", option.label, option.count));
        choices.push_back({.id = "honor.choice." + (code.empty() || code == "0" ? "all" : code),
                           .label = labels.back(),
                           .selected = option.selected,
                           .action = Change{route}});
    }
    return choices;
}

void HonorScreen::draw_sheet(const Frame& frame, Canvas& canvas) const
{
    const bool open = frame.route.sheet != Sheet::none;
    const auto shown = static_cast<float>(following_.at(frame.now).value("sheet", open ? 1.0 : 0.0));
    if (!open && shown <= 0.0F)
        return;
    const Route& route = open ? frame.route : sheet_;
    const auto scope = canvas.piece("honor.sheet");
    const bool awards = route.sheet == Sheet::award_type;
    const std::span<const HonorChoice> options(awards ? view_.award_types : view_.years);
    const auto size = static_cast<std::size_t>(choice_sheet_capacity(frame.layout));
    const int pages = page_count(options.size(), size);
    const int page = std::clamp(route.section, 0, pages - 1);
    const std::size_t first = static_cast<std::size_t>(page) * size;
    std::vector<std::string> labels;
    const std::vector<Choice> choices =
        sheet_choices(route, options.subspan(first, std::min(size, options.size() - first)), labels);
    const auto turned = [&](int to) {
        Route there = route;
        there.section = to;
        return Change{there};
    };
    Route closed = route;
    closed.sheet = Sheet::none;
    closed.section = 0;
    ChoiceSheet sheet{.close_id = "honor.sheet.background",
                      .title = (awards ? msg::choose_award : msg::choose_year).in(frame.language),
                      .choices = choices,
                      .close = Change{closed},
                      .open = open};
    if (pages > 1)
        sheet.pages = Pager{
            .id = "page", .page = page, .pages = pages, .back = turned(page - 1), .next = turned(page + 1)};
    draw_choice_sheet(canvas, sheet, frame.language, shown);
}

void HonorScreen::draw(const Frame& frame, Canvas& canvas) const
{
    draw_header(canvas,
                {.eyebrow = frame.snapshot.campaign.organization,
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
