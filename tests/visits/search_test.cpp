// Somebody looks for a name.
#include "support/fixtures.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

namespace bangvang::testing {

namespace {

struct Size {
    int width, height;
};
constexpr std::array sizes{Size{960, 540}, Size{540, 960}};

VisitSettings at(const Size& size, Route start = {.place = Place::search})
{
    return {.width_px = size.width, .height_px = size.height, .app = {.start = std::move(start)}};
}

// Letters and spaces by their keys.
void type(Visit& visit, std::string_view words)
{
    for (const char letter : words)
        visit.tap(letter == ' ' ? "search.space" : fmt::format("search.key.{}", letter));
}

void tap_tone(Visit& visit, std::string_view tone)
{
    if (visit.layout().portrait)
        visit.tap("search.tones");
    visit.tap(fmt::format("search.tone.{}", tone));
    if (visit.layout().portrait)
        visit.tap("search.tones");
}

} // namespace

TEST_CASE("a name is typed without marks, opened, and still there on the way back")
{
    Headless headless;
    for (const Size& size : sizes) {
        Visit visit(headless, sample_snapshot(), at(size, {.place = Place::home}));
        visit.tap("nav.search");
        visit.settle();
        REQUIRE(visit.place() == Place::search);
        CHECK(visit.says("Gõ tên cần tìm"));
        CHECK(visit.hit("search.find") == nullptr);
        type(visit, "lo thi b");
        CHECK(visit.route().query == "lo thi b");
        CHECK(visit.says("Lò Thị B"));
        CHECK(visit.says("1 người"));
        visit.tap("search.honoree.CN02");
        visit.settle();
        REQUIRE(visit.place() == Place::honoree);
        CHECK(visit.says("Lò Thị Bình"));
        visit.tap("nav.back");
        visit.settle();
        CHECK(visit.place() == Place::search);
        CHECK(visit.route().query == "lo thi b");
        CHECK(visit.hit("search.honoree.CN02") != nullptr);
    }
}

TEST_CASE("a name is typed with its marks")
{
    Headless headless;
    for (const Size& size : sizes) {
        Visit visit(headless, sample_snapshot(), at(size));
        visit.tap("search.capital");
        visit.tap("search.key.đ");
        visit.tap("search.key.ô");
        tap_tone(visit, "nga");
        CHECK(visit.route().query == "Đỗ");
        CHECK(visit.hit("search.honoree.CN15") != nullptr);
        tap_tone(visit, "nga");
        CHECK(visit.route().query == "Đô");
        visit.tap("search.delete");
        CHECK(visit.route().query == "Đ");
        visit.tap("search.clear");
        CHECK(visit.route().query.empty());
        CHECK(visit.hits("search.honoree.").empty());
    }
}

TEST_CASE("Tìm opens the best, and a unit opens as a unit")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(sizes[0]));
    type(visit, "binh");
    visit.tap("search.find");
    visit.settle();
    CHECK(visit.route().code == "CN02");
    visit.tap("nav.back");
    visit.settle();
    visit.tap("search.field.clear");
    type(visit, "quan ly nang");
    visit.tap("search.unit.NL");
    visit.settle();
    CHECK(visit.place() == Place::unit);
    CHECK(visit.route().code == "NL");
}

TEST_CASE("many results have pages; another letter begins at the first")
{
    Headless headless;
    for (const Size& size : sizes) {
        Visit visit(headless, sample_snapshot(), at(size));
        type(visit, "t");
        visit.tap("page.next");
        visit.settle();
        CHECK(visit.route().page == 1);
        CHECK(visit.says("Trang 2 trong"));
        type(visit, "h");
        CHECK(visit.route().page == 0);
    }
}

TEST_CASE("nobody of that name")
{
    Headless headless;
    for (const Size& size : sizes) {
        Visit visit(headless, sample_snapshot(), at(size));
        type(visit, "xyz");
        CHECK(visit.says("Không tìm thấy tên này"));
        CHECK(visit.hits("search.honoree.").empty());
        CHECK(visit.hit("search.find") == nullptr);
    }
}

TEST_CASE("the best stands next to the field: above it at the bottom, beside it on top")
{
    Headless headless;
    for (const Size& size : sizes) {
        Visit visit(headless, sample_snapshot(), at(size, {.place = Place::search, .query = "nguyen"}));
        const auto results = visit.hits("search.honoree.");
        REQUIRE(results.size() >= 2);
        const bool below = results[0]->rect.y > results[1]->rect.y;
        CHECK(below == visit.layout().portrait);
    }
}

TEST_CASE("a real keyboard types, erases and opens")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(sizes[0]));
    visit.type(U"lof thij l"); // Telex; an l is no key for the language here
    visit.key(Key::language);
    visit.key(Key::space);
    CHECK(visit.route().query == "lò thị l");
    CHECK(visit.navigation().language == Language::vi);
    visit.key(Key::erase);
    visit.type(U"b");
    CHECK(visit.route().query == "lò thị b");
    visit.key(Key::enter);
    CHECK(visit.route().code == "CN02");
    visit.type(U"x"); // nobody listens
    CHECK(visit.route().query.empty());
    visit.key(Key::erase); // what goes back where there is nothing to erase
    REQUIRE(visit.place() == Place::search);
    for (int letter = 0; letter < 10; ++letter)
        visit.key(Key::erase);
    CHECK(visit.place() == Place::search);
    CHECK(visit.route().query.empty());
    visit.key(Key::back);
    CHECK(visit.place() == Place::home);
}

TEST_CASE("a keyboard may be set to VNI")
{
    Headless headless;
    VisitSettings settings = at(sizes[0]);
    settings.app.typing = typing::Method::vni;
    Visit visit(headless, sample_snapshot(), settings);
    visit.type(U"d9o6");
    CHECK(visit.route().query == "đô");
}

TEST_CASE("what was typed is gone when the visitor is")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(sizes[0]));
    type(visit, "lo thi b");
    visit.tap("search.honoree.CN02");
    visit.wait(Seconds(106));
    REQUIRE(visit.place() == Place::attract);
    CHECK(visit.navigation().stack.size() == 1);
    visit.tap_at({960, 500});
    visit.settle();
    visit.act(Open{{.place = Place::search}});
    visit.settle();
    CHECK(visit.route().query.empty());
    CHECK(visit.hits("search.honoree.").empty());
}

TEST_CASE("new figures find new names")
{
    Headless headless;
    Visit visit(headless, sample_snapshot(), at(sizes[0]));
    type(visit, "lo thi b");
    Snapshot newer = *sample_snapshot();
    Honoree& renamed = newer.honorees[find_honoree(newer, "CN02")->index];
    renamed.name = "Lò Thị Khác";
    renamed.search_key = "lo thi khac";
    visit.arrive(std::make_shared<const Snapshot>(newer));
    visit.settle();
    CHECK(visit.hit("search.honoree.CN02") == nullptr);
    CHECK(visit.route().query == "lo thi b");
}

} // namespace bangvang::testing
