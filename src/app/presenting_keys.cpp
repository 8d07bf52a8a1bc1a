#include "app/presenting_keys.h"

#include "app/talk.h"
#include "nav/present.h"
#include "views/deck_view.h"

#include <charconv>

namespace bangvang {

namespace {

constexpr float pan_step = 160.0F; // units of the plain screen

Action step(ShowSlide::Step to)
{
    return ShowSlide{.step = to};
}

// The number that was typed, else the thing in the light, else what the slide is about.
Action entered(const HitMap& hits, const Navigation& navigation)
{
    const Presenting& presenting = navigation.presenting;
    if (!presenting.number.empty())
        return ShowSlide{ShowSlide::Step::number, std::atoi(presenting.number.c_str())};
    const Hit* const lit = hits.find(presenting.spot);
    return lit ? lit->action : hits.enter();
}

// The row before or after the one in the light.
Action next_spot(const HitMap& hits, const Navigation& navigation, int by)
{
    constexpr std::string_view rows = "deck.row.";
    const std::string& spot = navigation.presenting.spot;
    const std::string lit = hits.find(spot) ? spot : hits.enter_area();
    if (!lit.starts_with(rows))
        return {};
    int row = 0;
    std::from_chars(lit.data() + rows.size(), lit.data() + lit.size(), row);
    const std::string wanted = fmt::format("{}{}", rows, row + by);
    return hits.find(wanted) ? Action(Spot{wanted}) : Action{};
}

Action arrow(Point way, ShowSlide::Step to, const HitMap& hits, const Navigation& navigation)
{
    const Presenting& presenting = navigation.presenting;
    if (presenting.zoom > 0)
        return PanSlide{way * pan_step};
    if (presenting.tool == Tool::spotlight && way.y != 0.0F)
        return next_spot(hits, navigation, way.y > 0.0F ? 1 : -1);
    return step(to);
}

// The middle of what the slide is about.
std::optional<Point> middle_of_interest(const HitMap& hits, const Navigation& navigation)
{
    const Hit* const lit = hits.find(navigation.presenting.spot);
    const Hit* const object = lit ? lit : hits.find(hits.enter_area());
    return object ? std::optional(object->rect.center()) : std::nullopt;
}

Action compare(const HitMap& hits)
{
    const auto* const open = std::get_if<Open>(&hits.enter());
    return Open{compare_route(open ? std::optional(open->route) : std::nullopt)};
}

} // namespace

Action presenting_key(Key key, const HitMap& hits, const Navigation& navigation)
{
    const bool on_slide = Talk::on_slide(navigation);
    switch (key) {
    case Key::back:
        return Present{.on = false};
    case Key::erase:
        return slide_level(navigation) == navigation.stack.size() - 1 ? step(ShowSlide::Step::previous)
                                                                      : Action(Back{});
    case Key::home:
        return step(ShowSlide::Step::first);
    case Key::end:
        return step(ShowSlide::Step::last);
    case Key::next:
    case Key::space:
        return step(ShowSlide::Step::next);
    case Key::previous:
        return step(ShowSlide::Step::previous);
    case Key::right:
        return arrow({1.0F, 0.0F}, ShowSlide::Step::next, hits, navigation);
    case Key::left:
        return arrow({-1.0F, 0.0F}, ShowSlide::Step::previous, hits, navigation);
    case Key::down:
        return on_slide ? arrow({0.0F, 1.0F}, ShowSlide::Step::next, hits, navigation) : Action{};
    case Key::up:
        return on_slide ? arrow({0.0F, -1.0F}, ShowSlide::Step::previous, hits, navigation) : Action{};
    case Key::tab:
        return ShowOverview{};
    case Key::present:
        return Present{.on = true};
    case Key::enter:
        return entered(hits, navigation);
    case Key::present_here:
    case Key::language:
        break;
    }
    return {};
}

Action presenting_character(char32_t typed, const HitMap& hits, const Navigation& navigation)
{
    if (typed >= U'0' && typed <= U'9')
        return TypeDigit{static_cast<int>(typed - U'0')};
    switch (typed) {
    case U'b':
    case U'B':
    case U'.':
    case U':':
    case U';':
    case U'/':
        return CoverScreen{.cover = Cover::black};
    case U'w':
    case U'W':
    case U',':
        return CoverScreen{.cover = Cover::white};
    case U's':
    case U'S':
        return TakeTool{Tool::spotlight};
    case U'l':
    case U'L':
        return TakeTool{Tool::laser};
    case U'd':
    case U'D':
        return TakeTool{Tool::draw};
    case U'z':
    case U'Z':
        return ZoomSlide{.at = middle_of_interest(hits, navigation)};
    case U'+':
    case U'=':
        return ZoomSlide{1, navigation.presenting.zoom == 0 ? middle_of_interest(hits, navigation)
                                                            : std::nullopt};
    case U'-':
    case U'_':
        return ZoomSlide{-1};
    case U'u':
    case U'U':
        return UndoMark{};
    case U'c':
    case U'C':
        return compare(hits);
    case U'p':
    case U'P':
        return TakeAlong{.deck = navigation.presenting.overview};
    case U'i':
    case U'I':
        return TakeAlong{.deck = navigation.presenting.overview, .pictures = true};
    case U'n':
    case U'N':
        return TakeNews{};
    default:
        return {};
    }
}

} // namespace bangvang
