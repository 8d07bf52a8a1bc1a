// Draws samples of type and shapes and writes them as a PNG: dump_canvas <file.png> [scale].
#include "support/headless.h"
#include "support/png.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace bangvang;

namespace {

void paint_type(Canvas& c)
{
    const Theme& t = c.theme();
    c.text({64, 40}, type::label, t.ink2, "Sở Công Thương tỉnh Lai Châu");
    c.text({64, 70}, type::title, t.ink, "Bảng xếp hạng thi đua");
    c.text({64, 160}, type::h2, t.ink, "Thi đua thực hiện thắng lợi nhiệm vụ chính trị năm 2024");
    c.text({64, 230}, type::quote, t.accent, "“Đổi mới, sáng tạo, về đích”");
    c.text({64, 300}, type::body, t.ink,
           "ẰẲẴẮẶ ẦẨẪẤẬ ỀỂỄẾỆ ỒỔỖỐỘ ỜỞỠỚỢ ỪỬỮỨỰ ỲỶỸÝỴ Đđ 0123456789 7.872,7 −3,2%");
    c.text({64, 350}, type::h3, t.ink, "ẰẲẴẮẶ ẦẨẪẤẬ ỀỂỄẾỆ ỒỔỖỐỘ ỜỞỠỚỢ ỪỬỮỨỰ ỲỶỸÝỴ Đđ");
    c.paragraph({64, 420}, 600, type::body, t.ink,
                "Nhận biểu tượng “Lao động giỏi, lao động sáng tạo” vì đã hoàn thành xuất sắc nhiệm vụ.");
    c.rect_gradient({760, 400, 1096, 260}, t.lacquer_top, t.lacquer_bottom, 12);
    c.rect_outline({772, 412, 1072, 236}, t.frame_on_lacquer, 2, 8);
    c.text({800, 420}, type::slogan, t.leaf_top, "Thắng lợi 2024", {Align::left, t.leaf_bottom});
    const float w = c.text({800, 500}, type::num_xl, t.gold_on_lacquer, "76");
    c.text({800 + w, 550}, type::num_xl.at(72), t.gold_on_lacquer, ",2%");
}

void paint_shapes(Canvas& c)
{
    const Theme& t = c.theme();
    c.shadow({64, 600, 300, 200}, ShadowSize::m);
    c.rect({64, 600, 300, 200}, t.surface, 12);
    c.rect_outline({64, 600, 300, 200}, t.line, 2, 12);
    c.rect_dashed({400, 600, 320, 52}, t.line_strong, 2, 26);
    c.arc({520, 760}, 80, -1.57F, 2.0F, t.accent, 22);
    c.circle_outline({520, 760}, 60, t.gold, 2);
    float x = 64;
    for (const Glyph g :
         {Glyph::up, Glyph::down, Glyph::same, Glyph::dot, Glyph::ahead, Glyph::on_track, Glyph::behind}) {
        c.glyph(g, {x, 840, 48, 48}, t.ahead, t.surface);
        x += 64;
    }
    const std::array line{Point{800, 900}, Point{900, 760}, Point{1000, 840}, Point{1100, 700},
                          Point{1200, 860}};
    c.polyline(line, t.accent, 8);
    const std::array plan{Point{800, 880}, Point{1000, 800}, Point{1200, 760}};
    c.polyline_dashed(plan, t.plan, 4, 18, 12);
    c.lozenge({1300, 800}, 32, t.accent);
    x = 1360;
    for (const Icon icon : {Icon::home, Icon::back, Icon::podium, Icon::medal, Icon::search, Icon::clock}) {
        c.icon(icon, {x, 780, 48, 48}, t.ink);
        x += 64;
    }
    c.sprite({ArtKind::medallion, 0, 0}, {1360, 850, 180, 180});
    c.sprite({ArtKind::rank_medal, 1, 0}, {1560, 850, 150, 150});
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2)
        return 2;
    const int scale = argc > 2 ? std::atoi(argv[2]) : 1;
    testing::Headless headless;
    const auto paint = [](Canvas& c) {
        c.rect_gradient(c.layout().window(), c.theme().bg, c.theme().bg_deep);
        paint_type(c);
        paint_shapes(c);
    };
    headless.draw(1920 * scale, 1080 * scale, paint);
    headless.invalidate();
    const auto start = std::chrono::steady_clock::now();
    const Image& image = headless.draw(1920 * scale, 1080 * scale, paint);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%.1f ms\n", took.count());
    return testing::write_png(argv[1], image) ? 0 : 1;
}
