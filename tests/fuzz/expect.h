// What must hold after a call of a harness. A broken rule ends the process, which is how libFuzzer learns of
// it.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace bangvang::fuzz {

inline void expect(bool holds, const char* rule)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken rule: %s\n", rule);
    std::abort();
}

} // namespace bangvang::fuzz
