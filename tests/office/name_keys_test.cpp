// The stored keys: their order is Vietnamese, and what they look for is what a visitor types.
#include "support.h"

#include "office/name_keys.h"

#include <bangvang/base/text.h>
#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;
using namespace bangvang::office;

namespace {

bool in_order(const std::vector<std::string>& names, HonoreeKind kind)
{
    const NameKeys keys;
    return std::ranges::is_sorted(names, std::less_equal<>(),
                                  [&](const std::string& name) { return keys.sort_key(name, kind); });
}

constexpr auto person = HonoreeKind::individual;
constexpr auto collective = HonoreeKind::collective;

} // namespace

TEST_CASE("people stand by their given name with its tone, then by the rest")
{
    CHECK(in_order({"Bùi Hà", "Vũ Hà", "Bùi Hạ", "Vũ Hạ"}, person));
    CHECK(in_order({"Vũ Thị Hà", "Đào Thị Hải", "Bùi Văn Hạnh"}, person));
    CHECK(in_order({"Bình", "Lò Bình", "Trần Bình"}, person));
    CHECK(in_order({"Lê An", "Lê Ánh", "Lê Ân", "Lê Đan", "Lê Em"}, person));
}

TEST_CASE("letters and tones stand as in the dictionary")
{
    CHECK(in_order({"ma", "mà", "mả", "mã", "má", "mạ"}, collective));
    CHECK(in_order({"da", "dạ", "đa", "đà"}, collective));
    CHECK(in_order({"an", "ăn", "ân", "bo", "bô", "bơ", "tu", "tư"}, collective));
    CHECK(in_order({"Văn", "Văn phòng", "Văn phòng Sở", "Vân"}, collective));
}

TEST_CASE("case, punctuation and the way of composing letters do not matter")
{
    const NameKeys keys;
    CHECK(keys.sort_key("“Dân vận khéo”", collective) == keys.sort_key("DÂN  vận, khéo", collective));
    CHECK(keys.sort_key("e\u0302\u0301", collective) == keys.sort_key("ế", collective));
    CHECK(keys.search_key("Lò Thị\u00A0Bình ") == "lo thi binh");
    CHECK(keys.search_key("ĐOÀN “Đăk” Ực-2") == "doan dak uc 2");
    CHECK(keys.search_key("…").empty());
}

TEST_CASE("what is looked for is what the kiosk makes of the same letters")
{
    const NameKeys keys;
    for (const char* name : {"Nguyễn Hoàng Phương Thảo", "Giàng A Chớ", "Lý Mỳ Xá", "Vừ Thị Dở",
                             "Quàng Văn Ướt", "ĐÈO THỊ ỨNG", "Trần Ðức"})
        CHECK(keys.search_key(name) == fold(name));
}

TEST_CASE("the snapshot carries the keys of everybody, and the board stands by them")
{
    const office_tests::Folder input;
    const office_tests::Folder output;
    office_tests::write_input(
        input,
        {{"award_types", "code,name,class,target,level\nLD,Lao động tiên tiến,title,individual,cơ sở\n"},
         {"honorees", "code,name,kind\n1,Trần Vân,individual\n2,Lò An,individual\n3,Bùi Đạt,individual\n"},
         {"awards",
          "honoree,award_type,year,decision,decided_on\n1,LD,2024,1,2024-01-02\n2,LD,2024,1,2024-01-02\n"
          "3,LD,2024,1,2024-01-02\n"}});
    const auto file = output.path() / "bang.db";
    REQUIRE(office_tests::build(input.path(), file).outcome == Outcome::done);
    const auto snapshot = load_snapshot(file);
    REQUIRE(snapshot);
    const NameKeys keys;
    for (const Honoree& honoree : snapshot->honorees) {
        CHECK(honoree.sort_key == keys.sort_key(honoree.name, honoree.kind));
        CHECK(honoree.search_key == keys.search_key(honoree.name));
    }
    std::string order;
    for (const HonorEntry& entry : honor_roll(*snapshot, {}, HonorOrder::name))
        order += (*snapshot)[entry.honoree].code;
    CHECK(order == "231");
}
