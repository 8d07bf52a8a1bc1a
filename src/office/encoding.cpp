#include "office/encoding.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <cerrno>
#include <iconv.h>
#include <memory>
#include <string_view>
#include <system_error>

namespace bangvang::office {
namespace {

std::string_view as_chars(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

struct CloseIconv {
    void operator()(void* handle) const { iconv_close(handle); }
};

Result<std::string> convert(std::string_view text, const char* from)
{
    const iconv_t raw = iconv_open("UTF-8", from);
    // iconv_open answers (iconv_t)-1 on failure; -1 is not a pointer that could be dereferenced.
    if (reinterpret_cast<std::intptr_t>(raw) == -1)
        return fail(ErrorCode::environment, "this system cannot convert {} to UTF-8", from);
    const std::unique_ptr<void, CloseIconv> handle(raw);
    std::string source(text);
    std::string result(text.size() * 3 + 4, '\0'); // one code unit never becomes more than three bytes
    char* in = source.data();
    char* out = result.data();
    std::size_t in_left = source.size();
    std::size_t out_left = result.size();
    if (iconv(handle.get(), &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1))
        return fail(ErrorCode::invalid_data, "broken {} text near byte {}: {}", from, text.size() - in_left,
                    std::generic_category().message(errno));
    result.resize(result.size() - out_left);
    return result;
}

std::string unix_line_ends(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            result += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            result += '\n';
    }
    return result;
}

Result<std::string> decode_utf8(std::string_view text)
{
    if (is_valid_utf8(text))
        return std::string(text);
    std::size_t line = 1;
    for (std::size_t start = 0; start < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (!is_valid_utf8(text.substr(start, end - start)))
            break;
        start = end + 1;
    }
    return fail(ErrorCode::invalid_data, "line {}", line);
}

} // namespace

Result<std::string> decode_text(std::span<const std::byte> bytes)
{
    const std::string_view text = as_chars(bytes);
    if (text.starts_with("\xEF\xBB\xBF"))
        return unix_line_ends(BV_TRY(decode_utf8(text.substr(3))));
    if (text.starts_with("\xFF\xFE"))
        return unix_line_ends(BV_TRY(convert(text.substr(2), "UTF-16LE")));
    if (text.starts_with("\xFE\xFF"))
        return unix_line_ends(BV_TRY(convert(text.substr(2), "UTF-16BE")));
    return unix_line_ends(BV_TRY(decode_utf8(text)));
}

Result<std::string> decode_windows_1252(std::span<const std::byte> bytes)
{
    return unix_line_ends(BV_TRY(convert(as_chars(bytes), "CP1252")));
}

} // namespace bangvang::office
