// Why a person's picture is refused, in the words for the cell that names it.
#pragma once

#include "office/words.h"

namespace bangvang::office {

struct PictureFault {
    Words what;
    Words expected; // what the cell should say instead; empty where `what` says it all
};

} // namespace bangvang::office
