#include "ui/text_layout.h"

#include "ui/fonts.h"
#include "ui/glyph_run.h"

#include <algorithm>

namespace bangvang {

namespace {

// Widths are sums of floats: a line measured to be exactly as wide as its column must still fit.
constexpr float tolerance = 0.01F;

struct Measure {
    const Fonts& fonts;
    const TextStyle& style;
    [[nodiscard]] float operator()(std::string_view text) const { return text_width(fonts, style, text); }
};

std::string_view next_word(std::string_view text, std::size_t& at)
{
    at = std::min(text.find_first_not_of(' ', at), text.size());
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end;
    return word;
}

// Calls `sink(line, width)` for each line of one paragraph, filled from the front. An empty paragraph is one
// empty line.
template <class Sink>
void fill_lines(const Measure& measure, std::string_view text, float limit, const Sink& sink)
{
    std::size_t at = 0;
    std::string_view line = next_word(text, at);
    float width = measure(line);
    for (std::string_view word = next_word(text, at); !word.empty(); word = next_word(text, at)) {
        const auto longer =
            std::string_view(line.data(), static_cast<std::size_t>(word.end() - line.begin()));
        const float longer_width = measure(longer);
        if (longer_width <= limit + tolerance) {
            line = longer;
            width = longer_width;
        } else {
            sink(line, width);
            line = word;
            width = measure(word);
        }
    }
    sink(line, width);
}

int count_lines(const Measure& measure, std::string_view text, float limit)
{
    int lines = 0;
    fill_lines(measure, text, limit, [&lines](std::string_view, float) { ++lines; });
    return lines;
}

float widest_word(const Measure& measure, std::string_view text)
{
    float widest = 0.0F;
    std::size_t at = 0;
    for (std::string_view word = next_word(text, at); !word.empty(); word = next_word(text, at))
        widest = std::max(widest, measure(word));
    return widest;
}

// The smallest limit that six halvings find with the same number of lines.
float balanced_limit(const Measure& measure, std::string_view text, float max_width)
{
    const int lines = count_lines(measure, text, max_width);
    if (lines < 2)
        return max_width;
    float low =
        std::min(std::max(widest_word(measure, text), measure(text) / static_cast<float>(lines)), max_width);
    float high = max_width;
    for (int step = 0; step < 6; ++step) {
        const float middle = (low + high) / 2.0F;
        if (count_lines(measure, text, middle) > lines)
            low = middle;
        else
            high = middle;
    }
    return high;
}

} // namespace

float text_width(const Fonts& fonts, const TextStyle& style, std::string_view text)
{
    GlyphRun run(fonts, style, text);
    for (RunGlyph glyph; run.next(glyph);) {
    }
    return run.pen() * style.px;
}

TextBlock wrap_text(const Fonts& fonts, const TextStyle& style, std::string_view text, float max_width,
                    Wrap wrap)
{
    const Measure measure{fonts, style};
    TextBlock block;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view paragraph = text.substr(start, end - start);
        const float limit = wrap == Wrap::balance ? balanced_limit(measure, paragraph, max_width) : max_width;
        fill_lines(measure, paragraph, limit, [&block](std::string_view line, float width) {
            block.lines.push_back({line, width});
            block.width = std::max(block.width, width);
        });
        start = end + 1;
    }
    block.height = static_cast<float>(block.lines.size()) * style.line_height();
    return block;
}

TextStyle fit_text(const Fonts& fonts, TextStyle style, std::string_view text, float max_width, int max_lines,
                   std::initializer_list<float> sizes)
{
    for (const float size : sizes) {
        style.px = size;
        const TextBlock block = wrap_text(fonts, style, text, max_width, Wrap::greedy);
        if (static_cast<int>(block.lines.size()) <= max_lines && block.width <= max_width + tolerance)
            break;
    }
    return style;
}

} // namespace bangvang
