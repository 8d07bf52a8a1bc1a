#include "support/sample_snapshot.h"
#include "views/reader_view.h"

#include <doctest/doctest.h>

using namespace bangvang;

TEST_CASE("double stars make the words between them strong")
{
    const auto paragraphs = reader_paragraphs("đạt **7.872,7 tỷ đồng**; tỷ lệ\n\nđoạn hai");
    REQUIRE(paragraphs.size() == 2);
    REQUIRE(paragraphs[0].size() == 3);
    CHECK(paragraphs[0][1].text == "7.872,7 tỷ đồng");
    CHECK(paragraphs[0][1].strong);
    CHECK_FALSE(paragraphs[0][2].strong);
    CHECK(paragraphs[1][0].text == "đoạn hai");
}

TEST_CASE("a pair of stars without its partner stands for itself")
{
    const auto paragraphs = reader_paragraphs("ghi chú ** ở đây");
    REQUIRE(paragraphs.size() == 1);
    REQUIRE(paragraphs[0].size() == 1);
    CHECK(paragraphs[0][0].text == "ghi chú ** ở đây");
}

TEST_CASE("the letter has its six sections and who signed it")
{
    Route route;
    route.place = Place::reader;
    route.section = 1;
    const ReaderView view = reader_view(*testing::sample_snapshot(), route, Language::vi);
    CHECK(view.sections.size() == 6);
    CHECK(view.section == 1);
    CHECK(view.signer == "Nguyễn Sỹ Chín");
    CHECK(view.note == "Ngày 29/02/2024");
    bool target_is_strong = false;
    for (const ReaderParagraph& paragraph : view.sections[1].paragraphs)
        for (const ReaderRun& run : paragraph)
            target_is_strong |= run.strong && run.text.find("7.872,7") != std::string::npos;
    CHECK(target_is_strong);
}

TEST_CASE("a section beyond the last shows the last, and the movements are read the same way")
{
    Route route;
    route.place = Place::reader;
    route.code = "movements";
    route.section = 40;
    const ReaderView view = reader_view(*testing::sample_snapshot(), route, Language::vi);
    CHECK(view.sections.size() == 7);
    CHECK(view.section == 6);
}
