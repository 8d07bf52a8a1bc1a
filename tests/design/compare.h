// A drawn screen beside its specification: what stands elsewhere, looks otherwise, is missing or is too much.
#pragma once

#include "design/spec.h"
#include "support/headless.h"

#include <string>
#include <string_view>
#include <vector>

namespace bangvang::testing {

// What is decided to differ, or differs because the sample's data do. One that is not needed is a difference
// too, so that the list stays short and true.
// All that are in portrait: "05p_rankings".
inline constexpr std::string_view upright_scenes = "*p_";

struct Departure {
    enum class Kind {
        words,  // in place of `text` stands `ours`, at the same place and in the same look
        moved,  // `text` is there, its place or its look is another; no text: all of the scene's, a little
        absent, // the design's `text`, or target or panel of that name, has nothing of ours
        ours    // nothing of the design's is this text of ours
    };
    std::string_view scenes; // the beginning of their names: "05", "05p", "" for all; or upright_scenes
    Kind kind;
    std::string_view text;
    std::string_view ours;
    std::string_view why;
};

struct Comparison {
    std::vector<std::string> differences; // in words
    std::size_t texts_matched{0};         // by their own words, place and look
    std::size_t targets_matched{0};
    std::size_t panels_matched{0};
    std::vector<const Departure*> used;
};

// `covered` is where a notice lies over the screen: what is under it is not looked at for its colour.
[[nodiscard]] Comparison compare(const Spec& spec, const Headless& drawn, const Fonts& fonts,
                                 const std::vector<Departure>& departures, const Rect& covered = {});

} // namespace bangvang::testing
