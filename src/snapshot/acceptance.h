// What a kiosk asks of a file before its figures may go on the wall. The same code runs in the helper process
// that meets the file first, in the kiosk that takes it, and in the office's `verify`.
#pragma once

#include "snapshot/read_failure.h"
#include "snapshot/seal.h"

#include <bangvang/snapshot/statement.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang {

struct AcceptanceRules {
    std::string site;            // of this kiosk; empty: takes files for any site
    std::vector<PublicKey> keys; // of the office; none: unsigned files are taken
    bool plain_files{false};     // files without a statement are taken
};

// A statement that holds, and who vouches for it.
struct Provenance {
    std::span<const std::byte> database;
    std::optional<Statement> statement; // none: a plain file
    std::optional<KeyId> signed_by;     // one of the rules' keys
    Digest file_digest{};               // of the whole file
};

// The digests of a file and of the database in it, out of one pass.
struct Fingerprint {
    Digest database{};
    Digest file{};
};
[[nodiscard]] Fingerprint fingerprint(std::span<const std::byte> file);

// The first half, without any parser of foreign data but the statement's own: size, hash, signature, site.
// `minisig` is the text of the .minisig file beside it; empty where there is none. The spans look into
// `file`. Thread-safe.
[[nodiscard]] Judged<Provenance> judge_seal(std::span<const std::byte> file, const Fingerprint& fingerprint,
                                            std::string_view minisig, const AcceptanceRules& rules);
[[nodiscard]] inline Judged<Provenance> judge_seal(std::span<const std::byte> file, std::string_view minisig,
                                                   const AcceptanceRules& rules)
{
    return judge_seal(file, fingerprint(file), minisig, rules);
}

// The second half: SQLite's header, schema, structure, links, values, the rules of model/check; and that the
// statement speaks of the same snapshot.
[[nodiscard]] Judged<Snapshot> judge_contents(const Provenance& provenance);

} // namespace bangvang
