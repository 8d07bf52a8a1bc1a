// The sheets about who is honoured: award types, honorees with their portraits, awards.
#include "office/importer.h"
#include "office/name_keys.h"
#include "office/portrait.h"

#include <map>
#include <set>
#include <tuple>

namespace bangvang::office {
namespace {

// Honorees by code whose every award was revoked. They leave the wall with their awards; a person who was
// never given one stays, because the clerk may enter the award later. An award names its person by code or
// by name.
std::set<std::string> fully_revoked(const Table* people, const Table* awards)
{
    std::vector<Problem> reported_later;
    Lookup known;
    if (people == nullptr || awards == nullptr)
        return {};
    for (const GridRow& cells : people->rows()) {
        Row row(*people, cells, reported_later);
        known.add(row.text("code"), row.text("name"));
    }
    std::map<std::size_t, bool> standing;
    for (const GridRow& cells : awards->rows()) {
        Row row(*awards, cells, reported_later);
        if (const auto person = row.reference("honoree", known))
            standing[*person] |= row.as_found("revoked_on").empty();
    }
    std::set<std::string> revoked;
    for (const auto& [person, has_standing_award] : standing)
        if (!has_standing_award)
            revoked.insert(known.code(person));
    return revoked;
}

// A revoked award is not in the snapshot, so that the model's rules never see it.
void check_revocation(Row& row, const Award& award)
{
    if (award.revoked_on && award.revoke_decision.empty())
        row.warn("revoke_decision", {"đã thu hồi nhưng thiếu số quyết định thu hồi",
                                     "revoked, but without the number of the decision"});
    if (award.revoked_on && award.decided_on.ok() && *award.revoked_on < award.decided_on)
        row.error("revoked_on",
                  {"ngày thu hồi lại trước ngày quyết định khen thưởng", "revoked before it was awarded"},
                  {fmt::format("từ {} trở đi", iso(award.decided_on)),
                   fmt::format("{} or later", iso(award.decided_on))});
}

// The portrait of a person who agreed to it; without consent the wall draws a medallion, and the file is not
// even looked for.
std::optional<PortraitImage> consented_portrait(Row& row, PictureFolder& pictures)
{
    const std::string file = row.text("portrait");
    const bool consent = row.yes_no("consent").value_or(false);
    if (file.empty())
        return std::nullopt;
    if (!consent) {
        row.warn("portrait", {"chưa có đồng ý đăng ảnh nên ảnh không lên bảng, chỉ có huy hiệu vẽ",
                              "no consent, so the portrait stays out and a medallion is drawn"});
        return std::nullopt;
    }
    auto made = read_portrait_file(pictures, file);
    if (!made) {
        row.error("portrait", made.error().what, made.error().expected);
        return std::nullopt;
    }
    if (made->warning)
        row.warn("portrait", *made->warning);
    return std::move(made->image);
}

} // namespace

void Importer::award_types()
{
    Collected<AwardType> types;
    each("award_types", [&](Row& row) {
        AwardType type;
        type.code = row.text("code");
        type.name = row.text("name");
        type.short_name = row.text("short_name");
        type.award_class = row.text("class");
        type.target = static_cast<HonoreeKind>(row.choice("target").value_or(0));
        type.level = row.text("level");
        // Without an order the sheet's own order counts, below everything that has one.
        type.order = row.integer("order").value_or(1000 + static_cast<int>(row.number()));
        if (type.short_name.empty())
            type.short_name = type.name;
        const std::size_t entry = name(award_types_, type.code, type.name, type.short_name);
        if (row.ok())
            types.add(std::move(type), row.number(), entry);
    });
    types.sort([](const AwardType& a, const AwardType& b) { return a.order < b.order; });
    types.finish("award_types", draft_.snapshot.award_types, draft_.origins, award_types_);
}

void Importer::honorees()
{
    Collected<Honoree> honorees;
    const NameKeys keys;
    const std::set<std::string> revoked = fully_revoked(workbook_.find("honorees"), workbook_.find("awards"));
    PictureFolder pictures(workbook_.folder);
    each("honorees", [&](Row& row) {
        Honoree honoree;
        honoree.code = row.text("code");
        honoree.name = row.text("name");
        honoree.kind = static_cast<HonoreeKind>(row.choice("kind").value_or(0));
        honoree.unit = refer(row, "unit", units_);
        honoree.position = row.text("position");
        honoree.illustrative = draft_.snapshot.campaign.illustrative;
        honoree.sort_key = keys.sort_key(honoree.name, honoree.kind);
        honoree.search_key = keys.search_key(honoree.name);
        const std::size_t entry = name(honorees_, honoree.code, honoree.name);
        if (revoked.contains(honoree.code))
            return;
        auto image = consented_portrait(row, pictures);
        if (!row.ok())
            return;
        if (image) {
            honoree.portrait =
                Portrait{image->format, image->width_px, image->height_px, image->bytes.size()};
            image->honoree_code = honoree.code;
            draft_.portraits.push_back(std::move(*image));
            if (watch_)
                watch_(draft_.portraits.size());
        }
        honorees.add(std::move(honoree), row.number(), entry);
    });
    honorees.sort([](const Honoree& a, const Honoree& b) { return a.code < b.code; });
    honorees.finish("honorees", draft_.snapshot.honorees, draft_.origins, honorees_);
    std::sort(draft_.portraits.begin(), draft_.portraits.end(),
              [](const PortraitImage& a, const PortraitImage& b) { return a.honoree_code < b.honoree_code; });
}

void Importer::awards()
{
    Collected<Award> awards;
    each("awards", [&](Row& row) {
        const auto honoree = refer(row, "honoree", honorees_);
        const auto type = refer(row, "award_type", award_types_);
        Award award;
        award.year = row.integer("year").value_or(0);
        award.decision = row.text("decision");
        award.decided_on = row.date("decided_on").value_or(Date{});
        award.issuer = row.text("issuer");
        award.citation = row.paragraphs("citation");
        award.method = row.paragraphs("method");
        award.revoked_on = row.date("revoked_on");
        award.revoke_decision = row.text("revoke_decision");
        check_revocation(row, award);
        if (!row.ok() || !honoree || !type || award.revoked_on)
            return;
        award.honoree = *honoree;
        award.type = *type;
        awards.add(std::move(award), row.number());
    });
    awards.sort([](const Award& a, const Award& b) {
        return std::tuple(a.honoree, b.decided_on) < std::tuple(b.honoree, a.decided_on);
    });
    awards.finish("awards", draft_.snapshot.awards, draft_.origins);
}

} // namespace bangvang::office
