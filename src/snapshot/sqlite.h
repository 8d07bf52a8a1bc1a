// SQLite with owners and Results: everything the snapshot format needs of it, and no sqlite3.h for the
// reader.
#pragma once

#include <bangvang/base/result.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace bangvang {

enum class ColumnType { integer, real, text, blob, null };

// One prepared statement. Views that it hands out die at the next step() and with it. It must not outlive its
// Database. Errors: environment where SQLite ran out of memory, time or disk, else invalid_data.
class Query {
public:
    // True: a row lies ready; false: done.
    [[nodiscard]] Result<bool> step();
    // Ready to be bound and run again.
    void reset();

    // The name of a result column.
    [[nodiscard]] std::string_view name(int column) const;
    [[nodiscard]] ColumnType type(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::byte> blob(int column) const;

    // Parameters count from 1. Text and blobs are borrowed until the next reset().
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view value);
    void bind(int parameter, std::span<const std::byte> value);
    void bind_null(int parameter);

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit Query(sqlite3_stmt* statement) : statement_(statement) {}
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// One connection, used by one thread.
class Database {
public:
    // An empty database in memory that our own code fills.
    [[nodiscard]] static Result<Database> create_in_memory();

    // Foreign bytes, borrowed for as long as the connection lives, read-only and with every protection that
    // SQLite has against a hostile file. After `patience` of this thread's processor time every
    // statement ends with ErrorCode::timeout.
    [[nodiscard]] static Result<Database> open_bytes(std::span<const std::byte> bytes,
                                                     std::chrono::milliseconds patience);

    // A file of our own store that nobody rewrites: read-only, immutable, the same protections.
    [[nodiscard]] static Result<Database> open_accepted(const std::filesystem::path& path,
                                                        std::chrono::milliseconds patience);

    [[nodiscard]] Result<Query> prepare(std::string_view sql);
    // Runs every statement of `sql`, which is ours, and drops rows.
    [[nodiscard]] Result<void> execute(const char* sql);
    // The database as the bytes of its file.
    [[nodiscard]] Result<std::vector<std::byte>> bytes() const;

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    using Handle = std::unique_ptr<sqlite3, Close>;

    explicit Database(Handle handle) : handle_(std::move(handle)) {}
    [[nodiscard]] static Result<Handle> open(const char* name, int flags);
    [[nodiscard]] Result<void> protect(std::chrono::milliseconds patience);
    void allow_reading_only();

    // Outlives the handle, which is declared after it and so destroyed first.
    std::unique_ptr<std::chrono::nanoseconds> deadline_; // in processor time of the thread
    Handle handle_;
};

// See limit_database_memory in reader.h.
void set_heap_limit(std::size_t bytes);

} // namespace bangvang
