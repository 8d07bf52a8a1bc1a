#include "anim/tween_set.h"

#include <algorithm>

namespace bangvang {

namespace {

Tween setting_out(double from, double to, MonoTime now, const Motion& motion, int place)
{
    return Tween(from, to, now + place * motion.stagger, motion.time, motion.easing);
}

} // namespace

double TweenSet::Value::at(MonoTime now) const
{
    const double share = tween.share(now);
    return tween.value(now) + bend * 4.0 * share * (1.0 - share);
}

TweenSet::Value TweenSet::aimed(const Aim& aim, MonoTime now, Aiming how) const
{
    const auto known = values_.find(aim.name);
    const bool held = known != values_.end();
    const bool bends = how == Aiming::travel && aim.via.has_value();
    if (held && known->second.tween.target() == aim.to && !bends)
        return known->second;
    if (how == Aiming::enter && aim.enter)
        return {setting_out(*aim.enter, aim.to, now, aim.motion, aim.place), 0.0};
    if (how != Aiming::travel || (!held && !aim.from && !bends))
        return {Tween(aim.to)};
    const double from = held ? known->second.at(now) : aim.from.value_or(aim.to);
    return {setting_out(from, aim.to, now, aim.motion, aim.place),
            bends ? *aim.via - (from + aim.to) / 2.0 : 0.0};
}

// The word that can be seen stays the one that can be seen, as clearly as it is.
TweenSet::Turning TweenSet::aimed(const WordAim& aim, MonoTime now, Aiming how) const
{
    const auto known = words_.find(aim.name);
    if (known == words_.end() || how != Aiming::travel)
        return {aim.to, aim.to, Tween(1.0)};
    const Turning& before = known->second;
    if (before.to == aim.to)
        return before;
    const double turn = before.turn.value(now);
    const bool back = before.from == aim.to && turn < 0.5;
    const bool old_seen = turn < 0.5 && !back;
    return {old_seen ? before.from : before.to, aim.to,
            setting_out(old_seen ? turn : 1.0 - turn, 1.0, now, aim.motion, aim.place)};
}

void TweenSet::aim(const Aims& aims, MonoTime now, Aiming how)
{
    Named<Value> values;
    Named<Turning> words;
    end_ = {};
    for (const Aim& aim : aims.values) {
        const Value& value = values.insert_or_assign(aim.name, aimed(aim, now, how)).first->second;
        end_ = std::max(end_, value.tween.end());
    }
    for (const WordAim& aim : aims.words) {
        const Turning& word = words.insert_or_assign(aim.name, aimed(aim, now, how)).first->second;
        end_ = std::max(end_, word.turn.end());
    }
    values_ = std::move(values);
    words_ = std::move(words);
}

double TweenSet::value(std::string_view name, double settled, MonoTime now) const
{
    const auto known = values_.find(name);
    return known == values_.end() ? settled : known->second.at(now);
}

TweenSet::Word TweenSet::word(std::string_view name, std::string_view settled, MonoTime now) const
{
    const auto known = words_.find(name);
    if (known == words_.end())
        return {settled, 1.0};
    const double turn = known->second.turn.value(now);
    return {turn < 0.5 ? std::string_view(known->second.from) : std::string_view(known->second.to), turn};
}

} // namespace bangvang
