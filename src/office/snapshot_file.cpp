#include "office/snapshot_file.h"

#include "office/json.h"
#include "snapshot/seal.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/schema.h>

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

// A .minisig file has four lines, and the longest of them is a statement.
constexpr std::size_t largest_minisig = 8192;

Result<std::string> read_minisig(const fs::path& snapshot)
{
    const auto bytes = read_file_bytes(minisig_path(snapshot), largest_minisig);
    if (!bytes && bytes.error().code == ErrorCode::not_found)
        return std::string();
    if (!bytes) // also one that is too large, which says nothing about the snapshot
        return tl::unexpected(Error{ErrorCode::io, bytes.error().message});
    return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

// A snapshot that an older office tool made cannot be read any more, but its statement says its number.
std::optional<Identity> number_of_older_format(const fs::path& path)
{
    const auto file = read_snapshot_file(path);
    const auto statement = file ? claims_of(*file).statement : std::nullopt;
    if (!statement || statement->schema >= snapshot_format_version)
        return std::nullopt;
    Identity identity;
    identity.id = fmt::format("{}/{:02}", iso(statement->created.date()), statement->sequence);
    identity.epoch = statement->epoch;
    identity.sequence = statement->sequence;
    identity.made_at = statement->created;
    return identity;
}

} // namespace

fs::path minisig_path(const fs::path& snapshot)
{
    return snapshot.string() + ".minisig";
}

Result<SnapshotFile> read_snapshot_file(const fs::path& path)
{
    SnapshotFile file;
    file.bytes = BV_TRY(read_file_bytes(path, largest_snapshot));
    file.minisig = BV_TRY(read_minisig(path));
    return file;
}

Result<Snapshot> open_snapshot(const fs::path& path)
{
    auto snapshot = load_snapshot(path);
    if (!snapshot)
        return fail(snapshot.error().code, "{}: {}", path.string(), snapshot.error().message);
    return snapshot;
}

Result<std::optional<Identity>> identity_at(const fs::path& path, Language language)
{
    std::error_code failed;
    if (!fs::exists(fs::symlink_status(path, failed)))
        return std::optional<Identity>();
    auto old = load_snapshot(path);
    if (!old)
        if (auto number = number_of_older_format(path))
            return number;
    if (!old)
        return fail_in(language, ErrorCode::invalid_data,
                       {fmt::format("{}: không phải bản dữ liệu đọc được, nên không ghi đè: {}",
                                    path.string(), old.error().message),
                        fmt::format("{}: not a readable snapshot, so it is not replaced: {}", path.string(),
                                    old.error().message)});
    return std::optional(std::move(old->identity));
}

Claims claims_of(const SnapshotFile& file)
{
    const Sealed sealed = split(file.bytes);
    std::string text(sealed.statement);
    Claims claims;
    if (sealed.signature)
        claims.signer = sealed.signature->key;
    else if (const auto detached = parse_detached(file.minisig);
             detached && (text.empty() || text == detached->comment)) {
        claims.signer = detached->id;
        text = detached->comment;
    }
    if (auto statement = parse_statement(text))
        claims.statement = *std::move(statement);
    return claims;
}

std::string site_text(const Statement& statement)
{
    return statement.site.empty() ? "-" : statement.site;
}

Words site_words(const Claims& claims)
{
    if (!claims.statement)
        return {"không khai", "not stated"};
    const std::string& site = claims.statement->site;
    return site.empty() ? Words{"mọi màn hình", "every kiosk"} : Words{site, site};
}

Words signature_words(const Claims& claims, bool verified)
{
    if (!claims.signer)
        return {"không có", "none"};
    const std::string key = to_text(*claims.signer);
    if (verified)
        return {fmt::format("khóa {}, đã kiểm tra", key), fmt::format("key {}, verified", key)};
    return {fmt::format("khóa {}, không kiểm tra ở đây", key), fmt::format("key {}, not verified here", key)};
}

std::string json_site(const Claims& claims)
{
    return claims.statement ? json_string(site_text(*claims.statement)) : "null";
}

std::string json_signer(const Claims& claims)
{
    return claims.signer ? json_string(to_text(*claims.signer)) : "null";
}

Result<std::string> parse_site(const std::string& given, Language language)
{
    if (given == "-")
        return std::string();
    if (is_site_name(given))
        return given;
    return fail_in(
        language, ErrorCode::usage,
        {fmt::format("--site: tên nơi nhận gồm 1 đến 64 ký tự a-z, 0-9, '-' và '.', hoặc chỉ '-' cho mọi màn "
                     "hình; đang ghi: \"{}\"",
                     given),
         fmt::format("--site: a site is named with 1 to 64 of a-z, 0-9, '-' and '.', or '-' alone for every "
                     "kiosk; found: \"{}\"",
                     given)});
}

std::string warning_of_old_minisig(const fs::path& snapshot, Language language)
{
    const fs::path beside = minisig_path(snapshot);
    std::error_code failed;
    if (!fs::exists(fs::symlink_status(beside, failed)))
        return {};
    const Words words{
        fmt::format("CẢNH BÁO: {} là chữ ký của tệp cũ; hãy xóa nó hoặc ký lại với --minisig.\n",
                    beside.string()),
        fmt::format(
            "WARNING: {} is the signature of the old file; delete it, or sign again with --minisig.\n",
            beside.string())};
    return words.in(language);
}

} // namespace bangvang::office
