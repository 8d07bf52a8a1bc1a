// The real sync thread publishes as fast as it can while fingers touch everything: for the thread sanitizer.
#include "support/fixtures.h"
#include "support/visit.h"
#include "sync/memory_files.h"
#include "sync/press.h"
#include "sync/syncer.h"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <random>
#include <thread>

namespace bangvang::testing {

namespace {

Snapshot campaign(std::size_t units, std::size_t indicators, std::size_t honorees)
{
    Snapshot snapshot = bare_campaign();
    add_units(snapshot, units, 1);
    add_indicators(snapshot, indicators);
    add_honorees(snapshot, honorees);
    return snapshot;
}

// A source on which the next file lies as soon as the last one was taken: by turns a campaign of three
// sizes, so that units and people appear and vanish under the fingers. All of it on the sync thread.
class BusySource final : public Source {
public:
    BusySource(Files& files, std::uint64_t arrivals)
        : files_(files),
          arrivals_(arrivals), presses_{test::Press(campaign(3, 1, 2)), test::Press(campaign(5, 2, 6)),
                                        test::Press(campaign(2, 1, 1))}
    {}

    tl::expected<SourceLook, Reason> look() override
    {
        if (number_ == arrivals_ || stopped_)
            return SourceLook{};
        SeenFile file{
            "/usb/snapshot.db", {.size = 1, .changed_ns = static_cast<std::int64_t>(number_)}, {}, {}};
        file.claim = Statement{.epoch = 1, .sequence = test::Press::first + number_};
        return SourceLook{{file}, {}};
    }

    Fetched fetch(const FetchOrder& order, const std::function<bool(const std::string&)>& wanted) override
    {
        const auto bytes = presses_[number_ % presses_.size()].print(test::Press::first + number_);
        ++number_;
        const std::string digest = short_name(digest_of(bytes));
        if (!wanted(digest) || !files_.write(order.staging, bytes))
            return {.outcome = Fetched::Outcome::known, .digest = digest};
        return {.outcome = Fetched::Outcome::staged, .digest = digest};
    }

    Fetched prove(const std::filesystem::path&, std::int64_t) override
    {
        return {.outcome = Fetched::Outcome::known};
    }
    // Leaves the window time for a frame between two arrivals.
    void wait(std::chrono::milliseconds) override
    {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    void stop() override { stopped_ = true; }
    void nudge() override {}

private:
    Files& files_;
    std::uint64_t arrivals_;
    std::array<test::Press, 3> presses_;
    std::uint64_t number_{0};
    std::atomic<bool> stopped_{false};
};

void touch_at_random(Visit& visit, std::mt19937& random)
{
    const Point somewhere{static_cast<float>(random() % 1920), static_cast<float>(random() % 1080)};
    const auto finger = static_cast<int>(random() % 3);
    const auto& areas = visit.app().hits().hits();
    switch (random() % 6) {
    case 0:
        visit.down(somewhere, finger);
        break;
    case 1:
        visit.move(somewhere, finger);
        break;
    case 2:
        visit.up(somewhere, finger);
        break;
    case 3:
        visit.key(static_cast<Key>(random() % 8));
        break;
    default:
        if (!areas.empty())
            visit.tap_at(areas[random() % areas.size()].rect.center());
        break;
    }
}

} // namespace

TEST_CASE("a thousand arrivals under random fingers: no race, and the wall ends on the newest")
{
    constexpr std::uint64_t arrivals = 1000;
    auto files = std::make_unique<test::MemoryFiles>();
    auto source = std::make_unique<BusySource>(*files, arrivals);
    const auto begin = std::chrono::steady_clock::now();
    Syncer syncer({{.source = "/usb/snapshot.db", .data_folder = "/data"}, std::chrono::milliseconds(1)},
                  {std::move(files), std::move(source),
                   [] {
                       return Moment{std::chrono::steady_clock::now(), sample_morning};
                   }},
                  [] {});
    Headless headless;
    Visit visit(headless, nullptr,
                {.width_px = 480, .height_px = 270, .refresh = std::chrono::milliseconds(250)});
    std::mt19937 random(20241005);
    const std::uint64_t newest = test::Press::first + arrivals - 1;
    std::uint64_t seen = 0;
    std::uint64_t changes = 0;
    for (std::uint64_t shown = 0; shown != newest; visit.wait(Seconds(0.05))) {
        REQUIRE(std::chrono::steady_clock::now() - begin < std::chrono::minutes(24));
        const auto published = syncer.slot().get();
        (void)syncer.status();
        if (published.snapshot)
            visit.arrive(published.snapshot);
        touch_at_random(visit, random);
        if (random() % 8 == 0)
            for (const int finger : {0, 1, 2})
                visit.up({0.0F, 0.0F}, finger);
        shown = visit.app().snapshot() != nullptr ? visit.app().snapshot()->identity.sequence : 0;
        REQUIRE(shown >= seen); // never a step back
        changes += shown != seen ? 1 : 0;
        seen = shown;
    }
    CHECK(changes > 20);
    CHECK(syncer.status().refusals.empty());
}

} // namespace bangvang::testing
