// `bangvang-office keygen`: a new pair of keys, in minisign's formats.
#include "office/commands.h"
#include "office/passphrase.h"

#include "snapshot/durable_file.h"
#include "snapshot/signing.h"

namespace bangvang::office {
namespace {

namespace fs = std::filesystem;

struct KeyFiles {
    fs::path secret;
    fs::path open;
};

KeyFiles files_of(const fs::path& name)
{
    return {name.string() + ".key", name.string() + ".pub"};
}

// Asked before the passphrase is, so that nobody types one in vain; the file system has the last word.
Result<void> check_names(const KeyFiles& files, const fs::path& name, Language language)
{
    if (!name.has_filename())
        return fail_in(
            language, ErrorCode::usage,
            {fmt::format("-o cần tên cho cặp khóa, không phải thư mục: {}", name.string()),
             fmt::format("-o needs a name for the pair of keys, not a folder: {}", name.string())});
    for (const fs::path& file : {files.secret, files.open}) {
        std::error_code failed;
        if (fs::exists(fs::symlink_status(file, failed)))
            return fail_in(language, ErrorCode::invalid_data,
                           {fmt::format("{} đã có; không bao giờ ghi đè lên khóa.", file.string()),
                            fmt::format("{} is there already; a key is never overwritten.", file.string())});
    }
    return {};
}

Result<Passphrase> choose_passphrase(const KeygenRequest& request, Language language)
{
    if (request.no_passphrase)
        return Passphrase({});
    return request.passphrase_file.empty() ? ask_new_passphrase(request.terminal, language)
                                           : read_passphrase_file(request.passphrase_file, language);
}

std::string public_key_file(const PublicKey& key)
{
    return fmt::format("untrusted comment: minisign public key {}\n{}\n", to_text(key.id), to_text(key));
}

// Both or neither: a public key without its secret half would be of no use, and the other way round.
Result<void> write_pair(const KeyFiles& files, const SecretKey& key, std::string_view passphrase)
{
    constexpr unsigned owner_only = 0600;
    constexpr unsigned everybody_reads = 0644;
    std::string secret = BV_TRY(to_file(key, passphrase));
    auto kept = create_durably(files.secret, std::as_bytes(std::span(secret)), owner_only);
    wipe(secret.data(), secret.size());
    if (!kept)
        return kept;
    const std::string open = public_key_file(key.public_key());
    auto told = create_durably(files.open, std::as_bytes(std::span(open)), everybody_reads);
    std::error_code ignored;
    if (!told)
        fs::remove(files.secret, ignored);
    return told;
}

void print(const KeyFiles& files, const PublicKey& key, const Output& output)
{
    const Words words{
        fmt::format("Khóa bí mật: {} (chỉ để ở văn phòng, không gửi cho ai)\n"
                    "Khóa công khai {}: {}\n{}\n"
                    "Ghi vào cấu hình của mọi màn hình: keys = [\"{}\"]\n",
                    files.secret.string(), to_text(key.id), files.open.string(), to_text(key), to_text(key)),
        fmt::format("Secret key: {} (stays in the office, goes to nobody)\n"
                    "Public key {}: {}\n{}\n"
                    "Put this into the configuration of every kiosk: keys = [\"{}\"]\n",
                    files.secret.string(), to_text(key.id), files.open.string(), to_text(key), to_text(key))};
    output.out << words.in(output.language);
}

} // namespace

Outcome keygen(const KeygenRequest& request, Output output)
{
    const KeyFiles files = files_of(request.name);
    if (const auto free = check_names(files, request.name, output.language); !free)
        return report(free.error(), output);
    const auto passphrase = choose_passphrase(request, output.language);
    if (!passphrase)
        return report(passphrase.error(), output);
    const SecretKey key = make_secret_key();
    if (const auto written = write_pair(files, key, passphrase->text()); !written)
        return report(written.error(), output);
    print(files, key.public_key(), output);
    return Outcome::done;
}

} // namespace bangvang::office
