#include "shell/frame_loop.h"

#include "ui/draw_types.h"

#include <algorithm>
#include <utility>

namespace bangvang {

namespace {

// Without a monitor's pace: 60 frames a second. With it the pace is the monitor's, and this only stops a
// driver that does not wait from running hot.
constexpr Duration frame_by_processor = std::chrono::nanoseconds(16'666'667);
constexpr Duration frame_by_monitor = std::chrono::milliseconds(8);
// A sleeping loop goes round this often, so that the status file can tell sleep from death. Nothing is drawn.
constexpr Duration longest_sleep = std::chrono::seconds(10);

} // namespace

Result<void> FrameLoop::run()
{
    while (!p_.stop && !restart_ && !p_.window.closed()) {
        const MonoTime started = Clock::mono();
        BV_TRY_VOID(one_frame(started));
        // Built anew by another process: no driver is known to forgive the one whose context it took.
        if (p_.window.graphics_lost())
            return fail(
                ErrorCode::environment,
                "the graphics card was reset and has lost the picture; the kiosk ends, to be started anew");
        prove(started);
        p_.window.wait_until(next_time(started));
    }
    return {};
}

Result<void> FrameLoop::one_frame(MonoTime now)
{
    const PixelSize size = p_.window.size();
    beat(false);
    if (size.width <= 0 || size.height <= 0)
        return {}; // iconified
    take_snapshot();
    uploads_waiting_ = p_.portraits.upload_some();
    if (BV_TRY(p_.renderer.resize(size.width, size.height)) || p_.window.take_exposed())
        p_.app.invalidate();
    std::optional<ControlRequest> request = p_.control ? p_.control->take() : std::nullopt;
    const Layout layout = make_layout(size.width, size.height);
    const ControlWish wish = request ? prepare(request->body, p_.app, layout, now) : ControlWish{};
    BV_TRY_VOID(build_and_show(size, wish, now));
    if (p_.second)
        follow_second(size, now);
    if (request)
        reply(*request, wish, layout, now);
    return {};
}

Result<void> FrameLoop::build_and_show(PixelSize size, const ControlWish& wish, MonoTime now)
{
    WindowEvents events = p_.window.take_events();
    if (p_.second)
        append(events, p_.second->take_keys());
    events.pointers.insert(events.pointers.end(), wish.pointers.begin(), wish.pointers.end());
    const MonoTime begin = Clock::mono();
    const ServiceInput service = service_input();
    const FrameOutput output =
        p_.app.frame({.now = now,
                      .wall = p_.clock.wall(),
                      .width_px = size.width,
                      .height_px = size.height,
                      .pointers = events.pointers,
                      .keys = events.keys,
                      .typed = events.typed,
                      .typed_after = events.typed_after,
                      .snapshot = published_.snapshot,
                      .refusals = p_.refusals(),
                      .taken_along = p_.exporter ? p_.exporter->news(now) : std::nullopt,
                      .service = p_.pin ? &service : nullptr,
                      .want_texts = wish.want_texts});
    next_frame_ = output.next_frame;
    count_use(events);
    p_.window.light(output.screen_on);
    take_along(output, now);
    serve(output.service);
    if (output.save_display && p_.save_display)
        p_.save_display(*output.save_display);
    const Presenting& talk = p_.app.navigation().presenting;
    if (std::exchange(presenting_, talk.on) && !talk.on && p_.talk_over)
        p_.talk_over(talk);
    stats_.build.add(Clock::mono() - begin);
    stats_.vertices = output.draw_data->TotalVtxCount;
    stats_.draw_calls = draw_calls(*output.draw_data);
    return show(output, now);
}

// How often the glass is touched and which screens come up; of whom, nobody knows.
void FrameLoop::count_use(const WindowEvents& events)
{
    p_.heartbeat.touches += static_cast<std::uint64_t>(
        std::ranges::count(events.pointers, PointerEvent::Kind::down, &PointerEvent::kind));
    const Place place = p_.app.navigation().top().place;
    if (std::exchange(counted_, place) != place)
        ++p_.heartbeat.screens[static_cast<std::size_t>(place)];
}

// What the wall shows may be one behind the newest.
const PublishedSnapshot& FrameLoop::shown() const
{
    return published_.snapshot.get() == p_.app.snapshot() ? published_ : before_;
}

// After the room's frame, which waits for nothing of the presenter's.
void FrameLoop::follow_second(PixelSize size, MonoTime now)
{
    const std::vector<Action> touched = p_.second->follow(
        {.navigation = p_.app.navigation(),
         .shown = shown(),
         .news = published_.snapshot && published_.snapshot.get() != p_.app.snapshot(),
         .portrait = size.height > size.width,
         .moves = next_frame_ && *next_frame_ <= now + frame_by_processor,
         .theme = p_.app.theme_choice() == ThemeChoice::day ? ThemeName::day : ThemeName::lacquer,
         .contrast = p_.app.contrast(),
         .now = now,
         .wall = p_.clock.wall()});
    for (const Action& action : touched)
        p_.app.act(action, now);
    next_frame_ = earliest(next_frame_, touched.empty() ? p_.second->next_change() : std::optional(now));
}

ServiceInput FrameLoop::service_input() const
{
    return {p_.pin ? p_.pin->report() : PinReport{}, p_.facts ? p_.facts->facts() : nullptr};
}

// From behind the PIN.
void FrameLoop::serve(const ServiceWishes& wishes)
{
    if (p_.pin && wishes.pin)
        p_.pin->offer(*wishes.pin);
    if (p_.facts)
        p_.facts->watch(wishes.watching);
    for (const ServiceOrder order : wishes.orders) {
        restart_ = restart_ || order == ServiceOrder::restart;
        if (p_.order)
            p_.order(order);
    }
    if (wishes.save && p_.save_service)
        p_.save_service(*wishes.save);
}

void FrameLoop::take_along(const FrameOutput& output, MonoTime now)
{
    if (!p_.exporter)
        return;
    if (!output.take_along.empty() && shown().snapshot)
        p_.exporter->start({.snapshot = shown().snapshot,
                            .snapshot_file = shown().accepted_file,
                            .routes = output.take_along,
                            .language = p_.app.navigation().language,
                            .theme = p_.app.theme_choice(),
                            .wall = p_.clock.wall(),
                            .kind = output.take_pictures ? ExportKind::pictures : ExportKind::pdf},
                           now);
    next_frame_ = earliest(next_frame_, p_.exporter->next_change());
}

void FrameLoop::reply(ControlRequest& request, const ControlWish& wish, const Layout& layout, MonoTime now)
{
    const std::function<Image()> read_picture = [this] { return p_.renderer.read(); };
    request.reply.set_value(answer(request.body, wish,
                                   {.app = p_.app,
                                    .layout = layout,
                                    .stats = stats_,
                                    .sync = p_.sync,
                                    .texture_bytes = p_.renderer.texture_bytes(),
                                    .read_picture = read_picture,
                                    .second = p_.second,
                                    .now = now}));
}

// True when the picture has another place than before. Not before a speaker: he would see it move.
bool FrameLoop::wander(MonoTime now)
{
    if (!began_)
        began_ = now;
    const PixelShift shift = orbit_at(now - *began_);
    if (!p_.pixel_orbit || presenting_ || shift == p_.renderer.shift())
        return false;
    p_.renderer.set_shift(shift);
    return true;
}

Result<void> FrameLoop::show(const FrameOutput& output, MonoTime now)
{
    const bool wandered = wander(now);
    if (output.damage.empty()) {
        ++stats_.skipped;
        if (wandered)
            p_.renderer.show_again();
        return {};
    }
    const MonoTime begin = Clock::mono();
    p_.renderer.show(*output.draw_data, output.damage);
    stats_.submit.add(Clock::mono() - begin);
    ++stats_.drawn;
    beat(true);
    return {};
}

// The App adopts a new snapshot when no finger is down; its portraits are looked for in the new file from now
// on.
void FrameLoop::take_snapshot()
{
    const std::uint64_t version = p_.slot.version();
    if (version == published_version_)
        return;
    published_version_ = version;
    if (published_.snapshot && published_.snapshot.get() == p_.app.snapshot())
        before_ = published_;
    published_ = p_.slot.get();
    p_.portraits.use_file(published_.accepted_file);
    if (p_.service && published_.snapshot)
        p_.service->say(fmt::format("figures {}", published_.snapshot->identity.id));
}

MonoTime FrameLoop::next_time(MonoTime started) const
{
    const bool more_to_do = uploads_waiting_ || (p_.control && p_.control->waiting());
    MonoTime next = started + longest_sleep;
    if (p_.service && p_.service->longest_sleep())
        next = std::min(next, started + *p_.service->longest_sleep());
    if (next_frame_)
        next = std::min(next, *next_frame_);
    if (more_to_do)
        next = started;
    return std::max(next,
                    started + (paced_by_monitor(p_.window.made()) ? frame_by_monitor : frame_by_processor));
}

// To the service manager, after a round that came to its end: what there was to draw has been drawn, or
// nothing had changed and the window system still answers. A wall that rests is proved without a frame.
void FrameLoop::prove(MonoTime now)
{
    if (!p_.service)
        return;
    if (stats_.drawn > 0)
        p_.service->ready();
    if (!p_.service->proof_due(now))
        return;
    p_.window.wait_for_answer();
    p_.service->alive(now);
}

void FrameLoop::beat(bool drawn)
{
    const auto seconds =
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()).time_since_epoch().count();
    p_.heartbeat.last_beat = seconds;
    if (!drawn)
        return;
    p_.heartbeat.last_drawn = seconds;
    p_.heartbeat.frames_drawn = stats_.drawn;
}

} // namespace bangvang
