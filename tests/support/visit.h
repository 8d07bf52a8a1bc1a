// The whole product without a window: screens, navigation and gestures under virtual time and a virtual
// finger.
#pragma once

#include "app/app.h"
#include "support/headless.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bangvang::testing {

// A Saturday morning in the lobby, five days after the sample's figures were closed: they are fresh.
inline constexpr WallTime sample_morning{
    std::chrono::sys_days(std::chrono::year(2024) / 10 / 5) + std::chrono::hours(1), std::chrono::hours(7)};

struct VisitSettings {
    int width_px{960};
    int height_px{540};
    AppSettings app{};
    WallTime wall{sample_morning}; // when the visit begins
    Duration refresh{16'667'000};  // the display's time for one frame
    std::uint64_t refusals{0};     // files that were refused before the visit began
    bool service_open{true};       // the technician's panel asks nobody for a PIN, as for pictures
    bool texts{true};              // keeps what the screen says, which a kiosk does not
    bool pixels{false};            // draws the damaged pixels of each frame, for tests that look at them
};

// One visitor before one screen. Frames are made as the window would make them: after every event, and when
// the App asked to be called again. Positions are design units.
class Visit {
public:
    // `headless` is borrowed and outlives the visit; one visit at a time.
    Visit(Headless& headless, std::shared_ptr<const Snapshot> snapshot, const VisitSettings& settings = {});

    // The finger. A tap ends when its rings have run out, a drag when the screen has come to rest.
    void tap(std::string_view id);
    void tap_at(Point at);
    void drag(Point from, Point to);
    void down(Point at, int finger = 0);
    void move(Point at, int finger = 0);
    void up(Point at, int finger = 0);
    void key(Key key);
    void type(std::u32string_view typed); // on a real keyboard

    // Time passes; frames are made only when the App asked for them.
    void wait(Seconds time);
    // Time passes without a frame, as while the machine is suspended; then comes the first one.
    void sleep(Seconds time);
    // The machine's clock is set, and the loop goes round once, as it does every ten seconds.
    void set_clock(const WallTime& wall);
    // Until nothing moves: no frame is asked for within the next two seconds. False if that never comes.
    bool settle();
    // One frame more, as after a window was uncovered.
    void frame();
    // The same so much later, whether the App asked for it or not.
    void pass(Seconds time);
    void resize(int width_px, int height_px);
    void arrive(std::shared_ptr<const Snapshot> snapshot);
    void refuse(); // one more file that the kiosk did not take
    // What the shell says of the PIN and of the kiosk, from now on.
    void tell(const ServiceInput& service);
    // What was asked for from behind the PIN since the last call.
    [[nodiscard]] ServiceWishes take_wishes() { return std::exchange(wishes_, {}); }
    void act(const Action& action);
    void begin(const Action& action); // the same, and nothing has moved yet

    [[nodiscard]] Place place() const { return app_.navigation().top().place; }
    [[nodiscard]] const Route& route() const { return app_.navigation().top(); }
    [[nodiscard]] const Navigation& navigation() const { return app_.navigation(); }
    [[nodiscard]] const App& app() const { return app_; }
    [[nodiscard]] const std::vector<DrawnText>& texts() const { return app_.texts(); }
    // How many of them, from the first, lie under the dimmed cover of an open sheet.
    [[nodiscard]] std::size_t covered_texts() const;
    [[nodiscard]] bool says(std::string_view words) const; // within one text, joined words apart
    [[nodiscard]] const Hit* hit(std::string_view id) const { return app_.hits().find(id); }
    // The areas whose names begin so, in drawing order.
    [[nodiscard]] std::vector<const Hit*> hits(std::string_view prefix) const;
    [[nodiscard]] const Layout& layout() const { return *output_.layout; }
    [[nodiscard]] const FrameOutput& output() const { return output_; }
    [[nodiscard]] const Image& screen() const { return headless_.screen(); }
    [[nodiscard]] MonoTime now() const { return now_; }
    [[nodiscard]] WallTime wall() const; // the machine's clock
    // What stands on the glass, drawn whole.
    [[nodiscard]] Image picture();
    [[nodiscard]] int frames() const { return frames_; } // made so far
    [[nodiscard]] int drawn() const { return drawn_; }   // of which something was new

private:
    void touch(PointerEvent::Kind kind, Point at, int finger);
    void make_frame(std::span<const PointerEvent> pointers, std::span<const Key> keys,
                    std::u32string_view typed = {});

    Headless& headless_;
    VisitSettings settings_;
    App app_;
    std::shared_ptr<const Snapshot> snapshot_;
    MonoTime start_{std::chrono::hours(1)}; // any instant away from zero, which means "never" in places
    MonoTime now_{start_};
    FrameOutput output_;
    std::optional<ServiceInput> service_;
    ServiceWishes wishes_;
    int frames_{0};
    int drawn_{0};
};

} // namespace bangvang::testing
