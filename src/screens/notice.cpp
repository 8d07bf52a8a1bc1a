#include "screens/notice.h"

#include "ui/chrome.h"
#include "ui/controls.h"
#include "ui/ornaments.h"
#include "views/campaign_view.h"
#include "views/messages.h"

namespace bangvang {

namespace {

class NoticeScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override
    {
        static_cast<void>(frame);
        static_cast<void>(canvas);
        static_cast<void>(scroll);
    }
    void draw(const Frame& frame, Canvas& canvas) const override;

private:
    static void draw_words(const Frame& frame, Canvas& canvas);
};

// Before the first snapshot there is nowhere to go; with one, the way on leads home.
void NoticeScreen::draw_words(const Frame& frame, Canvas& canvas)
{
    const auto scope = canvas.piece("notice.words");
    const Theme& theme = canvas.theme();
    const bool portrait = frame.layout.portrait;
    const float width = portrait ? 952.0F : 1200.0F;
    const float x = (frame.layout.width - width) / 2.0F;
    float y = portrait ? 1060.0F : 612.0F;
    y += canvas.paragraph({x, y}, width, type::title, theme.ink, msg::no_snapshot_title.in(frame.language),
                          {.align = Align::center}) +
         8.0F;
    y += canvas.paragraph({x, y}, width, type::body_large, theme.ink,
                          msg::no_snapshot_text.in(frame.language), {.align = Align::center}) +
         24.0F;
    if (frame.snapshot.identity.sequence == 0)
        return;
    const Button home{.id = "notice.home",
                      .label = msg::home.in(frame.language),
                      .icon = Icon::home,
                      .kind = ButtonKind::primary,
                      .action = GoHome{}};
    const float button = button_width(canvas, home);
    draw_button(canvas, {(frame.layout.width - button) / 2.0F, y, button, 88.0F}, home);
}

void NoticeScreen::draw(const Frame& frame, Canvas& canvas) const
{
    if (canvas.theme().decorated()) {
        const auto scope = canvas.piece("notice.art");
        canvas.sprite({.kind = ArtKind::drum, .variant = static_cast<int>(DrumArt::notice)},
                      frame.layout.screen());
    }
    const bool known = !frame.snapshot.campaign.organization.empty();
    if (known)
        draw_header(
            canvas,
            {.eyebrow = frame.snapshot.campaign.organization, .title = campaign_title(frame.snapshot)},
            frame.language);
    draw_words(frame, canvas);
    if (known)
        draw_dock(canvas, Place::notice, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_notice_screen()
{
    return std::make_unique<NoticeScreen>();
}

} // namespace bangvang
