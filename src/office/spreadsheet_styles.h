// The styles of a workbook, as far as they say what a number means: a percentage, a date, or a number.
#pragma once

#include <orcus/spreadsheet/import_interface.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

using Shade = orcus::spreadsheet::color_elem_t;

enum class ShownAs { number, percent, moment };

// Of a format code such as "0.0%" or "dd/mm/yyyy"; what stands in quotes and in brackets is only decoration.
[[nodiscard]] ShownAs meaning_of_format(std::string_view code);

// Of the formats that have a number and no code in .xlsx (ECMA-376-1, 18.8.30: 9, 14-22, 45-47).
[[nodiscard]] ShownAs meaning_of_builtin(std::size_t number);

class BookStyles final : public orcus::spreadsheet::iface::import_styles {
public:
    [[nodiscard]] ShownAs shown_as(std::size_t cell_format) const;

    void set_number_format_identifier(std::size_t number) override { identifier_ = number; }
    void set_number_format_code(std::string_view code) override { code_ = code; }
    std::size_t commit_number_format() override;
    void set_xf_number_format(std::size_t number) override { number_format_ = number; }
    std::size_t commit_cell_xf() override;
    std::size_t commit_cell_style_xf() override { return forget(style_formats_); }
    std::size_t commit_dxf() override { return forget(differences_); }

    // The rest is how cells look, which says nothing about them.
    using Underline = orcus::spreadsheet::underline_t;
    using Side = orcus::spreadsheet::border_direction_t;
    void set_font_count(std::size_t) override {}
    void set_font_bold(bool) override {}
    void set_font_italic(bool) override {}
    void set_font_name(std::string_view) override {}
    void set_font_size(double) override {}
    void set_font_underline(Underline) override {}
    void set_font_underline_width(orcus::spreadsheet::underline_width_t) override {}
    void set_font_underline_mode(orcus::spreadsheet::underline_mode_t) override {}
    void set_font_underline_type(orcus::spreadsheet::underline_type_t) override {}
    void set_font_underline_color(Shade, Shade, Shade, Shade) override {}
    void set_font_color(Shade, Shade, Shade, Shade) override {}
    void set_strikethrough_style(orcus::spreadsheet::strikethrough_style_t) override {}
    void set_strikethrough_type(orcus::spreadsheet::strikethrough_type_t) override {}
    void set_strikethrough_width(orcus::spreadsheet::strikethrough_width_t) override {}
    void set_strikethrough_text(orcus::spreadsheet::strikethrough_text_t) override {}
    std::size_t commit_font() override { return fonts_++; }
    void set_fill_count(std::size_t) override {}
    void set_fill_pattern_type(orcus::spreadsheet::fill_pattern_t) override {}
    void set_fill_fg_color(Shade, Shade, Shade, Shade) override {}
    void set_fill_bg_color(Shade, Shade, Shade, Shade) override {}
    std::size_t commit_fill() override { return fills_++; }
    void set_border_count(std::size_t) override {}
    void set_border_style(Side, orcus::spreadsheet::border_style_t) override {}
    void set_border_color(Side, Shade, Shade, Shade, Shade) override {}
    void set_border_width(Side, double, orcus::length_unit_t) override {}
    std::size_t commit_border() override { return borders_++; }
    void set_cell_hidden(bool) override {}
    void set_cell_locked(bool) override {}
    void set_cell_print_content(bool) override {}
    void set_cell_formula_hidden(bool) override {}
    std::size_t commit_cell_protection() override { return protections_++; }
    void set_number_format_count(std::size_t) override {}
    void set_cell_xf_count(std::size_t) override {}
    void set_cell_style_xf_count(std::size_t) override {}
    void set_dxf_count(std::size_t) override {}
    void set_xf_font(std::size_t) override {}
    void set_xf_fill(std::size_t) override {}
    void set_xf_border(std::size_t) override {}
    void set_xf_protection(std::size_t) override {}
    void set_xf_style_xf(std::size_t) override {}
    void set_xf_apply_alignment(bool) override {}
    void set_xf_horizontal_alignment(orcus::spreadsheet::hor_alignment_t) override {}
    void set_xf_vertical_alignment(orcus::spreadsheet::ver_alignment_t) override {}
    void set_cell_style_count(std::size_t) override {}
    void set_cell_style_name(std::string_view) override {}
    void set_cell_style_xf(std::size_t) override {}
    void set_cell_style_builtin(std::size_t) override {}
    void set_cell_style_parent_name(std::string_view) override {}
    std::size_t commit_cell_style() override { return styles_++; }

private:
    std::size_t forget(std::size_t& count);

    std::map<std::size_t, ShownAs> meanings_; // by the number of a number format
    std::vector<std::size_t> cell_formats_;   // the number format of each
    std::optional<std::size_t> identifier_;
    std::string code_;
    std::size_t number_format_{0};
    std::size_t style_formats_{0};
    std::size_t differences_{0};
    std::size_t fonts_{0};
    std::size_t fills_{0};
    std::size_t borders_{0};
    std::size_t protections_{0};
    std::size_t styles_{0};
};

} // namespace bangvang::office
