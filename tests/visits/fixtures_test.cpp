#include "support/fixtures.h"

#include <bangvang/model/check.h>

#include <doctest/doctest.h>

namespace bangvang::testing {

TEST_CASE("every awkward campaign is one that the kiosk would accept")
{
    for (const Fixture& fixture : awkward_fixtures()) {
        CAPTURE(fixture.name);
        for (const Violation& violation : check(*fixture.snapshot))
            if (violation.severity == Severity::error)
                FAIL_CHECK(violation.table << " " << violation.row << " " << violation.column << ": "
                                           << violation.en);
    }
}

} // namespace bangvang::testing
