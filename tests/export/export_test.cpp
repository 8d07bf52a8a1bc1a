#include "pages.h"
#include "support/png.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

using namespace bangvang;
using namespace bangvang::testing;

namespace {

struct View {
    const char* screen;
    std::vector<const char*> words; // that have to be found whole
};

const std::array views{
    View{"ranking",
         {"Bảng xếp hạng thi đua", "Phòng Quản lý Công nghiệp", "Văn phòng Sở", "Thanh tra Sở", "93,2"}},
    View{"unit:NL", {"Phòng Quản lý Năng lượng", "96,4", "Số liệu đến 30/9/2024"}},
    View{"indicator:xnk",
         {"Tổng kim ngạch xuất nhập khẩu", "Nhịp độ theo mùa vụ năm 2023", "trên 40,6 triệu USD"}},
    View{"honor", {"Bảng vàng thi đua", "Dữ liệu minh họa", "Quay lại"}},
    View{"home",
         {"Thi đua thực hiện thắng lợi nhiệm vụ chính trị năm 2024", "Sản xuất công nghiệp",
          "Trần Minh Châu"}},
    View{"attract:slogan",
         {"thực hiện thắng lợi", "nhiệm vụ chính trị",
          "“Đoàn kết, sáng tạo, thi đua xây dựng và bảo vệ Tổ quốc”"}},
};

std::filesystem::path exported(const Folder& folder, const char* screen, const char* size = "1920x1080")
{
    const std::filesystem::path file = folder.path() / "a.pdf";
    const ProcessResult result = run_kiosk({"--export", file.string(), "--screen", screen, "--size", size});
    REQUIRE_MESSAGE(result.code == 0, result.err);
    CHECK(result.out == "0/1\n1/1\n");
    return file;
}

Image shot(const Folder& folder, const char* screen, const char* size = "1920x1080")
{
    const std::filesystem::path file = folder.path() / "shot.png";
    const ProcessResult result = run_kiosk({"--shot", file.string(), "--screen", screen, "--size", size});
    REQUIRE_MESSAGE(result.code == 0, result.err);
    auto image = read_png(file);
    REQUIRE(image);
    return *std::move(image);
}

} // namespace

TEST_CASE("every word of a page can be found in it, composed and with its spaces, lying and standing")
{
    for (const View& view : views)
        for (const char* size : {"1920x1080", "1080x1920"}) {
            const Folder folder("export-words");
            const auto file = exported(folder, view.screen, size);
            const std::string plain = text_of(file);
            const std::string layout = text_of(file, true);
            CAPTURE(view.screen);
            CAPTURE(size);
            CAPTURE(plain);
            for (const std::string words : view.words)
                CHECK_MESSAGE(
                    (plain.find(words) != std::string::npos || layout.find(words) != std::string::npos),
                    words);
        }
}

TEST_CASE("a page says at its foot what it is, whose, from when and how certain")
{
    const Folder folder("export-foot");
    const auto file = folder.path() / "a.pdf";
    const ProcessResult vi = run_kiosk({"--export", file.string(), "--screens", "home,ranking"});
    REQUIRE_MESSAGE(vi.code == 0, vi.err);
    const std::string text = text_of(file);
    for (const char* words :
         {"Thi đua thực hiện thắng lợi nhiệm vụ chính trị năm 2024 · Nguồn: Sở Công Thương tỉnh "
          "Lai Châu",
          "Số liệu đến 30/9/2024", "Dữ liệu minh họa", "Trang 1 trong 2", "Trang 2 trong 2"})
        CHECK_MESSAGE(text.find(words) != std::string::npos, words);
    const ProcessResult en = run_kiosk({"--export", file.string(), "--screen", "home", "--lang", "en"});
    REQUIRE_MESSAGE(en.code == 0, en.err);
    const std::string english = text_of(file);
    for (const char* words : {"Data to 30/9/2024", "Illustrative data", "Page 1 of 1", "Source: "})
        CHECK_MESSAGE(english.find(words) != std::string::npos, words);
}

TEST_CASE("all fonts are embedded and say which letters their glyphs are")
{
    const Folder folder("export-fonts");
    std::istringstream fonts(said_by({"/usr/bin/pdffonts", exported(folder, "home").string()}));
    std::string line;
    std::getline(fonts, line);
    REQUIRE(line.find("emb sub uni") != std::string::npos);
    const std::size_t column = line.find("emb");
    std::getline(fonts, line);
    int count = 0;
    for (; std::getline(fonts, line); ++count)
        CHECK_MESSAGE(line.substr(column, 11) == "yes yes yes", line);
    CHECK(count >= 4);
}

TEST_CASE("the file says what it is, when it was made and how many pages it has")
{
    const Folder folder("export-info");
    const auto file = folder.path() / "a.pdf";
    const ProcessResult result =
        run_kiosk({"--export", file.string(), "--screens", "ranking;period=2024-08,unit:NL,indicator:xnk"});
    REQUIRE_MESSAGE(result.code == 0, result.err);
    CHECK(result.out == "0/3\n1/3\n2/3\n3/3\n");
    const std::string info = said_by({"/usr/bin/pdfinfo", "-isodates", file.string()});
    for (const char* words :
         {"Title:           Thi đua thực hiện", "Subject: ", "Creator:         Bảng Vàng",
          "CreationDate:    2024-10-05T", "Pages:           3", "Page size:       1440 x 858 pts"})
        CHECK_MESSAGE(info.find(words) != std::string::npos, info);
    CHECK(text_of(file).find("Tháng 8") != std::string::npos);
    const std::string one = said_by({"/usr/bin/pdfinfo", exported(folder, "ranking").string()});
    CHECK(one.find("Title:           Bảng xếp hạng thi đua") != std::string::npos);
}

TEST_CASE("equal input gives equal bytes")
{
    const Folder a("export-equal-a");
    const Folder b("export-equal-b");
    const std::string first = bytes_of(exported(a, "home"));
    CHECK(first.size() > 50'000);
    CHECK((first == bytes_of(exported(b, "home"))));
}

TEST_CASE("a page looks like the screen")
{
    constexpr double most = 1.8; // of 255: letters are smoothed in another way, and nothing else differs
    const Folder folder("export-look");
    for (const View& view : views) {
        CAPTURE(view.screen);
        const Image screen = shot(folder, view.screen);
        const Image page = pixels_of(exported(folder, view.screen), 96);
        CHECK(page.width == 1920);
        CHECK(page.height == 1144);
        CHECK(mean_difference(screen, page) < most);
        // The measure tells an empty page, and one without its letters.
        Image empty(page.width, page.height);
        std::ranges::fill(empty.rgba, std::uint8_t{0xF2});
        CHECK(mean_difference(screen, empty) > most * 5.0);
    }
    // Nor does it take one screen for another.
    CHECK(mean_difference(shot(folder, "home"), pixels_of(exported(folder, "ranking"), 96)) > most * 5.0);
    const Image standing = shot(folder, "home", "1080x1920");
    CHECK(mean_difference(standing, pixels_of(exported(folder, "home", "1080x1920"), 96)) < most);
}

TEST_CASE("the deck is one page a slide, and each finding can be found in it")
{
    const Folder folder("export-deck");
    const std::filesystem::path file = folder.path() / "deck.pdf";
    const ProcessResult result = run_kiosk({"--export", file.string(), "--screen", "deck"});
    REQUIRE_MESSAGE(result.code == 0, result.err);
    CHECK(said_by({"/usr/bin/pdfinfo", file.string()}).find("Pages:           10") != std::string::npos);
    const std::string text = text_of(file);
    for (const char* finding :
         {"4 trong 5 chỉ tiêu đúng hoặc vượt tiến độ", "Hạng 6 đến 10 cách nhau 4,5 điểm",
          "Xuất nhập khẩu chậm 39,3 điểm %", "18 cá nhân và 6 tập thể được ghi danh năm 2024"})
        CHECK_MESSAGE(text.find(finding) != std::string::npos, finding);
}

TEST_CASE("pictures have the same foot, and names in the order of the pages")
{
    const Folder folder("export-pictures");
    const auto target = folder.path() / "taken";
    const ProcessResult result =
        run_kiosk({"--export", target.string() + "/", "--screens", "home,unit:NL", "--size", "960x540"});
    REQUIRE_MESSAGE(result.code == 0, result.err);
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(target))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    REQUIRE(names == std::vector<std::string>{"01_trang-chu.png", "02_don-vi-nl.png"});
    const auto picture = read_png(target / names[0]);
    REQUIRE(picture);
    CHECK(picture->width == 960);
    CHECK(picture->height == 572);
}

TEST_CASE("what cannot be written is said once and leaves nothing behind")
{
    const Folder folder("export-refused");
    std::ofstream(folder.path() / "file") << "in the way";
    for (const std::string target : {"missing/a.pdf", "file/a.pdf", "file/pictures/"}) {
        CAPTURE(target);
        const ProcessResult result = run_kiosk(
            {"--export", (folder.path() / target).string(), "--screen", "search", "--size", "640x360"});
        CHECK(result.code == 3);
        CHECK(std::ranges::count(result.err, '\n') == 1);
        CHECK_MESSAGE(result.err.find((folder.path() / target).parent_path().string()) != std::string::npos,
                      result.err);
    }
    std::filesystem::remove(folder.path() / "file");
    CHECK(nothing_in(folder.path()));
    const ProcessResult unknown =
        run_kiosk({"--export", (folder.path() / "a.pdf").string(), "--screen", "unit:XX"});
    CHECK(unknown.code == 2);
    CHECK(nothing_in(folder.path()));
}

TEST_CASE("a full disk is said once and leaves nothing behind")
{
    const Folder folder("export-full");
    for (const std::string target : {"a.pdf", "pictures/"}) {
        CAPTURE(target);
        // No file beyond some kilobytes, which the program meets like a full disk.
        const ProcessResult result =
            run_process({"/bin/sh", "-c",
                         "trap '' XFSZ; ulimit -f 16; exec \"$0\" --export \"$1\" --screen home --source "
                         "\"$2\" --size 960x540",
                         BANGVANG_KIOSK, (folder.path() / target).string(), BANGVANG_SAMPLE});
        CHECK(result.code == 3);
        CHECK(std::ranges::count(result.err, '\n') == 1);
        CHECK_MESSAGE(result.err.find(folder.path().string()) != std::string::npos, result.err);
        CHECK(nothing_in(folder.path()));
    }
}

TEST_CASE("an export whose listener goes gives up and leaves nothing behind")
{
    const Folder folder("export-given-up");
    for (const std::string target : {"a.pdf", "pictures/"}) {
        const ProcessResult result = run_process(
            {"/bin/sh", "-c",
             "{ \"$0\" --export \"$1\" --screens home,ranking,honor,progress --source \"$2\" --size 640x360; "
             "echo $? >&2; } | head -n 1",
             BANGVANG_KIOSK, (folder.path() / target).string(), BANGVANG_SAMPLE});
        CHECK_MESSAGE(result.err.find("given up") != std::string::npos, result.err);
        CHECK(result.err.ends_with("3\n"));
        CHECK(nothing_in(folder.path()));
    }
}
