#include "shell/metrics_text.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace bangvang;

namespace {

nlohmann::json a_status()
{
    return {
        {"name", "lai \"châu\""},
        {"program", "bangvang 1.0"},
        {"snapshot",
         {{"id", "2024-09-30/1042"},
          {"sequence", 1042},
          {"made_at", "1970-01-01T00:01:00Z"},
          {"fresh_for_days", 45}}},
        {"sync",
         {{"phase", "current"},
          {"last_checked", "1970-01-01T07:02:00+07:00"},
          {"source_problem", nullptr},
          {"storage_problem", {{"code", "DISK-FULL"}}},
          {"refusals", nlohmann::json::array({1, 2})}}},
        {"heartbeat", {{"frames_drawn", 7}, {"last_drawn", nullptr}, {"last_beat", "1970-01-01T00:00:30Z"}}},
        {"clock_wrong", true},
        {"usage", {{"touches", 12}, {"screens", {{"ranking", 3}, {"unit", 1}}}}}};
}

bool has_line(const std::string& text, const std::string& line)
{
    return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

} // namespace

TEST_CASE("the status as samples: numbers as they are, times as seconds, the kiosk's name escaped")
{
    const std::string text = metrics_text(a_status());
    const std::string who = "{kiosk=\"lai \\\"châu\\\"\"";
    CHECK(has_line(text, "bangvang_snapshot_sequence" + who + "} 1042"));
    CHECK(has_line(text, "bangvang_snapshot_made_seconds" + who + "} 60"));
    CHECK(has_line(text, "bangvang_source_checked_seconds" + who + "} 120"));
    CHECK(has_line(text, "bangvang_beat_seconds" + who + "} 30"));
    CHECK(has_line(text, "bangvang_frames_drawn_total" + who + "} 7"));
    CHECK(has_line(text, "bangvang_refusals" + who + "} 2"));
    CHECK(has_line(text, "bangvang_source_problem" + who + "} 0"));
    CHECK(has_line(text, "bangvang_storage_problem" + who + "} 1"));
    CHECK(has_line(text, "bangvang_clock_wrong" + who + "} 1"));
    CHECK(has_line(text, "bangvang_touches_total" + who + "} 12"));
    CHECK(has_line(text, "bangvang_screens_total" + who + ",screen=\"ranking\"} 3"));
    CHECK(has_line(text, "bangvang_sync_phase" + who + ",phase=\"current\"} 1"));
    CHECK(has_line(text, "bangvang_sync_phase" + who + ",phase=\"refused\"} 0"));
    CHECK(text.find("drawn_seconds") == std::string::npos); // not known yet
}

TEST_CASE("every sample belongs to a metric that says its type, and every line to the format")
{
    for (const nlohmann::json& status : {a_status(), nlohmann::json::object()}) {
        std::istringstream lines(metrics_text(status));
        std::string line;
        std::string metric;
        std::size_t samples = 0;
        while (std::getline(lines, line)) {
            if (line.starts_with("# HELP ")) {
                metric = line.substr(7, line.find(' ', 7) - 7);
                REQUIRE(std::getline(lines, line));
                CHECK((line == "# TYPE " + metric + " gauge" || line == "# TYPE " + metric + " counter"));
                CHECK(metric.ends_with("_total") == line.ends_with("counter"));
                continue;
            }
            ++samples;
            CHECK(line.starts_with(metric + "{kiosk=\""));
            CHECK(line.find_last_not_of("0123456789") == line.rfind(' '));
        }
        CHECK(samples > 10);
        CHECK(metrics_text(status).ends_with("\n"));
    }
}
