#include "snapshot/table_reader.h"

#include "snapshot/names.h"
#include "snapshot/row.h"

#include <bangvang/snapshot/image_header.h>

#include <algorithm>
#include <tuple>

namespace bangvang {

namespace {

// Generous against any office, small against a file made to fill the memory.
constexpr std::size_t few = 200;
constexpr std::size_t many = 5'000;
constexpr std::size_t units_of_a_country = 20'000;
constexpr std::size_t people = 100'000;
constexpr std::size_t photographs = 20'000;
constexpr std::size_t very_many = 300'000;

// `columns` in the order in which `fill` reads them, with FROM and ORDER BY.
template <class Fill>
Result<void> read_rows(Database& database, std::string_view table, std::string_view columns,
                       std::size_t limit, Fill fill)
{
    Query statement = BV_TRY(database.prepare(fmt::format("SELECT {}", columns)));
    for (std::size_t number = 1; BV_TRY(statement.step()); ++number) {
        if (number > limit)
            return fail(ErrorCode::too_large, "table {}: more than {} rows", table, limit);
        Row row(statement);
        fill(row);
        if (row.problem())
            return fail(ErrorCode::invalid_data, "table {}, row {}, {}", table, number, *row.problem());
    }
    return {};
}

// Positions by code; the UNIQUE index of a damaged file is not to be believed.
template <class T> Result<Codes> index(std::string_view table, const std::vector<T>& rows)
{
    Codes codes;
    codes.reserve(rows.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i)
        if (!codes.emplace(rows[i].code, i).second)
            return fail(ErrorCode::invalid_data, "table {}: two rows have the code {}", table, rows[i].code);
    return codes;
}

template <class Rows, class Key> void sort_by(Rows& rows, Key key)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [&key](const auto& a, const auto& b) { return key(a) < key(b); });
}

class TableReader {
public:
    explicit TableReader(Database& database) : db_(database) {}
    Result<Snapshot> read();

private:
    Result<void> identity();
    Result<void> campaign();
    Result<void> texts();
    Result<void> units();
    Result<void> rules();
    Result<void> scores();
    Result<void> council();
    Result<void> indicators();
    Result<void> indicator_parents();
    Result<void> figures();
    Result<void> honorees();
    Result<void> portraits();
    Result<void> awards();
    Result<void> playlist();

    Database& db_;
    Snapshot s_;
    Codes units_, grades_, periods_, criteria_, indicators_, award_types_, honorees_;
};

Result<void> TableReader::identity()
{
    std::size_t rows = 0;
    BV_TRY_VOID(read_rows(
        db_, "meta", "id,epoch,sequence,made_at,made_by,fresh_for_days FROM meta", 1, [&](Row& row) {
            s_.identity = {row.text(), row.count(), row.count(), row.time(), row.text(), row.integer()};
            ++rows;
        }));
    if (rows != 1)
        return fail(ErrorCode::invalid_data, "table meta is empty");
    return {};
}

Result<void> TableReader::campaign()
{
    constexpr std::string_view columns =
        "organization,title,theme,year,launched_on,starts_on,ends_on,document,"
        "signed_by,signer_title,office,as_of,illustrative FROM campaign";
    std::size_t rows = 0;
    BV_TRY_VOID(read_rows(db_, "campaign", columns, 1, [&](Row& row) {
        s_.campaign = {row.text(), row.text(),          row.text(), row.integer(), row.optional_date(),
                       row.date(), row.date(),          row.text(), row.text(),    row.text(),
                       row.text(), row.optional_date(), row.flag()};
        ++rows;
    }));
    if (rows != 1)
        return fail(ErrorCode::invalid_data, "table campaign is empty");
    return {};
}

Result<void> TableReader::texts()
{
    BV_TRY_VOID(read_rows(db_, "slogans",
                          "text,source,from_date,until_date,weight FROM slogans ORDER BY position", few,
                          [this](Row& row) {
                              s_.slogans.push_back({row.text(), row.text(), row.optional_date(),
                                                    row.optional_date(), row.real()});
                          }));
    BV_TRY_VOID(read_rows(db_, "movements", "name,launched_by,summary FROM movements ORDER BY position", few,
                          [this](Row& row) {
                              s_.movements.push_back({row.text(), row.text(), row.text()});
                          }));
    BV_TRY_VOID(read_rows(db_, "document", "number,heading,summary FROM document ORDER BY position", few,
                          [this](Row& row) {
                              s_.document.push_back({row.text(), row.text(), row.text()});
                          }));
    return read_rows(db_, "milestones", "name,date,kind FROM milestones ORDER BY position", many,
                     [this](Row& row) {
                         s_.milestones.push_back(
                             {row.text(), row.date(), row.choice<MilestoneKind>(names::milestone_kind)});
                     });
}

Result<void> TableReader::units()
{
    BV_TRY_VOID(read_rows(db_, "blocks", "code,name FROM blocks ORDER BY position", few, [this](Row& row) {
        s_.blocks.push_back({row.text(), row.text()});
    }));
    const Codes blocks = BV_TRY(index("blocks", s_.blocks));
    constexpr std::string_view columns = "code,name,short_name,block,kind,head,from_date,until_date "
                                         "FROM units ORDER BY position";
    BV_TRY_VOID(read_rows(db_, "units", columns, units_of_a_country, [&](Row& row) {
        s_.units.push_back({row.text(), row.text(), row.text(), row.optional_ref<Block>(blocks), row.text(),
                            row.text(), row.optional_date(), row.optional_date()});
    }));
    units_ = BV_TRY(index("units", s_.units));
    return {};
}

Result<void> TableReader::rules()
{
    BV_TRY_VOID(read_rows(db_, "grades",
                          "code,name,min_score FROM grades ORDER BY min_score DESC NULLS LAST, position", few,
                          [this](Row& row) {
                              s_.grades.push_back({row.text(), row.text(), row.optional_real()});
                          }));
    grades_ = BV_TRY(index("grades", s_.grades));
    constexpr std::string_view periods = "code,label,kind,from_date,until_date,state,decision "
                                         "FROM periods ORDER BY position";
    BV_TRY_VOID(read_rows(db_, "periods", periods, many, [this](Row& row) {
        s_.periods.push_back({row.text(), row.text(), row.choice<PeriodKind>(names::period_kind), row.date(),
                              row.date(), row.choice<PeriodState>(names::period_state), row.text()});
    }));
    sort_by(s_.periods, [](const Period& period) { return std::tuple(period.until, period.from); });
    periods_ = BV_TRY(index("periods", s_.periods));
    constexpr std::string_view criteria =
        R"(code,"group",name,max_points,kind FROM criteria ORDER BY position)";
    BV_TRY_VOID(read_rows(db_, "criteria", criteria, few, [this](Row& row) {
        s_.criteria.push_back({row.text(), row.text(), row.text(), row.real(),
                               row.choice<CriterionKind>(names::criterion_kind)});
    }));
    criteria_ = BV_TRY(index("criteria", s_.criteria));
    return {};
}

Result<void> TableReader::scores()
{
    BV_TRY_VOID(read_rows(db_, "scores", "period,unit,criterion,points,note FROM scores", very_many,
                          [this](Row& row) {
                              s_.scores.push_back({row.ref<Period>(periods_), row.ref<Unit>(units_),
                                                   row.ref<Criterion>(criteria_), row.real(), row.text()});
                          }));
    sort_by(s_.scores,
            [](const Score& score) { return std::tuple(score.period, score.unit, score.criterion); });
    return {};
}

Result<void> TableReader::council()
{
    BV_TRY_VOID(read_rows(
        db_, "standings", "period,unit,rank,grade,place FROM standings", very_many, [this](Row& row) {
            s_.council.push_back({row.ref<Period>(periods_), row.ref<Unit>(units_), row.optional_integer(),
                                  row.optional_ref<Grade>(grades_), row.text()});
        }));
    sort_by(s_.council,
            [](const CouncilStanding& standing) { return std::tuple(standing.period, standing.unit); });
    return {};
}

Result<void> TableReader::indicators()
{
    constexpr std::string_view columns = "code,name,short_name,unit,decimals,measure,direction,responsible,"
                                         "price_basis,source FROM indicators ORDER BY position";
    BV_TRY_VOID(read_rows(db_, "indicators", columns, many, [this](Row& row) {
        s_.indicators.push_back({row.text(), row.text(), row.text(), row.text(), row.integer(),
                                 row.choice<Measure>(names::measure), row.choice<Direction>(names::direction),
                                 std::nullopt, row.optional_ref<Unit>(units_), row.text(), row.text()});
    }));
    indicators_ = BV_TRY(index("indicators", s_.indicators));
    return indicator_parents();
}

// A second look, since a part may stand before its whole.
Result<void> TableReader::indicator_parents()
{
    return read_rows(db_, "indicators", "code,parent FROM indicators", many, [this](Row& row) {
        const Ref<Indicator> own = row.ref<Indicator>(indicators_);
        const auto parent = row.optional_ref<Indicator>(indicators_);
        if (!row.problem())
            s_.indicators[own.index].parent = parent;
    });
}

Result<void> TableReader::figures()
{
    BV_TRY_VOID(
        read_rows(db_, "targets", "indicator,year,value,decision FROM targets", many, [this](Row& row) {
            s_.targets.push_back({row.ref<Indicator>(indicators_), row.integer(), row.real(), row.text()});
        }));
    sort_by(s_.targets, [](const Target& target) { return std::tuple(target.indicator, target.year); });
    BV_TRY_VOID(read_rows(db_, "readings", "indicator,month,value,cumulative,state,source FROM readings",
                          very_many, [this](Row& row) {
                              s_.readings.push_back({row.ref<Indicator>(indicators_), row.month(), row.real(),
                                                     row.optional_real(),
                                                     row.choice<DataState>(names::data_state), row.text()});
                          }));
    sort_by(s_.readings, [](const Reading& reading) { return std::tuple(reading.indicator, reading.month); });
    return {};
}

std::string as_text(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Result<void> TableReader::honorees()
{
    constexpr std::string_view columns =
        "code,name,kind,unit,position,illustrative,sort_key,search_key FROM honorees";
    BV_TRY_VOID(read_rows(db_, "honorees", columns, people, [this](Row& row) {
        s_.honorees.push_back({row.text(), row.text(), row.choice<HonoreeKind>(names::honoree_kind),
                               row.optional_ref<Unit>(units_), row.text(), std::nullopt, row.flag(),
                               as_text(row.blob()), row.text()});
    }));
    sort_by(s_.honorees, [](const Honoree& honoree) -> const std::string& { return honoree.code; });
    honorees_ = BV_TRY(index("honorees", s_.honorees));
    return portraits();
}

// What is wrong with a portrait whose row says `stated`; none for a good one.
std::optional<std::string> portrait_problem(const Portrait& stated, std::span<const std::byte> image)
{
    const auto header = read_image_header(image);
    if (!header)
        return header.error().message;
    if (header->format != stated.format || header->width_px != stated.width_px ||
        header->height_px != stated.height_px)
        return fmt::format("the picture itself says {} x {} pixels, {}", header->width_px, header->height_px,
                           names::image_format[static_cast<std::size_t>(header->format)]);
    return std::nullopt;
}

Result<void> TableReader::portraits()
{
    std::optional<std::string> problem;
    BV_TRY_VOID(read_rows(
        db_, "portraits", "honoree,format,width,height,image FROM portraits", photographs, [&](Row& row) {
            const Ref<Honoree> honoree = row.ref<Honoree>(honorees_);
            Portrait portrait{row.choice<ImageFormat>(names::image_format), row.integer(), row.integer(), 0};
            const auto image = row.blob();
            if (row.problem() || problem)
                return;
            portrait.bytes = image.size();
            if (const auto wrong = portrait_problem(portrait, image))
                problem = fmt::format("the portrait of {}: {}", s_[honoree].code, *wrong);
            s_.honorees[honoree.index].portrait = portrait;
        }));
    if (problem)
        return fail(ErrorCode::invalid_data, "{}", *problem);
    return {};
}

Result<void> TableReader::awards()
{
    constexpr std::string_view types = R"(code,name,short_name,class,target,level,"order" FROM award_types )"
                                       R"(ORDER BY "order", position)";
    BV_TRY_VOID(read_rows(db_, "award_types", types, few, [this](Row& row) {
        s_.award_types.push_back({row.text(), row.text(), row.text(), row.text(),
                                  row.choice<HonoreeKind>(names::honoree_kind), row.text(), row.integer()});
    }));
    award_types_ = BV_TRY(index("award_types", s_.award_types));
    constexpr std::string_view columns = "honoree,award_type,year,decision,decided_on,issuer,citation,method,"
                                         "revoked_on,revoke_decision FROM awards ORDER BY position";
    BV_TRY_VOID(read_rows(db_, "awards", columns, very_many, [this](Row& row) {
        s_.awards.push_back({row.ref<Honoree>(honorees_), row.ref<AwardType>(award_types_), row.integer(),
                             row.text(), row.date(), row.text(), row.text(), row.text(), row.optional_date(),
                             row.text()});
    }));
    std::stable_sort(s_.awards.begin(), s_.awards.end(), [](const Award& a, const Award& b) {
        return std::tuple(a.honoree, b.decided_on, b.year) < std::tuple(b.honoree, a.decided_on, a.year);
    });
    return {};
}

Result<void> TableReader::playlist()
{
    constexpr std::string_view columns = "scene,seconds,days,from_minute,until_minute,from_date,until_date "
                                         "FROM playlist ORDER BY position";
    return read_rows(db_, "playlist", columns, few, [this](Row& row) {
        s_.playlist.push_back({row.text(), row.optional_integer(), row.text(), row.optional_integer(),
                               row.optional_integer(), row.optional_date(), row.optional_date()});
    });
}

Result<Snapshot> TableReader::read()
{
    BV_TRY_VOID(identity());
    BV_TRY_VOID(campaign());
    BV_TRY_VOID(texts());
    BV_TRY_VOID(units());
    BV_TRY_VOID(rules());
    BV_TRY_VOID(scores());
    BV_TRY_VOID(council());
    BV_TRY_VOID(indicators());
    BV_TRY_VOID(figures());
    BV_TRY_VOID(honorees());
    BV_TRY_VOID(awards());
    BV_TRY_VOID(playlist());
    place_names(s_);
    return std::move(s_);
}

} // namespace

Result<Snapshot> read_tables(Database& database)
{
    return TableReader(database).read();
}

} // namespace bangvang
