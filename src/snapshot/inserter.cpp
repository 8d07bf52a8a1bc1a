#include "snapshot/inserter.h"

#include <cmath>

namespace bangvang {

Result<Inserter> Inserter::into(Database& database, std::string_view table, int columns)
{
    std::string sql = fmt::format("INSERT INTO {} VALUES (?", table);
    for (int i = 1; i < columns; ++i)
        sql += ",?";
    return Inserter(BV_TRY(database.prepare(sql + ")")), std::string(table));
}

Inserter& Inserter::put(std::string_view value)
{
    statement_.bind(++parameter_, value);
    return *this;
}

Inserter& Inserter::put(std::span<const std::byte> value)
{
    statement_.bind(++parameter_, value);
    return *this;
}

Inserter& Inserter::put(double value)
{
    // SQLite would turn NaN into NULL, and an optional figure would be lost without a word.
    finite_ = finite_ && std::isfinite(value);
    statement_.bind(++parameter_, value);
    return *this;
}

Inserter& Inserter::put(Date value)
{
    return put_own(iso(value));
}

Inserter& Inserter::put(Month value)
{
    return put_own(iso(value));
}

Inserter& Inserter::put(const WallTime& value)
{
    return put_own(iso(value));
}

Inserter& Inserter::put_integer(std::int64_t value)
{
    statement_.bind(++parameter_, value);
    return *this;
}

Inserter& Inserter::put_null()
{
    statement_.bind_null(++parameter_);
    return *this;
}

Inserter& Inserter::put_own(std::string value)
{
    return put(std::string_view{own_.emplace_back(std::move(value))});
}

Result<void> Inserter::run()
{
    if (!finite_)
        return fail(ErrorCode::invalid_data, "writing table {}: a number is not finite", table_);
    const auto done = statement_.step();
    statement_.reset();
    own_.clear();
    parameter_ = 0;
    if (!done)
        return fail(done.error().code, "writing table {}: {}", table_, done.error().message);
    return {};
}

} // namespace bangvang
