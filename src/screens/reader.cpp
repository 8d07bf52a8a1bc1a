#include "screens/reader.h"

#include "input/scroller.h"
#include "screens/following.h"
#include "screens/rich_text.h"
#include "ui/chrome.h"
#include "ui/controls.h"
#include "ui/panels.h"
#include "ui/place.h"
#include "views/messages.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bangvang {

namespace {

constexpr std::array text_sizes{36.0F, 44.0F, 32.0F};
constexpr float paragraph_gap = 22.0F;
constexpr float letter_step = 2.0F;
constexpr float least_letters = 28.0F;
constexpr float most_letters = 72.0F;
constexpr float double_tap_zoom = 1.5F;

struct Places {
    Rect contents, page, text; // `text` is the window through which the section is read
};

// The list of sections: as many as a finger can tell apart, and a pager below where there are more.
struct ContentsGrid {
    std::size_t columns{1};
    std::size_t rows{6};
    float pitch{90.0F};
    bool paged{false};

    [[nodiscard]] std::size_t per_page() const { return columns * rows; }
};

ContentsGrid contents_grid(const Layout& layout, std::size_t count, bool signed_letter)
{
    if (layout.portrait) {
        if (count > 8)
            return {.columns = 2, .rows = 3, .pitch = 88.0F, .paged = true};
        const std::size_t rows = std::max<std::size_t>((count + 1) / 2, 1);
        return {.columns = 2, .rows = rows, .pitch = std::min(112.0F, 352.0F / static_cast<float>(rows))};
    }
    const std::size_t room = signed_letter ? 6 : 7;
    if (count > room)
        return {.rows = room - 1, .paged = true};
    return {.rows = std::max<std::size_t>(count, 1)};
}

Places places(const Layout& layout)
{
    if (layout.portrait)
        return {.contents = {64, 1268, 952, 364}, .page = {64, 246, 952, 1000}, .text = {118, 394, 832, 836}};
    return {.contents = {64, 184, 500, 698}, .page = {588, 184, 1268, 698}, .text = {654, 322, 1128, 540}};
}

class ReaderScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override;

private:
    void move(const ScrollInput& scroll, MonoTime now);
    void follow_zoom(const Frame& frame, const Canvas& canvas, const ScrollInput& scroll);
    void set_zoom(const Frame& frame, const Canvas& canvas, float zoom, Point at);
    [[nodiscard]] float letters(const Frame& frame) const;
    void set_text(const Frame& frame, const Canvas& canvas);
    void draw_contents(const Frame& frame, Canvas& canvas, const Rect& r) const;
    void draw_entry(const Frame& frame, Canvas& canvas, const Rect& r, std::size_t index) const;
    void draw_signer(Canvas& canvas, Point at) const;
    void draw_contents_pager(const Frame& frame, Canvas& canvas, const Rect& r, std::size_t per_page) const;
    void draw_page(const Frame& frame, Canvas& canvas, const Places& at) const;
    void draw_lines(Canvas& canvas, const Rect& window) const;
    void draw_scroll_bar(Canvas& canvas, const Places& at) const;
    void swipe_sections(const Frame& frame, Canvas& canvas) const;
    [[nodiscard]] float overflow(const Rect& window) const { return std::max(height_ - window.h, 0.0F); }

    ReaderView view_;
    TextStyle style_{type::reader};
    struct SetLine {
        RichLine line;
        float y{0.0F};
        std::size_t paragraph{0};
    };
    std::vector<SetLine> lines_;
    float height_{0.0F};
    float zoom_{1.0F}; // by two fingers or a double tap; a size chosen by the button ends it
    int text_size_{0}; // that was chosen
    Scroller scroller_;
    Following following_; // a section fades in
    bool held_{false};    // a finger is down
    float offset_{0.0F};  // how far the text is pushed up on this frame
    std::size_t shown_section_{0};
    std::uint64_t revision_{0};
};

// The size of the letters, in steps, so that not every moment of a pinch draws its own.
float ReaderScreen::letters(const Frame& frame) const
{
    const float whole = frame.layout.sized(text_sizes[static_cast<std::size_t>(text_size_)]);
    if (zoom_ == 1.0F)
        return whole;
    return std::clamp(std::round(whole * zoom_ / letter_step) * letter_step, least_letters, most_letters);
}

// Breaks the section into lines once for a section, a size and an orientation.
void ReaderScreen::set_text(const Frame& frame, const Canvas& canvas)
{
    const float width = places(frame.layout).text.w;
    style_ = type::reader.at(letters(frame));
    lines_.clear();
    height_ = 0.0F;
    if (view_.sections.empty())
        return;
    const auto& paragraphs = view_.sections[view_.section].paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (i > 0)
            height_ += paragraph_gap;
        for (RichLine& line : wrap_rich(canvas.fonts(), style_, paragraphs[i], width)) {
            lines_.push_back({.line = std::move(line), .y = height_, .paragraph = i});
            height_ += style_.line_height();
        }
    }
}

void ReaderScreen::follow_zoom(const Frame& frame, const Canvas& canvas, const ScrollInput& scroll)
{
    const Rect page = places(frame.layout).text;
    if (scroll.zoom.pinching && scroll.zoom.by != 1.0F && page.contains(scroll.zoom.at))
        set_zoom(frame, canvas, zoom_ * scroll.zoom.by, scroll.zoom.at);
    if (scroll.double_tap && page.contains(*scroll.double_tap))
        set_zoom(frame, canvas, zoom_ == 1.0F ? double_tap_zoom : 1.0F, *scroll.double_tap);
}

// The paragraph that lies at `at` stays there, at the same share of its height.
void ReaderScreen::set_zoom(const Frame& frame, const Canvas& canvas, float zoom, Point at)
{
    const float whole = frame.layout.sized(text_sizes[static_cast<std::size_t>(text_size_)]);
    zoom_ = std::clamp(zoom, least_letters / whole, most_letters / whole);
    if (lines_.empty() || letters(frame) == style_.px)
        return;
    const float down = at.y - places(frame.layout).text.y;
    const auto under = [&](float y) {
        const auto after = std::ranges::find_if(lines_, [=](const SetLine& line) { return line.y > y; });
        return after == lines_.begin() ? lines_.front().paragraph : std::prev(after)->paragraph;
    };
    const auto extent = [&](std::size_t paragraph) {
        float top = height_;
        float bottom = 0.0F;
        for (const SetLine& line : lines_)
            if (line.paragraph == paragraph) {
                top = std::min(top, line.y);
                bottom = std::max(bottom, line.y + style_.line_height());
            }
        return std::pair(top, bottom);
    };
    const float y = scroller_.offset(frame.now) + down;
    const std::size_t paragraph = under(y);
    const auto [top, bottom] = extent(paragraph);
    const float share = (y - top) / (bottom - top);
    set_text(frame, canvas);
    const auto [new_top, new_bottom] = extent(paragraph);
    scroller_.set_extent(places(frame.layout).text.h, height_);
    scroller_.jump_to(new_top + share * (new_bottom - new_top) - down);
    if (held_)
        scroller_.press(frame.now);
}

void ReaderScreen::update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll)
{
    if (revision_ != frame.revision) {
        view_ = reader_view(frame.snapshot, frame.route, frame.language);
        if (text_size_ != std::clamp(frame.route.text_size, 0, 2))
            zoom_ = 1.0F;
        text_size_ = std::clamp(frame.route.text_size, 0, 2);
        set_text(frame, canvas);
        if (view_.section != shown_section_)
            scroller_.jump_to(0.0F);
        shown_section_ = view_.section;
        Aims aims;
        aims.values = {{.name = value_name("section", view_.section),
                        .to = 1.0,
                        .motion = motion::screen_in,
                        .from = 0.0}};
        following_.aim(frame, aims);
        revision_ = frame.revision;
    }
    scroller_.set_extent(places(frame.layout).text.h, height_);
    move(scroll, frame.now);
    follow_zoom(frame, canvas, scroll);
    offset_ = scroller_.offset(frame.now);
}

// The text follows the finger, glides on behind it, and gives way past its ends; keys move it at once.
void ReaderScreen::move(const ScrollInput& scroll, MonoTime now)
{
    if (scroll.held && !held_)
        scroller_.press(now);
    held_ = held_ || scroll.held;
    if (scroll.delta != 0.0F && held_)
        scroller_.drag(scroll.delta);
    else if (scroll.delta != 0.0F)
        scroller_.jump_to(scroller_.offset(now) - scroll.delta);
    if (held_ && !scroll.held) {
        scroller_.release(scroll.released ? scroll.velocity : 0.0F, now);
        held_ = false;
    }
}

std::optional<MonoTime> ReaderScreen::next_change(const Frame& frame) const
{
    return scroller_.moving(frame.now) ? std::optional(frame.now) : following_.next_change(frame.now);
}

// In portrait the boxes keep a distance.
void ReaderScreen::draw_entry(const Frame& frame, Canvas& canvas, const Rect& r, std::size_t index) const
{
    const Theme& theme = canvas.theme();
    const std::string id = fmt::format("reader.section.{}", index + 1);
    const bool chosen = index == view_.section;
    const bool portrait = frame.layout.portrait;
    const Rect face = portrait ? Rect{r.x, r.y, r.w, r.h - 6.0F} : r;
    if (chosen)
        canvas.rect(face, theme.accent, 10.0F);
    else if (canvas.pressed(id))
        canvas.rect(face, theme.press, 10.0F);
    if (portrait && !chosen)
        canvas.rect_outline(face, theme.line, 2.0F, 10.0F);
    else if (!portrait && !chosen && index > 0 && index != view_.section + 1)
        canvas.rect({face.x, face.y, face.w, 2.0F}, theme.line);
    constexpr float padding = 20.0F;
    const TextStyle number = type::h2.leading(1.2F);
    canvas.text({face.x + padding, face.center().y - number.line_height() / 2.0F}, number,
                chosen ? theme.on_accent : theme.accent, view_.sections[index].number);
    const float number_width =
        std::max(portrait ? 36.0F : 44.0F, canvas.width(number, view_.sections[index].number));
    const float x = face.x + padding + number_width + (portrait ? 18.0F : 20.0F);
    const float width = face.right() - padding - x;
    const std::string& heading = view_.sections[index].heading;
    const TextStyle fitted = fit_sized(canvas, type::label.leading(1.24F), heading, width, portrait ? 3 : 2,
                                       {28.0F, 26.0F, 24.0F, 22.0F}, face.h - 6.0F);
    const TextStyle style = whole_in(canvas, fitted, heading, width, face.h - 6.0F);
    block_in(canvas, {x, face.y, width, face.h}, style, chosen ? theme.on_accent : theme.ink, heading);
    Route route = frame.route;
    route.section = static_cast<int>(index);
    canvas.hit(id, face.h >= min_touch ? face : r, Change{route});
}

// Who signed the letter, below its list of sections.
void ReaderScreen::draw_signer(Canvas& canvas, Point at) const
{
    const Theme& theme = canvas.theme();
    canvas.rect({at.x, at.y, 416.0F, 2.0F}, theme.gold);
    canvas.text({at.x, at.y + 16.0F}, type::label_medium, theme.ink2, view_.signer_title);
    canvas.text({at.x, at.y + 16.0F + type::label_medium.line_height()}, type::h3.leading(1.25F), theme.ink,
                view_.signer);
}

// A page of the list is the one with the section that is read; turning it reads the first section there.
void ReaderScreen::draw_contents_pager(const Frame& frame, Canvas& canvas, const Rect& r,
                                       std::size_t per_page) const
{
    const auto size = static_cast<int>(per_page);
    const int page = static_cast<int>(view_.section) / size;
    const int pages = (static_cast<int>(view_.sections.size()) + size - 1) / size;
    Route back = frame.route;
    back.section = std::max(page - 1, 0) * size;
    Route next = frame.route;
    next.section = std::min(page + 1, pages - 1) * size;
    draw_pager(canvas, r,
               {.id = "page", .page = page, .pages = pages, .back = Change{back}, .next = Change{next}},
               frame.language);
}

void ReaderScreen::draw_contents(const Frame& frame, Canvas& canvas, const Rect& r) const
{
    const auto scope = canvas.piece("reader.contents");
    draw_paper(canvas, r);
    const bool portrait = frame.layout.portrait;
    const bool signed_letter = !portrait && !view_.signer.empty() && frame.route.code.empty();
    const std::size_t count = view_.sections.size();
    const ContentsGrid grid = contents_grid(frame.layout, count, signed_letter);
    const float top = grid.rows > 3 || grid.paged ? 9.0F : 16.0F;
    const Rect cell = portrait ? Rect{r.x + 18.0F, r.y + top, 450.0F, grid.pitch}
                               : Rect{r.x + 22.0F, r.y + 20.0F, 456.0F, grid.pitch};
    const std::size_t first = view_.section / grid.per_page() * grid.per_page();
    for (std::size_t i = 0; i < grid.per_page() && first + i < count; ++i)
        draw_entry(frame, canvas,
                   cell.moved(466.0F * static_cast<float>(i % grid.columns),
                              grid.pitch * static_cast<float>(i / grid.columns)),
                   first + i);
    const float below = cell.y + grid.pitch * static_cast<float>(grid.rows);
    if (grid.paged)
        draw_contents_pager(frame, canvas, {cell.x, below, r.right() - 22.0F - cell.x, 88.0F},
                            grid.per_page());
    if (signed_letter)
        draw_signer(canvas, {r.x + 42.0F, below + (grid.paged ? 88.0F : 0.0F) + 14.0F});
}

void ReaderScreen::draw_lines(Canvas& canvas, const Rect& window) const
{
    // Some letters begin a little before their place; the lines are cut above and below only.
    const auto clipped = canvas.clip({window.x - 8.0F, window.y, window.w + 16.0F, window.h});
    for (const SetLine& set : lines_) {
        const float y = window.y + set.y - offset_;
        if (y + style_.line_height() > window.y && y < window.bottom())
            draw_rich_line(canvas, {window.x, y}, style_, canvas.theme().ink, set.line);
    }
    const Color paper = canvas.theme().surface;
    const float fade_height = canvas.layout().portrait ? 64.0F : 56.0F;
    if (offset_ < overflow(window) - 1.0F)
        canvas.rect_gradient({window.x, window.bottom() - fade_height, window.w, fade_height},
                             paper.alpha(0.0F), paper);
    if (offset_ > 1.0F)
        canvas.rect_gradient({window.x, window.y, window.w, fade_height}, paper, paper.alpha(0.0F));
}

void ReaderScreen::draw_scroll_bar(Canvas& canvas, const Places& at) const
{
    if (overflow(at.text) <= 0.0F)
        return;
    const Theme& theme = canvas.theme();
    const Rect track{at.page.right() - 28.0F, at.page.y + 26.0F, 10.0F, at.page.h - 50.0F};
    const float size = track.h * at.text.h / height_;
    const float top = track.y + (track.h - size) * std::clamp(offset_ / overflow(at.text), 0.0F, 1.0F);
    canvas.rect(track, theme.surface_sunk, 5.0F);
    canvas.rect({track.x, top, track.w, size}, theme.accent, 5.0F);
}

void ReaderScreen::draw_page(const Frame& frame, Canvas& canvas, const Places& at) const
{
    const auto scope = canvas.piece("reader.page");
    const Theme& theme = canvas.theme();
    draw_paper(canvas, at.page);
    if (view_.sections.empty()) {
        canvas.paragraph({at.text.x, at.text.y}, at.text.w, type::body_large, theme.ink2,
                         msg::no_reading.in(frame.language));
        return;
    }
    const ReaderSection& section = view_.sections[view_.section];
    const auto shown = following_.at(frame.now).value(value_name("section", view_.section), 1.0);
    const auto coming = canvas.fade(static_cast<float>(shown));
    const float middle = at.page.y + (frame.layout.portrait ? 74.0F : 70.0F);
    const TextStyle number = type::display.leading(1.0F);
    const float used =
        canvas.text({at.text.x, middle - number.line_height() / 2.0F}, number, theme.accent, section.number);
    Route route = frame.route;
    route.text_size = (route.text_size + 1) % static_cast<int>(text_sizes.size());
    const Button size{.id = "reader.text_size",
                      .label = msg::text_size.in(frame.language),
                      .icon = Icon::text,
                      .action = Change{route}};
    const float button = button_width(canvas, size) - 8.0F; // as narrow as the words beside it need
    const bool portrait = frame.layout.portrait;
    const float button_x = at.text.right() - button + (portrait ? 28.0F : 0.0F);
    const float heading_width = button_x - at.text.x - used - 44.0F;
    const TextStyle style = fit_text(canvas.fonts(), type::h2, section.heading, heading_width, 2,
                                     {44.0F, 40.0F, 36.0F, 32.0F, 28.0F, 26.0F});
    const TextBlock heading = canvas.wrap(style, section.heading, heading_width);
    canvas.text_block({at.text.x + used + 22.0F, middle - heading.height / 2.0F}, heading_width, style,
                      theme.ink, heading);
    draw_button(canvas, {button_x, middle - 44.0F, button, 88.0F}, size);
    canvas.rect({at.text.x, middle + (portrait ? 54.0F : 50.0F), at.text.w, 2.0F}, theme.gold);
    draw_lines(canvas, at.text);
    draw_scroll_bar(canvas, at);
}

// From section to section by a swipe to the side.
void ReaderScreen::swipe_sections(const Frame& frame, Canvas& canvas) const
{
    const auto to = [&](std::size_t section) {
        Route route = frame.route;
        route.section = static_cast<int>(section);
        return Change{route};
    };
    const std::size_t at = view_.section;
    canvas.swipes(SwipeWay::across, {.previous = at > 0 ? Action(to(at - 1)) : Action{},
                                     .next = at + 1 < view_.sections.size() ? Action(to(at + 1)) : Action{}});
}

void ReaderScreen::draw(const Frame& frame, Canvas& canvas) const
{
    draw_header(canvas,
                frame.layout.portrait ? Header{.eyebrow = view_.eyebrow_short,
                                               .title = view_.title_short,
                                               .aside = view_.aside,
                                               .note = view_.note_short}
                                      : Header{.eyebrow = view_.eyebrow,
                                               .title = view_.title,
                                               .aside = view_.aside,
                                               .note = view_.note},
                frame.language);
    const Places at = places(frame.layout);
    draw_contents(frame, canvas, at.contents);
    draw_page(frame, canvas, at);
    swipe_sections(frame, canvas);
    draw_dock(canvas, Place::movements, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_reader_screen()
{
    return std::make_unique<ReaderScreen>();
}

} // namespace bangvang
