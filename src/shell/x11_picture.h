// A picture on an X11 window: only the parts that changed go to the server. Where that is on the same machine
// the picture lies in memory that both share, and nothing is copied by us.
#pragma once

#include "shell/pixel_orbit.h"
#include "shell/x11_server.h"
#include "ui/raster.h"

#include <bangvang/base/result.h>

#include <cstddef>
#include <memory>
#include <span>

namespace bangvang {

// A part of the picture and where its upper left corner stands on the window.
struct ShownPart {
    PixelRect from;
    int x{0};
    int y{0};
    friend bool operator==(const ShownPart&, const ShownPart&) = default;
};
// What shows something new when `damage` of the picture does, and the picture stands `shift` (right and up)
// from its place: the edges that this uncovers show what belongs there without it.
[[nodiscard]] std::vector<ShownPart> shown_parts(std::span<const PixelRect> damage, PixelShift shift,
                                                 int width_px, int height_px);

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
    // The picture, to be drawn on until put() is called: the server's own order of bytes. Waits until the
    // server has taken what was put before. Good until the next resize().
    [[nodiscard]] Pixels begin();
    // Shows the parts `damage` of the picture, so far from their places. The server has been asked when this
    // returns, and reads them from our memory.
    void put(std::span<const PixelRect> damage, PixelShift shift);
    // A copy.
    [[nodiscard]] Image read() const;

private:
    struct Buffer;
    X11Picture(const X11Window& window, std::unique_ptr<Buffer> buffer);
    void send(const ShownPart& part);

    X11Window window_;
    std::unique_ptr<Buffer> buffer_;
    int width_{0};
    int height_{0};
    bool sent_{false}; // and the server may still read it
};

} // namespace bangvang
