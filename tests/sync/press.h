// Thousands of files, each with a number of its own, out of one: SQLite would take minutes to make them.
#pragma once

#include "snapshot/seal.h"

#include <bangvang/snapshot/writer.h>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace bangvang::test {

// Changes the two places of the database where the number stands, and seals it anew. Only numbers of five
// digits and two bytes (first .. 32767) keep every other byte in its place.
class Press {
public:
    static constexpr std::uint64_t first = 10'001;

    // The identity's id ends with the number.
    explicit Press(Snapshot snapshot) : snapshot_(std::move(snapshot))
    {
        plate_ = made(first);
        const auto next = made(first + 1);
        REQUIRE(plate_.size() == next.size());
        for (std::size_t at = 0; at < plate_.size(); ++at)
            if (plate_[at] != next[at])
                changing_.push_back(at);
        REQUIRE(changing_.size() == 2); // the last digit of the id and the last byte of the number
    }

    [[nodiscard]] std::vector<std::byte> print(std::uint64_t sequence) const
    {
        auto file = plate_;
        const std::string digits = std::to_string(sequence);
        const bool digit_first = plate_[changing_[0]] == static_cast<std::byte>('1');
        const std::size_t last_digit = changing_[digit_first ? 0 : 1];
        const std::size_t last_byte = changing_[digit_first ? 1 : 0];
        for (std::size_t i = 0; i < digits.size(); ++i)
            file[last_digit + 1 - digits.size() + i] = static_cast<std::byte>(digits[i]);
        file[last_byte - 1] = static_cast<std::byte>(sequence >> 8U);
        file[last_byte] = static_cast<std::byte>(sequence & 0xffU);
        return sealed(std::move(file), numbered(sequence).identity, {}).value();
    }

private:
    [[nodiscard]] Snapshot numbered(std::uint64_t sequence) const
    {
        Snapshot snapshot = snapshot_;
        snapshot.identity.sequence = sequence;
        snapshot.identity.id = "2024-09-30/" + std::to_string(sequence);
        return snapshot;
    }
    [[nodiscard]] std::vector<std::byte> made(std::uint64_t sequence) const
    {
        return database_bytes(numbered(sequence), {}).value();
    }

    Snapshot snapshot_;
    std::vector<std::byte> plate_;
    std::vector<std::size_t> changing_;
};

} // namespace bangvang::test
