#include "snapshot/header_rules.h"

#include <bangvang/snapshot/schema.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bangvang {

namespace {

constexpr std::string_view magic{"SQLite format 3\0", 16};

// Numbers of the header are big-endian.
class Header {
public:
    explicit Header(std::span<const std::byte> file) : file_(file) {}
    [[nodiscard]] std::uint32_t byte(std::size_t at) const
    {
        return std::to_integer<std::uint32_t>(file_[at]);
    }
    [[nodiscard]] std::uint32_t pair(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
    [[nodiscard]] std::uint32_t word(std::size_t at) const { return pair(at) << 16 | pair(at + 2); }
    // 65536 does not fit into two bytes and is written as 1.
    [[nodiscard]] std::uint32_t page_size() const { return pair(16) == 1 ? 65536 : pair(16); }
    [[nodiscard]] std::uint32_t pages() const { return word(28); }
    [[nodiscard]] std::uint64_t size() const { return file_.size(); }

private:
    std::span<const std::byte> file_;
};

template <class... Args>
std::optional<ReadFailure> fault(ReadFault kind, ErrorCode code, fmt::format_string<Args...> text,
                                 Args&&... args)
{
    return ReadFailure{
        kind, Error{code, "the file's header: " + fmt::format(text, std::forward<Args>(args)...)}, {}};
}

std::optional<ReadFailure> not_sqlite(std::span<const std::byte> file)
{
    constexpr auto bad = ErrorCode::invalid_data;
    if (file.empty())
        return fault(ReadFault::not_ours, bad, "the file is empty");
    if (file.size() < 100)
        return fault(ReadFault::not_ours, bad, "{} bytes are too few for a results file", file.size());
    if (std::memcmp(file.data(), magic.data(), magic.size()) != 0)
        return fault(ReadFault::not_ours, bad, "this is not a results file");
    return std::nullopt;
}

// Bytes 52 and 64 belong to auto-vacuum, which the writer never uses.
std::optional<ReadFailure> broken_layout(const Header& header)
{
    constexpr auto bad = ErrorCode::invalid_data;
    const std::uint32_t page_size = header.page_size();
    if (page_size < 512 || !std::has_single_bit(page_size))
        return fault(ReadFault::damaged, bad, "a page size of {}", page_size);
    if (header.byte(20) != 0 || header.byte(21) != 64 || header.byte(22) != 32 || header.byte(23) != 32)
        return fault(ReadFault::damaged, bad, "the page layout (bytes 20 to 23)");
    if (header.word(44) < 1 || header.word(44) > 4)
        return fault(ReadFault::damaged, bad, "schema layout {}", header.word(44));
    if (header.word(52) != 0 || header.word(64) != 0)
        return fault(ReadFault::damaged, bad, "auto-vacuum is not allowed");
    if (header.word(56) != 1)
        return fault(ReadFault::damaged, bad, "the text is not UTF-8 (encoding {})", header.word(56));
    for (std::size_t at = 72; at < 92; ++at)
        if (header.byte(at) != 0)
            return fault(ReadFault::damaged, bad, "reserved byte {} is not zero", at);
    return std::nullopt;
}

std::optional<ReadFailure> foreign_format(const Header& header)
{
    if (header.word(68) != snapshot_application_id)
        return fault(ReadFault::not_ours, ErrorCode::invalid_data,
                     "another program's file (application id {:#010x})", header.word(68));
    const auto version = header.word(60);
    if (version > static_cast<std::uint32_t>(snapshot_format_version))
        return fault(ReadFault::newer_format, ErrorCode::unsupported,
                     "the file needs a newer kiosk program (file format {}, this program reads {})", version,
                     snapshot_format_version);
    if (version < static_cast<std::uint32_t>(snapshot_format_version))
        return fault(ReadFault::not_ours, ErrorCode::invalid_data,
                     "file format {} is not read, this program reads {}: build the snapshot again", version,
                     snapshot_format_version);
    return std::nullopt;
}

std::optional<ReadFailure> wrong_counts(const Header& header)
{
    constexpr auto bad = ErrorCode::invalid_data;
    if (header.byte(18) != 1 || header.byte(19) != 1)
        return fault(
            ReadFault::saved_while_open, bad,
            "the office copied the file while it was open (write-ahead log); it must be published instead");
    if (header.word(24) != header.word(92))
        return fault(ReadFault::damaged, bad, "the change counters differ ({} and {})", header.word(24),
                     header.word(92));
    const std::uint64_t expected = std::uint64_t{header.page_size()} * header.pages();
    if (header.size() < expected)
        return fault(ReadFault::incomplete, bad, "the file has {} bytes and should have {}", header.size(),
                     expected);
    if (header.size() > expected)
        return fault(ReadFault::damaged, bad, "{} bytes stand behind the end of the database",
                     header.size() - expected);
    if (header.word(32) > header.pages() || header.word(36) > header.pages())
        return fault(ReadFault::damaged, bad, "more free pages than pages");
    return std::nullopt;
}

} // namespace

std::optional<ReadFailure> header_fault(std::span<const std::byte> file)
{
    if (auto found = not_sqlite(file))
        return found;
    const Header header(file);
    if (auto found = broken_layout(header))
        return found;
    if (auto found = foreign_format(header))
        return found;
    return wrong_counts(header);
}

} // namespace bangvang
