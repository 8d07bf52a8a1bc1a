// Copies to where kiosks look: whole, read back, and never over what must stay.
#include "support.h"

#include "office/errands.h"
#include "office/kiosk_status.h"

#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

#include <csignal>
#include <sstream>
#include <unistd.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;
using office_tests::Line;

namespace {

// wall.db, number 5.
class Wall {
public:
    Wall()
    {
        office_tests::write_input(input_);
        build(5);
    }
    void build(int number, const Line& more = {}) const
    {
        Line line{"build", input_.path().string(), "-o", path(), "--sequence", std::to_string(number)};
        line.insert(line.end(), more.begin(), more.end());
        REQUIRE(office_tests::office(line).outcome == Outcome::done);
    }
    [[nodiscard]] std::string path() const { return (files_.path() / "wall.db").string(); }
    [[nodiscard]] std::string bytes() const { return files_.read("wall.db"); }
    [[nodiscard]] const Folder& files() const { return files_; }
    [[nodiscard]] office_tests::Ran publish(const Line& to) const
    {
        Line line{"publish", path()};
        line.insert(line.end(), to.begin(), to.end());
        return office_tests::office(line);
    }

private:
    Folder input_;
    Folder files_;
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a snapshot goes to every place at once, and the same one is not copied twice")
{
    const Wall wall;
    const Folder share;
    const Folder stick;
    const std::string named = (stick.path() / "bang-vang.db").string();
    const auto first = wall.publish({share.path().string(), named});
    CHECK(first.outcome == Outcome::done);
    CHECK(first.err.empty());
    CHECK(share.read("wall.db") == wall.bytes());
    CHECK(stick.read("bang-vang.db") == wall.bytes());
    CHECK(share.names() == Names{"wall.db"});
    CHECK(stick.names() == Names{"bang-vang.db"});
    const auto again = wall.publish({share.path().string()});
    CHECK(again.out == fmt::format("Đã có sẵn {} (2024-02-29/05)\n", (share.path() / "wall.db").string()));
}

TEST_CASE("one place that fails keeps no other from its copy")
{
    const Wall wall;
    const Folder share;
    const auto ran = wall.publish({(share.path() / "not-there").string(), share.path().string()});
    CHECK(ran.outcome == Outcome::environment);
    CHECK(ran.err.find("not-there: không có thư mục này") != std::string::npos);
    CHECK(share.read("wall.db") == wall.bytes());
    CHECK(share.names() == Names{"wall.db"});
}

TEST_CASE("a newer file, another with the same number, and what is no snapshot stay")
{
    const Wall wall;
    const Folder share;
    const std::string to = share.path().string();
    wall.build(6);
    REQUIRE(wall.publish({to}).outcome == Outcome::done);
    const std::string newer = wall.bytes();
    wall.build(5);
    const auto older = wall.publish({to});
    CHECK(older.outcome == Outcome::refused);
    CHECK(older.err.find("ở đó đã có bản mới hơn (2024-02-29/06)") != std::string::npos);
    wall.build(6, {"--fresh", "9"});
    const auto other = wall.publish({to});
    CHECK(other.outcome == Outcome::refused);
    CHECK(other.err.find("bản khác mang cùng số 6") != std::string::npos);
    CHECK(share.read("wall.db") == newer);
    share.write("wall.db", "the clerk's letters, which nobody else has");
    CHECK(wall.publish({to}).outcome == Outcome::refused);
    CHECK(share.read("wall.db") == "the clerk's letters, which nobody else has");
}

TEST_CASE("a copy that was cut off is replaced")
{
    const Wall wall;
    const Folder share;
    for (const std::size_t size : {std::size_t{0}, std::size_t{4096}}) {
        share.write("wall.db", wall.bytes().substr(0, size));
        CHECK(wall.publish({share.path().string()}).outcome == Outcome::done);
        CHECK(share.read("wall.db") == wall.bytes());
    }
}

TEST_CASE("what another copy left long ago is removed, and what is under way is not")
{
    const Wall wall;
    const Folder share;
    share.write("wall.db.71.part", "old");
    share.write("wall.db.72.part", "new");
    share.write("other.db.71.part", "another's");
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(2);
    std::filesystem::last_write_time(share.path() / "wall.db.71.part", old);
    std::filesystem::last_write_time(share.path() / "other.db.71.part", old);
    REQUIRE(wall.publish({share.path().string()}).outcome == Outcome::done);
    CHECK(share.names() == Names{"other.db.71.part", "wall.db", "wall.db.72.part"});
}

TEST_CASE("who watches at a terminal sees how many places are left, and nothing of it stays")
{
    const Wall wall;
    const Folder share;
    const Folder stick;
    std::ostringstream out;
    std::ostringstream err;
    std::ostringstream watched;
    const PublishRequest request{.snapshot = wall.path(), .destinations = {share.path(), stick.path()}};
    CHECK(publish(request, {out, err, Language::vi, false, &watched}) == Outcome::done);
    CHECK(watched.str().starts_with("\r\x1b[KĐang chép, còn 2 nơi …"));
    CHECK(watched.str().find("Đang chép, còn 1 nơi …") != std::string::npos);
    CHECK(watched.str().ends_with("…\r\x1b[K"));
    CHECK(out.str().find('\r') == std::string::npos);
    CHECK(err.str().empty());
}

TEST_CASE("what a kiosk would refuse is not sent out")
{
    const Wall wall;
    const Folder share;
    std::string bytes = wall.bytes();
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    wall.files().write("wall.db", bytes);
    const auto ran = wall.publish({share.path().string()});
    CHECK(ran.outcome == Outcome::refused);
    CHECK(ran.err.find("màn hình sẽ không nhận") != std::string::npos);
    CHECK(share.names().empty());
}

TEST_CASE("the signature beside a file goes along")
{
    const Wall wall;
    const Folder share;
    const std::string key = (wall.files().path() / "office").string();
    REQUIRE(office_tests::office({"keygen", "-o", key, "--no-passphrase"}).outcome == Outcome::done);
    REQUIRE(office_tests::office({"sign", wall.path(), "--key", key + ".key", "--minisig"}).outcome ==
            Outcome::done);
    REQUIRE(wall.publish({share.path().string()}).outcome == Outcome::done);
    CHECK(share.names() == Names{"wall.db", "wall.db.minisig"});
    CHECK(office_tests::office({"verify", (share.path() / "wall.db").string(), "--key", key + ".pub"})
              .outcome == Outcome::done);
}

TEST_CASE("what the kiosks last said is told")
{
    const Wall wall;
    const Folder share;
    share.write("status.json", R"({"name":"sanh-chinh","snapshot":{"id":"2024-01-31/04","sequence":4},)"
                               R"("sync":{"phase":"current"},"written_at":"2024-03-01T08:00:00+07:00"})");
    share.write("status/muong-te.json", R"({"snapshot":null,"sync":{"phase":"refused",)"
                                        R"("refusals":[{"code":"DAMAGED"}]}})");
    share.write("status/broken.json", "{");
    share.write("notes.json", R"({"sync":{}})");
    const auto text = wall.publish({share.path().string()});
    CHECK(text.out.find("\n  muong-te: chưa chiếu gì, DAMAGED (lúc ?)\n"
                        "  sanh-chinh: đang chiếu 2024-01-31/04 (lúc 2024-03-01T08:00:00+07:00)\n") !=
          std::string::npos);
    const auto json = wall.publish({share.path().string(), "--json"});
    CHECK(json.out.find(R"("copied":false,"error":null,"kiosks":[{"name":"muong-te")") != std::string::npos);
    CHECK(json.out.find(R"({"name":"sanh-chinh","shows":"2024-01-31/04","sequence":4,"phase":"current")") !=
          std::string::npos);
}

TEST_CASE("an errand that hangs, and one that dies, keep no other from its end")
{
    const std::vector<Errand> errands{[]() -> std::string {
                                          for (;;)
                                              ::pause();
                                      },
                                      [] { return std::string(100'000, 'x'); },
                                      []() -> std::string {
                                          std::raise(SIGKILL);
                                          return "never";
                                      }};
    std::vector<std::optional<std::string>> ends(errands.size());
    std::vector<std::size_t> order;
    run_errands(errands, std::chrono::seconds(1),
                [&](std::size_t index, const std::optional<std::string>& text) {
                    ends[index] = text;
                    order.push_back(index);
                });
    CHECK(order.size() == 3);
    CHECK(order.back() == 0);
    CHECK_FALSE(ends[0].has_value());
    CHECK(ends[1] == std::string(100'000, 'x'));
    CHECK_FALSE(ends[2].has_value());
}
