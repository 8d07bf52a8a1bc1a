#include "people.h"

#include "office/name_keys.h"
#include "support/fixtures.h"

#include <utility>

namespace bangvang::bench {

Snapshot campaign_of(std::size_t people)
{
    Snapshot snapshot = testing::bare_campaign();
    testing::add_units(snapshot, 10, 2);
    testing::add_indicators(snapshot, 5);
    testing::add_honorees(snapshot, people);
    const office::NameKeys keys;
    for (Honoree& honoree : snapshot.honorees) {
        honoree.sort_key = keys.sort_key(honoree.name, honoree.kind);
        honoree.search_key = keys.search_key(honoree.name);
    }
    place_names(snapshot);
    return snapshot;
}

std::shared_ptr<const Snapshot> people(std::size_t count)
{
    return std::make_shared<const Snapshot>(campaign_of(count));
}

} // namespace bangvang::bench
