#include "people.h"
#include "pieces.h"

#include "support/headless.h"
#include "support/sample_snapshot.h"
#include "views/attract_view.h"
#include "views/name_index.h"
#include "views/ranking_view.h"
#include "views/search_view.h"

#include <bangvang/snapshot/reader.h>
#include <bangvang/snapshot/writer.h>

#include <fmt/format.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <vector>

namespace bangvang::bench {

using namespace bangvang::testing;

namespace {

// A letter typed into the search, among fifty thousand.
Piece searched()
{
    return {"search.50000", [] {
                struct Names {
                    std::shared_ptr<const Snapshot> snapshot{people(50'000)};
                    NameIndex index{*snapshot};
                };
                return [names = std::make_shared<Names>()] {
                    const SearchView view =
                        search_view(*names->snapshot, names->index,
                                    {.place = Place::search, .query = "thu ng"}, 8, 7, Language::vi);
                    if (view.count == 0)
                        std::abort();
                };
            }};
}

Piece read(const std::string& name, const std::function<std::shared_ptr<const Snapshot>()>& make)
{
    return {name, [make] {
                auto bytes = std::make_shared<Result<std::vector<std::byte>>>(snapshot_bytes(*make(), {}));
                return [bytes] {
                    if (!*bytes || !read_snapshot(**bytes))
                        std::abort();
                };
            }};
}

// What the first frame with fifty thousand new people makes of them.
Piece adopted()
{
    return {"view.attract.50000", [] {
                return [snapshot = people(50'000)] {
                    const AttractView view =
                        attract_view(*snapshot, snapshot->identity.made_at, Language::vi);
                    if (view.people.empty())
                        std::abort();
                };
            }};
}

Piece viewed()
{
    return {"view.ranking", [] {
                return [snapshot = sample_snapshot()] {
                    const RankingView view = ranking_view(*snapshot, {.place = Place::ranking}, Language::vi);
                    if (view.rows.empty())
                        std::abort();
                };
            }};
}

// A sentence that was never set before.
Piece shaped()
{
    return {"text.shape", [] {
                auto letters = std::make_shared<Headless>();
                auto number = std::make_shared<int>(0);
                return [letters, number] {
                    const std::string text = fmt::format(
                        "Phấn đấu hoàn thành vượt mức các chỉ tiêu kinh tế - xã hội năm {}", ++*number);
                    if (letters->fonts().shape(Face::sans_medium, false, text).glyphs.empty())
                        std::abort();
                };
            }};
}

} // namespace

std::vector<Piece> data_pieces()
{
    return {read("read.sample", [] { return sample_snapshot(); }),
            read("read.5000", [] { return people(5'000); }),
            viewed(),
            adopted(),
            searched(),
            shaped()};
}

} // namespace bangvang::bench
