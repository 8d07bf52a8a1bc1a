#include "memory_source.h"

namespace bangvang::test {

using Outcome = Fetched::Outcome;

SeenFile MemorySource::seen(const std::filesystem::path& path, const File& file) const
{
    SeenFile result{path, {}, file.odd_kind, std::nullopt};
    result.mark = {.size = file.bytes.size(),
                   .device = 1,
                   .inode = 1,
                   .modified_ns = file.changed,
                   .changed_ns = file.changed,
                   .beside = file.minisig.empty() ? 0 : 1 + file.minisig.size()};
    const Sealed sealed = split(file.bytes);
    const auto statement = parse_statement(sealed.statement);
    if (statement && statement->size == sealed.database.size())
        result.claim = *statement;
    return result;
}

tl::expected<SourceLook, Reason> MemorySource::look()
{
    ++looks_;
    if (problem_)
        return tl::unexpected(*problem_);
    SourceLook look;
    for (const auto& [path, file] : files_there_)
        look.files.push_back(seen(path, file));
    if (look.files.empty())
        look.remark = no_file();
    return look;
}

Fetched MemorySource::fetch(const FetchOrder& order, const std::function<bool(const std::string&)>& wanted)
{
    ++reads_;
    const auto found = files_there_.find(order.path);
    if (found == files_there_.end())
        return {.outcome = Outcome::changed};
    const File file = found->second;
    if (on_read_)
        on_read_();
    const auto now = files_there_.find(order.path);
    if (now == files_there_.end() || seen(order.path, now->second).mark != order.mark)
        return {.outcome = Outcome::changed};
    const Fingerprint print = fingerprint(file.bytes);
    const std::string digest = short_name(print.file);
    if (!wanted(digest) || order.staging.empty())
        return {.outcome = Outcome::known, .digest = digest};
    return judge(order, file, print);
}

Fetched MemorySource::judge(const FetchOrder& order, const File& file, const Fingerprint& print)
{
    ++parses_;
    const std::string digest = short_name(print.file);
    if (deadly_.contains(digest))
        return {.outcome = Outcome::crashed, .digest = digest, .fault = {unsafe(11), Patience::retry}};
    const auto examined = examine(file.bytes, print, file.minisig, order.rules);
    if (!examined)
        return {.outcome = Outcome::refused, .digest = digest, .fault = examined.error()};
    if (!full_.empty() && order.staging.parent_path() == full_)
        return {.outcome = Outcome::storage_failed,
                .digest = digest,
                .fault = {disk_full("No space left on device"), Patience::retry}};
    if (auto staged = files_.write(order.staging, file.bytes); !staged)
        return {.outcome = Outcome::storage_failed,
                .digest = digest,
                .fault = {disk_bad(staged.error().message), Patience::retry}};
    return {.outcome = Outcome::staged, .digest = digest, .minisig = file.minisig};
}

void MemorySource::put(const std::filesystem::path& path, std::vector<std::byte> bytes)
{
    files_there_[path] = {std::move(bytes), {}, {}, ++changes_};
}

void MemorySource::put_odd(std::string kind)
{
    files_there_[source_] = {{}, std::move(kind), {}, ++changes_};
}

void MemorySource::put_minisig(std::string text)
{
    files_there_[source_].minisig = std::move(text);
}

} // namespace bangvang::test
