#include "ui/text_layout.h"

#include "ui/fonts.h"
#include "ui/shaped_run.h"

#include <algorithm>

namespace bangvang {

namespace {

// Widths are sums of floats: a line measured to be exactly as wide as its column must still fit.
constexpr float tolerance = 0.01F;

// A paragraph's words in the order of reading. Lines are sums of them, because no kerning reaches across a
// space: breaking a paragraph shapes each of its words once, however many widths are tried.
struct Word {
    std::string_view text;
    float gap{0.0F}; // the spaces before it
    float width{0.0F};
};

std::vector<Word> words_of(const Fonts& fonts, const TextStyle& style, std::string_view paragraph)
{
    const float space = text_width(fonts, style, " ");
    std::vector<Word> words;
    for (std::size_t at = 0;;) {
        const std::size_t begin = std::min(paragraph.find_first_not_of(' ', at), paragraph.size());
        const std::size_t end = std::min(paragraph.find(' ', begin), paragraph.size());
        if (begin == end)
            break;
        const std::string_view text = paragraph.substr(begin, end - begin);
        words.push_back({text, static_cast<float>(begin - at) * space, text_width(fonts, style, text)});
        at = end;
    }
    // An empty paragraph is one empty line.
    if (words.empty())
        words.push_back({paragraph.substr(paragraph.size())});
    return words;
}

// Calls `sink(line, width)` for each line, filled from the front.
template <class Sink> void fill_lines(const std::vector<Word>& words, float limit, const Sink& sink)
{
    const Word* first = &words.front();
    const Word* last = first;
    float width = first->width;
    const auto end_line = [&] {
        const char* begin = first->text.data();
        const char* end = last->text.data() + last->text.size();
        sink(std::string_view(begin, static_cast<std::size_t>(end - begin)), width);
    };
    for (std::size_t i = 1; i < words.size(); ++i) {
        const Word& word = words[i];
        const float longer = width + word.gap + word.width;
        if (longer <= limit + tolerance) {
            width = longer;
        } else {
            end_line();
            first = &word;
            width = word.width;
        }
        last = &word;
    }
    end_line();
}

int count_lines(const std::vector<Word>& words, float limit)
{
    int lines = 0;
    fill_lines(words, limit, [&lines](std::string_view, float) { ++lines; });
    return lines;
}

// The smallest limit that six halvings find with the same number of lines.
float balanced_limit(const std::vector<Word>& words, float max_width)
{
    const int lines = count_lines(words, max_width);
    if (lines < 2)
        return max_width;
    float widest = 0.0F;
    float all = -words.front().gap;
    for (const Word& word : words) {
        widest = std::max(widest, word.width);
        all += word.gap + word.width;
    }
    float low = std::min(std::max(widest, all / static_cast<float>(lines)), max_width);
    float high = max_width;
    for (int step = 0; step < 6; ++step) {
        const float middle = (low + high) / 2.0F;
        if (count_lines(words, middle) > lines)
            low = middle;
        else
            high = middle;
    }
    return high;
}

} // namespace

float text_width(const Fonts& fonts, const TextStyle& style, std::string_view text)
{
    return tracked_width(fonts.shape(style.face, style.tabular, text), style);
}

TextBlock wrap_text(const Fonts& fonts, const TextStyle& style, std::string_view text, float max_width,
                    Wrap wrap)
{
    TextBlock block;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::vector<Word> words = words_of(fonts, style, text.substr(start, end - start));
        const float limit = wrap == Wrap::balance ? balanced_limit(words, max_width) : max_width;
        fill_lines(words, limit, [&block](std::string_view line, float width) {
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
