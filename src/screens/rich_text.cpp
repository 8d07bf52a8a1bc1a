#include "screens/rich_text.h"

namespace bangvang {

namespace {

TextStyle weighted(const TextStyle& style, bool strong)
{
    return strong ? style.with(Face::sans_bold) : style;
}

// Lays words side by side; a run may begin inside a word ("(**9,27**)"), and such pieces stay together.
class Setter {
public:
    Setter(const Fonts& fonts, const TextStyle& style, float width)
        : fonts_(fonts), style_(style), width_(width)
    {}

    void add(const ReaderRun& run)
    {
        const std::string_view text = run.text;
        std::size_t at = 0;
        while (at < text.size()) {
            if (text[at] == ' ') {
                end_word();
                ++at;
                continue;
            }
            const std::size_t end = std::min(text.find(' ', at), text.size());
            const std::string_view piece = text.substr(at, end - at);
            word_.push_back({.text = piece, .strong = run.strong, .x = word_width_});
            word_width_ += text_width(fonts_, weighted(style_, run.strong), piece);
            at = end;
        }
    }

    std::vector<RichLine> finish()
    {
        end_word();
        if (!line_.empty())
            lines_.push_back(std::move(line_));
        return std::move(lines_);
    }

private:
    void end_word()
    {
        if (word_.empty())
            return;
        const float space = text_width(fonts_, style_, " ");
        if (!line_.empty() && x_ + space + word_width_ > width_) {
            lines_.push_back(std::move(line_));
            line_.clear();
        }
        x_ = line_.empty() ? 0.0F : x_ + space;
        for (RichPiece piece : word_) {
            piece.x += x_;
            line_.push_back(piece);
        }
        x_ += word_width_;
        word_.clear();
        word_width_ = 0.0F;
    }

    const Fonts& fonts_;
    TextStyle style_;
    float width_;
    std::vector<RichLine> lines_;
    RichLine line_;
    RichLine word_; // pieces of the word being gathered, x from its start
    float word_width_{0.0F};
    float x_{0.0F};
};

} // namespace

std::vector<RichLine> wrap_rich(const Fonts& fonts, const TextStyle& style,
                                std::span<const ReaderRun> paragraph, float width)
{
    Setter setter(fonts, style, width);
    for (const ReaderRun& run : paragraph)
        setter.add(run);
    return setter.finish();
}

void draw_rich_line(Canvas& canvas, Point at, const TextStyle& style, Color color, const RichLine& line)
{
    for (const RichPiece& piece : line)
        canvas.text({at.x + piece.x, at.y}, weighted(style, piece.strong), color, piece.text);
}

} // namespace bangvang
