#include "support.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/schema.h>

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;

TEST_CASE("a good input becomes one snapshot, and the next build counts on")
{
    const Folder input;
    const Folder output;
    office_tests::write_input(input);
    const auto file = output.path() / "bang.db";
    const auto first = office_tests::build(input.path(), file);
    CHECK(first.outcome == Outcome::done);
    CHECK(first.err == "");
    const auto snapshot = load_snapshot(file);
    REQUIRE(snapshot);
    CHECK(snapshot->identity.sequence == 1);
    CHECK(snapshot->identity.id == "2024-02-29/01");
    CHECK(iso(snapshot->identity.made_at) == "2024-10-05T08:00:00+07:00");
    CHECK(office_tests::build(input.path(), file).outcome == Outcome::done);
    CHECK(load_snapshot(file)->identity.sequence == 2);
    CHECK(output.names() == std::vector<std::string>{"bang.db"});
}

TEST_CASE("a snapshot of an older format is replaced, and the numbers go on")
{
    const Folder input;
    const Folder output;
    office_tests::write_input(input);
    const auto file = output.path() / "bang.db";
    REQUIRE(office_tests::office({"build", input.path().string(), "-o", file.string(), "--sequence", "8"})
                .outcome == Outcome::done);
    std::string older = output.read("bang.db");
    older[63] = '\1'; // user_version
    const std::string now = fmt::format("schema={} ", snapshot_format_version);
    const auto at = older.rfind(now);
    REQUIRE(at != std::string::npos);
    older[at + now.size() - 2] = '1';
    output.write("bang.db", older);
    REQUIRE_FALSE(load_snapshot(file));
    CHECK(office_tests::build(input.path(), file).outcome == Outcome::done);
    CHECK(load_snapshot(file)->identity.sequence == 9);
}

TEST_CASE("an input with an error writes nothing and lists every problem")
{
    const Folder input;
    const Folder output;
    office_tests::write_input(input, {{"targets", "indicator,year,value\nbl,x,y\n"}});
    const auto ran = office_tests::build(input.path(), output.path() / "bang.db");
    CHECK(ran.outcome == Outcome::refused);
    CHECK(ran.out == "");
    CHECK(ran.err.find("bảng targets, dòng 2, cột year (B2)") != std::string::npos);
    CHECK(ran.err.find("bảng targets, dòng 2, cột value (C2)") != std::string::npos);
    CHECK(ran.err.find("2 lỗi, 0 cảnh báo") != std::string::npos);
    CHECK(output.names().empty());
}

TEST_CASE("a failed build leaves the old snapshot as it was")
{
    const Folder input;
    const Folder output;
    office_tests::write_input(input);
    REQUIRE(office_tests::build(input.path(), output.path() / "bang.db").outcome == Outcome::done);
    const std::string before = output.read("bang.db");
    office_tests::write_input(input, {{"units", "code,name\nVP,\n"}});
    CHECK(office_tests::build(input.path(), output.path() / "bang.db").outcome == Outcome::refused);
    CHECK(output.read("bang.db") == before);
    CHECK(output.names() == std::vector<std::string>{"bang.db"});
}

TEST_CASE("a file that is no snapshot is never replaced")
{
    const Folder input;
    const Folder output;
    office_tests::write_input(input);
    output.write("thu.txt", "một lá thư");
    CHECK(office_tests::build(input.path(), output.path() / "thu.txt").outcome == Outcome::refused);
    CHECK(output.read("thu.txt") == "một lá thư");
}

TEST_CASE("warnings do not stop a build")
{
    const Folder input;
    const Folder output;
    office_tests::write_input(input, {{"ghi chú", "a\n"}});
    const auto ran = office_tests::build(input.path(), output.path() / "bang.db");
    CHECK(ran.outcome == Outcome::done);
    CHECK(ran.err.find("CẢNH BÁO: bảng ghi chú") != std::string::npos);
    CHECK(output.names().size() == 1);
}

TEST_CASE("equal input and clock give equal bytes")
{
    const Folder input;
    const Folder output;
    office_tests::write_input(input);
    REQUIRE(office_tests::build(input.path(), output.path() / "a.db").outcome == Outcome::done);
    REQUIRE(office_tests::build(input.path(), output.path() / "b.db").outcome == Outcome::done);
    CHECK(output.read("a.db") == output.read("b.db"));
}

TEST_CASE("check prints its problems on standard output, as text and as JSON, and writes nothing")
{
    const Folder input;
    office_tests::write_input(input, {{"slogans", "text,weight\n\"Đoàn \"\"kết\"\"\",nặng\n"}});
    const auto before = input.names();
    const auto text = office_tests::check(input.path());
    CHECK(text.outcome == Outcome::refused);
    CHECK(text.out == "LỖI: bảng slogans, dòng 2, cột weight (B2): không đọc được số; đang ghi: \"nặng\"; "
                      "cần ghi: 7872,7\n1 lỗi, 0 cảnh báo\n");
    CHECK(text.err == "");
    const auto json = office_tests::check(input.path(), true);
    CHECK(json.out.find(R"("errors":1,"warnings":0)") != std::string::npos);
    CHECK(json.out.find(R"("sheet":"slogans","row":2,"column":"weight","cell":"B2","found":"nặng")") !=
          std::string::npos);
    CHECK(input.names() == before);
}

TEST_CASE("a folder that is not there is refused with its name")
{
    const auto ran = office_tests::check("/không/có/ở/đây");
    CHECK(ran.outcome == Outcome::refused);
    CHECK(ran.err.find("/không/có/ở/đây") != std::string::npos);
}

TEST_CASE("show tells the standings, the indicators and the counts of a snapshot")
{
    const Folder input;
    office_tests::write_input(input);
    const auto file = input.path() / "bang.db";
    REQUIRE(office_tests::build(input.path(), file).outcome == Outcome::done);
    const auto text = office_tests::show(file);
    CHECK(text.outcome == Outcome::done);
    CHECK(text.out.find("Tháng 2/2024") != std::string::npos);
    // 97 + 10: bonus points are real, and Văn phòng Sở rises from second to first.
    CHECK(text.out.find("  1  +1   107,0  Văn phòng Sở") != std::string::npos);
    CHECK(text.out.find("  2  -1    92,0  Thanh tra Sở") != std::string::npos);
    CHECK(text.out.find("210,0 / 1.200,0 tỷ đồng, 17,5%") != std::string::npos);
    const auto json = office_tests::show(file, true);
    CHECK(json.out.find(R"({"unit":"VP","rank":1,"movement":1,"total":107.00})") != std::string::npos);
}

TEST_CASE("show refuses what is no snapshot")
{
    const Folder folder;
    folder.write("thu.txt", "một lá thư");
    CHECK(office_tests::show(folder.path() / "thu.txt").outcome == Outcome::refused);
    CHECK(office_tests::show(folder.path() / "none.db").outcome == Outcome::refused);
}
