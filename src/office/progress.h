// How far a long piece of work is, on one line of the terminal that is rewritten and gone at the end. Nothing
// where nobody watches: a script or a file never sees it.
#pragma once

#include "office/words.h"

#include <cstddef>
#include <ostream>

namespace bangvang::office {

class Progress {
public:
    // `terminal` is borrowed; null: nobody watches.
    Progress(std::ostream* terminal, Language language) : terminal_(terminal), language_(language) {}
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void say(const Words& words)
    {
        if (terminal_ == nullptr)
            return;
        *terminal_ << begin_line << words.in(language_) << std::flush;
        shown_ = true;
    }
    // Takes the line away, before something else is printed.
    void clear()
    {
        if (shown_)
            *terminal_ << begin_line << std::flush;
        shown_ = false;
    }

private:
    static constexpr const char* begin_line = "\r\x1b[K"; // to the left, and nothing right of it

    std::ostream* terminal_;
    Language language_;
    bool shown_{false};
};

} // namespace bangvang::office
