// The rules of the office's sheets that real files break in odd ways, each in a small input of its own.
#include "book.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;
using office_tests::places;
using office_tests::review_sheets;
using Lines = std::vector<std::string>;

namespace {

office_tests::Sheets people(const std::string& awards)
{
    return {{"award_types", "code,name,class,target,level\nGK,Giấy khen,Giấy khen,individual,Cấp cơ sở\n"},
            {"honorees", "code,name,kind\nA,Nguyễn Văn An,individual\nB,Lò Thị Bình,individual\n"},
            {"awards", "honoree,award_type,year,decision,decided_on,revoked_on,revoke_decision\n" + awards}};
}

} // namespace

TEST_CASE("a rule of the model names the other row as the sheet counts it")
{
    const auto codes = review_sheets({{"units", "code,name\n\nVP,Văn phòng Sở\nTT,Thanh tra Sở\n"
                                                "dòng 1,Phòng một\ndòng 1,Phòng hai\n"}});
    REQUIRE(places(codes.problems) == Lines{"error units 6 code A6"});
    CHECK(codes.problems[0].what.vi == "mã \"dòng 1\" đã có ở dòng 5; mỗi dòng cần một mã riêng");
    CHECK(codes.problems[0].found == "dòng 1");
    const auto scores = review_sheets(
        {{"scores", "period,unit,criterion,points\n2024-02,TT,A,92\n2024-02,VP,A,97\n2024-01,VP,A,90\n"
                    "2024-01,TT,A,91\n2024-02,TT,A,93\n"}});
    REQUIRE(places(scores.problems) == Lines{"error scores 6 criterion C6"});
    CHECK(scores.problems[0].what.en == "repeats row 2 (same period, unit, criterion)");
}

TEST_CASE("telephone and identity numbers and birth dates are refused wherever they stand")
{
    const auto reviewed = review_sheets(
        {{"units", "code,name,head\nVP,Văn phòng Sở,\"Ông A, 0912 345 678\"\nTT,Thanh tra Sở,\n"},
         {"slogans", "text,source\nGọi 02133876543,bà B sinh ngày 3/4/1980\n"},
         {"scores", "period,unit,criterion,points,note\n2024-01,VP,A,90,CCCD 012345678901\n"},
         {"campaign", office_tests::small_input().at("campaign") + "office,+84 912 345 678\n"}});
    CHECK(places(reviewed.problems) == Lines{"error campaign 7 value B7", "error slogans 2 text A2",
                                             "error slogans 2 source B2", "error units 2 head C2",
                                             "error scores 2 note E2"});
}

TEST_CASE("a total may pass 100, one criterion may not pass its own maximum")
{
    const auto reviewed = review_sheets({{"scores", "period,unit,criterion,points\n2024-01,VP,A,100\n"
                                                    "2024-01,VP,T,10\n2024-01,TT,T,10.5\n"}});
    CHECK(places(reviewed.problems) == Lines{"error scores 4 points D4"});
}

TEST_CASE("a failed formula is told as that in every kind of column")
{
    const auto reviewed =
        review_sheets({{"scores", "period,unit,criterion,points\n2024-01,VP,A,#REF!\n2024-01,#N/A,A,91\n"},
                       {"milestones", "name,date,kind\nPhát động,#VALUE!,#NAME?\n"},
                       {"targets", "indicator,year,value\nbl,#DIV/0!,1200\n"}});
    CHECK(places(reviewed.problems) == Lines{"error milestones 2 date B2", "error milestones 2 kind C2",
                                             "error scores 2 points D2", "error scores 3 unit B3",
                                             "error targets 2 year B2"});
    for (const Problem& problem : reviewed.problems)
        CHECK(problem.what.en == "the formula of this cell has failed");
}

TEST_CASE("unit codes that differ only by case are pointed out")
{
    const auto reviewed =
        review_sheets({{"units", "code,name\nVP,Văn phòng Sở\nTT,Thanh tra Sở\nvp,Phòng khác\n"}});
    REQUIRE(places(reviewed.problems) == Lines{"warning units 4 code A4"});
    CHECK(reviewed.problems[0].what.vi.find("mã VP") != std::string::npos);
}

TEST_CASE("a playlist names what plays in the lobby and the slides of the deck, by key or in Vietnamese")
{
    std::string sheet = "scene,seconds\n";
    for (const std::string_view name : lobby_scenes)
        sheet += fmt::format("{},10\n", name);
    for (const std::string_view name : slide_names)
        sheet += fmt::format("{},\n", name);
    sheet += "Bảng xếp hạng,\n";
    const auto reviewed = review_sheets({{"playlist", sheet}});
    CHECK(reviewed.problems.empty());
    const std::vector<Scene>& playlist = reviewed.draft.snapshot.playlist;
    REQUIRE(playlist.size() == lobby_scenes.size() + slide_names.size() + 1);
    CHECK(playlist[1].scene == "standings");
    CHECK(playlist[4].scene == "title");
    CHECK(playlist[12].scene == "closing");
    CHECK(playlist[13].scene == "ranking");
}

TEST_CASE("a playlist may say something, in either language's word for a notice")
{
    const auto reviewed = review_sheets(
        {{"playlist", "scene,from_time,until_time\nThông báo: Họp cơ quan lúc 14:00,13:00,14:00\n"
                      "notice:Fire drill,,\nTHONG BAO :  nghỉ lễ ,,\n"}});
    CHECK(reviewed.problems.empty());
    const std::vector<Scene>& playlist = reviewed.draft.snapshot.playlist;
    REQUIRE(playlist.size() == 3);
    CHECK(notice_of(playlist[0]) == "Họp cơ quan lúc 14:00");
    CHECK(playlist[0].from_minute == 13 * 60);
    CHECK(notice_of(playlist[1]) == "Fire drill");
    CHECK(notice_of(playlist[2]) == "nghỉ lễ");
    const auto wrong = review_sheets(
        {{"playlist", "scene\nthông báo:\nthông cáo: x\nnotice: " + std::string(71, 'x') + "\n"}});
    CHECK(places(wrong.problems) ==
          Lines{"error playlist 2 scene A2", "error playlist 3 scene A3", "error playlist 4 scene A4"});
}

TEST_CASE("a scene of another name is one problem, with the name it is nearly or all there are")
{
    const auto reviewed =
        review_sheets({{"playlist", "scene,seconds\nslogan,10\nstanding,10\ntop-five,10\n"}});
    REQUIRE(places(reviewed.problems) == Lines{"error playlist 3 scene A3", "error playlist 4 scene A4"});
    CHECK(reviewed.problems[0].expected.vi == "có phải là standings (xếp hạng)?");
    CHECK(reviewed.problems[1].what.vi == "từ này không có trong danh sách");
    CHECK(reviewed.problems[1].expected.en == "slogan, standings, indicator, honor, title, movement, podium, "
                                              "ranking, movers, indicators, attention, "
                                              "honors, closing");
    CHECK(reviewed.problems[1].expected.vi.find("movers (đổi thứ hạng)") != std::string::npos);
}

TEST_CASE("a revoked award is still checked, though it never leaves the office")
{
    const auto reviewed = review_sheets(people("A,GK,2024,1/QĐ,2024-02-01,2024-01-01,9/QĐ\n"
                                               "A,GK,2023,2/QĐ,2023-02-01,2024-01-01,\n"
                                               "A,GK,2022,3/QĐ,2022-02-01,2024-01-01,9/QĐ\n"));
    CHECK(places(reviewed.problems) ==
          Lines{"error awards 2 revoked_on F2", "warning awards 3 revoke_decision G3"});
}

TEST_CASE("a person named in one award and coded in another is one person when an award is revoked")
{
    const auto stays = review_sheets(people("A,GK,2023,1/QĐ,2023-02-01,2024-01-01,9/QĐ\n"
                                            "Nguyễn Văn An,GK,2024,2/QĐ,2024-02-01,,\n"));
    CHECK(places(stays.problems) == Lines{"warning awards 3 honoree A3"});
    CHECK(stays.draft.snapshot.honorees.size() == 2);
    CHECK(stays.draft.snapshot.awards.size() == 1);
    const auto leaves = review_sheets(people("Nguyễn Văn An,GK,2023,1/QĐ,2023-02-01,2024-01-01,9/QĐ\n"));
    REQUIRE(leaves.draft.snapshot.honorees.size() == 1);
    CHECK(leaves.draft.snapshot.honorees[0].code == "B");
}

TEST_CASE("a column settles its numbers, and one that proves both signs or none leaves them open")
{
    const auto settled =
        review_sheets({{"targets", "indicator,year,value\nbl,2024,\"1.200,5\"\nbl,2025,\"103,495\"\n"}});
    CHECK(places(settled.problems) == Lines{});
    CHECK(settled.draft.snapshot.targets.at(1).value == doctest::Approx(103.495));
    const auto both = review_sheets(
        {{"targets", "indicator,year,value\nbl,2024,\"1.200,5\"\nbl,2025,\"103,495\"\nbl,2026,1200.5\n"}});
    REQUIRE(places(both.problems) == Lines{"error targets 3 value C3"});
    CHECK(both.problems[0].expected.en == "103495 or 103.495");
    const auto neither = review_sheets({{"targets", "indicator,year,value\nbl,2024,\"1,200\"\n"}});
    CHECK(places(neither.problems) == Lines{"error targets 2 value C2"});
}

TEST_CASE("dates and months that no calendar or no clerk writes are refused, each at its cell")
{
    const auto reviewed = review_sheets(
        {{"milestones", "name,date\na,2024-02-30\nb,2/29/2024\nc,29/2/24\nd,45565\ne,29.2.2024\n"},
         {"readings", "indicator,month,value\nbl,2024-13,100\nbl,T2/2024,110\nbl,1/2024,100\n"}});
    CHECK(places(reviewed.problems) == Lines{"error milestones 2 date B2", "error milestones 3 date B3",
                                             "error milestones 4 date B4", "error milestones 5 date B5",
                                             "error readings 2 month B2", "error readings 3 month B3"});
}

TEST_CASE("a workbook with the same mistakes has the same problems at the same cells")
{
    office_tests::Sheets sheets = office_tests::small_input();
    sheets["units"] =
        "code,name,Tên gọt,head\nVP,V¨n phßng Së,,0912 345 678\nTT,Thanh tra Sở,,\nTT,THANH  TRA SỞ,,\n";
    sheets["scores"] = "period,unit,criterion,points\n2024-1,VP,A,chín mươi\n2024-01,Thanh tra Sơn,A,101\n"
                       "2024-01,TT,P,-1\n2024-02,TT,P,1\n2024-02,,A,#REF!\n,,,\n";
    sheets["milestones"] = "name,date,kind\nPhát động,31/02/2024,pháse\n";
    const Folder folder;
    office_tests::write_input(folder, sheets);
    office_tests::write_book(folder.path() / "book.xlsx", sheets);
    const office_tests::Reviewed as_csv = office_tests::review_input(folder);
    std::vector<Problem> as_book;
    const auto workbook = read_input(folder.path() / "book.xlsx", as_book);
    REQUIRE(workbook.has_value());
    review(make_draft(*workbook, as_book), *workbook, as_book);
    sort_problems(as_book);
    CHECK(places(as_csv.problems).size() == 13);
    REQUIRE(places(as_book) == places(as_csv.problems));
    for (std::size_t i = 0; i < as_book.size(); ++i) {
        CHECK(as_book[i].what.vi == as_csv.problems[i].what.vi);
        CHECK(as_book[i].found == as_csv.problems[i].found);
        CHECK(as_book[i].expected.vi == as_csv.problems[i].expected.vi);
    }
}
