#include "views/toast_view.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

Snapshot dated()
{
    Snapshot snapshot;
    snapshot.campaign.as_of = std::chrono::year(2024) / 9 / 30;
    snapshot.identity.made_at = {std::chrono::sys_days(std::chrono::year(2024) / 10 / 5) +
                                     std::chrono::hours(1),
                                 std::chrono::hours(7)};
    return snapshot;
}

} // namespace

TEST_CASE("a refused file is told by what stays on the wall, shorter where there is less room")
{
    const auto view = toast_view(ToastKind::refused, dated(), Language::vi);
    REQUIRE(view.has_value());
    CHECK(view->title == "Gói số liệu mới chưa được nhận");
    CHECK(view->text == "Vẫn chiếu số liệu chốt ngày 30/9/2024.");
    CHECK(view->text_short == "Vẫn chiếu số liệu đến 30/9/2024.");
}

TEST_CASE("new figures are told by the day they reach and the hour they were made, where people are")
{
    const auto view = toast_view(ToastKind::updated, dated(), Language::vi);
    REQUIRE(view.has_value());
    CHECK(view->title == "Đã có số liệu mới đến 30/9/2024");
    CHECK(view->text == "Cập nhật lúc 08:00 ngày 05/10/2024.");
    const auto english = toast_view(ToastKind::updated, dated(), Language::en);
    CHECK(english->title == "New figures to 30/9/2024 have arrived");
    CHECK(english->text == "Updated at 08:00 on 05/10/2024.");
}

TEST_CASE("without any date neither is told")
{
    CHECK_FALSE(toast_view(ToastKind::refused, Snapshot{}, Language::vi).has_value());
    CHECK_FALSE(toast_view(ToastKind::updated, Snapshot{}, Language::vi).has_value());
}
