// Every text of a snapshot: well-formed, composed, without characters that nobody can see and
// without what must not be told about a person.
#include "model/rules.h"

#include <bangvang/base/text.h>

namespace bangvang::rules {

namespace {

// No line of the wall holds more; a longer one is a paste that went wrong.
constexpr std::size_t longest_line = 300;
constexpr std::size_t longest_text = 20'000;

class TextRules {
public:
    explicit TextRules(Report& report) : report_(report) {}

    void operator()(std::string_view table, std::size_t row, std::string_view column, std::string_view text,
                    Lines lines = Lines::one)
    {
        const Place at{table, row, column};
        if (!is_valid_utf8(text)) {
            report_.error(at, "không phải văn bản UTF-8 hợp lệ", "is not well-formed UTF-8");
            return;
        }
        if (!is_nfc(text))
            report_.error(at, fmt::format("\"{}\" chưa ở dạng dựng sẵn (NFC)", text),
                          fmt::format("\"{}\" is not in composed form (NFC)", text));
        if (const auto found = first_unwanted(text, lines))
            unwanted(at, text, *found);
        check_length(at, text, lines);
        require_discretion(report_, at, text);
    }

private:
    void unwanted(const Place& at, std::string_view text, std::size_t found)
    {
        const std::size_t character = length(text.substr(0, found)) + 1;
        report_.error(at, fmt::format("ký tự thứ {} là ký tự điều khiển hoặc ẩn; hãy xóa", character),
                      fmt::format("character {} is a control or hidden character; remove it", character));
    }

    void check_length(const Place& at, std::string_view text, Lines lines)
    {
        const std::size_t most = lines == Lines::one ? longest_line : longest_text;
        if (const std::size_t size = length(text); size > most)
            report_.error(at, fmt::format("dài {} ký tự; nhiều nhất là {}", size, most),
                          fmt::format("is {} characters long; at most {} fit", size, most));
    }

    Report& report_;
};

void campaign_texts(const Snapshot& s, TextRules& text)
{
    const Campaign& c = s.campaign;
    text("campaign", 0, "id", s.identity.id);
    text("campaign", 0, "made_by", s.identity.made_by);
    text("campaign", 0, "organization", c.organization);
    text("campaign", 0, "title", c.title);
    text("campaign", 0, "theme", c.theme);
    text("campaign", 0, "document", c.document);
    text("campaign", 0, "signed_by", c.signed_by);
    text("campaign", 0, "signer_title", c.signer_title);
    text("campaign", 0, "office", c.office);
    for (std::size_t i = 0; i < s.slogans.size(); ++i) {
        text("slogans", i, "text", s.slogans[i].text);
        text("slogans", i, "source", s.slogans[i].source);
    }
    for (std::size_t i = 0; i < s.movements.size(); ++i) {
        text("movements", i, "name", s.movements[i].name);
        text("movements", i, "launched_by", s.movements[i].launched_by);
        text("movements", i, "summary", s.movements[i].summary, Lines::many);
    }
    for (std::size_t i = 0; i < s.document.size(); ++i) {
        text("document", i, "number", s.document[i].number);
        text("document", i, "heading", s.document[i].heading);
        text("document", i, "summary", s.document[i].summary, Lines::many);
    }
    for (std::size_t i = 0; i < s.milestones.size(); ++i)
        text("milestones", i, "name", s.milestones[i].name);
    for (std::size_t i = 0; i < s.playlist.size(); ++i) {
        text("playlist", i, "scene", s.playlist[i].scene);
        text("playlist", i, "days", s.playlist[i].days);
    }
}

template <class T> void code_and_name(TextRules& text, std::string_view table, const std::vector<T>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text(table, i, "code", rows[i].code);
        text(table, i, "name", rows[i].name);
    }
}

void standing_texts(const Snapshot& s, TextRules& text)
{
    code_and_name(text, "blocks", s.blocks);
    code_and_name(text, "units", s.units);
    for (std::size_t i = 0; i < s.units.size(); ++i) {
        text("units", i, "short_name", s.units[i].short_name);
        text("units", i, "kind", s.units[i].kind);
        text("units", i, "head", s.units[i].head);
    }
    code_and_name(text, "grades", s.grades);
    for (std::size_t i = 0; i < s.periods.size(); ++i) {
        text("periods", i, "code", s.periods[i].code);
        text("periods", i, "label", s.periods[i].label);
        text("periods", i, "decision", s.periods[i].decision);
    }
    code_and_name(text, "criteria", s.criteria);
    for (std::size_t i = 0; i < s.criteria.size(); ++i)
        text("criteria", i, "group", s.criteria[i].group);
    for (std::size_t i = 0; i < s.scores.size(); ++i)
        text("scores", i, "note", s.scores[i].note, Lines::many);
    for (std::size_t i = 0; i < s.council.size(); ++i)
        text("standings", i, "place", s.council[i].place);
}

void indicator_texts(const Snapshot& s, TextRules& text)
{
    code_and_name(text, "indicators", s.indicators);
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        text("indicators", i, "short_name", s.indicators[i].short_name);
        text("indicators", i, "unit", s.indicators[i].unit);
        text("indicators", i, "price_basis", s.indicators[i].price_basis);
        text("indicators", i, "source", s.indicators[i].source);
    }
    for (std::size_t i = 0; i < s.targets.size(); ++i)
        text("targets", i, "decision", s.targets[i].decision);
    for (std::size_t i = 0; i < s.readings.size(); ++i)
        text("readings", i, "source", s.readings[i].source);
}

void honor_texts(const Snapshot& s, TextRules& text)
{
    code_and_name(text, "award_types", s.award_types);
    for (std::size_t i = 0; i < s.award_types.size(); ++i) {
        text("award_types", i, "short_name", s.award_types[i].short_name);
        text("award_types", i, "class", s.award_types[i].award_class);
        text("award_types", i, "level", s.award_types[i].level);
    }
    code_and_name(text, "honorees", s.honorees);
    for (std::size_t i = 0; i < s.honorees.size(); ++i)
        text("honorees", i, "position", s.honorees[i].position);
    for (std::size_t i = 0; i < s.awards.size(); ++i) {
        text("awards", i, "decision", s.awards[i].decision);
        text("awards", i, "issuer", s.awards[i].issuer);
        text("awards", i, "citation", s.awards[i].citation, Lines::many);
        text("awards", i, "method", s.awards[i].method, Lines::many);
        text("awards", i, "revoke_decision", s.awards[i].revoke_decision);
    }
}

} // namespace

void check_text(const Snapshot& snapshot, Report& report)
{
    TextRules text(report);
    campaign_texts(snapshot, text);
    standing_texts(snapshot, text);
    indicator_texts(snapshot, text);
    honor_texts(snapshot, text);
}

} // namespace bangvang::rules
