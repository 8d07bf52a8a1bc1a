// A text as a QR code: pure modules, and how they come onto the glass.
#pragma once

#include <bangvang/base/geometry.h>
#include <bangvang/base/result.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace bangvang {

class Canvas;

// A square of dark and light modules, without the light margin around it.
struct QrCode {
    int size{0};            // 21, 25, 29 …
    std::vector<bool> dark; // row by row
    [[nodiscard]] bool at(int x, int y) const
    {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                    static_cast<std::size_t>(x)];
    }
};

// The smallest code that still reads with a seventh of it hidden (level M). Too much text is `too_large`,
// none at all a usage error. Pure; any thread.
[[nodiscard]] Result<QrCode> make_qr_code(std::string_view text);

// In the middle of `r`, as large as whole device pixels for each module allow, with the four light modules
// around it that a camera needs: dark on white whatever the theme, since cameras want it so.
void draw_qr_code(Canvas& canvas, const QrCode& code, const Rect& r);

} // namespace bangvang
