#include "snapshot/sqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace bangvang {

namespace {

// A lack of memory, time or disk says nothing about the file: the caller may try again.
ErrorCode code_of(int result)
{
    switch (result & 0xff) {
    case SQLITE_NOMEM:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return ErrorCode::environment;
    case SQLITE_INTERRUPT:
        return ErrorCode::timeout;
    default:
        return ErrorCode::invalid_data;
    }
}

tl::unexpected<Error> refuse(std::string_view what, int result, sqlite3* handle)
{
    const char* detail = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(result);
    return fail(code_of(result), "{}: {} ({})", what, detail, result);
}

// Suggested by SQLite for files from elsewhere; the length leaves room for the largest portrait.
void set_limits(sqlite3* handle)
{
    constexpr std::array<std::array<int, 2>, 12> limits{{{SQLITE_LIMIT_LENGTH, 8 << 20},
                                                         {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                                         {SQLITE_LIMIT_COLUMN, 100},
                                                         {SQLITE_LIMIT_EXPR_DEPTH, 10},
                                                         {SQLITE_LIMIT_COMPOUND_SELECT, 3},
                                                         {SQLITE_LIMIT_VDBE_OP, 25'000},
                                                         {SQLITE_LIMIT_FUNCTION_ARG, 8},
                                                         {SQLITE_LIMIT_ATTACHED, 0},
                                                         {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
                                                         {SQLITE_LIMIT_VARIABLE_NUMBER, 10},
                                                         {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
                                                         {SQLITE_LIMIT_WORKER_THREADS, 0}}};
    for (const auto& [limit, value] : limits)
        sqlite3_limit(handle, limit, value);
}

int configure(sqlite3* handle)
{
    constexpr std::array<std::array<int, 2>, 5> switches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                          {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                          {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                          {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                          {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}}};
    for (const auto& [name, value] : switches)
        if (const int result = sqlite3_db_config(handle, name, value, nullptr); result != SQLITE_OK)
            return result;
    return SQLITE_OK;
}

bool is_one_of(const char* name, std::span<const std::string_view> names)
{
    return name != nullptr && std::find(names.begin(), names.end(), std::string_view{name}) != names.end();
}

// What the reader's own statements and the CHECKs of our schema need, and nothing else.
int authorize(void*, int action, const char* first, const char* second, const char*, const char*)
{
    constexpr std::array<std::string_view, 2> pragmas{"quick_check", "foreign_key_check"};
    constexpr std::array<std::string_view, 2> functions{"length", "date"};
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
        return SQLITE_OK;
    case SQLITE_PRAGMA:
        return is_one_of(first, pragmas) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return is_one_of(second, functions) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

// Of this thread alone: a busy machine must not make a good file look like a bomb.
std::chrono::nanoseconds processor_time()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

int is_late(void* deadline)
{
    return processor_time() > *static_cast<const std::chrono::nanoseconds*>(deadline) ? 1 : 0;
}

// A file: URI, so that `immutable` can be asked for; every byte that could mean something in a URI is
// escaped.
std::string immutable_uri(const std::filesystem::path& path)
{
    std::string uri = "file:";
    for (const char c : path.string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '/' || c == '-' || c == '_' || c == '.';
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return uri + "?immutable=1";
}

} // namespace

void Query::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Result<bool> Query::step()
{
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    return refuse("running a statement", result, sqlite3_db_handle(statement_.get()));
}

void Query::reset()
{
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

std::string_view Query::name(int column) const
{
    const char* name = sqlite3_column_name(statement_.get(), column);
    return name != nullptr ? name : "";
}

ColumnType Query::type(int column) const
{
    switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_INTEGER:
        return ColumnType::integer;
    case SQLITE_FLOAT:
        return ColumnType::real;
    case SQLITE_TEXT:
        return ColumnType::text;
    case SQLITE_BLOB:
        return ColumnType::blob;
    default:
        return ColumnType::null;
    }
}

std::int64_t Query::integer(int column) const
{
    return sqlite3_column_int64(statement_.get(), column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(statement_.get(), column);
}

std::string_view Query::text(int column) const
{
    const void* data = sqlite3_column_text(statement_.get(), column);
    if (data == nullptr)
        return {};
    return {static_cast<const char*>(data),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::span<const std::byte> Query::blob(int column) const
{
    const void* data = sqlite3_column_blob(statement_.get(), column);
    if (data == nullptr)
        return {};
    return {static_cast<const std::byte*>(data),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Query::bind(int parameter, std::int64_t value)
{
    sqlite3_bind_int64(statement_.get(), parameter, value);
}

void Query::bind(int parameter, double value)
{
    sqlite3_bind_double(statement_.get(), parameter, value);
}

void Query::bind(int parameter, std::string_view value)
{
    // A null pointer would mean NULL, and an empty text is not that.
    const char* data = value.empty() ? "" : value.data();
    sqlite3_bind_text64(statement_.get(), parameter, data, value.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Query::bind(int parameter, std::span<const std::byte> value)
{
    sqlite3_bind_blob64(statement_.get(), parameter, value.data(), value.size(), SQLITE_STATIC);
}

void Query::bind_null(int parameter)
{
    sqlite3_bind_null(statement_.get(), parameter);
}

void Database::Close::operator()(sqlite3* handle) const
{
    sqlite3_close(handle);
}

Result<Database::Handle> Database::open(const char* name, int flags)
{
    sqlite3* raw = nullptr;
    const int result = sqlite3_open_v2(
        name, &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE, nullptr);
    Handle handle(raw);
    if (result != SQLITE_OK)
        return refuse("opening a database", result, raw);
    return handle;
}

Result<Database> Database::create_in_memory()
{
    return Database(BV_TRY(open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)));
}

Result<Database> Database::open_bytes(std::span<const std::byte> bytes, std::chrono::milliseconds patience)
{
    Database database(BV_TRY(open(":memory:", SQLITE_OPEN_READWRITE)));
    BV_TRY_VOID(database.protect(patience));
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    // SQLite takes the bytes as its own to change, and with READONLY changes nothing.
    auto* const data = const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(bytes.data()));
    const int result =
        sqlite3_deserialize(database.handle_.get(), "main", data, size, size, SQLITE_DESERIALIZE_READONLY);
    if (result != SQLITE_OK)
        return refuse("taking in the bytes", result, database.handle_.get());
    database.allow_reading_only();
    return database;
}

Result<Database> Database::open_accepted(const std::filesystem::path& path,
                                         std::chrono::milliseconds patience)
{
    Database database(BV_TRY(open(immutable_uri(path).c_str(), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)));
    BV_TRY_VOID(database.protect(patience));
    database.allow_reading_only();
    return database;
}

Result<void> Database::protect(std::chrono::milliseconds patience)
{
    if (const int result = configure(handle_.get()); result != SQLITE_OK)
        return refuse("protecting the connection", result, handle_.get());
    set_limits(handle_.get());
    // Asked every thousand steps of SQLite's machine: often enough to end within milliseconds of the
    // deadline.
    deadline_ = std::make_unique<std::chrono::nanoseconds>(processor_time() + patience);
    sqlite3_progress_handler(handle_.get(), 1000, is_late, deadline_.get());
    return execute("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY");
}

// Comes last: taking in bytes runs an internal ATTACH, which the authorizer would forbid.
void Database::allow_reading_only()
{
    sqlite3_set_authorizer(handle_.get(), authorize, nullptr);
}

Result<Query> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* raw = nullptr;
    const int result =
        sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    if (result != SQLITE_OK)
        return refuse("preparing a statement", result, handle_.get());
    return Query(raw);
}

Result<void> Database::execute(const char* sql)
{
    if (const int result = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr); result != SQLITE_OK)
        return refuse("running a statement", result, handle_.get());
    return {};
}

void set_heap_limit(std::size_t bytes)
{
    sqlite3_hard_heap_limit64(static_cast<sqlite3_int64>(bytes));
}

Result<std::vector<std::byte>> Database::bytes() const
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> data(
        sqlite3_serialize(handle_.get(), "main", &size, 0), &sqlite3_free);
    if (!data)
        return fail(ErrorCode::environment, "copying a database of {} bytes: out of memory", size);
    const auto bytes = std::as_bytes(std::span(data.get(), static_cast<std::size_t>(size)));
    return std::vector<std::byte>(bytes.begin(), bytes.end());
}

} // namespace bangvang
