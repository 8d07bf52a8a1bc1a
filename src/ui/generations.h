// A cache with a bound and without a clock: what nobody asked for while a whole generation came in goes.
#pragma once

#include <cstddef>
#include <functional>
#include <unordered_map>
#include <utility>

namespace bangvang {

// Keeps at most two generations, each of `limit` in weight. What is found again moves from the old generation
// to the young one; when the young one is full it becomes the old one, and what was still in that is dropped.
// Finding allocates nothing as long as the young generation's table has room. A reference stays good until
// two generations have passed. Hash and Equal may be transparent.
template <class Key, class Value, class Hash = std::hash<Key>, class Equal = std::equal_to<Key>>
class Generations {
public:
    explicit Generations(std::size_t limit) : limit_(limit) {}

    // Null where it is not kept.
    template <class Sought> [[nodiscard]] Value* find(const Sought& sought)
    {
        if (const auto found = young_.find(sought); found != young_.end())
            return &found->second.value;
        const auto found = old_.find(sought);
        if (found == old_.end())
            return nullptr;
        auto node = old_.extract(found);
        make_room();
        weight_ += node.mapped().weight;
        return &young_.insert(std::move(node)).position->second.value;
    }

    // The key must not be kept already.
    Value& add(Key key, Value value, std::size_t weight)
    {
        make_room();
        weight_ += weight;
        return young_.emplace(std::move(key), Entry{std::move(value), weight}).first->second.value;
    }

    [[nodiscard]] std::size_t size() const { return young_.size() + old_.size(); }

private:
    struct Entry {
        Value value;
        std::size_t weight;
    };

    void make_room()
    {
        if (weight_ < limit_)
            return;
        old_ = std::exchange(young_, {});
        weight_ = 0;
    }

    std::size_t limit_;
    std::size_t weight_{0}; // of the young generation
    std::unordered_map<Key, Entry, Hash, Equal> young_;
    std::unordered_map<Key, Entry, Hash, Equal> old_;
};

} // namespace bangvang
