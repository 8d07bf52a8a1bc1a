// The screens that the design shows, drawn with the sample as a visitor would find them.
#pragma once

#include "app/toast_bar.h"
#include "screens/screen.h"
#include "support/headless.h"

#include <optional>
#include <string>
#include <vector>

namespace bangvang::testing {

struct Scene {
    std::string name; // "05p_rankings": of the design's files
    Route route;
    ThemeName theme{ThemeName::day};
    Language language{Language::vi};
    int days_old{0}; // over five: figures that nobody renewed
    std::optional<ToastKind> toast{};
};

[[nodiscard]] std::vector<Scene> design_scenes();

// Draws the scene at rest; what stands where is then headless.texts(), hits(), panels() and screen().
void draw_scene(Headless& headless, const Scene& scene, const Snapshot& snapshot, int width_px,
                int height_px);

} // namespace bangvang::testing
