#include "support/sample_snapshot.h"
#include "views/service_view.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace bangvang;

namespace {

ServiceView example(Language language = Language::vi)
{
    ServiceLook look;
    look.facts = std::make_shared<const ServiceFacts>(picture_facts(testing::sample_snapshot()->identity));
    return service_view(look, 1920, 1080, language);
}

// The cells of a row of a table: "| a | b |".
std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> all;
    for (std::size_t begin = 2; line.starts_with("| ") && begin < line.size();) {
        const std::size_t end = std::min(line.find(" | ", begin), line.rfind(" |"));
        all.push_back(line.substr(begin, end - begin));
        begin = end + 3;
    }
    return all;
}

std::string first_word(const std::string& text)
{
    return text.substr(0, text.find_first_of(" ,"));
}

} // namespace

TEST_CASE(
    "the panel names every part that is linked into the kiosk, under the licence that the list of parts says")
{
    std::ifstream list(std::string(BANGVANG_SOURCE_DIR) + "/third_party/README.md");
    REQUIRE(list);
    const ServiceView view = example();
    std::size_t compared = 0;
    for (std::string line; std::getline(list, line);) {
        const std::vector<std::string> row = cells(line);
        if (row.size() != 5 || row[0] == "Library" || row[0] == "Mesa" || row[0] == "doctest" ||
            row[4].ends_with("tests only") || row[4].ends_with("office tool only") || row[0] == "ICU")
            continue;
        CAPTURE(row[0]);
        const auto part = std::ranges::find(view.parts, row[0], &ServiceRow::label);
        REQUIRE(part != view.parts.end());
        CHECK(first_word(part->value) == first_word(row[2]));
        ++compared;
    }
    CHECK(compared == view.parts.size());
}

TEST_CASE("the panel says the same in both languages, and leaves nothing empty")
{
    const ServiceView vi = example();
    const ServiceView en = example(Language::en);
    CHECK(vi.sync.size() == en.sync.size());
    CHECK(vi.device.size() == en.device.size());
    CHECK(vi.refusals.size() == 3);
    CHECK(vi.refusal_count != en.refusal_count);
    for (const ServiceView* const view : {&vi, &en})
        for (const auto* const rows : {&view->sync, &view->device, &view->checks, &view->parts})
            for (const ServiceRow& row : *rows) {
                CHECK_FALSE(row.label.empty());
                CHECK_FALSE(row.value.empty());
            }
}
