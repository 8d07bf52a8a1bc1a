#include "support/headless.h"
#include "ui/text_layout.h"
#include "ui/utf8.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <array>
#include <cmath>
#include <string>
#include <string_view>

using namespace bangvang;

TEST_CASE("the faces have the metrics that the visual language was measured with")
{
    testing::Headless headless;
    const Fonts& fonts = headless.fonts();
    const auto content = [&](Face face) { return fonts.ascent(face) + fonts.descent(face); };
    CHECK(content(Face::sans_medium) == doctest::Approx(1.2102).epsilon(0.001));
    CHECK(content(Face::display_semibold) == doctest::Approx(1.209).epsilon(0.002));
    CHECK(content(Face::serif_bold) == doctest::Approx(1.362).epsilon(0.001));
    CHECK(fonts.ascent(Face::sans_bold) == doctest::Approx(0.969).epsilon(0.001));
    CHECK(fonts.descent(Face::serif_semibold) == doctest::Approx(0.293).epsilon(0.001));
    // The designers' cell, 0.654 em and 0.640 em, is the widest figure; ours is the face's own tabular one.
    CHECK(fonts.digit_cell(Face::sans_medium) == doctest::Approx(0.654).epsilon(0.01));
    CHECK(fonts.digit_cell(Face::display_semibold) <= 0.640F);
    CHECK(fonts.digit_cell(Face::display_bold) <= 0.640F);
    CHECK(fonts.digit_cell(Face::serif_bold) == fonts.advance(Face::serif_bold, U'0'));
    CHECK_FALSE(fonts.has_glyph(Face::serif_bold, U'\u25B2'));
    CHECK(fonts.has_glyph(Face::sans_medium, U'\u2212'));
}

namespace {

// As the designers set it: letter by letter, without kerning.
float unkerned_width(const Fonts& fonts, const TextStyle& style, std::string_view text)
{
    float em = 0.0F;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = next_code_point(text, at);
        const bool cell = style.tabular && code >= U'0' && code <= U'9';
        em += (cell ? fonts.digit_cell(style.face) : fonts.advance(style.face, code)) + style.tracking;
    }
    return em * style.px;
}

} // namespace

TEST_CASE("lines are as wide as in the drawings of the designers, or a little narrower by their kerning")
{
    struct Sample {
        const char* text;
        TextStyle style;
        float width;
    };
    const std::array samples{
        Sample{"Sở Công Thương tỉnh Lai Châu", type::label, 411.9F},
        Sample{"Bảng xếp hạng thi đua", type::title, 621.2F},
        Sample{"Dữ liệu minh họa", type::label, 225.4F},
        Sample{"Số liệu đến 30/9/2024", type::label, 304.0F},
        Sample{"Phòng Quản\u00A0lý Công\u00A0nghiệp", type::label, 375.5F},
        Sample{"Thi đua thực hiện thắng lợi nhiệm vụ chính trị năm 2024", type::h2, 1238.7F},
        Sample{"Lũy kế từ đầu năm", type::h3, 329.0F},
        Sample{"Đọc văn bản phát động ngày 29/02/2024", type::label, 557.7F},
        Sample{"Kế hoạch 7.872,7", type::label, 234.3F},
        Sample{"Dự báo 8.110,1", type::label_bold, 200.1F},
        Sample{"(khung: kế hoạch)", type::label_medium, 241.5F},
        Sample{"93,2", type::num_s, 92.1F},
        Sample{"76,2%", type::num, 100.7F},
        Sample{"10", type::h2, 49.2F},
    };
    testing::Headless headless;
    for (const Sample& sample : samples) {
        const std::string text = sample.text;
        CAPTURE(text);
        CHECK(std::abs(unkerned_width(headless.fonts(), sample.style, sample.text) - sample.width) <= 1.0F);
        const float kerned = text_width(headless.fonts(), sample.style, sample.text);
        CHECK(kerned <= sample.width + 1.0F);
        CHECK(kerned >= sample.width * 0.96F);
    }
}

TEST_CASE("a folder without the fonts is named together with the package that brings them")
{
    ImGuiContext* context = ImGui::CreateContext();
    const auto fonts = Fonts::load("/nowhere");
    REQUIRE_FALSE(fonts.has_value());
    CHECK(fonts.error().code == ErrorCode::environment);
    CHECK(fonts.error().message.find("fonts-inter") != std::string::npos);
    ImGui::DestroyContext(context);
}
