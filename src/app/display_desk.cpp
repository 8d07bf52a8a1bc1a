#include "app/display_desk.h"

#include <utility>

namespace bangvang {

void DisplayDesk::act(const Action& action)
{
    if (const auto* const set = std::get_if<SetDisplay>(&action))
        state_.now = set->settings;
    if (std::holds_alternative<SaveDisplay>(action))
        to_save_ = state_.saved = state_.now;
}

void DisplayDesk::visitor_at(Place place)
{
    if (place != Place::display)
        state_.now = state_.saved;
}

std::optional<DisplaySettings> DisplayDesk::take_saved()
{
    return std::exchange(to_save_, {});
}

Layout DisplayDesk::layout(int width_px, int height_px, bool to_a_room) const
{
    DisplaySettings settings = state_.now;
    if (to_a_room)
        settings.large_type = LargeType::on;
    const DisplayGeometry room = geometry_of(settings, width_px, height_px);
    return make_layout(width_px, height_px, static_cast<float>(text_scale_of(settings, room)));
}

float DisplayDesk::finger(int width_px, int height_px) const
{
    return static_cast<float>(finger_units(geometry_of(state_.now, width_px, height_px)));
}

} // namespace bangvang
