// The kiosk's own folder: three generations of accepted files, each proving itself by its name, the floor,
// and what was refused.
//
//   gen-0001-0000001042-<64 digits>.db   accepted bytes, written once and never changed
//   floor.a, floor.b                     the highest number accepted, written in turn
//   refusals.json                        of the last thirty days
//   proven                               whose portraits went through a decoder, and how many came to nothing
//   judging                              whose bytes are being parsed right now, and how often that began
//   set-aside                            what the technician took from the wall, and what stands there
//   instead lower-floor                          the technician's order, taken away once it is carried out
//   incoming.part, floor.*.part …        unfinished; removed at the start
#pragma once

#include "sync/files.h"
#include "sync/floor.h"
#include "sync/status.h"

#include <bangvang/model/snapshot.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangvang {

struct Generation {
    std::uint64_t epoch{0};
    std::uint64_t sequence{0};
    std::string digest; // short name
    std::filesystem::path file;
};

// The technician went back: `rejected` and what lies between are not shown, also after a restart.
struct SetAside {
    Generation rejected;
    Generation shown;
};

// The generation that a path names; none for any other name.
[[nodiscard]] std::optional<Generation> generation_of(const std::filesystem::path& path);

// `files` must outlive the store. One thread.
class Store {
public:
    Store(Files& files, std::filesystem::path folder) : files_(files), folder_(std::move(folder)) {}

    // Newest first. Makes the folder where there is none and removes what an interrupted write left, as far
    // as the disk lets it: a read-only store can still be read.
    [[nodiscard]] Result<std::vector<Generation>> open();

    // Bytes of a generation, if they are the ones that its name promises.
    [[nodiscard]] Result<std::vector<std::byte>> read(const Generation& generation);

    // Where the helper puts a file that it has found good.
    [[nodiscard]] std::filesystem::path staging() const { return folder_ / "incoming.part"; }

    // A staged file becomes a generation: its bytes are made safe, it is renamed, the name is made safe. Only
    // then may it be published, then call accepted(). On failure the staged file is gone and all is as
    // before.
    [[nodiscard]] Result<std::filesystem::path> commit(const std::filesystem::path& staged,
                                                       const Identity& identity, const std::string& digest);
    // After publication, in this order: generations above it go (after the floor was lowered there may be
    // some), the floor rises, generations beyond three go. So no loss of power leaves less than one good copy
    // or brings back what was given up.
    [[nodiscard]] Result<void> accepted(const Identity& identity, const std::string& digest);

    // For a copy that turned out damaged.
    void discard(const Generation& generation) { (void)files_.remove(generation.file); }

    [[nodiscard]] const Floor& floor() const { return floor_; }
    [[nodiscard]] Result<void> set_floor(Floor floor);
    // The technician's order, if one lies there; it lies there no longer.
    [[nodiscard]] std::optional<Floor> take_order();

    // Newest first, without touching anything.
    [[nodiscard]] Result<std::vector<Generation>> stored() { return generations(); }

    // Survives a loss of power once it is written.
    [[nodiscard]] std::optional<SetAside> set_aside();
    [[nodiscard]] Result<void> set_aside(const SetAside& what);
    void forget_set_aside();

    [[nodiscard]] std::vector<Refusal> refusals();
    void save_refusals(const std::vector<Refusal>& refusals);

    // What the decoder made of the portraits of a file.
    struct Proof {
        std::size_t dark{0}; // cannot be drawn
        bool deadly{false};  // one of them kills the decoder: none is ever shown
    };
    [[nodiscard]] std::optional<Proof> proof(const std::string& digest);
    void note_proof(const std::string& digest, const Proof& proof);

    // Around every parse of foreign bytes in this process: how often one of these very bytes has begun and
    // not ended, this time included. Says 1 for all that goes well.
    [[nodiscard]] int begin_judging(const std::string& digest);
    void end_judging();

private:
    [[nodiscard]] Result<std::vector<Generation>> generations();
    [[nodiscard]] Result<void> drop_above(const Identity& identity);
    void prune();
    void load_floor();
    [[nodiscard]] std::string read_text(const std::string& name);
    [[nodiscard]] Result<void> replace(const std::string& name, std::string_view text);

    Files& files_;
    std::filesystem::path folder_;
    Floor floor_;
    std::uint64_t floor_serial_{0};
};

} // namespace bangvang
