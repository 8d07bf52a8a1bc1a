// What the notice over a screen says: that figures came, or that some were refused and the old ones stay.
#pragma once

#include <bangvang/base/language.h>
#include <bangvang/model/snapshot.h>

#include <optional>
#include <string>

namespace bangvang {

enum class ToastKind { refused, updated };

struct ToastView {
    std::string title; // "Đã có số liệu mới đến 30/9/2024"
    std::string text;
    std::string text_short; // for a narrow toast
};

// `snapshot` is the one on the wall. A visitor is never told why a file was refused; without a date to name
// there is nothing to say.
[[nodiscard]] std::optional<ToastView> toast_view(ToastKind kind, const Snapshot& snapshot,
                                                  Language language);

} // namespace bangvang
