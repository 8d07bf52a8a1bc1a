#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>

using namespace bangvang;

TEST_CASE("every file of the public corpus of corrupt databases is refused, quickly and with a reason")
{
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(BANGVANG_CORPUS_DIR)) {
        const auto start = std::chrono::steady_clock::now();
        const auto read = load_snapshot(entry.path());
        const auto took = std::chrono::steady_clock::now() - start;
        REQUIRE_FALSE(read);
        CHECK_FALSE(read.error().message.empty());
        CHECK_MESSAGE(took < std::chrono::seconds{2}, entry.path().string());
        ++files;
    }
    CHECK(files > 400);
}
