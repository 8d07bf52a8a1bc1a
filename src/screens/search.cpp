#include "screens/search.h"

#include "screens/search_keyboard.h"
#include "screens/search_results.h"
#include "ui/place.h"
#include "views/messages.h"
#include "views/search_view.h"

#include <optional>

namespace bangvang {

namespace {

constexpr float field_edge = 4.0F;
constexpr float field_radius = 12.0F;
constexpr float field_icon = 48.0F;
constexpr float caret_height = 56.0F;

// The end of the text, as much of it as fits: what was typed last is what somebody looks at.
std::string_view end_of(const Canvas& canvas, const TextStyle& style, std::string_view text, float width)
{
    while (!text.empty() && canvas.width(style, text) > width) {
        text.remove_prefix(1);
        while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0U) == 0x80U)
            text.remove_prefix(1); // the rest of a letter
    }
    return text;
}

class SearchScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;

private:
    void draw_field(const Frame& frame, Canvas& canvas) const;

    std::optional<NameIndex> index_; // of the snapshot of this arrival
    std::uint64_t arrival_{0};
    SearchView view_;
    std::uint64_t revision_{0};
    std::size_t paged_{0};
};

void SearchScreen::update(const Frame& frame, Canvas& canvas, const ScrollInput& /*scroll*/)
{
    const std::size_t paged = results_paged(canvas.layout());
    if (revision_ == frame.revision && paged_ == paged)
        return;
    if (!index_ || arrival_ != frame.arrival)
        index_.emplace(frame.snapshot);
    arrival_ = frame.arrival;
    view_ = search_view(frame.snapshot, *index_, frame.route, results_alone, paged, frame.language);
    revision_ = frame.revision;
    paged_ = paged;
}

void SearchScreen::draw_field(const Frame& frame, Canvas& canvas) const
{
    const auto piece = canvas.piece("search.field");
    const Theme& theme = canvas.theme();
    const bool portrait = frame.layout.portrait;
    const Rect r = portrait ? Rect{64, 926, 952, 104} : Rect{64, 184, 1160, 104};
    canvas.rect(r, theme.surface, field_radius);
    canvas.rect_outline(r, theme.accent, field_edge, field_radius);
    canvas.icon(Icon::search, {r.x + 32.0F, r.center().y - field_icon / 2.0F, field_icon, field_icon},
                theme.accent, 4.5F);
    const Rect inside{r.x + 102.0F, r.y, r.w - 102.0F - 112.0F, r.h};
    const std::string& query = frame.route.query;
    const std::string_view words = query.empty() ? msg::search_prompt.in(frame.language) : query;
    const TextStyle style = fit_text(canvas.fonts(), type::key.at(44.0F), words, inside.w - 16.0F, 1,
                                     {44.0F, 40.0F, 36.0F, 32.0F, 28.0F});
    float caret = inside.x - 4.0F;
    if (query.empty())
        line_in(canvas, inside.moved(8.0F, 0.0F), style.with(Face::sans_medium), theme.ink2, words);
    else
        caret = inside.x +
                line_in(canvas, inside, style, theme.ink, end_of(canvas, style, words, inside.w - 16.0F)) +
                8.0F;
    canvas.rect({caret, r.center().y - caret_height / 2.0F, 4.0F, caret_height}, theme.accent);
    if (query.empty())
        return;
    Route cleared = frame.route;
    cleared.query.clear();
    cleared.page = 0;
    const Rect close{r.right() - 104.0F, r.y + 8.0F, 88.0F, 88.0F};
    const std::string_view id = "search.field.clear";
    if (canvas.pressed(id))
        canvas.rect(close, theme.press, field_radius);
    canvas.icon(Icon::close, {close.center().x - 20.0F, close.center().y - 20.0F, 40.0F, 40.0F}, theme.ink,
                4.5F);
    canvas.hit(std::string(id), close, Change{cleared});
}

void SearchScreen::draw(const Frame& frame, Canvas& canvas) const
{
    const bool portrait = frame.layout.portrait;
    draw_header(canvas,
                {.eyebrow = frame.snapshot.campaign.organization,
                 .title = msg::search_title.in(frame.language),
                 .illustrative = view_.illustrative,
                 .note = portrait ? view_.as_of : std::string_view()},
                frame.language);
    draw_search_results(canvas, frame.route, view_, frame.language);
    draw_field(frame, canvas);
    {
        const auto piece = canvas.piece("search.hint");
        const float y = portrait ? 1042.0F : 304.0F;
        canvas.icon(Icon::info, {64.0F, y + 6.0F, 32.0F, 32.0F}, canvas.theme().ink2, 3.5F);
        line_in(canvas, {110.0F, y, 1000.0F, 44.0F}, type::label_medium, canvas.theme().ink2,
                (portrait ? msg::search_hint_short : msg::search_hint).in(frame.language));
    }
    draw_search_keyboard(canvas, frame.route, view_, frame.language);
    draw_dock(canvas, Place::search, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_search_screen()
{
    return std::make_unique<SearchScreen>();
}

} // namespace bangvang
