// Finds the row that a reference means: by code, or by a name that a person typed instead.
#pragma once

#include "office/words.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

// How a reference named its row; everything but `code` deserves a warning.
enum class NamedBy { code, similar_code, name, similar_name };

struct Found {
    std::size_t index{0};
    NamedBy by{NamedBy::code};
};

class Lookup {
public:
    // Entries are numbered in the order in which they are added. Empty names are never matched.
    void add(std::string code, std::string name = {}, std::string short_name = {});

    [[nodiscard]] bool empty() const { return entries_.empty(); }
    // An exact code wins, then a code that differs in case or spaces, then a name, then a name that differs
    // in case, spaces or tone placement ("Văn phòng sở", "hoà").
    [[nodiscard]] std::optional<Found> find(std::string_view text) const;
    [[nodiscard]] const std::string& code(std::size_t index) const { return entries_[index].code; }
    // What find() does not find may be a slip of the pen: asks for the one entry whose code or name is nearly
    // `text`. None where there is no such entry or more than one.
    [[nodiscard]] std::optional<Words> suggestion(std::string_view text) const;
    // Up to `limit` codes, for "one of …".
    [[nodiscard]] std::string some_codes(std::size_t limit = 12) const;

private:
    struct Entry {
        std::string code;
        std::string name;
        std::string short_name;
    };
    std::vector<Entry> entries_;
};

} // namespace bangvang::office
