// What an exported page says besides its picture: its title, and the line at its foot that keeps it from
// being taken for more than it is, wherever it goes.
#pragma once

#include "nav/navigation.h"

#include <bangvang/base/language.h>
#include <bangvang/model/snapshot.h>

#include <span>
#include <string>

namespace bangvang {

// The screen's own title: "Bảng xếp hạng thi đua", a unit's name, an indicator's, a slide's finding.
[[nodiscard]] std::string page_title(const Snapshot& snapshot, const Route& route, Language language);

// The weakest state among the figures that the screen shows.
[[nodiscard]] DataState page_state(const Snapshot& snapshot, const Route& route);

struct PageNumber {
    int page{1}; // from 1
    int pages{1};
};

struct PageFoot {
    std::string campaign;
    std::string source; // "Nguồn: Sở Công Thương tỉnh Lai Châu"
    std::string as_of;  // "Số liệu đến 30/9/2024"; empty where there is no date
    std::string state;  // "Số liệu chính thức"
    bool weak{false};   // it is not official, which has to be seen
    std::string number; // "Trang 2 trong 5"
};
[[nodiscard]] PageFoot page_foot(const Snapshot& snapshot, const Route& route, Language language,
                                 PageNumber number);

// The name of a file without its ending: "bang-vang_2024-09_thu-hang"; of several pages
// "bang-vang_2024-09_5-trang". Letters, digits, '-' and '_' only, whatever the office calls its units.
[[nodiscard]] std::string export_name(const Snapshot& snapshot, std::span<const Route> routes);
// "02_thu-hang": one page among others in a folder.
[[nodiscard]] std::string page_name(const Route& route, PageNumber number);

} // namespace bangvang
