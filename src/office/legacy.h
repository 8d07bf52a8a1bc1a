// Recognises text that was typed in the old one-byte Vietnamese fonts (TCVN3, VNI) and shows what it meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bangvang::office {

enum class LegacyFont { tcvn3, vni };

struct LegacyText {
    LegacyFont font{LegacyFont::tcvn3};
    std::string meant; // the same text in Unicode, composed form
};

// Each font's table, applied to the whole text: "Céng hßa" -> "Cộng hòa", "Coäng hoøa" -> "Cộng hòa".
[[nodiscard]] std::string from_tcvn3(std::string_view text);
[[nodiscard]] std::string from_vni(std::string_view text);

// A guess with proof: some word holds a letter that Vietnamese does not have, and reading the text through a
// font's table makes more of its words spell Vietnamese syllables. "m²", "±5°" and "Müller" are left alone.
// Where both fonts explain the text equally well, it is read in the `likely` one.
[[nodiscard]] std::optional<LegacyText> recognise_legacy(std::string_view text,
                                                         LegacyFont likely = LegacyFont::tcvn3);

} // namespace bangvang::office
