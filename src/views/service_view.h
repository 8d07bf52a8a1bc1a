// What the PIN's pad and the technician's panel say.
#pragma once

#include "nav/navigation.h"
#include "views/service_look.h"

#include <bangvang/base/language.h>

#include <optional>
#include <string>
#include <vector>

namespace bangvang {

struct PinView {
    int typed{0};
    std::string words; // under the lozenges; empty: nothing to say
    bool is_problem{false};
    bool answers{true}; // false: digits mean nothing now
};
[[nodiscard]] PinView pin_view(const ServiceLook& look, MonoTime now, Language language);
// How a technician sets a PIN, for a kiosk that has none.
[[nodiscard]] TwoWords no_pin_words();

struct ServiceRow {
    std::string label;
    std::string value;
    Judgement verdict{Judgement::none};
};
struct ServiceRefusal {
    std::string reason;
    std::string when; // and which file
};
struct ServiceOption {
    std::string id; // "service.theme.day"
    std::string label;
    ServiceSettings settings;
};
// A setting: choices side by side, or a value between two steps.
struct ServiceSetting {
    std::string id; // "service.theme"
    std::string label;
    std::vector<ServiceOption> options{};
    std::size_t selected{0};
    std::string value{};
    std::optional<ServiceSettings> less{};
    std::optional<ServiceSettings> more{};
};

struct ServiceView {
    std::vector<ServiceRow> sync;
    std::vector<ServiceRefusal> refusals;
    std::string refusal_count;
    std::string refusal_note;
    std::vector<ServiceRow> device;
    std::vector<ServiceSetting> settings;
    std::vector<ServiceRow> checks;
    std::vector<std::string> keys;
    std::vector<ServiceRow> parts; // what is linked, and under which licence
    std::string import_words;
    std::string power_words; // empty: nothing hinders
    bool way_back{false};
    bool undo{false};
};
[[nodiscard]] ServiceView service_view(const ServiceLook& look, int width_px, int height_px,
                                       Language language);

// Facts for pictures of the panel, where there is no kiosk that runs.
[[nodiscard]] ServiceFacts picture_facts(const Identity& shown);

} // namespace bangvang
