// The real kiosk in full screen on a real X server, asked what it shows.
#pragma once

#include "touch_server.h"

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace bangvang {

// A kiosk on the sample, at rest.
class Lobby {
public:
    explicit Lobby(const std::string& screen, const std::vector<std::string>& more = {},
                   Fingers fingers = Fingers::ten)
        : server(fingers)
    {
        REQUIRE_MESSAGE(!server.name().empty(), "Xorg did not start:\n", server.log());
        std::vector<std::string> options{"--screen", screen};
        options.insert(options.end(), more.begin(), more.end());
        kiosk = std::make_unique<RunningKiosk>(server.name(), options,
                                               KioskSettings{BANGVANG_SAMPLE, data_.path() / "data"});
        REQUIRE_MESSAGE(kiosk->wait_until_still(), kiosk->log());
    }

    [[nodiscard]] std::string state(const char* what)
    {
        return kiosk->ask({{"ask", "state"}}).value(what, "");
    }
    [[nodiscard]] Point center(const std::string& id)
    {
        const nlohmann::json answer = kiosk->ask({{"ask", "hits"}});
        for (const nlohmann::json& hit : answer["hits"])
            if (hit.value("id", "") == id)
                return {hit["rect"][0].get<float>() + hit["rect"][2].get<float>() / 2.0F,
                        hit["rect"][1].get<float>() + hit["rect"][3].get<float>() / 2.0F};
        FAIL("nothing on the screen is called ", id);
        return {};
    }
    // Of the first of these texts; none when it is out of sight.
    [[nodiscard]] std::optional<float> height_of(const std::string& text)
    {
        const nlohmann::json answer = kiosk->ask({{"ask", "text"}});
        for (const nlohmann::json& each : answer["text"])
            if (each.value("text", "") == text)
                return each["rect"][1].get<float>();
        return std::nullopt;
    }
    [[nodiscard]] float size_of(const std::string& text)
    {
        const nlohmann::json answer = kiosk->ask({{"ask", "text"}});
        for (const nlohmann::json& each : answer["text"])
            if (each.value("text", "") == text)
                return each["rect"][3].get<float>();
        return 0.0F;
    }
    [[nodiscard]] bool becomes(const char* what, const std::string& value)
    {
        for (int tries = 0; tries < 200 && state(what) != value; ++tries)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return state(what) == value;
    }
    [[nodiscard]] std::filesystem::path data() const { return data_.path() / "data"; }
    void rest() { REQUIRE(kiosk->wait_until_still()); }

    TouchServer server; // first: the kiosk goes before it
private:
    TestFolder data_;

public:
    std::unique_ptr<RunningKiosk> kiosk;
};

} // namespace bangvang
