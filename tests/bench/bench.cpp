// Times the pieces: bench [--benchmark_filter=REGEX ...], as Google Benchmark takes it.
#define DOCTEST_CONFIG_IMPLEMENT
#include "pieces.h"

#include "support/end_on_assert.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace bangvang::bench;

void time_piece(benchmark::State& state, const Piece& piece)
{
    const auto run = piece.prepare();
    run(); // what is made once is made
    for (auto _ : state)
        run();
}

} // namespace

int main(int argc, char** argv)
{
    const bangvang::testing::EndOnAssert asserts;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    for (const Piece& piece : all_pieces())
        benchmark::RegisterBenchmark(piece.name.c_str(), [piece](benchmark::State& state) {
            time_piece(state, piece);
        })->Unit(benchmark::kMicrosecond);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
