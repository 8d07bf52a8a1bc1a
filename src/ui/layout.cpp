#include "ui/layout.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

Layout make_layout(int width_px, int height_px, float text_scale)
{
    Layout layout;
    layout.text_scale = text_scale;
    layout.width_px = std::max(width_px, 1);
    layout.height_px = std::max(height_px, 1);
    layout.portrait = layout.height_px > layout.width_px;
    if (layout.portrait)
        std::swap(layout.width, layout.height);
    const auto width = static_cast<float>(layout.width_px);
    const auto height = static_cast<float>(layout.height_px);
    layout.scale = std::min(width / layout.width, height / layout.height);
    // A whole pixel, so that a centred picture is as crisp as one at the corner.
    layout.origin_px = {std::floor((width - layout.width * layout.scale) / 2.0F),
                        std::floor((height - layout.height * layout.scale) / 2.0F)};
    return layout;
}

} // namespace bangvang
