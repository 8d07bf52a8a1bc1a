#include "design/spec.h"

#include <charconv>
#include <fstream>
#include <sstream>

namespace bangvang::testing {

namespace {

// The little of JSON that the files use: one object of numbers, strings and lists, without escapes.
struct Value {
    std::string text; // of a string or a number
    std::vector<Value> items;
};

class JsonReader {
public:
    explicit JsonReader(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool good() const { return good_; }
    bool take(char c)
    {
        skip();
        const bool there = !rest_.empty() && rest_.front() == c;
        if (there)
            rest_.remove_prefix(1);
        return there;
    }
    std::string string()
    {
        need(take('"'));
        const auto end = rest_.find('"');
        need(end != std::string_view::npos);
        std::string found(rest_.substr(0, end));
        need(found.find('\\') == std::string::npos);
        rest_.remove_prefix(good_ ? end + 1 : rest_.size());
        return found;
    }
    Value value()
    {
        skip();
        if (rest_.starts_with('"'))
            return {string(), {}};
        if (rest_.starts_with('['))
            return list();
        const auto end = rest_.find_first_of(",]} \n");
        need(end != std::string_view::npos && end > 0);
        Value number{std::string(rest_.substr(0, end)), {}};
        rest_.remove_prefix(good_ ? end : rest_.size());
        return number;
    }
    void need(bool there) { good_ = good_ && there; }

private:
    void skip()
    {
        const auto next = rest_.find_first_not_of(" \n\r\t");
        rest_.remove_prefix(next == std::string_view::npos ? rest_.size() : next);
    }
    Value list()
    {
        need(take('['));
        Value found;
        while (good_ && !take(']')) {
            if (!found.items.empty())
                need(take(','));
            found.items.push_back(value());
        }
        return found;
    }
    std::string_view rest_;
    bool good_{true};
};

float number(const Value& value)
{
    float found = 0.0F;
    std::from_chars(value.text.data(), value.text.data() + value.text.size(), found);
    return found;
}

Rect rect(const Value& row)
{
    return {number(row.items.at(1)), number(row.items.at(2)), number(row.items.at(3)),
            number(row.items.at(4))};
}

std::vector<SpecArea> areas(const Value& rows)
{
    std::vector<SpecArea> found;
    for (const Value& row : rows.items)
        found.push_back({plain_words(row.items.at(0).text), rect(row)});
    return found;
}

SpecText text(const Value& row)
{
    return {.text = plain_words(row.items.at(0).text),
            .box = rect(row),
            .family = row.items.at(5).text,
            .px = static_cast<int>(number(row.items.at(6))),
            .weight = static_cast<int>(number(row.items.at(7))),
            .italic = row.items.at(8).text == "i",
            .color = row.items.at(9).text};
}

void fill(Spec& spec, std::string_view key, const Value& value)
{
    if (key == "w")
        spec.width = static_cast<int>(number(value));
    if (key == "h")
        spec.height = static_cast<int>(number(value));
    if (key == "panels")
        spec.panels = areas(value);
    if (key == "targets")
        spec.targets = areas(value);
    if (key == "text")
        for (const Value& row : value.items)
            spec.texts.push_back(text(row));
}

} // namespace

Result<Spec> read_spec(const std::filesystem::path& file)
{
    const std::ifstream in(file, std::ios::binary);
    std::ostringstream whole;
    whole << in.rdbuf();
    const std::string bytes = whole.str();
    JsonReader reader(bytes);
    Spec spec;
    reader.need(reader.take('{'));
    while (reader.good() && !reader.take('}')) {
        const std::string key = reader.string();
        reader.need(reader.take(':'));
        fill(spec, key, reader.value());
        static_cast<void>(reader.take(','));
    }
    if (!reader.good() || spec.width == 0 || spec.texts.empty())
        return fail(ErrorCode::invalid_data, "{} is no specification of a screen", file.string());
    return spec;
}

std::string plain_words(std::string text)
{
    constexpr std::string_view joined{"\u00A0"};
    for (auto at = text.find(joined); at != std::string::npos; at = text.find(joined))
        text.replace(at, joined.size(), 1, ' ');
    return text;
}

} // namespace bangvang::testing
