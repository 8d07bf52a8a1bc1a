#include "office/legacy.h"

#include "office/syllable.h"

#include <algorithm>
#include <array>

namespace bangvang::office {
namespace {

struct Mapping {
    std::string_view old_text;
    std::string_view meant;
};

// TCVN 5712:1993, the part above ASCII that the .Vn fonts used, seen as Windows-1252 letters.
constexpr std::array tcvn3{
    Mapping{"¡", "Ă"}, Mapping{"¢", "Â"}, Mapping{"£", "Ê"},      Mapping{"¤", "Ô"}, Mapping{"¥", "Ơ"},
    Mapping{"¦", "Ư"}, Mapping{"§", "Đ"}, Mapping{"¨", "ă"},      Mapping{"©", "â"}, Mapping{"ª", "ê"},
    Mapping{"«", "ô"}, Mapping{"¬", "ơ"}, Mapping{"\u00AD", "ư"}, Mapping{"®", "đ"}, Mapping{"µ", "à"},
    Mapping{"¶", "ả"}, Mapping{"·", "ã"}, Mapping{"¸", "á"},      Mapping{"¹", "ạ"}, Mapping{"»", "ằ"},
    Mapping{"¼", "ẳ"}, Mapping{"½", "ẵ"}, Mapping{"¾", "ắ"},      Mapping{"Æ", "ặ"}, Mapping{"Ç", "ầ"},
    Mapping{"È", "ẩ"}, Mapping{"É", "ẫ"}, Mapping{"Ê", "ấ"},      Mapping{"Ë", "ậ"}, Mapping{"Ì", "è"},
    Mapping{"Î", "ẻ"}, Mapping{"Ï", "ẽ"}, Mapping{"Ð", "é"},      Mapping{"Ñ", "ẹ"}, Mapping{"Ò", "ề"},
    Mapping{"Ó", "ể"}, Mapping{"Ô", "ễ"}, Mapping{"Õ", "ế"},      Mapping{"Ö", "ệ"}, Mapping{"×", "ì"},
    Mapping{"Ø", "ỉ"}, Mapping{"Ü", "ĩ"}, Mapping{"Ý", "í"},      Mapping{"Þ", "ị"}, Mapping{"ß", "ò"},
    Mapping{"á", "ỏ"}, Mapping{"â", "õ"}, Mapping{"ã", "ó"},      Mapping{"ä", "ọ"}, Mapping{"å", "ồ"},
    Mapping{"æ", "ổ"}, Mapping{"ç", "ỗ"}, Mapping{"è", "ố"},      Mapping{"é", "ộ"}, Mapping{"ê", "ờ"},
    Mapping{"ë", "ở"}, Mapping{"ì", "ỡ"}, Mapping{"í", "ớ"},      Mapping{"î", "ợ"}, Mapping{"ï", "ù"},
    Mapping{"ñ", "ủ"}, Mapping{"ò", "ũ"}, Mapping{"ó", "ú"},      Mapping{"ô", "ụ"}, Mapping{"õ", "ừ"},
    Mapping{"ö", "ử"}, Mapping{"÷", "ữ"}, Mapping{"ø", "ứ"},      Mapping{"ù", "ự"}, Mapping{"ú", "ỳ"},
    Mapping{"û", "ỷ"}, Mapping{"ü", "ỹ"}, Mapping{"ý", "ý"},      Mapping{"þ", "ỵ"},
};

// The VNI fonts wrote a letter and then its marks as a second character; pairs come before single letters.
constexpr std::array vni{
    Mapping{"aø", "à"}, Mapping{"aù", "á"}, Mapping{"aû", "ả"}, Mapping{"aõ", "ã"}, Mapping{"aï", "ạ"},
    Mapping{"aâ", "â"}, Mapping{"aá", "ấ"}, Mapping{"aà", "ầ"}, Mapping{"aå", "ẩ"}, Mapping{"aã", "ẫ"},
    Mapping{"aä", "ậ"}, Mapping{"aê", "ă"}, Mapping{"aé", "ắ"}, Mapping{"aè", "ằ"}, Mapping{"aú", "ẳ"},
    Mapping{"aü", "ẵ"}, Mapping{"aë", "ặ"}, Mapping{"eø", "è"}, Mapping{"eù", "é"}, Mapping{"eû", "ẻ"},
    Mapping{"eõ", "ẽ"}, Mapping{"eï", "ẹ"}, Mapping{"eâ", "ê"}, Mapping{"eá", "ế"}, Mapping{"eà", "ề"},
    Mapping{"eå", "ể"}, Mapping{"eã", "ễ"}, Mapping{"eä", "ệ"}, Mapping{"oø", "ò"}, Mapping{"où", "ó"},
    Mapping{"oû", "ỏ"}, Mapping{"oõ", "õ"}, Mapping{"oï", "ọ"}, Mapping{"oâ", "ô"}, Mapping{"oá", "ố"},
    Mapping{"oà", "ồ"}, Mapping{"oå", "ổ"}, Mapping{"oã", "ỗ"}, Mapping{"oä", "ộ"}, Mapping{"ôø", "ờ"},
    Mapping{"ôù", "ớ"}, Mapping{"ôû", "ở"}, Mapping{"ôõ", "ỡ"}, Mapping{"ôï", "ợ"}, Mapping{"uø", "ù"},
    Mapping{"uù", "ú"}, Mapping{"uû", "ủ"}, Mapping{"uõ", "ũ"}, Mapping{"uï", "ụ"}, Mapping{"öø", "ừ"},
    Mapping{"öù", "ứ"}, Mapping{"öû", "ử"}, Mapping{"öõ", "ữ"}, Mapping{"öï", "ự"}, Mapping{"yø", "ỳ"},
    Mapping{"yù", "ý"}, Mapping{"yû", "ỷ"}, Mapping{"yõ", "ỹ"}, Mapping{"AØ", "À"}, Mapping{"AÙ", "Á"},
    Mapping{"AÛ", "Ả"}, Mapping{"AÕ", "Ã"}, Mapping{"AÏ", "Ạ"}, Mapping{"AÂ", "Â"}, Mapping{"AÁ", "Ấ"},
    Mapping{"AÀ", "Ầ"}, Mapping{"AÅ", "Ẩ"}, Mapping{"AÃ", "Ẫ"}, Mapping{"AÄ", "Ậ"}, Mapping{"AÊ", "Ă"},
    Mapping{"AÉ", "Ắ"}, Mapping{"AÈ", "Ằ"}, Mapping{"AÚ", "Ẳ"}, Mapping{"AÜ", "Ẵ"}, Mapping{"AË", "Ặ"},
    Mapping{"EØ", "È"}, Mapping{"EÙ", "É"}, Mapping{"EÛ", "Ẻ"}, Mapping{"EÕ", "Ẽ"}, Mapping{"EÏ", "Ẹ"},
    Mapping{"EÂ", "Ê"}, Mapping{"EÁ", "Ế"}, Mapping{"EÀ", "Ề"}, Mapping{"EÅ", "Ể"}, Mapping{"EÃ", "Ễ"},
    Mapping{"EÄ", "Ệ"}, Mapping{"OØ", "Ò"}, Mapping{"OÙ", "Ó"}, Mapping{"OÛ", "Ỏ"}, Mapping{"OÕ", "Õ"},
    Mapping{"OÏ", "Ọ"}, Mapping{"OÂ", "Ô"}, Mapping{"OÁ", "Ố"}, Mapping{"OÀ", "Ồ"}, Mapping{"OÅ", "Ổ"},
    Mapping{"OÃ", "Ỗ"}, Mapping{"OÄ", "Ộ"}, Mapping{"ÔØ", "Ờ"}, Mapping{"ÔÙ", "Ớ"}, Mapping{"ÔÛ", "Ở"},
    Mapping{"ÔÕ", "Ỡ"}, Mapping{"ÔÏ", "Ợ"}, Mapping{"UØ", "Ù"}, Mapping{"UÙ", "Ú"}, Mapping{"UÛ", "Ủ"},
    Mapping{"UÕ", "Ũ"}, Mapping{"UÏ", "Ụ"}, Mapping{"ÖØ", "Ừ"}, Mapping{"ÖÙ", "Ứ"}, Mapping{"ÖÛ", "Ử"},
    Mapping{"ÖÕ", "Ữ"}, Mapping{"ÖÏ", "Ự"}, Mapping{"YØ", "Ỳ"}, Mapping{"YÙ", "Ý"}, Mapping{"YÛ", "Ỷ"},
    Mapping{"YÕ", "Ỹ"}, Mapping{"æ", "ỉ"},  Mapping{"ó", "ĩ"},  Mapping{"ò", "ị"},  Mapping{"ô", "ơ"},
    Mapping{"ö", "ư"},  Mapping{"î", "ỵ"},  Mapping{"ñ", "đ"},  Mapping{"Æ", "Ỉ"},  Mapping{"Ó", "Ĩ"},
    Mapping{"Ò", "Ị"},  Mapping{"Ô", "Ơ"},  Mapping{"Ö", "Ư"},  Mapping{"Î", "Ỵ"},  Mapping{"Ñ", "Đ"},
};

template <std::size_t Size>
std::string replace_all(std::string_view text, const std::array<Mapping, Size>& table)
{
    std::string result;
    while (!text.empty()) {
        const auto found = std::find_if(table.begin(), table.end(), [&](const Mapping& mapping) {
            return text.starts_with(mapping.old_text);
        });
        if (found == table.end()) {
            result += text.front();
            text.remove_prefix(1);
        } else {
            result += found->meant;
            text.remove_prefix(found->old_text.size());
        }
    }
    return result;
}

} // namespace

std::string from_tcvn3(std::string_view text)
{
    return replace_all(text, tcvn3);
}

std::string from_vni(std::string_view text)
{
    return replace_all(text, vni);
}

std::optional<LegacyText> recognise_legacy(std::string_view text, LegacyFont likely)
{
    if (!has_foreign_letter(text))
        return std::nullopt;
    LegacyText as_tcvn3{LegacyFont::tcvn3, from_tcvn3(text)};
    LegacyText as_vni{LegacyFont::vni, from_vni(text)};
    const int before = syllable_count(text);
    const int tcvn3_count = syllable_count(as_tcvn3.meant);
    const int vni_count = syllable_count(as_vni.meant);
    if (std::max(tcvn3_count, vni_count) <= before)
        return std::nullopt;
    if (tcvn3_count == vni_count)
        return likely == LegacyFont::tcvn3 ? as_tcvn3 : as_vni;
    return tcvn3_count > vni_count ? as_tcvn3 : as_vni;
}

} // namespace bangvang::office
