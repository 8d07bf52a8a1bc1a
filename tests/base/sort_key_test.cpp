#include <doctest/doctest.h>

#include <bangvang/base/text.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace bangvang;

namespace {

bool in_order(const std::vector<std::string>& words, std::string (*key)(std::string_view))
{
    for (std::size_t i = 1; i < words.size(); ++i)
        if (!(key(words[i - 1]) < key(words[i]))) {
            MESSAGE(words[i - 1] << " does not come before " << words[i]);
            return false;
        }
    return true;
}

} // namespace

TEST_CASE("the alphabet stands in dictionary order")
{
    CHECK(in_order({"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m",
                    "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"},
                   sort_key));
    CHECK(in_order({"9", "a", "я"}, sort_key));
}

TEST_CASE("tones stand in the order level, huyền, hỏi, ngã, sắc, nặng")
{
    CHECK(in_order({"ma", "mà", "mả", "mã", "má", "mạ"}, sort_key));
    CHECK(in_order({"tơ", "tờ", "tở", "tỡ", "tớ", "tợ"}, sort_key));
}

TEST_CASE("tones decide only between otherwise equal words")
{
    CHECK(in_order({"hạ", "hai", "hải", "hạn", "hang"}, sort_key));
    CHECK(in_order({"ba", "bá", "ban", "bàn", "bán", "bạn", "bang"}, sort_key));
    CHECK(in_order({"dung", "dũng", "đa"}, sort_key));
}

TEST_CASE("a short word comes before a longer one that begins with it")
{
    CHECK(in_order({"Văn", "Văn phòng", "Văn phòng Sở", "Vân"}, sort_key));
}

TEST_CASE("capitals, quotation marks and typing habits make no difference")
{
    CHECK(sort_key("“Dân vận khéo”") == sort_key("dân vận KHÉO"));
    CHECK(sort_key("hoà") == sort_key("hòa"));
    CHECK(sort_key("Phòng\u00A0Quản lý") == sort_key("Phòng Quản lý"));
    CHECK(sort_key("e\u0302\u0301") == sort_key("ế"));
}

TEST_CASE("people stand by given name, then by the rest")
{
    CHECK(in_order({"Nguyễn Văn An", "Lò Thị Bình", "Trần Minh Châu", "Hoàng Đức Dũng", "Lò Văn Đức",
                    "Giàng Thị Mai", "Lê Thị Hồng Nhung", "Vàng A Páo", "Nguyễn Hoàng Phương Thảo",
                    "Lò Văn Thịnh"},
                   name_sort_key));
    CHECK(in_order({"Vũ Thị Hà", "Đào Thị Hải", "Bùi Văn Hạnh"}, name_sort_key));
}

TEST_CASE("all people of one given name stand together")
{
    CHECK(in_order({"Bùi Hà", "Vũ Hà", "Bùi Hạ", "Vũ Hạ"}, name_sort_key));
    CHECK(in_order({"Bình", "Lò Bình", "Trần Bình"}, name_sort_key));
    CHECK(name_sort_key("Lò Thị\u00A0Bình ") == name_sort_key("Lò Thị Bình"));
}

TEST_CASE("a name stands under its letter without the tone")
{
    CHECK(name_initial("Nguyễn Văn Ánh") == "A");
    CHECK(name_initial("Lò Thị Ấn") == "Â");
    CHECK(name_initial("Trần Đức") == "Đ");
    CHECK(name_initial("Vàng A Ổn") == "Ô");
    CHECK(name_initial("Hà Ước ") == "Ư");
    CHECK(initial("Tổ Lưới điện") == "T");
    CHECK(initial("\"Đội 3\"") == "Đ");
    CHECK(initial("3 Tháng 2") == "#");
    CHECK(initial("") == "#");
}
