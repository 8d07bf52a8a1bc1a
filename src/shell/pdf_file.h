// A PDF being written, page by page; equal pages give equal bytes.
#pragma once

#include "shell/pdf_page.h"

#include <bangvang/base/time.h>

#include <functional>
#include <string>

namespace bangvang {

// What the file says of itself.
struct PdfInfo {
    std::string title;
    std::string subject;
    WallTime made{}; // the wall's clock, never the machine's
};

class PdfFile {
public:
    // `fonts` outlives this.
    PdfFile(const PdfInfo& info, const PdfFonts& fonts);
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    // The longer side of every page, in points: 20 inches, as a screen of 1920 pixels at 96 to the inch.
    static constexpr double long_side_pt = 1440.0;

    // A page for a view of this size with a strip of so many pixels below it.
    void begin_page(const std::string& title, int width_px, int view_px, int foot_px);
    // A frame on it, `top_px` below its upper edge.
    void draw(const DrawnFrame& frame, int top_px);
    void end_page();
    // The whole file; nothing can be added after.
    [[nodiscard]] Result<std::string> finish();

private:
    struct Cairo; // the surface and its context
    std::string bytes_;
    const PdfFonts& fonts_;
    PdfPictures pictures_;
    std::unique_ptr<Cairo> cairo_;
    int pages_{0};
};

} // namespace bangvang
