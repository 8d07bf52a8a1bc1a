#include "screens/movements.h"

#include "screens/nothing.h"
#include "screens/pages.h"
#include "ui/chrome.h"
#include "ui/ornaments.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/format.h"
#include "views/messages.h"

#include <bangvang/base/text.h>

#include <algorithm>

namespace bangvang {

namespace {

constexpr float pictograph_size = 119.0F;
constexpr float pager_room = 424.0F; // "Trang 1 trong 2" between its arrows

// A grid with the letter's tile in its last place; more movements than places go on in pages. Large type has
// wider cards.
struct Grid {
    std::size_t columns{4};
    std::size_t cards{7}; // places for movements on one page
    Rect first{64, 188, 424, 332};
    float step_x{456.0F};
    float step_y{352.0F};
    Rect document{1432, 540, 424, 332};
    float pager{64.0F}; // beside the title: the cards take all the rest
};

// In portrait the pager takes the place of the last card.
Grid grid(const Layout& layout, std::size_t movements)
{
    constexpr std::size_t most = 7;
    if (layout.portrait)
        return {.columns = 1,
                .cards = movements > most ? most - 1 : most,
                .first = {64, 246, 952, 158},
                .step_x = 0.0F,
                .step_y = 172.0F,
                .document = {64, 1452, 952, 180},
                .pager = 1318.0F};
    if (layout.text_scale > 1.0F)
        return {.columns = 3,
                .cards = 5,
                .first = {64, 188, 576, 332},
                .step_x = 608.0F,
                .document = {1280, 540, 576, 332}};
    return {};
}

// The seven movements of the letter each have a sign of their own; further ones take them in turn.
Picto pictograph(std::size_t index)
{
    return static_cast<Picto>(index % 7);
}

// The letter's section that is about them, where there is one.
std::string movements_source(const Snapshot& snapshot, Language language)
{
    const auto section = std::ranges::find_if(snapshot.document, [](const DocumentSection& candidate) {
        return candidate.heading.find("phong trào thi đua") != std::string::npos;
    });
    if (section == snapshot.document.end() || snapshot.movements.empty())
        return msg::format(msg::movement_count, snapshot.movements.size(), language,
                           snapshot.movements.size());
    return msg::format(msg::per_section, language, section->number);
}

class MovementsScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;

private:
    void draw_card(Canvas& canvas, const Rect& r, std::size_t index) const;
    void draw_card_inside(Canvas& canvas, const Rect& r, std::size_t index) const;
    [[nodiscard]] TextStyle name_style(const Canvas& canvas, std::size_t index, float width,
                                       float height) const;
    // `taken` of its right end is for something else.
    void draw_document(const Frame& frame, Canvas& canvas, const Rect& r, float taken) const;

    std::vector<std::string> names_;
    std::string source_; // where the movements are proclaimed, or how many they are
    std::uint64_t revision_{0};
};

void MovementsScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    names_.clear();
    for (const Movement& movement : frame.snapshot.movements)
        names_.push_back(keep_compounds_together(movement.name));
    source_ = movements_source(frame.snapshot, frame.language);
    revision_ = frame.revision;
}

// Each name in the largest letters that it has room for; with large type all in the same, since cards that
// lie side by side would show every step between small and large.
TextStyle MovementsScreen::name_style(const Canvas& canvas, std::size_t index, float width,
                                      float height) const
{
    const bool portrait = canvas.layout().portrait;
    const auto fitted = [&](const std::string& name) {
        return portrait ? fit_sized(canvas, type::label.leading(1.32F), name, width, 3, {28.0F, 26.0F, 24.0F},
                                    height)
                        : fit_sized(canvas, type::label.leading(1.28F), name, width, 4,
                                    {28.0F, 26.0F, 24.0F, 22.0F}, height);
    };
    TextStyle style = fitted(names_[index]);
    if (canvas.layout().text_scale > 1.0F)
        for (const std::string& name : names_)
            style = style.at(std::min(style.px, fitted(name).px));
    return style;
}

void MovementsScreen::draw_card_inside(Canvas& canvas, const Rect& r, std::size_t index) const
{
    const Theme& theme = canvas.theme();
    const ArtKey sign{.kind = ArtKind::pictograph, .variant = static_cast<int>(pictograph(index))};
    if (canvas.layout().portrait) {
        const float x = r.x + 42.0F;
        canvas.sprite(sign, {x, r.center().y - pictograph_size / 2.0F, pictograph_size, pictograph_size});
        const float text_x = x + pictograph_size + 34.0F;
        const float width = r.right() - 106.0F - text_x;
        const TextStyle style = name_style(canvas, index, width, r.h - 10.0F);
        const TextBlock name = canvas.wrap(style, names_[index], width, Wrap::greedy);
        canvas.text_block({text_x, r.center().y - name.height / 2.0F}, width, style, theme.ink, name);
        canvas.icon(Icon::next, {r.right() - 72.0F, r.center().y - 18.0F, 36.0F, 36.0F}, theme.accent, 4.0F);
        return;
    }
    canvas.sprite(sign, {r.x + 32.0F, r.y + 30.0F, pictograph_size, pictograph_size});
    canvas.icon(Icon::next, {r.right() - 70.0F, r.y + 30.0F, 40.0F, 40.0F}, theme.accent, 4.5F);
    const float top = r.y + 30.0F + pictograph_size + 12.0F;
    const TextStyle style = name_style(canvas, index, r.w - 62.0F, r.bottom() - 10.0F - top);
    canvas.paragraph({r.x + 32.0F, top}, r.w - 62.0F, style, theme.ink, names_[index], {}, Wrap::greedy);
}

void MovementsScreen::draw_card(Canvas& canvas, const Rect& r, std::size_t index) const
{
    const std::string id = fmt::format("movements.card.{}", index + 1);
    const auto scope = canvas.piece(id);
    draw_paper(canvas, r, {.frame = true, .pressed = canvas.pressed(id)});
    const auto pressed = canvas.shift(press_offset(canvas, id));
    draw_card_inside(canvas, r, index);
    canvas.hit(id, r,
               Open{Route{.place = Place::reader, .code = "movements", .section = static_cast<int>(index)}});
}

void MovementsScreen::draw_document(const Frame& frame, Canvas& canvas, const Rect& r, float taken) const
{
    if (frame.snapshot.document.empty())
        return;
    const auto scope = canvas.piece("movements.document");
    const Theme& theme = canvas.theme();
    const bool portrait = frame.layout.portrait;
    draw_lacquer(canvas, r,
                 {.notch = 22.0F, .frame = false, .pressed = canvas.pressed("movements.document")});
    if (canvas.theme().decorated())
        canvas.sprite({.kind = ArtKind::drum, .variant = static_cast<int>(DrumArt::document_tile)}, r);
    draw_notched_frame(canvas, r.inset(12.0F), 22.0F, theme.frame_on_lacquer.alpha(0.85F));
    const auto pressed = canvas.shift(press_offset(canvas, "movements.document"));
    const auto& campaign = frame.snapshot.campaign;
    const std::string date = campaign.launched_on
                                 ? msg::format(msg::dated, frame.language, format_date(*campaign.launched_on))
                                 : "";
    const std::string count = count_word(frame.snapshot.document.size(), frame.language);
    const std::string sections =
        msg::format(msg::section_count, frame.snapshot.document.size(), frame.language,
                    portrait && !date.empty() ? lower_first_letter(count) : count);
    const std::string_view title = msg::launch_document.in(frame.language);
    if (portrait) {
        canvas.icon(Icon::doc, {r.x + 36.0F, r.center().y - 42.0F, 84.0F, 84.0F}, theme.gold_on_lacquer,
                    4.0F);
        const std::string below = date.empty() ? sections : date + " · " + sections;
        const float room = r.w - 150.0F - taken - 24.0F;
        const TextStyle large =
            fit_text(canvas.fonts(), type::h2, title, room, 1, {44.0F, 42.0F, 40.0F, 36.0F, 32.0F});
        const TextStyle small = fit_sized(canvas, type::label, below, room, 1, {28.0F, 26.0F, 24.0F, 22.0F});
        const float top = r.center().y - (large.line_height() + small.line_height()) / 2.0F;
        canvas.text({r.x + 150.0F, top}, large, theme.ink_on_lacquer, title);
        canvas.text({r.x + 150.0F, top + large.line_height()}, small, theme.gold_on_lacquer, below);
    } else {
        canvas.icon(Icon::doc, {r.x + 34.0F, r.y + 34.0F, 84.0F, 84.0F}, theme.gold_on_lacquer, 4.0F);
        const TextStyle style = fit_text(canvas.fonts(), type::h2.leading(1.32F), title, r.w - 68.0F, 1,
                                         {36.0F, 34.0F, 32.0F, 28.0F});
        canvas.text({r.x + 34.0F, r.y + 140.0F}, style, theme.ink_on_lacquer, title);
        canvas.paragraph({r.x + 34.0F, r.y + 194.0F}, r.w - 68.0F, canvas.sized(type::label.leading(1.36F)),
                         theme.gold_on_lacquer, date.empty() ? sections : date + "\n" + sections, {},
                         Wrap::greedy);
    }
    canvas.hit("movements.document", {r.x, r.y, r.w - taken - (taken > 0.0F ? 16.0F : 0.0F), r.h},
               Open{Route{.place = Place::reader}});
}

void MovementsScreen::draw(const Frame& frame, Canvas& canvas) const
{
    const Grid at = grid(frame.layout, names_.size());
    const int pages = page_count(names_.size(), at.cards);
    const int page = page_of(frame.route, pages);
    const std::string aside = pages > 1 ? std::string() : source_;
    Button present{.id = "movements.present",
                   .label = msg::present.in(frame.language),
                   .icon = Icon::screen,
                   .action = Present{.on = true, .by_hand = true}};
    draw_header(canvas,
                {.eyebrow = frame.snapshot.campaign.organization,
                 .title = msg::movements_title.in(frame.language),
                 .aside = aside,
                 .right_taken = pages > 1 ? pager_room : 0.0F,
                 .action = frame.layout.portrait ? std::nullopt : std::optional(present)},
                frame.language);
    if (names_.empty() && frame.snapshot.document.empty())
        draw_nothing(canvas, msg::no_movements.in(frame.language), msg::no_movements_text.in(frame.language),
                     home_button(frame.language));
    const std::size_t first = static_cast<std::size_t>(page) * at.cards;
    for (std::size_t i = 0; i < at.cards && first + i < names_.size(); ++i)
        draw_card(canvas,
                  at.first.moved(at.step_x * static_cast<float>(i % at.columns),
                                 at.step_y * static_cast<float>(i / at.columns)),
                  first + i);
    float taken = 0.0F; // of the document's panel: upright the title has no room for a button beside it
    if (frame.layout.portrait) {
        present.kind = ButtonKind::primary; // opaque: the drum is behind it
        taken = std::max(280.0F, button_width(canvas, present)) + 36.0F;
    }
    draw_document(frame, canvas, at.document, taken);
    if (frame.layout.portrait)
        draw_button(canvas,
                    {at.document.right() - taken, at.document.center().y - min_touch / 2.0F, taken - 36.0F,
                     min_touch},
                    present);
    draw_pages(canvas, {64.0F, at.pager, frame.layout.width - 128.0F, 88.0F}, frame.route, pages,
               frame.language);
    draw_dock(canvas, Place::movements, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_movements_screen()
{
    return std::make_unique<MovementsScreen>();
}

} // namespace bangvang
