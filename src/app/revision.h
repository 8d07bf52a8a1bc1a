// Counts how often what the screens' views are made of has changed.
#pragma once

#include "nav/navigation.h"

#include <bangvang/model/snapshot.h>

#include <cstdint>

namespace bangvang {

class Revision {
public:
    // 1 at the first call, one more with every call at which anything differs. The snapshot is only compared.
    std::uint64_t note(const Snapshot* snapshot, const Navigation& navigation, const DisplaySettings& display)
    {
        Seen now{snapshot, navigation.top(), navigation.language, display};
        if (number_ == 0 || now != seen_)
            ++number_;
        seen_ = std::move(now);
        return number_;
    }
    [[nodiscard]] std::uint64_t number() const { return number_; }

private:
    struct Seen {
        const Snapshot* snapshot{nullptr};
        Route route;
        Language language{Language::vi};
        DisplaySettings display;
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    Seen seen_;
    std::uint64_t number_{0};
};

} // namespace bangvang
