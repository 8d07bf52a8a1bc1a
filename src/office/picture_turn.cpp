#include "office/picture_turn.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace bangvang::office {

Picture turned(Picture picture, int orientation)
{
    assert(orientation >= 1 && orientation <= 8);
    if (orientation == 1)
        return picture;
    const bool swapped = orientation >= 5; // rows are seen as columns
    const bool from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool from_below = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    Picture seen(swapped ? picture.height : picture.width, swapped ? picture.width : picture.height);
    for (int y = 0; y < seen.height; ++y) {
        std::uint8_t* target = seen.row(y);
        for (int x = 0; x < seen.width; ++x, target += 3) {
            const int column = swapped ? y : x;
            const int line = swapped ? x : y;
            std::copy_n(picture.pixel(from_right ? picture.width - 1 - column : column,
                                      from_below ? picture.height - 1 - line : line),
                        3, target);
        }
    }
    return seen;
}

} // namespace bangvang::office
