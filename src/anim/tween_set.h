// Values and words that follow their data, each under a name: when the data change they travel from where
// they are to where they belong.
#pragma once

#include "anim/motion.h"
#include "anim/tween.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

// Where a value belongs.
struct Aim {
    std::string name{};
    double to{0.0};
    Motion motion{};
    int place{0};                  // in its list: how many staggers later it sets out
    std::optional<double> from{};  // where it comes from if it was not there before; else it is simply there
    std::optional<double> enter{}; // where it comes from when its screen opens; else it is simply there
    std::optional<double> via{};   // where it is half way, if not in the middle; then it sets out in any case
};

// What a place says. The old word goes until half way, then the new one comes.
struct WordAim {
    std::string name{};
    std::string to{};
    Motion motion{};
    int place{0};
};

struct Aims {
    std::vector<Aim> values{};
    std::vector<WordAim> words{};
};

enum class Aiming { jump, travel, enter };

// A change in the middle of another turns everything round without a jump; what belongs where it was going
// anyway goes on as if nothing had happened.
class TweenSet {
public:
    // From now on the set holds what `aims` names, and nothing else.
    void aim(const Aims& aims, MonoTime now, Aiming how);

    // `settled` for a name that the set does not hold.
    [[nodiscard]] double value(std::string_view name, double settled, MonoTime now) const;
    struct Word {
        std::string_view text{};
        double turn{1.0}; // 0 the old word stands, 0.5 it changes, 1 the new one stands
    };
    [[nodiscard]] Word word(std::string_view name, std::string_view settled, MonoTime now) const;
    [[nodiscard]] bool moving(MonoTime now) const { return now < end_; }

private:
    struct Value {
        Tween tween{};
        double bend{0.0}; // what `via` adds to it half way
        [[nodiscard]] double at(MonoTime now) const;
    };
    struct Turning {
        std::string from{};
        std::string to{};
        Tween turn{1.0};
    };
    template <class T> using Named = std::map<std::string, T, std::less<>>;

    [[nodiscard]] Value aimed(const Aim& aim, MonoTime now, Aiming how) const;
    [[nodiscard]] Turning aimed(const WordAim& aim, MonoTime now, Aiming how) const;

    Named<Value> values_;
    Named<Turning> words_;
    MonoTime end_{}; // when everything stands
};

} // namespace bangvang
