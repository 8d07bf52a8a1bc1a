// The office says something to whoever passes by, for as long as the sheet says.
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <bangvang/base/text.h>
#include <doctest/doctest.h>

namespace bangvang::testing {

namespace {

constexpr const char* words = "Diễn tập chữa cháy lúc 14:00, thang máy dừng";

WallTime local(const char* text)
{
    return *parse_iso_time(std::string(text) + ":00+07:00");
}

// On workdays of one week in October, from 13:30 to 14:30.
std::shared_ptr<const Snapshot> with_notice()
{
    Snapshot snapshot = *sample_snapshot();
    snapshot.identity.made_at = local("2024-10-01T08:00");
    snapshot.playlist.push_back({.scene = "notice:" + std::string(words),
                                 .days = "1-5",
                                 .from_minute = 13 * 60 + 30,
                                 .until_minute = 14 * 60 + 30,
                                 .from = std::chrono::year(2024) / 10 / 7,
                                 .until = std::chrono::year(2024) / 10 / 11});
    snapshot.playlist.push_back({.scene = "notice:Câu thứ hai", .days = "", .from_minute = 14 * 60});
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

VisitSettings lobby_at(const char* time)
{
    VisitSettings settings;
    settings.app.start = {.place = Place::attract, .code = "standings"}; // nothing moves by itself
    settings.wall = local(time);
    return settings;
}

} // namespace

TEST_CASE("a notice comes and goes with its minute, on its days alone, and sleeps in between")
{
    Headless headless;
    Visit visit(headless, with_notice(), lobby_at("2024-10-08T13:28"));
    visit.settle();
    CHECK_FALSE(visit.says(words));
    visit.wait(Seconds(121));
    CHECK(visit.says(words));
    CHECK(visit.says("THÔNG BÁO"));
    CHECK(visit.says("Số liệu đến 30/9/2024")); // what the band hides of the figures it says itself
    CHECK(visit.says("Dữ liệu minh họa"));
    const int drawn = visit.drawn();
    visit.wait(Seconds(1700));
    CHECK(visit.says(words)); // although the second one is in force as well by now
    CHECK(visit.drawn() == drawn);
    visit.wait(Seconds(1900));
    CHECK_FALSE(visit.says(words));
    CHECK(visit.says("Câu thứ hai"));
    visit.wait(std::chrono::hours(24 * 4)); // Saturday, and the week is over
    CHECK_FALSE(visit.says(words));
}

TEST_CASE("who touches the glass has read it; when the lobby plays again it is back")
{
    Headless headless;
    Visit visit(headless, with_notice(), lobby_at("2024-10-08T13:40"));
    visit.settle();
    REQUIRE(visit.says(words));
    visit.tap("attract.background");
    CHECK(visit.place() != Place::attract);
    CHECK_FALSE(visit.says(words));
    visit.wait(Seconds(150));
    CHECK(visit.place() == Place::attract);
    CHECK(visit.says(words));
}

TEST_CASE("a clock that cannot be believed brings no notice")
{
    Headless headless;
    Visit visit(headless, with_notice(), lobby_at("1970-01-06T13:40"));
    visit.settle();
    CHECK_FALSE(visit.says("Câu thứ hai"));
    CHECK_FALSE(visit.says(words));
}

TEST_CASE("the longest notice stays whole, lying and standing")
{
    Headless headless;
    Snapshot snapshot = *sample_snapshot();
    const std::string longest = "Mời toàn thể công chức dự lễ tổng kết lúc 08:00 tại hội trường tầng 2";
    REQUIRE(length(longest) > longest_notice - 3);
    REQUIRE(length(longest) <= longest_notice);
    snapshot.playlist.push_back({.scene = "notice:" + longest});
    const auto shared = std::make_shared<const Snapshot>(std::move(snapshot));
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1080, 1920}}) {
        VisitSettings settings = lobby_at("2024-10-08T09:00");
        settings.width_px = width;
        settings.height_px = height;
        Visit visit(headless, shared, settings);
        visit.settle();
        std::string said; // in one line or two
        for (const DrawnText& text : visit.texts())
            said += text.text + " ";
        CHECK(said.find("Mời toàn thể") != std::string::npos);
        CHECK(said.find("hội trường tầng 2") != std::string::npos);
    }
}

} // namespace bangvang::testing
