// diff, and build --against: what will change is said, and what looks like a mistake is asked about.
#include "support.h"

#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;
using office_tests::Line;

namespace {

// The small input as it is on the wall (old.db, number 7), and with a score that falls.
class Correction {
public:
    Correction()
    {
        office_tests::write_input(good_);
        office_tests::write_input(fallen_,
                                  {{"scores", "period,unit,criterion,points\n2024-01,VP,A,90\n"
                                              "2024-01,TT,A,91\n2024-02,VP,A,97\n2024-02,TT,A,92\n"}});
        REQUIRE(office_tests::office({"build", good_.path().string(), "-o", old(), "--sequence", "7", "--now",
                                      "2024-03-01T08:00:00+07:00"})
                    .outcome == Outcome::done);
    }
    [[nodiscard]] std::string old() const { return (files_.path() / "old.db").string(); }
    [[nodiscard]] std::string made() const { return (files_.path() / "new.db").string(); }
    [[nodiscard]] bool is_made() const { return std::filesystem::exists(made()); }
    [[nodiscard]] Line build(bool fallen, const Line& more = {}) const
    {
        Line line{"build", (fallen ? fallen_ : good_).path().string(), "-o", made(), "--against", old()};
        line.insert(line.end(), more.begin(), more.end());
        return line;
    }

private:
    Folder good_;
    Folder fallen_;
    Folder files_;
};

} // namespace

TEST_CASE("without a doubt nobody is asked, and the number goes on from the compared snapshot")
{
    const Correction correction;
    const auto ran = office_tests::office(correction.build(false));
    CHECK(ran.outcome == Outcome::done);
    CHECK(ran.out.starts_with("Không có gì thay đổi trên bảng.\n"));
    CHECK(load_snapshot(correction.made())->identity.sequence == 8);
}

TEST_CASE("a doubtful result is not written where nobody can be asked, and is with --yes")
{
    const Correction correction;
    const auto refused = office_tests::office(correction.build(true));
    CHECK(refused.outcome == Outcome::refused);
    CHECK(refused.out.find("! Tháng 2/2024: Văn phòng Sở: giữ hạng 1, 107,0 → 97,0 điểm") !=
          std::string::npos);
    CHECK(refused.err.find("--yes") != std::string::npos);
    CHECK_FALSE(correction.is_made());
    const auto written = office_tests::office(correction.build(true, {"--yes"}));
    CHECK(written.outcome == Outcome::done);
    CHECK(correction.is_made());
}

TEST_CASE("the person at the terminal decides, and only a clear yes is one")
{
    const Correction correction;
    for (const char* no : {"", "k", "không", "n", "ccc"}) {
        office_tests::TypedAnswers terminal({no});
        CHECK(office_tests::office(correction.build(true), terminal).outcome == Outcome::refused);
        CHECK(terminal.asked() == std::vector<std::string>{"1 điều trông như nhầm lẫn. Vẫn ghi? [c/K] "});
        CHECK_FALSE(correction.is_made());
    }
    office_tests::TypedAnswers terminal({" Có "});
    CHECK(office_tests::office(correction.build(true), terminal).outcome == Outcome::done);
    CHECK(correction.is_made());
}

TEST_CASE("--yes means nothing alone, and what is compared must be a snapshot")
{
    const Correction correction;
    const Folder input;
    office_tests::write_input(input);
    CHECK(office_tests::office({"build", input.path().string(), "-o", correction.made(), "--yes"}).outcome ==
          Outcome::wrong_usage);
    input.write("notes.db", "no snapshot");
    const auto ran = office_tests::office({"build", input.path().string(), "-o", correction.made(),
                                           "--against", (input.path() / "notes.db").string()});
    CHECK(ran.outcome == Outcome::refused);
    CHECK(ran.err.find("notes.db") != std::string::npos);
    CHECK_FALSE(correction.is_made());
}

TEST_CASE("a clock that goes back is said, and the number grows all the same")
{
    const Correction correction;
    const auto ran = office_tests::office(correction.build(false, {"--now", "2019-01-01T00:00:00+07:00"}));
    CHECK(ran.outcome == Outcome::done);
    CHECK(ran.err.find("2019-01-01T00:00:00+07:00) chậm hơn lúc lập bản trước (2024-03-01T08:00:00+07:00)") !=
          std::string::npos);
    CHECK(ran.err.find("hôm nay là 01/01/2019, trước ngày của số liệu (29/02/2024)") != std::string::npos);
    CHECK(load_snapshot(correction.made())->identity.sequence == 8);
}

TEST_CASE("a number that kiosks would pass over is said")
{
    const Correction correction;
    const auto ran = office_tests::office(correction.build(false, {"--sequence", "7", "--lang", "en"}));
    CHECK(ran.outcome == Outcome::done);
    CHECK(ran.err.find("number 7 is not above 7") != std::string::npos);
}

TEST_CASE("diff says the same of two files, in both languages and as JSON")
{
    const Correction correction;
    REQUIRE(office_tests::office(correction.build(true, {"--yes"})).outcome == Outcome::done);
    const auto vi = office_tests::office({"diff", correction.old(), correction.made()});
    CHECK(vi.outcome == Outcome::done);
    CHECK(vi.out ==
          "2024-02-29/07 → 2024-02-29/08\n"
          "Bảng xếp hạng\n"
          "! Tháng 2/2024: Văn phòng Sở: giữ hạng 1, 107,0 → 97,0 điểm (−10,0); T 10,0 → – [điểm của kỳ "
          "đã lên bảng bị giảm]\n"
          "1 thay đổi, 1 điều cần xem lại (dấu !)\n");
    const auto en = office_tests::office({"diff", correction.old(), correction.made(), "--lang", "en"});
    CHECK(en.out.find("Standings\n! Tháng 2/2024: Văn phòng Sở: keeps rank 1, 107,0 → 97,0 points") !=
          std::string::npos);
    const auto json = office_tests::office({"diff", correction.old(), correction.made(), "--json"});
    CHECK(json.out.find(R"("doubts":1,"changes":[)") != std::string::npos);
    CHECK(json.out.find(R"("topic":"standings","kind":"corrected","code":"VP")") != std::string::npos);
    CHECK(office_tests::office({"diff", correction.old(), "nowhere.db"}).outcome == Outcome::refused);
}
