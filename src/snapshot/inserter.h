// One INSERT that is filled value by value, in the order of the table's columns, and run once for each row.
#pragma once

#include "snapshot/sqlite.h"

#include <bangvang/base/time.h>

#include <concepts>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bangvang {

// Text and blobs given to put() must live until run(). Errors are kept until run() and name the table.
class Inserter {
public:
    // A row of `columns` values, all columns of the table.
    [[nodiscard]] static Result<Inserter> into(Database& database, std::string_view table, int columns);

    Inserter& put(std::string_view value);
    Inserter& put(std::span<const std::byte> value);
    Inserter& put(double value);
    Inserter& put(Date value);
    Inserter& put(Month value);
    Inserter& put(const WallTime& value);
    Inserter& put(const std::string& value) { return put(std::string_view{value}); }
    template <std::integral T> Inserter& put(T value)
    {
        return put_integer(static_cast<std::int64_t>(value));
    }
    template <class T> Inserter& put(const std::optional<T>& value)
    {
        return value ? put(*value) : put_null();
    }

    // A literal would choose the wrong overload.
    Inserter& put(const char* value) = delete;

    Result<void> run();

private:
    Inserter(Query statement, std::string table) : statement_(std::move(statement)), table_(std::move(table))
    {}
    Inserter& put_integer(std::int64_t value);
    Inserter& put_null();
    Inserter& put_own(std::string value);

    Query statement_;
    std::string table_;
    std::deque<std::string> own_; // texts made here; a deque never moves its elements
    int parameter_{0};
    bool finite_{true};
};

} // namespace bangvang
