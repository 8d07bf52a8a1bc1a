// The bytes of a database through everything that a kiosk asks of it. What is accepted must obey the rules
// and survive being written and read once more.
#include "answers.h"
#include "damage.h"
#include "expect.h"
#include "snapshot/sample.h"

#include "snapshot/read_failure.h"
#include "snapshot/sqlite.h"

#include <bangvang/model/check.h>
#include <bangvang/snapshot/image_header.h>
#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/writer.h>

#include <algorithm>

using namespace bangvang;
using fuzz::expect;

namespace {

std::vector<PortraitImage> portraits_of(std::span<const std::byte> database)
{
    auto opened = Database::open_bytes(database, std::chrono::minutes(1));
    expect(opened.has_value(), "an accepted database opens again");
    auto rows = opened->prepare("SELECT honoree,image FROM portraits");
    expect(rows.has_value(), "the portraits of an accepted database can be asked for");
    std::vector<PortraitImage> portraits;
    while (rows->step().value()) {
        const auto image = rows->blob(1);
        const auto header = read_image_header(image);
        expect(header.has_value(), "an accepted portrait has a header");
        portraits.push_back({std::string(rows->text(0)),
                             header->format,
                             header->width_px,
                             header->height_px,
                             {image.begin(), image.end()}});
    }
    return portraits;
}

bool obeys_rules(const Snapshot& snapshot)
{
    return std::ranges::none_of(check(snapshot),
                                [](const Violation& broken) { return broken.severity == Severity::error; });
}

void expect_same_when_written(const Snapshot& snapshot, std::span<const std::byte> database)
{
    const auto written = database_bytes(snapshot, portraits_of(database));
    if (!written)
        std::fprintf(stderr, "%s\n", written.error().message.c_str());
    expect(written.has_value(), "an accepted snapshot can be written");
    const auto again = read_database(*written);
    if (!again)
        std::fprintf(stderr, "%s\n", again.error().error.message.c_str());
    expect(again.has_value(), "what the writer wrote is accepted");
    expect(test::dump(*again) == test::dump(snapshot), "written and read again, a snapshot is the same");
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed)
{
    return fuzz::damage(std::as_writable_bytes(std::span(data, most)), size, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto database = std::as_bytes(std::span(data, size));
    const auto snapshot = read_database(database);
    if (!snapshot) {
        fuzz::note_answer(snapshot.error().error.message);
        expect(!snapshot.error().error.message.empty(), "a refusal has a reason");
        return 0;
    }
    expect(obeys_rules(*snapshot), "an accepted snapshot obeys the rules");
    expect_same_when_written(*snapshot, database);
    return 0;
}
