#include "shell/pdf_file.h"

#include "shell/version.h"

#include <cairo-pdf.h>

#include <algorithm>

namespace bangvang {

namespace {

cairo_status_t append(void* to, const unsigned char* data, unsigned int size)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

void set_info(cairo_surface_t* surface, const PdfInfo& info)
{
    const std::string made = iso(info.made);
    const std::string creator = fmt::format("Bảng Vàng {}", program_version());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, info.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, info.subject.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, creator.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
}

} // namespace

struct PdfFile::Cairo {
    cairo_surface_t* surface;
    cairo_t* context;
    explicit Cairo(std::string& bytes)
        : surface(cairo_pdf_surface_create_for_stream(append, &bytes, PdfFile::long_side_pt,
                                                      PdfFile::long_side_pt)),
          context(cairo_create(surface))
    {}
    ~Cairo()
    {
        cairo_destroy(context);
        cairo_surface_destroy(surface);
    }
    Cairo(const Cairo&) = delete;
    Cairo& operator=(const Cairo&) = delete;
};

PdfFile::PdfFile(const PdfInfo& info, const PdfFonts& fonts)
    : fonts_(fonts), cairo_(std::make_unique<Cairo>(bytes_))
{
    set_info(cairo_->surface, info);
}

PdfFile::~PdfFile() = default;

void PdfFile::begin_page(const std::string& title, int width_px, int view_px, int foot_px)
{
    ++pages_;
    const double scale = long_side_pt / std::max(width_px, view_px);
    cairo_pdf_surface_set_size(cairo_->surface, width_px * scale, (view_px + foot_px) * scale);
    cairo_pdf_surface_set_page_label(cairo_->surface, std::to_string(pages_).c_str());
    cairo_pdf_surface_add_outline(cairo_->surface, CAIRO_PDF_OUTLINE_ROOT, title.c_str(),
                                  fmt::format("page={}", pages_).c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    cairo_identity_matrix(cairo_->context);
    cairo_scale(cairo_->context, scale, scale);
}

void PdfFile::draw(const DrawnFrame& frame, int top_px)
{
    cairo_save(cairo_->context);
    cairo_translate(cairo_->context, 0.0, top_px);
    draw_pdf_frame(*cairo_->context, frame, fonts_, pictures_);
    cairo_restore(cairo_->context);
}

void PdfFile::end_page()
{
    cairo_show_page(cairo_->context);
}

Result<std::string> PdfFile::finish()
{
    cairo_surface_finish(cairo_->surface);
    for (const cairo_status_t status : {cairo_status(cairo_->context), cairo_surface_status(cairo_->surface)})
        if (status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_SURFACE_FINISHED)
            return fail(ErrorCode::environment, "making the PDF: {}", cairo_status_to_string(status));
    return std::move(bytes_);
}

} // namespace bangvang
