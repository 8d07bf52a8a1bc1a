// Keys of names that the office stores in the snapshot, so that a wall of fifty thousand people need not work
// them out: in which order they stand, and how they are looked for. Order and letters are ICU's, by CLDR.
#pragma once

#include <bangvang/model/honor.h>

#include <memory>
#include <string>
#include <string_view>

namespace bangvang::office {

class NameKeys {
public:
    // Throws std::runtime_error where ICU has no data on this machine.
    NameKeys();
    ~NameKeys();
    NameKeys(const NameKeys&) = delete;
    NameKeys& operator=(const NameKeys&) = delete;

    // Bytes whose plain order is Vietnamese: a ă â … đ …, tones level, huyền, hỏi, ngã, sắc, nặng. A person
    // stands by the given name (the last word) with all its marks, then by the rest; anything else by its
    // whole name. Case and punctuation do not matter.
    [[nodiscard]] std::string sort_key(std::string_view name, HonoreeKind kind) const;

    // The words in small letters without marks, đ as d, one space between: "lo thi binh".
    [[nodiscard]] std::string search_key(std::string_view name) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace bangvang::office
