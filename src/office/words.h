// The tool's two languages, and errors said in the one that was asked for.
#pragma once

#include <bangvang/base/result.h>

#include <string>

namespace bangvang::office {

enum class Language { vi, en };

// The same words in both languages of the tool.
struct Words {
    std::string vi;
    std::string en;
    [[nodiscard]] const std::string& in(Language language) const
    {
        return language == Language::vi ? vi : en;
    }
};

[[nodiscard]] inline tl::unexpected<Error> fail_in(Language language, ErrorCode code, const Words& words)
{
    return tl::unexpected<Error>(Error{code, words.in(language)});
}

// A failed write, with what a person can do about it before the system's own words.
[[nodiscard]] inline Result<void> told_in(Language language, Result<void> written)
{
    if (written)
        return written;
    const bool lacking = written.error().code == ErrorCode::environment;
    const std::string& why = written.error().message;
    return fail_in(
        language, written.error().code,
        {fmt::format("chưa ghi được{}: {}", lacking ? " (ổ đầy, chỉ cho đọc, hay thiếu quyền)" : "", why),
         fmt::format("not written{}: {}", lacking ? " (disk full, read-only or not permitted)" : "", why)});
}

} // namespace bangvang::office
