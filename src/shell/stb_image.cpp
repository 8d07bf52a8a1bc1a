// The body of stb_image; its settings stand in CMakeLists.txt.
#include <stb/stb_image.h>
