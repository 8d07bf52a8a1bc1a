#include "office/keys.h"

#include "office/passphrase.h"

#include <bangvang/snapshot/reader.h>

namespace bangvang::office {
namespace {

// A key file has about 300 bytes.
constexpr std::size_t largest_key_file = 4096;

// What is not there or no key is a mistake of the command line; what the system refuses is not.
Error as_usage(const Error& error, const Words& sentence, Language language)
{
    const bool system = error.code == ErrorCode::io || error.code == ErrorCode::environment;
    return {system ? error.code : ErrorCode::usage,
            fmt::format("{}: {}", sentence.in(language), error.message)};
}

Result<SecretKey> open_text(std::string_view text, const KeySource& source, Language language)
{
    if (!needs_passphrase(text))
        return parse_secret_key(text, {});
    const Passphrase passphrase =
        BV_TRY(source.passphrase_file.empty() ? ask_passphrase(source.terminal, source.file, language)
                                              : read_passphrase_file(source.passphrase_file, language));
    return parse_secret_key(text, passphrase.text());
}

} // namespace

Result<SecretKey> open_secret_key(const KeySource& source, Language language)
{
    const Words sentence{fmt::format("Không mở được khóa bí mật {}", source.file.string()),
                         fmt::format("The secret key {} cannot be opened", source.file.string())};
    prepare_sodium();
    auto bytes = read_file_bytes(source.file, largest_key_file);
    if (!bytes)
        return tl::unexpected(as_usage(bytes.error(), sentence, language));
    auto key = open_text({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, source, language);
    wipe(bytes->data(), bytes->size());
    if (!key)
        return tl::unexpected(as_usage(key.error(), sentence, language));
    return key;
}

Result<PublicKey> find_public_key(const std::string& key_or_file, Language language)
{
    if (const auto key = parse_public_key(key_or_file))
        return *key;
    const Words sentence{fmt::format("{} không phải khóa công khai (RW…) hay tệp chứa khóa", key_or_file),
                         fmt::format("{} is neither a public key (RW…) nor a file with one", key_or_file)};
    const auto bytes = read_file_bytes(key_or_file, largest_key_file);
    if (!bytes)
        return tl::unexpected(as_usage(bytes.error(), sentence, language));
    auto key = parse_public_key({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!key)
        return tl::unexpected(as_usage(key.error(), sentence, language));
    return key;
}

} // namespace bangvang::office
