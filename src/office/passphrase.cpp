#include "office/passphrase.h"

#include <bangvang/snapshot/reader.h>

namespace bangvang::office {
namespace {

bool can_ask(const Terminal* terminal)
{
    return terminal != nullptr && terminal->is_there();
}

std::string_view without_line_end(std::string_view text)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

} // namespace

Result<Passphrase> read_passphrase_file(const std::filesystem::path& path, Language language)
{
    auto bytes = read_file_bytes(path, Passphrase::longest + 2);
    if (!bytes && bytes.error().code == ErrorCode::io)
        return tl::unexpected(bytes.error());
    if (!bytes)
        return fail_in(language, ErrorCode::usage,
                       {fmt::format("Không đọc được tệp mật khẩu: {}", bytes.error().message),
                        fmt::format("The passphrase file cannot be used: {}", bytes.error().message)});
    Passphrase passphrase(without_line_end({reinterpret_cast<const char*>(bytes->data()), bytes->size()}));
    wipe(bytes->data(), bytes->size());
    if (passphrase.text().empty() || passphrase.text().size() > Passphrase::longest)
        return fail_in(
            language, ErrorCode::usage,
            {fmt::format("Tệp mật khẩu {} phải có từ 1 đến {} byte.", path.string(), Passphrase::longest),
             fmt::format("The passphrase file {} must hold 1 to {} bytes.", path.string(),
                         Passphrase::longest)});
    return passphrase;
}

Result<Passphrase> ask_new_passphrase(Terminal* terminal, Language language)
{
    if (!can_ask(terminal))
        return fail_in(language, ErrorCode::usage,
                       {"Không có ai để hỏi mật khẩu cho khóa mới: hãy dùng --passphrase-file TỆP hoặc "
                        "--no-passphrase.",
                        "Nobody can be asked for the new key's passphrase: give --passphrase-file FILE or "
                        "--no-passphrase."});
    const Words first{"Mật khẩu cho khóa mới: ", "Passphrase for the new key: "};
    const Words again{"Nhập lại mật khẩu: ", "The passphrase again: "};
    Passphrase passphrase = BV_TRY(terminal->ask(first.in(language)));
    if (passphrase.text().empty())
        return fail_in(language, ErrorCode::usage,
                       {"Mật khẩu trống; nếu khóa không cần mật khẩu, hãy dùng --no-passphrase.",
                        "The passphrase is empty; for a key without one give --no-passphrase."});
    const Passphrase repeated = BV_TRY(terminal->ask(again.in(language)));
    if (passphrase.text() != repeated.text())
        return fail_in(language, ErrorCode::usage,
                       {"Hai lần nhập mật khẩu khác nhau; chưa tạo khóa nào.",
                        "The two passphrases differ; no key was made."});
    return passphrase;
}

Result<Passphrase> ask_passphrase(Terminal* terminal, const std::filesystem::path& key_file,
                                  Language language)
{
    if (!can_ask(terminal))
        return fail_in(
            language, ErrorCode::usage,
            {fmt::format("Khóa {} có mật khẩu mà không có ai để hỏi: hãy dùng --passphrase-file TỆP.",
                         key_file.string()),
             fmt::format("The key {} has a passphrase and nobody can be asked: give --passphrase-file FILE.",
                         key_file.string())});
    const Words question{fmt::format("Mật khẩu của khóa {}: ", key_file.string()),
                         fmt::format("Passphrase of the key {}: ", key_file.string())};
    return terminal->ask(question.in(language));
}

} // namespace bangvang::office
