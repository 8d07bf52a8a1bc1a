#include "screens/service.h"

#include "screens/service_parts.h"
#include "ui/choice_sheet.h"
#include "ui/controls.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"
#include "views/service_messages.h"

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

enum class Tab { overview, settings, checks, about };

// Left to right, or above one another; `actions` are the buttons of the overview.
struct Places {
    Rect tabs;
    Rect sync, refused, device, actions;
    Rect left, right, whole;
    int columns{5};
    float pitch{61.0F};
};

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {.tabs = {64, 256, 952, 88},
                .sync = {64, 360, 952, 440},
                .refused = {64, 816, 952, 332},
                .device = {64, 1164, 952, 260},
                .actions = {64, 1440, 952, 192},
                .left = {64, 360, 952, 720},
                .right = {64, 1096, 952, 536},
                .whole = {64, 360, 952, 1272},
                .columns = 3,
                .pitch = 44.0F};
    return {.tabs = {616, 64, 850, 88},
            .sync = {64, 184, 576, 572},
            .refused = {664, 184, 640, 572},
            .device = {1328, 184, 528, 572},
            .actions = {64, 780, 1792, 88},
            .left = {64, 184, 1064, 698},
            .right = {1152, 184, 704, 698},
            .whole = {64, 184, 1792, 698}};
}

class ServiceScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/) override
    {
        view_ =
            service_view(service_look(frame), frame.layout.width_px, frame.layout.height_px, frame.language);
    }
    void draw(const Frame& frame, Canvas& canvas) const override;

private:
    void draw_tabs(const Frame& frame, Canvas& canvas, const Rect& r) const;
    void draw_overview(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_refusals(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_device(const Frame& frame, Canvas& canvas, const Rect& r) const;
    void draw_actions(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_settings(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_machine(const Frame& frame, Canvas& canvas, const Rect& r) const;
    void draw_checks(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_about(const Frame& frame, Canvas& canvas, const Rect& r) const;

    ServiceView view_;
};

Tab tab_of(const Route& route)
{
    return static_cast<Tab>(std::clamp(route.section, 0, static_cast<int>(service_tabs.size()) - 1));
}

Route with_sheet(Route route, Sheet sheet)
{
    route.sheet = sheet;
    return route;
}

void ServiceScreen::draw_tabs(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const auto piece = canvas.piece("service.tabs");
    constexpr std::array labels{&msg::tab_overview, &msg::tab_settings, &msg::tab_checks, &msg::tab_about};
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::string_view name = i == 0 ? "overview" : service_tabs.at(i);
        segments.push_back(
            {.id = fmt::format("service.tab.{}", name),
             .label = labels.at(i)->in(frame.language),
             .action = Change{Route{.place = Place::service, .section = static_cast<int>(i)}}});
    }
    draw_segments(canvas, r, segments, static_cast<std::size_t>(tab_of(frame.route)));
}

// A refusal with all of its reason, in as many lines as that takes.
struct Told {
    TextStyle style;
    TextBlock reason;
    float height{0.0F};
};

constexpr float told_icon = 62.0F; // and its gap

float told_pad(const Canvas& canvas)
{
    return canvas.layout().portrait ? 4.0F : 10.0F;
}

Told measure(const Canvas& canvas, const ServiceRefusal& refusal, float width)
{
    Told told{type::label, canvas.wrap(type::label, refusal.reason, width - told_icon), 0.0F};
    if (told.reason.lines.size() > 1) {
        told.style = type::label.at(24.0F);
        told.reason = canvas.wrap(told.style, refusal.reason, width - told_icon, Wrap::greedy);
    }
    told.height = told.reason.height + type::label_medium.line_height() + 2.0F * told_pad(canvas);
    return told;
}

void draw_refusal(Canvas& canvas, const Rect& row, const ServiceRefusal& refusal, const Told& told)
{
    const Theme& theme = canvas.theme();
    canvas.rect({row.x, row.y, row.w, 2.0F}, theme.line);
    canvas.icon(Icon::warn, {row.x, row.center().y - 20.0F, 40.0F, 40.0F}, theme.behind);
    const Rect words{row.x + told_icon, row.y + told_pad(canvas), row.w - told_icon, told.reason.height};
    canvas.text_block({words.x, words.y}, words.w, told.style, theme.ink, told.reason);
    fitted_in(canvas, {words.x, words.bottom(), words.w, type::label_medium.line_height()},
              type::label_medium, theme.ink2, refusal.when, 1, {28.0F, 26.0F, 24.0F, 22.0F});
}

// Where each page begins; a page holds at least one, however long it is.
std::vector<std::size_t> page_starts(std::span<const Told> told, float room)
{
    std::vector<std::size_t> starts{0};
    float used = 0.0F;
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (used > 0.0F && used + told[i].height > room) {
            starts.push_back(i);
            used = 0.0F;
        }
        used += told[i].height;
    }
    return starts;
}

// What there is to say of them all, where there is room for it.
void draw_note(Canvas& canvas, const Rect& r, std::string_view note)
{
    canvas.rect({r.x, r.y, r.w, 2.0F}, canvas.theme().line);
    const TextStyle style = type::body.leading(1.36F);
    if (r.h >= canvas.wrap(style, note, r.w, Wrap::greedy).height + 12.0F)
        canvas.paragraph({r.x, r.y + 12.0F}, r.w, style, canvas.theme().ink2, note, {}, Wrap::greedy);
}

void draw_refusal_pager(Canvas& canvas, const Frame& frame, const Rect& inner, int page, int pages)
{
    const auto to = [&](int target) {
        Route route = frame.route;
        route.page = target;
        return Change{route};
    };
    draw_pager(
        canvas, {inner.x, inner.bottom() - min_touch, inner.w, min_touch},
        {.id = "service.refused", .page = page, .pages = pages, .back = to(page - 1), .next = to(page + 1)},
        frame.language);
}

// The newest on the first page.
void ServiceScreen::draw_refusals(const Frame& frame, Canvas& canvas, const Places& at) const
{
    const auto piece = canvas.piece("service.refused");
    const Rect inner = draw_titled_paper(canvas, at.refused, msg::refusals_title.in(frame.language),
                                         view_.refusals.empty() ? std::string() : view_.refusal_count);
    std::vector<Told> told;
    for (const ServiceRefusal& refusal : view_.refusals)
        told.push_back(measure(canvas, refusal, inner.w));
    std::vector<std::size_t> starts = page_starts(told, inner.h);
    if (starts.size() > 1)
        starts = page_starts(told, inner.h - min_touch - 8.0F);
    const int pages = static_cast<int>(starts.size());
    const int page = std::clamp(frame.route.page, 0, pages - 1);
    const auto first = static_cast<std::size_t>(page);
    const std::size_t end = page + 1 < pages ? starts[first + 1] : told.size();
    Rect row{inner.x, inner.y, inner.w, 0.0F};
    for (std::size_t i = starts[first]; i < end; ++i) {
        row.h = told[i].height;
        draw_refusal(canvas, row, view_.refusals[i], told[i]);
        row.y += row.h;
    }
    if (pages == 1)
        draw_note(canvas, {row.x, row.y, row.w, inner.bottom() - row.y}, view_.refusal_note);
    else
        draw_refusal_pager(canvas, frame, inner, page, pages);
}

// In portrait in two columns.
void ServiceScreen::draw_device(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const auto piece = canvas.piece("service.device");
    const Rect inner = draw_titled_paper(canvas, r, msg::device_title.in(frame.language));
    const std::span<const ServiceRow> all(view_.device);
    if (!frame.layout.portrait)
        return draw_facts(canvas, inner, all, 61.0F);
    const std::size_t half = (all.size() + 1) / 2;
    const float width = (inner.w - 40.0F) / 2.0F;
    draw_facts(canvas, {inner.x, inner.y, width, inner.h}, all.first(half), 44.0F);
    draw_facts(canvas, {inner.right() - width, inner.y, width, inner.h}, all.subspan(half), 44.0F);
}

void ServiceScreen::draw_actions(const Frame& frame, Canvas& canvas, const Places& at) const
{
    const Language language = frame.language;
    const auto sheet = [&](Sheet which) { return Action(Change{with_sheet(frame.route, which)}); };
    const bool back = view_.way_back || view_.undo;
    const std::array buttons{
        Button{.id = "service.check",
               .label = msg::check_now.in(language),
               .icon = Icon::sync,
               .kind = ButtonKind::primary,
               .action = OrderService{ServiceOrder::check_now}},
        Button{.id = view_.undo ? "service.undo" : "service.back",
               .label = (view_.undo ? msg::undo_way_back : msg::way_back).in(language),
               .icon = view_.undo ? Icon::next : Icon::back,
               .kind = back ? ButtonKind::normal : ButtonKind::disabled,
               .action = back ? sheet(view_.undo ? Sheet::confirm_undo : Sheet::confirm_way_back) : Action{}},
        Button{.id = "service.touch",
               .label = msg::test_touch.in(language),
               .icon = Icon::touch,
               .action = TestGlass{GlassTest::touch}},
        Button{.id = "service.screen",
               .label = msg::test_screen.in(language),
               .icon = Icon::screen,
               .action = TestGlass{GlassTest::colors}},
        Button{.id = "service.restart",
               .label = msg::restart.in(language),
               .icon = Icon::exit,
               .action = sheet(Sheet::confirm_restart)}};
    constexpr float gap = 16.0F;
    const int all = static_cast<int>(buttons.size());
    for (int i = 0; i < all; ++i) {
        const int line = i / at.columns;
        const auto in_line = static_cast<float>(std::min(at.columns, all - line * at.columns));
        const float width = (at.actions.w - gap * (in_line - 1.0F)) / in_line;
        const Button& button = buttons.at(static_cast<std::size_t>(i));
        const auto piece = canvas.piece(button.id);
        draw_button(canvas,
                    {at.actions.x + static_cast<float>(i % at.columns) * (width + gap),
                     at.actions.y + static_cast<float>(line) * (min_touch + gap), width, min_touch},
                    button);
    }
}

void ServiceScreen::draw_overview(const Frame& frame, Canvas& canvas, const Places& at) const
{
    {
        const auto piece = canvas.piece("service.sync");
        const Rect inner = draw_titled_paper(canvas, at.sync, msg::sync_title.in(frame.language));
        draw_facts(canvas, inner, view_.sync, at.pitch);
    }
    draw_refusals(frame, canvas, at);
    draw_device(frame, canvas, at.device);
    draw_actions(frame, canvas, at);
}

void draw_step(Canvas& canvas, const Rect& r, std::string id, Icon icon,
               const std::optional<ServiceSettings>& result)
{
    draw_round_button(canvas, r,
                      {.id = std::move(id),
                       .icon = icon,
                       .kind = result ? ButtonKind::normal : ButtonKind::disabled,
                       .action = result ? Action(SetService{*result}) : Action{}});
}

void draw_setting(Canvas& canvas, const Rect& row, const ServiceSetting& setting)
{
    const auto piece = canvas.piece(setting.id);
    canvas.rect({row.x, row.y, row.w, 2.0F}, canvas.theme().line);
    constexpr float value_width = 180.0F;
    const float y = row.center().y - min_touch / 2.0F + 1.0F;
    const float width = setting.options.empty() ? 2.0F * min_touch + value_width : row.w * 0.6F;
    const Rect area{row.right() - width, y, width, min_touch};
    fitted_in(canvas, {row.x, row.y, area.x - row.x - 16.0F, row.h}, type::label.leading(1.24F),
              canvas.theme().ink, setting.label, 2, {28.0F, 26.0F, 24.0F});
    if (setting.options.empty()) {
        draw_step(canvas, {area.x, y, min_touch, min_touch}, setting.id + ".less", Icon::minus, setting.less);
        line_in(canvas, {area.x + min_touch, row.y, value_width, row.h}, type::num, canvas.theme().ink,
                setting.value, Align::center);
        draw_step(canvas, {area.right() - min_touch, y, min_touch, min_touch}, setting.id + ".more",
                  Icon::plus, setting.more);
        return;
    }
    std::vector<Segment> segments;
    for (const ServiceOption& option : setting.options)
        segments.push_back({.id = option.id, .label = option.label, .action = SetService{option.settings}});
    draw_segments(canvas, area, segments, setting.selected);
}

// Buttons one under the other, each with what there is to say about it.
void ServiceScreen::draw_machine(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const Language language = frame.language;
    const Rect inner = draw_titled_paper(canvas, r, msg::machine_title.in(language));
    const std::array buttons{
        std::pair(Button{.id = "service.import",
                         .label = msg::import_stick.in(language),
                         .icon = Icon::down,
                         .action = OrderService{ServiceOrder::import_stick}},
                  view_.import_words),
        std::pair(Button{.id = "service.display",
                         .label = msg::display_page.in(language),
                         .icon = Icon::text,
                         .action = Open{Route{.place = Place::display}}},
                  std::string()),
        std::pair(Button{.id = "service.power",
                         .label = msg::power_off.in(language),
                         .icon = Icon::exit,
                         .action = Change{with_sheet(frame.route, Sheet::confirm_power_off)}},
                  view_.power_words)};
    float y = inner.y + 8.0F;
    for (const auto& [button, words] : buttons) {
        const auto piece = canvas.piece(button.id);
        draw_button(canvas, {inner.x, y, inner.w, min_touch}, button);
        y += min_touch + 12.0F;
        if (!words.empty())
            y += canvas.paragraph({inner.x, y}, inner.w, type::body.leading(1.3F), canvas.theme().ink2, words,
                                  {}, Wrap::greedy);
        y += 16.0F;
    }
}

void ServiceScreen::draw_settings(const Frame& frame, Canvas& canvas, const Places& at) const
{
    {
        const auto piece = canvas.piece("service.settings");
        const Rect inner = draw_titled_paper(canvas, at.left, msg::wall_title.in(frame.language));
        const float pitch = std::min(104.0F, inner.h / static_cast<float>(view_.settings.size()));
        Rect row{inner.x, inner.y, inner.w, pitch};
        for (const ServiceSetting& setting : view_.settings) {
            draw_setting(canvas, row, setting);
            row.y += pitch;
        }
    }
    const auto piece = canvas.piece("service.machine");
    draw_machine(frame, canvas, at.right);
}

void ServiceScreen::draw_checks(const Frame& frame, Canvas& canvas, const Places& at) const
{
    const auto piece = canvas.piece("service.checks");
    const Rect left = draw_titled_paper(canvas, at.left, msg::checks_title.in(frame.language));
    draw_facts(canvas, left, view_.checks, 76.0F);
    const Rect right = draw_titled_paper(canvas, at.right, msg::keys_title.in(frame.language));
    if (view_.keys.empty()) {
        canvas.paragraph({right.x, right.y + 8.0F}, right.w, type::body.leading(1.36F), canvas.theme().ink2,
                         msg::keys_none.in(frame.language), {}, Wrap::greedy);
        return;
    }
    std::vector<ServiceRow> rows;
    for (std::size_t i = 0; i < view_.keys.size(); ++i)
        rows.push_back({fmt::format("{}", i + 1), view_.keys[i]});
    draw_facts(canvas, right, rows, 76.0F);
}

void ServiceScreen::draw_about(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const auto piece = canvas.piece("service.about");
    const Rect inner = draw_titled_paper(canvas, r, msg::parts_title.in(frame.language),
                                         "Bảng Vàng " + view_.device.back().value);
    const std::span<const ServiceRow> all(view_.parts);
    if (frame.layout.portrait)
        return draw_facts(canvas, inner, all, 64.0F);
    const std::size_t half = (all.size() + 1) / 2;
    const float width = (inner.w - 64.0F) / 2.0F;
    draw_facts(canvas, {inner.x, inner.y, width, inner.h}, all.first(half), 66.0F);
    draw_facts(canvas, {inner.right() - width, inner.y, width, inner.h}, all.subspan(half), 66.0F);
}

struct Question {
    Sheet sheet;
    const msg::Message& title;
    ServiceOrder order;
};

// Above everything else, where the technician is asked once more.
void draw_question(const Frame& frame, Canvas& canvas)
{
    const std::array questions{
        Question{Sheet::confirm_way_back, msg::ask_way_back, ServiceOrder::way_back},
        Question{Sheet::confirm_undo, msg::ask_undo, ServiceOrder::undo_way_back},
        Question{Sheet::confirm_restart, msg::ask_restart, ServiceOrder::restart},
        Question{Sheet::confirm_power_off, msg::ask_power_off, ServiceOrder::power_off}};
    const auto* const asked = std::ranges::find(questions, frame.route.sheet, &Question::sheet);
    if (asked == questions.end())
        return;
    const std::array choices{
        Choice{.id = "service.no", .label = msg::leave_it.in(frame.language), .action = Back{}},
        Choice{.id = "service.yes",
               .label = msg::do_it.in(frame.language),
               .action = OrderService{asked->order}}};
    draw_choice_sheet(canvas,
                      {.close_id = "service.sheet.background",
                       .title = asked->title.in(frame.language),
                       .choices = choices,
                       .close = Back{}},
                      frame.language);
}

void ServiceScreen::draw(const Frame& frame, Canvas& canvas) const
{
    const Places at = places(frame.layout);
    draw_service_header(frame, canvas);
    draw_closing(frame, canvas);
    draw_tabs(frame, canvas, at.tabs);
    switch (tab_of(frame.route)) {
    case Tab::overview:
        draw_overview(frame, canvas, at);
        break;
    case Tab::settings:
        draw_settings(frame, canvas, at);
        break;
    case Tab::checks:
        draw_checks(frame, canvas, at);
        break;
    case Tab::about:
        draw_about(frame, canvas, at.whole);
        break;
    }
    draw_dock(canvas, Place::service, frame.language);
    draw_question(frame, canvas);
}

} // namespace

std::unique_ptr<Screen> make_service_screen()
{
    return std::make_unique<ServiceScreen>();
}

} // namespace bangvang
