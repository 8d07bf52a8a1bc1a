#include "shell/config.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

Result<Options> read(const std::string& text)
{
    return with_configuration_text({}, text, "kiosk.toml");
}

} // namespace

TEST_CASE("hours, weekdays and holidays are read into the schedule")
{
    const auto options =
        read("holidays = [\"2024-09-02\", 2024-09-03]\n"
             "[[schedule]]\ndays = \"1-5\"\nfrom = \"18:00\"\nuntil = \"06:00\"\nscreen = \"off\"\n"
             "[[schedule]]\nholidays = \"only\"\ntheme = \"lacquer\"\nbrightness = 60\n"
             "first = \"2024-09-01\"\nlast = 2024-09-30\n");
    REQUIRE_MESSAGE(options, options.error().message);
    const Schedule& schedule = options->schedule;
    CHECK(schedule.holidays ==
          std::vector<Date>{*parse_iso_date("2024-09-02"), *parse_iso_date("2024-09-03")});
    REQUIRE(schedule.rows.size() == 2);
    CHECK(schedule.rows[0] == ScheduleRow{.weekdays = *parse_weekdays("1-5"),
                                          .from_minute = 1080,
                                          .until_minute = 360,
                                          .screen_on = false});
    CHECK(schedule.rows[1] == ScheduleRow{.holidays = HolidayRule::only,
                                          .first = *parse_iso_date("2024-09-01"),
                                          .last = *parse_iso_date("2024-09-30"),
                                          .theme = ScheduledTheme::lacquer,
                                          .brightness = 60});
}

TEST_CASE("a mistake in the schedule is named with its line, its key and what would be right")
{
    struct Mistake {
        const char* text;
        const char* where;
        const char* right;
    };
    for (const Mistake& mistake : {
             Mistake{"schedule = 3\n", "kiosk.toml:1: schedule", "[[schedule]]"},
             Mistake{"[schedule]\nscreen = \"off\"\n", "kiosk.toml:1: schedule", "[[schedule]]"},
             Mistake{"[[schedule]]\nscreen = \"dark\"\n", "kiosk.toml:2: schedule.screen",
                     "\"on\" or \"off\""},
             Mistake{"[[schedule]]\nscreen = true\n", "kiosk.toml:2: schedule.screen", "\"on\""},
             Mistake{"[[schedule]]\ndays = \"Mon\"\n", "kiosk.toml:2: schedule.days", "1-5"},
             Mistake{"[[schedule]]\nfrom = \"6:00\"\n", "kiosk.toml:2: schedule.from", "06:30"},
             Mistake{"[[schedule]]\nuntil = 6\n", "kiosk.toml:2: schedule.until", "06:30"},
             Mistake{"[[schedule]]\ntheme = \"auto\"\n", "kiosk.toml:2: schedule.theme",
                     "\"day\" or \"lacquer\""},
             Mistake{"[[schedule]]\nbrightness = 10\n", "kiosk.toml:2: schedule.brightness", "20 to 100"},
             Mistake{"[[schedule]]\nbrightness = 60.5\n", "kiosk.toml:2: schedule.brightness", "20 to 100"},
             Mistake{"[[schedule]]\nholidays = \"yes\"\n", "kiosk.toml:2: schedule.holidays",
                     "\"only\" or \"never\""},
             Mistake{"[[schedule]]\nfirst = \"2024-02-30\"\n", "kiosk.toml:2: schedule.first", "2024-02-30"},
             Mistake{"[[schedule]]\nscreen = \"off\"\nhour = \"06:00\"\n", "kiosk.toml:3: schedule.hour",
                     "from, until"},
             Mistake{"[[schedule]]\ndays = \"1-5\"\n", "kiosk.toml:1: [[schedule]]",
                     "screen, theme nor brightness"},
             Mistake{"[[schedule]]\nscreen = \"off\"\nfirst = 2024-02-02\nlast = 2024-02-01\n",
                     "kiosk.toml:1: [[schedule]]", "earlier"},
             Mistake{"pixel_orbit = 3\n", "kiosk.toml:1: pixel_orbit", "true or false"},
             Mistake{"holidays = \"2024-09-02\"\n", "kiosk.toml:1: holidays", "[\"2024-09-02\""},
             Mistake{"holidays = [\"2.9.2024\"]\n", "kiosk.toml:1: holidays", "2.9.2024"},
         }) {
        CAPTURE(mistake.text);
        const auto refused = read(mistake.text);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::usage);
        CAPTURE(refused.error().message);
        CHECK(refused.error().message.find(mistake.where) != std::string::npos);
        CHECK(refused.error().message.find(mistake.right) != std::string::npos);
    }
}
