// The presenter's own screen, without a window: this slide and the next one, the facts behind it, and the
// time. A frame of its own beside the App's, from the same snapshot and navigation.
#pragma once

#include "app/desk_picture.h"
#include "input/pointer.h"
#include "nav/navigation.h"
#include "ui/canvas.h"
#include "ui/pieces.h"
#include "views/presenter_view.h"

#include <bangvang/model/snapshot.h>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

struct ImDrawData;

namespace bangvang {

// What the desk shows is decided by this and the time alone.
struct DeskLook {
    std::shared_ptr<const Snapshot> snapshot; // the one that the room sees; not null
    const Navigation& navigation;             // of somebody who presents
    bool news{false};                         // new figures wait for the end of the talk
    bool room_portrait{false};                // the shape of the room's slides
    ThemeName theme{ThemeName::lacquer};
    Contrast contrast{Contrast::normal};
};

struct DeskInput {
    MonoTime now{};
    WallTime wall{};
    int width_px{1920};
    int height_px{1080};
    std::span<const PointerEvent> pointers{}; // device pixels of the desk's window
    bool want_texts{false};
};

struct DeskOutput {
    ImDrawData* draw_data{nullptr};     // valid until the next frame() in this ImGui context
    std::vector<PixelRect> damage;      // empty: nothing to draw
    std::optional<MonoTime> next_frame; // when the picture changes by itself
    std::vector<Action> actions;        // what was touched asks for
};

// Borrowed; they outlive the desk and belong to the ImGui context that is current while it draws.
struct DeskServices {
    Fonts& fonts;
    Art& art;
    Portraits* portraits{nullptr};
};

// UI thread only. Texts stand in units of a layout that fills the whole window.
class PresenterDesk {
public:
    explicit PresenterDesk(const DeskServices& services) : services_(services) {}

    // Whether a frame made now could differ from the last one; costs next to nothing.
    [[nodiscard]] bool is_due(const DeskLook& look, MonoTime now) const;
    // Areas desk.previous, desk.next and desk.next_slide.
    DeskOutput frame(const DeskLook& look, const DeskInput& input);
    // The next frame draws everything (a new window, a lost picture).
    void invalidate() { redraw_all_ = true; }

    [[nodiscard]] const HitMap& hits() const { return hits_; }
    [[nodiscard]] const Layout& layout() const { return layout_; }
    [[nodiscard]] const std::vector<DrawnText>& texts() const { return texts_; } // of want_texts

private:
    // All that the view is made of.
    struct Shown {
        std::shared_ptr<const Snapshot> snapshot;
        Navigation navigation;
        bool news{false};
        bool room_portrait{false};
        ThemeName theme{ThemeName::lacquer};
        Contrast contrast{Contrast::normal};
        friend bool operator==(const Shown&, const Shown&) = default;
    };
    [[nodiscard]] static Shown shown_of(const DeskLook& look);
    void make_view(const DeskLook& look, MonoTime now);
    [[nodiscard]] std::vector<Action> take(std::span<const PointerEvent> pointers);
    void draw(const DeskLook& look, const DeskInput& input);
    [[nodiscard]] std::vector<PixelRect> take_damage();

    DeskServices services_;
    Layout layout_;
    HitMap hits_;
    Pieces pieces_;
    Pieces on_glass_;
    std::vector<DrawnText> texts_;
    std::optional<Shown> shown_;
    PresenterView view_;
    std::vector<NoteLine> notes_;
    std::optional<NotesFit> fit_; // none: not measured since they changed
    std::string pressed_;         // the area that a finger or the mouse holds
    std::optional<MonoTime> next_frame_;
    bool redraw_all_{true};
};

// The desk's units: as make_layout(), but all of the window, so that 4:3 has more lines, not black bars.
[[nodiscard]] Layout desk_layout(int width_px, int height_px);

} // namespace bangvang
