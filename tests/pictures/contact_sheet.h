// All pictures small on one sheet, for people to look at before they accept them.
#pragma once

#include "ui/image.h"

#include <cstddef>
#include <vector>

namespace bangvang::testing {

// Takes the pictures in rows: one screen a row, its sizes and themes side by side; two rows of screens
// abreast.
class ContactSheet {
public:
    // At the end of row `row`; rows appear as they are needed.
    void add(std::size_t row, const Image& picture);
    [[nodiscard]] Image image() const;

private:
    std::vector<std::vector<Image>> rows_;
};

} // namespace bangvang::testing
