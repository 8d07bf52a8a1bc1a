#include "screens/ranking_motion.h"

#include <doctest/doctest.h>

using namespace bangvang;

namespace {

MonoTime at(int milliseconds)
{
    return MonoTime{} + std::chrono::seconds(100) + std::chrono::milliseconds(milliseconds);
}

// Units in the order of their letters' places: "ABCDE" has A first.
RankingView ranking(std::string_view order)
{
    RankingView view;
    for (const char unit : order) {
        RankingRow row;
        row.code = std::string(1, unit);
        row.rank = static_cast<int>(view.rows.size()) + 1;
        row.total = 90.0 - static_cast<double>(view.rows.size());
        row.total_text = std::to_string(90 - static_cast<int>(view.rows.size())) + ",0";
        view.rows.push_back(row);
    }
    return view;
}

// From one order to another at the time 0.
struct Reordered {
    Reordered(std::string_view from, std::string_view to) : before(ranking(from)), now(ranking(to))
    {
        set.aim(ranking_aims(before, {}), at(-1000), Aiming::jump);
        set.aim(ranking_aims(now, before.rows), at(0), Aiming::travel);
    }
    [[nodiscard]] std::string in_view(int milliseconds, std::size_t first, std::size_t count) const
    {
        std::string codes;
        for (const PlacedRow& row :
             rows_in_view(now.rows, {set, at(milliseconds)}, static_cast<double>(first), count))
            codes += now.rows[row.index].code;
        return codes;
    }
    [[nodiscard]] OnPodium podium(int milliseconds, std::size_t place) const
    {
        return on_podium(now.rows, before.rows, {set, at(milliseconds)}, place);
    }
    RankingView before;
    RankingView now;
    TweenSet set;
};

} // namespace

TEST_CASE("at rest a page shows its rows in their order, each whole and in its place")
{
    const RankingView view = ranking("ABCDEFG");
    const auto rows = rows_in_view(view.rows, Moving{}, 3, 3);
    REQUIRE(rows.size() == 3);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].index == 3 + i);
        CHECK(rows[i].slot == static_cast<float>(i));
        CHECK(rows[i].shown == 1.0F);
    }
}

TEST_CASE("a row that rises from the page below comes in at the end of the list, above the others")
{
    const Reordered change("ABCDEFGH", "ABCHDEFG");
    CHECK(change.in_view(0, 3, 3) == "DEF");
    CHECK(change.in_view(700, 3, 3).back() == 'H');
    CHECK(change.in_view(5000, 3, 3) == "HDE");
}

TEST_CASE("a row on its way over the end of a list is shown as far as it is in view")
{
    const Reordered change("ABCDEFGH", "ABCHDEFG");
    for (int time = 0; time < 2000; time += 20)
        for (const PlacedRow& row : rows_in_view(change.now.rows, {change.set, at(time)}, 3, 3)) {
            const bool whole = row.slot >= 0.0F && row.slot <= 2.0F;
            CHECK((row.shown == 1.0F) == whole);
            CHECK(row.shown > 0.0F);
        }
}

TEST_CASE("two that exchange on the podium meet at one height half way, and there one name follows the other")
{
    const Reordered change("ABC", "BAC");
    CHECK(change.podium(0, 0).row.code == "A");
    CHECK(change.podium(0, 0).height == 0.0F);
    CHECK(change.podium(5000, 0).row.code == "B");
    CHECK(change.podium(5000, 0).height == 0.0F);
    float lowest = 0.0F;
    bool hidden = false;
    for (int time = 0; time < 1000; time += 10) {
        const OnPodium first = change.podium(time, 0);
        const OnPodium second = change.podium(time, 1);
        CHECK(first.height <= second.height + 1e-5F);
        lowest = std::max(lowest, first.height);
        hidden |= first.alpha < 0.2F;
    }
    CHECK(lowest == doctest::Approx(0.5).epsilon(0.02));
    CHECK(hidden);
    CHECK(change.podium(450, 2).height == 2.0F);
}

TEST_CASE("the change of place is said again at the end of the way")
{
    RankingView before = ranking("AB");
    before.rows[0].movement = 1;
    RankingView now = before;
    now.rows[0].movement = -2;
    TweenSet set;
    set.aim(ranking_aims(before, {}), at(-1000), Aiming::jump);
    set.aim(ranking_aims(now, before.rows), at(0), Aiming::travel);
    const auto said = [&](int time) { return moving_change(now.rows[0], {set, at(time)}); };
    CHECK(said(0).places == 1);
    CHECK(said(0).alpha == 1.0F);
    CHECK(said(400).alpha == 0.0F);
    CHECK(said(900).places == -2);
    CHECK(said(900).alpha == 1.0F);
    CHECK_FALSE(moving_change(now.rows[1], {set, at(900)}).places.has_value());
}
