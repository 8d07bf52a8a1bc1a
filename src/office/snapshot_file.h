// A snapshot file as it lies in a folder: its bytes, the .minisig beside it, and what the two say of
// themselves.
#pragma once

#include "office/words.h"
#include "snapshot/signing.h"

#include <bangvang/model/snapshot.h>
#include <bangvang/snapshot/statement.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bangvang::office {

// With its statement, as docs/snapshot-format.md has it; a kiosk reads no longer ones.
inline constexpr std::size_t largest_snapshot = std::size_t{256} << 20;

struct SnapshotFile {
    std::vector<std::byte> bytes;
    std::string minisig; // empty: there is none
};

[[nodiscard]] std::filesystem::path minisig_path(const std::filesystem::path& snapshot);

[[nodiscard]] Result<SnapshotFile> read_snapshot_file(const std::filesystem::path& path);

// What a file shows, without asking who vouches for it.
[[nodiscard]] Result<Snapshot> open_snapshot(const std::filesystem::path& path);

// What the snapshot at `path` is numbered; none where nothing lies there. One of an older format is known by
// its statement. What is there and is no snapshot is an error, for it must not be replaced.
[[nodiscard]] Result<std::optional<Identity>> identity_at(const std::filesystem::path& path,
                                                          Language language);

// What stands there; nothing of it is checked.
struct Claims {
    std::optional<Statement> statement;
    std::optional<KeyId> signer;
};
[[nodiscard]] Claims claims_of(const SnapshotFile& file);

// The site as the statement names it, "-" for every kiosk.
[[nodiscard]] std::string site_text(const Statement& statement);

// For people: for which kiosk the file is, and who signed it.
[[nodiscard]] Words site_words(const Claims& claims);
[[nodiscard]] Words signature_words(const Claims& claims, bool verified);

// For scripts: the site ("-" for every kiosk) and the key's id; null where the file says nothing.
[[nodiscard]] std::string json_site(const Claims& claims);
[[nodiscard]] std::string json_signer(const Claims& claims);

// What was given as --site: a name, or "-" for every kiosk (then empty). Usage for anything else.
[[nodiscard]] Result<std::string> parse_site(const std::string& given, Language language);

// A .minisig beside a file that has just been written belongs to the one before it; empty where there is
// none.
[[nodiscard]] std::string warning_of_old_minisig(const std::filesystem::path& snapshot, Language language);

} // namespace bangvang::office
