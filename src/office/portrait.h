// A portrait file of the office, looked at by its header only and refused where a kiosk would refuse it.
#pragma once

#include "office/problem.h"

#include <bangvang/snapshot/writer.h>

#include <filesystem>
#include <string>

namespace bangvang::office {

// `name` is a plain file name inside `folder`/portraits. The error is said in both languages.
[[nodiscard]] tl::expected<PortraitImage, Words> read_portrait_file(const std::filesystem::path& folder,
                                                                    const std::string& name);

} // namespace bangvang::office
