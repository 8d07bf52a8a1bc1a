#include "office/ods_reader.h"

#include "office/spreadsheet_text.h"

#include <bangvang/base/text.h>

#include <orcus/sax_ns_parser.hpp>
#include <orcus/xml_namespace.hpp>
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <stdexcept>

namespace bangvang::office {
namespace {

// Of the names in OpenDocument 1.3, part 3, only those that tables of data are made of.
constexpr std::string_view office_ns = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
constexpr std::string_view table_ns = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
constexpr std::string_view text_ns = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

constexpr std::size_t most_columns = 16384;
constexpr std::size_t most_cells =
    4000000; // a row of figures that is repeated to the end of the sheet has more

std::string_view uri(orcus::xmlns_id_t ns)
{
    return ns != nullptr ? std::string_view(ns) : std::string_view();
}

std::size_t count_of(std::string_view text)
{
    std::size_t count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::max<std::size_t>(count, 1);
}

double number_of(std::string_view text)
{
    double value = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// "PT07H30M00S" as 07:30.
std::string clock_of(std::string_view duration)
{
    const std::size_t hours = duration.find('H');
    const std::size_t minutes = duration.find('M');
    if (!duration.starts_with("PT") || hours == std::string_view::npos || minutes == std::string_view::npos ||
        minutes < hours)
        return std::string(duration);
    return fmt::format("{:0>2}:{:0>2}", duration.substr(2, hours - 2),
                       duration.substr(hours + 1, minutes - hours - 1));
}

// "2024-09-30T12:00:00" as 2024-09-30 12:00.
std::string day_of(std::string_view moment)
{
    const std::size_t time = moment.find('T');
    if (time == std::string_view::npos)
        return std::string(moment);
    return fmt::format("{} {}", moment.substr(0, time), moment.substr(time + 1, 5));
}

// What the tags of content.xml say, one after the other.
class Content final : public orcus::sax_ns_handler {
public:
    // The parser gives the attributes of an element before the element itself.
    void attribute(const orcus::sax_ns_parser_attribute& given)
    {
        attributes_[fmt::format("{} {}", uri(given.ns), given.name)] = std::string(given.value);
    }
    using orcus::sax_ns_handler::attribute;
    void start_element(const orcus::sax_ns_parser_element& element)
    {
        if (skipped_ > 0 || is(element, office_ns, "annotation"))
            ++skipped_; // a note on the cell, with paragraphs of its own
        else if (uri(element.ns) == table_ns)
            start_table_part(element.name);
        else if (uri(element.ns) == text_ns && in_cell_)
            start_text_part(element.name);
        attributes_.clear();
    }
    void end_element(const orcus::sax_ns_parser_element& element)
    {
        if (skipped_ > 0)
            --skipped_;
        else if (uri(element.ns) == table_ns)
            end_table_part(element.name);
        else if (is(element, text_ns, "p"))
            in_paragraph_ = false;
    }
    void characters(std::string_view text, bool)
    {
        if (in_paragraph_ && skipped_ == 0)
            text_ += text;
    }
    [[nodiscard]] std::vector<NamedGrid> take() { return std::move(sheets_); }

private:
    static bool is(const orcus::sax_ns_parser_element& element, std::string_view ns, std::string_view name)
    {
        return uri(element.ns) == ns && element.name == name;
    }
    [[nodiscard]] std::string attribute_of(std::string_view ns, std::string_view name) const
    {
        const auto found = attributes_.find(fmt::format("{} {}", ns, name));
        return found != attributes_.end() ? found->second : std::string();
    }

    void start_table_part(std::string_view name)
    {
        if (name == "table") {
            sheets_.push_back({attribute_of(table_ns, "name"), {}});
            next_row_ = 1;
        } else if (name == "table-row") {
            row_repeat_ = count_of(attribute_of(table_ns, "number-rows-repeated"));
            cells_.clear();
        } else if (name == "table-cell" || name == "covered-table-cell") {
            start_cell();
        }
    }

    void start_cell()
    {
        in_cell_ = true;
        text_.clear();
        paragraphs_ = 0;
        repeat_ = std::min(count_of(attribute_of(table_ns, "number-columns-repeated")), most_columns);
        kind_ = attribute_of(office_ns, "value-type");
        value_ = attribute_of(office_ns, "value");
        date_ = attribute_of(office_ns, "date-value");
        time_ = attribute_of(office_ns, "time-value");
        truth_ = attribute_of(office_ns, "boolean-value");
    }

    void start_text_part(std::string_view name)
    {
        if (name == "p") {
            text_ += paragraphs_++ > 0 ? "\n" : "";
            in_paragraph_ = true;
        } else if (name == "s") {
            text_.append(std::min<std::size_t>(count_of(attribute_of(text_ns, "c")), 1000), ' ');
        } else if (name == "tab") {
            text_ += '\t';
        } else if (name == "line-break") {
            text_ += '\n';
        }
    }

    [[nodiscard]] GridCell cell() const
    {
        if (kind_ == "float" || kind_ == "currency")
            return {number_text(number_of(value_)), true};
        if (kind_ == "percentage")
            return {number_text(number_of(value_) * 100.0) + "%", true};
        if (kind_ == "date")
            return {day_of(date_), true};
        if (kind_ == "time")
            return {clock_of(time_), true};
        if (kind_ == "boolean")
            return {truth_, true};
        return {text_, false};
    }

    void end_table_part(std::string_view name)
    {
        if (name == "table-cell" || name == "covered-table-cell")
            end_cell();
        else if (name == "table-row")
            end_row();
    }

    void end_cell()
    {
        in_cell_ = false;
        in_paragraph_ = false;
        const GridCell filled = cell();
        if (trim(filled.text).empty()) {
            column_ += repeat_;
            return;
        }
        cells_.resize(std::min(column_, most_columns));
        for (std::size_t i = 0; i < repeat_ && cells_.size() < most_columns; ++i)
            cells_.push_back(filled);
        column_ = cells_.size();
    }

    void end_row()
    {
        if (!cells_.empty()) {
            if ((all_cells_ += cells_.size() * row_repeat_) > most_cells)
                throw std::length_error(fmt::format("sheet \"{}\" holds more than {} cells",
                                                    sheets_.back().name, most_cells)); // as the library does
            for (std::size_t i = 0; i < row_repeat_; ++i)
                sheets_.back().grid.push_back({next_row_ + i, cells_});
        }
        next_row_ += row_repeat_;
        column_ = 0;
    }

    std::map<std::string, std::string, std::less<>> attributes_;
    std::vector<NamedGrid> sheets_;
    std::vector<GridCell> cells_;
    std::string text_, kind_, value_, date_, time_, truth_;
    std::size_t next_row_{1};
    std::size_t row_repeat_{1};
    std::size_t column_{0};
    std::size_t repeat_{1};
    std::size_t all_cells_{0};
    int skipped_{0}; // elements deep
    int paragraphs_{0};
    bool in_cell_{false};
    bool in_paragraph_{false};
};

} // namespace

std::vector<NamedGrid> read_ods(std::string_view bytes)
{
    orcus::zip_archive_stream_blob blob(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    orcus::zip_archive archive(&blob);
    archive.load();
    std::vector<unsigned char> xml;
    if (!archive.read_file_entry("content.xml", xml))
        throw std::invalid_argument("it has no content.xml");
    orcus::xmlns_repository names;
    orcus::xmlns_context context = names.create_context();
    Content content;
    orcus::sax_ns_parser<Content>(reinterpret_cast<const char*>(xml.data()), xml.size(), context, content)
        .parse();
    return content.take();
}

} // namespace bangvang::office
