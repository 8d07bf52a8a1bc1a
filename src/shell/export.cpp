#include "shell/export.h"

#include "shell/page_foot.h"
#include "shell/pdf_file.h"
#include "shell/png.h"
#include "shell/screenshots.h"
#include "shell/whole_file.h"
#include "views/campaign_view.h"
#include "views/deck_view.h"

#include <algorithm>
#include <cmath>
#include <csignal>

#include <unistd.h>

namespace bangvang {

namespace {

Result<void> tell(const ExportProgress& progress, std::size_t done, std::size_t total)
{
    if (progress(static_cast<int>(done), static_cast<int>(total)))
        return {};
    return fail(ErrorCode::timeout, "the export was given up; nothing was written");
}

float unit_px(PixelSize size)
{
    return make_layout(size.width, size.height).scale;
}

Stage::Sheet foot_sheet(const ExportOrder& order, std::size_t index)
{
    const StageSettings& settings = order.settings;
    const bool portrait = settings.size.height > settings.size.width;
    const float scale = unit_px(settings.size);
    const PageNumber number{static_cast<int>(index) + 1, static_cast<int>(order.routes.size())};
    PageFoot foot = page_foot(*settings.snapshot, order.routes[index], settings.language, number);
    const int height = static_cast<int>(std::lround(page_foot_height(portrait) * scale));
    return {.size = {settings.size.width, height},
            .scale = scale,
            .theme = settings.theme == ThemeChoice::lacquer ? ThemeName::lacquer : ThemeName::day,
            .paint = [foot = std::move(foot)](Canvas& canvas) { draw_page_foot(canvas, foot); }};
}

std::string file_title(const ExportOrder& order)
{
    const Snapshot& snapshot = *order.settings.snapshot;
    if (order.routes.size() == 1)
        return page_title(snapshot, order.routes.front(), order.settings.language);
    return campaign_title(snapshot);
}

std::string file_subject(const ExportOrder& order)
{
    const PageFoot foot =
        page_foot(*order.settings.snapshot, order.routes.front(), order.settings.language, {});
    return fmt::format("{} · {} · {}", foot.campaign, foot.source, foot.as_of);
}

void add_page(PdfFile& file, Stage& stage, const ExportOrder& order, std::size_t index)
{
    const StageSettings& settings = order.settings;
    const Route& route = order.routes[index];
    const Stage::Sheet foot = foot_sheet(order, index);
    file.begin_page(page_title(*settings.snapshot, route, settings.language), settings.size.width,
                    settings.size.height, foot.size.height);
    stage.show(settings, route, [&](const DrawnFrame& frame) { file.draw(frame, 0); });
    stage.show(foot, [&](const DrawnFrame& frame) { file.draw(frame, settings.size.height); });
    file.end_page();
}

Result<void> export_pdf(Stage& stage, const ExportOrder& order, const ExportProgress& progress)
{
    const PdfFonts fonts = BV_TRY(PdfFonts::open(order.fonts));
    PdfFile file({file_title(order), file_subject(order), order.settings.wall}, fonts);
    for (std::size_t i = 0; i < order.routes.size(); ++i) {
        BV_TRY_VOID(tell(progress, i, order.routes.size()));
        add_page(file, stage, order, i);
    }
    const std::string bytes = BV_TRY(file.finish());
    return write_whole_file(order.target, bytes);
}

Image below(const Image& view, const Image& foot)
{
    Image page(view.width, view.height + foot.height);
    std::ranges::copy(view.rgba, page.rgba.begin());
    std::ranges::copy(foot.rgba, page.rgba.begin() + static_cast<std::ptrdiff_t>(view.rgba.size()));
    return page;
}

// Where pictures wait until all are there. It goes, and with it a folder that was made for it.
class WaitingRoom {
public:
    [[nodiscard]] static Result<std::unique_ptr<WaitingRoom>> make(const std::filesystem::path& target)
    {
        std::unique_ptr<WaitingRoom> room(new WaitingRoom);
        std::error_code problem;
        room->target_ = target;
        room->made_target_ = std::filesystem::create_directories(target, problem);
        room->path_ = target / fmt::format(".export.{}.part", ::getpid());
        if (!problem)
            std::filesystem::create_directory(room->path_, problem);
        if (problem)
            return fail(ErrorCode::environment, "making the folder {}: {}", target.string(),
                        problem.message());
        return room;
    }
    ~WaitingRoom()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
        if (made_target_) // and only where it is empty
            std::filesystem::remove(target_, ignored);
    }
    WaitingRoom(const WaitingRoom&) = delete;
    WaitingRoom& operator=(const WaitingRoom&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] Result<void> move_out(const std::string& name)
    {
        std::error_code problem;
        std::filesystem::rename(path_ / name, target_ / name, problem);
        if (problem)
            return fail(ErrorCode::environment, "writing {}: {}", (target_ / name).string(),
                        problem.message());
        return {};
    }

private:
    WaitingRoom() = default;
    std::filesystem::path target_;
    std::filesystem::path path_;
    bool made_target_{false};
};

Result<void> export_pictures(Stage& stage, const ExportOrder& order, const ExportProgress& progress)
{
    const auto room = BV_TRY(WaitingRoom::make(order.target));
    const std::size_t pages = order.routes.size();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < pages; ++i) {
        BV_TRY_VOID(tell(progress, i, pages));
        names.push_back(page_name(order.routes[i], {static_cast<int>(i) + 1, static_cast<int>(pages)}) +
                        ".png");
        const Image page =
            below(stage.draw(order.settings, order.routes[i]), stage.draw(foot_sheet(order, i)));
        BV_TRY_VOID(write_png(room->path() / names.back(), page));
    }
    for (const std::string& name : names)
        BV_TRY_VOID(room->move_out(name));
    return {};
}

} // namespace

bool is_pdf(const std::filesystem::path& target)
{
    return target.extension() == ".pdf";
}

Result<void> export_pages(const ExportOrder& order, const ExportProgress& progress)
{
    const auto stage = BV_TRY(Stage::open(order.fonts, order.portraits));
    const bool pdf = is_pdf(order.target);
    BV_TRY_VOID(pdf ? export_pdf(*stage, order, progress) : export_pictures(*stage, order, progress));
    (void)progress(static_cast<int>(order.routes.size()), static_cast<int>(order.routes.size()));
    return {};
}

namespace {

// "deck" alone is every slide of it.
std::vector<Route> with_whole_deck(const Snapshot& snapshot, const std::vector<Route>& routes)
{
    std::vector<Route> pages;
    for (const Route& route : routes) {
        if (route.place != Place::deck || !route.code.empty()) {
            pages.push_back(route);
            continue;
        }
        for (const PlannedSlide& slide : deck_plan(snapshot))
            pages.push_back(deck_route(slide.id));
    }
    return pages;
}

} // namespace

Result<void> run_export(const Options& options, std::FILE* out)
{
    // Whoever listened may have gone: then the next line cannot be written, and what was begun is removed.
    std::signal(SIGPIPE, SIG_IGN);
    const Source source = BV_TRY(open_source(options.source));
    ExportOrder order{.target = options.export_to,
                      .routes = options.screens,
                      .settings = stage_settings(options, source),
                      .fonts = BV_TRY(fonts_folder()),
                      .portraits = source.file};
    if (order.routes.empty())
        order.routes.push_back(options.screen.value_or(Route{}));
    order.routes = with_whole_deck(*source.snapshot, order.routes);
    for (const Route& route : order.routes)
        BV_TRY_VOID(check_code(*source.snapshot, route));
    return export_pages(order, [out](int done, int total) {
        fmt::print(out, "{}/{}\n", done, total);
        return std::fflush(out) == 0;
    });
}

} // namespace bangvang
