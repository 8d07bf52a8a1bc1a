#include "views/name_index.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace bangvang {

namespace {

constexpr std::size_t most_words = 32; // of a name or a query: one bit each

// Where the words of a text stand; what lies between them only separates.
std::vector<TextRange> word_ranges(std::string_view text)
{
    std::vector<TextRange> found;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = first_code_point(text.substr(at));
        const bool word = is_word(c.value) || (inside && is_mark(c.value));
        if (word && !inside && found.size() == most_words)
            break;
        if (word && !inside)
            found.push_back({at, at});
        at += c.size;
        if (word)
            found.back().end = at;
        inside = word;
    }
    return found;
}

std::string_view part(std::string_view text, const TextRange& range)
{
    return text.substr(range.begin, range.end - range.begin);
}

// Which words of a name each word of a query may stand for, as bits.
using Masks = std::vector<std::uint32_t>;
using Places = std::array<std::uint8_t, most_words>; // for each word of the query one of the name

// Finds each word of the query a word of the name of its own, by augmenting paths.
class Assignment {
public:
    Assignment(const Masks& masks, std::size_t words) : masks_(masks), words_(words) { owner_.fill(nobody); }

    std::optional<Places> solve()
    {
        for (std::size_t asked = 0; asked < masks_.size(); ++asked) {
            tried_ = 0;
            if (!place(asked))
                return std::nullopt;
        }
        Places places{};
        for (std::size_t word = 0; word < words_; ++word)
            if (owner_[word] != nobody)
                places[owner_[word]] = static_cast<std::uint8_t>(word);
        return places;
    }

private:
    static constexpr std::uint8_t nobody = 0xFF;

    bool place(std::size_t asked)
    {
        for (std::size_t word = 0; word < words_; ++word) {
            const std::uint32_t bit = 1U << word;
            if ((masks_[asked] & bit) == 0 || (tried_ & bit) != 0)
                continue;
            tried_ |= bit;
            if (owner_[word] == nobody || place(owner_[word])) {
                owner_[word] = static_cast<std::uint8_t>(asked);
                return true;
            }
        }
        return false;
    }

    const Masks& masks_;
    std::size_t words_;
    std::array<std::uint8_t, most_words> owner_{};
    std::uint32_t tried_{0};
};

enum class Fit : std::uint8_t { leading_word, side_by_side, any_order };
constexpr std::size_t fit_count = 3;

struct Placing {
    Fit fit{Fit::any_order};
    Places places{};
};

std::optional<Places> side_by_side(const Masks& masks, std::size_t words)
{
    for (std::size_t start = 0; start + masks.size() <= words; ++start) {
        Places places{};
        std::size_t asked = 0;
        while (asked < masks.size() && (masks[asked] & (1U << (start + asked))) != 0) {
            places[asked] = static_cast<std::uint8_t>(start + asked);
            ++asked;
        }
        if (asked == masks.size())
            return places;
    }
    return std::nullopt;
}

// The best way in which the query's words can stand for words of the name. People are called by
// their last word, everything else by its first.
std::optional<Placing> best_placing(Masks& masks, std::size_t words, NameKind kind)
{
    const auto hopeless = [](std::uint32_t mask) { return mask == 0; };
    if (masks.empty() || masks.size() > words || std::ranges::any_of(masks, hopeless))
        return std::nullopt;
    const std::uint32_t leading = kind == NameKind::person ? 1U << (words - 1) : 1U;
    if ((masks.front() & leading) != 0) {
        const std::uint32_t any = std::exchange(masks.front(), leading);
        const auto places = Assignment(masks, words).solve();
        masks.front() = any;
        if (places)
            return Placing{Fit::leading_word, *places};
    }
    if (const auto places = side_by_side(masks, words))
        return Placing{Fit::side_by_side, *places};
    if (const auto places = Assignment(masks, words).solve())
        return Placing{Fit::any_order, *places};
    return std::nullopt;
}

bool agrees(const Letter& typed, const Letter& written)
{
    const bool base = typed.base == written.base || (typed.base == U'd' && written.base == U'đ');
    return base && (typed.quality == Quality::plain || typed.quality == written.quality) &&
           (typed.tone == Tone::level || typed.tone == written.tone);
}

bool begins_so(const std::vector<Letter>& written, const std::vector<Letter>& typed)
{
    return typed.size() <= written.size() && std::equal(typed.begin(), typed.end(), written.begin(), agrees);
}

bool has_marks(const std::vector<Letter>& word)
{
    return std::ranges::any_of(word, [](const Letter& letter) {
        return letter.tone != Tone::level || letter.quality != Quality::plain || letter.base == U'đ';
    });
}

// With tones where the older convention writes them, "hoà" is "hòa".
std::vector<Letter> settled(std::string_view word)
{
    std::vector<Letter> out = letters(word);
    settle_tones(out);
    return out;
}

// Whether somebody has an award that was not taken back. Awards are sorted by honoree.
std::vector<bool> honored(const Snapshot& snapshot)
{
    std::vector<bool> found(snapshot.honorees.size(), false);
    for (const Award& award : snapshot.awards)
        if (!award.revoked_on)
            found[award.honoree.index] = true;
    return found;
}

} // namespace

// Names consist of few words, many times over: everything costly is done once for each of these.
class NameIndex::Builder {
public:
    Builder(NameIndex& index, const Snapshot& snapshot) : index_(index), snapshot_(snapshot) {}

    void build()
    {
        const std::vector<bool> found = honored(snapshot_);
        for (std::uint32_t i = 0; i < snapshot_.honorees.size(); ++i) {
            const Honoree& honoree = snapshot_.honorees[i];
            if (found[i])
                add({honoree.kind == HonoreeKind::individual ? NameKind::person : NameKind::collective, i},
                    honoree.name, honoree.search_key);
        }
        for (std::uint32_t i = 0; i < snapshot_.units.size(); ++i)
            add({NameKind::unit, i}, snapshot_.units[i].name, {});
        sort_words();
        sort_entries();
        list_holders();
    }

private:
    // `key` has the words of the name as they are looked for; empty, or another number of words: none.
    void add(NamedRow named, std::string_view name, std::string_view key)
    {
        const auto first = static_cast<std::uint32_t>(index_.word_ids_.size());
        const std::vector<TextRange> written = word_ranges(name);
        const std::vector<TextRange> looked_for = word_ranges(key);
        const bool stored = written.size() == looked_for.size();
        for (std::size_t i = 0; i < written.size(); ++i)
            index_.word_ids_.push_back(
                word_id(part(name, written[i]), stored ? part(key, looked_for[i]) : std::string_view()));
        const auto count = static_cast<std::uint32_t>(index_.word_ids_.size()) - first;
        if (count > 0)
            index_.entries_.push_back({named, first, count});
    }

    std::uint32_t word_id(std::string_view word, std::string_view folded)
    {
        const auto [place, is_new] =
            ids_.try_emplace(std::string(word), static_cast<std::uint32_t>(index_.words_.size()));
        if (is_new) {
            index_.words_.push_back({folded.empty() ? fold(word) : std::string(folded), settled(word)});
            keys_.push_back(sort_key(word));
        }
        return place->second;
    }

    // Numbers the words in Vietnamese order, equal ones equally, and sorts them by what is typed for them.
    void sort_words()
    {
        const auto count = static_cast<std::uint32_t>(index_.words_.size());
        std::vector<std::uint32_t> ids(count);
        for (std::uint32_t i = 0; i < count; ++i)
            ids[i] = i;
        std::ranges::sort(ids, {}, [&](std::uint32_t id) -> const std::string& { return keys_[id]; });
        std::uint32_t order = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            order += i == 0 || keys_[ids[i]] != keys_[ids[i - 1]] ? 1U : 0U;
            index_.words_[ids[i]].order = order;
        }
        std::ranges::sort(ids, [&](std::uint32_t a, std::uint32_t b) {
            return std::tie(index_.words_[a].folded, index_.words_[a].order) <
                   std::tie(index_.words_[b].folded, index_.words_[b].order);
        });
        std::vector<std::uint32_t> moved_to(count);
        std::vector<Word> sorted(count);
        for (std::uint32_t i = 0; i < count; ++i) {
            moved_to[ids[i]] = i;
            sorted[i] = std::move(index_.words_[ids[i]]);
        }
        index_.words_ = std::move(sorted);
        for (std::uint32_t& id : index_.word_ids_)
            id = moved_to[id];
    }

    // A person's given name counts first, then the rest from the front.
    [[nodiscard]] std::uint32_t order_at(const Entry& entry, std::uint32_t i) const
    {
        if (entry.named.kind == NameKind::person)
            i = i == 0 ? entry.word_count - 1 : i - 1;
        return index_.words_[index_.word_ids_[entry.first_word + i]].order;
    }

    [[nodiscard]] bool before(const Entry& a, const Entry& b) const
    {
        if (a.named.kind != b.named.kind)
            return a.named.kind < b.named.kind;
        for (std::uint32_t i = 0; i < std::min(a.word_count, b.word_count); ++i)
            if (order_at(a, i) != order_at(b, i))
                return order_at(a, i) < order_at(b, i);
        if (a.word_count != b.word_count)
            return a.word_count < b.word_count;
        return a.named.row < b.named.row;
    }

    void sort_entries()
    {
        std::ranges::sort(index_.entries_, [&](const Entry& a, const Entry& b) { return before(a, b); });
    }

    void list_holders()
    {
        index_.holders_at_.assign(index_.words_.size() + 1, 0);
        for (const std::uint32_t id : index_.word_ids_)
            ++index_.holders_at_[id + 1];
        for (std::size_t i = 1; i < index_.holders_at_.size(); ++i)
            index_.holders_at_[i] += index_.holders_at_[i - 1];
        std::vector<std::uint32_t> next(index_.holders_at_.begin(), index_.holders_at_.end() - 1);
        index_.holders_.resize(index_.word_ids_.size());
        for (std::uint32_t i = 0; i < index_.entries_.size(); ++i)
            for (const std::uint32_t id : index_.words(index_.entries_[i]))
                index_.holders_[next[id]++] = i;
    }

    NameIndex& index_;
    const Snapshot& snapshot_;
    std::unordered_map<std::string, std::uint32_t> ids_;
    std::vector<std::string> keys_; // of the words in the order in which they were met
};

NameIndex::NameIndex(const Snapshot& snapshot)
{
    Builder(*this, snapshot).build();
}

std::vector<NameIndex::Asked> NameIndex::asked(std::string_view query) const
{
    std::vector<Asked> found;
    for (const TextRange& range : word_ranges(query)) {
        const std::string folded = fold(part(query, range));
        const auto from = std::ranges::lower_bound(words_, folded, {}, &Word::folded);
        const auto to = std::find_if_not(from, words_.end(),
                                         [&](const Word& word) { return word.folded.starts_with(folded); });
        Asked word{.from = static_cast<std::uint32_t>(from - words_.begin()),
                   .to = static_cast<std::uint32_t>(to - words_.begin())};
        if (const auto typed = settled(part(query, range)); has_marks(typed))
            for (auto i = from; i != to; ++i)
                word.also_marked.push_back(begins_so(i->letters, typed));
        found.push_back(std::move(word));
    }
    return found;
}

std::span<const std::uint32_t> NameIndex::holders(const Asked& word) const
{
    return std::span(holders_).subspan(holders_at_[word.from], holders_at_[word.to] - holders_at_[word.from]);
}

std::span<const std::uint32_t> NameIndex::rarest(const std::vector<Asked>& query) const
{
    if (query.empty())
        return {};
    return holders(*std::ranges::min_element(query, {}, [&](const Asked& w) { return holders(w).size(); }));
}

std::size_t NameIndex::candidates(std::string_view query) const
{
    return rarest(asked(query)).size();
}

std::vector<NamedRow> NameIndex::find(std::string_view query) const
{
    const std::vector<Asked> words_asked = asked(query);
    std::vector<std::uint32_t> looked_at(rarest(words_asked).begin(), rarest(words_asked).end());
    std::ranges::sort(looked_at);
    looked_at.erase(std::unique(looked_at.begin(), looked_at.end()), looked_at.end());
    const bool marked =
        std::ranges::any_of(words_asked, [](const Asked& word) { return !word.also_marked.empty(); });

    std::array<std::vector<NamedRow>, 2 * fit_count> groups;
    Masks masks(words_asked.size());
    const auto placing_of = [&](const Entry& entry, bool with_marks) {
        const std::span<const std::uint32_t> ids = words(entry);
        for (std::size_t i = 0; i < words_asked.size(); ++i) {
            const Asked& word = words_asked[i];
            masks[i] = 0;
            for (std::size_t k = 0; k < ids.size(); ++k)
                if (ids[k] >= word.from && ids[k] < word.to &&
                    (!with_marks || word.also_marked.empty() || word.also_marked[ids[k] - word.from]))
                    masks[i] |= 1U << k;
        }
        return best_placing(masks, ids.size(), entry.named.kind);
    };
    for (const std::uint32_t i : looked_at) {
        const Entry& entry = entries_[i];
        const auto exact = placing_of(entry, true);
        const auto placing = exact || !marked ? exact : placing_of(entry, false);
        if (placing)
            groups[2 * static_cast<std::size_t>(placing->fit) + (exact ? 0 : 1)].push_back(entry.named);
    }
    std::vector<NamedRow> found;
    for (const std::vector<NamedRow>& group : groups)
        found.insert(found.end(), group.begin(), group.end());
    return found;
}

namespace {

// How many bytes of a written word its first `count` folded bytes take, with the marks that follow them.
std::size_t written_size(std::string_view word, std::size_t count)
{
    std::size_t at = 0;
    std::size_t folded = 0;
    while (at < word.size()) {
        const CodePoint c = first_code_point(word.substr(at));
        if (folded >= count && !is_mark(c.value))
            break;
        folded += fold(word.substr(at, c.size)).size();
        at += c.size;
    }
    return at;
}

bool only_separates(std::string_view text)
{
    return word_ranges(text).empty();
}

} // namespace

std::vector<TextRange> matched_parts(std::string_view name, NameKind kind, std::string_view query)
{
    const std::vector<TextRange> name_words = word_ranges(name);
    const std::vector<TextRange> query_words = word_ranges(query);
    std::vector<std::string> typed;
    Masks loose;
    Masks exact;
    for (const TextRange& range : query_words) {
        typed.push_back(fold(part(query, range)));
        const std::vector<Letter> typed_letters = settled(part(query, range));
        loose.push_back(0);
        exact.push_back(0);
        for (std::size_t k = 0; k < name_words.size(); ++k) {
            const std::string_view word = part(name, name_words[k]);
            if (!fold(word).starts_with(typed.back()))
                continue;
            loose.back() |= 1U << k;
            if (!has_marks(typed_letters) || begins_so(settled(word), typed_letters))
                exact.back() |= 1U << k;
        }
    }
    auto placing = best_placing(exact, name_words.size(), kind);
    if (!placing)
        placing = best_placing(loose, name_words.size(), kind);
    if (!placing)
        return {};
    std::vector<TextRange> parts;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const TextRange& word = name_words[placing->places[i]];
        parts.push_back({word.begin, word.begin + written_size(part(name, word), typed[i].size())});
    }
    std::ranges::sort(parts, {}, &TextRange::begin);
    std::vector<TextRange> joined;
    for (const TextRange& next : parts)
        if (!joined.empty() && only_separates(part(name, {joined.back().end, next.begin})))
            joined.back().end = next.end;
        else
            joined.push_back(next);
    return joined;
}

} // namespace bangvang
