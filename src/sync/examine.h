// Everything that is asked of a whole file in memory, in one order, for the helper process that meets it
// first and for the sync thread that takes it.
#pragma once

#include "snapshot/acceptance.h"
#include "sync/floor.h"
#include "sync/reason.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bangvang {

struct ImportRules {
    AcceptanceRules acceptance;
    Floor floor;
    std::size_t largest{std::size_t{256} << 20}; // bytes of a file
};

// How long a fault may last before it is held against the file.
enum class Patience {
    none,    // the bytes themselves say it
    rest,    // a copier may be writing over the old file
    copying, // the rest of the file may still come
    retry,   // it says something about this machine, not about the file
};

struct Fault {
    Reason reason;
    Patience patience{Patience::none};
};

struct Examined {
    Snapshot snapshot;
    std::optional<KeyId> signed_by;
    bool plain{false}; // without a statement
};

// Statement, order, header, schema, structure, links, values, rules. `digest` is the short name of `file`.
// Thread-safe.
[[nodiscard]] tl::expected<Examined, Fault> examine(std::span<const std::byte> file,
                                                    const Fingerprint& fingerprint, std::string_view minisig,
                                                    const ImportRules& rules);

} // namespace bangvang
