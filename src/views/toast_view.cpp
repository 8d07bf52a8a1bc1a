#include "views/toast_view.h"

#include "views/format.h"
#include "views/messages.h"

namespace bangvang {

namespace {

ToastView refused_view(const std::string& date, Language language)
{
    return {.title = std::string(msg::refused_title.in(language)),
            .text = msg::format(msg::refused_text, language, date),
            .text_short = msg::format(msg::refused_text_short, language, date)};
}

ToastView updated_view(const std::string& date, const WallTime& made_at, Language language)
{
    const std::string text =
        msg::format(msg::updated_text, language, format_clock(made_at), format_date(made_at.date()));
    return {.title = msg::format(msg::updated_title, language, date), .text = text, .text_short = text};
}

} // namespace

std::optional<ToastView> toast_view(ToastKind kind, const Snapshot& snapshot, Language language)
{
    const auto date = as_of(snapshot);
    if (!date)
        return std::nullopt;
    if (kind == ToastKind::refused)
        return refused_view(format_date(*date), language);
    return updated_view(format_date(*date), snapshot.identity.made_at, language);
}

} // namespace bangvang
