#include "sync/store.h"

#include "snapshot/digest.h"

#include <algorithm>
#include <charconv>
#include <sstream>
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

auto order(const Generation& generation)
{
    return std::tuple(generation.epoch, generation.sequence);
}

auto order(const Identity& identity)
{
    return std::tuple(identity.epoch, identity.sequence);
}

// Of this store alone: the status is written into the same folder by another thread.
bool is_leftover(const std::filesystem::path& path)
{
    const std::string name = path.filename().string();
    return name.ends_with(".part") &&
           (name.starts_with("incoming") || name.starts_with("gen-") || name.starts_with("floor.") ||
            name.starts_with("refusals.") || name.starts_with("set-aside") || name.starts_with("proven."));
}

std::span<const std::byte> bytes_of(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
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
    std::stable_sort(found.begin(), found.end(),
                     [](const Generation& a, const Generation& b) { return order(a) > order(b); });
    return found;
}

Result<std::vector<Generation>> Store::open()
{
    const auto made = files_.make_folder(folder_);
    auto paths = files_.list(folder_);
    if (!paths)
        return tl::unexpected(made ? paths.error() : made.error());
    for (const auto& path : *paths)
        if (is_leftover(path))
            (void)files_.remove(path); // a leftover does no harm where it cannot be removed
    load_floor();
    prune();
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

Result<std::filesystem::path> Store::commit(const std::filesystem::path& staged, const Identity& identity,
                                            const std::string& digest)
{
    const auto file =
        folder_ / fmt::format("gen-{:04}-{:010}-{}.db", identity.epoch, identity.sequence, digest);
    auto safe = files_.sync(staged);
    if (safe)
        safe = files_.rename(staged, file);
    if (!safe) {
        (void)files_.remove(staged);
        return tl::unexpected(safe.error());
    }
    BV_TRY_VOID(files_.sync_folder(folder_));
    return file;
}

Result<void> Store::accepted(const Identity& identity, const std::string& digest)
{
    BV_TRY_VOID(drop_above(identity));
    BV_TRY_VOID(set_floor({identity.epoch, identity.sequence, digest, false}));
    prune();
    return {};
}

Result<void> Store::drop_above(const Identity& identity)
{
    bool dropped = false;
    for (const Generation& generation : BV_TRY(generations()))
        if (order(generation) > order(identity)) {
            BV_TRY_VOID(files_.remove(generation.file));
            dropped = true;
        }
    if (dropped)
        BV_TRY_VOID(files_.sync_folder(folder_));
    return {};
}

// An old generation that cannot be removed costs only space.
void Store::prune()
{
    const auto found = generations();
    if (!found || found->size() <= generations_kept)
        return;
    for (std::size_t i = generations_kept; i < found->size(); ++i)
        (void)files_.remove((*found)[i].file);
    (void)files_.sync_folder(folder_);
}

std::string Store::read_text(const std::string& name)
{
    const auto bytes = files_.read(folder_ / name);
    if (!bytes)
        return {};
    return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}

Result<void> Store::replace(const std::string& name, std::string_view text)
{
    return replace_durably(files_, folder_ / name, bytes_of(text));
}

void Store::load_floor()
{
    for (const char* name : {"floor.a", "floor.b"}) {
        const auto record = parse_floor_record(read_text(name));
        if (record && record->serial >= floor_serial_) {
            floor_ = record->floor;
            floor_serial_ = record->serial;
        }
    }
}

Result<void> Store::set_floor(Floor floor)
{
    floor_ = std::move(floor); // holds in this process even where it cannot be saved
    ++floor_serial_;
    return replace(floor_serial_ % 2 == 0 ? "floor.a" : "floor.b",
                   to_text(FloorRecord{floor_, floor_serial_}));
}

std::optional<Floor> Store::take_order()
{
    const std::string text = read_text("lower-floor");
    if (text.empty())
        return std::nullopt;
    (void)files_.remove(folder_ / "lower-floor");
    return parse_floor(text.substr(0, text.find('\n')));
}

// "set-aside 1", then epoch, sequence and digest of what was rejected and of what is shown.
std::optional<SetAside> Store::set_aside()
{
    std::istringstream in(read_text("set-aside"));
    std::string heading;
    int version = 0;
    SetAside what;
    in >> heading >> version;
    for (Generation* each : {&what.rejected, &what.shown})
        in >> each->epoch >> each->sequence >> each->digest;
    if (!in || heading != "set-aside" || version != 1)
        return std::nullopt;
    return what;
}

Result<void> Store::set_aside(const SetAside& what)
{
    std::string text = "set-aside 1\n";
    for (const Generation* each : {&what.rejected, &what.shown})
        text += fmt::format("{} {} {}\n", each->epoch, each->sequence, each->digest);
    return replace("set-aside", text);
}

void Store::forget_set_aside()
{
    (void)files_.remove(folder_ / "set-aside");
    (void)files_.sync_folder(folder_);
}

std::vector<Refusal> Store::refusals()
{
    return parse_refusals(read_text("refusals.json"));
}

void Store::save_refusals(const std::vector<Refusal>& refusals)
{
    (void)replace("refusals.json", to_text(refusals)); // a history that is lost costs nobody a figure
}

// A line a file: digest, number of dark portraits or "deadly".
std::optional<Store::Proof> Store::proof(const std::string& digest)
{
    const std::string text = read_text("proven");
    const auto at = text.find(digest + " ");
    if (digest.empty() || at == std::string::npos)
        return std::nullopt;
    const auto word = std::string_view(text).substr(at + digest.size() + 1);
    const auto dark = number(word.substr(0, word.find('\n')));
    return Proof{dark.value_or(0), !dark.has_value()};
}

void Store::note_proof(const std::string& digest, const Proof& proof)
{
    std::string text = fmt::format("{} {}\n", digest, proof.deadly ? "deadly" : std::to_string(proof.dark));
    const std::string before = read_text("proven");
    std::string_view rest = before;
    for (std::size_t kept = 0; kept < generations_kept && !rest.empty(); ++kept) {
        text += rest.substr(0, rest.find('\n') + 1);
        rest.remove_prefix(std::min(rest.size(), rest.find('\n') + 1));
    }
    (void)replace("proven", text); // lost, it is only found out again
}

// Not made safe against a loss of power, only against the death of this process: a parser's crash leaves the
// page cache as it is, and nothing waits for the disk.
int Store::begin_judging(const std::string& digest)
{
    const std::string before = read_text("judging");
    int begun = 1;
    if (before.starts_with(digest + " "))
        begun += static_cast<int>(number(std::string_view(before).substr(digest.size() + 1)).value_or(0));
    (void)files_.write(folder_ / "judging", bytes_of(fmt::format("{} {}", digest, begun)));
    return begun;
}

void Store::end_judging()
{
    (void)files_.remove(folder_ / "judging");
}

} // namespace bangvang
