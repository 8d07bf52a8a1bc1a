// Whether a kiosk would take a file, judged by the kiosk's own checks, and the words for why not.
#pragma once

#include "office/snapshot_file.h"
#include "office/words.h"
#include "snapshot/acceptance.h"

#include <bangvang/model/snapshot.h>

namespace bangvang::office {

// A file that passed; the provenance's spans look into the file's bytes.
struct Accepted {
    Provenance provenance;
    Snapshot snapshot;
};

[[nodiscard]] Judged<Accepted> judge_as_kiosk(const SnapshotFile& file, const AcceptanceRules& rules);

// What staff would read at the kiosk, with the detail in brackets.
[[nodiscard]] Words refusal_words(const ReadFailure& failure);

// A fault of the file, or of this machine, which says nothing about the file.
[[nodiscard]] bool is_of_machine(ReadFault fault);

} // namespace bangvang::office
