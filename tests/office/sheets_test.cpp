#include "office/contract.h"
#include "office/csv.h"
#include "office/encoding.h"
#include "support.h"

#include <doctest/doctest.h>

#include <set>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;
using office_tests::places;
using office_tests::review_input;
using office_tests::review_sheets;
using Lines = std::vector<std::string>;

namespace {

// Text as a spreadsheet saves "Unicode text"; the test's text stays below U+10000.
std::string utf16(std::string_view text, bool big_endian)
{
    std::string bytes;
    const auto put = [&](unsigned unit) {
        const std::array<char, 2> pair{static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
        bytes += big_endian ? pair[0] : pair[1];
        bytes += big_endian ? pair[1] : pair[0];
    };
    put(0xFEFF);
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
        unsigned code = size == 1 ? lead : lead & (0xFFU >> (size + 1));
        for (std::size_t k = 1; k < size; ++k)
            code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        put(code);
        i += size;
    }
    return bytes;
}

void reads_the_two_units(const std::string& bytes)
{
    const auto reviewed = review_sheets({{"units", bytes}});
    CHECK(places(reviewed.problems) == Lines{});
    REQUIRE(reviewed.draft.snapshot.units.size() == 2);
    CHECK(reviewed.draft.snapshot.units[0].name == "Văn phòng Sở");
    CHECK(reviewed.draft.snapshot.units[1].code == "TT");
}

} // namespace

TEST_CASE("the small input has no problem")
{
    CHECK(places(review_sheets({}).problems) == Lines{});
}

TEST_CASE("every key and Vietnamese heading of the contract is found and none is taken twice")
{
    std::set<std::string_view> sheets;
    for (const SheetSpec& sheet : contract()) {
        CHECK(find_sheet(sheet.key) == &sheet);
        CHECK(find_sheet(sheet.vi) == &sheet);
        CHECK(sheets.insert(sheet.key).second);
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            CAPTURE(sheet.columns[i].key);
            CHECK(find_column(sheet.columns, sheet.columns[i].key) == i);
            CHECK(find_column(sheet.columns, sheet.columns[i].vi) == i);
            CHECK_FALSE(names_personal_data(sheet.columns[i].vi));
        }
    }
    CHECK(sheets.size() == 19);
}

TEST_CASE("a file is read whatever program saved it")
{
    const std::string units = "code,name\nVP,Văn phòng Sở\nTT,Thanh tra Sở\n";
    SUBCASE("UTF-8")
    {
        reads_the_two_units(units);
    }
    SUBCASE("UTF-8 with a byte-order mark")
    {
        reads_the_two_units("\xEF\xBB\xBF" + units);
    }
    SUBCASE("UTF-16, little end first, with tabs")
    {
        reads_the_two_units(utf16("code\tname\r\nVP\tVăn phòng Sở\r\nTT\tThanh tra Sở\r\n", false));
    }
    SUBCASE("UTF-16, big end first")
    {
        reads_the_two_units(utf16(units, true));
    }
    SUBCASE("semicolons")
    {
        reads_the_two_units("code;name\nVP;Văn phòng Sở\nTT;Thanh tra Sở\n");
    }
    SUBCASE("tabs")
    {
        reads_the_two_units("code\tname\nVP\tVăn phòng Sở\nTT\tThanh tra Sở\n");
    }
    SUBCASE("a spreadsheet's separator hint")
    {
        reads_the_two_units("sep=;\ncode;name\nVP;Văn phòng Sở\nTT;Thanh tra Sở");
    }
    SUBCASE("carriage returns and no line end at the end")
    {
        reads_the_two_units("code,name\r\nVP,Văn phòng Sở\r\nTT,Thanh tra Sở");
    }
    SUBCASE("old carriage returns alone")
    {
        reads_the_two_units("code,name\rVP,Văn phòng Sở\rTT,Thanh tra Sở\r");
    }
    SUBCASE("quotes around everything")
    {
        reads_the_two_units("\"code\",\"name\"\n\"VP\",\"Văn phòng Sở\"\n\"TT\",\"Thanh tra Sở\"\n");
    }
    SUBCASE("trailing empty columns and rows")
    {
        reads_the_two_units("code,name,,,\nVP,Văn phòng Sở,,,\nTT,Thanh tra Sở,,,\n,,,,\n,,,,\n\n");
    }
    SUBCASE("empty rows between")
    {
        reads_the_two_units("\ncode,name\n\nVP,Văn phòng Sở\n,\nTT,Thanh tra Sở\n");
    }
    SUBCASE("Vietnamese headings")
    {
        reads_the_two_units("Mã đơn vị*,TÊN ĐƠN VỊ\nVP,Văn phòng Sở\nTT,Thanh tra Sở\n");
    }
    SUBCASE("columns in another order")
    {
        reads_the_two_units("name,code\nVăn phòng Sở,VP\nThanh tra Sở,TT\n");
    }
    SUBCASE("decomposed letters")
    {
        reads_the_two_units(
            "code,name\nVP,Va\u0306n pho\u0300ng So\u031B\u0309\nTT,Thanh tra So\u031B\u0309\n");
    }
    SUBCASE("hard spaces and line breaks in a name")
    {
        reads_the_two_units("code,name\nVP,\"Văn\u00A0phòng\nSở\"\nTT,Thanh tra Sở\n");
    }
}

TEST_CASE("rows are counted as a spreadsheet counts them")
{
    const auto reviewed = review_sheets(
        {{"movements", "name,summary\n\"Dân vận khéo\",\"dòng một\ndòng hai\"\n\n,\"thiếu tên\"\n"}});
    CHECK(places(reviewed.problems) == Lines{"error movements 4 name A4"});
    CHECK(reviewed.draft.snapshot.movements.at(0).summary == "dòng một\ndòng hai");
}

TEST_CASE("quotes inside a cell are kept and a quote that is never closed names its row")
{
    const auto good = review_sheets({{"slogans", "text,source\n\"\"\"Đoàn kết\"\", sáng tạo\",x\n"}});
    CHECK(good.draft.snapshot.slogans.at(0).text == "\"Đoàn kết\", sáng tạo");
    const auto bad = review_sheets({{"slogans", "text,source\nmột,x\n\"hai,y\nba,z\n"}});
    CHECK(places(bad.problems) == Lines{"error slogans 3  "});
}

TEST_CASE("an unknown column or sheet is a warning with its name")
{
    const auto reviewed = review_sheets(
        {{"units", "code,name,màu\nVP,Văn phòng Sở,đỏ\nTT,Thanh tra Sở,\n"}, {"ghi chép", "a\n1\n"}});
    CHECK(places(reviewed.problems) == Lines{"warning units 1 màu C1", "warning ghi chép 0  "});
}

TEST_CASE("a filled cell under no heading is a warning, not a silent loss")
{
    const auto reviewed = review_sheets({{"units", "code,name\nVP,Văn phòng Sở,thừa\nTT,Thanh tra Sở\n"}});
    CHECK(places(reviewed.problems) == Lines{"warning units 2  C2"});
}

TEST_CASE("columns of personal data are refused by name")
{
    for (const std::string heading :
         {"Ngày sinh", "birth_date", "Số CCCD", "identity_number", "Điện thoại", "phone"}) {
        CAPTURE(heading);
        const auto reviewed =
            review_sheets({{"units", "code,name," + heading + "\nVP,Văn phòng Sở,1\nTT,Thanh tra Sở,2\n"}});
        CHECK(places(reviewed.problems) == Lines{"error units 1 " + heading + " C1"});
    }
}

TEST_CASE("missing sheets, missing columns and sheets without rows are each said once")
{
    const Folder folder;
    office_tests::write_input(folder, {{"targets", "indicator,value\nbl,1200\n"}, {"slogans", "text\n"}});
    std::filesystem::remove(folder.path() / "criteria.csv");
    CHECK(places(review_input(folder).problems) ==
          Lines{"error slogans 0  ", "error criteria 0  ", "error targets 1 year "});
}

TEST_CASE("two files for one sheet and a column given twice are errors")
{
    const auto sheets = review_sheets({{"Đơn vị", "code,name\nX,Y\n"}});
    CHECK(places(sheets.problems) == Lines{"error units 0  "});
    const auto columns = review_sheets({{"slogans", "text,Khẩu hiệu\nmột,hai\n"}});
    CHECK(places(columns.problems) == Lines{"error slogans 1 text B1"});
}

TEST_CASE("the campaign's facts are reported where they stand, missing ones by name")
{
    const auto reviewed = review_sheets(
        {{"campaign", "key,value\norganization,Sở\ntitle,Thi đua\nyear,hai nghìn\nstarts_on,31/02/2024\n"
                      "màu sắc,đỏ\nSố điện thoại,0213\ntitle,lần hai\n"}});
    CHECK(places(reviewed.problems) == Lines{"error campaign 0 key ", "error campaign 4 value B4",
                                             "error campaign 5 value B5", "warning campaign 6 key A6",
                                             "error campaign 7 key A7", "error campaign 8 key A8"});
    CHECK(reviewed.problems[0].expected.vi == "ends_on");
}

TEST_CASE("a broken text file says which line is broken")
{
    const auto reviewed = review_sheets({{"slogans", "text\nm\xE9t\xFF\n"}});
    CHECK(places(reviewed.problems) == Lines{"error slogans 0  "});
    CHECK(reviewed.problems[0].found == "line 2");
    const std::string odd("\xFF\xFE"
                          "a",
                          3);
    CHECK_FALSE(decode_text(std::as_bytes(std::span(odd))).has_value());
}
