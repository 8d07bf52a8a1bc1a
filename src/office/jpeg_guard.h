// libjpeg's errors as a bool: it leaves by a call that must not return, and so by longjmp, which runs no
// destructors on its way.
#pragma once

#include <csetjmp>
#include <cstdio> // jpeglib.h wants it before itself

#include <jpeglib.h>

namespace bangvang::office {

// Stands in one place as long as the libjpeg object that reports to it.
struct JpegTrouble {
    jpeg_error_mgr manager{};
    std::jmp_buf back{};
    bool damaged{false}; // libjpeg went on, but what it gave is not what was stored
};

// To be called before the object is created: `info` reports to `trouble` from now on.
void report_to(JpegTrouble& trouble, jpeg_common_struct* info, jpeg_error_mgr*& manager);

// Runs `step`, in which libjpeg is called; false where libjpeg gave up. Nothing in a step has a destructor.
template <class Step> [[nodiscard]] bool guarded(JpegTrouble& trouble, const Step& step)
{
    if (setjmp(trouble.back) != 0)
        return false;
    step();
    return true;
}

} // namespace bangvang::office
