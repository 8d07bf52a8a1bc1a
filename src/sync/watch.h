// Which files at the source are worth reading now.
#pragma once

#include "sync/source.h"

#include <bangvang/base/time.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bangvang {

// A file whose end carries a statement that fits its size is due at once: its hash will tell whether it is
// whole. Any other may still be growing, and is due when it has come to rest: unchanged in three looks over
// ten seconds. What was judged is due again when it changes, and once an hour, since a copier may keep size
// and times. Time is the steady clock's; the files' own times order nothing.
class Watch {
public:
    struct Due {
        SeenFile file;
        bool recheck{false}; // judged before, and looks the same: its digest is all that is wanted
    };

    // Takes in what was seen; what is due, the highest claimed number first.
    [[nodiscard]] std::vector<Due> take(const SourceLook& look, MonoTime now);

    // Judged as it lies there; `digest` is its short name, empty where it is not known.
    void settle(const std::filesystem::path& path, const std::string& digest, MonoTime now);
    // Due then, changed or not.
    void retry_at(const std::filesystem::path& path, MonoTime when);
    // Counted anew, as if it had just been seen: it changed while it was read.
    void restart(const std::filesystem::path& path, MonoTime now);
    // Everything is due, also what was judged.
    void forget_judgements(MonoTime now);

    [[nodiscard]] MonoTime unchanged_since(const std::filesystem::path& path) const;
    [[nodiscard]] bool is_at_rest(const std::filesystem::path& path, MonoTime now) const;
    [[nodiscard]] std::string digest(const std::filesystem::path& path) const;
    // Whether all that lies there has been judged.
    [[nodiscard]] bool is_settled() const;

private:
    struct Entry {
        SeenFile file;
        int looks{1};
        MonoTime since{};
        std::optional<MonoTime> due_at{};
        std::optional<MonoTime> judged_at{};
        std::string digest{};
    };
    [[nodiscard]] static bool is_rested(const Entry& entry, MonoTime now);
    [[nodiscard]] static bool is_due(const Entry& entry, MonoTime now);
    void note(const SeenFile& file, MonoTime now);

    std::map<std::filesystem::path, Entry> entries_;
};

// How long a copy that does not grow is waited for, before it is called broken.
inline constexpr std::chrono::minutes copying_patience{10};
// How long a file must lie still before its bytes are held against it.
inline constexpr std::chrono::seconds rest{10};

} // namespace bangvang
