// The shared tools of the import_*.cpp files: rows in, sorted tables and the references between them out.
#pragma once

#include "office/draft.h"
#include "office/row.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace bangvang::office {

// A table that other sheets refer to. `refs` goes from a lookup entry to the place in the snapshot; none for
// rows that did not get there (drafts, revoked, rows with errors): what refers to them stays out in silence.
template <class T> struct Named {
    Lookup lookup;
    std::vector<std::optional<Ref<T>>> refs;
};

// Rows on their way into one table of the snapshot.
template <class T> class Collected {
public:
    void add(T value, std::size_t row, std::size_t entry = 0)
    {
        items_.push_back({std::move(value), row, entry});
    }

    template <class Less> void sort(Less less)
    {
        std::stable_sort(items_.begin(), items_.end(),
                         [&](const Item& a, const Item& b) { return less(a.value, b.value); });
    }

    // Moves everything into `table` and notes where it came from.
    void finish(std::string_view name, std::vector<T>& table, Origins& origins)
    {
        std::vector<std::size_t> rows;
        for (Item& item : items_) {
            rows.push_back(item.row);
            table.push_back(std::move(item.value));
        }
        origins.set(name, std::move(rows));
    }

    // The same for a table that others refer to.
    void finish(std::string_view name, std::vector<T>& table, Origins& origins, Named<T>& named)
    {
        for (std::size_t i = 0; i < items_.size(); ++i)
            named.refs[items_[i].entry] = Ref<T>{static_cast<std::uint32_t>(i)};
        finish(name, table, origins);
    }

private:
    struct Item {
        T value;
        std::size_t row;
        std::size_t entry;
    };
    std::vector<Item> items_;
};

// One import from beginning to end; borrows everything for its time.
class Importer {
public:
    Importer(const Workbook& workbook, std::vector<Problem>& problems, Draft& draft,
             const PortraitWatch& watch)
        : workbook_(workbook), problems_(problems), draft_(draft), watch_(watch)
    {}
    void run();

private:
    void campaign();
    void slogans();
    void movements();
    void document();
    void milestones();
    void playlist();
    void blocks();
    void units();
    void grades();
    void periods();
    void criteria();
    void scores();
    void standings();
    void indicators();
    void targets();
    void readings();
    void award_types();
    void honorees();
    void awards();

    // Calls `read(row)` for each row of the sheet, or never where there is no such sheet.
    template <class Read> void each(std::string_view sheet, Read read)
    {
        const Table* table = workbook_.find(sheet);
        if (table == nullptr)
            return;
        for (const GridRow& cells : table->rows()) {
            Row row(*table, cells, problems_);
            read(row);
        }
    }

    // Adds an entry that others can refer to; its number.
    template <class T>
    std::size_t name(Named<T>& named, const std::string& code, const std::string& name = {},
                     const std::string& short_name = {})
    {
        named.lookup.add(code, name, short_name);
        named.refs.emplace_back();
        return named.refs.size() - 1;
    }

    template <class T> std::optional<Ref<T>> refer(Row& row, std::string_view key, const Named<T>& named)
    {
        const auto entry = row.reference(key, named.lookup);
        return entry ? named.refs[*entry] : std::nullopt;
    }

    const Workbook& workbook_;
    std::vector<Problem>& problems_;
    Draft& draft_;
    const PortraitWatch& watch_;
    Named<Block> blocks_;
    Named<Unit> units_;
    Named<Grade> grades_;
    Named<Period> periods_;
    Named<Criterion> criteria_;
    Named<Indicator> indicators_;
    Named<AwardType> award_types_;
    Named<Honoree> honorees_;
    std::vector<CriterionKind> criterion_kinds_; // one for each entry of criteria_
};

} // namespace bangvang::office
