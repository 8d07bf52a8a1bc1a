#include "office/html.h"
#include "office/problem_page.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;

namespace {

bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

// What `check --report` did with an input of these sheets, and the page.
struct Reported {
    office_tests::Ran ran;
    std::string page;
};

Reported report(const office_tests::Sheets& replaced, const office_tests::Line& more = {})
{
    const Folder input;
    const Folder output;
    office_tests::write_input(input, replaced);
    office_tests::Line words{"check", input.path().string(), "--report",
                             (output.path() / "loi.html").string()};
    words.insert(words.end(), more.begin(), more.end());
    office_tests::Ran ran = office_tests::office(words);
    return {std::move(ran), output.read("loi.html")};
}

const office_tests::Sheets wrong_points{
    {"scores",
     "period,unit,criterion,points,note\n2024-01,VP,A,90,\n2024-01,TT,A,\"chín <mươi>\",\"a & b\"\n"}};

} // namespace

TEST_CASE("HTML is escaped, and what nobody can see is shown by name")
{
    CHECK(html_text("<b> & \"'\xFF\x01") == "&lt;b&gt; &amp; &quot;&#39;\uFFFD\uFFFD");
    CHECK(html_quoted("Văn\u00A0phòng") == "Văn<i>NBSP</i>phòng");
    CHECK(html_quoted(" a  b ") == "<i>␣</i>a <i>␣</i>b<i>␣</i>");
    CHECK(html_quoted("a\nb\tc") == "a<i>↵</i><br>b<i>TAB</i>c");
    CHECK(html_quoted("a\u202Eb\u2009c\x7F") == "a<i>U+202E</i>b<i>U+2009</i>c<i>U+007F</i>");
    CHECK(html_quoted("<script>") == "&lt;script&gt;");
}

TEST_CASE("the page says what was checked, when, and whether a snapshot can be made")
{
    const Reported wrong = report(wrong_points);
    CHECK(wrong.ran.outcome == Outcome::refused);
    CHECK(wrong.page.starts_with(problem_page_mark));
    CHECK(wrong.page.ends_with("</html>\n"));
    CHECK(holds(wrong.page, "<html lang=\"vi\">"));
    CHECK(holds(wrong.page, "<dd>08:00, 05/10/2024</dd>"));
    CHECK(holds(wrong.page, "Chưa lập được bảng: còn 1 lỗi."));
    CHECK(holds(wrong.page, "1 lỗi, 0 cảnh báo"));
    CHECK(holds(report({{"ghi chú", "a\n"}}).page, "Có thể lập bảng; còn 1 cảnh báo nên xem lại."));
    const Reported right = report({});
    CHECK(right.ran.outcome == Outcome::done);
    CHECK(holds(right.page, "Có thể lập bảng.<"));
    CHECK_FALSE(holds(right.page, "<section>"));
}

TEST_CASE("a problem stands on the page with its cell, what was found, what is expected, and its row")
{
    const std::string page = report(wrong_points).page;
    CHECK(holds(page, "<h2>Điểm <code>scores</code>"));
    CHECK(holds(page, "✕ Lỗi"));
    CHECK(holds(page, "<td class=\"cell\">D3<small>cột points</small></td>"));
    CHECK(holds(page, "<q>chín &lt;mươi&gt;</q>"));
    CHECK(holds(page, "7872,7"));
    CHECK(holds(page, "<th scope=\"col\">A</th><th scope=\"col\">B</th><th scope=\"col\">C</th>"
                      "<th scope=\"col\">D</th><th scope=\"col\">E</th></tr>"));
    CHECK(
        holds(page, "<th scope=\"row\">1</th><td>period</td><td>unit</td><td>criterion</td><td>points</td>"));
    CHECK(holds(page, "<th scope=\"row\">3</th><td>2024-01</td><td>TT</td><td>A</td>"
                      "<td class=\"here\">chín &lt;mươi&gt;</td><td>a &amp; b</td></tr>"));
    CHECK_FALSE(holds(page, "<mươi>"));
}

TEST_CASE("a wide sheet is quoted around the cell, with its first column")
{
    const std::string page =
        report({{"awards", "honoree,award_type,year,decision,decided_on,issuer,citation,method,revoked_on,"
                           "revoke_decision\nA,B,2024,1/QĐ,2024-07-15,Sở,x,y,hôm qua,\n"}})
            .page;
    CHECK(holds(page, "<th scope=\"row\">2</th><td>A</td><td class=\"gap\">…</td><td>x</td><td>y</td>"
                      "<td class=\"here\">hôm qua</td><td></td></tr>"));
}

TEST_CASE("the page groups as the list does, and names every cell")
{
    const std::string page =
        report({{"targets", "indicator,year,value\nbl,2024,một\nbl,2025,hai\nbl,2026,ba\nbl,2027,bốn\n"}})
            .page;
    CHECK(holds(page, "<td class=\"cell\">C2–C5<small>cột value, 4 ô</small></td>"));
    CHECK(holds(page, "<q>một</q><q>hai</q><q>ba</q>…"));
    const std::string own =
        report(
            {{"targets", "indicator,year,value\nbl,2024,\"1,200\"\nbl,2025,\"1,300\"\nbl,2026,\"1,400\"\n"}})
            .page;
    CHECK(holds(own, "<tr><td>C3</td><td><q>1,300</q></td><td>1300 hoặc 1.3</td></tr>"));
}

TEST_CASE("the page is in the language that was asked for and needs nothing from elsewhere")
{
    const std::string page = report(wrong_points, {"--lang", "en"}).page;
    CHECK(holds(page, "<html lang=\"en\">"));
    CHECK(holds(page, "not a number"));
    CHECK(holds(page, "No snapshot can be made yet; errors left: 1."));
    CHECK_FALSE(holds(page, "Chưa lập"));
    for (const char* outside : {"http", "<script", "<link", "<img", "url(", "@import"}) {
        CAPTURE(outside);
        CHECK_FALSE(holds(page, outside));
    }
}

TEST_CASE("a report replaces an older one and nothing else")
{
    const Folder input;
    const Folder output;
    office_tests::write_input(input, wrong_points);
    const std::string path = (output.path() / "loi.html").string();
    const office_tests::Line words{"check", input.path().string(), "--report", path};
    const auto first = office_tests::office(words);
    CHECK(first.err == "Đã ghi " + path + "\n");
    CHECK(first.out == office_tests::check(input.path()).out);
    office_tests::write_input(input);
    office_tests::write_input(input, {{"scores", office_tests::small_input().at("scores")}});
    CHECK(office_tests::office(words).outcome == Outcome::done);
    CHECK(holds(output.read("loi.html"), "Có thể lập bảng."));
    for (const char* other : {"một lá thư", "", "<!DOCTYPE html>"}) {
        CAPTURE(other);
        output.write("loi.html", other);
        const auto ran = office_tests::office(words);
        CHECK(ran.outcome == Outcome::wrong_usage);
        CHECK(ran.out == "");
        CHECK(ran.err == "--report " + path + ": đã có tệp khác ở đó, không ghi đè\n");
        CHECK(output.read("loi.html") == other);
    }
    CHECK(
        office_tests::office({"check", input.path().string(), "--report", output.path().string()}).outcome ==
        Outcome::wrong_usage);
    CHECK(output.names() == std::vector<std::string>{"loi.html"});
}

TEST_CASE("a report of an input that cannot be read at all is not written")
{
    const Folder output;
    const std::string path = (output.path() / "loi.html").string();
    CHECK(office_tests::office({"check", "/không/có", "--report", path}).outcome == Outcome::refused);
    CHECK(output.names().empty());
}
