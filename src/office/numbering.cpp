#include "office/numbering.h"

#include "views/format.h"

#include <tuple>

namespace bangvang::office {
namespace {

auto place(const Identity& identity)
{
    return std::tuple(identity.epoch, identity.sequence);
}

} // namespace

std::optional<Identity> later(const std::optional<Identity>& a, const std::optional<Identity>& b)
{
    if (!a || !b)
        return a ? a : b;
    return place(*a) < place(*b) ? b : a;
}

Result<Number> next_number(const NumberWish& wish, const std::optional<Identity>& last, Language language)
{
    const std::uint64_t epoch = wish.epoch.value_or(last ? last->epoch : 1);
    if (last && epoch < last->epoch)
        return fail_in(
            language, ErrorCode::usage,
            {fmt::format("--epoch {}: bản {} đã ở loạt {}; loạt chỉ được giữ nguyên hoặc tăng.", epoch,
                         last->id, last->epoch),
             fmt::format("--epoch {}: snapshot {} is of epoch {} already, and an epoch never falls.", epoch,
                         last->id, last->epoch)});
    const std::uint64_t next = last && epoch == last->epoch ? last->sequence + 1 : 1;
    return Number{epoch, wish.sequence.value_or(next)};
}

std::string doubts_of_numbering(const Identity& now, const std::optional<Identity>& last,
                                const std::optional<Date>& as_of, Language language)
{
    std::string lines;
    const auto note = [&](const Words& words) { lines += words.in(language) + '\n'; };
    if (last && place(now) <= place(*last))
        note(
            {fmt::format(
                 "Lưu ý: số {} không lớn hơn số {} của bản trước; màn hình đã nhận bản trước sẽ không "
                 "nhận bản này.",
                 now.sequence, last->sequence),
             fmt::format("Note: number {} is not above {}, that of the file before; kiosks that have the one "
                         "before will not take this one.",
                         now.sequence, last->sequence)});
    if (last && now.made_at < last->made_at)
        note(
            {fmt::format(
                 "Lưu ý: đồng hồ máy này ({}) chậm hơn lúc lập bản trước ({}); hãy chỉnh lại đồng hồ. "
                 "Số thứ tự vẫn tăng nên màn hình vẫn nhận.",
                 iso(now.made_at), iso(last->made_at)),
             fmt::format("Note: this machine's clock ({}) is behind the time of the file before ({}); set it "
                         "right. The number grows all the same, so kiosks take it.",
                         iso(now.made_at), iso(last->made_at))});
    if (as_of && now.made_at.date() < *as_of)
        note({fmt::format("Lưu ý: theo đồng hồ máy này hôm nay là {}, trước ngày của số liệu ({}).",
                          format_date(now.made_at.date()), format_date(*as_of)),
              fmt::format("Note: by this machine's clock today is {}, before the date of the figures ({}).",
                          format_date(now.made_at.date()), format_date(*as_of))});
    return lines;
}

} // namespace bangvang::office
