#include "shell/config.h"
#include "shell/config_in_force.h"
#include "sync/memory_files.h"
#include "test_folder.h"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace bangvang;
using test::MemoryFiles;

namespace {

// A machine whose configuration stands at its usual place, and a data folder.
class Machine {
public:
    Machine()
    {
        ::setenv("XDG_CONFIG_HOME", folder_.path().c_str(), 1);
        std::filesystem::create_directories(folder_.path() / "bangvang");
        std::filesystem::create_directories(data());
        told_.data = data();
    }
    ~Machine() { ::unsetenv("XDG_CONFIG_HOME"); }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "bangvang/kiosk.toml"; }
    [[nodiscard]] std::filesystem::path data() const { return folder_.path() / "data"; }
    [[nodiscard]] std::filesystem::path copy() const { return data() / kept_config_name; }
    void write(std::string_view text) { std::ofstream(file()) << text; }
    [[nodiscard]] ConfigInForce start()
    {
        RealFiles files;
        ConfigInForce config = config_in_force(told_, files);
        CHECK(keep_config(config, files));
        return config;
    }

    Options told_;

private:
    TestFolder folder_;
};

std::span<const std::byte> bytes(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

std::string text_in(MemoryFiles& files, const std::filesystem::path& path)
{
    const auto found = files.read(path);
    std::string text;
    for (const std::byte byte : found ? *found : std::vector<std::byte>())
        text += static_cast<char>(byte);
    return text;
}

} // namespace

TEST_CASE("a good configuration is kept, and stays in force when the file is wrong at the next start")
{
    Machine machine;
    machine.write("language = \"en\"\nsite = \"lai-chau\"\nsource = \"drop\"\n");
    CHECK(machine.start().source == ConfigSource::file);
    machine.write("language = \"en\"\nsite = \"lai-chau\"\nsauce = \"drop\"\n");
    const ConfigInForce config = machine.start();
    CHECK(config.source == ConfigSource::last_good);
    REQUIRE(config.problem);
    CHECK(config.problem->message.starts_with(machine.file().string() + ":3: sauce"));
    CHECK(config.options.acceptance.site == "lai-chau");
    CHECK(config.options.language == Language::en);
    CHECK(config.options.source ==
          machine.file().parent_path() / "drop"); // counted from the file, not the copy
    CHECK(config.options.config == machine.copy());
    CHECK(config_trouble(config).find("the last good configuration is in force") != std::string::npos);
    CHECK(bytes_of(machine.copy()).find("source") != std::string::npos); // a wrong one is never kept
}

TEST_CASE("a corrected configuration is in force again, and is the new copy")
{
    Machine machine;
    machine.write("theme = \"day\"\n");
    CHECK(machine.start().source == ConfigSource::file);
    machine.write("theme = \"dark\"\n");
    CHECK(machine.start().options.theme == ThemeChoice::day);
    machine.write("theme = \"lacquer\"\n");
    const ConfigInForce config = machine.start();
    CHECK(config.options.theme == ThemeChoice::lacquer);
    CHECK_FALSE(config.problem);
    CHECK(bytes_of(machine.copy()) == "theme = \"lacquer\"\n");
}

TEST_CASE("a file that a loss of power emptied, or that is gone, leaves the last good one in force")
{
    Machine machine;
    machine.write("theme = \"day\"\n");
    CHECK(machine.start().source == ConfigSource::file);
    for (const std::string_view ruin :
         {std::string_view(), std::string_view(" \n"), std::string_view("\0\0\0", 3)}) {
        machine.write(ruin);
        const ConfigInForce config = machine.start();
        CHECK(config.source == ConfigSource::last_good);
        CHECK(config.options.theme == ThemeChoice::day);
    }
    std::filesystem::remove(machine.file());
    // At the machine's own place there is no file either, where these tests run.
    const ConfigInForce config = machine.start();
    CHECK(config.source == ConfigSource::last_good);
    CHECK(config.problem);
}

TEST_CASE("where there never was a good configuration, no source is looked at")
{
    Machine machine;
    machine.write("source = \"/srv/drop\"\nkeys = \"none\"\n");
    const ConfigInForce config = machine.start();
    CHECK(config.source == ConfigSource::built_in);
    REQUIRE(config.problem);
    CHECK(config.problem->message.find(":2: keys") != std::string::npos);
    CHECK(config.options.source == machine.data() / "no-source");
    CHECK(config.options.acceptance.keys.empty());
    CHECK_FALSE(std::filesystem::exists(machine.copy()));
    machine.told_.source = "/srv/by-hand"; // nobody can say whose figures may be trusted there
    CHECK(machine.start().options.source == machine.data() / "no-source");
}

TEST_CASE("without any configuration the usual values count")
{
    Machine machine;
    const ConfigInForce config = machine.start();
    CHECK(config.source == ConfigSource::none);
    CHECK_FALSE(config.problem);
    CHECK(config.options.source.empty());
}

TEST_CASE("the copy is found where the wrong file still says that the data are")
{
    Machine machine;
    machine.told_.data.clear();
    const std::string data = "data = \"" + machine.data().string() + "\"\n";
    machine.write(data + "theme = \"day\"\n");
    CHECK(machine.start().source == ConfigSource::file);
    machine.write(data + "theme = \"dark\"\n");
    CHECK(machine.start().options.theme == ThemeChoice::day);
}

TEST_CASE("a file named on the command line must be right")
{
    Machine machine;
    Options told = machine.told_;
    told.config = machine.file();
    const auto missing = with_configuration(told);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::usage);
    machine.write("theme = \"dark\"\n");
    const auto wrong = with_configuration(told);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.find(":1: theme") != std::string::npos);
}

TEST_CASE("whenever the power goes while the copy is written, there is a whole one")
{
    const std::filesystem::path copy = std::filesystem::path("/data") / kept_config_name;
    const ConfigInForce config{
        .options = {.data = "/data"}, .source = ConfigSource::file, .text = "theme = \"lacquer\"\n"};
    bool done = false;
    for (int call = 1; !done && call < 100; ++call)
        for (const auto unsafe : {MemoryFiles::Unsafe::lost, MemoryFiles::Unsafe::names_only,
                                  MemoryFiles::Unsafe::kept, MemoryFiles::Unsafe::by_chance}) {
            MemoryFiles files;
            files.add_folder("/data");
            const auto before = bytes("theme = \"day\"\n");
            files.put(copy, {before.begin(), before.end()});
            files.cut_power_at(call);
            try {
                done = keep_config(config, files).has_value();
            } catch (const test::PowerLost&) {
                files.lose_power(unsafe, static_cast<unsigned>(call));
            }
            files.heal();
            const std::string text = text_in(files, copy);
            CAPTURE(call);
            CHECK((text == "theme = \"day\"\n" || text == *config.text));
        }
    CHECK(done);
}
