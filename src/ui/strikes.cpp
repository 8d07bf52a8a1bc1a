#include "ui/strikes.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

// All screens of the sample in both languages take 1.2 million pixels of the atlas at 1280 x 720, 2.3 million
// at 1920 x 1080 and 6 million at 3840 x 2160.
constexpr std::size_t pixel_limit = 5'500'000;
// How often strikes may give their places back. ImGui 1.92 counts the uses of a place in nine bits and stops
// the program at the 512th; before that we rather let the atlas grow.
constexpr int drop_limit = 400;
// Of the atlas, before a frame; the rest is for what the frame brings. Packing fills about nine tenths.
constexpr float fullest = 0.7F;

// The atlas grows by itself where it must, but in the middle of a frame that leaves the pieces before with
// another texture than the pieces after, and the next frame would draw all text again.
void make_room(std::size_t pixels)
{
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const int width = atlas.TexData->Width;
    const int height = atlas.TexData->Height;
    if (static_cast<float>(pixels) <= fullest * static_cast<float>(width) * static_cast<float>(height))
        return;
    atlas.TexMinWidth = std::min(height <= width ? width : width * 2, atlas.TexMaxWidth);
    atlas.TexMinHeight = std::min(height <= width ? height * 2 : height, atlas.TexMaxHeight);
    atlas.CompactCache(); // makes it at least that large
}

} // namespace

void Strikes::begin_frame()
{
    if (pixels() > pixel_limit && unused_pixels() > pixels() / 2 && drops_ < drop_limit)
        drop_unused();
    make_room(pixels());
    ++frame_;
}

Strike& Strikes::at(Face face, float em_px)
{
    const auto size = static_cast<int>(std::lround(em_px * 64.0F));
    Kept& kept = strikes_[size * face_count + static_cast<int>(face)];
    if (kept.strike == nullptr)
        kept.strike = std::make_unique<Strike>(files_[static_cast<std::size_t>(face)], size);
    kept.frame = frame_;
    return *kept.strike;
}

std::size_t Strikes::pixels() const
{
    std::size_t sum = 0;
    for (const auto& [key, kept] : strikes_)
        sum += kept.strike->pixels();
    return sum;
}

std::size_t Strikes::unused_pixels() const
{
    std::size_t sum = 0;
    for (const auto& [key, kept] : strikes_)
        if (kept.frame != frame_)
            sum += kept.strike->pixels();
    return sum;
}

// Those that the frame before used will be wanted again at once.
void Strikes::drop_unused()
{
    std::erase_if(strikes_, [this](const auto& entry) { return entry.second.frame != frame_; });
    ImGui::GetIO().Fonts->CompactCache();
    ++drops_;
}

} // namespace bangvang
