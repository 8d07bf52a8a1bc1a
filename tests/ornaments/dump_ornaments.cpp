// Writes every ornament as a picture, at 1080p and at 4K, for people who judge them by eye.
#include "ui/ornaments.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

#include <chrono>
#include <cstdio>
#include <string>

namespace {

using namespace bangvang;

struct Sample {
    std::string name;
    ArtKey key;
    ThemeName theme;
    int width; // units
    int height;
};

std::vector<Sample> large_samples(ThemeName theme, const std::string& suffix)
{
    std::vector<Sample> out;
    for (int variant = 0; variant < 3; ++variant) {
        const std::string n = std::to_string(variant) + suffix;
        out.push_back({"ground" + n, {ArtKind::ground, variant}, theme, 1920, 1080});
        out.push_back({"ground_portrait" + n, {ArtKind::ground, variant}, theme, 1080, 1920});
    }
    const auto drum = [&](const char* name, DrumArt art, int w, int h) {
        out.push_back({name + suffix, {ArtKind::drum, static_cast<int>(art)}, theme, w, h});
    };
    drum("drum_tile", DrumArt::hub_tile, 1016, 334);
    drum("drum_document", DrumArt::document_tile, 424, 332);
    drum("drum_document_portrait", DrumArt::document_tile, 952, 180);
    drum("drum_honoree", DrumArt::honoree, 600, 698);
    drum("drum_honoree_portrait", DrumArt::honoree, 952, 520);
    drum("drum_notice", DrumArt::notice, 1920, 1080);
    drum("drum_notice_portrait", DrumArt::notice, 1080, 1920);
    for (const int size : {120, 300, 560})
        drum(("drum_face_" + std::to_string(size)).c_str(), DrumArt::face, size, size);
    return out;
}

std::vector<Sample> small_samples(ThemeName theme, const std::string& suffix)
{
    std::vector<Sample> out;
    const auto add = [&](const std::string& name, ArtKey key, int w, int h) {
        out.push_back({name + suffix, key, theme, w, h});
    };
    for (int i = 0; i < silhouette_count; ++i)
        add("medallion" + std::to_string(i), {ArtKind::medallion, i}, 430, 430);
    for (int i = 0; i < 8; ++i)
        add("picto" + std::to_string(i), {ArtKind::pictograph, i}, 119, 119);
    for (int i = 0; i <= static_cast<int>(Icon::swap); ++i)
        add("icon" + std::to_string(i), {ArtKind::icon, i, 400}, 96, 96);
    for (int i = 0; i < 2; ++i) {
        add("emblem" + std::to_string(i), {ArtKind::emblem, i}, 96, 96);
        add("rank" + std::to_string(i), {ArtKind::rank_medal, i}, 150, 150);
    }
    for (int i = 0; i < 4; ++i)
        add("notch" + std::to_string(i), {ArtKind::notch_corner, i, 24}, 28, 28);
    add("medallion_small", {ArtKind::medallion, 0}, 124, 124);
    add("rim", {ArtKind::medallion_rim}, 214, 214);
    add("ribbon", {ArtKind::ribbon}, 508, 96);
    add("shadow", {ArtKind::shadow}, 96, 96);
    using enum BrocadePalette;
    add("brocade_dock", {ArtKind::brocade, brocade_variant(BrocadePattern::tram, dock)}, 1920, 39);
    add("brocade_rang", {ArtKind::brocade, brocade_variant(BrocadePattern::rang, edge)}, 960, 48);
    add("brocade_sao", {ArtKind::brocade, brocade_variant(BrocadePattern::sao, dock)}, 960, 102);
    return out;
}

std::vector<Sample> heroes()
{
    const auto hero = [](const char* name, HeroArt art, int w, int h) {
        return Sample{name, {ArtKind::hero, static_cast<int>(art)}, ThemeName::lacquer, w, h};
    };
    return {hero("hero_slogan", HeroArt::slogan, 1920, 1080),
            hero("hero_slogan_portrait", HeroArt::slogan, 1080, 1920),
            hero("hero_standings", HeroArt::standings, 1920, 1080),
            hero("hero_standings_portrait", HeroArt::standings, 1080, 1920),
            hero("hero_indicator", HeroArt::indicator, 1920, 1080),
            hero("hero_indicator_portrait", HeroArt::indicator, 1080, 1920),
            hero("hero_band", HeroArt::hub_band, 1080, 540)};
}

void write(const std::string& folder, const Sample& sample, int factor)
{
    const auto begin = std::chrono::steady_clock::now();
    const Image image =
        bake_art(sample.key, sample.theme, sample.width * factor, sample.height * factor, factor);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    const std::string path = folder + "/" + sample.name + (factor == 2 ? "@4k.png" : ".png");
    stbi_write_png(path.c_str(), image.width, image.height, 4, image.rgba.data(), image.width * 4);
    std::printf("%8.1f ms  %s\n", took.count(), path.c_str());
}

} // namespace

int main(int argc, char** argv)
{
    const std::string folder = argc > 1 ? argv[1] : ".";
    const std::string only = argc > 2 ? argv[2] : "";
    std::vector<Sample> samples = heroes();
    for (const ThemeName theme : {ThemeName::day, ThemeName::lacquer}) {
        const std::string suffix = theme == ThemeName::day ? "_day" : "_lacquer";
        for (auto& part : {large_samples(theme, suffix), small_samples(theme, suffix)})
            samples.insert(samples.end(), part.begin(), part.end());
    }
    for (const Sample& sample : samples)
        for (const int factor : {1, 2})
            if (sample.name.starts_with(only))
                write(folder, sample, factor);
    return 0;
}
