// What the technician's screens are told: how the PIN stands, and the facts of this kiosk as plain values.
#pragma once

#include "nav/service.h"

#include <bangvang/base/time.h>
#include <bangvang/model/snapshot.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

// What became of the last attempt, and whether another one counts now.
struct PinReport {
    enum class Kind {
        none_set, // nobody has set one: nothing opens
        ready,
        checking,
        wrong,
        locked, // until `locked_until`, whatever is typed
        open,   // the attempt with this number was right
        broken  // its file cannot be read or written: nothing opens
    };
    Kind kind{Kind::none_set};
    int tries_left{3};
    MonoTime locked_until{};
    std::uint64_t attempt{0}; // that this is the answer to
    friend bool operator==(const PinReport&, const PinReport&) = default;
};

// The same sentence twice.
struct TwoWords {
    std::string vi;
    std::string en;
    [[nodiscard]] const std::string& in(Language language) const
    {
        return language == Language::vi ? vi : en;
    }
    [[nodiscard]] bool empty() const { return vi.empty(); }
    friend bool operator==(const TwoWords&, const TwoWords&) = default;
};

enum class Judgement { none, good, poor };

struct ServiceFacts {
    enum class Phase { starting, waiting, reading, checking, current, refused, unreachable };
    struct Stored { // a snapshot that lies in the store
        std::uint64_t epoch{0};
        std::uint64_t sequence{0};
        std::string digest; // as text
    };
    struct Refused {
        WallTime at{};
        std::string file;
        std::string code;
        TwoWords reason;
    };
    struct Check { // one line of the diagnosis
        TwoWords label;
        TwoWords value;
        Judgement verdict{Judgement::none};
    };
    struct Import {
        enum class State { none, running, taken, nothing, refused, failed };
        State state{State::none};
        TwoWords words;
    };

    Phase phase{Phase::starting};
    std::optional<WallTime> last_checked;
    int check_every_s{3};
    std::string source;
    TwoWords problem; // of the source, else of the store
    std::optional<Identity> shown;
    std::string digest; // of what is shown
    std::string signed_by;
    bool plain{false}; // it came without a statement
    std::vector<std::string> keys;
    std::optional<Stored> previous;  // to which there is a way back
    std::optional<Stored> set_aside; // that the technician took from the wall
    std::vector<Refused> refusals;   // newest first
    Import import;

    int refresh_hz{0};           // of the monitor
    std::size_t memory_bytes{0}; // 0: unknown, as of the others
    std::uint64_t free_bytes{0};
    std::optional<double> celsius;
    int touch_points{0};
    std::string renderer;
    Duration running{}; // this program
    std::string version;
    std::vector<Check> checks;
    TwoWords power; // why the machine does not go off
};

// Everything that one frame of these screens is drawn from.
struct ServiceLook {
    PinReport pin{};
    int typed{0};                   // digits
    std::optional<int> closes_in{}; // seconds; none: it stays
    ServiceSettings settings{};
    bool still{false}; // no motion
    std::shared_ptr<const ServiceFacts> facts{};
};

} // namespace bangvang
