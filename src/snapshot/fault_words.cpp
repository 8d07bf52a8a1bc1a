#include "snapshot/fault_words.h"

namespace bangvang {

FaultWords fault_words(ReadFault fault)
{
    switch (fault) {
    case ReadFault::not_ours:
        return {"Tệp này không phải tệp kết quả. Hãy kiểm tra đã chép đúng tệp chưa.",
                "This is not a results file. Check that the right file was copied.", "NOTOURS"};
    case ReadFault::incomplete:
        return {"Tệp chưa được chép xong. Hãy chờ; nếu sau 10 phút vẫn vậy thì chép lại.",
                "The file is not complete. Wait; if this stays for 10 minutes, copy it again.", "COPYING"};
    case ReadFault::damaged:
        return {"Tệp bị hỏng trên đường chuyển. Hãy chép lại; nếu lặp lại thì dùng thiết bị khác.",
                "The file was damaged on the way. Copy it again; if it repeats, use another stick or cable.",
                "DAMAGED"};
    case ReadFault::saved_while_open:
        return {
            "Tệp được sao chép khi cơ sở dữ liệu còn đang mở. Văn phòng cần xuất bản lại, không sao chép "
            "thẳng.",
            "The file was copied while it was still open. The office must publish it instead of copying it.",
            "OPENDB"};
    case ReadFault::newer_format:
        return {"Tệp cần phiên bản chương trình mới hơn. Hãy cập nhật máy này.",
                "The file needs a newer kiosk program. Update this kiosk.", "NEWER"};
    case ReadFault::no_statement:
        return {"Tệp không có lời khai kèm theo nên không biết đã đủ chưa. Văn phòng cần đóng gói lại bằng "
                "bangvang-office.",
                "Nothing in the file says whether it is whole. The office must make it with "
                "bangvang-office.",
                "PLAIN"};
    case ReadFault::pair:
        return {"Tệp số liệu và tệp chữ ký .minisig không thuộc về nhau. Hãy chép lại cả hai.",
                "The file and its .minisig do not belong together. Copy both files again.", "PAIR"};
    case ReadFault::not_signed:
        return {
            "Tệp mới không có chữ ký của văn phòng. Hãy đề nghị văn phòng xuất bản lại; không dùng tệp này.",
            "The new file was not signed by the main office. Ask the office to publish again. Do not use "
            "the file.",
            "UNSIGNED"};
    case ReadFault::bad_signature:
        return {"Chữ ký của tệp mới không phải của văn phòng. Hãy đề nghị văn phòng xuất bản lại; không dùng "
                "tệp này.",
                "The signature of the new file is not the main office's. Ask the office to publish again. Do "
                "not use the file.",
                "BADSIG"};
    case ReadFault::other_site:
        return {"Tệp mới dành cho nơi khác. Hãy kiểm tra lại thiết bị nhớ.",
                "The new file is meant for another place. Check the stick.", "OTHERSITE"};
    case ReadFault::foreign_tables:
        return {"Các bảng trong tệp không đúng mẫu đã thống nhất. Hãy đề nghị văn phòng xuất bản lại.",
                "The tables of the file are not the agreed ones. Ask the office to publish it again.",
                "TABLES"};
    case ReadFault::content:
        return {"Số liệu trong tệp có lỗi. Văn phòng cần sửa rồi xuất bản lại.",
                "The file has a mistake in its figures. The office must correct and publish it again.",
                "CONTENT"};
    case ReadFault::too_large:
        return {"Tệp mới lớn hơn mức máy này cho phép. Hãy hỏi văn phòng.",
                "The new file is larger than this kiosk allows. Ask the office.", "TOOBIG"};
    case ReadFault::kiosk_memory:
        return {"Máy này thiếu bộ nhớ và sẽ thử lại. Nếu lặp lại, hãy khởi động lại máy.",
                "This kiosk ran short of memory and will try again. If it repeats, restart the kiosk.",
                "KIOSKMEM"};
    case ReadFault::kiosk_time:
        return {"Máy này không kịp đọc tệp và sẽ thử lại. Nếu lặp lại, hãy khởi động lại máy.",
                "This kiosk ran short of time and will try again. If it repeats, restart the kiosk.",
                "KIOSKTIME"};
    }
    return {};
}

} // namespace bangvang
