#include <bangvang/base/text.h>

#include <algorithm>
#include <array>

namespace bangvang {

namespace {

struct Compound {
    std::string_view text;
    std::string_view first; // its first syllable
};

constexpr Compound compound(std::string_view text)
{
    return {text, text.substr(0, text.find(' '))};
}

// Words of more than one syllable that titles and unit names of an emulation movement are made of, spelt as
// they stand there: a compound that opens a sentence may break, one inside a name may not.
constexpr std::array words{
    std::string_view{"Quản lý"},     std::string_view{"Năng lượng"},   std::string_view{"năng lượng"},
    std::string_view{"Thương mại"},  std::string_view{"thương mại"},   std::string_view{"Công nghiệp"},
    std::string_view{"công nghiệp"}, std::string_view{"Kế hoạch"},     std::string_view{"Tài chính"},
    std::string_view{"Tổng hợp"},    std::string_view{"Khuyến công"},  std::string_view{"Xúc tiến"},
    std::string_view{"Trung tâm"},   std::string_view{"Văn phòng"},    std::string_view{"Thanh tra"},
    std::string_view{"Kỹ thuật"},    std::string_view{"an toàn"},      std::string_view{"Môi trường"},
    std::string_view{"Tư vấn"},      std::string_view{"Tiết kiệm"},    std::string_view{"tiết kiệm"},
    std::string_view{"sử dụng"},     std::string_view{"điện lưới"},    std::string_view{"quốc gia"},
    std::string_view{"bán lẻ"},      std::string_view{"hàng hóa"},     std::string_view{"doanh thu"},
    std::string_view{"dịch vụ"},     std::string_view{"kim ngạch"},    std::string_view{"xuất nhập khẩu"},
    std::string_view{"xuất khẩu"},   std::string_view{"địa phương"},   std::string_view{"sản xuất"},
    std::string_view{"Giá trị"},     std::string_view{"Tỷ lệ"},        std::string_view{"Chiến sĩ"},
    std::string_view{"thi đua"},     std::string_view{"cơ sở"},        std::string_view{"Lao động"},
    std::string_view{"tiên tiến"},   std::string_view{"xuất sắc"},     std::string_view{"Bằng khen"},
    std::string_view{"Giấy khen"},   std::string_view{"Chủ tịch"},     std::string_view{"Giám đốc"},
    std::string_view{"chủ yếu"},     std::string_view{"xây dựng"},     std::string_view{"nông thôn mới"},
    std::string_view{"nông thôn"},   std::string_view{"an toàn điện"}, std::string_view{"đô thị"},
    std::string_view{"văn minh"},    std::string_view{"hiện đại"},     std::string_view{"công sở"},
    std::string_view{"hạ tầng"},     std::string_view{"đồng bộ"},      std::string_view{"lãng phí"},
    std::string_view{"học tập"},     std::string_view{"giai đoạn"},    std::string_view{"Lai Châu"},
    std::string_view{"đoàn kết"},    std::string_view{"phát triển"},   std::string_view{"văn hóa"},
    std::string_view{"thực hiện"},   std::string_view{"công chức"},    std::string_view{"viên chức"},
    std::string_view{"phía sau"},    std::string_view{"người nghèo"},  std::string_view{"khen thưởng"},
    std::string_view{"nhà nước"},    std::string_view{"kết cấu"},      std::string_view{"suốt đời"},
    std::string_view{"thực hành"},   std::string_view{"thắng lợi"},    std::string_view{"nhiệm vụ"},
    std::string_view{"chính trị"},   std::string_view{"lao động"},
};

// By first syllable, the longest first: one binary search finds all that may begin at a word.
constexpr auto by_first_syllable = [] {
    std::array<Compound, words.size()> table{};
    std::transform(words.begin(), words.end(), table.begin(), compound);
    std::sort(table.begin(), table.end(), [](const Compound& a, const Compound& b) {
        return a.first != b.first ? a.first < b.first : a.text.size() > b.text.size();
    });
    return table;
}();

constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// ASCII letters and digits and all bytes of longer code points; good enough to see where a syllable ends,
// because the text's quotation marks and dashes never stand inside a compound of the table.
constexpr bool in_syllable(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return static_cast<unsigned char>(c) >= 0x80 || is_digit(c) || (lower >= 'a' && lower <= 'z');
}

// The closing quotation mark, the ellipsis and the long dash may follow a compound at once.
bool ends_syllable(std::string_view rest)
{
    return rest.empty() || !in_syllable(rest.front()) || rest.starts_with("\u201D") ||
           rest.starts_with("\u2019") || rest.starts_with("\u2026") || rest.starts_with("\u2013") ||
           rest.starts_with("\u2014") || rest.starts_with("\u00A0");
}

// "Tháng 9/2024", "quý II", "năm 2024" stay together as well: the size of the match, 0 where there is none.
std::size_t numbered_word(std::string_view text)
{
    constexpr std::array heads{std::string_view{"Tháng "}, std::string_view{"tháng "},
                               std::string_view{"Quý "},   std::string_view{"quý "},
                               std::string_view{"Năm "},   std::string_view{"năm "},
                               std::string_view{"ngày "},  std::string_view{"mục "}};
    const auto* const head =
        std::ranges::find_if(heads, [text](std::string_view word) { return text.starts_with(word); });
    if (head == heads.end())
        return 0;
    const auto end = std::min(text.find_first_not_of("0123456789/IVX", head->size()), text.size());
    return end > head->size() && ends_syllable(text.substr(end)) ? end : 0;
}

// The size of the longest compound that `text` begins with, 0 where it begins with none.
std::size_t compound_size(std::string_view text)
{
    const auto syllable = text.substr(0, text.find(' '));
    if (syllable.size() == text.size())
        return 0;
    const auto [first, last] =
        std::equal_range(by_first_syllable.begin(), by_first_syllable.end(), compound(syllable),
                         [](const Compound& a, const Compound& b) { return a.first < b.first; });
    for (auto entry = first; entry != last; ++entry)
        if (text.starts_with(entry->text) && ends_syllable(text.substr(entry->text.size())))
            return entry->text.size();
    return numbered_word(text);
}

void append_joined(std::string& out, std::string_view text)
{
    for (const char c : text) {
        if (c == ' ')
            out += "\u00A0";
        else
            out.push_back(c);
    }
}

// How many bytes at the front of `text` open a quotation or a bracket.
std::size_t opening_size(std::string_view text)
{
    if (text.starts_with("\u201C") || text.starts_with("\u2018"))
        return 3;
    return in_syllable(text.front()) ? 0 : 1;
}

} // namespace

std::string keep_compounds_together(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 8);
    while (!text.empty()) {
        const std::size_t opening = opening_size(text);
        out += text.substr(0, opening);
        text.remove_prefix(opening);
        if (opening > 0)
            continue;
        const std::size_t joined = compound_size(text);
        append_joined(out, text.substr(0, joined));
        text.remove_prefix(joined);
        const auto rest = std::find_if_not(text.begin(), text.end(), in_syllable);
        const auto size = static_cast<std::size_t>(rest - text.begin());
        out += text.substr(0, size);
        text.remove_prefix(size);
    }
    return out;
}

} // namespace bangvang
