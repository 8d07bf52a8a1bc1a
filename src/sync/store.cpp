#include "sync/store.h"

#include "snapshot/digest.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <tuple>

namespace bangvang {

namespace {

constexpr std::size_t generations_kept = 3;

std::optional<std::uint64_t> number(std::string_view digits)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

} // namespace

std::optional<Generation> generation_of(const std::filesystem::path& path)
{
    // gen- 4 digits - 10 digits - 64 digits .db
    const std::string name = path.filename().string();
    const std::string_view view = name;
    if (view.size() != 87 || !view.starts_with("gen-") || view[8] != '-' || view[19] != '-' ||
        !view.ends_with(".db"))
        return std::nullopt;
    const auto epoch = number(view.substr(4, 4));
    const auto sequence = number(view.substr(9, 10));
    if (!epoch || !sequence)
        return std::nullopt;
    return Generation{*epoch, *sequence, std::string(view.substr(20, 64)), path};
}

Result<std::vector<Generation>> Store::generations()
{
    std::vector<Generation> found;
    for (const auto& path : BV_TRY(files_.list(folder_)))
        if (auto generation = generation_of(path))
            found.push_back(std::move(*generation));
    std::stable_sort(found.begin(), found.end(), [](const Generation& a, const Generation& b) {
        return std::tuple(a.epoch, a.sequence) > std::tuple(b.epoch, b.sequence);
    });
    return found;
}

Result<std::vector<Generation>> Store::open()
{
    const auto made = files_.make_folder(folder_);
    auto paths = files_.list(folder_);
    if (!paths)
        return tl::unexpected(made ? paths.error() : made.error());
    for (const auto& path : *paths)
        if (path.extension() == ".part")
            (void)files_.remove(path); // a leftover does no harm where it cannot be removed
    return generations();
}

Result<std::vector<std::byte>> Store::read(const Generation& generation)
{
    auto bytes = BV_TRY(files_.read(generation.file));
    if (!is_named(generation.digest, bytes))
        return fail(ErrorCode::invalid_data, "{} does not have the bytes that its name promises",
                    generation.file.string());
    return bytes;
}

Result<std::filesystem::path> Store::save(const Identity& identity, const std::string& digest,
                                          std::span<const std::byte> bytes)
{
    const auto file =
        folder_ / fmt::format("gen-{:04}-{:010}-{}.db", identity.epoch, identity.sequence, digest);
    BV_TRY_VOID(files_.make_folder(folder_));
    BV_TRY_VOID(files_.write(file, bytes));
    prune(file);
    return file;
}

// An old generation that cannot be removed costs only space.
void Store::prune(const std::filesystem::path& kept)
{
    const auto found = generations();
    if (!found)
        return;
    for (std::size_t i = generations_kept; i < found->size(); ++i)
        if ((*found)[i].file != kept)
            (void)files_.remove((*found)[i].file);
}

} // namespace bangvang
