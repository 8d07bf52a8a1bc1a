#include "our_numbers.h"

#include "snapshot/acceptance.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/writer.h>

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <map>

using namespace bangvang;

namespace {

using Bytes = std::vector<std::byte>;

// How many files were refused for which kind of reason.
using Tally = std::map<ReadFault, int>;

// Each file of the corpus, made into something by `prepare`, must be refused with a reason. That this
// function comes back at all says that none of them crashes or hangs the reader.
Tally refuse_each(const std::function<Bytes(Bytes)>& prepare)
{
    Tally tally;
    for (const auto& entry : std::filesystem::directory_iterator(BANGVANG_CORPUS_DIR)) {
        CAPTURE(entry.path().string());
        const auto original = read_file_bytes(entry.path());
        REQUIRE(original);
        const Bytes file = prepare(*original);
        const auto provenance = judge_seal(file, {}, {.plain_files = true});
        const auto read = provenance ? judge_contents(*provenance) : tl::unexpected(provenance.error());
        REQUIRE_FALSE(read);
        CHECK_FALSE(read.error().error.message.empty());
        ++tally[read.error().fault];
    }
    return tally;
}

int all_of(const Tally& tally)
{
    int all = 0;
    for (const auto& [fault, count] : tally)
        all += count;
    return all;
}

Bytes with_our_numbers(Bytes file)
{
    test::put_our_numbers(file);
    return file;
}

// As an office would that had been given the damaged database: size and hash are true.
Bytes with_true_statement(Bytes file)
{
    return sealed(with_our_numbers(std::move(file)), {.id = "1", .epoch = 1, .sequence = 1}, {}).value();
}

} // namespace

TEST_CASE("every file of the public corpus of corrupt databases is refused with a reason")
{
    CHECK(all_of(refuse_each([](Bytes file) { return file; })) > 400);
}

TEST_CASE("each of them is refused, too, where its header says what ours says, by SQLite or for its tables")
{
    Tally tally = refuse_each(with_our_numbers);
    CHECK(all_of(tally) > 400);
    CHECK(tally[ReadFault::foreign_tables] + tally[ReadFault::damaged] > 350);
    CHECK(tally[ReadFault::foreign_tables] > 100);
}

TEST_CASE(
    "a true statement behind one of them lets its bytes pass, and its contents are refused all the same")
{
    const Tally plain = refuse_each(with_our_numbers);
    CHECK(refuse_each(with_true_statement) == plain);
}
