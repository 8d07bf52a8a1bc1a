// For programs that use the rigs of tests and are none: where a rig asserts, the program says so and ends
// with 1. Define DOCTEST_CONFIG_IMPLEMENT before.
#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

namespace bangvang::testing {

class EndOnAssert {
public:
    EndOnAssert()
    {
        context_.setAsDefaultForAssertsOutOfTestCases();
        context_.setAssertHandler([](const doctest::AssertData& failed) {
            std::fprintf(stderr, "%s:%d: %s\n", failed.m_file, failed.m_line, failed.m_expr);
            std::exit(1);
        });
    }

private:
    doctest::Context context_;
};

} // namespace bangvang::testing
