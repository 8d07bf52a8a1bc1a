// The sheets about the movement itself: campaign, slogans, movements, document, milestones, playlist.
#include "office/importer.h"

#include <bangvang/base/text.h>

namespace bangvang::office {
namespace {

// The rows of the campaign sheet turned into one row with a column for each key, so that the values are read
// by the same code as all other cells. Problems are then moved back to where the value stands.
struct CampaignFacts {
    SheetSpec sheet{"campaign", "Phong trào thi đua", true, campaign_keys()};
    Grid grid{{1, {}}, {2, std::vector<GridCell>(campaign_keys().size())}};
};

void report_unknown_key(Row& row, const std::string& key)
{
    if (names_personal_data(key))
        row.error("key", {"dữ liệu cá nhân không được đưa lên bảng", "personal data is not allowed here"});
    else
        row.warn("key", {"mục không có trong quy ước, bị bỏ qua", "unknown key, left out"},
                 suggest_column(campaign_keys(), key));
}

Problem back_in_place(Problem problem, const Draft& draft, const Table& table)
{
    const auto row = draft.campaign_rows.find(problem.column);
    if (row == draft.campaign_rows.end())
        return {Severity::error,
                "campaign",
                0,
                "key",
                "",
                {"thiếu mục bắt buộc", "required key missing"},
                "",
                {problem.column, problem.column}};
    problem.row = row->second;
    problem.column = "value";
    problem.cell = table.cell_name(1, problem.row);
    return problem;
}

// The name of a choice of the scene column.
std::string scene_name(std::size_t choice)
{
    return std::string(choice < lobby_scenes.size() ? lobby_scenes[choice]
                                                    : slide_names[choice - lobby_scenes.size()]);
}

// The words after "thông báo:" or "notice:"; none: the cell names a scene.
std::optional<std::string> notice_in(std::string_view cell)
{
    const std::size_t colon = cell.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::string mark = fold(trim(cell.substr(0, colon)));
    if (mark != fold("thông báo") && mark != "notice")
        return std::nullopt;
    return std::string(trim(cell.substr(colon + 1)));
}

std::string scene_of(Row& row)
{
    if (const auto notice = notice_in(row.text("scene")))
        return std::string(notice_mark) + *notice;
    const auto choice = row.choice("scene");
    return choice ? scene_name(*choice) : std::string();
}

Campaign read_campaign(Row& row)
{
    Campaign campaign;
    campaign.organization = row.text("organization");
    campaign.title = row.text("title");
    campaign.theme = row.text("theme");
    campaign.year = row.integer("year").value_or(0);
    campaign.launched_on = row.date("launched_on");
    campaign.starts_on = row.date("starts_on").value_or(Date{});
    campaign.ends_on = row.date("ends_on").value_or(Date{});
    campaign.document = row.text("document");
    campaign.signed_by = row.text("signed_by");
    campaign.signer_title = row.text("signer_title");
    campaign.office = row.text("office");
    campaign.as_of = row.date("as_of");
    campaign.illustrative = row.yes_no("illustrative").value_or(false);
    return campaign;
}

} // namespace

void Importer::campaign()
{
    const Table* sheet = workbook_.find("campaign");
    if (sheet == nullptr || !sheet->position(0) || !sheet->position(1))
        return;
    CampaignFacts facts;
    for (const ColumnSpec& key : campaign_keys())
        facts.grid[0].cells.push_back({std::string(key.key)});
    each("campaign", [&](Row& row) {
        const std::string key = row.text("key");
        const auto index = find_column(campaign_keys(), key);
        if (!index)
            return key.empty() ? void() : report_unknown_key(row, key);
        const GridCell value = row.as_found("value");
        if (value.empty() && !campaign_keys()[*index].required)
            return; // as the template leaves it
        if (!draft_.campaign_rows.emplace(campaign_keys()[*index].key, row.number()).second)
            return row.error("key", {"mục bị lặp lại", "key given twice"});
        facts.grid[1].cells[*index] = value;
    });
    std::vector<Problem> unplaced;
    const Table table = Table::from_grid(facts.sheet, facts.grid, unplaced);
    unplaced.clear(); // the sheet itself has been looked at once already
    Row row(table, table.rows().empty() ? facts.grid[1] : table.rows().front(), unplaced);
    draft_.snapshot.campaign = read_campaign(row);
    draft_.snapshot.identity.fresh_for_days = row.integer("fresh_for_days").value_or(7);
    for (Problem& problem : unplaced)
        problems_.push_back(back_in_place(std::move(problem), draft_, *sheet));
}

void Importer::slogans()
{
    Collected<Slogan> slogans;
    each("slogans", [&](Row& row) {
        Slogan slogan{row.text("text"), row.text("source"), row.date("from"), row.date("until"),
                      row.number("weight").value_or(1.0)};
        if (row.ok())
            slogans.add(std::move(slogan), row.number());
    });
    slogans.finish("slogans", draft_.snapshot.slogans, draft_.origins);
}

void Importer::movements()
{
    Collected<Movement> movements;
    each("movements", [&](Row& row) {
        Movement movement{row.text("name"), row.text("launched_by"), row.paragraphs("summary")};
        if (row.ok())
            movements.add(std::move(movement), row.number());
    });
    movements.finish("movements", draft_.snapshot.movements, draft_.origins);
}

void Importer::document()
{
    Collected<DocumentSection> sections;
    each("document", [&](Row& row) {
        DocumentSection section{row.text("number"), row.text("heading"), row.paragraphs("summary")};
        if (row.ok())
            sections.add(std::move(section), row.number());
    });
    sections.finish("document", draft_.snapshot.document, draft_.origins);
}

void Importer::milestones()
{
    Collected<Milestone> milestones;
    each("milestones", [&](Row& row) {
        Milestone milestone{row.text("name"), row.date("date").value_or(Date{}), MilestoneKind::phase};
        if (const auto kind = row.choice("kind"))
            milestone.kind = static_cast<MilestoneKind>(*kind);
        if (row.ok())
            milestones.add(std::move(milestone), row.number());
    });
    milestones.finish("milestones", draft_.snapshot.milestones, draft_.origins);
}

void Importer::playlist()
{
    Collected<Scene> scenes;
    each("playlist", [&](Row& row) {
        Scene scene{scene_of(row),
                    row.integer("seconds"),
                    row.text("days"),
                    row.time_of_day("from_time"),
                    row.time_of_day("until_time"),
                    row.date("from"),
                    row.date("until")};
        if (row.ok())
            scenes.add(std::move(scene), row.number());
    });
    scenes.finish("playlist", draft_.snapshot.playlist, draft_.origins);
}

} // namespace bangvang::office
