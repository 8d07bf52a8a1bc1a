// The words of the program change with the language; those of the office do not.
#include "support/routes.h"
#include "support/sample_snapshot.h"
#include "support/visit.h"

#include <bangvang/base/text.h>

#include <doctest/doctest.h>

#include <cmath>
#include <set>

namespace bangvang::testing {

namespace {

using Words = std::set<std::string>;

// What stands between words without being a letter of ASCII.
std::string without_signs(std::string text)
{
    for (const std::string_view sign : {"\u00A0", "“", "”", "–", "—", "·", "…", "×", "‑", "→"})
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign))
            text.replace(at, sign.size(), 1, ' ');
    return text;
}

// Runs of letters, in capitals, so that a department's letterhead counts as its name.
void take_words(std::string_view text, Words& words)
{
    std::string word;
    std::string capitals = upper(without_signs(std::string(text)));
    capitals.push_back(' ');
    for (const char c : capitals) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (c >= 'A' && c <= 'Z'))
            word += c;
        else if (!word.empty())
            words.insert(std::exchange(word, {}));
    }
}

Words words_of(const std::vector<std::string>& texts)
{
    Words words;
    for (const std::string& text : texts)
        take_words(text, words);
    return words;
}

// Everything that the office wrote and a screen may show.
Words words_of_office(const Snapshot& s)
{
    std::vector<std::string> texts{s.campaign.organization, s.campaign.title,        s.campaign.theme,
                                   s.campaign.signed_by,    s.campaign.signer_title, s.campaign.office,
                                   s.campaign.document};
    for (const Slogan& row : s.slogans)
        texts.insert(texts.end(), {row.text, row.source});
    for (const Movement& row : s.movements)
        texts.insert(texts.end(), {row.name, row.launched_by, row.summary});
    for (const DocumentSection& row : s.document)
        texts.insert(texts.end(), {row.heading, row.summary});
    for (const Block& row : s.blocks)
        texts.push_back(row.name);
    for (const Unit& row : s.units)
        texts.insert(texts.end(), {row.name, row.short_name});
    for (const Period& row : s.periods)
        texts.push_back(row.label);
    for (const Grade& row : s.grades)
        texts.push_back(row.name);
    for (const Criterion& row : s.criteria)
        texts.insert(texts.end(), {row.name, row.group});
    for (const Score& row : s.scores)
        texts.push_back(row.note);
    for (const Indicator& row : s.indicators)
        texts.insert(texts.end(), {row.name, row.short_name, row.unit, row.price_basis, row.source});
    for (const Target& row : s.targets)
        texts.push_back(row.decision);
    for (const Reading& row : s.readings)
        texts.push_back(row.source);
    for (const AwardType& row : s.award_types)
        texts.insert(texts.end(), {row.name, row.short_name});
    for (const Honoree& row : s.honorees)
        texts.insert(texts.end(), {row.name, row.position});
    for (const Award& row : s.awards)
        texts.insert(texts.end(), {row.decision, row.citation, row.issuer, row.method});
    return words_of(texts);
}

bool has_marks(std::string_view word)
{
    return fold(word).size() < word.size();
}

// The letters of the keyboard belong to no language's words.
bool is_key_cap(const DrawnText& text)
{
    return text.style == type::key && length(text.text) == 1;
}

bool continues(const DrawnText& before, const DrawnText& text)
{
    return before.style == text.style && before.rect.y == text.rect.y &&
           std::abs(before.rect.right() - text.rect.x) < 0.5F;
}

Words words_on(Headless& headless, const std::shared_ptr<const Snapshot>& snapshot, const Route& route,
               Language language)
{
    Visit visit(
        headless, snapshot,
        {.app = {.language = language, .start = route, .idle_enabled = false, .reduced_motion = true}});
    Words words;
    std::string line; // a name is drawn in parts where some of it was looked for
    const DrawnText* before = nullptr;
    for (const DrawnText& text : visit.texts()) {
        if (is_key_cap(text))
            continue;
        if (before == nullptr || !continues(*before, text)) {
            take_words(line, words);
            line.clear();
        }
        line += text.text;
        before = &text;
    }
    take_words(line, words);
    return words;
}

} // namespace

TEST_CASE(
    "an English screen says nothing in Vietnamese but what the office wrote, and its own name for Vietnamese")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Words allowed = words_of_office(*sample);
    take_words("Tiếng Việt", allowed);
    for (const NamedRoute& named : all_routes(*sample, 100))
        for (const std::string& word : words_on(headless, sample, named.route, Language::en))
            if (has_marks(word) && !allowed.contains(word))
                FAIL_CHECK(named.name << ": " << word);
}

TEST_CASE("a Vietnamese screen says nothing in English")
{
    Headless headless;
    const auto sample = sample_snapshot();
    Words english;
    Words vietnamese;
    for (const NamedRoute& named : picture_routes()) {
        english.merge(words_on(headless, sample, named.route, Language::en));
        vietnamese.merge(words_on(headless, sample, named.route, Language::vi));
    }
    for (const std::string typical :
         {"HOME", "RANKINGS", "INDICATORS", "HONOURS", "BACK", "POINTS", "PAGE", "THE"}) {
        CAPTURE(typical);
        CHECK(english.contains(typical));
        CHECK_FALSE(vietnamese.contains(typical));
    }
}

TEST_CASE("the language button changes every screen's own words and back again")
{
    Headless headless;
    const auto sample = sample_snapshot();
    for (const Place place : {Place::home, Place::ranking, Place::progress, Place::honor, Place::movements}) {
        Visit visit(headless, sample, {.app = {.start = {.place = place}}});
        CHECK(visit.says("Trang chủ"));
        visit.tap("nav.language");
        CHECK(visit.place() == place);
        CHECK(visit.says("Home"));
        CHECK_FALSE(visit.says("Trang chủ"));
        visit.tap("nav.language");
        CHECK(visit.says("Trang chủ"));
        CHECK_FALSE(visit.says("Home"));
    }
}

} // namespace bangvang::testing
