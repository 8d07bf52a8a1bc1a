// The picture that stays on the card between frames, so that a frame draws only what changed.
#pragma once

#include "shell/gl.h"
#include "shell/pixel_orbit.h"
#include "ui/image.h"

#include <cstddef>

namespace bangvang {

// An off-screen buffer of the window's size. UI thread, with the context current; destroyed before the
// context.
class KeptPicture {
public:
    explicit KeptPicture(const Gl& gl) : gl_(gl) {}
    ~KeptPicture() { release(); }
    KeptPicture(const KeptPicture&) = delete;
    KeptPicture& operator=(const KeptPicture&) = delete;

    // True when the buffer was made anew and holds nothing yet.
    Result<bool> resize(int width_px, int height_px);
    void bind() const;
    // So far from its place; what that uncovers at two edges shows what belongs there without the shift.
    void copy_to_window(PixelShift shift) const;
    [[nodiscard]] Image read() const;
    [[nodiscard]] std::size_t bytes() const;

private:
    void release();

    const Gl& gl_;
    GLuint framebuffer_{0};
    GLuint colors_{0};
    int width_{0};
    int height_{0};
};

} // namespace bangvang
