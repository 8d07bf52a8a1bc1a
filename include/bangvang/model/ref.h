// A typed position in one of the snapshot's tables: Ref<Unit> cannot be mistaken for Ref<Period>.
#pragma once

#include <compare>
#include <cstdint>

namespace bangvang {

template <class T> struct Ref {
    std::uint32_t index{0};
    friend auto operator<=>(const Ref&, const Ref&) = default;
};

} // namespace bangvang
