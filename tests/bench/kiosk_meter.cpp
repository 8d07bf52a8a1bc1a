#include "kiosk_meter.h"

#include <X11/Xutil.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace bangvang::bench {

namespace {

struct FreeImage {
    void operator()(XImage* image) const { XDestroyImage(image); }
};

std::filesystem::path proc(pid_t process)
{
    return std::filesystem::path("/proc") / std::to_string(process);
}

double own_pss_mb(pid_t process)
{
    std::ifstream in(proc(process) / "smaps_rollup");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("Pss:"))
            return std::stod(line.substr(4)) / 1024.0;
    return 0.0;
}

std::vector<pid_t> children(pid_t process)
{
    std::vector<pid_t> all;
    for (const auto& task : std::filesystem::directory_iterator(proc(process) / "task")) {
        std::ifstream in(task.path() / "children");
        for (pid_t child = 0; in >> child;)
            all.push_back(child);
    }
    return all;
}

} // namespace

double Series::share(double of) const
{
    if (values_.empty())
        return 0.0;
    std::vector<double> sorted = values_;
    std::ranges::sort(sorted);
    return sorted[static_cast<std::size_t>(of * static_cast<double>(sorted.size() - 1))];
}

double pss_mb(pid_t process)
{
    double sum = own_pss_mb(process);
    for (const pid_t child : children(process))
        sum += own_pss_mb(child);
    return sum;
}

double processor_s(pid_t process)
{
    double sum = 0.0;
    for (const auto& task : std::filesystem::directory_iterator(proc(process) / "task")) {
        std::ifstream in(task.path() / "schedstat");
        double nanoseconds = 0.0;
        if (in >> nanoseconds)
            sum += nanoseconds / 1e9;
    }
    return sum;
}

double load_percent(pid_t process, std::chrono::milliseconds time)
{
    const double before = processor_s(process);
    const auto start = SteadyClock::now();
    std::this_thread::sleep_for(time);
    const std::chrono::duration<double> passed = SteadyClock::now() - start;
    return 100.0 * (processor_s(process) - before) / passed.count();
}

Glass::Glass(const std::string& server) : display_(connect(server)) {}

std::string Glass::look(Point center, int side)
{
    const std::unique_ptr<XImage, FreeImage> image(
        XGetImage(display_.get(), DefaultRootWindow(display_.get()), static_cast<int>(center.x) - side / 2,
                  static_cast<int>(center.y) - side / 2, static_cast<unsigned>(side),
                  static_cast<unsigned>(side), AllPlanes, ZPixmap));
    if (!image)
        return {};
    return {image->data, static_cast<std::size_t>(image->bytes_per_line * image->height)};
}

} // namespace bangvang::bench
