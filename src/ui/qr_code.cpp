#include "ui/qr_code.h"

#include "ui/canvas.h"

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace bangvang {

namespace {

constexpr int quiet = 4; // modules, as ISO 18004 has it
constexpr Color white = rgb(0xFFFFFF);
constexpr Color black = rgb(0x000000);

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

Result<QrCode> make_qr_code(std::string_view text)
{
    if (text.empty())
        return fail(ErrorCode::usage, "a QR code of nothing");
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::unique_ptr<QRcode, FreeCode> made(
        QRcode_encodeData(static_cast<int>(text.size()), bytes, 0, QR_ECLEVEL_M));
    if (!made)
        return fail(ErrorCode::too_large, "{} bytes are more than a QR code holds", text.size());
    QrCode code{.size = made->width, .dark = {}};
    const std::size_t count = static_cast<std::size_t>(code.size) * static_cast<std::size_t>(code.size);
    for (std::size_t i = 0; i < count; ++i)
        code.dark.push_back((made->data[i] & 1U) != 0);
    return code;
}

void draw_qr_code(Canvas& canvas, const QrCode& code, const Rect& r)
{
    const float scale = canvas.layout().scale;
    const auto across = static_cast<float>(code.size + 2 * quiet);
    const float module_px = std::max(std::floor(std::min(r.w, r.h) * scale / across), 1.0F);
    const float step = module_px / scale;
    // On a whole pixel, so that all modules are alike.
    const float x = std::round((r.center().x - across * step / 2.0F) * scale) / scale;
    const float y = std::round((r.center().y - across * step / 2.0F) * scale) / scale;
    canvas.rect({x, y, across * step, across * step}, white);
    for (int row = 0; row < code.size; ++row)
        for (int from = 0; from < code.size;) {
            int to = from;
            while (to < code.size && code.at(to, row))
                ++to;
            if (to > from)
                canvas.rect({x + static_cast<float>(from + quiet) * step,
                             y + static_cast<float>(row + quiet) * step, static_cast<float>(to - from) * step,
                             step},
                            black);
            from = std::max(to, from + 1);
        }
}

} // namespace bangvang
