// What the technician's screens say, in both languages: the PIN's pad, the panel, the tests of the glass.
#pragma once

#include "views/messages.h"

namespace bangvang::msg {

inline constexpr Message service_title{"Bảng kỹ thuật", "Service panel"};
inline constexpr Message closes_in{"Tự đóng sau {} giây", "Closes in {} seconds"};

// The PIN
inline constexpr Message enter_pin{"Nhập mã PIN", "Enter the PIN"};
inline constexpr Message pin_closes{"Bảng này tự đóng sau 60 giây nếu không chạm.",
                                    "This panel closes after 60 seconds without a touch."};
inline constexpr Message pin_cancel{"Hủy", "Cancel"};
inline constexpr Message pin_checking{"Đang kiểm tra…", "Checking…"};
inline constexpr Counted pin_wrong{"Sai mã. Còn {} lần thử trước khi khóa 15 phút.",
                                   "Wrong PIN. {} try left before a lock of 15 minutes.",
                                   "Wrong PIN. {} tries left before a lock of 15 minutes."};
inline constexpr Counted pin_locked{"Đã nhập sai 3 lần. Mở lại sau {} phút.",
                                    "Wrong three times. Opens again in {} minute.",
                                    "Wrong three times. Opens again in {} minutes."};
inline constexpr Message pin_broken{"Không đọc hoặc ghi được tệp mã PIN trên máy. Bảng vẫn khóa.",
                                    "The file of the PIN cannot be read or written. It stays locked."};
inline constexpr Message pin_none{"Máy chưa đặt mã PIN. Đặt bằng lệnh: bangvang --set-pin",
                                  "No PIN is set on this kiosk. Set one with: bangvang --set-pin"};

// The tabs and the panel
inline constexpr Message tab_overview{"Tổng quan", "Overview"};
inline constexpr Message tab_settings{"Cài đặt", "Settings"};
inline constexpr Message tab_checks{"Kiểm tra", "Checks"};
inline constexpr Message tab_about{"Giấy phép", "Licences"};
inline constexpr Message sync_title{"Đồng bộ số liệu", "Data"};
inline constexpr Message sync_state{"Trạng thái", "State"};
inline constexpr Message phase_starting{"Đang khởi động", "Starting"};
inline constexpr Message phase_waiting{"Đang chờ tệp", "Waiting for a file"};
inline constexpr Message phase_reading{"Đang đọc tệp", "Reading a file"};
inline constexpr Message phase_checking{"Đang kiểm tra tệp", "Checking a file"};
inline constexpr Message phase_current{"Đã đồng bộ", "Up to date"};
inline constexpr Message phase_refused{"Tệp bị từ chối", "File refused"};
inline constexpr Message phase_unreachable{"Không tới được nguồn", "Source unreachable"};
inline constexpr Message last_check{"Lần gần nhất", "Last check"};
inline constexpr Message next_check{"Lần tới", "Next check"};
inline constexpr Message every_seconds{"mỗi {} giây", "every {} seconds"};
inline constexpr Message shown_snapshot{"Gói đang chiếu", "Shown"};
inline constexpr Message snapshot_digest{"Mã gói", "Digest"};
inline constexpr Message snapshot_made{"Lập lúc", "Made"};
inline constexpr Message spare_snapshot{"Gói dự phòng", "Spare"};
inline constexpr Message set_aside_snapshot{"Gói bị gác lại", "Set aside"};
inline constexpr Message snapshot_number{"số {}", "no. {}"};
inline constexpr Message no_spare{"chưa có", "none yet"};
inline constexpr Message signature{"Chữ ký", "Signature"};
inline constexpr Message signature_good{"Hợp lệ", "Valid"};
inline constexpr Message signature_none{"Không có", "None"};
inline constexpr Message signature_no_key{"Máy chưa có khóa", "No key installed"};
inline constexpr Message refusals_title{"Gói bị từ chối", "Refused"};
inline constexpr Message refused_count{"{} lần, 30 ngày", "{} in 30 days"};
inline constexpr Message refused_none{"30 ngày qua không có gói nào bị từ chối.",
                                      "Nothing was refused in the last 30 days."};
inline constexpr Message refused_at{"{} · {} · {}", "{} · {} · {}"};
inline constexpr Message refused_note{
    "Gói bị từ chối không bao giờ lên màn hình. Số liệu đang chiếu được giữ nguyên.",
    "A refused file never gets on the wall. What is shown stays."};
inline constexpr Message set_aside_note{
    "Kỹ thuật viên đã đưa gói cũ lên lại. Máy giữ như vậy cho đến khi có gói mới hơn.",
    "A technician went back to the older file. It stays until a newer one comes."};
inline constexpr Message device_title{"Thiết bị", "Device"};
inline constexpr Message frames{"Khung hình", "Picture"};
inline constexpr Message frames_per_second{"{} hình/giây", "{} per second"};
inline constexpr Message memory{"Bộ nhớ", "Memory"};
inline constexpr Message megabytes{"{} MB", "{} MB"};
inline constexpr Message gigabytes{"{} GB", "{} GB"};
inline constexpr Message free_disk{"Ổ đĩa trống", "Free disk"};
inline constexpr Message temperature{"Nhiệt độ", "Temperature"};
inline constexpr Message celsius{"{} °C", "{} °C"};
inline constexpr Message no_sensor{"không có cảm biến", "no sensor"};
inline constexpr Message touch_screen{"Cảm ứng", "Touch"};
inline constexpr Message touch_points{"{} điểm", "{} points"};
inline constexpr Message touch_as_mouse{"như chuột", "as a mouse"};
inline constexpr Message screen_size{"Màn hình", "Screen"};
inline constexpr Message uptime{"Chạy liên tục", "Running for"};
inline constexpr Message days_hours{"{} ngày {} giờ", "{} d {} h"};
inline constexpr Message hours_minutes{"{} giờ {} phút", "{} h {} min"};
inline constexpr Message version{"Phiên bản", "Version"};
inline constexpr Message pin_row{"Mã PIN", "PIN"};

// Its buttons
inline constexpr Message check_now{"Đồng bộ ngay", "Check now"};
inline constexpr Message way_back{"Về gói dự phòng", "Back to the spare"};
inline constexpr Message undo_way_back{"Dùng lại gói mới", "Use the newer again"};
inline constexpr Message test_touch{"Thử cảm ứng", "Test touch"};
inline constexpr Message test_screen{"Thử màn hình", "Test the screen"};
inline constexpr Message restart{"Khởi động lại", "Restart"};
inline constexpr Message power_off{"Tắt máy", "Power off"};
inline constexpr Message display_page{"Cỡ chữ, tương phản, chuyển động", "Letters, contrast, motion"};
inline constexpr Message import_stick{"Nhập từ USB", "Import from USB"};
inline constexpr Message ask_way_back{"Chiếu lại gói dự phòng?", "Show the spare again?"};
inline constexpr Message ask_undo{"Chiếu lại gói mới?", "Show the newer again?"};
inline constexpr Message ask_restart{"Khởi động lại chương trình?", "Restart the program?"};
inline constexpr Message ask_power_off{"Tắt máy?", "Power off?"};
inline constexpr Message do_it{"Đồng ý", "Yes"};
inline constexpr Message leave_it{"Không", "No"};

// Settings
inline constexpr Message wall_title{"Màn hình chờ và giao diện", "The wall"};
inline constexpr Message theme_row{"Giao diện", "Theme"};
inline constexpr Message theme_day{"Giấy dó", "Day"};
inline constexpr Message theme_lacquer{"Sơn mài", "Lacquer"};
inline constexpr Message theme_automatic{"Tự động", "Automatic"};
inline constexpr Message language_row{"Ngôn ngữ", "Language"};
inline constexpr Message vietnamese{"Tiếng Việt", "Tiếng Việt"};
inline constexpr Message english{"English", "English"};
inline constexpr Message idle_list{"Chờ ở danh sách", "Wait on lists"};
inline constexpr Message idle_detail{"Chờ ở trang đọc", "Wait on pages"};
inline constexpr Message idle_ring{"Vòng báo sắp đóng", "Closing ring"};
inline constexpr Message seconds_short{"{} giây", "{} s"};
inline constexpr Message log_row{"Nhật ký", "Log"};
inline constexpr Message log_warnings{"Chỉ lỗi", "Problems"};
inline constexpr Message log_normal{"Thường", "Normal"};
inline constexpr Message log_everything{"Chi tiết", "Everything"};
inline constexpr Message machine_title{"Máy và USB", "Machine and USB"};
inline constexpr Message import_hint{"Lấy gói mới nhất trong các thư mục USB mà cấu hình cho phép.",
                                     "Takes the newest file in the folders that the configuration allows."};
inline constexpr Message import_running{"Đang đọc USB…", "Reading the stick…"};

// Checks and licences
inline constexpr Message checks_title{"Kiểm tra không cần mạng", "Checks without a network"};
inline constexpr Message keys_title{"Khóa được tin", "Trusted keys"};
inline constexpr Message keys_none{"Máy chưa có khóa công khai của văn phòng: nhận cả tệp không ký.",
                                   "No public key of the office is installed: unsigned files are taken."};
inline constexpr Message parts_title{"Thành phần và giấy phép", "Parts and licences"};

// Tests of the glass
inline constexpr Message glass_hint{"Chạm khắp mặt kính. Giữ 3 giây ở giữa để thoát.",
                                    "Touch all over the glass. Hold the middle for 3 seconds to leave."};
inline constexpr Message glass_fingers{"{} ngón", "{} fingers"};
inline constexpr Message colors_hint{"Chạm để đổi màu", "Touch for the next colour"};

} // namespace bangvang::msg
