// What liborcus tells while it reads a workbook: cells, and those of their styles that say what a number
// means.
#pragma once

#include "office/spreadsheet_styles.h"

#include <orcus/spreadsheet/import_interface.hpp>

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

struct BookCell {
    enum class Kind { text, number, moment, yes_no };
    Kind kind{Kind::text};
    std::string text{};
    double number{0.0};    // of a moment: days since the calendar's origin
    std::size_t format{0}; // which of the book's cell formats
};

// Day 0 of its dates; 1 January 1904 in some old workbooks. 30 December 1899 takes in that spreadsheets
// count a 29 February 1900.
struct BookCalendar {
    std::chrono::sys_days origin{std::chrono::year(1899) / 12 / 30};
};

class BookStrings final : public orcus::spreadsheet::iface::import_shared_strings {
public:
    std::size_t append(std::string_view text) override;
    std::size_t add(std::string_view text) override { return append(text); }
    void append_segment(std::string_view text) override { segments_ += text; }
    std::size_t commit_segments() override;
    [[nodiscard]] std::string at(std::size_t index) const;

    // How a text looks says nothing about it.
    void set_segment_font(std::size_t) override {}
    void set_segment_bold(bool) override {}
    void set_segment_italic(bool) override {}
    void set_segment_font_name(std::string_view) override {}
    void set_segment_font_size(double) override {}
    void set_segment_font_color(Shade, Shade, Shade, Shade) override {}

private:
    std::vector<std::string> strings_;
    std::string segments_;
};

class BookSheet;

// One formula at a time: only the result that the spreadsheet stored counts.
class BookFormula final : public orcus::spreadsheet::iface::import_formula {
public:
    explicit BookFormula(BookSheet& sheet) : sheet_(sheet) {}
    void set_position(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col) override;
    void set_formula(orcus::spreadsheet::formula_grammar_t, std::string_view) override {}
    void set_shared_formula_index(std::size_t) override {}
    void set_result_string(std::string_view value) override;
    void set_result_value(double value) override;
    void set_result_bool(bool value) override;
    void set_result_empty() override
    {
        result_ = {};
        has_result_ = true;
    }
    void commit() override;

private:
    BookSheet& sheet_;
    orcus::spreadsheet::row_t row_{0};
    orcus::spreadsheet::col_t column_{0};
    BookCell result_;
    bool has_result_{false}; // the library gives none for an error such as #REF!
};

class BookSheet final : public orcus::spreadsheet::iface::import_sheet {
public:
    using Row = std::map<orcus::spreadsheet::col_t, BookCell>;

    BookSheet(std::string_view name, const BookStrings& strings, const BookCalendar& calendar)
        : name_(name), strings_(strings), calendar_(calendar)
    {}
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::map<orcus::spreadsheet::row_t, Row>& rows() const { return rows_; }
    void put(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, BookCell cell);

    orcus::spreadsheet::iface::import_formula* get_formula() override { return &formula_; }
    void set_auto(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col,
                  std::string_view text) override;
    void set_string(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col,
                    orcus::spreadsheet::string_id_t index) override;
    void set_value(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, double value) override;
    void set_bool(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, bool value) override;
    void set_date_time(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col, int year, int month,
                       int day, int hour, int minute, double second) override;
    void set_format(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col,
                    std::size_t format) override;
    void set_format(orcus::spreadsheet::row_t first_row, orcus::spreadsheet::col_t first_col,
                    orcus::spreadsheet::row_t last_row, orcus::spreadsheet::col_t last_col,
                    std::size_t format) override;
    void fill_down_cells(orcus::spreadsheet::row_t row, orcus::spreadsheet::col_t col,
                         orcus::spreadsheet::row_t count) override;
    [[nodiscard]] orcus::spreadsheet::range_size_t get_sheet_size() const override;

private:
    std::string name_;
    const BookStrings& strings_;
    const BookCalendar& calendar_;
    BookFormula formula_{*this};
    std::map<orcus::spreadsheet::row_t, Row> rows_;
};

class BookSettings final : public orcus::spreadsheet::iface::import_global_settings {
public:
    void set_origin_date(int year, int month, int day) override;
    void set_default_formula_grammar(orcus::spreadsheet::formula_grammar_t grammar) override
    {
        grammar_ = grammar;
    }
    [[nodiscard]] orcus::spreadsheet::formula_grammar_t get_default_formula_grammar() const override
    {
        return grammar_;
    }
    void set_character_set(orcus::character_set_t) override {}
    [[nodiscard]] const BookCalendar& calendar() const { return calendar_; }

private:
    BookCalendar calendar_;
    orcus::spreadsheet::formula_grammar_t grammar_{orcus::spreadsheet::formula_grammar_t::unknown};
};

// Positions such as "B17" and "$B$2:$C$9", of this sheet; std::invalid_argument for anything else.
class BookPositions final : public orcus::spreadsheet::iface::import_reference_resolver {
public:
    orcus::spreadsheet::src_address_t resolve_address(std::string_view address) override;
    orcus::spreadsheet::src_range_t resolve_range(std::string_view range) override;
};

class Book final : public orcus::spreadsheet::iface::import_factory {
public:
    [[nodiscard]] const std::vector<std::unique_ptr<BookSheet>>& sheets() const { return sheets_; }
    [[nodiscard]] const BookCalendar& calendar() const { return settings_.calendar(); }
    [[nodiscard]] ShownAs shown_as(std::size_t format) const { return styles_.shown_as(format); }

    orcus::spreadsheet::iface::import_global_settings* get_global_settings() override { return &settings_; }
    orcus::spreadsheet::iface::import_shared_strings* get_shared_strings() override { return &strings_; }
    orcus::spreadsheet::iface::import_styles* get_styles() override { return &styles_; }
    orcus::spreadsheet::iface::import_reference_resolver*
    get_reference_resolver(orcus::spreadsheet::formula_ref_context_t) override
    {
        return &positions_;
    }
    orcus::spreadsheet::iface::import_sheet* append_sheet(orcus::spreadsheet::sheet_t index,
                                                          std::string_view name) override;
    orcus::spreadsheet::iface::import_sheet* get_sheet(std::string_view name) override;
    orcus::spreadsheet::iface::import_sheet* get_sheet(orcus::spreadsheet::sheet_t index) override;
    void finalize() override {}

private:
    BookSettings settings_;
    BookStrings strings_;
    BookStyles styles_;
    BookPositions positions_;
    std::vector<std::unique_ptr<BookSheet>> sheets_;
};

} // namespace bangvang::office
