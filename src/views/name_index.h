// Who can be found by name: people and collectives that were honoured, and the units. Built once for a
// snapshot, so that each letter a visitor types is answered at once, also among fifty thousand names.
#pragma once

#include "base/letters.h"

#include <bangvang/model/snapshot.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

enum class NameKind { person, collective, unit };

struct NamedRow {
    NameKind kind{NameKind::person};
    std::uint32_t row{0}; // of Snapshot::honorees or units
    friend bool operator==(const NamedRow&, const NamedRow&) = default;
};

// Bytes of a text.
struct TextRange {
    std::size_t begin{0};
    std::size_t end{0};
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

class NameIndex {
public:
    explicit NameIndex(const Snapshot& snapshot);

    // Everybody who has, for each word of the query, a word of the name that begins so; each word of the name
    // counts once, marks do not matter. First come those whose leading word (a person's given name, the first
    // word of anything else) begins with the query's first, then whoever has the words side by side as they
    // were typed, then the rest. Within each of these come first those who also have the marks that were
    // typed; equals stand in Vietnamese order, people by their given name, before collectives and units.
    [[nodiscard]] std::vector<NamedRow> find(std::string_view query) const;

    // How many names find() would look at closely: those with the query's rarest word.
    [[nodiscard]] std::size_t candidates(std::string_view query) const;

private:
    struct Word { // of the names, as it is written there
        std::string folded;
        std::vector<Letter> letters;
        std::uint32_t order{0}; // among all words in Vietnamese order, from 1
    };
    struct Entry {
        NamedRow named;
        std::uint32_t first_word{0}; // in words_of_
        std::uint32_t word_count{0};
    };
    struct Asked {                     // one word of a query
        std::uint32_t from{0}, to{0};  // the words that begin so, in words_
        std::vector<bool> also_marked; // of these, which have its marks as well; empty: it has none
    };
    class Builder;

    [[nodiscard]] std::span<const std::uint32_t> words(const Entry& entry) const
    {
        return std::span(word_ids_).subspan(entry.first_word, entry.word_count);
    }
    [[nodiscard]] std::vector<Asked> asked(std::string_view query) const;
    [[nodiscard]] std::span<const std::uint32_t> holders(const Asked& word) const;
    [[nodiscard]] std::span<const std::uint32_t> rarest(const std::vector<Asked>& query) const;

    std::vector<Word> words_;             // by folded text
    std::vector<Entry> entries_;          // as equals stand
    std::vector<std::uint32_t> word_ids_; // of the entries, one after the other
    std::vector<std::uint32_t> holders_;  // entries with each word, word after word
    std::vector<std::uint32_t> holders_at_;
};

// The parts of a name that the query's words stand for, joined where no letters lie between; empty where the
// name is not one that find() would give. `kind` decides as it does there.
[[nodiscard]] std::vector<TextRange> matched_parts(std::string_view name, NameKind kind,
                                                   std::string_view query);

} // namespace bangvang
