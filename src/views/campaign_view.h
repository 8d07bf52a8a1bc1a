// How the campaign's own words are set: the title in a header, in the painting, the department's name in
// capitals.
#pragma once

#include <bangvang/model/snapshot.h>

#include <string>

namespace bangvang {

// "Phong trào thi đua …" says twice what the lobby knows: the rest, with a capital, for headers.
[[nodiscard]] std::string campaign_title(const Snapshot& snapshot);

// The title in two sizes: {"Phong trào thi đua", "thực hiện thắng lợi …"}; the lead is empty where it does
// not begin so.
struct CampaignTitle {
    std::string lead;
    std::string rest;
};
[[nodiscard]] CampaignTitle split_title(const Snapshot& snapshot);

// "SỞ CÔNG THƯƠNG TỈNH LAI CHÂU", the province kept together on its line.
[[nodiscard]] std::string organization_capitals(const Snapshot& snapshot);

// “Đoàn kết, sáng tạo, …” in quotation marks; empty where the campaign has no theme.
[[nodiscard]] std::string quoted_theme(const Snapshot& snapshot);

} // namespace bangvang
