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

Layout DisplayDesk::layout(int width_px, int height_px) const
{
    const DisplayGeometry room = geometry_of(state_.now, width_px, height_px);
    return make_layout(width_px, height_px, static_cast<float>(text_scale_of(state_.now, room)));
}

float DisplayDesk::finger(int width_px, int height_px) const
{
    return static_cast<float>(finger_units(geometry_of(state_.now, width_px, height_px)));
}

} // namespace bangvang
