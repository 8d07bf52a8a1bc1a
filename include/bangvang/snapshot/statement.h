// The statement: one line that says which bytes a snapshot consists of, for whom, and where it stands in the
// order of snapshots. No check of SQLite can tell a whole file from a torn mix of two; only this can.
#pragma once

#include <bangvang/base/result.h>
#include <bangvang/base/time.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bangvang {

struct Statement {
    std::string site; // which kiosks it is meant for; empty: all. 1 to 64 of a-z, 0-9, '-', '.'
    std::uint64_t epoch{1};
    std::uint64_t sequence{0};
    std::uint64_t size{0};               // bytes of the database, before the statement
    std::array<std::byte, 64> blake2b{}; // BLAKE2b-512 of those bytes
    int schema{0};                       // user_version of the database
    WallTime created{};                  // shown to people, never used to order
    int fresh_for_days{7};
    friend bool operator==(const Statement&, const Statement&) = default;
};

// "bangvang1 site=lai-chau epoch=1 seq=1042 size=… blake2b=… schema=1 app=42566e67 created=… fresh=P7D".
[[nodiscard]] std::string to_text(const Statement& statement);

// The strict inverse: equal statements have equal texts, and the other way round. invalid_data names the
// field; unsupported where the line begins as a newer version's would.
[[nodiscard]] Result<Statement> parse_statement(std::string_view text);

// A name that may stand after `site=`.
[[nodiscard]] bool is_site_name(std::string_view name);

} // namespace bangvang
