#include "shell/x11_picture.h"

#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>

#include <cstring>
#include <vector>

#include <sys/ipc.h>
#include <sys/shm.h>

namespace bangvang {

namespace {

// The server refuses shared memory when it is on another machine, or in another room of this one.
class Refusals {
public:
    explicit Refusals(Display* display) : display_(display), before_(XSetErrorHandler(note))
    {
        refused() = false;
    }
    ~Refusals()
    {
        XSync(display_, False);
        XSetErrorHandler(before_);
    }
    Refusals(const Refusals&) = delete;
    Refusals& operator=(const Refusals&) = delete;
    [[nodiscard]] bool any()
    {
        XSync(display_, False);
        return refused();
    }

private:
    static bool& refused() // the handler takes no data of ours
    {
        static bool value = false;
        return value;
    }
    static int note(Display* /*display*/, XErrorEvent* /*error*/)
    {
        refused() = true;
        return 0;
    }

    Display* display_;
    XErrorHandler before_;
};

} // namespace

// The pixels as the server wants them, in memory of its own or shared.
struct X11Picture::Buffer {
    Display* display;
    Visual* visual;
    unsigned depth;
    GC context;
    XShmSegmentInfo shared{};
    XImage* image{nullptr};
    std::vector<char> own{};

    ~Buffer()
    {
        release();
        XFreeGC(display, context);
    }
    void release()
    {
        if (!image)
            return;
        image->data = nullptr; // not Xlib's to free
        XDestroyImage(image);
        image = nullptr;
        own = {};
        if (shared.shmaddr) {
            XShmDetach(display, &shared);
            XSync(display, False);
            ::shmdt(shared.shmaddr);
            shared = {};
        }
    }
    [[nodiscard]] bool share(unsigned width, unsigned height);
    [[nodiscard]] bool keep(unsigned width, unsigned height);
    [[nodiscard]] bool attach();
};

bool X11Picture::Buffer::attach()
{
    const auto bytes =
        static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(image->height);
    shared.shmid = ::shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
    if (shared.shmid < 0)
        return false;
    void* const address = ::shmat(shared.shmid, nullptr, 0);
    shared.shmaddr = address == reinterpret_cast<void*>(-1) ? nullptr : static_cast<char*>(address);
    shared.readOnly = True;
    bool taken = shared.shmaddr != nullptr;
    if (taken) {
        Refusals refusals(display);
        XShmAttach(display, &shared);
        taken = !refusals.any();
    }
    ::shmctl(shared.shmid, IPC_RMID, nullptr); // goes with the last of us, however we end
    if (!taken && shared.shmaddr)
        ::shmdt(shared.shmaddr);
    if (!taken)
        shared = {};
    return taken;
}

bool X11Picture::Buffer::share(unsigned width, unsigned height)
{
    if (XShmQueryExtension(display) == False)
        return false;
    image = XShmCreateImage(display, visual, depth, ZPixmap, nullptr, &shared, width, height);
    if (!image)
        return false;
    if (!attach()) {
        XDestroyImage(image);
        image = nullptr;
        return false;
    }
    image->data = shared.shmaddr;
    return true;
}

bool X11Picture::Buffer::keep(unsigned width, unsigned height)
{
    own.resize(static_cast<std::size_t>(width) * height * 4);
    image = XCreateImage(display, visual, depth, ZPixmap, 0, own.data(), width, height, 32,
                         static_cast<int>(width) * 4);
    return image != nullptr;
}

namespace {

constexpr unsigned long red = 0xFF0000;
constexpr unsigned long green = 0x00FF00;
constexpr unsigned long blue = 0x0000FF;

// Four bytes a pixel, blue first, and no gap between rows: PixelOrder::bgra.
bool usual(Display* display, const XWindowAttributes& window)
{
    const Visual& v = *window.visual;
    if (window.depth < 24 || v.red_mask != red || v.green_mask != green || v.blue_mask != blue)
        return false;
    XImage* const sample = XCreateImage(display, window.visual, static_cast<unsigned>(window.depth), ZPixmap,
                                        0, nullptr, 1, 1, 32, 0);
    const bool four_bytes = sample && sample->bits_per_pixel == 32 && sample->byte_order == LSBFirst;
    if (sample)
        XDestroyImage(sample);
    return four_bytes;
}

Result<XWindowAttributes> attributes_of(const X11Window& window)
{
    XWindowAttributes attributes{};
    if (XGetWindowAttributes(window.display, window.window, &attributes) == 0)
        return fail(ErrorCode::environment, "the X server does not know the window");
    if (!usual(window.display, attributes))
        return fail(ErrorCode::environment,
                    "the X server's pixels, of {} bits, are not four bytes of blue, green, red and nothing",
                    attributes.depth);
    return attributes;
}

PixelRect moved(const PixelRect& rect, int dx, int dy)
{
    return {rect.x0 + dx, rect.y0 + dy, rect.x1 + dx, rect.y1 + dy};
}

} // namespace

Result<void> X11Picture::suits(const X11Window& window)
{
    BV_TRY(attributes_of(window));
    return {};
}

Result<std::unique_ptr<X11Picture>> X11Picture::create(const X11Window& window)
{
    const XWindowAttributes attributes = BV_TRY(attributes_of(window));
    GC context = XCreateGC(window.display, window.window, 0, nullptr);
    std::unique_ptr<Buffer> buffer(new Buffer{.display = window.display,
                                              .visual = attributes.visual,
                                              .depth = static_cast<unsigned>(attributes.depth),
                                              .context = context});
    return std::unique_ptr<X11Picture>(new X11Picture(window, std::move(buffer)));
}

X11Picture::X11Picture(const X11Window& window, std::unique_ptr<Buffer> buffer)
    : window_(window), buffer_(std::move(buffer))
{}

X11Picture::~X11Picture() = default;

Result<void> X11Picture::resize(int width_px, int height_px)
{
    const auto width = static_cast<unsigned>(width_px);
    const auto height = static_cast<unsigned>(height_px);
    buffer_->release();
    sent_ = false;
    if (!buffer_->share(width, height) && !buffer_->keep(width, height))
        return fail(ErrorCode::environment, "making a picture of {} x {} pixels for the X server", width_px,
                    height_px);
    width_ = width_px;
    height_ = height_px;
    return {};
}

void X11Picture::send(const ShownPart& part)
{
    const auto width = static_cast<unsigned>(part.from.x1 - part.from.x0);
    const auto height = static_cast<unsigned>(part.from.y1 - part.from.y0);
    const Buffer& b = *buffer_;
    if (b.shared.shmaddr)
        XShmPutImage(b.display, window_.window, b.context, b.image, part.from.x0, part.from.y0, part.x,
                     part.y, width, height, False);
    else
        XPutImage(b.display, window_.window, b.context, b.image, part.from.x0, part.from.y0, part.x, part.y,
                  width, height);
}

Pixels X11Picture::begin()
{
    if (sent_)
        XSync(buffer_->display, False);
    sent_ = false;
    return {reinterpret_cast<std::uint8_t*>(buffer_->image->data), width_, height_, PixelOrder::bgra};
}

void X11Picture::put(std::span<const PixelRect> damage, PixelShift shift)
{
    for (const ShownPart& part : shown_parts(damage, shift, width_, height_))
        send(part);
    XFlush(buffer_->display);
    sent_ = true;
}

Image X11Picture::read() const
{
    Image image(width_, height_);
    swap_red_and_blue(reinterpret_cast<const std::uint8_t*>(buffer_->image->data), image.rgba.data(),
                      image.rgba.size() / 4);
    for (std::size_t at = 3; at < image.rgba.size(); at += 4)
        image.rgba[at] = 255; // the server's fourth byte means nothing
    return image;
}

std::vector<ShownPart> shown_parts(std::span<const PixelRect> damage, PixelShift shift, int width_px,
                                   int height_px)
{
    const PixelRect window{0, 0, width_px, height_px};
    const PixelRect own = intersect(moved(window, shift.x, -shift.y), window);
    std::vector<ShownPart> parts;
    const auto add = [&parts](const PixelRect& from, int dx, int dy) {
        if (!from.empty())
            parts.push_back({from, from.x0 + dx, from.y0 + dy});
    };
    for (const PixelRect& rect : damage) {
        const PixelRect seen = intersect(moved(rect, shift.x, -shift.y), window);
        if (!seen.empty())
            add(moved(seen, -shift.x, shift.y), shift.x, -shift.y);
        add(intersect(rect, {0, 0, own.x0, height_px}), 0, 0);
        add(intersect(rect, {own.x1, 0, width_px, height_px}), 0, 0);
        add(intersect(rect, {0, 0, width_px, own.y0}), 0, 0);
        add(intersect(rect, {0, own.y1, width_px, height_px}), 0, 0);
    }
    return parts;
}

} // namespace bangvang
