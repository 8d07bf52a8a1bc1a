// The real kiosk lives through visits and new figures for as long as told, and is measured at rest
// after each round. Ends with 1 when memory, files, threads or textures have grown.
//   soak [--seconds N]
#define DOCTEST_CONFIG_IMPLEMENT
#include "growth.h"
#include "kiosk_rig.h"
#include "process_use.h"
#include "support/end_on_assert.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/writer.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <thread>
#include <vector>

using namespace bangvang;

namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

// Places of pages and of malloc's arenas are not the same after every round; a picture of the wall has 3600
// KB.
constexpr std::size_t allowed_kb = 6 * 1024;
// Each round shows other people, whose portraits and ornaments are kept up to a limit; a leak of one a round
// passes this within an hour.
constexpr std::size_t allowed_texture_kb = 4 * 1024;

struct Readings {
    std::vector<std::size_t> anonymous_kb, resident_kb, files, threads, texture_kb;
    void add(const ProcessUse& use, std::size_t textures)
    {
        anonymous_kb.push_back(use.anonymous_kb);
        resident_kb.push_back(use.resident_kb);
        files.push_back(use.files);
        threads.push_back(use.threads);
        texture_kb.push_back(textures);
    }
};

// The sample's figures and portraits under a new number each time.
class Office {
public:
    explicit Office(std::filesystem::path file) : file_(std::move(file))
    {
        snapshot_ = load_snapshot(BANGVANG_SAMPLE).value();
        for (const Honoree& honoree : snapshot_.honorees)
            if (honoree.portrait)
                portraits_.push_back({honoree.code, honoree.portrait->format, honoree.portrait->width_px,
                                      honoree.portrait->height_px,
                                      read_portrait(BANGVANG_SAMPLE, honoree.code).value()});
    }
    std::uint64_t publish()
    {
        ++snapshot_.identity.sequence;
        snapshot_.identity.made_at.utc += 1s;
        snapshot_.identity.id = fmt::format("2024-09-30/{}", snapshot_.identity.sequence);
        for (Score& score : snapshot_.scores)
            score.points = std::max(0.0, score.points - 0.01); // every figure on the wall is another one
        REQUIRE(write_snapshot(file_, snapshot_, portraits_));
        return snapshot_.identity.sequence;
    }
    [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }

private:
    std::filesystem::path file_;
    Snapshot snapshot_;
    std::vector<PortraitImage> portraits_;
};

bool eventually(RunningKiosk& kiosk, const auto& done)
{
    for (int tries = 0; tries < 600 && kiosk.running(); ++tries) {
        const nlohmann::json state = kiosk.ask({{"ask", "state"}});
        if (state.is_object() && done(state))
            return true;
        std::this_thread::sleep_for(50ms);
    }
    return false;
}

void go(RunningKiosk& kiosk, const std::string& screen)
{
    REQUIRE(kiosk.ask({{"do", "action"}, {"screen", screen}}).value("ok", false));
    std::this_thread::sleep_for(120ms); // in the middle of the passage, as an impatient visitor
}

// As soon as the area can be touched.
void tap(RunningKiosk& kiosk, const std::string& area)
{
    const bool touched = eventually(kiosk, [&](const auto&) {
        return kiosk.ask({{"do", "tap"}, {"id", area}}).value("ok", false);
    });
    if (!touched)
        fmt::print("nothing is called {}: {}\n", area, kiosk.ask({{"ask", "state"}}).dump());
    REQUIRE(touched);
}

void visit(RunningKiosk& kiosk, const Snapshot& data, std::size_t round)
{
    const auto one_of = [round](const auto& rows) { return rows[round % rows.size()].code; };
    for (const std::string& screen :
         {std::string("home"), std::string("ranking"), "unit:" + one_of(data.units), std::string("progress"),
          "indicator:" + one_of(data.indicators), "months:" + one_of(data.indicators), std::string("honor"),
          "honoree:" + one_of(data.honorees), std::string("movements"), std::string("reader"),
          std::string("search:lo thi b"), std::string("display"), std::string("attract"),
          std::string("home")})
        go(kiosk, screen);
    for (const std::string area : {"nav.ranking", "nav.progress", "nav.honor", "nav.home"})
        tap(kiosk, area);
}

// The same screen each time, with the newest figures, at rest.
void measure(RunningKiosk& kiosk, std::uint64_t newest, Readings& readings)
{
    REQUIRE(eventually(kiosk, [&](const auto& state) {
        return state["snapshot"].is_object() &&
               state["snapshot"].value("sequence", std::uint64_t{0}) == newest &&
               state["sync"].value("phase", "") == "current" && state["sync"]["refusals"].empty();
    }));
    go(kiosk, "honor");
    REQUIRE(kiosk.wait_until_still());
    const nlohmann::json frames = kiosk.ask({{"ask", "frames"}});
    readings.add(use_of(kiosk.id()), frames.value("texture_bytes", std::size_t{0}) / 1024);
}

bool holds(const char* what, std::span<const std::size_t> readings, std::size_t allowed)
{
    const Growth growth = growth_of(readings);
    fmt::print("{:<16} {:>9} to {:>9}, highest {:>9}, may grow by {}{}\n", what, growth.before, growth.after,
               std::ranges::max(readings), allowed, growth.more_than(allowed) ? "   HAS GROWN" : "");
    return !growth.more_than(allowed);
}

bool judge(const Readings& all)
{
    bool good = holds("anonymous, KB", all.anonymous_kb, allowed_kb);
    good = holds("resident, KB", all.resident_kb, allowed_kb) && good;
    good = holds("open files", all.files, 0) && good;
    good = holds("threads", all.threads, 0) && good;
    return holds("textures, KB", all.texture_kb, allowed_texture_kb) && good;
}

std::chrono::seconds time_told(int argc, char** argv)
{
    int seconds = 40;
    if (argc == 3 && std::string_view(argv[1]) == "--seconds") {
        const std::string_view text = argv[2];
        std::from_chars(text.data(), text.data() + text.size(), seconds);
    }
    return std::chrono::seconds(seconds);
}

int soak(std::chrono::seconds time)
{
    const TestDisplay display;
    REQUIRE_MESSAGE(!display.name().empty(), "Xvfb did not start");
    const TestFolder folder;
    Office office(folder.path() / "wall.db");
    std::uint64_t newest = office.publish();
    RunningKiosk kiosk(display.name(), {"--window", "1280x720", "--screen", "honor"},
                       {folder.path() / "wall.db", folder.path() / "data"});
    Readings readings;
    const auto begin = SteadyClock::now();
    std::size_t round = 0;
    for (; SteadyClock::now() - begin < time || round < 8; ++round) {
        visit(kiosk, office.snapshot(), round);
        measure(kiosk, newest, readings);
        newest = office.publish();
        if (round % 20 == 0) {
            fmt::print(
                "{:>6.0f} s, round {:>4}: {} KB anonymous, {} KB resident, {} files, {} threads, {} KB "
                "textures\n",
                std::chrono::duration<double>(SteadyClock::now() - begin).count(), round,
                readings.anonymous_kb.back(), readings.resident_kb.back(), readings.files.back(),
                readings.threads.back(), readings.texture_kb.back());
            std::fflush(stdout);
        }
    }
    fmt::print("{} rounds\n", round);
    const bool good = judge(readings);
    return kiosk.stop() == 0 && good ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const bangvang::testing::EndOnAssert asserts;
    return soak(time_told(argc, argv));
}
