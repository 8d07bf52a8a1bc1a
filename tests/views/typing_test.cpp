#include "views/typing.h"

#include <bangvang/base/text.h>

#include <doctest/doctest.h>

using namespace bangvang;
using typing::Method;

namespace {

// A text of ASCII letters, as somebody would type it.
std::string keyed(std::string_view keys, Method method)
{
    std::string text;
    for (const char key : keys)
        text = typing::type_key(text, static_cast<char32_t>(key), method);
    return text;
}

} // namespace

TEST_CASE("letters, spaces and erasing")
{
    std::string text;
    for (const char* const letter : {"Đ", "ặ", "n", "g"})
        text = typing::add_letter(text, letter);
    CHECK(text == "Đặng");
    CHECK(is_nfc(text));
    CHECK(typing::erase_last("Lò") == "L");
    CHECK(typing::erase_last("L").empty());
    CHECK(typing::erase_last("").empty());
    CHECK(typing::add_space("").empty());
    CHECK(typing::add_space("Lò") == "Lò ");
    CHECK(typing::add_space("Lò ") == "Lò ");
}

TEST_CASE("a text has its limit")
{
    std::string text;
    for (std::size_t i = 0; i < typing::most_letters + 5; ++i)
        text = typing::add_letter(text, "ữ");
    CHECK(length(text) == typing::most_letters);
    CHECK(typing::add_space(text) == text);
    CHECK(typing::type_key(text, U'k', Method::telex) == text);
}

TEST_CASE("a tapped tone stands on the vowel that bears it, and a second tap takes it away")
{
    struct Case {
        const char* text;
        Tone tone;
        const char* toned;
    };
    for (const Case& c : {Case{"Lo", Tone::huyen, "Lò"}, Case{"lo thi", Tone::nang, "lo thị"},
                          Case{"hoa", Tone::huyen, "hòa"}, Case{"toan", Tone::sac, "toán"},
                          Case{"Nguyên", Tone::nga, "Nguyễn"}, Case{"qui", Tone::sac, "quí"},
                          Case{"gia", Tone::huyen, "già"}, Case{"Thuy", Tone::hoi, "Thủy"},
                          Case{"ngươi", Tone::huyen, "người"}, Case{"LÊ", Tone::huyen, "LỀ"}}) {
        CAPTURE(c.text);
        const std::string toned = typing::tap_tone(c.text, c.tone);
        CHECK(toned == c.toned);
        CHECK(is_nfc(toned));
        CHECK(typing::tap_tone(toned, c.tone) == c.text);
    }
    CHECK(typing::tap_tone("lò", Tone::sac) == "ló"); // another tone takes its place
    CHECK(typing::tap_tone("ng", Tone::sac) == "ng");
    CHECK(typing::tap_tone("lo ", Tone::sac) == "lo ");
    CHECK(typing::tap_tone("", Tone::sac).empty());
}

TEST_CASE("a tone moves to where the longer word bears it, and back")
{
    CHECK(typing::add_letter("tòa", "n") == "toàn");
    CHECK(typing::erase_last("toàn") == "tòa");
    CHECK(typing::add_letter("thủ", "y") == "thủy");
    CHECK(typing::add_letter("Hòa Bì", "nh") == "Hòa Bình");
}

TEST_CASE("Telex")
{
    CHECK(keyed("lof thij binhf", Method::telex) == "lò thị bình");
    CHECK(keyed("nguyeenx", Method::telex) == "nguyễn");
    CHECK(keyed("Nguyeenx Hoangf Phuwowng Thaor", Method::telex) == "Nguyễn Hoàng Phương Thảo");
    CHECK(keyed("phuongw", Method::telex) == "phương");
    CHECK(keyed("ddawng", Method::telex) == "đăng");
    CHECK(keyed("DDoox", Method::telex) == "Đỗ");
    CHECK(keyed("muaw", Method::telex) == "mưa");
    CHECK(keyed("quawn", Method::telex) == "quăn");
    CHECK(keyed("sua", Method::telex) == "sua"); // the first s is a letter
    CHECK(keyed("loofz", Method::telex) == "lô");
    CHECK(keyed("z", Method::telex) == "z");
}

TEST_CASE("the same Telex key once more writes itself")
{
    CHECK(keyed("aaa", Method::telex) == "aa");
    CHECK(keyed("ddd", Method::telex) == "dd");
    CHECK(keyed("ass", Method::telex) == "as");
    CHECK(keyed("aww", Method::telex) == "aw");
}

TEST_CASE("VNI")
{
    CHECK(keyed("lo2 thi5 binh2", Method::vni) == "lò thị bình");
    CHECK(keyed("nguye6n4", Method::vni) == "nguyễn");
    CHECK(keyed("phuong7 thao3", Method::vni) == "phương thảo");
    CHECK(keyed("d9a8ng", Method::vni) == "đăng");
    CHECK(keyed("lo20", Method::vni) == "lo");
    CHECK(keyed("7", Method::vni) == "7"); // nothing that it could mark
    CHECK(keyed("as", Method::vni) == "as");
}

TEST_CASE("whatever is typed stays composed text within the limit")
{
    const std::u32string keys = U"aeiouydwsfrxjzng 0123456789ăđƠ\u0301";
    std::uint32_t random = 7;
    for (const Method method : {Method::telex, Method::vni}) {
        std::string text;
        for (int i = 0; i < 3000; ++i) {
            random = random * 1'664'525U + 1'013'904'223U;
            const std::uint32_t draw = random >> 8;
            text = draw % 5 == 0 ? typing::erase_last(text)
                                 : typing::type_key(text, keys[draw % keys.size()], method);
            REQUIRE(is_valid_utf8(text));
            REQUIRE(is_nfc(text));
            REQUIRE(length(text) <= typing::most_letters);
        }
    }
}
