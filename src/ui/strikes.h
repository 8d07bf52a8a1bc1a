// All pictures of glyphs: each face at each size that was asked for, within bounds.
#pragma once

#include "ui/font_file.h"
#include "ui/strike.h"
#include "ui/type.h"

#include <cstddef>
#include <memory>
#include <unordered_map>

namespace bangvang {

// UI thread only; belongs to the current ImGui context.
class Strikes {
public:
    explicit Strikes(const FontFiles& files) : files_(files) {} // borrowed

    // Before anything of a frame is emitted: makes room for what it may bring, which can move all glyphs.
    void begin_frame();
    [[nodiscard]] Strike& at(Face face, float em_px);

private:
    struct Kept {
        std::unique_ptr<Strike> strike;
        int frame{0}; // the last that used it
    };

    [[nodiscard]] std::size_t pixels() const;
    [[nodiscard]] std::size_t unused_pixels() const;
    void drop_unused();

    const FontFiles& files_;
    std::unordered_map<int, Kept> strikes_; // by size and face
    int frame_{0};
    int drops_{0};
};

} // namespace bangvang
