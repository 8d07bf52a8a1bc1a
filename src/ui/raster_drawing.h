// A frame's draw data as the CPU draws it: which triangles may touch which pixels, so that a small area costs
// what lies in it, and the pictures of its groups.
#pragma once

#include "ui/raster.h"
#include "ui/raster_parts.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

struct ImDrawList;

namespace bangvang {

class RasterDrawing {
public:
    // Takes the place of the frame before; good as long as the draw data and the textures are.
    void take(const ImDrawData& data, const ImageTextures& textures);
    // The groups that look different from the frame before, or whose pictures have another size than the
    // target: each must be drawn before the frame is.
    [[nodiscard]] std::vector<std::size_t> stale_groups(const Pixels& target);
    [[nodiscard]] const PixelRect& group_area(std::size_t group) const { return groups_[group].seen; }

    // Several threads may draw at once, in areas that do not overlap.
    void draw_group(std::size_t group, const PixelRect& area) const;
    void draw(const Pixels& target, const PixelRect& area) const;

private:
    // Some neighbours of one draw command.
    struct Run {
        const ImDrawList* list;
        TextureView texture;
        int vertex; // the command's first
        int first;  // index
        int end;
        PixelRect seen; // what they may touch, cut to the command's clip
    };
    // A large rectangle that hides all that was drawn before it, in its group or outside of any.
    struct Cover {
        std::size_t run;
        PixelRect area;
        bool grouped;
    };
    // Runs that are one picture.
    struct Group {
        std::size_t begin;
        std::size_t end{0};
        std::uint8_t alpha;
        PixelRect seen{};
        std::uint64_t hash{0}; // of how it looks by itself
    };
    struct Kept {
        std::uint64_t hash{0};
        Pixels pixels{};
        std::vector<std::uint8_t> bytes{};
    };
    // The runs from one to another, all in a group or none.
    struct Range {
        std::size_t begin;
        std::size_t end;
        bool grouped;
    };
    void add(const ImDrawList& list, Run run);
    void add_covers(const Run& run);
    void end_group();
    [[nodiscard]] std::uint64_t look(const Run& run) const;
    // What of `clip` is hidden by no cover of runs from `run` on; it lies in `parts`, whose memory is used
    // again and again.
    struct Parts {
        std::vector<PixelRect> left{};
        std::vector<PixelRect> rest{};
    };
    [[nodiscard]] const std::vector<PixelRect>& uncovered(std::size_t run, bool grouped,
                                                          const PixelRect& clip, Parts& parts) const;
    void draw_runs(const Range& range, const Pixels& target, const PixelRect& area) const;
    void draw_run(const Run& run, const Pixels& target, const PixelRect& clip) const;
    void lay(std::size_t group, const Pixels& target, const PixelRect& area) const;

    std::vector<Run> runs_;
    std::vector<Cover> covers_; // in the order of their runs
    std::vector<Group> groups_; // likewise
    bool in_group_{false};
    std::vector<Kept> kept_; // of each group; empty where there are none
};

} // namespace bangvang
