#include "contrast.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace bangvang::testing {

namespace {

// A letter as it was emitted: its place in device pixels and its colour, which gold leaf shades downwards.
struct Letter {
    Rect place;
    Color top;
    Color bottom;
};

Color unpacked(ImU32 packed)
{
    const auto channel = [packed](int shift) { return static_cast<std::uint8_t>(packed >> shift & 0xFFU); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
            channel(IM_COL32_A_SHIFT)};
}

// Two triangles that cut an upright rectangle out of the atlas. Shapes show its white pixel only, and strokes
// are never two triangles of one rectangle of the atlas.
bool is_letter(const ImDrawVert* corner, const ImDrawIdx* index)
{
    const bool quad = index[1] == index[0] + 1 && index[2] == index[0] + 2 && index[3] == index[0] &&
                      index[4] == index[0] + 2 && index[5] == index[0] + 3;
    return quad && corner[0].uv.x < corner[2].uv.x && corner[0].uv.y < corner[2].uv.y &&
           corner[0].uv.y == corner[1].uv.y && corner[0].uv.x == corner[3].uv.x &&
           corner[0].pos.y == corner[1].pos.y && corner[0].pos.x == corner[3].pos.x;
}

// Takes the letters out of a list: they become invisible.
void take_letters(ImDrawList& list, std::vector<Letter>& letters)
{
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.TexRef._TexData == nullptr)
            continue; // a picture of ours, not ImGui's atlas
        for (unsigned at = 0; at + 5 < command.ElemCount; at += 3) {
            const ImDrawIdx* const index = &list.IdxBuffer[static_cast<int>(command.IdxOffset + at)];
            ImDrawVert* const corner = &list.VtxBuffer[static_cast<int>(command.VtxOffset + index[0])];
            if (!is_letter(corner, index))
                continue;
            letters.push_back({{corner[0].pos.x, corner[0].pos.y, corner[2].pos.x - corner[0].pos.x,
                                corner[2].pos.y - corner[0].pos.y},
                               unpacked(corner[0].col),
                               unpacked(corner[2].col)});
            for (int i = 0; i < 4; ++i)
                corner[i].col &= ~IM_COL32_A_MASK;
        }
    }
}

Image picture_of(Headless& headless, const ImDrawData& data)
{
    Image image(static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y));
    rasterize(data, headless.textures(), image, {0, 0, image.width, image.height});
    return image;
}

Color at(const Image& image, int x, int y)
{
    const std::uint8_t* const p = image.pixel(x, y);
    return {p[0], p[1], p[2], 255};
}

std::uint8_t over(std::uint8_t top, std::uint8_t under, std::uint8_t alpha)
{
    return static_cast<std::uint8_t>((top * alpha + under * (255 - alpha) + 127) / 255);
}

Color over(Color top, Color under)
{
    return {over(top.r, under.r, top.a), over(top.g, under.g, top.a), over(top.b, under.b, top.a), 255};
}

bool alike(Color a, Color b)
{
    constexpr int tolerance = 6; // rounding, and shading between a letter's top and bottom
    const auto near = [](std::uint8_t x, std::uint8_t y) { return std::abs(x - y) <= tolerance; };
    return near(a.r, b.r) && near(a.g, b.g) && near(a.b, b.b);
}

void look_at(const Letter& letter, const Image& with, const Image& without, TextContrast& found)
{
    const int x0 = std::max(static_cast<int>(letter.place.x), 0);
    const int y0 = std::max(static_cast<int>(letter.place.y), 0);
    const int x1 = std::min(static_cast<int>(std::ceil(letter.place.right())), with.width);
    const int y1 = std::min(static_cast<int>(std::ceil(letter.place.bottom())), with.height);
    for (int y = y0; y < y1; ++y) {
        const float share = (static_cast<float>(y) + 0.5F - letter.place.y) / letter.place.h;
        const Color color = mix(letter.top, letter.bottom, std::clamp(share, 0.0F, 1.0F));
        for (int x = x0; x < x1; ++x) {
            const Color ground = at(without, x, y);
            const Color seen = at(with, x, y);
            if (seen == ground)
                continue;
            const Color ink = over(color, ground);
            found.covered = found.covered && !alike(ink, seen);
            const double here = contrast(ink, ground);
            if (here < found.worst) {
                found.worst = here;
                found.ink = ink;
                found.ground = ground;
            }
        }
    }
}

bool is_of(const Letter& letter, const DrawnText& text, const Layout& layout)
{
    return text.ink.inset(-0.5F).contains(layout.to_units(letter.place.center()));
}

double linear(std::uint8_t channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c)
{
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

} // namespace

double contrast(Color a, Color b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::vector<TextContrast> text_contrasts(Headless& headless, const Visit& visit)
{
    ImDrawData& data = *visit.output().draw_data;
    const Image with = picture_of(headless, data);
    std::vector<Letter> letters;
    for (ImDrawList* const list : data.CmdLists)
        take_letters(*list, letters);
    const Image without = picture_of(headless, data);
    const Layout& layout = visit.layout();
    std::vector<TextContrast> result;
    std::size_t next = 0; // letters come in the order of their texts
    for (const DrawnText& text : visit.texts()) {
        TextContrast found{.text = text, .worst = 21.0, .ink = {}, .ground = {}, .covered = true};
        for (; next < letters.size() && is_of(letters[next], text, layout); ++next)
            look_at(letters[next], with, without, found);
        result.push_back(std::move(found));
    }
    REQUIRE_MESSAGE(next == letters.size(), "letters on the glass that belong to no text");
    return result;
}

} // namespace bangvang::testing
