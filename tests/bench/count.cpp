// Counts the instructions of the pieces, under valgrind --tool=callgrind --instr-atstart=no. Each piece is
// dumped with its name. With valgrind and without it prints "NAME.allocations N" for each.
//   count [NAME...]
#define DOCTEST_CONFIG_IMPLEMENT
#include "allocations.h"
#include "pieces.h"

#include "support/end_on_assert.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <valgrind/callgrind.h>

namespace {

using namespace bangvang::bench;

// What is made once is made by the first two rounds; the third is counted.
void count(const Piece& piece)
{
    const auto run = piece.prepare();
    run();
    run();
    CALLGRIND_START_INSTRUMENTATION;
    CALLGRIND_ZERO_STATS;
    const std::uint64_t before = allocations();
    run();
    const std::uint64_t made = allocations() - before;
    CALLGRIND_DUMP_STATS_AT(piece.name.c_str());
    CALLGRIND_STOP_INSTRUMENTATION;
    std::printf("%s.allocations %llu\n", piece.name.c_str(), static_cast<unsigned long long>(made));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const bangvang::testing::EndOnAssert asserts;
    const std::vector<std::string> names(argv + 1, argv + argc);
    for (const Piece& piece : all_pieces())
        if (names.empty() || std::ranges::find(names, piece.name) != names.end())
            count(piece);
    return 0;
}
