#include "office/picture_crop.h"

#include <algorithm>

namespace bangvang::office {

// Of what is too high, a tenth is cut off above the head and the rest below. In a 3 x 4 photograph as offices
// have it, the hair begins at a tenth of the height and the chin lies at two thirds: the square then has the
// face in its middle.
Square face_square(int width, int height)
{
    const int side = std::min(width, height);
    return {(width - side) / 2, (height - side) / 10, side};
}

} // namespace bangvang::office
