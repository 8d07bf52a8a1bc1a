#include <doctest/doctest.h>

#include <bangvang/base/text.h>

#include <string>

using namespace bangvang;

namespace {

// The text with every space that must not break shown as an underline.
std::string shown(std::string_view text)
{
    const std::string joined = keep_compounds_together(text);
    std::string out;
    for (std::size_t at = 0; at < joined.size(); ++at) {
        const bool joins = joined.compare(at, 2, "\u00A0") == 0;
        out.push_back(joins ? '_' : joined[at]);
        at += joins ? 1 : 0;
    }
    return out;
}

} // namespace

TEST_CASE("a unit's name breaks only between its words")
{
    CHECK(shown("Phòng Quản lý Năng lượng") == "Phòng Quản_lý Năng_lượng");
    CHECK(shown("Trung tâm Khuyến công và Xúc tiến thương mại") ==
          "Trung_tâm Khuyến_công và Xúc_tiến thương_mại");
    CHECK(shown("Phòng Kế hoạch - Tài chính - Tổng hợp") == "Phòng Kế_hoạch - Tài_chính - Tổng_hợp");
}

TEST_CASE("the longest compound wins")
{
    CHECK(shown("xây dựng nông thôn mới") == "xây_dựng nông_thôn_mới");
    CHECK(shown("nông thôn xưa") == "nông_thôn xưa");
    CHECK(shown("kiểm tra an toàn điện") == "kiểm tra an_toàn_điện");
    CHECK(shown("tổng kim ngạch xuất nhập khẩu hàng hóa") == "tổng kim_ngạch xuất_nhập_khẩu hàng_hóa");
}

TEST_CASE("two compounds side by side are not joined with each other")
{
    CHECK(shown("thi đua cơ sở") == "thi_đua cơ_sở");
    CHECK(shown("đoàn kết cấu") == "đoàn_kết cấu");
}

TEST_CASE("only whole words are joined")
{
    CHECK(shown("thi đuan") == "thi đuan");
    CHECK(shown("xthi đua") == "xthi đua");
    CHECK(shown("học tậpx") == "học tậpx");
}

TEST_CASE("quotation marks and punctuation stand in nobody's way")
{
    CHECK(shown("“thi đua”, (đô thị)...") == "“thi_đua”, (đô_thị)...");
    CHECK(shown("hiện đại; lãng phí") == "hiện_đại; lãng_phí");
    CHECK(shown("người nghèo – học tập") == "người_nghèo – học_tập");
}

TEST_CASE("a month and its number stay together")
{
    CHECK(shown("Xếp hạng Tháng 9/2024 toàn ngành") == "Xếp hạng Tháng_9/2024 toàn ngành");
    CHECK(shown("Tháng 12/2024") == "Tháng_12/2024");
    CHECK(shown("Tháng chín") == "Tháng chín");
}

TEST_CASE("nothing but spaces changes, and joining twice is joining once")
{
    const std::string text = "Cán bộ, công chức, viên chức tỉnh Lai Châu thi đua thực hiện văn hóa công sở";
    const std::string once = keep_compounds_together(text);
    CHECK(shown(text) == "Cán bộ, công_chức, viên_chức tỉnh Lai_Châu thi_đua thực_hiện văn_hóa công_sở");
    CHECK(keep_compounds_together(once) == once);
    CHECK(fold(once) == fold(text));
    CHECK(keep_compounds_together("") == "");
    CHECK(keep_compounds_together("  ") == "  ");
}
