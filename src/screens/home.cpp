#include "screens/home.h"

#include "screens/following.h"
#include "screens/home_tiles.h"
#include "screens/progress_motion.h"
#include "screens/ranking_motion.h"
#include "ui/badges.h"
#include "ui/chrome.h"
#include "ui/ornaments.h"
#include "ui/place.h"
#include "views/campaign_view.h"

namespace bangvang {

namespace {

constexpr int tile_count = 4;

ValueName tile_name(int tile)
{
    return value_name("tile", static_cast<std::size_t>(tile));
}

// A pinwheel of four tiles in landscape, a column with a pair at its foot in portrait.
HomeTiles tiles(const Layout& layout)
{
    if (layout.portrait)
        return {.ranking = {64, 572, 952, 324},
                .honor = {64, 1274, 464, 358},
                .movements = {552, 1274, 464, 358},
                .progress = {64, 920, 952, 330}};
    return {.ranking = {64, 192, 1016, 334},
            .honor = {1112, 192, 744, 334},
            .movements = {64, 550, 744, 330},
            .progress = {840, 550, 1016, 330}};
}

// Over a painting the tiles come up one after the other, from a little below.
void aim_tiles(Aims& aims, const Frame& frame)
{
    constexpr double below = 24.0;
    for (int tile = 0; tile < tile_count; ++tile)
        aims.values.push_back(
            {.name = tile_name(tile),
             .to = 0.0,
             .motion = motion::tile_rise,
             .place = tile,
             .enter = frame.entrance == Entrance::risen ? std::optional(below) : std::nullopt});
}

HomeTiles raised(HomeTiles tiles, const Moving& moving)
{
    int tile = 0;
    for (Rect* const r : {&tiles.ranking, &tiles.honor, &tiles.movements, &tiles.progress})
        r->y += static_cast<float>(moving.value(tile_name(tile++), 0.0));
    return tiles;
}

class HomeScreen final : public Screen {
public:
    void update(const Frame& frame, Canvas& canvas, const ScrollInput& scroll) override;
    void draw(const Frame& frame, Canvas& canvas) const override;
    [[nodiscard]] std::optional<MonoTime> next_change(const Frame& frame) const override
    {
        return following_.next_change(frame.now);
    }

    [[nodiscard]] std::optional<Ground> ground() const override { return Ground::ridges; }

private:
    void draw_landscape_header(const Frame& frame, Canvas& canvas) const;
    void draw_hero_band(const Frame& frame, Canvas& canvas) const;

    HomeView view_;
    std::vector<RankingRow> before_; // the rows that stood there until the view was built anew
    Following following_;
    std::uint64_t revision_{0};
};

void HomeScreen::update(const Frame& frame, Canvas& /*canvas*/, const ScrollInput& /*scroll*/)
{
    if (revision_ == frame.revision)
        return;
    before_ = std::move(view_.ranking.rows);
    view_ = home_view(frame.snapshot, frame.language);
    Aims aims = ranking_aims(view_.ranking, before_);
    for (std::size_t i = 0; i < view_.progress.rows.size(); ++i)
        aim_indicator(aims, view_.progress.rows[i], i);
    aim_tiles(aims, frame);
    following_.aim(frame, aims);
    revision_ = frame.revision;
}

void HomeScreen::draw_landscape_header(const Frame& frame, Canvas& canvas) const
{
    constexpr float title_width = 1340.0F; // from the emblem to the stamp
    const TextStyle title = fit_text(canvas.fonts(), type::title, view_.title, title_width, 1,
                                     {44.0F, 40.0F, 36.0F, 32.0F, 28.0F});
    draw_header(canvas,
                {.eyebrow = frame.snapshot.campaign.organization,
                 .title = view_.title,
                 .title_px = title.px,
                 .illustrative = view_.illustrative,
                 .note = view_.as_of,
                 .note_is_stale = frame.freshness.stale},
                frame.language);
}

// Portrait opens with the painting and the campaign's title in gold leaf.
void HomeScreen::draw_hero_band(const Frame& frame, Canvas& canvas) const
{
    const auto scope = canvas.piece("home.hero");
    const auto stays = canvas.stay();
    const Theme& lacquer = bangvang::theme(ThemeName::lacquer, canvas.theme().contrast);
    canvas.sprite({.kind = ArtKind::hero, .variant = static_cast<int>(HeroArt::hub_band)}, {0, 0, 1080, 540});
    // The land darkens under the title, so that gold leaf never meets a bright crest.
    const Color shade = lacquer.scrim.alpha(lacquer.decorated() ? 0.74F : 1.0F);
    canvas.rect_gradient_x({0, 0, 560, 501}, shade, shade);
    canvas.rect_gradient_x({560, 0, 240, 501}, shade, shade.alpha(0.0F));
    const int pattern = brocade_variant(BrocadePattern::tram, BrocadePalette::hub_band);
    canvas.sprite({.kind = ArtKind::brocade, .variant = pattern}, {0, 501, 1080, 39});
    canvas.sprite({.kind = ArtKind::emblem, .variant = 1}, {64, 64, 88, 88});
    canvas.hit("emblem", {64, 64, 88, 88}, Action{}); // held for long it asks for the PIN
    fitted_in(canvas, {174, 58, 560, 100}, type::label.at(32.0F).leading(1.36F), lacquer.ink_on_lacquer,
              organization_capitals(frame.snapshot), 2, {32.0F, 28.0F, 26.0F, 24.0F});
    const CampaignTitle title = split_title(frame.snapshot);
    float y = 172.0F;
    if (!title.lead.empty()) {
        canvas.text({64, y}, type::h2.at(36.0F), lacquer.gold_on_lacquer, title.lead);
        y += type::h2.at(36.0F).line_height();
    }
    const TextStyle style = fit_text(canvas.fonts(), type::display.leading(1.24F), title.rest, 640.0F, 3,
                                     {56.0F, 48.0F, 40.0F, 36.0F});
    canvas.paragraph({64, y}, 640.0F, style, lacquer.leaf_top, title.rest, {.bottom = lacquer.leaf_bottom},
                     Wrap::greedy);
    if (view_.illustrative)
        draw_stamp(canvas, {1016.0F - stamp_width(canvas, frame.language), 64.0F}, frame.language,
                   StampLook::on_art);
}

void HomeScreen::draw(const Frame& frame, Canvas& canvas) const
{
    if (frame.layout.portrait)
        draw_hero_band(frame, canvas);
    else
        draw_landscape_header(frame, canvas);
    const Moving moving = following_.at(frame.now);
    draw_home_tiles(canvas, raised(tiles(frame.layout), moving), {view_, before_, moving, frame.language});
    draw_dock(canvas, Place::home, frame.language);
}

} // namespace

std::unique_ptr<Screen> make_home_screen()
{
    return std::make_unique<HomeScreen>();
}

} // namespace bangvang
