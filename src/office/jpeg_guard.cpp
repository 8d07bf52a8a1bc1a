#include "office/jpeg_guard.h"

#include <jerror.h>

namespace bangvang::office {
namespace {

JpegTrouble& trouble_of(j_common_ptr info)
{
    return *static_cast<JpegTrouble*>(info->client_data);
}

// Among libjpeg's warnings are harmless ones too, such as bytes between two segments.
bool means_damage(int message)
{
    return message == JWRN_HIT_MARKER || message == JWRN_JPEG_EOF || message == JWRN_HUFF_BAD_CODE ||
           message == JWRN_ARITH_BAD_CODE || message == JWRN_MUST_RESYNC || message == JWRN_BOGUS_PROGRESSION;
}

extern "C" {

[[noreturn]] static void leave(j_common_ptr info)
{
    std::longjmp(trouble_of(info).back, 1);
}

// Level -1 is a warning, the others are for tracing.
static void note(j_common_ptr info, int level)
{
    if (level < 0 && means_damage(info->err->msg_code))
        trouble_of(info).damaged = true;
}

static void print_nothing(j_common_ptr) {}
}

} // namespace

void report_to(JpegTrouble& trouble, jpeg_common_struct* info, jpeg_error_mgr*& manager)
{
    manager = jpeg_std_error(&trouble.manager);
    trouble.manager.error_exit = leave;
    trouble.manager.emit_message = note;
    trouble.manager.output_message = print_nothing;
    info->client_data = &trouble;
}

} // namespace bangvang::office
