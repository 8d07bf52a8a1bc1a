// What the sheets say, as the model sees it, with the way back from each row of the model to its cell.
#pragma once

#include "office/workbook.h"

#include <bangvang/model/snapshot.h>
#include <bangvang/snapshot/writer.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bangvang::office {

// For every table of the snapshot: which row of the sheet each of its items came from.
class Origins {
public:
    void set(std::string_view table, std::vector<std::size_t> rows);
    // 0 where the table or the item is not known.
    [[nodiscard]] std::size_t row(std::string_view table, std::size_t index) const;

private:
    std::map<std::string, std::vector<std::size_t>, std::less<>> rows_;
};

struct Draft {
    Snapshot snapshot; // without identity; drafts, revoked awards and rows with errors are not in it
    Origins origins;
    std::map<std::string, std::size_t, std::less<>> campaign_rows; // key of the campaign sheet -> row
    std::vector<PortraitImage> portraits;
};

// Told how many portraits are done, for they take the time.
using PortraitWatch = std::function<void(std::size_t done)>;

// Reads every sheet; what is wrong is added to `problems`. Portraits come from the workbook's folder.
[[nodiscard]] Draft make_draft(const Workbook& workbook, std::vector<Problem>& problems,
                               const PortraitWatch& watch = {});

// Runs the model's rules over the draft and adds what they find, at the cells they came from. A cell that was
// already found unreadable is not reported twice.
void review(const Draft& draft, const Workbook& workbook, std::vector<Problem>& problems);

} // namespace bangvang::office
