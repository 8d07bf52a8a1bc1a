#include "support/sample_snapshot.h"
#include "views/search_view.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace bangvang;

namespace {

// People with an award each, in this order.
Snapshot people(const std::vector<std::string>& names)
{
    Snapshot snapshot;
    snapshot.award_types.push_back({.code = "LD", .name = "Lao động tiên tiến"});
    for (const std::string& name : names) {
        const auto i = static_cast<std::uint32_t>(snapshot.honorees.size());
        snapshot.honorees.push_back({.code = std::to_string(i), .name = name});
        snapshot.awards.push_back({.honoree = {i}, .type = {0}, .year = 2024});
    }
    return snapshot;
}

std::vector<std::string> found(const Snapshot& snapshot, std::string_view query)
{
    std::vector<std::string> names;
    for (const NamedRow& row : NameIndex(snapshot).find(query))
        names.push_back(row.kind == NameKind::unit ? snapshot.units[row.row].name
                                                   : snapshot.honorees[row.row].name);
    return names;
}

std::string matched(std::string_view name, std::string_view query, NameKind kind = NameKind::person)
{
    std::string out;
    for (const TextRange& part : matched_parts(name, kind, query))
        out += "[" + std::string(name.substr(part.begin, part.end - part.begin)) + "]";
    return out;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a name is found without its marks, with them, and in any order of its words")
{
    const Snapshot snapshot = people({"Lò Thị Bình", "Đỗ Văn An", "Trần Minh Châu"});
    for (const char* const query :
         {"lo thi b", "lò thị b", "LO THI BINH", "binh", "Bình", "b l", "binh lo thi", "thi lo", " lo  thi "})
        CHECK_MESSAGE(found(snapshot, query) == Names{"Lò Thị Bình"}, query);
    for (const char* const query : {"do", "đỗ", "do van an", "an do"})
        CHECK_MESSAGE(found(snapshot, query) == Names{"Đỗ Văn An"}, query);
    for (const char* const query : {"", "  ", "x", "inh", "lo lo", "lo thi binh b", "lo an", "…"})
        CHECK_MESSAGE(found(snapshot, query).empty(), query);
}

TEST_CASE("the given name comes first, then words side by side, then the rest; equals in Vietnamese order")
{
    const Snapshot snapshot =
        people({"Bình Văn Tú", "Lê Bình Nam", "Vũ Thị Bình", "Lê Văn Bình", "Hà Bích", "Trần Văn Bảo"});
    CHECK(found(snapshot, "binh") == Names{"Lê Văn Bình", "Vũ Thị Bình", "Lê Bình Nam", "Bình Văn Tú"});
    CHECK(found(snapshot, "b") ==
          Names{"Trần Văn Bảo", "Hà Bích", "Lê Văn Bình", "Vũ Thị Bình", "Lê Bình Nam", "Bình Văn Tú"});
    CHECK(found(snapshot, "le b") == Names{"Lê Bình Nam", "Lê Văn Bình"}); // side by side, then apart
    CHECK(found(snapshot, "binh le") == Names{"Lê Văn Bình", "Lê Bình Nam"});
}

TEST_CASE("marks that were typed put those who have them first, and keep nobody out")
{
    const Snapshot snapshot =
        people({"Nguyễn Thị Hà", "Nguyễn Thị Hạ", "Nguyễn Thị Hoà", "Nguyễn Đạt", "Nguyễn Dạt"});
    CHECK(found(snapshot, "hạ") == Names{"Nguyễn Thị Hạ", "Nguyễn Thị Hà"});
    CHECK(found(snapshot, "ha") == Names{"Nguyễn Thị Hà", "Nguyễn Thị Hạ"});
    CHECK(found(snapshot, "hòa") == Names{"Nguyễn Thị Hoà"}); // wherever the tone is written
    CHECK(found(snapshot, "đ") == Names{"Nguyễn Đạt", "Nguyễn Dạt"});
}

TEST_CASE("who has no standing award is not found")
{
    Snapshot snapshot = people({"Lò Thị Bình", "Lò Thị Bích"});
    snapshot.awards[0].revoked_on = Date{std::chrono::year(2024) / 5 / 1};
    CHECK(found(snapshot, "lo") == Names{"Lò Thị Bích"});
}

TEST_CASE("people stand before collectives, and these before units")
{
    Snapshot snapshot = people({"Tổ Xúc tiến", "Hà Văn Tổ"});
    snapshot.honorees[0].kind = HonoreeKind::collective;
    snapshot.units.push_back({.code = "T", .name = "Tổ chức"});
    CHECK(found(snapshot, "to") == Names{"Hà Văn Tổ", "Tổ Xúc tiến", "Tổ chức"});
    CHECK(found(snapshot, "chuc") == Names{"Tổ chức"});
    snapshot.honorees[1].name = "Tổ Văn Hà"; // nobody calls him by his family name
    CHECK(found(snapshot, "to") == Names{"Tổ Xúc tiến", "Tổ chức", "Tổ Văn Hà"});
}

TEST_CASE("the parts that were typed are known, with their marks")
{
    CHECK(matched("Lò Thị Bình", "lo thi b") == "[Lò Thị B]");
    CHECK(matched("Lò Thị Bình", "b l") == "[L][B]");
    CHECK(matched("Lò Thị Bình", "l t") == "[L][T]");
    CHECK(matched("Bình Bình", "binh") == "[Bình]");
    CHECK(matched("Đỗ Thị Thanh Hà", "th h") == "[Th][H]");
    CHECK(matched("Bộ phận Kế hoạch - Tổng hợp", "hoach tong", NameKind::collective) == "[hoạch - Tổng]");
    CHECK(matched("Lò Thị Bình", "x").empty());
    CHECK(matched("Lò Thị Bình", "").empty());
}

TEST_CASE("every name that is found has parts to show, and no other")
{
    const auto snapshot = testing::sample_snapshot();
    const NameIndex index(*snapshot);
    for (const char* const query :
         {"t", "th", "lo", "v an", "to", "phong q", "nang luong", "hà", "pao vang"}) {
        std::size_t with_parts = 0;
        for (const Honoree& honoree : snapshot->honorees)
            with_parts += matched_parts(honoree.name,
                                        honoree.kind == HonoreeKind::individual ? NameKind::person
                                                                                : NameKind::collective,
                                        query)
                                  .empty()
                              ? 0U
                              : 1U;
        for (const Unit& unit : snapshot->units)
            with_parts += matched_parts(unit.name, NameKind::unit, query).empty() ? 0U : 1U;
        CHECK_MESSAGE(index.find(query).size() == with_parts, query);
        CHECK(with_parts > 0);
    }
}

TEST_CASE("a result says name, title, year and unit, and leads there")
{
    const auto snapshot = testing::sample_snapshot();
    const NameIndex index(*snapshot);
    const Route route{.place = Place::search, .query = "lo thi b"};
    const SearchView view = search_view(*snapshot, index, route, 4, 4, Language::vi);
    REQUIRE(view.results.size() == 1);
    CHECK(view.count_text == "1 người");
    CHECK(view.results[0].name == "Lò Thị Bình");
    CHECK(view.results[0].title == "Lao động tiên tiến xuất sắc · 2024");
    CHECK(view.results[0].unit == snapshot->units[find_unit(*snapshot, "KC")->index].name);
    CHECK(view.results[0].route == Route{.place = Place::honoree, .code = "CN02"});
    CHECK(view.best == view.results[0].route);

    const SearchView units =
        search_view(*snapshot, index, {.place = Place::search, .query = "quan ly nang"}, 4, 4, Language::vi);
    REQUIRE(units.results.size() == 1);
    CHECK(units.results[0].route == Route{.place = Place::unit, .code = "NL"});
    CHECK(units.count_text == "1 kết quả");
}

TEST_CASE("more than a page holds is turned in pages, each result once")
{
    std::vector<std::string> names;
    for (int i = 0; i < 11; ++i)
        names.push_back(fmt::format("Lò Văn {}", static_cast<char>('A' + i)));
    const Snapshot snapshot = people(names);
    const NameIndex index(snapshot);
    Names seen;
    Route route{.place = Place::search, .query = "lo"};
    for (; route.page < 4; ++route.page) {
        const SearchView view = search_view(snapshot, index, route, 4, 3, Language::vi);
        CHECK(view.pages == 4);
        CHECK(view.count == 11);
        CHECK(view.best.code == "0");
        for (const SearchResult& result : view.results)
            seen.push_back(result.name);
    }
    CHECK(seen == names);
    route.page = 1000;
    CHECK(search_view(snapshot, index, route, 4, 3, Language::vi).page == 3);
}

// Fifty thousand: what a letter more costs is known by how many names are looked at closely.
TEST_CASE("a query looks closely only at the names that have its rarest word")
{
    constexpr std::array first{"Nguyễn", "Trần", "Lê", "Phạm", "Lò", "Vàng", "Giàng", "Hoàng"};
    constexpr std::array second{"Văn", "Thị", "Minh", "Đức", "Hồng"};
    std::vector<std::string> names;
    for (std::size_t i = 0; i < 50'000; ++i)
        names.push_back(fmt::format("{} {} Z{}{}", first[i % 8], second[i / 8 % 5],
                                    static_cast<char>('a' + i / 40 % 26),
                                    static_cast<char>('a' + i / 1040 % 26)));
    const Snapshot snapshot = people(names);
    const NameIndex index(snapshot);
    CHECK(index.candidates("lo") == 6250);
    CHECK(index.candidates("lo thi") == 6250);
    CHECK(index.candidates("lo thi zqx") == 40);
    CHECK(index.candidates("thi lo zqx zz9") == 0);
    CHECK(index.find("lo").size() == 6250);
    const auto one = index.find("lo thi zqx");
    REQUIRE(one.size() == 1);
    CHECK(snapshot.honorees[one[0].row].name == "Lò Thị Zqx");
}
