#include "sync/reason.h"

#include "snapshot/fault_words.h"

#include <fmt/format.h>

namespace bangvang {

namespace {

Reason with_words(Reason reason, std::string_view system_words)
{
    if (system_words.empty())
        return reason;
    reason.vi += fmt::format(" ({})", system_words);
    reason.en += fmt::format(" ({})", system_words);
    return reason;
}

} // namespace

Reason reason(const ReadFailure& failure)
{
    const FaultWords words = fault_words(failure.fault);
    Reason said{std::string(words.code), std::string(words.vi), std::string(words.en)};
    if (!failure.detail_vi.empty())
        said.vi += fmt::format(" ({})", failure.detail_vi);
    said.en += fmt::format(" ({})", failure.error.message);
    return said;
}

Reason older_than_shown(const Identity& offered, std::uint64_t floor)
{
    return {"OLDER",
            fmt::format("Tệp mới (số {}) cũ hơn số liệu đã nhận (số {}). Hãy xin văn phòng tệp mới nhất.",
                        offered.sequence, floor),
            fmt::format(
                "The new file (number {}) is older than what was accepted (number {}). Ask the office for "
                "the newest.",
                offered.sequence, floor)};
}

Reason same_number_twice(const Identity& offered)
{
    return {"TWICE",
            fmt::format("Hai tệp khác nhau cùng mang số {}. Hãy báo cho văn phòng.", offered.sequence),
            fmt::format("Two different files carry number {}. Tell the office.", offered.sequence)};
}

Reason leaps_ahead(const Identity& offered, std::uint64_t floor)
{
    return {
        "LEAP",
        fmt::format("Số của tệp mới ({}) cách quá xa số đã nhận ({}). Hãy báo cho văn phòng.",
                    offered.sequence, floor),
        fmt::format("The number of the new file ({}) is too far ahead of what was accepted ({}). Tell the "
                    "office.",
                    offered.sequence, floor)};
}

Reason not_a_file(std::string_view what)
{
    return {"NOTFILE",
            fmt::format(
                "Ở vị trí của tệp số liệu không phải một tệp thông thường ({}). Hãy chép chính tệp đó vào.",
                what),
            fmt::format("What lies in the place of the file is not a normal file ({}). Copy the file itself "
                        "there.",
                        what)};
}

Reason unsafe(int signal)
{
    return {
        "UNSAFE",
        fmt::format(
            "Không thể đọc tệp mới một cách an toàn (tín hiệu {}). Không dùng tệp này; hãy gửi cho bộ "
            "phận hỗ trợ.",
            signal),
        fmt::format("The new file could not be read safely (signal {}). Do not use it; send it to support.",
                    signal)};
}

Reason still_copying()
{
    return {"COPYING",
            "Tệp mới đang được chép, hoặc việc chép đã dừng. Hãy chờ; nếu sau 10 phút vẫn vậy thì chép lại.",
            "The new file is still being copied, or the copy stopped. Wait; if this stays for 10 minutes, "
            "copy it "
            "again."};
}

Reason no_file()
{
    return {"NOFILE", "Chưa có tệp số liệu trong thư mục. Hãy chép tệp vào.",
            "There is no file in the folder. Copy the file there."};
}

Reason odd_name(std::string_view found, std::string_view wanted)
{
    return {"ODDNAME", fmt::format("Tìm thấy \"{}\"; tên tệp phải là {}.", found, wanted),
            fmt::format("Found \"{}\"; the name must be {}.", found, wanted)};
}

Reason cannot_reach(std::string_view system_words)
{
    return with_words({"NOREACH", "Không truy cập được thư mục. Hãy kiểm tra mạng hoặc thiết bị nhớ.",
                       "The folder cannot be reached. Check the network or the stick."},
                      system_words);
}

Reason may_not_read(std::string_view system_words)
{
    return with_words({"NOREAD", "Không có quyền đọc tệp. Hãy kiểm tra quyền của tệp và thư mục.",
                       "This kiosk may not read the file. Check the rights of the file and its folder."},
                      system_words);
}

Reason bad_medium(std::string_view system_words)
{
    return with_words({"BADMEDIUM", "Thiết bị nhớ hoặc ổ đĩa chứa tệp bị lỗi. Hãy dùng thiết bị khác.",
                       "The stick or disk with the file has an error. Use another one."},
                      system_words);
}

Reason too_many_files(std::size_t most)
{
    return {
        "TOOMANYFILES",
        fmt::format("Thư mục có quá nhiều tệp .db; chỉ xem {} tệp đầu. Hãy xóa các tệp cũ.", most),
        fmt::format("There are too many .db files in the folder; only the first {} are looked at. Remove old "
                    "ones.",
                    most)};
}

Reason no_answer()
{
    return {"NOANSWER", "Nguồn không trả lời. Hãy kiểm tra máy chủ, mạng hoặc thiết bị nhớ.",
            "The source does not answer. Check the server, the network or the stick."};
}

Reason disk_full(std::string_view system_words)
{
    return with_words(
        {"DISKFULL",
         "Máy này không lưu được: số liệu mới chỉ hiển thị đến khi tắt máy. Hãy giải phóng ổ đĩa.",
         "This kiosk cannot save: it shows the new figures until it is switched off. Free space on "
         "its disk."},
        system_words);
}

Reason disk_bad(std::string_view system_words)
{
    return with_words(
        {"DISKBAD", "Ổ đĩa của máy này bị lỗi: số liệu mới chỉ hiển thị đến khi tắt máy. Hãy thay ổ đĩa.",
         "The disk of this kiosk fails: it shows the new figures until it is switched off. Replace "
         "the disk."},
        system_words);
}

Reason stored_copy_damaged(std::string_view detail)
{
    return with_words({"STOREBAD", "Bản lưu trên máy này bị hỏng. Máy dùng bản còn tốt.",
                       "A copy stored on this kiosk is damaged. A good one is used."},
                      detail);
}

Reason no_helper(std::string_view detail)
{
    return with_words({"NOHELPER", "Máy này không khởi động được tiến trình đọc tệp và sẽ thử lại.",
                       "This kiosk cannot start the process that reads files, and will try again."},
                      detail);
}

} // namespace bangvang
