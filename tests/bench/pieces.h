// What is measured of the parts of the kiosk: the same pieces are timed by one program and counted,
// instruction by instruction, by another.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace bangvang::bench {

struct Piece {
    std::string name; // "frame.home"
    // Makes what the piece needs and returns the piece itself, which keeps it. One lives at a time.
    std::function<std::function<void()>()> prepare;
};

// One frame of a settled screen: update, draw to draw lists, damage.
[[nodiscard]] std::vector<Piece> frame_pieces();
// The processor's drawing: whole frames, and rows of 1024 pixels of each kind.
[[nodiscard]] std::vector<Piece> raster_pieces();
// Bytes to a model, a model to what a screen says, names to who has them, texts to glyphs.
[[nodiscard]] std::vector<Piece> data_pieces();

[[nodiscard]] std::vector<Piece> all_pieces();

} // namespace bangvang::bench
