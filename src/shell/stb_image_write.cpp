// The body of stb_image_write; its settings stand in CMakeLists.txt.
#include <stb/stb_image_write.h>
