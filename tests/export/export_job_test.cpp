#include "bell.h"
#include "pages.h"

#include "shell/export_job.h"

#include <bangvang/snapshot/reader.h>

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::testing;

namespace {

ExportRequest request_for(const Folder& folder, std::vector<Route> routes)
{
    auto snapshot = load_snapshot(BANGVANG_SAMPLE);
    REQUIRE(snapshot);
    return {.snapshot = std::make_shared<const Snapshot>(*std::move(snapshot)),
            .snapshot_file = BANGVANG_SAMPLE,
            .routes = std::move(routes),
            .size = {960, 540},
            .wall = *parse_iso_time("2024-10-05T08:00:00+07:00"),
            .folders = {folder.path()},
            .program = BANGVANG_KIOSK};
}

} // namespace

TEST_CASE("a job writes the pages under a name that says what they are")
{
    const Folder folder("job");
    Bell bell;
    ExportJob job(request_for(folder, {Route{.place = Place::ranking, .code = {}, .period = "2024-08"}}),
                  [&bell] { bell.ring(); });
    REQUIRE(bell.until([&job] { return job.state().result.has_value(); }));
    const ExportState state = job.state();
    REQUIRE_MESSAGE(*state.result, state.result->error().message);
    CHECK(**state.result == folder.path() / "bang-vang_2024-09_thu-hang.pdf");
    CHECK(state.done == 1);
    CHECK(state.total == 1);
    CHECK(text_of(**state.result).find("Tháng 8") != std::string::npos);
}

TEST_CASE("a job that is cancelled, or goes, leaves nothing behind")
{
    const Folder folder("job-cancelled");
    const std::vector<Route> many(40, Route{.place = Place::home});
    for (const ExportKind kind : {ExportKind::pdf, ExportKind::pictures}) {
        Bell bell;
        ExportRequest request = request_for(folder, many);
        request.kind = kind;
        ExportJob job(request, [&bell] { bell.ring(); });
        REQUIRE(bell.until([&job] { return job.state().done >= 2; }));
        job.cancel();
        REQUIRE(bell.until([&job] { return job.state().result.has_value(); }));
        REQUIRE_FALSE(*job.state().result);
        CHECK(job.state().result->error().code == ErrorCode::timeout);
        CHECK(nothing_in(folder.path()));
        {
            const ExportJob left(request);
        }
        CHECK(nothing_in(folder.path()));
    }
}

TEST_CASE("a job tells what went wrong in the words of the export")
{
    const Folder folder("job-failed");
    Bell bell;
    ExportRequest request = request_for(folder, {Route{}});
    request.folders = {folder.path() / "missing"};
    ExportJob job(request, [&bell] { bell.ring(); });
    REQUIRE(bell.until([&job] { return job.state().result.has_value(); }));
    REQUIRE_FALSE(*job.state().result);
    CHECK(job.state().result->error().code == ErrorCode::not_found);
    CHECK(job.state().result->error().message.find("missing") != std::string::npos);
}
