#include "shell/graphics_card.h"

#include "test_folder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

using namespace bangvang;

namespace {

// The environment as it was, afterwards.
class SoftwareWish {
public:
    explicit SoftwareWish(const char* value)
    {
        if (const char* const before = std::getenv(name))
            before_ = before;
        if (value)
            ::setenv(name, value, 1);
        else
            ::unsetenv(name);
    }
    ~SoftwareWish()
    {
        if (before_.empty())
            ::unsetenv(name);
        else
            ::setenv(name, before_.c_str(), 1);
    }
    SoftwareWish(const SoftwareWish&) = delete;
    SoftwareWish& operator=(const SoftwareWish&) = delete;

private:
    static constexpr const char* name = "LIBGL_ALWAYS_SOFTWARE";
    std::string before_;
};

} // namespace

TEST_CASE("a card that can render is one with a render node, or NVIDIA's own")
{
    const SoftwareWish none(nullptr);
    const TestFolder folder;
    CHECK_FALSE(graphics_card_there(folder.path())); // no folder dri at all
    std::filesystem::create_directory(folder.path() / "dri");
    std::ofstream(folder.path() / "dri" / "card0");
    CHECK_FALSE(graphics_card_there(folder.path())); // shows pictures, draws none
    std::ofstream(folder.path() / "dri" / "renderD128");
    CHECK(graphics_card_there(folder.path()));
    {
        const SoftwareWish wish("1");
        CHECK_FALSE(graphics_card_there(folder.path()));
    }
    const TestFolder other;
    std::ofstream(other.path() / "nvidiactl");
    CHECK(graphics_card_there(other.path()));
}
