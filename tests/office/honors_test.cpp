#include "support.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;
using office_tests::places;
using office_tests::review_input;
using Lines = std::vector<std::string>;

namespace {

// The head of a PNG file: enough for what looks at the header only.
std::string png_head(unsigned width, unsigned height)
{
    std::string bytes("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    for (const unsigned side : {width, height})
        for (const int shift : {24, 16, 8, 0})
            bytes += static_cast<char>(side >> shift & 0xFF);
    return bytes + std::string("\x08\x06\0\0\0\0\0\0\0", 9);
}

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

TEST_CASE("a portrait comes along with consent and its size is known")
{
    const Folder folder;
    folder.write("portraits/an.png", png_head(512, 640));
    write_people(folder, "A,Nguyễn Văn An,individual,an.png,có\n", "A,CS,2024,1/QĐ,2024-12-01,,\n");
    const auto reviewed = review_input(folder);
    CHECK(places(reviewed.problems) == Lines{});
    REQUIRE(reviewed.draft.portraits.size() == 1);
    CHECK(reviewed.draft.portraits[0].honoree_code == "A");
    const auto& portrait = reviewed.draft.snapshot.honorees.at(0).portrait;
    REQUIRE(portrait);
    CHECK(portrait->format == ImageFormat::png);
    CHECK(portrait->width_px == 512);
    CHECK(portrait->height_px == 640);
}

TEST_CASE("without consent there is no portrait, only a warning")
{
    const Folder folder;
    folder.write("portraits/an.png", png_head(512, 512));
    write_people(folder, "A,Nguyễn Văn An,individual,an.png,không\nB,Lò Thị Bình,individual,an.png,\n", "");
    const auto reviewed = review_input(folder);
    CHECK(places(reviewed.problems) ==
          Lines{"warning honorees 2 portrait D2", "warning honorees 3 portrait D3"});
    CHECK(reviewed.draft.portraits.empty());
    CHECK_FALSE(reviewed.draft.snapshot.honorees.at(0).portrait);
}

TEST_CASE("a portrait that is too large, missing, elsewhere or no picture is refused at its cell")
{
    const Folder folder;
    folder.write("portraits/wide.png", png_head(4097, 10));
    folder.write("portraits/heavy.png", png_head(10, 10) + std::string(std::size_t{4} << 20, '\0'));
    folder.write("portraits/text.jpg", "không phải ảnh");
    write_people(folder,
                 "A,Người Một,individual,wide.png,yes\nB,Người Hai,individual,heavy.png,yes\n"
                 "C,Người Ba,individual,text.jpg,yes\nD,Người Bốn,individual,none.png,yes\n"
                 "E,Người Năm,individual,../campaign.csv,yes\n",
                 "");
    const auto reviewed = review_input(folder);
    CHECK(places(reviewed.problems) == Lines{"error honorees 2 portrait D2", "error honorees 3 portrait D3",
                                             "error honorees 4 portrait D4", "error honorees 5 portrait D5",
                                             "error honorees 6 portrait D6"});
    CHECK(reviewed.problems[0].what.vi.find("4097 x 10") != std::string::npos);
    CHECK(reviewed.problems[1].what.en.find("4 MB at most") != std::string::npos);
}
