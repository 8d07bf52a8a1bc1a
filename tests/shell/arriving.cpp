#include "arriving.h"

#include <bangvang/snapshot/reader.h>

#include <fstream>
#include <string>

namespace bangvang {

std::vector<std::byte> numbered(std::uint64_t sequence, const Sealing& sealing)
{
    const TestFolder folder;
    const auto file = folder.path() / "snapshot.db";
    write_test_snapshot(file);
    Snapshot snapshot = load_snapshot(file).value();
    snapshot.identity.sequence = sequence;
    snapshot.identity.id = "2024-09-30/" + std::to_string(sequence);
    return snapshot_bytes(snapshot, {}, sealing).value();
}

void put(const std::filesystem::path& path, const std::vector<std::byte>& bytes)
{
    std::filesystem::path temporary = path;
    temporary += ".copy";
    {
        std::ofstream out(temporary, std::ios::binary);
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    std::filesystem::rename(temporary, path);
}

} // namespace bangvang
