// The sheets about the plan and what was reached: indicators, targets, readings.
#include "office/importer.h"

#include <tuple>

namespace bangvang::office {

void Importer::indicators()
{
    // Parents may stand below their parts, so that all codes are known before the first reference is read.
    each("indicators", [&](Row& row) {
        name(indicators_, row.as_found("code").text, row.as_found("name").text,
             row.as_found("short_name").text);
    });
    Collected<Indicator> indicators;
    std::vector<std::pair<std::size_t, std::size_t>> parents; // entry -> entry of its parent
    std::size_t entry = 0;
    each("indicators", [&](Row& row) {
        Indicator indicator;
        indicator.code = row.text("code");
        indicator.name = row.text("name");
        indicator.short_name = row.text("short_name");
        indicator.unit = row.text("unit");
        indicator.decimals = row.integer("decimals").value_or(1);
        indicator.measure = static_cast<Measure>(row.choice("measure").value_or(0));
        indicator.direction = static_cast<Direction>(row.choice("direction").value_or(0));
        if (const auto parent = row.reference("parent", indicators_.lookup))
            parents.emplace_back(entry, *parent);
        indicator.responsible = refer(row, "responsible", units_);
        indicator.price_basis = row.text("price_basis");
        indicator.source = row.text("source");
        if (indicator.short_name.empty())
            indicator.short_name = indicator.name;
        if (row.ok())
            indicators.add(std::move(indicator), row.number(), entry);
        ++entry;
    });
    indicators.finish("indicators", draft_.snapshot.indicators, draft_.origins, indicators_);
    for (const auto& [child, parent] : parents)
        if (const auto ref = indicators_.refs[child])
            draft_.snapshot.indicators[ref->index].parent = indicators_.refs[parent];
}

void Importer::targets()
{
    Collected<Target> targets;
    each("targets", [&](Row& row) {
        const auto indicator = refer(row, "indicator", indicators_);
        const int year = row.integer("year").value_or(0);
        const double value = row.number("value").value_or(0.0);
        std::string decision = row.text("decision");
        if (row.ok() && indicator)
            targets.add({*indicator, year, value, std::move(decision)}, row.number());
    });
    targets.sort([](const Target& a, const Target& b) {
        return std::tuple(a.indicator, a.year) < std::tuple(b.indicator, b.year);
    });
    targets.finish("targets", draft_.snapshot.targets, draft_.origins);
}

void Importer::readings()
{
    Collected<Reading> readings;
    each("readings", [&](Row& row) {
        const auto indicator = refer(row, "indicator", indicators_);
        Reading reading;
        reading.month = row.month("month").value_or(Month{});
        reading.value = row.number("value").value_or(0.0);
        reading.cumulative = row.number("cumulative");
        reading.state = static_cast<DataState>(row.choice("state").value_or(0));
        reading.source = row.text("source");
        if (!row.ok() || !indicator)
            return;
        reading.indicator = *indicator;
        readings.add(std::move(reading), row.number());
    });
    readings.sort([](const Reading& a, const Reading& b) {
        return std::tuple(a.indicator, a.month) < std::tuple(b.indicator, b.month);
    });
    readings.finish("readings", draft_.snapshot.readings, draft_.origins);
}

} // namespace bangvang::office
