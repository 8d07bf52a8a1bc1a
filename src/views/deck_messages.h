// What the slides of the deck say, in both languages: findings, notes, and facts for the speaker.
#pragma once

#include "views/messages.h"

namespace bangvang::msg {

inline constexpr Message all_indicators{"Cả {} chỉ tiêu", "All {} indicators"};
inline constexpr Message both_indicators{"Cả hai chỉ tiêu", "Both indicators"};
inline constexpr Message pace_all_kept{"{} đúng hoặc vượt tiến độ", "{} are on track or ahead"};
inline constexpr Counted pace_some_kept{"{} trong {} chỉ tiêu đúng hoặc vượt tiến độ",
                                        "{} of {} indicators is on track or ahead",
                                        "{} of {} indicators are on track or ahead"};
inline constexpr Message pace_none_kept{"{} đang chậm tiến độ", "{} are behind plan"};
inline constexpr Message pace_only_kept{"Chỉ tiêu duy nhất đúng hoặc vượt tiến độ",
                                        "The only indicator is on track or ahead"};
inline constexpr Message pace_only_behind{"Chỉ tiêu duy nhất đang chậm tiến độ",
                                          "The only indicator is behind plan"};
inline constexpr Message leads_by{"{} dẫn\u00A0đầu, cách hạng kế\u00A0tiếp {} điểm",
                                  "{} leads, {} points before the next"};
inline constexpr Message leads_with{"{} dẫn đầu với {} điểm", "{} leads with {} points"};
inline constexpr Message only_unit{"{} đạt {} điểm", "{} has {} points"};
inline constexpr Message leads_by_council{"{} xếp thứ nhất theo kết luận của Hội đồng",
                                          "{} is first, as decided by the council"};
inline constexpr Message lead_together_by_council{"{} cùng xếp thứ nhất theo kết luận của Hội đồng",
                                                  "{} are first together, as decided by the council"};
inline constexpr Message lead_together{"{} cùng dẫn đầu với {} điểm", "{} lead together with {} points"};
inline constexpr Counted units_count{"{} đơn vị", "{} unit", "{} units"};
inline constexpr Counted all_units_ranked{"{} đơn vị được xếp hạng", "{} unit is ranked",
                                          "{} units are ranked"};
inline constexpr Message ranks_apart{"Hạng {} đến {} cách nhau {} điểm",
                                     "Ranks {} to {} lie {} points apart"};
inline constexpr Message ranks_by_council{"Hạng {} đến {} theo kết luận của Hội đồng",
                                          "Ranks {} to {}, as decided by the council"};
inline constexpr Message ranks_partly_by_council{"Hạng {} đến {}, có thứ hạng do Hội đồng kết luận",
                                                 "Ranks {} to {}, some as decided by the council"};
inline constexpr Message rank_alone{"Hạng {}: {}, {} điểm", "Rank {}: {}, {} points"};
inline constexpr Message rank_alone_by_council{"Hạng {}: {}, theo kết luận của Hội đồng",
                                               "Rank {}: {}, as decided by the council"};
inline constexpr Message rank_shared{"{} cùng hạng {} với {} điểm", "{} share rank {} with {} points"};
inline constexpr Message rank_shared_by_council{"{} cùng hạng {} theo kết luận của Hội đồng",
                                                "{} share rank {}, as decided by the council"};
inline constexpr Message by_council_words{" theo kết luận của Hội đồng", " by decision of the council"};
inline constexpr Counted rises_most{"{} tăng {} bậc{}, nhiều nhất trong {}",
                                    "{} rises {} place{}, the most in {}",
                                    "{} rises {} places{}, the most in {}"};
inline constexpr Counted rise_most_together{"{} cùng tăng {} bậc{}, nhiều nhất trong {}",
                                            "{} rise {} place each{}, the most in {}",
                                            "{} rise {} places each{}, the most in {}"};
inline constexpr Counted falls_most{"{} giảm {} bậc{} trong {}, không đơn vị nào tăng bậc",
                                    "{} falls {} place{} in {}; no unit rises",
                                    "{} falls {} places{} in {}; no unit rises"};
inline constexpr Counted fall_most_together{"{} cùng giảm {} bậc{} trong {}, không đơn vị nào tăng bậc",
                                            "{} fall {} place each{} in {}; no unit rises",
                                            "{} fall {} places each{} in {}; no unit rises"};
inline constexpr Message nobody_moved{"Không đơn vị nào đổi bậc trong {}", "No unit changed its place in {}"};
inline constexpr Message gap_behind{"{} chậm {} điểm %", "{} is {} points behind plan"};
inline constexpr Message gap_behind_together{"{} cùng chậm {} điểm %", "{} are each {} points behind plan"};
inline constexpr Message gap_ahead{"{} vượt {} điểm %", "{} is {} points ahead"};
inline constexpr Message gap_ahead_together{"{} cùng vượt {} điểm %", "{} are each {} points ahead"};
inline constexpr Message gap_on_track{"{} đúng tiến độ", "{} is on track"};
inline constexpr Message gap_all_on_track{"{} đúng tiến độ", "{} are on track"};
inline constexpr Message gap_all_kept{"Không chỉ tiêu nào chậm tiến độ, {}",
                                      "No indicator is behind plan, {}"};
inline constexpr Message gap_these_kept{"Các chỉ tiêu này không chậm tiến độ, {}",
                                        "None of these is behind plan, {}"};
inline constexpr Message these_indicators{"{} chỉ tiêu này", "These {} indicators"};
inline constexpr Counted indicator_count{"{} chỉ tiêu", "{} indicator", "{} indicators"};
inline constexpr Message attention_two{"{} và {} cần quan tâm trước", "{} and {} need attention first"};
inline constexpr Message attention_one{"{} cần quan tâm trước", "{} needs attention first"};
inline constexpr Message attention_none{"Chưa có chỉ tiêu nào chậm tiến độ", "No indicator is behind plan"};
inline constexpr Counted persons_in_words{"{} cá nhân", "{} person", "{} people"};
inline constexpr Counted groups_in_words{"{} tập thể", "{} collective", "{} collectives"};
inline constexpr Message honored_in_year{"{} được ghi danh năm {}", "{} honoured in {}"};
inline constexpr Message nobody_honored_in{"Chưa có ai được ghi danh năm {}",
                                           "Nobody has been honoured in {} yet"};
inline constexpr Message standing_of_movement{"Phong trào đến {}", "The movement to {}"};
inline constexpr Counted ranked_in{"đơn vị được xếp hạng {}", "unit ranked in {}", "units ranked in {}"};
inline constexpr Message indicators_kept{"chỉ tiêu đúng hoặc vượt tiến độ", "indicators on track or ahead"};
inline constexpr Message honored_in{"cá nhân, tập thể được ghi danh năm {}",
                                    "people and collectives honoured in {}"};
inline constexpr Message nothing_yet{"Chưa có số liệu", "No figures yet"};
inline constexpr Message podium_of{"Ba đơn vị đứng đầu · {}, điểm", "The first three · {}, points"};
inline constexpr Message podium_of_few{"Đơn vị đứng đầu · {}, điểm", "In the lead · {}, points"};
inline constexpr Counted more_on_this_rank{"và {} đơn vị khác cùng hạng {}", "and {} other unit on rank {}",
                                           "and {} other units on rank {}"};
inline constexpr Message ranking_of{"Bảng xếp hạng · {}, điểm", "Rankings · {}, points"};
inline constexpr Message movers_of{"Thay đổi thứ hạng · {} so với {}", "Changes of rank · {} against {}"};
inline constexpr Counted against_plan{"{} chỉ tiêu so với mốc kế hoạch hết {}, điểm %",
                                      "{} indicator against the plan at the end of {}, in points",
                                      "{} indicators against the plan at the end of {}, in points"};
inline constexpr Message attention_of{"Chỉ tiêu cần quan tâm · số liệu đến {}",
                                      "What needs attention · figures to {}"};
inline constexpr Message closing_of{"Khẩu hiệu thi đua", "Our motto"};
inline constexpr Message rank_up{"từ hạng {} lên hạng {}", "from rank {} up to rank {}"};
inline constexpr Message rank_down{"từ hạng {} xuống hạng {}", "from rank {} down to rank {}"};
inline constexpr Message points_changed{"{} điểm{}", "{} points{}"};
inline constexpr Message points_same{"Bằng điểm kỳ trước{}", "The same points as before{}"};
// Why a rank changed although the points say otherwise: what the units did that were passed, or that passed.
inline constexpr Message but_lost_more{", nhưng {} giảm nhiều hơn", ", but {} lost more"};
inline constexpr Message but_won_more{", nhưng {} tăng nhiều hơn", ", but {} gained more"};
inline constexpr Message while_lost{", trong khi {} giảm điểm", ", while {} lost points"};
inline constexpr Message while_won{", trong khi {} tăng điểm", ", while {} gained points"};
inline constexpr Message council_moved_others{", Hội đồng kết luận thứ hạng của đơn vị khác",
                                              ", the council placed another unit"};
inline constexpr Message others_left{", có đơn vị không còn được xếp hạng", ", a unit is no longer ranked"};
inline constexpr Message others_came{", có đơn vị mới được xếp hạng",
                                     ", a unit is ranked that was not before"};
inline constexpr Message council_before{", hạng kỳ trước do Hội đồng kết luận",
                                        ", the rank before was decided by the council"};
inline constexpr Message gap_unit{"điểm %", "points"};
inline constexpr Message points_unit{"điểm", "points"};
inline constexpr Message needs_monthly{"Cần {} mỗi tháng còn lại, đến nay bình quân {}",
                                       "Needs {} a month from now on, {} so far"};
inline constexpr Message leaves_monthly{"Chỉ còn {} cho mỗi tháng còn lại, đến nay bình quân {}",
                                        "Leaves {} for each month to come, {} so far"};
inline constexpr Message limit_passed{"Đã vượt mức cả năm {}", "{} over the year's limit"};
inline constexpr Message below_target{"Thấp hơn mục tiêu năm {}", "{} below the year's target"};
inline constexpr Message above_target{"Cao hơn mục tiêu năm {}", "{} above the year's target"};
inline constexpr Message month_behind_others{"số liệu đến tháng {}", "figures to {}"};
inline constexpr Message against_average{"{} · so với trung bình {}, điểm",
                                         "{} · against the average of {}, in points"};
inline constexpr Message unit_stands{"{}: hạng {}, {} điểm", "{}: rank {}, {} points"};
inline constexpr Message average_word{"trung bình", "average"};
inline constexpr Message value_reached{"{} đạt {}", "{} stands at {}"};
inline constexpr Message fact_rank{"Hạng {}: {}, {} điểm{}", "Rank {}: {}, {} points{}"};
inline constexpr Message fact_shared{", đồng hạng", ", shared"};
inline constexpr Message fact_by_council{", theo kết luận của Hội đồng", ", as decided by the council"};
inline constexpr Message fact_basis{"Căn cứ: {}", "On the basis of: {}"};
inline constexpr Message fact_value{"{}: {} đến hết {}, {}", "{}: {} to the end of {}, {}"};
inline constexpr Message fact_percent{"{}% mục tiêu năm, mốc kế hoạch {}%",
                                      "{}% of the year's target, plan mark {}%"};
inline constexpr Message fact_way{"{}% mức thay đổi theo kế hoạch, mốc kế hoạch {}%",
                                  "{}% of the planned change, plan mark {}%"};
inline constexpr Message fact_award{"{}: {}, quyết định số {} ngày {}", "{}: {}, decision no. {} of {}"};
inline constexpr Message fact_launched{"Phát động ngày {}", "Launched on {}"};
inline constexpr Message fact_document{"Văn bản phát động số {}", "Launch document no. {}"};
inline constexpr Message fact_signed{"Người ký: {}", "Signed by {}"};
inline constexpr Message fact_runs{"Từ {} đến {}", "From {} to {}"};
inline constexpr Message fact_office{"Thường trực: {}", "Run by {}"};

} // namespace bangvang::msg
