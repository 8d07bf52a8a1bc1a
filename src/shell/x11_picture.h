// A picture in memory on an X11 window: only the parts that changed go to the server, through memory that
// both share where the server is on the same machine.
#pragma once

#include "shell/pixel_orbit.h"
#include "shell/x11_server.h"
#include "ui/image.h"
#include "ui/pieces.h"

#include <bangvang/base/result.h>

#include <cstddef>
#include <memory>
#include <span>

namespace bangvang {

// One for a window, which outlives it. On the thread that uses the window's connection.
class X11Picture {
public:
    // The window has pixels of red, green and blue of eight bits each, as nearly every server's; else an
    // environment error says what it has.
    [[nodiscard]] static Result<void> suits(const X11Window& window);
    // For a window that suits.
    [[nodiscard]] static Result<std::unique_ptr<X11Picture>> create(const X11Window& window);
    ~X11Picture();
    X11Picture(const X11Picture&) = delete;
    X11Picture& operator=(const X11Picture&) = delete;

    // Takes this size; what was there is gone.
    [[nodiscard]] Result<void> resize(int width_px, int height_px);
    // The parts `damage` of `picture`, which has the size, so far from their places. The server has been
    // asked when this returns, and shows them at once; the next call waits until it has.
    void put(const Image& picture, std::span<const PixelRect> damage, PixelShift shift);

private:
    struct Buffer;
    X11Picture(const X11Window& window, std::unique_ptr<Buffer> buffer);
    void send(const PixelRect& area);

    X11Window window_;
    std::unique_ptr<Buffer> buffer_;
    bool sent_{false}; // and the server may still read it
};

// What of the window shows something new when `damage` of the picture does, and the picture stands `shift`
// (right and up) from its place: the edges that this uncovers show what belongs there without it.
[[nodiscard]] std::vector<PixelRect> shifted_damage(std::span<const PixelRect> damage, PixelShift shift,
                                                    int width_px, int height_px);

} // namespace bangvang
