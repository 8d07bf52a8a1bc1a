#include "shell/lower_floor.h"

#include "shell/resources.h"
#include "shell/whole_file.h"

namespace bangvang {

Result<void> lower_floor(const Options& options)
{
    const std::filesystem::path folder = options.data.empty() ? default_data_folder() : options.data;
    if (!std::filesystem::is_directory(folder))
        return fail(ErrorCode::not_found, "no kiosk has its data in {}", folder.string());
    const Floor& floor = *options.lower_floor;
    BV_TRY_VOID(
        write_whole_file(folder / "lower-floor", fmt::format("{}:{}\n", floor.epoch, floor.sequence)));
    const bool vi = options.language.value_or(Language::vi) == Language::vi;
    fmt::print("{}\n",
               vi ? fmt::format("Từ lần xem tới, màn hình nhận lại các tệp có số lớn hơn {}:{}.", floor.epoch,
                                floor.sequence)
                  : fmt::format("From its next look on the kiosk takes files numbered above {}:{} again.",
                                floor.epoch, floor.sequence));
    return {};
}

} // namespace bangvang
