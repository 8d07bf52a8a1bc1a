#include "office/name_keys.h"

#include <fmt/format.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <stdexcept>
#include <vector>

namespace bangvang::office {
namespace {

void demand(UErrorCode error, const char* what)
{
    if (U_FAILURE(error))
        throw std::runtime_error(fmt::format("ICU has no {}: {}", what, u_errorName(error)));
}

// Letters, digits and the marks upon them make words; whatever lies between only separates.
bool is_of_word(UChar32 c, bool inside)
{
    return u_isalnum(c) != 0 || (inside && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0);
}

std::vector<icu::UnicodeString> words_of(const icu::UnicodeString& text)
{
    std::vector<icu::UnicodeString> words;
    bool inside = false;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        const bool word = is_of_word(c, inside);
        if (word && !inside)
            words.emplace_back();
        if (word)
            words.back().append(c);
        inside = word;
    }
    return words;
}

icu::UnicodeString joined(const std::vector<icu::UnicodeString>& words, std::size_t count)
{
    icu::UnicodeString text;
    for (std::size_t i = 0; i < count; ++i)
        text.append(i == 0 ? icu::UnicodeString() : icu::UnicodeString(u' ')).append(words[i]);
    return text;
}

} // namespace

struct NameKeys::Impl {
    std::unique_ptr<icu::Collator> order;
    const icu::Normalizer2* decomposed{nullptr};

    // With its end mark, which is lower than any other byte.
    [[nodiscard]] std::string key(const icu::UnicodeString& text) const
    {
        std::vector<std::uint8_t> bytes(64);
        const auto room = [&] { return static_cast<std::int32_t>(bytes.size()); };
        const std::int32_t needed = order->getSortKey(text, bytes.data(), room());
        if (needed > room()) {
            bytes.resize(static_cast<std::size_t>(needed));
            order->getSortKey(text, bytes.data(), room());
        }
        return {bytes.begin(), bytes.begin() + needed};
    }
};

NameKeys::NameKeys() : impl_(std::make_unique<Impl>())
{
    UErrorCode error = U_ZERO_ERROR;
    impl_->order.reset(icu::Collator::createInstance(icu::Locale("vi"), error));
    demand(error, "order of Vietnamese");
    impl_->order->setStrength(icu::Collator::SECONDARY); // marks count, case does not
    impl_->decomposed = icu::Normalizer2::getNFDInstance(error);
    demand(error, "normal forms");
}

NameKeys::~NameKeys() = default;

std::string NameKeys::sort_key(std::string_view name, HonoreeKind kind) const
{
    const auto words = words_of(
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size()))));
    if (words.empty())
        return impl_->key({});
    if (kind == HonoreeKind::collective)
        return impl_->key(joined(words, words.size()));
    return impl_->key(words.back()) + impl_->key(joined(words, words.size() - 1));
}

std::string NameKeys::search_key(std::string_view name) const
{
    UErrorCode error = U_ZERO_ERROR;
    const auto text = impl_->decomposed->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size()))),
        error);
    icu::UnicodeString plain;
    for (const icu::UnicodeString& word : words_of(text)) {
        if (!plain.isEmpty())
            plain.append(u' ');
        for (std::int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
            const UChar32 c = u_tolower(word.char32At(at));
            if ((U_GET_GC_MASK(c) & U_GC_M_MASK) == 0)
                plain.append(c == U'đ' ? static_cast<UChar32>(U'd') : c);
        }
    }
    std::string key;
    return plain.toUTF8String(key);
}

} // namespace bangvang::office
