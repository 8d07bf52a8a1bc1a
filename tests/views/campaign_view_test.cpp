#include "views/campaign_view.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

Snapshot campaign(std::string title)
{
    Snapshot snapshot;
    snapshot.campaign.title = std::move(title);
    snapshot.campaign.organization = "Sở Công Thương tỉnh Lai Châu";
    return snapshot;
}

} // namespace

TEST_CASE("the header drops the words every campaign begins with")
{
    CHECK(campaign_title(campaign("Phong trào thi đua chào mừng năm mới")) == "Thi đua chào mừng năm mới");
    CHECK(campaign_title(campaign("Chào mừng năm mới")) == "Chào mừng năm mới");
    CHECK(campaign_title(campaign("Phong trào thi đua")) == "Phong trào thi đua");
}

TEST_CASE("the painting sets the lead above the rest")
{
    const CampaignTitle title = split_title(campaign("Phong trào thi đua thực hiện kế hoạch"));
    CHECK(title.lead == "Phong trào thi đua");
    CHECK(title.rest == "thực\u00a0hiện kế hoạch");
    CHECK(split_title(campaign("Chào mừng")).lead.empty());
}

TEST_CASE("the department's name is set in capitals with its province on a line of its own")
{
    CHECK(organization_capitals(campaign("")) == "SỞ CÔNG THƯƠNG\nTỈNH LAI CHÂU");
}
