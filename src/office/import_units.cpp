// The sheets about who competes: blocks, units, grades.
#include "office/importer.h"

#include <bangvang/base/text.h>

#include <map>

namespace bangvang::office {
namespace {

// Two rows for one unit are a slip of the pen that splits its points; the clerk must see it.
void warn_about_same_name(Row& row, const std::string& name, std::map<std::string, std::size_t>& seen)
{
    const auto [first, is_new] = seen.emplace(normalize_name(name), row.number());
    if (!is_new && !name.empty())
        row.warn("name",
                 {fmt::format("tên giống dòng {} (chỉ khác chữ hoa, dấu cách hoặc cách đặt dấu thanh)",
                              first->second),
                  fmt::format("the same name as in row {} but for case, spaces or tone placement",
                              first->second)});
}

// "VP" and "vp": what refers to the unit by one spelling never reaches the other.
void warn_about_similar_code(Row& row, const std::string& code, const Lookup& before)
{
    const auto similar = before.find(code);
    if (similar && similar->by == NamedBy::similar_code)
        row.warn("code", {fmt::format("mã chỉ khác mã {} ở chữ hoa, chữ thường hoặc dấu cách",
                                      before.code(similar->index)),
                          fmt::format("differs from the code {} in case or spaces only",
                                      before.code(similar->index))});
}

} // namespace

void Importer::blocks()
{
    Collected<Block> blocks;
    each("blocks", [&](Row& row) {
        Block block{row.text("code"), row.text("name")};
        const std::size_t entry = name(blocks_, block.code, block.name);
        if (row.ok())
            blocks.add(std::move(block), row.number(), entry);
    });
    blocks.finish("blocks", draft_.snapshot.blocks, draft_.origins, blocks_);
}

void Importer::units()
{
    Collected<Unit> units;
    std::map<std::string, std::size_t> seen;
    each("units", [&](Row& row) {
        Unit unit{row.text("code"), row.text("name"), row.text("short_name"), refer(row, "block", blocks_),
                  row.text("kind"), row.text("head"), row.date("from"),       row.date("until")};
        warn_about_same_name(row, unit.name, seen);
        warn_about_similar_code(row, unit.code, units_.lookup);
        if (unit.short_name.empty())
            unit.short_name = unit.name;
        const std::size_t entry = name(units_, unit.code, unit.name, unit.short_name);
        if (row.ok())
            units.add(std::move(unit), row.number(), entry);
    });
    units.finish("units", draft_.snapshot.units, draft_.origins, units_);
}

void Importer::grades()
{
    Collected<Grade> grades;
    each("grades", [&](Row& row) {
        Grade grade{row.text("code"), row.text("name"), row.number("min_score")};
        const std::size_t entry = name(grades_, grade.code, grade.name);
        if (row.ok())
            grades.add(std::move(grade), row.number(), entry);
    });
    // Highest first; grades that only the council gives keep their place at the end.
    grades.sort([](const Grade& a, const Grade& b) { return a.min_score > b.min_score; });
    grades.finish("grades", draft_.snapshot.grades, draft_.origins, grades_);
}

} // namespace bangvang::office
