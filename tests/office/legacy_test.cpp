#include "office/legacy.h"
#include "office/syllable.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace bangvang::office;
using office_tests::places;
using office_tests::review_sheets;
using Lines = std::vector<std::string>;

TEST_CASE("text typed in the TCVN3 fonts is recognised and its meaning shown")
{
    const auto found = recognise_legacy("Céng hßa X· héi chñ nghÜa ViÖt Nam");
    REQUIRE(found);
    CHECK(found->font == LegacyFont::tcvn3);
    CHECK(found->meant == "Cộng hòa Xã hội chủ nghĩa Việt Nam");
    CHECK(recognise_legacy("V¨n phßng Së")->meant == "Văn phòng Sở");
    CHECK(recognise_legacy("Phßng Qu¶n lý N¨ng l­îng")->meant == "Phòng Quản lý Năng lượng");
}

TEST_CASE("text typed in the VNI fonts is recognised and its meaning shown")
{
    const auto found = recognise_legacy("Coäng hoøa Xaõ hoäi chuû nghóa Vieät Nam");
    REQUIRE(found);
    CHECK(found->font == LegacyFont::vni);
    CHECK(found->meant == "Cộng hòa Xã hội chủ nghĩa Việt Nam");
    CHECK(recognise_legacy("Vaên phoøng Sôû")->meant == "Văn phòng Sở");
    CHECK(recognise_legacy("Ñoaøn keát")->meant == "Đoàn kết");
}

TEST_CASE("real text with odd signs is left alone")
{
    for (const char* text : {"Văn phòng Sở", "Diện tích 120 m²", "±5 °C", "Müller", "Điều 5 § 2", "café",
                             "Tốt · Khá · Đạt", "«Đoàn kết»", "5×3", "Thủy điện ½ công suất", "Lai Châu", "",
                             "Giàng A Páo", "Công ty ABC®", "naïve"}) {
        CAPTURE(text);
        CHECK_FALSE(recognise_legacy(text));
    }
}

TEST_CASE("a syllable is told from what only looks like one")
{
    for (const char* word : {"Cộng", "hòa,", "nghĩa", "Lượng", "khuyến", "quyết", "Uyên", "giỏi", "đường"}) {
        CAPTURE(word);
        CHECK(is_vietnamese_syllable(word));
    }
    for (const char* word : {"X·", "Müller", "152/QĐ-SCT", "hßa", "", "strong", "a", "kiosk"}) {
        CAPTURE(word);
        CHECK_FALSE(is_vietnamese_syllable(word));
    }
}

TEST_CASE("a cell in an old font is an error that shows before and after")
{
    const auto reviewed = review_sheets({{"slogans", "text\nCéng hßa X· héi\n"}});
    REQUIRE(places(reviewed.problems) == Lines{"error slogans 2 text A2"});
    CHECK(reviewed.problems[0].found == "Céng hßa X· héi");
    CHECK(reviewed.problems[0].expected.vi == "Cộng hòa Xã hội");
}

TEST_CASE("a file saved in an old one-byte font shows its first such line")
{
    const auto reviewed = review_sheets({{"slogans", "text\nC\xE9ng h\xDF"
                                                     "a X\xB7 h\xE9i\n"}});
    REQUIRE(places(reviewed.problems) == Lines{"error slogans 0  "});
    CHECK(reviewed.problems[0].found == "Céng hßa X· héi");
    CHECK(reviewed.problems[0].expected.en == "Cộng hòa Xã hội");
}
