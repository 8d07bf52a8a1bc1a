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

} // namespace bangvang::office
