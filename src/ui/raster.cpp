#include "ui/raster.h"

#include "ui/raster_parts.h"

#include <imgui.h>

#include <cassert>

namespace bangvang {

namespace {

// What a renderer owes ImGui for its font textures; the pixels themselves are read where they are.
void serve(ImTextureData& texture)
{
    if (texture.Status == ImTextureStatus_WantCreate) {
        texture.SetTexID(static_cast<ImTextureID>(texture.UniqueID) + 1);
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantUpdates) {
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantDestroy) {
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
    }
}

TextureView view(const ImTextureRef& ref, const ImageTextures& textures)
{
    if (ref._TexData != nullptr)
        return {ref._TexData->Pixels, ref._TexData->Width, ref._TexData->Height, ref._TexData->BytesPerPixel};
    const Image* image = textures.find(static_cast<TextureId>(ref._TexID));
    assert(image != nullptr);
    return {image->rgba.data(), image->width, image->height, 4};
}

// ImGui writes a rectangle as 0 1 2 0 2 3.
bool is_quad(const ImDrawIdx* i)
{
    return i[3] == i[0] && i[4] == i[2];
}

void draw_command(const ImDrawList& list, const ImDrawCmd& command, const TextureView& texture,
                  const Surface& surface)
{
    const ImDrawIdx* at = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawIdx* end = at + command.ElemCount;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    while (at < end) {
        if (end - at >= 6 && is_quad(at) &&
            fill_quad(surface, texture, vertices[at[0]], vertices[at[1]], vertices[at[2]], vertices[at[5]])) {
            at += 6;
            continue;
        }
        fill_triangle(surface, texture, vertices[at[0]], vertices[at[1]], vertices[at[2]]);
        at += 3;
    }
}

} // namespace

void take_textures(const ImDrawData& data)
{
    if (data.Textures != nullptr)
        for (ImTextureData* texture : *data.Textures)
            serve(*texture);
}

void rasterize_part(const ImDrawData& data, const ImageTextures& textures, Image& target,
                    const PixelRect& damage)
{
    const PixelRect area = intersect(damage, {0, 0, target.width, target.height});
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImVec4& c = command.ClipRect;
            const PixelRect clip{static_cast<int>(c.x), static_cast<int>(c.y), static_cast<int>(c.z),
                                 static_cast<int>(c.w)};
            const PixelRect seen = intersect(clip, area);
            if (!seen.empty() && command.ElemCount > 0)
                draw_command(*list, command, view(command.TexRef, textures), {target, seen});
        }
}

void rasterize(const ImDrawData& data, const ImageTextures& textures, Image& target, const PixelRect& damage)
{
    take_textures(data);
    rasterize_part(data, textures, target, damage);
}

} // namespace bangvang
