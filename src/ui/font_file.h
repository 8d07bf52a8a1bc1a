// One font file in memory: its outlines for FreeType, its tables for HarfBuzz, its metrics for the layout.
#pragma once

#include "ui/type.h"

#include <bangvang/base/result.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>

struct FT_FaceRec_;
struct FT_LibraryRec_;
struct hb_blob_t;
struct hb_font_t;

namespace bangvang {

class FontFile {
public:
    // `library` outlives the file. A missing or broken file is an environment error that names the package.
    [[nodiscard]] static Result<FontFile> open(FT_LibraryRec_& library, const std::filesystem::path& path,
                                               const char* package);

    // In font units, so that all distances are whole numbers and alike at every size.
    [[nodiscard]] hb_font_t* tables() const { return tables_.get(); }
    // Its size is whatever was set last.
    [[nodiscard]] FT_FaceRec_* outlines() const { return outlines_.get(); }

    [[nodiscard]] float units_per_em() const { return units_per_em_; }
    [[nodiscard]] float ascent() const { return ascent_; }        // em, hhea, positive
    [[nodiscard]] float descent() const { return descent_; }      // em, hhea, positive
    [[nodiscard]] std::uint32_t glyph(char32_t code_point) const; // 0 where the face has none
    [[nodiscard]] int advance(std::uint32_t glyph) const;         // font units

private:
    struct Close {
        void operator()(hb_blob_t* blob) const;
        void operator()(FT_FaceRec_* face) const;
        void operator()(hb_font_t* font) const;
    };

    std::unique_ptr<hb_blob_t, Close> bytes_; // of the file, mapped; both of the below read from it
    std::unique_ptr<FT_FaceRec_, Close> outlines_;
    std::unique_ptr<hb_font_t, Close> tables_;
    float units_per_em_{1.0F};
    float ascent_{0.0F};
    float descent_{0.0F};
};

using FontFiles = std::array<FontFile, face_count>; // by Face

} // namespace bangvang
