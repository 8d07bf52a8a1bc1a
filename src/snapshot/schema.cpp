#include <bangvang/snapshot/schema.h>

// The one description of the tables. Every statement here ends up in sqlite_schema letter by letter, and the
// reader compares those letters: a change of a single space is a new format version.
//
// Rules that hold throughout: text that is not given is '' and never NULL; a number or a day that is not
// given is NULL; days are YYYY-MM-DD (`date(x) IS x` refuses a day that does not exist and lets NULL pass);
// `position` is the order of the sheet, from 0; rows of another table are named by their code.
namespace bangvang {

namespace {

constexpr std::string_view schema_sql = R"sql(
CREATE TABLE meta (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 80),
    epoch INTEGER NOT NULL CHECK (epoch BETWEEN 1 AND 9999),
    sequence INTEGER NOT NULL CHECK (sequence BETWEEN 0 AND 9999999999),
    made_at TEXT NOT NULL CHECK (length(made_at) BETWEEN 20 AND 25),
    made_by TEXT NOT NULL CHECK (length(made_by) <= 200),
    fresh_for_days INTEGER NOT NULL CHECK (fresh_for_days BETWEEN 0 AND 3660)
) STRICT;
CREATE TABLE campaign (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    organization TEXT NOT NULL CHECK (length(organization) BETWEEN 1 AND 300),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 600),
    theme TEXT NOT NULL CHECK (length(theme) <= 600),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    launched_on TEXT CHECK (date(launched_on) IS launched_on),
    starts_on TEXT NOT NULL CHECK (date(starts_on) IS starts_on),
    ends_on TEXT NOT NULL CHECK (date(ends_on) IS ends_on),
    document TEXT NOT NULL CHECK (length(document) <= 300),
    signed_by TEXT NOT NULL CHECK (length(signed_by) <= 300),
    signer_title TEXT NOT NULL CHECK (length(signer_title) <= 300),
    office TEXT NOT NULL CHECK (length(office) <= 300),
    as_of TEXT CHECK (date(as_of) IS as_of),
    illustrative INTEGER NOT NULL CHECK (illustrative IN (0, 1))
) STRICT;
CREATE TABLE slogans (
    position INTEGER PRIMARY KEY,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 600),
    source TEXT NOT NULL CHECK (length(source) <= 300),
    from_date TEXT CHECK (date(from_date) IS from_date),
    until_date TEXT CHECK (date(until_date) IS until_date),
    weight REAL NOT NULL CHECK (weight BETWEEN 0 AND 1000)
) STRICT;
CREATE TABLE movements (
    position INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    launched_by TEXT NOT NULL CHECK (length(launched_by) <= 300),
    summary TEXT NOT NULL CHECK (length(summary) <= 8000)
) STRICT;
CREATE TABLE document (
    position INTEGER PRIMARY KEY,
    number TEXT NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
    heading TEXT NOT NULL CHECK (length(heading) BETWEEN 1 AND 600),
    summary TEXT NOT NULL CHECK (length(summary) <= 8000)
) STRICT;
CREATE TABLE milestones (
    position INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    date TEXT NOT NULL CHECK (date(date) IS date),
    kind TEXT NOT NULL CHECK (kind IN ('anniversary', 'deadline', 'phase'))
) STRICT;
CREATE TABLE blocks (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300)
) STRICT;
CREATE TABLE units (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    short_name TEXT NOT NULL CHECK (length(short_name) BETWEEN 1 AND 300),
    block TEXT REFERENCES blocks (code),
    kind TEXT NOT NULL CHECK (length(kind) <= 300),
    head TEXT NOT NULL CHECK (length(head) <= 300),
    from_date TEXT CHECK (date(from_date) IS from_date),
    until_date TEXT CHECK (date(until_date) IS until_date)
) STRICT;
CREATE TABLE grades (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    min_score REAL CHECK (min_score BETWEEN -100000 AND 100000)
) STRICT;
CREATE TABLE periods (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 300),
    kind TEXT NOT NULL CHECK (kind IN ('month', 'quarter', 'half', 'nine_months', 'year')),
    from_date TEXT NOT NULL CHECK (date(from_date) IS from_date),
    until_date TEXT NOT NULL CHECK (date(until_date) IS until_date),
    state TEXT NOT NULL CHECK (state IN ('provisional', 'published')),
    decision TEXT NOT NULL CHECK (length(decision) <= 300)
) STRICT;
CREATE TABLE criteria (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    "group" TEXT NOT NULL CHECK (length("group") <= 300),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 600),
    max_points REAL NOT NULL CHECK (max_points BETWEEN 0 AND 100000),
    kind TEXT NOT NULL CHECK (kind IN ('standard', 'bonus', 'penalty'))
) STRICT;
CREATE TABLE scores (
    period TEXT NOT NULL REFERENCES periods (code),
    unit TEXT NOT NULL REFERENCES units (code),
    criterion TEXT NOT NULL REFERENCES criteria (code),
    points REAL NOT NULL CHECK (points BETWEEN -100000 AND 100000),
    note TEXT NOT NULL CHECK (length(note) <= 2000),
    PRIMARY KEY (period, unit, criterion)
) STRICT, WITHOUT ROWID;
CREATE TABLE standings (
    period TEXT NOT NULL REFERENCES periods (code),
    unit TEXT NOT NULL REFERENCES units (code),
    rank INTEGER CHECK (rank BETWEEN 1 AND 100000),
    grade TEXT REFERENCES grades (code),
    place TEXT NOT NULL CHECK (length(place) <= 300),
    PRIMARY KEY (period, unit)
) STRICT, WITHOUT ROWID;
CREATE TABLE indicators (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    short_name TEXT NOT NULL CHECK (length(short_name) BETWEEN 1 AND 300),
    unit TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 80),
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 9),
    measure TEXT NOT NULL CHECK (measure IN ('cumulative', 'level')),
    direction TEXT NOT NULL CHECK (direction IN ('more', 'less')),
    parent TEXT REFERENCES indicators (code),
    responsible TEXT REFERENCES units (code),
    price_basis TEXT NOT NULL CHECK (length(price_basis) <= 300),
    source TEXT NOT NULL CHECK (length(source) <= 600)
) STRICT;
CREATE TABLE targets (
    indicator TEXT NOT NULL REFERENCES indicators (code),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    value REAL NOT NULL CHECK (value BETWEEN -1e15 AND 1e15),
    decision TEXT NOT NULL CHECK (length(decision) <= 300),
    PRIMARY KEY (indicator, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE readings (
    indicator TEXT NOT NULL REFERENCES indicators (code),
    month TEXT NOT NULL CHECK (date(month || '-01') IS month || '-01'),
    value REAL NOT NULL CHECK (value BETWEEN -1e15 AND 1e15),
    cumulative REAL CHECK (cumulative BETWEEN -1e15 AND 1e15),
    state TEXT NOT NULL CHECK (state IN ('official', 'estimate', 'illustrative')),
    source TEXT NOT NULL CHECK (length(source) <= 600),
    PRIMARY KEY (indicator, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE award_types (
    position INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    short_name TEXT NOT NULL CHECK (length(short_name) <= 300),
    class TEXT NOT NULL CHECK (length(class) <= 300),
    target TEXT NOT NULL CHECK (target IN ('individual', 'collective')),
    level TEXT NOT NULL CHECK (length(level) <= 300),
    "order" INTEGER NOT NULL CHECK ("order" BETWEEN -100000 AND 100000)
) STRICT;
CREATE TABLE honorees (
    code TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 40),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    kind TEXT NOT NULL CHECK (kind IN ('individual', 'collective')),
    unit TEXT REFERENCES units (code),
    position TEXT NOT NULL CHECK (length(position) <= 300),
    illustrative INTEGER NOT NULL CHECK (illustrative IN (0, 1)),
    sort_key BLOB NOT NULL CHECK (length(sort_key) <= 2000),
    search_key TEXT NOT NULL CHECK (length(search_key) <= 600)
) STRICT, WITHOUT ROWID;
CREATE TABLE portraits (
    row INTEGER PRIMARY KEY,
    honoree TEXT NOT NULL UNIQUE REFERENCES honorees (code),
    format TEXT NOT NULL CHECK (format IN ('jpeg', 'png')),
    width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 4096),
    height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 4096),
    image BLOB NOT NULL CHECK (length(image) BETWEEN 1 AND 4194304)
) STRICT;
CREATE TABLE awards (
    position INTEGER PRIMARY KEY,
    honoree TEXT NOT NULL REFERENCES honorees (code),
    award_type TEXT NOT NULL REFERENCES award_types (code),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    decision TEXT NOT NULL CHECK (length(decision) <= 300),
    decided_on TEXT NOT NULL CHECK (date(decided_on) IS decided_on),
    issuer TEXT NOT NULL CHECK (length(issuer) <= 300),
    citation TEXT NOT NULL CHECK (length(citation) <= 8000),
    method TEXT NOT NULL CHECK (length(method) <= 300),
    revoked_on TEXT CHECK (date(revoked_on) IS revoked_on),
    revoke_decision TEXT NOT NULL CHECK (length(revoke_decision) <= 300)
) STRICT;
CREATE TABLE playlist (
    position INTEGER PRIMARY KEY,
    scene TEXT NOT NULL CHECK (length(scene) BETWEEN 1 AND 80),
    seconds INTEGER CHECK (seconds BETWEEN 1 AND 86400),
    days TEXT NOT NULL CHECK (length(days) <= 40),
    from_minute INTEGER CHECK (from_minute BETWEEN 0 AND 1440),
    until_minute INTEGER CHECK (until_minute BETWEEN 0 AND 1440),
    from_date TEXT CHECK (date(from_date) IS from_date),
    until_date TEXT CHECK (date(until_date) IS until_date)
) STRICT;
)sql";

} // namespace

std::string_view snapshot_schema_sql()
{
    return schema_sql;
}

} // namespace bangvang
