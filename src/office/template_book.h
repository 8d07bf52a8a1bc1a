// A workbook that is being written with libxlsxwriter.
#pragma once

#include "office/contract.h"

#include <bangvang/base/result.h>
#include <bangvang/base/time.h>

#include <xlsxwriter.h>

#include <filesystem>
#include <memory>
#include <string>

namespace bangvang::office {

struct TemplateFormats {
    lxw_format* title{nullptr};
    lxw_format* plain{nullptr};
    lxw_format* step{nullptr};
    lxw_format* link{nullptr};
    lxw_format* heading{nullptr};
    lxw_format* heading_required{nullptr};
};

// Owns the library's workbook until save(); formats and sheets belong to that.
class TemplateBook {
public:
    TemplateBook(const std::filesystem::path& file, const WallTime& made_at);

    void add_guide();
    void add_sheet(const SheetSpec& sheet);
    // Writes the file; nothing may be added afterwards.
    [[nodiscard]] Result<void> save();

private:
    struct Close {
        void operator()(lxw_workbook* book) const { workbook_close(book); }
    };
    lxw_format* format(const std::string& number_format, bool example);
    void add_column(lxw_worksheet* page, lxw_col_t at, const SheetSpec& sheet, const ColumnSpec& column);
    void add_heading(lxw_worksheet* page, lxw_col_t at, const SheetSpec& sheet, const ColumnSpec& column);
    void add_example(lxw_worksheet* page, const SheetSpec& sheet);
    void add_campaign_keys(lxw_worksheet* page);

    std::unique_ptr<lxw_workbook, Close> book_;
    TemplateFormats formats_;
};

} // namespace bangvang::office
