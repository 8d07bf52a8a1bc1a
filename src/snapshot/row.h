// One row of a foreign table, read column by column; the first thing wrong with it is kept, not thrown.
#pragma once

#include "snapshot/sqlite.h"

#include <bangvang/base/time.h>
#include <bangvang/model/ref.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bangvang {

// Where the row with a code lies in its vector.
using Codes = std::unordered_map<std::string, std::uint32_t>;

// Every call reads the next column. After the first problem all calls return empty values, so that a row can
// be taken in without a question after each column; ask problem() at its end. Lives inside one step of the
// statement.
class Row {
public:
    explicit Row(const Query& statement) : statement_(statement) {}

    [[nodiscard]] std::string text(); // valid UTF-8 in NFC
    [[nodiscard]] int integer();
    [[nodiscard]] std::uint64_t count(); // not negative
    [[nodiscard]] bool flag();
    [[nodiscard]] double real(); // finite
    [[nodiscard]] Date date();
    [[nodiscard]] Month month();
    [[nodiscard]] WallTime time();
    [[nodiscard]] std::span<const std::byte> blob();

    [[nodiscard]] std::optional<int> optional_integer();
    [[nodiscard]] std::optional<double> optional_real();
    [[nodiscard]] std::optional<Date> optional_date();

    // One of the words; its position is the value of the enumeration.
    template <class Enum, std::size_t N>
    [[nodiscard]] Enum choice(const std::array<std::string_view, N>& words)
    {
        return static_cast<Enum>(word_index(words));
    }
    template <class T> [[nodiscard]] Ref<T> ref(const Codes& codes) { return Ref<T>{code_index(codes)}; }
    template <class T> [[nodiscard]] std::optional<Ref<T>> optional_ref(const Codes& codes)
    {
        if (skip_null())
            return std::nullopt;
        return ref<T>(codes);
    }

    // What is wrong, beginning with the column; none for a good row.
    [[nodiscard]] const std::optional<std::string>& problem() const { return problem_; }

private:
    // Steps to the next column; false (and a problem) when it does not have this type.
    [[nodiscard]] bool take(ColumnType type);
    [[nodiscard]] bool skip_null();
    [[nodiscard]] std::size_t word_index(std::span<const std::string_view> words);
    [[nodiscard]] std::uint32_t code_index(const Codes& codes);
    void complain(const std::string& what);

    const Query& statement_;
    int column_{-1};
    std::optional<std::string> problem_;
};

} // namespace bangvang
