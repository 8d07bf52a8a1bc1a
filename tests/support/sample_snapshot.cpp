#include "support/sample_snapshot.h"

#include "office/commands.h"
#include "support/visit.h"

#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

#include <unistd.h>

#include <sstream>

namespace bangvang::testing {

std::shared_ptr<const Snapshot> sample_snapshot()
{
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / fmt::format("bangvang-sample-{}.db", ::getpid());
    std::ostringstream out;
    std::ostringstream err;
    const auto outcome = office::build(
        {.input = BANGVANG_SAMPLE_DIR, .snapshot = file, .now = sample_morning, .sequence = 1}, {out, err});
    REQUIRE_MESSAGE(outcome == office::Outcome::done, err.str());
    auto snapshot = load_snapshot(file);
    std::filesystem::remove(file);
    REQUIRE_MESSAGE(snapshot.has_value(), snapshot.error().message);
    return std::make_shared<const Snapshot>(*std::move(snapshot));
}

} // namespace bangvang::testing
