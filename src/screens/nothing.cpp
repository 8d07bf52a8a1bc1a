#include "screens/nothing.h"

#include "ui/ornaments.h"
#include "views/messages.h"

namespace bangvang {

void draw_nothing(Canvas& canvas, std::string_view title, std::string_view words,
                  const std::optional<Button>& way_on)
{
    if (canvas.theme().decorated()) {
        const auto scope = canvas.piece("nothing.art");
        canvas.sprite({.kind = ArtKind::drum, .variant = static_cast<int>(DrumArt::notice)},
                      canvas.layout().screen());
    }
    const auto scope = canvas.piece("nothing");
    const Layout& layout = canvas.layout();
    const float width = layout.portrait ? 952.0F : 1200.0F;
    const float x = (layout.width - width) / 2.0F;
    float y = layout.portrait ? 1060.0F : 612.0F;
    y += canvas.paragraph({x, y}, width, type::title, canvas.theme().ink, title, {.align = Align::center}) +
         8.0F;
    // Lines are filled, but never so that a word or two stand alone on the last.
    TextBlock block = canvas.wrap(type::body_large, words, width, Wrap::greedy);
    if (block.lines.size() > 1 && block.lines.back().width < width / 4.0F)
        block = canvas.wrap(type::body_large, words, width);
    y += canvas.text_block({x, y}, width, type::body_large, canvas.theme().ink, block,
                           {.align = Align::center}) +
         24.0F;
    if (!way_on)
        return;
    const float button = button_width(canvas, *way_on) + 16.0F;
    draw_button(canvas, {(layout.width - button) / 2.0F, y, button, min_touch}, *way_on);
}

Button home_button(Language language)
{
    return {.id = "nothing.home",
            .label = msg::home.in(language),
            .icon = Icon::home,
            .kind = ButtonKind::primary,
            .action = GoHome{}};
}

} // namespace bangvang
