#include "views/presenter_view.h"

#include "nav/present.h"
#include "views/page_view.h"
#include "views/presenter_messages.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace bangvang {

namespace {

// The topmost slide, or what was opened from one in a speaker's type sizes: screens of the lobby may lie
// above it.
Route slide_route(const Navigation& navigation)
{
    const auto level = slide_level(navigation);
    for (std::size_t i = navigation.stack.size(); level && i-- > *level + 1;)
        if (navigation.stack[i].place == Place::deck)
            return navigation.stack[i];
    Route route = level ? navigation.stack[*level] : Route{.place = Place::deck};
    route.code = slide_shown(navigation); // its route may hold a number
    return route;
}

PresenterSlide slide_at(const Snapshot& snapshot, const Navigation& navigation)
{
    const Route route = slide_route(navigation);
    return {deck_slide(snapshot, route.code, navigation.language), route.section};
}

// As if nothing covered the screen: whoever asks what comes next will take the cover away first.
Navigation after_next_press(Navigation navigation, MonoTime now)
{
    navigation.presenting.cover = Cover::none;
    return reduce(std::move(navigation), ShowSlide{ShowSlide::Step::next}, now);
}

std::size_t position_of(const Navigation& navigation)
{
    return slide_position(navigation.presenting, slide_shown(navigation)).value_or(0);
}

int builds_of(const Presenting& presenting, std::string_view id)
{
    const auto slide = std::ranges::find(presenting.plan, id, &PlannedSlide::id);
    return slide == presenting.plan.end() ? 0 : slide->builds;
}

void say_where(PresenterView& view, const Navigation& navigation)
{
    const Presenting& presenting = navigation.presenting;
    const bool behind = view.now.slide.id != slide_shown(navigation);
    view.position = position_of(navigation);
    view.count = std::max<std::size_t>(1, shown_slides(presenting));
    if (!slide_position(presenting, slide_shown(navigation))) { // begun with what lies behind the slides
        view.where = msg::no_slide_of_plan.in(navigation.language);
        return;
    }
    view.where = msg::format(behind ? msg::opened_from_slide : msg::slide_of_count, navigation.language,
                             view.position + 1, view.count);
    const int builds = behind ? 0 : builds_of(presenting, view.now.slide.id);
    if (builds > 0)
        view.where += " · " + msg::format(msg::part_of_count, navigation.language,
                                          builds + 1 - view.now.to_come, builds + 1);
}

void say_next(PresenterView& view, const Snapshot& snapshot, const Navigation& navigation, MonoTime now)
{
    const Language language = navigation.language;
    const Navigation after = after_next_press(navigation, now);
    if (after.stack == navigation.stack) {
        view.next_words = msg::deck_ends.in(language);
        return;
    }
    view.next = slide_at(snapshot, after);
    const std::size_t there = position_of(after);
    if (view.next->slide.id == view.now.slide.id && after.stack.size() == navigation.stack.size())
        view.next_words = msg::next_part.in(language);
    else
        view.next_words =
            msg::format(there == view.position ? msg::next_is_back : msg::next_slide, language, there + 1);
}

std::string room_words(const Snapshot& snapshot, const Navigation& navigation)
{
    const Presenting& presenting = navigation.presenting;
    const Language language = navigation.language;
    if (presenting.cover != Cover::none && presenting.covered_by_touch)
        return std::string(msg::room_was_blanked.in(language));
    if (presenting.cover != Cover::none)
        return std::string(
            (presenting.cover == Cover::black ? msg::room_is_black : msg::room_is_white).in(language));
    if (presenting.overview)
        return std::string(msg::room_sees_overview.in(language));
    if (navigation.top().place == Place::deck)
        return {};
    return msg::format(msg::room_sees, language, page_title(snapshot, navigation.top(), language));
}

// A slide without a date has no figures whose state could be asked for.
std::string data_state(const Slide& slide, Language language)
{
    std::string words = slide.as_of;
    const auto add = [&](std::string_view text) {
        if (!text.empty())
            words += (words.empty() ? "" : " · ") + std::string(text);
    };
    if (slide.estimated)
        add(msg::estimate.in(language));
    if (slide.illustrative)
        add(msg::illustrative.in(language));
    else if (!slide.estimated && !slide.as_of.empty())
        add(msg::official.in(language));
    return words;
}

// The row in the spotlight ("deck.row.2"), else the one that the finding is about.
std::size_t told_row(const Slide& slide, const Presenting& presenting)
{
    constexpr std::string_view row_name = "deck.row.";
    std::size_t row = slide.focus;
    if (presenting.tool == Tool::spotlight && presenting.spot.starts_with(row_name)) {
        const std::string_view number = std::string_view(presenting.spot).substr(row_name.size());
        std::from_chars(number.data(), number.data() + number.size(), row);
    }
    return row < slide.rows.size() ? row : 0;
}

// What lies behind a row, and what the slide says of it alone.
PresenterNote note_of(const Snapshot& snapshot, const Slide& slide, const SlideRow& row, Language language)
{
    PresenterNote note{.about = row.name, .facts = {}};
    if (!row.deeper || row.deeper->place != Place::deck)
        return note;
    note.facts = deck_slide(snapshot, row.deeper->code, language).facts;
    if (!row.note.empty() && std::ranges::find(slide.facts, row.note) != slide.facts.end())
        note.facts.push_back(row.note);
    return note;
}

// Takes what was told out of a note.
void leave_out(PresenterNote& note, std::vector<std::string>& told)
{
    std::erase_if(note.facts, [&](const std::string& fact) {
        if (std::ranges::find(told, fact) != told.end())
            return true;
        told.push_back(fact);
        return false;
    });
}

// Who answers for one row of figures is asked about it first; ranks, moves and decisions are said of all.
bool row_leads(const Slide& slide, const Presenting& presenting)
{
    const bool lit = presenting.tool == Tool::spotlight && presenting.spot.starts_with("deck.row.");
    return lit || slide.kind == SlideKind::indicators || slide.kind == SlideKind::attention;
}

// No fact stands twice: where rows lead, the slide keeps what none of them says; else the rows keep what the
// slide does not say.
std::vector<PresenterNote> notes_of(const Snapshot& snapshot, const Slide& slide,
                                    const Presenting& presenting, Language language)
{
    const std::size_t told_about = told_row(slide, presenting);
    std::vector<PresenterNote> notes;
    if (told_about < slide.rows.size())
        notes.push_back(note_of(snapshot, slide, slide.rows[told_about], language));
    for (std::size_t i = 0; i < slide.rows.size(); ++i)
        if (i != told_about)
            notes.push_back(note_of(snapshot, slide, slide.rows[i], language));
    const bool rows_first = row_leads(slide, presenting);
    PresenterNote whole{.about = rows_first ? slide.eyebrow : std::string(), .facts = slide.facts};
    notes.insert(rows_first ? notes.end() : notes.begin(), std::move(whole));
    std::vector<std::string> told;
    for (PresenterNote& note : notes)
        leave_out(note, told);
    std::erase_if(notes, [](const PresenterNote& note) { return note.facts.empty(); });
    return notes;
}

Seconds meant_for(const Presenting& presenting)
{
    return Seconds(60.0 * presenting.target_minutes);
}

} // namespace

PresenterView presenter_view(const Snapshot& snapshot, const Navigation& navigation, MonoTime now)
{
    PresenterView view{.now = slide_at(snapshot, navigation)};
    say_where(view, navigation);
    say_next(view, snapshot, navigation, now);
    view.data_state = data_state(view.now.slide, navigation.language);
    view.source = msg::format(msg::source, navigation.language, view.now.slide.source);
    view.room = room_words(snapshot, navigation);
    view.notes = notes_of(snapshot, view.now.slide, navigation.presenting, navigation.language);
    return view;
}

std::string minutes_in_words(const Presenting& presenting, Duration spoken, Language language)
{
    if (presenting.target_minutes <= 0)
        return {};
    const double left = (meant_for(presenting) - Seconds(spoken)).count() / 60.0;
    const auto minutes = static_cast<int>(std::ceil(std::abs(left)));
    return msg::format(left >= 0.0 ? msg::minutes_left : msg::minutes_over, language, minutes,
                       presenting.target_minutes);
}

double part_of_target(const Presenting& presenting, Duration spoken)
{
    if (presenting.target_minutes <= 0)
        return 0.0;
    return std::clamp(Seconds(spoken) / meant_for(presenting), 0.0, 1.0);
}

} // namespace bangvang
