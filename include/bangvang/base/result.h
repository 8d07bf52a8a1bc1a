// Errors as values: every function that the world can break returns a Result and says what went wrong.
#pragma once

#include <fmt/format.h>
#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace bangvang {

// What kind of thing failed, so that a caller can choose an exit code or a retry without reading the text.
enum class ErrorCode {
    usage,        // the command line or configuration asks for something that does not exist
    invalid_data, // the bytes are there and are not what they claim to be
    not_found,    // nothing lies at that path, or no row has that code
    io,           // the system refused or broke an operation on a file
    environment,  // no display, no permission, no space: the machine lacks something
    timeout,      // it took longer than it may
    too_large,    // more than this program takes: bytes of a file, rows of a table
    unsupported,  // made by a newer or older program than this one
};

// One failure. `message` says what was attempted, on what, and what the system answered, as one sentence
// without a final full stop.
struct Error {
    ErrorCode code{ErrorCode::io};
    std::string message;
};

template <class T> using Result = tl::expected<T, Error>;

// fail(ErrorCode::io, "reading {}: {}", path, why)
template <class... Args>
[[nodiscard]] tl::unexpected<Error> fail(ErrorCode code, fmt::format_string<Args...> format, Args&&... args)
{
    return tl::unexpected<Error>(Error{code, fmt::format(format, std::forward<Args>(args)...)});
}

} // namespace bangvang

// `T value = BV_TRY(expression)` unwraps a Result or returns its error from the enclosing function.
// A statement expression, because no standard construct can both return and yield a value.
#define BV_TRY(expression)                                                                                   \
    __extension__({                                                                                          \
        auto bv_result = (expression);                                                                       \
        if (!bv_result) [[unlikely]]                                                                         \
            return tl::unexpected<::bangvang::Error>(std::move(bv_result).error());                          \
        std::move(bv_result).value();                                                                        \
    })

// The same for Result<void>.
#define BV_TRY_VOID(expression)                                                                              \
    do {                                                                                                     \
        if (auto bv_result = (expression); !bv_result) [[unlikely]]                                          \
            return tl::unexpected<::bangvang::Error>(std::move(bv_result).error());                          \
    } while (false)
