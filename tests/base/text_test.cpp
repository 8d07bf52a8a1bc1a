#include <doctest/doctest.h>

#include <bangvang/base/text.h>

#include <array>
#include <vector>

using namespace bangvang;

namespace {

// The twelve vowels, lower and upper case, each in the six tones, with the letter they fold to.
struct Row {
    std::string_view letters; // separated by spaces
    std::string_view folded;
};
constexpr std::array vowels{Row{"a à ả ã á ạ A À Ả Ã Á Ạ", "a"},
                            Row{"ă ằ ẳ ẵ ắ ặ Ă Ằ Ẳ Ẵ Ắ Ặ", "a"},
                            Row{"â ầ ẩ ẫ ấ ậ Â Ầ Ẩ Ẫ Ấ Ậ", "a"},
                            Row{"e è ẻ ẽ é ẹ E È Ẻ Ẽ É Ẹ", "e"},
                            Row{"ê ề ể ễ ế ệ Ê Ề Ể Ễ Ế Ệ", "e"},
                            Row{"i ì ỉ ĩ í ị I Ì Ỉ Ĩ Í Ị", "i"},
                            Row{"o ò ỏ õ ó ọ O Ò Ỏ Õ Ó Ọ", "o"},
                            Row{"ô ồ ổ ỗ ố ộ Ô Ồ Ổ Ỗ Ố Ộ", "o"},
                            Row{"ơ ờ ở ỡ ớ ợ Ơ Ờ Ở Ỡ Ớ Ợ", "o"},
                            Row{"u ù ủ ũ ú ụ U Ù Ủ Ũ Ú Ụ", "u"},
                            Row{"ư ừ ử ữ ứ ự Ư Ừ Ử Ữ Ứ Ự", "u"},
                            Row{"y ỳ ỷ ỹ ý ỵ Y Ỳ Ỷ Ỹ Ý Ỵ", "y"},
                            Row{"đ Đ", "d"}};

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> out{""};
    for (const char c : text) {
        if (c == ' ')
            out.emplace_back();
        else
            out.back().push_back(c);
    }
    return out;
}

} // namespace

TEST_CASE("every Vietnamese letter folds to its plain letter")
{
    for (const Row& row : vowels)
        for (const std::string& letter : split(row.letters)) {
            CHECK(fold(letter) == row.folded);
            CHECK(length(letter) == 1);
            CHECK(to_nfc(letter).value() == letter);
        }
}

TEST_CASE("letters typed as a vowel with marks after it become the composed letter")
{
    CHECK(to_nfc("e\u0302\u0301").value() == "ế");
    CHECK(to_nfc("e\u0323\u0302").value() == "ệ");
    CHECK(to_nfc("e\u0302\u0323").value() == "ệ");
    CHECK(to_nfc("\u00EA\u0323").value() == "ệ");
    CHECK(to_nfc("u\u031B\u0309").value() == "ử");
    CHECK(to_nfc("A\u0306\u0303").value() == "Ẵ");
    CHECK(to_nfc("Lai Cha\u0302u").value() == "Lai Châu");
}

TEST_CASE("every vowel with every tone composes, whichever order the marks were typed in")
{
    constexpr std::array marks{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"};
    struct Vowel {
        std::string base;
        std::string quality;
    };
    const std::array bare{Vowel{"a", ""}, Vowel{"a", "\u0306"}, Vowel{"a", "\u0302"},
                          Vowel{"e", ""}, Vowel{"e", "\u0302"}, Vowel{"i", ""},
                          Vowel{"o", ""}, Vowel{"o", "\u0302"}, Vowel{"o", "\u031B"},
                          Vowel{"u", ""}, Vowel{"u", "\u031B"}, Vowel{"y", ""}};
    for (std::size_t v = 0; v < bare.size(); ++v) {
        const auto expected = split(vowels[v].letters);
        for (std::size_t tone = 0; tone < marks.size(); ++tone)
            CHECK(to_nfc(bare[v].base + bare[v].quality + marks[tone]).value() == expected[tone]);
        CHECK(to_nfc(bare[v].base + marks[5] + bare[v].quality).value() == expected[5]);
    }
}

TEST_CASE("bytes that are no UTF-8 are refused with their place")
{
    for (const std::string_view text :
         {"Ph\xF2ng", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "abc\xE1\xBB"})
        CHECK_FALSE(is_valid_utf8(text));
    CHECK(is_valid_utf8(""));
    CHECK(is_valid_utf8("Sở Công Thương 🏅"));
    const auto result = to_nfc("Ph\xF2ng");
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::invalid_data);
    CHECK(result.error().message.find("byte 2") != std::string::npos);
    CHECK(result.error().message.find("0xF2") != std::string::npos);
}

TEST_CASE("white space around a text is dropped, whatever kind it is")
{
    CHECK(trim("  Văn phòng Sở\t\r\n") == "Văn phòng Sở");
    CHECK(trim("\uFEFFcode\u00A0\u2003") == "code");
    CHECK(trim(" \u00A0 ") == "");
    CHECK(trim("à") == "à");
    CHECK(trim("") == "");
}

TEST_CASE("a search finds names typed without marks")
{
    CHECK(fold("Lò Thị Bình") == "lo thi binh");
    CHECK(fold("  ĐOÀN \u00A0 KẾT\n") == "doan ket");
    CHECK(fold("Lo\u0300 Thi\u0323 Bi\u0300nh") == "lo thi binh");
    CHECK(fold("Giá trị 7.872,7 tỷ đồng") == "gia tri 7.872,7 ty dong");
    CHECK(fold("") == "");
}

TEST_CASE("a tone on another vowel of the same syllable is the same name")
{
    CHECK(normalize_name("hoà") == normalize_name("hòa"));
    CHECK(normalize_name("hoa") != normalize_name("hòa"));
    CHECK(normalize_name("Thuỷ") == normalize_name("thủy"));
    CHECK(normalize_name("Văn hoá") == normalize_name("VĂN HÓA"));
    CHECK(normalize_name("khoẻ") == normalize_name("khỏe"));
    CHECK(normalize_name("Uỷ ban") == normalize_name("Ủy  ban "));
    CHECK(normalize_name("quý") == normalize_name("qúy"));
    CHECK(normalize_name("hòa") == "hòa");
    CHECK(normalize_name("hoà") == "hòa");
}

TEST_CASE("words that differ in more than where the tone stands stay different")
{
    CHECK(normalize_name("hóa") != normalize_name("hòa"));
    CHECK(normalize_name("Dung") != normalize_name("Dũng"));
    CHECK(normalize_name("Lan") != normalize_name("Lân"));
    CHECK(normalize_name("Đan") != normalize_name("Dan"));
}

TEST_CASE("a correctly spelt word keeps its tone where it is")
{
    for (const std::string_view word :
         {"toán",  "ngoài", "giếng", "già",  "gì",   "gìn",  "quả", "quốc", "quyền", "thuở",
          "khuỷu", "nghĩa", "của",   "mười", "rượu", "tiến", "yếu", "bình", "páo",   "vàng"})
        CHECK(normalize_name(word) == word);
}

TEST_CASE("length counts letters, not bytes")
{
    CHECK(length("") == 0);
    CHECK(length("Lai Châu") == 8);
    CHECK(length("ế") == 1);
}

TEST_CASE("characters that nobody sees, or that pile up, are found where they stand")
{
    CHECK_FALSE(first_unwanted("Lò Thị Bình — “Đoàn kết” … 7.872,7 ₫ × 29°", Lines::one));
    CHECK_FALSE(first_unwanted("", Lines::one));
    CHECK_FALSE(first_unwanted("một\nhai", Lines::many));
    CHECK(first_unwanted("một\nhai", Lines::one) == 5);
    for (const char* hidden : {"\x07", "\x7F", "\u0085", "\u00AD", "\u061C", "\u200B", "\u200D", "\u200E",
                               "\u2028", "\u202E", "\u2066", "\uFEFF", "\U000E0041"})
        CHECK(first_unwanted(std::string("ab") + hidden + "c", Lines::many) == 2);
    std::string pile = "a";
    for (int i = 0; i < 8; ++i)
        pile += "\u0323";
    CHECK_FALSE(first_unwanted(pile, Lines::one));
    CHECK(first_unwanted(pile + "\u0323", Lines::one) == 17);
    CHECK_FALSE(first_unwanted("مرحبا שלום", Lines::one)); // honest writing from right to left
}

TEST_CASE("composed form is recognised quickly, and the rest exactly")
{
    for (const char* composed :
         {"", "abc", "Lò Thị Bình", "Ẳ Ễ Ộ “Đoàn kết” – 7.872,7 ₫", "مرحبا", "🏅", "½ ×"})
        CHECK(is_nfc(composed));
    for (const char* not_composed : {"Pho\u0300ng", "a\u0323\u0302", "\u2126", "\u0340", "\u1100\u1161"})
        CHECK_FALSE(is_nfc(not_composed));
    CHECK(is_nfc("q\u0323")); // has no composed letter
}
