// What a new snapshot changes on the wall, and what of it looks like a mistake.
#include "support.h"

#include "office/changes.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Sheets;

namespace {

Snapshot snapshot_of(const Sheets& replaced)
{
    return office_tests::review_sheets(replaced).draft.snapshot;
}

// "rose VP: …" for each change between two inputs, with "! " before and " [why]" after a doubtful one.
std::vector<std::string> told(const Sheets& before, const Sheets& after)
{
    std::vector<std::string> lines;
    for (const Change& change : changes(snapshot_of(before), snapshot_of(after))) {
        const std::string doubt = change.doubt ? fmt::format(" [{}]", change.doubt->vi) : "";
        lines.push_back(
            fmt::format("{}{}: {}{}", change.doubt ? "! " : "", change.kind, change.words.vi, doubt));
        CHECK(change.words.en != change.words.vi);
    }
    return lines;
}

using Lines = std::vector<std::string>;

const std::string scores_head = "period,unit,criterion,points\n";
const std::string january = "2024-01,VP,A,90\n2024-01,TT,A,91\n";

std::string readings(std::string_view rows)
{
    return fmt::format("indicator,month,value,state\n{}", rows);
}

} // namespace

TEST_CASE("equal content changes nothing")
{
    CHECK(told({}, {}).empty());
}

TEST_CASE("a corrected score says the ranks, the totals and the criterion, and a falling total is doubted")
{
    const Lines lines = told({}, {{"scores", scores_head + january +
                                                 "2024-02,VP,A,80\n2024-02,VP,T,10\n"
                                                 "2024-02,TT,A,92\n"}});
    CHECK(lines == Lines{"rose: Tháng 2/2024: Thanh tra Sở: hạng 2 → 1, lên 1 bậc, 92,0 điểm",
                         "! fell: Tháng 2/2024: Văn phòng Sở: hạng 1 → 2, xuống 1 bậc, 107,0 → 90,0 điểm "
                         "(−17,0); A 97,0 → 80,0 [điểm của kỳ đã lên bảng bị giảm]"});
}

TEST_CASE("points that move between criteria are told though the total stays")
{
    const Lines lines = told({}, {{"scores", scores_head + january +
                                                 "2024-02,VP,A,98\n2024-02,VP,T,9\n"
                                                 "2024-02,TT,A,92\n"}});
    CHECK(lines == Lines{"corrected: Tháng 2/2024: Văn phòng Sở: giữ hạng 1, 107,0 điểm; A 97,0 → 98,0, T "
                         "10,0 → 9,0"});
}

TEST_CASE("a month that is published moves the wall, and one that goes back is doubted")
{
    const std::string head = "code,label,kind,from,until,state,decision\n"
                             "2024-01,Tháng 1/2024,month,2024-01-01,2024-01-31,published,\n";
    const std::string draft = "2024-02,Tháng 2/2024,month,2024-02-01,2024-02-29,draft,\n";
    const std::string published = "2024-02,Tháng 2/2024,month,2024-02-01,2024-02-29,published,QĐ 12\n";
    const Lines forth = told({{"periods", head + draft}}, {{"periods", head + published}});
    CHECK(forth ==
          Lines{"published: Tháng 2/2024: được công bố (QĐ 12)",
                "changed: bảng xếp hạng chuyển từ Tháng 1/2024 sang Tháng 2/2024",
                "rose: Tháng 2/2024: Văn phòng Sở: hạng 2 → 1, lên 1 bậc, 90,0 → 107,0 điểm (+17,0)",
                "fell: Tháng 2/2024: Thanh tra Sở: hạng 1 → 2, xuống 1 bậc, 91,0 → 92,0 điểm (+1,0)"});
    const Lines back = told({{"periods", head + published}}, {{"periods", head + draft}});
    REQUIRE(back.size() == 4);
    CHECK(back[0] == "! removed: Tháng 2/2024: không còn trên bảng [kỳ đã công bố bị rút]");
    CHECK(back[1] ==
          "! changed: bảng xếp hạng chuyển từ Tháng 2/2024 sang Tháng 1/2024 [bảng xếp hạng lùi về "
          "kỳ cũ hơn]");
}

TEST_CASE("an indicator says its figure, month and share of the plan")
{
    const Lines lines = told({{"readings", readings("bl,2024-01,100,official\n")}},
                             {{"readings", readings("bl,2024-01,100,official\nbl,2024-02,120,estimate\n")}});
    CHECK(lines.front() ==
          "moved: Tổng mức bán lẻ: 100,0 tỷ đồng (01/2024) → 220,0 tỷ đồng (02/2024); 8,3% → "
          "18,3% kế hoạch");
    CHECK(std::ranges::find(lines, "added: Tổng mức bán lẻ: tháng 02/2024: 120,0 tỷ đồng") != lines.end());
}

TEST_CASE("a figure ten times larger, one that falls, and one that is gone are doubted")
{
    const Sheets before{{"readings", readings("bl,2024-01,100,official\nbl,2024-02,110,official\n")}};
    const Lines larger =
        told(before, {{"readings", readings("bl,2024-01,100,official\nbl,2024-02,1100,official\n")}});
    CHECK(std::ranges::find(larger, "! corrected: Tổng mức bán lẻ: tháng 02/2024: 110,0 → 1.100,0 tỷ đồng "
                                    "[lớn gấp 10,0 lần so với 110,0]") != larger.end());
    const Lines smaller =
        told(before, {{"readings", readings("bl,2024-01,100,official\nbl,2024-02,109,official\n")}});
    CHECK(smaller.front() == "! moved: Tổng mức bán lẻ: 210,0 tỷ đồng (02/2024) → 209,0 tỷ đồng (02/2024); "
                             "17,5% → 17,4% kế hoạch [số lũy kế giảm]");
    const Lines gone = told(before, {{"readings", readings("bl,2024-01,100,official\n")}});
    CHECK(std::ranges::find(gone,
                            "! removed: Tổng mức bán lẻ: tháng 02/2024: không còn số [số đã lên bảng bị "
                            "mất]") != gone.end());
    const Lines neighbour =
        told({{"readings", readings("bl,2024-01,100,official\n")}},
             {{"readings", readings("bl,2024-01,100,official\nbl,2024-02,5,official\n")}});
    CHECK(std::ranges::find(neighbour,
                            "! added: Tổng mức bán lẻ: tháng 02/2024: 5,0 tỷ đồng [nhỏ đi 20,0 lần "
                            "so với 100,0]") != neighbour.end());
}

TEST_CASE("an estimate that becomes official, and a plan that changes")
{
    const Lines lines = told({{"readings", readings("bl,2024-01,100,estimate\n")}},
                             {{"readings", readings("bl,2024-01,100,official\n")},
                              {"targets", "indicator,year,value\nbl,2024,1250\n"}});
    CHECK(lines == Lines{"moved: Tổng mức bán lẻ: 100,0 tỷ đồng (01/2024) → 100,0 tỷ đồng (01/2024); 8,3% → "
                         "8,0% kế hoạch",
                         "corrected: Tổng mức bán lẻ: kế hoạch 2024: 1.200,0 → 1.250,0 tỷ đồng",
                         "changed: Tổng mức bán lẻ: tháng 01/2024: ước tính → chính thức"});
}

TEST_CASE("awards come and are withdrawn, and half of them gone is doubted")
{
    const Sheets people{
        {"award_types", "code,name,class,target,level\nLD,Lao động tiên tiến,title,individual,cơ sở\n"},
        {"honorees", "code,name,kind,unit\nan,Trần An,individual,VP\nbe,Lò Bé,individual,TT\n"}};
    const std::string head = "honoree,award_type,year,decision,decided_on,revoked_on,revoke_decision\n";
    const std::string both = head + "an,LD,2024,12/QĐ,2024-02-01,,\nbe,LD,2024,12/QĐ,2024-02-01,,\n";
    const auto with = [&](const std::string& awards) {
        Sheets sheets = people;
        sheets["awards"] = awards;
        return sheets;
    };
    const Lines came = told(with(head + "an,LD,2024,12/QĐ,2024-02-01,,\n"), with(both));
    CHECK(came == Lines{"added: thêm: Lò Bé, Lao động tiên tiến 2024 (12/QĐ)"});
    const Lines revoked =
        told(with(both),
             with(head + "an,LD,2024,12/QĐ,2024-02-01,,\nbe,LD,2024,12/QĐ,2024-02-01,2024-02-20,13/QĐ\n"));
    CHECK(revoked == Lines{"removed: rút: Lò Bé, Lao động tiên tiến 2024 (12/QĐ)"});
    const Lines gone = told(with(both), with(head));
    CHECK(gone.back() == "! removed: 2 trong 2 khen thưởng không còn [mất từ một nửa trở lên]");
}

TEST_CASE("units that go are told, and half of them gone is doubted")
{
    const Sheets few{{"units", "code,name\nVP,Văn phòng\n"},
                     {"scores", scores_head + "2024-01,VP,A,90\n2024-02,VP,A,97\n2024-02,VP,T,10\n"}};
    const Lines one = told({}, few);
    CHECK(std::ranges::find(one, "changed: Văn phòng: trước là “Văn phòng Sở”") != one.end());
    CHECK(std::ranges::find(one, "removed: Thanh tra Sở: không còn trên bảng") != one.end());
    CHECK(std::ranges::none_of(one, [](const std::string& line) { return line.starts_with("! "); }));
    const Sheets many{{"units", "code,name\nVP,Văn phòng Sở\nTT,Thanh tra Sở\nA,Đơn vị A\nB,Đơn vị B\n"}};
    const Lines half = told(many, {});
    CHECK(half.back() == "! removed: 2 trong 4 đơn vị không còn [mất từ một nửa trở lên]");
}

TEST_CASE("the texts around the figures")
{
    const std::string campaign = "key,value\norganization,Sở Công Thương\ntitle,Thi đua 2024\nyear,2024\n"
                                 "starts_on,2024-01-01\nends_on,2024-12-31\nas_of,2024-02-20\n";
    const Lines lines = told({}, {{"campaign", campaign}, {"slogans", "text\nĐoàn kết\nSáng tạo\n"}});
    CHECK(lines == Lines{"! changed: số liệu đến ngày: 29/02/2024 → 20/02/2024 [ngày của số liệu lùi lại]",
                         "added: khẩu hiệu mới: “Sáng tạo”"});
}
