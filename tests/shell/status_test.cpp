#include "shell/status_file.h"
#include "shell/status_words.h"
#include "test_folder.h"

#include <doctest/doctest.h>

#include <thread>

using namespace bangvang;

namespace {

WallTime at(const char* text)
{
    const auto time = parse_iso_time(text);
    REQUIRE(time);
    return *time;
}

SyncStatus a_refusal()
{
    SyncStatus status;
    status.phase = SyncStatus::Phase::refused;
    status.source = "/srv/drop";
    status.shown =
        Identity{.id = "2024-09-30/1042", .sequence = 1042, .made_at = at("2024-10-01T08:00:00+07:00")};
    status.last_checked = at("2024-10-05T08:00:00+07:00");
    status.refusals.push_back({at("2024-10-05T07:59:00+07:00"),
                               "snapshot.db",
                               "",
                               {"DAMAGED", "Tệp bị hỏng.", "The file is damaged."},
                               ""});
    return status;
}

nlohmann::json written(const SyncStatus& status, const char* when)
{
    nlohmann::json json = status_json(status);
    json["written_at"] = when;
    return json;
}

} // namespace

TEST_CASE("the technician reads what is on the wall and why a file was refused, in either language")
{
    const std::string json = written(a_refusal(), "2024-10-05T01:00:00Z").dump();
    const WallTime now = at("2024-10-05T08:00:10+07:00");
    const auto vi = status_words(json, now, Language::vi);
    REQUIRE(vi);
    CHECK(vi->find("Chương trình đang chạy") != std::string::npos);
    CHECK(vi->find("Tệp bị hỏng.") != std::string::npos);
    const auto en = status_words(json, now, Language::en);
    REQUIRE(en);
    CHECK(en->find("2024-09-30/1042") != std::string::npos);
    CHECK(en->find("2024-10-05T07:59:00+07:00  snapshot.db: The file is damaged. [DAMAGED]") !=
          std::string::npos);
}

TEST_CASE("a status says whose it is: the site's name, else the machine's")
{
    SyncStatus status = a_refusal();
    CHECK_FALSE(status_json(status)["name"].get<std::string>().empty());
    status.trust.site = "muong-te";
    CHECK(status_json(status)["name"] == "muong-te");
}

TEST_CASE("the technician reads what keeps a file from coming, who signs, and from which number on")
{
    SyncStatus status = a_refusal();
    status.source_problem = no_answer();
    status.storage_problem = disk_full("no space");
    status.floor = {1, 1040, "", true};
    status.dark_portraits = 3;
    const WallTime now = at("2024-10-05T08:00:10+07:00");
    const auto words = [&](Language language) {
        return status_words(written(status, "2024-10-05T01:00:00Z").dump(), now, language).value();
    };
    const std::string open = words(Language::en);
    CHECK(open.find("Problem at the source: The source does not answer.") != std::string::npos);
    CHECK(open.find("[NOANSWER]") != std::string::npos);
    CHECK(open.find("[DISKFULL]") != std::string::npos);
    CHECK(open.find("Takes files numbered above: 1:1040 (lowered)") != std::string::npos);
    CHECK(open.find("no public key of the office is installed") != std::string::npos);
    CHECK(open.find("Portraits that cannot be drawn: 3") != std::string::npos);
    status.trust = {.keys = 2, .plain_files = false, .site = "lai-chau", .signed_by = "AB12", .plain = false};
    CHECK(words(Language::vi).find("Chữ ký: đã ký bằng khóa AB12") != std::string::npos);
    status.trust.signed_by.clear();
    status.trust.plain = true;
    CHECK(words(Language::en).find("has no known signature; a file without a statement") !=
          std::string::npos);
}

TEST_CASE("a kiosk that has been silent for a minute is said to be silent")
{
    const std::string json = written(a_refusal(), "2024-10-05T01:00:00Z").dump();
    const auto words = status_words(json, at("2024-10-05T08:01:30+07:00"), Language::en);
    REQUIRE(words);
    CHECK(words->starts_with("The kiosk no longer reports"));
}

TEST_CASE("a status file of another program is refused")
{
    for (const char* text : {"", "[]", "{}", "{\"written_at\": 7}", "not json"})
        CHECK_FALSE(status_words(text, at("2024-10-05T08:00:00+07:00"), Language::en));
}

TEST_CASE("the status file is written whole and carries the heartbeat")
{
    const TestFolder folder;
    Heartbeat heartbeat;
    heartbeat.frames_drawn = 12;
    heartbeat.last_drawn = 1'728'090'000;
    const StatusFile file(
        {folder.path(), a_refusal, heartbeat, [](const Error& error) { FAIL(error.message); }});
    Result<std::string> words = fail(ErrorCode::not_found, "not yet");
    for (int tries = 0; tries < 200 && !words; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        words = read_status(folder.path(), Clock().wall(), Language::en);
    }
    REQUIRE(words);
    CHECK(words->find("Last drawn: 2024-10-05T") != std::string::npos);
    for (int tries = 0; tries < 200 && !std::filesystem::exists(folder.path() / "metrics.prom"); ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK(std::filesystem::exists(folder.path() / "metrics.prom"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2); // and nothing half
}

TEST_CASE("a status says whether a PIN is set, and until when the pad is locked")
{
    const WallTime now = at("2024-10-05T08:00:10+07:00");
    struct Said {
        PinState state;
        const char* words;
    };
    for (const Said& said : {Said{{}, "bangvang --set-pin"}, Said{{PinState::Kind::ready, 2, {}}, "PIN: set"},
                             Said{{PinState::Kind::locked, 0, std::chrono::seconds(600)},
                                  "locked until 2024-10-05T08:11:00+07:00"},
                             Said{{PinState::Kind::broken, 0, {}}, "cannot be read or written"}}) {
        nlohmann::json json = written(a_refusal(), "2024-10-05T01:00:00Z");
        json["pin"] = pin_json(said.state, now);
        const auto words = status_words(json.dump(), now, Language::en);
        REQUIRE(words);
        CHECK_MESSAGE(words->find(said.words) != std::string::npos, *words);
    }
}

TEST_CASE("a status says what the technician took from the wall")
{
    SyncStatus status = a_refusal();
    CHECK(status_json(status)["sync"]["set_aside"].is_null());
    status.set_aside = StoredFile{2, 1043, "abc"};
    const auto words = status_words(written(status, "2024-10-05T01:00:00Z").dump(),
                                    at("2024-10-05T08:00:10+07:00"), Language::en);
    REQUIRE(words);
    CHECK(words->find("number: 2:1043") != std::string::npos);
}
