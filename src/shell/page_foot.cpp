#include "shell/page_foot.h"

#include "ui/place.h"

namespace bangvang {

namespace {

constexpr float margin = 64.0F;
constexpr float gap = 40.0F;
constexpr TextStyle style = type::label_medium.at(24.0F);
constexpr TextStyle strong = type::label.at(24.0F);
constexpr float row_height = 64.0F;
constexpr float next_row = 40.0F; // of the further rows where the page is upright

struct Row {
    float left;
    float right;
    float y; // of the line boxes
};

// From the right: what a reader of the page must not miss.
float put_right(Canvas& canvas, Row row, const TextStyle& text_style, Color color, const std::string& text)
{
    if (text.empty())
        return row.right;
    const float width = canvas.text({row.right, row.y}, text_style, color, text, {.align = Align::right});
    return row.right - width - gap;
}

void put_left(Canvas& canvas, const Row& row, const TextStyle& text_style, Color color,
              const std::string& text)
{
    TextStyle fitting = text_style;
    const float room = row.right - row.left;
    if (const float width = canvas.width(text_style, text); width > room && width > 0.0F)
        fitting = text_style.at(text_style.px * room / width);
    const float lower = (text_style.line_height() - fitting.line_height()) / 2.0F;
    canvas.text({row.left, row.y + lower}, fitting, color, text);
}

} // namespace

float page_foot_height(bool portrait)
{
    return portrait ? row_height + next_row * 2.0F : row_height;
}

void draw_page_foot(Canvas& canvas, const PageFoot& foot)
{
    const Theme& theme = canvas.theme();
    const Layout& layout = canvas.layout();
    canvas.rect(layout.screen(), theme.surface);
    canvas.rect({0.0F, 0.0F, layout.width, 2.0F}, theme.line_strong);
    const float first = (row_height - style.line_height()) / 2.0F;
    const bool upright = layout.height > row_height * 1.5F;
    Row row{margin, layout.width - margin, first};
    row.right = put_right(canvas, row, style, theme.ink2, foot.number);
    row.right = put_right(canvas, row, strong, foot.weak ? theme.behind : theme.ink, foot.state);
    row.right = put_right(canvas, row, style, theme.ink, foot.as_of);
    if (!upright)
        return put_left(canvas, row, style, theme.ink2, foot.campaign + " · " + foot.source);
    row = {margin, layout.width - margin, first + next_row};
    put_left(canvas, row, style, theme.ink2, foot.campaign);
    row.y += next_row;
    put_left(canvas, row, style, theme.ink2, foot.source);
}

} // namespace bangvang
