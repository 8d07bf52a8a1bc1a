#include "pieces.h"

#include <utility>

namespace bangvang::bench {

std::vector<Piece> all_pieces()
{
    std::vector<Piece> all = frame_pieces();
    for (const auto& more : {raster_pieces(), data_pieces()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace bangvang::bench
