// What `bangvang-office` can do, as functions: the program and the tests call the same.
#pragma once

#include "office/keys.h"
#include "office/old_fonts.h"
#include "office/problem.h"

#include <bangvang/base/time.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace bangvang::office {

// How a command ended; the numbers are the process's exit codes.
enum class Outcome { done = 0, refused = 1, wrong_usage = 2, environment = 3 };

// Results go to `out`, messages to `err`.
struct Output {
    std::ostream& out;
    std::ostream& err;
    Language language{Language::vi};
    bool json{false};
    std::ostream* terminal{nullptr}; // where a person watches how far long work is; null: nobody does
};

struct TemplateRequest {
    std::filesystem::path path; // an .xlsx file that is not there yet, or a folder
    WallTime now;
};

// Writes an empty workbook, or an empty folder of CSV files. A file that is there is never replaced.
[[nodiscard]] Outcome make_template(const TemplateRequest& request, Output output);

struct BuildRequest {
    std::filesystem::path input;
    std::filesystem::path snapshot;
    WallTime now;
    std::optional<std::uint64_t> sequence; // none: one more than the file that lies there, else 1
    std::optional<std::string> site;       // "-" or none: for every kiosk
    std::optional<std::uint64_t> epoch;    // none: that of the file that lies there, else 1
    std::optional<int> fresh_for_days;     // none: as the sheets say
    std::optional<KeySource> key;          // none: not signed
    std::filesystem::path against;         // empty: nothing is compared
    bool yes{false};                       // what looks like a mistake is written without asking
    Terminal* terminal{nullptr};           // borrowed; null: nobody can be asked
    OldFonts old_fonts{OldFonts::refuse};
};

// Checks everything, then writes one snapshot. Without an error only; an existing file is replaced whole or
// not touched at all, and a file that is not a snapshot is never replaced. Sequences count within an epoch,
// and an epoch never falls. With `against` it says what will change on the wall, and asks before a result
// that looks like a mistake: refused where the person does not agree or cannot be asked.
[[nodiscard]] Outcome build(const BuildRequest& request, Output output);

struct CheckRequest {
    std::filesystem::path input;
    WallTime now;
    OldFonts old_fonts{OldFonts::refuse};
    std::optional<std::filesystem::path> report; // an HTML page of the same, which may replace an older one
};

// Every problem of the input, those of one cause together, and a summary. Nothing is written but the report,
// and that appears whole or not at all; a file that is no report is never replaced.
[[nodiscard]] Outcome check_input(const CheckRequest& request, Output output);

// What a kiosk would show of this snapshot.
[[nodiscard]] Outcome show(const std::filesystem::path& snapshot, Output output);

// What the wall will say otherwise; both files are snapshots.
[[nodiscard]] Outcome diff(const std::filesystem::path& before, const std::filesystem::path& after,
                           Output output);

struct KeygenRequest {
    std::filesystem::path name;            // the pair is NAME.key and NAME.pub
    std::filesystem::path passphrase_file; // empty: the terminal is asked, unless
    bool no_passphrase{false};             // the key is to lie open
    Terminal* terminal{nullptr};           // borrowed; null: nobody can be asked
};

// Makes a pair of keys. The secret one is its owner's alone; a file that is there is never replaced.
[[nodiscard]] Outcome keygen(const KeygenRequest& request, Output output);

struct SignRequest {
    std::filesystem::path snapshot;
    KeySource key;
    std::optional<std::string> site;             // "-": for every kiosk; none: the site that the file names
    std::optional<std::filesystem::path> output; // none: in place
    // Behind the database, or as a .minisig beside the file, which then stays as it is.
    enum class Form { inside, beside } form{Form::inside};
};

// Signs what a kiosk would take but for the signature. What is written appears whole or not at all.
[[nodiscard]] Outcome sign(const SignRequest& request, Output output);

// What the kiosk is supposed to know.
struct VerifyRequest {
    std::filesystem::path snapshot;
    std::vector<std::string> keys;   // public keys, or files with one; none: a kiosk without keys
    std::optional<std::string> site; // "-" or none: takes files for any site
    bool plain_files{false};         // takes files without a statement
};

// Judges a file as such a kiosk would: done, or refused with the reason. environment: it cannot be read.
[[nodiscard]] Outcome verify(const VerifyRequest& request, Output output);

struct PublishRequest {
    std::filesystem::path snapshot;
    std::vector<std::filesystem::path> destinations; // folders, or files in folders
    std::chrono::seconds patience{300};              // for a place that does not answer
};

// Copies a snapshot, and the .minisig beside it, to every place at once so that nobody ever reads half a
// file, reads it back, and says what the kiosks there last said. The worst of the outcomes.
[[nodiscard]] Outcome publish(const PublishRequest& request, Output output);

// The exit code that belongs to an error of the world.
[[nodiscard]] Outcome outcome_of(const Error& error);

// Says what went wrong, and how the command ends therefore.
[[nodiscard]] Outcome report(const Error& error, const Output& output);

} // namespace bangvang::office
