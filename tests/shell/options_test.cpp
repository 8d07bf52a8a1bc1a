#include "shell/config.h"
#include "shell/options.h"
#include "shell/route_words.h"
#include "support/option_names.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

using namespace bangvang;

namespace {

struct WrongUse {
    std::vector<std::string> arguments;
    std::string named; // what the message must name
};

std::string text_of(const std::string& name)
{
    std::ifstream file(std::filesystem::path(BANGVANG_SOURCE_DIR) / name);
    REQUIRE(file.good());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("every wrong use of an option is refused with a message that names the option")
{
    const std::array wrong{
        WrongUse{{"--windw", "800x600"}, "--windw"},
        WrongUse{{"something"}, "something"},
        WrongUse{{"--source"}, "--source"},
        WrongUse{{"--source", ""}, "--source"},
        WrongUse{{"--lang", "fr"}, "--lang"},
        WrongUse{{"--theme", "dark"}, "--theme"},
        WrongUse{{"--window", "1920"}, "--window"},
        WrongUse{{"--window", "0x600"}, "--window"},
        WrongUse{{"--window", "800x600x2"}, "--window"},
        WrongUse{{"--window", "99999x600"}, "--window"},
        WrongUse{{"--screen", "cinema"}, "--screen"},
        WrongUse{{"--screen", "unit"}, "--screen"},
        WrongUse{{"--present", "--screen", "home"}, "--present"},
        WrongUse{{"--draw-with", "metal"}, "auto, gpu or cpu"},
        WrongUse{{"--presenter"}, "--presenter-monitor"},
        WrongUse{{"--presenter", "--shot", "a.png", "--screen", "home"}, "--presenter"},
        WrongUse{{"--presenter-monitor", ""}, "--presenter-monitor"},
        WrongUse{{"--monitor", "HDMI-1", "--presenter-monitor", "HDMI-1"}, "HDMI-1"},
        WrongUse{{"--now", "yesterday"}, "--now"},
        WrongUse{{"--now", "2024-02-30T08:00:00+07:00"}, "--now"},
        WrongUse{{"--shot", "wall.jpg"}, "--shot"},
        WrongUse{{"--shot", "a.png", "--tour", "out"}, "--tour"},
        WrongUse{{"--size", "800x600"}, "--size"},
        WrongUse{{"--export", "wall.doc"}, "wall.doc"},
        WrongUse{{"--export", "a.pdf", "--shot", "a.png"}, "--export"},
        WrongUse{{"--screens", "home,ranking"}, "--export"},
        WrongUse{{"--export", "a.pdf", "--screens", "home,cinema"}, "--screens"},
        WrongUse{{"--export", "a.pdf", "--screens", "ranking;month=x"}, "month"},
        WrongUse{{"--export", "a.pdf", "--screens", "ranking;colour=red"}, "colour"},
        WrongUse{{"--export", "a.pdf", "--screens", "home", "--screen", "home"}, "--screens"},
        WrongUse{{"--export", "a.pdf", "--screens", "home,service"}, "--status"},
        WrongUse{{"--export", "a.pdf", "--screen", "pin"}, "--status"},
        WrongUse{{"--lang", "vi", "--lang", "en"}, "--lang"},
    };
    for (const WrongUse& use : wrong) {
        CAPTURE(use.arguments.front());
        const auto line = parse_command_line(use.arguments);
        REQUIRE_FALSE(line);
        CHECK(line.error().code == ErrorCode::usage);
        CHECK(line.error().message.find(use.named) != std::string::npos);
    }
}

TEST_CASE("all options are understood together")
{
    const std::vector<std::string> arguments{
        "--source",  "/srv/a.db", "--data",  "/var/b",   "--lang",  "en",    "--window",
        "1280x720",  "--theme",   "lacquer", "--screen", "unit:NL", "--now", "2024-10-05T08:00:00+07:00",
        "--control", "/run/c"};
    const auto line = parse_command_line(arguments);
    REQUIRE(line);
    const Options& options = line->options;
    CHECK(options.source == "/srv/a.db");
    CHECK(options.data == "/var/b");
    CHECK(options.language == Language::en);
    CHECK(options.window == PixelSize{1280, 720});
    CHECK(options.theme == ThemeChoice::lacquer);
    REQUIRE(options.screen);
    CHECK(screen_name(*options.screen) == "unit:NL");
    REQUIRE(options.now);
    CHECK(iso(*options.now) == "2024-10-05T08:00:00+07:00");
    CHECK(options.control == "/run/c");
    CHECK_FALSE(line->print);
}

TEST_CASE("help and version are texts to print")
{
    const auto help = parse_command_line(std::vector<std::string>{"--help"});
    REQUIRE(help);
    REQUIRE(help->print);
    for (const char* option :
         {"--source", "--data", "--config", "--lang", "--window", "--monitor", "--presenter-monitor",
          "--theme", "--draw-with", "--screen", "--now", "--control", "--shot", "--tour", "--size",
          "--status", "--lower-floor", "--export", "--screens"})
        CHECK(help->print->find(option) != std::string::npos);
    const auto version = parse_command_line(std::vector<std::string>{"--version"});
    REQUIRE(version);
    REQUIRE(version->print);
    CHECK(version->print->starts_with("bangvang "));
}

TEST_CASE("the configuration file fills what the command line left open")
{
    Options given;
    given.language = Language::en;
    const auto options = with_configuration_text(given,
                                                 "source = \"drop/snapshot.db\"\n"
                                                 "language = \"vi\"\n"
                                                 "theme = \"day\"\n"
                                                 "window = \"800x600\"\n",
                                                 "/etc/bangvang/kiosk.toml");
    REQUIRE(options);
    CHECK(options->language == Language::en);
    CHECK(options->theme == ThemeChoice::day);
    CHECK(options->window == PixelSize{800, 600});
    CHECK(options->source == "/etc/bangvang/drop/snapshot.db");
}

TEST_CASE("the presenter's monitor comes from the command line, else from the file, and is never the room's")
{
    const auto line =
        parse_command_line(std::vector<std::string>{"--monitor", "HDMI-1", "--presenter-monitor", "eDP-1"});
    REQUIRE(line);
    CHECK(line->options.monitor == "HDMI-1");
    CHECK(line->options.presenter_monitor == "eDP-1");
    const std::filesystem::path file = "bangvang.toml";
    const auto kept = with_configuration_text(line->options, "presenter_monitor = \"DP-2\"\n", file);
    REQUIRE(kept);
    CHECK(kept->presenter_monitor == "eDP-1");
    const auto filled = with_configuration_text({}, "presenter_monitor = \"DP-2\"\n", file);
    REQUIRE(filled);
    CHECK(filled->presenter_monitor == "DP-2");
    const auto empty = with_configuration_text({}, "presenter_monitor = \"\"\n", file);
    REQUIRE_FALSE(empty);
    CHECK(empty.error().message == "bangvang.toml:1: presenter_monitor is empty");
    const auto number = with_configuration_text({}, "presenter_monitor = 2\n", file);
    REQUIRE_FALSE(number);
    CHECK(number.error().code == ErrorCode::usage);
    const auto same = with_configuration_text(line->options, "presenter_monitor = \"HDMI-1\"\n", file);
    CHECK(same); // the command line has named another one
    Options room;
    room.monitor = "HDMI-1";
    const auto both = with_configuration_text(room, "presenter_monitor = \"HDMI-1\"\n", file);
    REQUIRE_FALSE(both);
    CHECK(both.error().code == ErrorCode::usage);
    CHECK(both.error().message.find("HDMI-1") != std::string::npos);
}

TEST_CASE("--presenter draws a slide's own picture for who presents")
{
    const auto line = parse_command_line(
        std::vector<std::string>{"--presenter", "--shot", "a.png", "--screen", "deck:podium"});
    REQUIRE(line);
    CHECK(line->options.presenter);
}

TEST_CASE("the configuration file says what a file must prove")
{
    const std::string key = to_text(make_secret_key().public_key());
    const auto options = with_configuration_text(
        {}, "site = \"lai-chau\"\nkeys = [\"" + key + "\"]\nplain_files = true\nlargest_file_mb = 64\n",
        "/etc/bangvang/kiosk.toml");
    REQUIRE(options);
    CHECK(options->acceptance.site == "lai-chau");
    REQUIRE(options->acceptance.keys.size() == 1);
    CHECK(to_text(options->acceptance.keys[0]) == key);
    CHECK(options->acceptance.plain_files);
    CHECK(options->largest_file_mb == 64);
}

TEST_CASE("the configuration file says how the screen hangs")
{
    const auto options = with_configuration_text({},
                                                 "[display]\n"
                                                 "diagonal_inch = 54.6\n"
                                                 "distance_m = 2\n"
                                                 "lower_edge_cm = 85\n"
                                                 "contrast = \"high\"\n"
                                                 "large_type = \"on\"\n"
                                                 "reduced_motion = true\n",
                                                 "/etc/bangvang/kiosk.toml");
    REQUIRE(options);
    CHECK(options->display == DisplaySettings{54.6, 2.0, 85.0, true, LargeType::on, true});
}

TEST_CASE("the configuration file says how long the wall waits")
{
    const auto options = with_configuration_text(
        {}, "[idle]\nlist_s = 45\ndetail_s = 120\nring_s = 20\ncleaning_s = 60\n", "kiosk.toml");
    REQUIRE(options);
    CHECK(options->times.idle.list == Seconds(45));
    CHECK(options->times.idle.detail == Seconds(120));
    CHECK(options->times.idle.ring == Seconds(20));
    CHECK(options->times.cleaning == Seconds(60));
    const auto one = with_configuration_text({}, "[idle]\ndetail_s = 3600\n", "kiosk.toml");
    REQUIRE(one);
    CHECK(one->times.idle.detail == Seconds(3600));
    CHECK(one->times.idle.list == Seconds(60));
    CHECK(one->times.idle.ring == Seconds(15));
    CHECK(one->times.cleaning == Seconds(30));
}

TEST_CASE("a time that would send visitors away is refused with its place and its bounds")
{
    const auto options = with_configuration_text({}, "[idle]\n\nlist_s = 5\n", "kiosk.toml");
    REQUIRE_FALSE(options);
    CHECK(options.error().message == "kiosk.toml:3: idle.list_s wants a number from 15 to 3600");
}

TEST_CASE("the floor is given as epoch and number, or refused with an example")
{
    const auto lowered = parse_command_line(std::vector<std::string>{"--lower-floor", "1:1039"});
    REQUIRE(lowered);
    CHECK(lowered->options.lower_floor == Floor{1, 1039, {}, true});
    for (const char* wrong : {"1039", "1:", ":5", "a:b", "1:2:3"}) {
        const auto line = parse_command_line(std::vector<std::string>{"--lower-floor", wrong});
        REQUIRE_FALSE(line);
        CHECK(line.error().message.find("1:1039") != std::string::npos);
    }
}

TEST_CASE("the configuration says what a real keyboard types")
{
    const auto vni = with_configuration_text({}, "typing = \"vni\"\n", "kiosk.toml");
    REQUIRE(vni);
    CHECK(vni->typing == typing::Method::vni);
    const auto telex = with_configuration_text({}, "typing = \"telex\"\n", "kiosk.toml");
    REQUIRE(telex);
    CHECK(telex->typing == typing::Method::telex);
    CHECK_FALSE(with_configuration_text({}, "", "kiosk.toml")->typing);
}

TEST_CASE("a mistake in the configuration file is named with its line")
{
    struct Mistake {
        const char* text;
        const char* named;
    };
    constexpr std::array mistakes{
        Mistake{"language = \"vi\"\ncolour = \"red\"\n", "kiosk.toml:2: colour"},
        Mistake{"\n\ntheme = \"dark\"\n", "kiosk.toml:3: theme"},
        Mistake{"window = 800\n", "kiosk.toml:1: window"},
        Mistake{"source = \"\"\n", "kiosk.toml:1: source"},
        Mistake{"site = \"Lai Châu\"\n", "kiosk.toml:1: site"},
        Mistake{"\nkeys = [\"RWnothing\"]\n", "kiosk.toml:2: keys"},
        Mistake{"keys = \"RW\"\n", "kiosk.toml:1: keys"},
        Mistake{"keys = []\n", "kiosk.toml:1: keys"},
        Mistake{"plain_files = \"yes\"\n", "kiosk.toml:1: plain_files"},
        Mistake{"largest_file_mb = 0\n", "kiosk.toml:1: largest_file_mb"},
        Mistake{"largest_file_mb = 1.5\n", "kiosk.toml:1: largest_file_mb"},
        Mistake{"typing = \"VIQR\"\n", "kiosk.toml:1: typing"},
        Mistake{"language = \"vi\"\nsource = \n", "kiosk.toml:2:"},
        Mistake{"display = 43\n", "kiosk.toml:1: display"},
        Mistake{"[display]\ndiagonal_inch = 5\n", "kiosk.toml:2: display.diagonal_inch"},
        Mistake{"[display]\ndistance_m = \"far\"\n", "kiosk.toml:2: display.distance_m"},
        Mistake{"[display]\n\nlower_edge_cm = -1\n", "kiosk.toml:3: display.lower_edge_cm"},
        Mistake{"[display]\ncontrast = \"low\"\n", "kiosk.toml:2: display.contrast"},
        Mistake{"[display]\nlarge_type = true\n", "kiosk.toml:2: display.large_type"},
        Mistake{"[display]\nreduced_motion = \"no\"\n", "kiosk.toml:2: display.reduced_motion"},
        Mistake{"[display]\nbrightness = 3\n", "kiosk.toml:2: display.brightness"},
        Mistake{"idle = 60\n", "kiosk.toml:1: idle wants a table: [idle]"},
        Mistake{"[idle]\ndetail_s = 3601\n", "kiosk.toml:2: idle.detail_s"},
        Mistake{"[idle]\nring_s = 4\n", "kiosk.toml:2: idle.ring_s"},
        Mistake{"[idle]\nring_s = \"15\"\n", "kiosk.toml:2: idle.ring_s"},
        Mistake{"[idle]\ncleaning_s = 9\n", "kiosk.toml:2: idle.cleaning_s"},
        Mistake{"[idle]\nlists = 60\n",
                "the keys of [idle] are list_s, detail_s, ring_s, presenting_s, cleaning_s"},
        Mistake{"[idle]\npresenting_s = 60\n", "kiosk.toml:2: idle.presenting_s"},
    };
    for (const Mistake& mistake : mistakes) {
        CAPTURE(mistake.text);
        const auto options = with_configuration_text({}, mistake.text, "kiosk.toml");
        REQUIRE_FALSE(options);
        CHECK(options.error().code == ErrorCode::usage);
        CHECK(options.error().message.find(mistake.named) != std::string::npos);
    }
}

TEST_CASE("the manual and the completion name every option, and no other")
{
    const auto known = testing::options_of_help(
        parse_command_line(std::vector<std::string>{"--help"}).value().print.value());
    CHECK(known.size() > 10);
    CHECK(testing::listed(testing::options_of_manual(text_of("docs/man/bangvang.1"))) ==
          testing::listed(known));
    CHECK(testing::listed(testing::options_in(text_of("assets/completions/bangvang"))) ==
          testing::listed(known));
}

TEST_CASE("the published address is a web address, or refused with an example")
{
    const auto good =
        with_configuration_text({}, "published_address = \"https://thidua.example.vn/9\"\n", "kiosk.toml");
    REQUIRE(good);
    CHECK(good->published_address == "https://thidua.example.vn/9");
    const std::string longest = "https://a.vn/" + std::string(287, 'x');
    CHECK(with_configuration_text({}, "published_address = \"" + longest + "\"\n", "kiosk.toml"));
    for (const std::string& wrong :
         {std::string("thidua.example.vn"), std::string("ftp://a.vn/"), std::string("https://"),
          std::string("https:///a"), std::string("https://a b"), std::string("https://lai-châu.vn"),
          longest + "x"}) {
        CAPTURE(wrong);
        const auto refused =
            with_configuration_text({}, "published_address = \"" + wrong + "\"\n", "kiosk.toml");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.find("kiosk.toml:1: published_address") != std::string::npos);
    }
}

TEST_CASE("folders to export to are absolute paths, in their order, or refused with an example")
{
    const auto good =
        with_configuration_text({}, "export_folders = [\"/media/usb\", \"/srv/xuat\"]\n", "kiosk.toml");
    REQUIRE(good);
    CHECK(good->export_folders == std::vector<std::filesystem::path>{"/media/usb", "/srv/xuat"});
    for (const std::string wrong : {"\"/media/usb\"", "[]", "[1]", "[\"media/usb\"]", "[\"/srv\", \"\"]"}) {
        CAPTURE(wrong);
        const auto refused = with_configuration_text({}, "export_folders = " + wrong + "\n", "kiosk.toml");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.find("kiosk.toml:1: export_folders") != std::string::npos);
        CHECK(refused.error().message.find("/media/usb") != std::string::npos);
    }
}

TEST_CASE("folders for a stick are given like those to export to")
{
    const auto good = with_configuration_text({}, "import_folders = [\"/media/usb\"]\n", "bangvang.toml");
    REQUIRE(good);
    CHECK(good->import_folders == std::vector<std::filesystem::path>{"/media/usb"});
    CHECK(good->export_folders.empty());
    const auto refused = with_configuration_text({}, "import_folders = [\"usb\"]\n", "bangvang.toml");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("import_folders") != std::string::npos);
}

TEST_CASE("the technician's command for the PIN is an option of its own")
{
    CHECK(parse_command_line(std::vector<std::string>{"--set-pin"})->options.set_pin);
    CHECK_FALSE(parse_command_line(std::vector<std::string>{})->options.set_pin);
}

TEST_CASE("pages to export are given as a list, with their filters")
{
    const auto line = parse_command_line(
        std::vector<std::string>{"--export", "a.pdf", "--screens", "ranking;period=2024-09,unit:NL"});
    REQUIRE(line);
    REQUIRE(line->options.screens.size() == 2);
    CHECK(line->options.screens[0] == Route{.place = Place::ranking, .code = {}, .period = "2024-09"});
    CHECK(line->options.screens[1] == Route{.place = Place::unit, .code = "NL"});
}

TEST_CASE("a view in one word is the same view when it is read again")
{
    Route route{.place = Place::compare, .code = {}, .period = "a,b;c=%", .block = "Sự nghiệp"};
    route.sides = {Side{"NL", "2024-08"}, Side{"TM", "2024-09"}};
    route.order = HonorOrder::name;
    route.page = 3;
    const std::string words = route_words(route);
    CHECK(words.find(',') == std::string::npos);
    const auto again = parse_route_words(words);
    REQUIRE(again);
    CHECK(*again == route);
    CHECK(route_words(Route{.place = Place::ranking}) == "ranking");
}
