// A snapshot with at least one row in every table and every optional field both given and left out.
#pragma once

#include <bangvang/model/snapshot.h>
#include <bangvang/snapshot/writer.h>

#include <string>
#include <vector>

namespace bangvang::test {

struct Sample {
    Snapshot snapshot; // in the order that Snapshot promises, portraits filled in
    std::vector<PortraitImage> portraits;
};

[[nodiscard]] Sample sample();

// The sample as a database without a statement: what lies under the hash must stand by itself.
[[nodiscard]] std::vector<std::byte> sample_bytes();
// The same with its statement, as the office's tool writes it.
[[nodiscard]] std::vector<std::byte> sealed_sample_bytes();

// Every field of every row as text, so that two snapshots can be compared and a difference can be read.
[[nodiscard]] std::string dump(const Snapshot& snapshot);

// The smallest bytes that a picture of this size begins with; no decoder could draw them.
[[nodiscard]] std::vector<std::byte> png_header(unsigned width, unsigned height);
[[nodiscard]] std::vector<std::byte> jpeg_header(unsigned width, unsigned height);

} // namespace bangvang::test
