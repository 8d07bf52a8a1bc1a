#include "screens/notice.h"

#include "screens/nothing.h"
#include "ui/chrome.h"
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
};

void NoticeScreen::draw(const Frame& frame, Canvas& canvas) const
{
    const bool known = !frame.snapshot.campaign.organization.empty();
    if (known)
        draw_header(
            canvas,
            {.eyebrow = frame.snapshot.campaign.organization, .title = campaign_title(frame.snapshot)},
            frame.language);
    else // a technician holds the corner where the emblem would be
        canvas.hit("emblem", {64.0F, frame.layout.portrait ? 72.0F : 60.0F, 96.0F, 96.0F}, Action{});
    // Before the first snapshot there is nowhere to go; with one, the way on leads home.
    draw_nothing(canvas, msg::no_snapshot_title.in(frame.language), msg::no_snapshot_text.in(frame.language),
                 frame.snapshot.identity.sequence == 0 ? std::nullopt
                                                       : std::optional(home_button(frame.language)));
    if (known)
        draw_dock(canvas, Place::notice, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_notice_screen()
{
    return std::make_unique<NoticeScreen>();
}

} // namespace bangvang
