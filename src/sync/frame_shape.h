// What a frame may look like before a CBOR parser sees it. A parser that goes one call deeper for each level
// can be led to the end of its stack by a megabyte of opening brackets.
#pragma once

#include <cstdint>
#include <span>

namespace bangvang::wire {

// Whether the bytes are one whole CBOR value of the kind that we send: at most eight levels, every length
// given beforehand and met, no tags. Pure.
[[nodiscard]] bool is_plain_cbor(std::span<const std::uint8_t> bytes);

} // namespace bangvang::wire
