// Where the sync thread puts the snapshot that the wall shows, and where everybody else takes it.
#pragma once

#include <bangvang/model/snapshot.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <utility>

namespace bangvang {

struct PublishedSnapshot {
    std::shared_ptr<const Snapshot> snapshot; // null until the first one
    // The file of our own store with the same bytes, never rewritten: portraits come from it. Empty when this
    // machine could not save it; then there are no portraits.
    std::filesystem::path accepted_file;
};

// Any thread may call anything. Readers hold a counted reference to an immutable value; the lock is held only
// for copying the pointer and the path.
class SnapshotSlot {
public:
    void publish(PublishedSnapshot published)
    {
        const std::lock_guard lock(mutex_);
        std::swap(published_, published); // the old one dies after the lock is gone
        ++version_;
    }

    [[nodiscard]] PublishedSnapshot get() const
    {
        const std::lock_guard lock(mutex_);
        return published_;
    }

    // Grows with every publish(); cheap to ask once a frame.
    [[nodiscard]] std::uint64_t version() const
    {
        const std::lock_guard lock(mutex_);
        return version_;
    }

private:
    mutable std::mutex mutex_;
    PublishedSnapshot published_; // guarded by mutex_
    std::uint64_t version_{0};    // guarded by mutex_
};

} // namespace bangvang
