#include "root_picture.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <memory>

namespace bangvang {

namespace {

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};
struct FreeImage {
    void operator()(XImage* image) const { XDestroyImage(image); }
};

} // namespace

std::vector<unsigned char> glass_of(const std::string& name)
{
    const std::unique_ptr<Display, CloseDisplay> display(XOpenDisplay(name.c_str()));
    if (!display)
        return {};
    const int width = DisplayWidth(display.get(), DefaultScreen(display.get()));
    const int height = DisplayHeight(display.get(), DefaultScreen(display.get()));
    const std::unique_ptr<XImage, FreeImage> image(
        XGetImage(display.get(), DefaultRootWindow(display.get()), 0, 0, static_cast<unsigned>(width),
                  static_cast<unsigned>(height), AllPlanes, ZPixmap));
    if (!image)
        return {};
    std::vector<unsigned char> rgb;
    rgb.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const int shift : {16, 8, 0})
                rgb.push_back(static_cast<unsigned char>(XGetPixel(image.get(), x, y) >> shift));
    return rgb;
}

} // namespace bangvang
