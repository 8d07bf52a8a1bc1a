// The technician's panel behind the PIN: what its buttons ask for, and what it can set. Of the PIN itself
// nothing but single digits on their way passes here.
#pragma once

#include <bangvang/base/language.h>
#include <bangvang/base/time.h>

namespace bangvang {

enum class ThemeChoice { day, lacquer, automatic };
enum class LogVolume { warnings, normal, everything };

// The technician's, from the configuration or from the panel.
struct IdleTimes {
    Seconds list{60.0};         // without a touch, where one looks for something: then the ring closes
    Seconds detail{90.0};       // the same where one reads about a single thing
    Seconds ring{15.0};         // that the ring takes; then attract
    Seconds presenting{7200.0}; // without a touch or a key, where somebody presents: he forgot to end it
    Seconds by_hand{900.0};     // the same at most where only fingers were seen: he may be any visitor
    friend bool operator==(const IdleTimes&, const IdleTimes&) = default;
};

// What the panel sets; each holds at once and is kept.
struct ServiceSettings {
    ThemeChoice theme{ThemeChoice::automatic};
    Language language{Language::vi}; // that an idle screen returns to
    IdleTimes idle{};
    LogVolume log{LogVolume::normal};
    friend bool operator==(const ServiceSettings&, const ServiceSettings&) = default;
};

// So long the panel and the PIN's pad wait for a touch, whatever the configuration says; then they close.
inline constexpr Seconds service_time{60.0};
inline constexpr int pin_length = 6;

struct TypePin {
    static constexpr int erase = -1;
    int digit{erase}; // 0 to 9
};
// What the shell does for the technician.
enum class ServiceOrder {
    check_now, // look at the source, also at what was refused
    way_back,  // show the snapshot before
    undo_way_back,
    import_stick, // from the folders of the configuration
    restart,      // this program
    power_off     // this machine
};
struct OrderService {
    ServiceOrder order{ServiceOrder::check_now};
};
struct SetService {
    ServiceSettings settings;
};
// The whole glass for a test of it, until it is held or left alone.
enum class GlassTest { touch, colors };
struct TestGlass {
    GlassTest test{GlassTest::touch};
};

} // namespace bangvang
