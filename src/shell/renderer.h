// Draws the frames of one window: the graphics card does it, or the processor where there is none.
#pragma once

#include "shell/pixel_orbit.h"
#include "ui/image.h"
#include "ui/pieces.h"
#include "ui/textures.h"

#include <bangvang/base/result.h>

#include <cstddef>
#include <memory>
#include <span>

struct ImDrawData;

namespace bangvang {

struct MadeWindow;

// Belongs to its window and to the ImGui context that was current when it was made; destroyed before both. UI
// thread only, with the window's context current where it has one. It keeps the whole picture, so that a
// frame draws only what changed.
class Renderer {
public:
    Renderer() = default;
    virtual ~Renderer() = default;
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    // The kept picture takes the window's size; true when everything must be drawn again.
    [[nodiscard]] virtual Result<bool> resize(int width_px, int height_px) = 0;
    // Draws the parts inside `damage` (not empty, no overlaps) into the kept picture and shows them; all of
    // it where the shift is another than it was.
    virtual void show(ImDrawData& data, std::span<const PixelRect> damage) = 0;
    // The kept picture once more, all of it.
    virtual void show_again() = 0;
    // Without the shift.
    [[nodiscard]] virtual Image read() const = 0;
    [[nodiscard]] virtual Textures& textures() = 0;
    // Baked art, portraits, letters, and the kept picture.
    [[nodiscard]] virtual std::size_t texture_bytes() const = 0;

    // Where the picture stands on the window, from the next call that shows anything.
    void set_shift(PixelShift shift) { shift_ = shift; }
    [[nodiscard]] PixelShift shift() const { return shift_; }

private:
    PixelShift shift_;
};

// As the window was made for. Environment errors.
[[nodiscard]] Result<std::unique_ptr<Renderer>> make_renderer(const MadeWindow& made);

// Of the letters' atlas; for implementations.
[[nodiscard]] std::size_t letter_bytes();

} // namespace bangvang
