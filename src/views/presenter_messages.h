// What the presenter's own screen says beside the slides, in both languages.
#pragma once

#include "views/messages.h"

namespace bangvang::msg {

inline constexpr Message slide_of_count{"Trang {} / {}", "Slide {} of {}"};
inline constexpr Message part_of_count{"phần {} / {}", "part {} of {}"};
inline constexpr Message opened_from_slide{"Chi tiết của trang {} / {}", "Behind slide {} of {}"};
inline constexpr Message no_slide_of_plan{"Chi tiết", "In detail"};
inline constexpr Message next_slide{"Tiếp theo: trang {}", "Next: slide {}"};
inline constexpr Message next_part{"Tiếp theo: phần sau của trang này", "Next: more of this slide"};
inline constexpr Message next_is_back{"Tiếp theo: trở lại trang {}", "Next: back to slide {}"};
inline constexpr Message deck_ends{"Hết. Đây là trang cuối.", "The end. This is the last slide."};
inline constexpr Message speaker_notes{"Số liệu, căn cứ để trả lời", "Figures and sources to answer with"};
inline constexpr Message no_notes{"Trang này không có số liệu phải giải thích.",
                                  "This slide has no figures to explain."};
inline constexpr Message more_notes{"Còn {} ý: mở chi tiết để đọc tiếp.",
                                    "{} more: open the detail to read on."};
inline constexpr Message spoken_for{"Đã trình bày", "Spoken for"};
inline constexpr Message time_of_day{"Bây giờ", "Now"};
inline constexpr Message minutes_left{"còn {} / {} phút", "{} of {} min left"};
inline constexpr Message minutes_over{"quá {} phút so với {} phút", "{} min over {} min"};
inline constexpr Message room_is_black{"Màn hình phòng họp đang tắt. Bấm B để chiếu lại.",
                                       "The room's screen is black. Press B to go on."};
inline constexpr Message room_is_white{"Màn hình phòng họp đang trắng. Bấm W để chiếu lại.",
                                       "The room's screen is white. Press W to go on."};
inline constexpr Message room_was_blanked{"Màn hình phòng họp đang tắt. Chạm vào màn hình đó để chiếu lại.",
                                          "The room's screen is black. Touch it to go on."};
inline constexpr Message room_sees_overview{"Phòng họp đang xem tất cả các trang.",
                                            "The room sees all slides at once."};
inline constexpr Message room_sees{"Phòng họp đang xem: {}", "The room sees: {}"};
inline constexpr Message news_at_a_key{"Có số liệu mới. Bấm N để nhận.",
                                       "New figures wait. Press N to take them."};

} // namespace bangvang::msg
