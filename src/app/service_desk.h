// The way to the technician's panel: what was typed of the PIN, whether the panel is open, and what it asks
// the shell for. What was typed stands here and nowhere else, until it is handed out once.
#pragma once

#include "app/emblem_hold.h"
#include "nav/navigation.h"
#include "views/service_look.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

// What the shell says of the PIN and of this kiosk.
struct ServiceInput {
    PinReport pin{};
    std::shared_ptr<const ServiceFacts> facts{};
};

// Six digits on their way to be checked. Whoever takes it wipes it.
struct PinAttempt {
    std::uint64_t number{0};
    std::array<char, pin_length> digits{};
};

// What the technician asked for since the last frame.
struct ServiceWishes {
    std::optional<PinAttempt> pin{};
    std::vector<ServiceOrder> orders{};
    std::optional<ServiceSettings> save{};
    bool watching{false}; // facts are wanted, as fresh as they are cheap
};

class ServiceDesk {
public:
    // `open`: for pictures, where there is nobody to keep out.
    ServiceDesk(const ServiceSettings& settings, bool open) : pictured_(open), settings_(settings) {}
    ~ServiceDesk() { wipe(); }
    ServiceDesk(const ServiceDesk&) = delete;
    ServiceDesk& operator=(const ServiceDesk&) = delete;

    // What the shell said, at the beginning of a frame. Opens the panel where the PIN was right.
    void hear(const ServiceInput* input, Navigation& navigation, MonoTime now);
    void act(const Action& action);
    // After everything that may have moved the visitor: without the PIN the panel's place is the pad's, and
    // whoever has left it is asked again.
    void guard(Navigation& navigation);
    // The emblem was held: leads to the pad, or says that no PIN is set.
    void knock(Navigation& navigation, MonoTime now);

    [[nodiscard]] bool open() const { return open_ || pictured_; }
    [[nodiscard]] const ServiceSettings& settings() const { return settings_; }
    [[nodiscard]] ServiceLook look(const Navigation& navigation, bool closes, MonoTime now) const;
    [[nodiscard]] ServiceWishes take_wishes(const Navigation& navigation);

    // "No PIN is set", in both languages, for a while.
    [[nodiscard]] bool has_note(MonoTime now) const { return note_until_ && now < *note_until_; }
    void draw_note(Canvas& canvas, MonoTime now) const;
    // `closes`: the panel counts down.
    [[nodiscard]] std::optional<MonoTime> next_change(const Navigation& navigation, bool closes,
                                                      MonoTime now) const;

private:
    void type(int digit);
    void wipe();
    [[nodiscard]] PinReport shown_report() const;

    bool pictured_;
    ServiceSettings settings_;
    ServiceInput heard_;
    std::array<char, pin_length> typed_{};
    int count_{0};
    std::uint64_t attempts_{0};
    bool waiting_{false}; // for the answer to the last attempt
    bool open_{false};
    ServiceWishes wishes_;
    std::optional<MonoTime> note_until_;
};

} // namespace bangvang
