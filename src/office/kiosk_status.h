// What the kiosks of a folder last said: the status files that they, or what copies for them, leave there.
#pragma once

#include "office/words.h"

#include <bangvang/base/time.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

struct KioskStatus {
    std::string name;  // the kiosk's, else the file's
    std::string shown; // the snapshot's id; empty: nothing is shown
    std::uint64_t sequence{0};
    std::string phase;   // "current", "refused", …
    std::string problem; // the newest refusal's code, or what is wrong with the source; empty: nothing
    std::string said_at; // ISO time; empty: unknown
};

// From the text of a status.json; `file_name` names a kiosk that does not say its name.
[[nodiscard]] Result<KioskStatus> parse_kiosk_status(std::string_view json, const std::string& file_name);

// FOLDER/status.json, FOLDER/*.status.json and FOLDER/status/*.json, by name. What cannot be read is left
// out.
[[nodiscard]] std::vector<KioskStatus> kiosk_statuses(const std::filesystem::path& folder);

// "lobby: shows 2024-09-30/06, current, said at …"
[[nodiscard]] Words kiosk_words(const KioskStatus& status);

} // namespace bangvang::office
