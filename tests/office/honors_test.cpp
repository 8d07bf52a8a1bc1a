#include "pictures.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;
using office_tests::jpeg_of;
using office_tests::places;
using office_tests::png_of;
using office_tests::quarters;
using office_tests::review_input;
using Lines = std::vector<std::string>;

namespace {

const char* const types =
    "code,name,class,target,level,order\nGK,Giấy khen,Giấy khen,individual,Cấp cơ sở,2\n"
    "CS,Chiến sĩ thi đua,Danh hiệu,cá nhân,Cấp cơ sở,1\n";

void write_people(const Folder& folder, const std::string& honorees, const std::string& awards)
{
    office_tests::write_input(folder, {{"award_types", types},
                                       {"honorees", "code,name,kind,portrait,consent\n" + honorees},
                                       {"awards", "honoree,award_type,year,decision,decided_on,revoked_on,"
                                                  "revoke_decision\n" +
                                                      awards}});
}

} // namespace

TEST_CASE("a revoked award stays in the office, and so does a person who has no other")
{
    const Folder folder;
    write_people(folder, "B,Lò Thị Bình,individual,,\nA,Nguyễn Văn An,individual,,\n",
                 "A,GK,2023,1/QĐ,2023-12-01,2024-01-05,9/QĐ\nB,GK,2023,1/QĐ,2023-12-01,2024-01-05,9/QĐ\n"
                 "B,CS,2024,2/QĐ,15/7/2024,,\n");
    const auto reviewed = review_input(folder);
    CHECK(places(reviewed.problems) == Lines{});
    const Snapshot& snapshot = reviewed.draft.snapshot;
    REQUIRE(snapshot.honorees.size() == 1);
    CHECK(snapshot.honorees[0].code == "B");
    REQUIRE(snapshot.awards.size() == 1);
    CHECK(snapshot[snapshot.awards[0].type].code == "CS");
}

TEST_CASE("award types are in their order and honorees by code")
{
    const Folder folder;
    write_people(folder, "B,Lò Thị Bình,individual,,\nA,Nguyễn Văn An,individual,,\n",
                 "A,GK,2024,1/QĐ,2024-12-01,,\nB,CS,2024,1/QĐ,2024-12-01,,\nA,CS,2024,3/QĐ,2024-12-05,,\n");
    const Snapshot snapshot = review_input(folder).draft.snapshot;
    CHECK(snapshot.award_types.at(0).code == "CS");
    CHECK(snapshot.honorees.at(0).name == "Nguyễn Văn An");
    CHECK(snapshot.awards.at(0).decision == "3/QĐ");
    CHECK(snapshot.awards.at(2).honoree.index == 1);
}

TEST_CASE("a portrait comes along with consent, as a square JPEG whose size is known")
{
    const Folder folder;
    folder.write("portraits/an.png", png_of(quarters(512, 640)));
    write_people(folder, "A,Nguyễn Văn An,individual,an.png,có\n", "A,CS,2024,1/QĐ,2024-12-01,,\n");
    const auto reviewed = review_input(folder);
    CHECK(places(reviewed.problems) == Lines{});
    REQUIRE(reviewed.draft.portraits.size() == 1);
    CHECK(reviewed.draft.portraits[0].honoree_code == "A");
    const auto& portrait = reviewed.draft.snapshot.honorees.at(0).portrait;
    REQUIRE(portrait);
    CHECK(portrait->format == ImageFormat::jpeg);
    CHECK(portrait->width_px == 512);
    CHECK(portrait->height_px == 512);
    CHECK(portrait->bytes == reviewed.draft.portraits[0].bytes.size());
}

TEST_CASE("without consent there is no portrait, only a warning, and nobody looks at the file")
{
    const Folder folder;
    folder.write("portraits/an.png", png_of(quarters(512, 512)));
    folder.write("portraits/text.jpg", "không phải ảnh");
    write_people(folder,
                 "A,Nguyễn Văn An,individual,an.png,không\nB,Lò Thị Bình,individual,an.png,\n"
                 "C,Người Ba,individual,text.jpg,không\nD,Người Bốn,individual,../none.png,\n",
                 "");
    const auto reviewed = review_input(folder);
    CHECK(places(reviewed.problems) ==
          Lines{"warning honorees 2 portrait D2", "warning honorees 3 portrait D3",
                "warning honorees 4 portrait D4", "warning honorees 5 portrait D5"});
    for (const Problem& problem : reviewed.problems)
        CHECK(problem.what.en == "no consent, so the portrait stays out and a medallion is drawn");
    CHECK(reviewed.draft.portraits.empty());
    CHECK_FALSE(reviewed.draft.snapshot.honorees.at(0).portrait);
}

TEST_CASE("who has no standing award is not on the wall, and the portrait is not looked at")
{
    const Folder folder;
    write_people(folder, "A,Nguyễn Văn An,individual,none.png,có\n",
                 "A,GK,2023,1/QĐ,2023-12-01,2024-01-05,9/QĐ\n");
    const auto reviewed = review_input(folder);
    CHECK(places(reviewed.problems) == Lines{});
    CHECK(reviewed.draft.snapshot.honorees.empty());
}

TEST_CASE("a portrait that is missing, elsewhere, damaged or no picture is refused at its cell")
{
    const Folder folder;
    folder.write("portraits/half.png", png_of(quarters(512, 512)).substr(0, 200));
    folder.write("portraits/text.jpg", "không phải ảnh");
    folder.write("portraits/none.jpg", jpeg_of(quarters(300, 300)));
    write_people(folder,
                 "A,Người Một,individual,half.png,yes\nB,Người Hai,individual,text.jpg,yes\n"
                 "C,Người Ba,individual,none.png,yes\nD,Người Bốn,individual,../campaign.csv,yes\n",
                 "");
    const auto reviewed = review_input(folder);
    REQUIRE(places(reviewed.problems) == Lines{"error honorees 2 portrait D2", "error honorees 3 portrait D3",
                                               "error honorees 4 portrait D4",
                                               "error honorees 5 portrait D5"});
    CHECK(reviewed.problems[0].what.en.find("damaged or cut") != std::string::npos);
    CHECK(reviewed.problems[2].expected.vi == "none.jpg");
    CHECK(reviewed.draft.portraits.empty());
}

TEST_CASE("a small portrait is taken with a warning at its cell")
{
    const Folder folder;
    folder.write("an.jpg", jpeg_of(quarters(120, 160)));
    write_people(folder, "A,Nguyễn Văn An,individual,an.jpg,có\n", "A,CS,2024,1/QĐ,2024-12-01,,\n");
    const auto reviewed = review_input(folder);
    CHECK(places(reviewed.problems) == Lines{"warning honorees 2 portrait D2"});
    REQUIRE(reviewed.draft.portraits.size() == 1);
    CHECK(reviewed.draft.portraits[0].width_px == 120);
}
