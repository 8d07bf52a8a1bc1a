#include "bell.h"
#include "pages.h"

#include "shell/exporter.h"

#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>
#include <spdlog/spdlog.h>

using namespace bangvang;
using namespace bangvang::testing;

namespace {

constexpr MonoTime start{std::chrono::hours(1)};

struct Desk {
    Bell bell;
    spdlog::logger log{"test"};
    Exporter exporter;
    std::shared_ptr<const Snapshot> snapshot;

    explicit Desk(std::vector<std::filesystem::path> folders)
        : exporter({.folders = std::move(folders), .config = {}, .program = BANGVANG_KIOSK}, log,
                   [this] { bell.ring(); })
    {
        auto read = load_snapshot(BANGVANG_SAMPLE);
        REQUIRE(read);
        snapshot = std::make_shared<const Snapshot>(*std::move(read));
    }
    void ask(const std::filesystem::path& file = BANGVANG_SAMPLE, ExportKind kind = ExportKind::pdf)
    {
        exporter.start({.snapshot = snapshot,
                        .snapshot_file = file,
                        .routes = {Route{.place = Place::ranking}, Route{.place = Place::honor}},
                        .wall = *parse_iso_time("2024-10-05T08:00:00+07:00"),
                        .kind = kind},
                       start);
    }
    // What is said when the job is over.
    [[nodiscard]] TakenAlong ended()
    {
        const auto over = [this] {
            const auto news = exporter.news(start);
            return news && news->kind != TakenAlong::Kind::writing;
        };
        REQUIRE(bell.until(over));
        return *exporter.news(start);
    }
};

} // namespace

TEST_CASE("the first folder that is there gets the pages, and the wall says so for a while")
{
    const Folder folder("exporter");
    Desk desk({folder.path() / "stick", folder.path()});
    CHECK_FALSE(desk.exporter.news(start));
    desk.ask();
    const auto begun = desk.exporter.news(start);
    REQUIRE(begun);
    CHECK(begun->total == 2);
    desk.ask(); // impatience starts no second one
    const TakenAlong ended = desk.ended();
    CHECK(ended.kind == TakenAlong::Kind::written);
    CHECK(ended.file.ends_with(".pdf"));
    CHECK(std::filesystem::exists(folder.path() / ended.file));
    REQUIRE(desk.exporter.next_change());
    CHECK(*desk.exporter.next_change() > start + std::chrono::seconds(10));
    CHECK_FALSE(desk.exporter.news(*desk.exporter.next_change()));
    CHECK_FALSE(desk.exporter.next_change());
}

TEST_CASE("without a folder that takes files nothing is written, and the wall says that there is none")
{
    const Folder folder("exporter-nowhere");
    for (const std::vector<std::filesystem::path>& folders :
         {std::vector<std::filesystem::path>{}, {folder.path() / "stick"}}) {
        Desk desk(folders);
        desk.ask();
        CHECK(desk.ended().kind == TakenAlong::Kind::nowhere);
    }
    CHECK(nothing_in(folder.path()));
}

TEST_CASE("figures without a file in the store cannot be taken along, nor those whose file is gone")
{
    const Folder folder("exporter-gone");
    for (const std::filesystem::path& file : {std::filesystem::path(), folder.path() / "gone.db"}) {
        Desk desk({folder.path()});
        desk.ask(file);
        CHECK(desk.ended().kind == TakenAlong::Kind::failed);
    }
    CHECK(nothing_in(folder.path()));
}

TEST_CASE("as pictures the pages come into a folder of their own, also a second time")
{
    const Folder folder("exporter-pictures");
    for (int time = 0; time < 2; ++time) {
        Desk desk({folder.path()});
        desk.ask(BANGVANG_SAMPLE, ExportKind::pictures);
        const TakenAlong ended = desk.ended();
        CHECK(ended.kind == TakenAlong::Kind::written);
        std::size_t pictures = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path() / ended.file))
            pictures += entry.path().extension() == ".png" ? 1U : 0U;
        CHECK(pictures == 2);
    }
}
