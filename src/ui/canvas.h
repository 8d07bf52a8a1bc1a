// The one way to put something on the glass: primitives in design units, in named pieces, with their touch
// areas. It writes into an ImDrawList and remembers what each piece emitted, so that only what changed is
// drawn again.
#pragma once

#include "nav/navigation.h"
#include "ui/art.h"
#include "ui/color.h"
#include "ui/hit_map.h"
#include "ui/layout.h"
#include "ui/pieces.h"
#include "ui/text_layout.h"
#include "ui/textures.h"
#include "ui/theme.h"
#include "ui/type.h"

#include <bangvang/base/geometry.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace bangvang {

class Fonts;

// One glyph of a drawn text, for whoever draws letters by other means than pictures.
struct DrawnGlyph {
    Face face{};
    std::uint16_t glyph{0};  // its number in the face
    std::uint16_t letter{0}; // of the composed text, as in ShapedGlyph
    Point at{};              // its origin on the baseline, device pixels
};

// The glyphs of a line and the indices of the draw list that hold their pictures.
struct DrawnGlyphs {
    int first_index{0};
    int index_count{0};
    std::vector<DrawnGlyph> all; // spaces too
    float em_px{0.0F};
    Point along{1.0F, 0.0F}; // where the line runs to: turned text, and scaled
    Color top;               // shaded from this one
    Color bottom;            // to this one,
    float top_px{0.0F};      // between these two heights on the screen
    float bottom_px{0.0F};
};

// A string as it stands on the frame, for tests, the control channel and exported pages.
struct DrawnText {
    std::string text;
    Rect rect; // the line box, design units
    Rect ink;  // the painted pixels' bounds
    Rect clip; // what it was clipped to
    TextStyle style;
    int missing{0}; // letters the face has no glyph for
    DrawnGlyphs glyphs{};
};

// A surface that something lies on, likewise.
enum class PanelKind { lacquer, paper, segments, dock };
struct DrawnPanel {
    PanelKind kind{PanelKind::paper};
    Rect rect; // design units
};

struct TextOptions {
    Align align{Align::left};
    std::optional<Color> bottom{}; // gold leaf: shaded from the colour to this one within each line
    // A figure that is still counting stands at the right end of the room that this text will need, so that
    // nothing beside it shifts.
    std::string_view room{};
};

enum class ShadowSize { s, m, l };

// The parts of a screen that come and go each in their own way when one screen follows another.
enum class Part { ground, header, content, dock };

// Reach mode: how much lower things stand, in units, and where content is seen.
struct Lowering {
    bool on{false};   // the visitor asked for it
    float part{0.0F}; // 0: not at all, and the rest means nothing; 1: lowered
    float content{0.0F};
    float sheet{0.0F}; // an open sheet, above zero where it stands lower
    Rect window{};     // of the content, on the glass
};

// How much of a screen is seen while it comes or goes, part by part; the default is all of it, in its place.
struct Presence {
    float ground{1.0F}; // alphas
    float header{1.0F};
    float content{1.0F};
    float dock{1.0F};
    Point offset{}; // of the content, in units
    Lowering lowered{};
    [[nodiscard]] Point content_offset() const { return {offset.x, offset.y + lowered.content}; }
    [[nodiscard]] float alpha(Part part) const
    {
        return part == Part::ground   ? ground
               : part == Part::header ? header
               : part == Part::dock   ? dock
                                      : content;
    }
};

class Canvas {
public:
    // Borrowed for one frame: everything passed in must outlive the Canvas.
    struct Target {
        ImDrawList& list;
        const Layout& layout;
        const Theme& theme;
        Fonts& fonts;
        Art& art;
        Portraits* portraits{nullptr};
        HitMap& hits;
        Pieces& pieces;
        std::vector<DrawnText>* texts{nullptr}; // filled where somebody asked
        std::vector<DrawnPanel>* panels{nullptr};
        Presence presence{};

        // The same ground in another layout; whoever collects texts and panels hears nothing of it.
        [[nodiscard]] Target laid_out(const Layout& other) const
        {
            return {list, other, theme, fonts, art, portraits, hits, pieces};
        }
    };
    explicit Canvas(const Target& target);
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    ~Canvas();

    [[nodiscard]] const Layout& layout() const { return *units_; }
    [[nodiscard]] TextStyle sized(const TextStyle& style) const { return t_.layout.sized(style); }
    [[nodiscard]] const Theme& theme() const { return t_.theme; }
    [[nodiscard]] const Fonts& fonts() const { return t_.fonts; }

    // Everything emitted while the returned object lives belongs to the piece `id`. Pieces do not nest: an
    // inner one suspends the outer.
    class Scope {
    public:
        explicit Scope(Canvas& canvas, std::string_view id);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Canvas& canvas_;
        std::uint64_t outer_;
    };
    [[nodiscard]] Scope piece(std::string_view id) { return Scope(*this, id); }

    // Shapes. Rectangles land on whole device pixels; stroke widths are at least one; outlines of rectangles
    // gain what the theme adds.
    void rect(const Rect& r, Color color, float radius = 0.0F);
    void rect_gradient(const Rect& r, Color top, Color bottom, float radius = 0.0F); // vertical
    void rect_gradient_x(const Rect& r, Color left, Color right);
    void rect_outline(const Rect& r, Color color, float width = 2.0F, float radius = 0.0F); // inside r
    void rect_dashed(const Rect& r, Color color, float width, float radius, float on = 10.0F,
                     float off = 6.0F);
    void circle(Point center, float radius, Color color);
    void circle_outline(Point center, float radius, Color color, float width);
    void arc(Point center, float radius, float from, float to, Color color,
             float width); // radians, clockwise from 3 o'clock
    void triangle(Point a, Point b, Point c, Color color);
    void convex(std::span<const Point> points, Color color);                      // clockwise on screen
    void convex_gradient(std::span<const Point> points, Color top, Color bottom); // vertical
    void lozenge(Point center, float half, Color color);
    void line(Point a, Point b, Color color, float width);
    void polyline(std::span<const Point> points, Color color, float width, bool closed = false);
    void polyline_dashed(std::span<const Point> points, Color color, float width, float on, float off);
    // Filled band between two polylines of equal length (charts).
    void band(std::span<const Point> upper, std::span<const Point> lower, Color color);
    // Of an opaque panel that is drawn next, in the same place.
    void shadow(const Rect& r, ShadowSize size, float radius = 12.0F);

    // Baked art and pictures.
    void sprite(const ArtKey& key, const Rect& r, Color tint = {255, 255, 255, 255});
    // The same where the picture is painted for another size (units) than the one that it is shown in.
    void stretched(const ArtKey& key, Point painted, const Rect& r, Color tint = {255, 255, 255, 255},
                   float radius = 0.0F);
    // Has a picture of this size painted that will be shown soon; true when it is there.
    bool prepare(const ArtKey& key, Point size);
    void image(TextureId texture, const Rect& r, Color tint = {255, 255, 255, 255}, float radius = 0.0F);
    void icon(Icon icon, const Rect& r, Color color,
              float stroke = 4.0F); // stroke in units at the drawn size
    void glyph(Glyph glyph, const Rect& r, Color color, Color inner = {255, 255, 255, 255});
    // A round portrait: the photograph where there is one, else the drawn medallion of `silhouette`.
    void portrait(std::string_view honoree_code, bool has_photo, int silhouette, const Rect& r);

    // Text. (x, y) is the top of the first line box (CSS line-height model: the glyphs stand centred in it);
    // with Align::center and right, x is the centre and the right edge. Returns the width drawn.
    float text(Point at, const TextStyle& style, Color color, std::string_view text,
               const TextOptions& options = {});
    // Lines of wrap_text, inside a column that starts at `at` and is `width` wide. Returns the height drawn.
    float text_block(Point at, float width, const TextStyle& style, Color color, const TextBlock& block,
                     const TextOptions& options = {});
    // wrap_text and text_block in one.
    float paragraph(Point at, float width, const TextStyle& style, Color color, std::string_view text,
                    const TextOptions& options = {}, Wrap wrap = Wrap::balance);
    [[nodiscard]] float width(const TextStyle& style, std::string_view text) const;
    [[nodiscard]] TextBlock wrap(const TextStyle& style, std::string_view text, float max_width,
                                 Wrap wrap = Wrap::balance) const;

    // Says that a panel of this kind was drawn here; it draws nothing.
    void note_panel(PanelKind kind, const Rect& r);

    // Touch areas, in the order of drawing; clipped to the current clip.
    void hit(std::string id, const Rect& r, Action action, std::string_view track = {});
    // What a swipe leads to.
    void swipes(SwipeWay way, Swipes swipes)
    {
        if (hearing_)
            t_.hits.set_swipes(way, std::move(swipes));
    }
    // What the key Enter does here, and the area that it is about.
    void enters(std::string area, Action action)
    {
        if (hearing_)
            t_.hits.set_enter(std::move(area), std::move(action));
    }
    // What is going answers no finger: from now on areas are left out.
    void stop_hits() { hearing_ = false; }
    // Forgets the areas so far: a sheet over the screen leaves nothing under it to be touched.
    void clear_hits()
    {
        if (hearing_)
            t_.hits.clear();
    }
    // True while a finger holds the area with this id (pressed look).
    [[nodiscard]] bool pressed(std::string_view id) const { return !pressed_.empty() && pressed_ == id; }
    void set_pressed(std::string_view id) { pressed_ = id; }

    // Groups. Each is undone when the returned object goes.
    class Restore {
    public:
        Restore(Canvas& canvas, float alpha, Point offset, bool clipped);
        ~Restore();
        Restore(const Restore&) = delete;
        Restore& operator=(const Restore&) = delete;

    private:
        Canvas& canvas_;
        float alpha_;
        Point offset_;
        bool clipped_;
    };
    [[nodiscard]] Restore fade(float alpha);   // multiplies the alpha of what follows
    [[nodiscard]] Restore shift(Point offset); // moves what follows, in units
    // What is drawn while the returned object lives is faded as one picture: nothing of it shines through
    // itself. It covers all of its area, and holds no other group. Where the renderer knows no groups, each
    // thing fades by itself.
    class Group {
    public:
        Group(Canvas& canvas, float alpha);
        ~Group();
        Group(const Group&) = delete;
        Group& operator=(const Group&) = delete;

    private:
        Canvas& canvas_;
        float outer_; // alpha
        bool marked_;
    };
    [[nodiscard]] Group group(float alpha) { return Group(*this, alpha); }
    [[nodiscard]] bool groups() const { return t_.art.groups(); } // whether the renderer knows them
    // What follows belongs to this part of the screen; outside of any it is content.
    [[nodiscard]] Restore part(Part part);
    // Whether anything of this part can be seen on this frame.
    [[nodiscard]] bool shows(Part part) const { return t_.presence.alpha(part) > 0.0F; }
    [[nodiscard]] const Lowering& lowering() const { return t_.presence.lowered; }
    // Reach mode; without it they change nothing. Content of this canvas is seen in its window only; what
    // follows stays in its place on the whole screen; or it is a sheet that begins at
    // `top` and has a place of its own.
    [[nodiscard]] Restore confine();
    [[nodiscard]] Restore stay() { return outside_window(-t_.presence.lowered.content); }
    [[nodiscard]] Restore sheet(float top);
    [[nodiscard]] bool lowered() const { return t_.presence.lowered.part > 0.0F; }
    [[nodiscard]] Restore clip(const Rect& r); // text may pass it by its marks (0.12 em above, 0.06 below)

    // Turns what is drawn while the returned object lives about a point, clockwise, and scales it; clips stay
    // as they are. What is not turned at all stays as it was, to the last bit.
    class Turned {
    public:
        Turned(Canvas& canvas, Point center, float angle, float scale);
        ~Turned();
        Turned(const Turned&) = delete;
        Turned& operator=(const Turned&) = delete;

    private:
        Canvas& canvas_;
        Point center_; // device pixels
        float angle_;
        float scale_;
        [[nodiscard]] Point placed(Point device, Point along) const;
        int first_;              // vertex
        std::size_t first_text_; // of those that are collected
    };
    [[nodiscard]] Turned turned(Point center, float angle, float scale = 1.0F)
    {
        return Turned(*this, center, angle, scale);
    }

    // What is drawn while the returned object lives is `factor` times as large, in units that begin at
    // `corner`: letters and ornaments are made anew in that size. Fades stay; strings and touch areas are
    // told in the units outside.
    class Enlarged {
    public:
        Enlarged(Canvas& canvas, Point corner, float factor);
        ~Enlarged();
        Enlarged(const Enlarged&) = delete;
        Enlarged& operator=(const Enlarged&) = delete;

    private:
        Canvas& canvas_;
        Layout units_;
        const Layout* outer_;
        Point offset_; // outside
    };
    [[nodiscard]] Enlarged enlarged(Point corner, float factor) { return Enlarged(*this, corner, factor); }

private:
    friend class Scope;
    friend class Restore;
    friend class Turned;
    friend class Enlarged;
    friend class Group;

    // Device pixels. `px` applies the shift; `snapped` puts both edges on whole pixels, `sized` keeps the
    // size whatever the position, so that baked art is asked for in one size.
    [[nodiscard]] Point px(Point units) const;
    [[nodiscard]] Rect snapped(const Rect& r) const;
    [[nodiscard]] Rect sized(const Rect& r) const;
    [[nodiscard]] float length_px(float units) const { return units * units_->scale; }
    [[nodiscard]] float stroke_px(float units) const; // whole, at least one
    [[nodiscard]] std::uint32_t packed(Color color) const;
    [[nodiscard]] Rect to_units(const Rect& device) const;
    [[nodiscard]] Rect clip_px() const;
    [[nodiscard]] Restore outside_window(float down);

    void begin_segment(std::uint64_t name);
    void end_segment();
    void stroke(std::span<const Point> device, Color color, float width_px, bool closed);
    void joined_stroke(std::span<const Point> device, Color color, float width_px, bool closed);
    void disc(Point device, float radius_px, Color color);
    void dashes(std::span<const Point> device, Color color, float width_px, float on, float off);
    void quad(const Rect& device, TextureId texture, const Rect& uv, Color tint);
    void rounded(const Rect& device, TextureId texture, Color tint, float radius);
    void line_of_text(Point at, const TextStyle& style, Color color, std::string_view text,
                      const TextOptions& options);

    Target t_;
    const Layout* units_{&t_.layout}; // that are drawn in
    float alpha_{1.0F};
    Point offset_{};
    std::string pressed_;
    bool hearing_{true};
    std::optional<Rect> around_{}; // device pixels: what content would be clipped to without its window
    std::uint64_t segment_{0};     // name of the piece being emitted
    int first_index_{0};           // where it began
    std::uint8_t group_{255};      // alpha of the group that is being drawn
    std::vector<Point> points_;    // reused for strokes
};

} // namespace bangvang
