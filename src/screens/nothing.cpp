#include "screens/nothing.h"

#include <algorithm>

namespace bangvang {

void draw_nothing(Canvas& canvas, std::string_view title, std::string_view words)
{
    const auto scope = canvas.piece("nothing");
    const Rect area = canvas.layout().screen();
    const float width = std::min(area.w - 128.0F, 1200.0F);
    const float x = area.center().x - width / 2.0F;
    const float y = area.h * 0.38F;
    const float height =
        canvas.paragraph({x, y}, width, type::title, canvas.theme().ink, title, {.align = Align::center});
    canvas.paragraph({x, y + height + 8.0F}, width, type::body_large, canvas.theme().ink, words,
                     {.align = Align::center});
}

} // namespace bangvang
