// Which square of a picture has the face in it, as far as that is known without looking for one.
#pragma once

namespace bangvang::office {

struct Square {
    int left{0};
    int top{0};
    int side{0};
};

// The whole width of an upright picture, near its top; the whole height of a wide one, in its middle. Pure.
[[nodiscard]] Square face_square(int width, int height);

} // namespace bangvang::office
