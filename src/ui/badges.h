// The small marks beside a figure: stamp, pace, movement, medal, criterion key. Each says its meaning in
// shape and word.
#pragma once

#include "ui/canvas.h"
#include "ui/moving.h"

#include <bangvang/base/language.h>
#include <bangvang/model/indicator.h>

#include <string_view>

namespace bangvang {

inline constexpr float chip_height = 52.0F;

// The dashed chip "Dữ liệu minh họa". `at` is its top left; the width is stamp_width().
enum class StampLook { on_ground, on_art };
[[nodiscard]] float stamp_width(const Canvas& canvas, Language language);
void draw_stamp(Canvas& canvas, Point at, Language language, StampLook look = StampLook::on_ground);

// "Vượt tiến độ", "Đúng tiến độ", "Chậm tiến độ"; the short form drops "tiến độ".
enum class PaceWords { full, brief };
[[nodiscard]] std::string_view pace_words(Pace pace, Language language, PaceWords words = PaceWords::full);
[[nodiscard]] Glyph pace_glyph(Pace pace);
[[nodiscard]] Color pace_color(const Theme& theme, Pace pace);
[[nodiscard]] float pace_pill_width(const Canvas& canvas, Pace pace, Language language,
                                    PaceWords words = PaceWords::full);
void draw_pace_pill(Canvas& canvas, Point at, Pace pace, Language language,
                    PaceWords words = PaceWords::full);

// Places gained (positive) or lost since the period before. Three ways to say it: "▲ 2", "▲ 2 bậc", "▲ Tăng 2
// bậc".
enum class MovementWords { number, places, sentence };
// Where it stands: on paper the direction has its own colour; on lacquer a rise is gold, the rest ivory.
enum class MovementLook { on_paper, on_lacquer };
[[nodiscard]] float movement_width(const Canvas& canvas, int places, Language language, MovementWords words);
// `at` is the top left of a line box of type::num (number) or type::label (the others). Returns the width.
float draw_movement(Canvas& canvas, Point at, int places, Language language, MovementWords words,
                    MovementLook look = MovementLook::on_paper);

// The medal with its numeral; rank 1 is gold leaf. A numeral of three digits is set smaller.
void draw_rank_medal(Canvas& canvas, const Rect& square, int rank, float numeral_alpha = 1.0F);
// The same while the rank, a word of `moving` with this name, gives way to another.
void draw_moving_medal(Canvas& canvas, const Rect& square, std::string_view name, int rank,
                       const Moving& moving);

// The 34x34 square with the criterion's letter; `index` counts criteria from 0 and the five colours repeat.
inline constexpr float key_size = 34.0F;
// Wider where the code has more letters; returns the width.
float draw_criterion_key(Canvas& canvas, Point at, int index, std::string_view letter);
// The gold lozenge of bonus points, in the same 34x34 square.
void draw_bonus_key(Canvas& canvas, Point at);

} // namespace bangvang
