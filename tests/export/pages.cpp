#include "pages.h"

#include "support/png.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace bangvang::testing {

namespace {

std::string with_single_spaces(const std::string& text)
{
    std::istringstream in(text);
    std::string joined;
    for (std::string word; in >> word;)
        joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

} // namespace

ProcessResult run_kiosk(std::vector<std::string> options)
{
    options.insert(options.begin(), BANGVANG_KIOSK);
    options.insert(options.end(), {"--source", BANGVANG_SAMPLE, "--now", "2024-10-05T08:00:00+07:00"});
    return run_process(options, {"DISPLAY", "WAYLAND_DISPLAY"});
}

std::string said_by(const std::vector<std::string>& command)
{
    const ProcessResult result = run_process(command);
    CHECK_MESSAGE(result.code == 0, command.front(), " (poppler-utils): ", result.err);
    return result.code == 0 ? result.out : std::string();
}

std::string text_of(const std::filesystem::path& pdf, bool in_layout)
{
    std::vector<std::string> command{"/usr/bin/pdftotext", "-enc", "UTF-8", pdf.string(), "-"};
    if (in_layout)
        command.insert(command.begin() + 1, "-layout");
    return with_single_spaces(said_by(command));
}

Image pixels_of(const std::filesystem::path& pdf, int per_inch)
{
    std::filesystem::path picture = pdf;
    picture.replace_extension();
    picture += "-page";
    (void)said_by({"/usr/bin/pdftoppm", "-r", std::to_string(per_inch), "-png", "-singlefile", pdf.string(),
                   picture.string()});
    auto image = read_png(picture.string() + ".png");
    REQUIRE(image);
    return *std::move(image);
}

double mean_difference(const Image& a, const Image& b)
{
    REQUIRE(a.width == b.width);
    REQUIRE(a.height <= b.height);
    std::uint64_t sum = 0;
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < a.width; ++x)
            for (int channel = 0; channel < 3; ++channel)
                sum += static_cast<std::uint64_t>(std::abs(a.pixel(x, y)[channel] - b.pixel(x, y)[channel]));
    return static_cast<double>(sum) / (3.0 * a.width * a.height);
}

std::string bytes_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

bool nothing_in(const std::filesystem::path& folder)
{
    return std::filesystem::is_empty(folder);
}

} // namespace bangvang::testing
