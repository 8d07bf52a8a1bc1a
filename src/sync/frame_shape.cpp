#include "sync/frame_shape.h"

#include <array>
#include <cstddef>
#include <optional>

namespace bangvang::wire {

namespace {

// The first byte of an item (RFC 8949, section 3): three bits of kind, five that are its number or say how
// many bytes of number follow.
enum Kind : unsigned { bytes_kind = 2, text_kind = 3, array_kind = 4, map_kind = 5, tag_kind = 6 };

class Walker {
public:
    explicit Walker(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

    [[nodiscard]] bool is_plain()
    {
        while (depth_ > 0) {
            if (!take_item())
                return false;
            while (depth_ > 0 && missing_[depth_ - 1] == 0)
                --depth_;
        }
        return rest_.empty();
    }

private:
    bool take_item()
    {
        --missing_[depth_ - 1];
        if (rest_.empty())
            return false;
        const unsigned kind = rest_[0] >> 5U;
        const auto number = take_number();
        if (!number || kind == tag_kind)
            return false;
        if (kind == bytes_kind || kind == text_kind)
            return skip(*number);
        if (kind == array_kind || kind == map_kind)
            return open(*number, kind == map_kind ? 2 : 1);
        return true;
    }

    // 28 to 30 mean nothing, and 31 that the length comes to light later.
    std::optional<std::uint64_t> take_number()
    {
        const unsigned low = rest_[0] & 31U;
        const std::size_t more = low < 24 ? 0 : low < 28 ? std::size_t{1} << (low - 24) : rest_.size();
        if (1 + more > rest_.size())
            return std::nullopt;
        std::uint64_t number = more == 0 ? low : 0;
        for (const std::uint8_t byte : rest_.subspan(1, more))
            number = number << 8U | byte;
        rest_ = rest_.subspan(1 + more);
        return number;
    }

    bool skip(std::uint64_t count)
    {
        if (count > rest_.size())
            return false;
        rest_ = rest_.subspan(static_cast<std::size_t>(count));
        return true;
    }

    // Each item has at least one byte, which bounds the counts.
    bool open(std::uint64_t count, std::uint64_t items_each)
    {
        if (count > rest_.size() || depth_ == missing_.size())
            return false;
        missing_[depth_++] = count * items_each;
        return true;
    }

    std::span<const std::uint8_t> rest_;
    std::array<std::uint64_t, 9> missing_{
        1}; // items still to come on each level; on the first, the value itself
    std::size_t depth_{1};
};

} // namespace

bool is_plain_cbor(std::span<const std::uint8_t> bytes)
{
    return Walker(bytes).is_plain();
}

} // namespace bangvang::wire
