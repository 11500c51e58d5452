#include <algorithm>

#include "exchange/subject.hpp"
#include "platform/words/fold.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSheet = std::string_view{"actores"};

StakeholderKind kind_of(Given<std::string> const& cell) { return cell.has_value() && *cell == "person" ? StakeholderKind::person : StakeholderKind::institution; }

/// The sheet of actors: a row says the same of all its objects, and each of them keeps it as its own.
class ActorSheet {
 public:
  explicit ActorSheet(Import& in) : in_{in} {
    for (auto const& row : in.rows.actors)
      for (auto const& reference : row.objects.value_or({})) said_.insert(key_of(reference, row.name.value_or({}), kind_of(row.kind), row.role.value_or({})));
  }

  Fate run(Spot spot, ActorRow& row) {
    if (!row.objects.has_value() || !row.name.has_value()) return Fate::wrong;
    if (row.kind.is_empty()) row.kind = std::string{"institution"};
    auto const references = in_order(*row.objects);
    auto subjects = std::vector<Subject>{};
    for (auto const& reference : references) subjects.push_back(subject_of(in_, spot, reference));
    if (in_.is_bad(spot)) return Fate::wrong;
    auto fate = Fate::equal;
    for (auto i = std::size_t{0}; i < subjects.size(); ++i) {
      auto const each = one(spot, row, subjects[i], references[i]);
      if (each == Fate::wrong) return each;
      if (fate != Fate::changed && each != Fate::equal) fate = each;
    }
    return fate;
  }

 private:
  static std::string key_of(Reference const& reference, std::string const& name, StakeholderKind kind, std::string const& role) {
    return to_text(reference) + "|" + fold(name) + "|" + (kind == StakeholderKind::person ? "p|" : "i|") + role;
  }

  /// The one that says the same; else one of that name which no row of the file says as it is.
  Stakeholder* find(std::vector<Stakeholder>& actors, ActorRow const& row, Subject const& subject, Reference const& reference) const {
    auto const name = fold(*row.name);
    Stakeholder* other = nullptr;
    for (auto& each : actors) {
      if (each.milestone != subject.milestone || each.obstacle != subject.obstacle || each.folded_name != name) continue;
      auto const is_same = (row.kind.is_absent() || each.kind == kind_of(row.kind)) && (row.role.is_absent() || each.role == row.role.value_or({}));
      if (is_same) return &each;
      if (other == nullptr && !said_.contains(key_of(reference, each.name, each.kind, each.role))) other = &each;
    }
    return other;
  }

  Fate one(Spot spot, ActorRow const& given, Subject const& subject, Reference const& reference) {
    auto& actors = in_.known.stakeholders[subject.goal->id.number];
    auto* const stored = find(actors, given, subject, reference);
    auto const key = to_text(reference) + ": " + *given.name;
    auto row = given;
    row.objects = {};
    if (stored && !in_.keep_changes(spot, key, row_of(in_.known, *stored), row)) return Fate::equal;
    auto after = stored ? *stored : Stakeholder{.id = StakeholderId{in_.draft.next_id()}, .goal = subject.goal->id, .milestone = subject.milestone, .obstacle = subject.obstacle};
    if (!stored || !row.kind.is_absent()) after.kind = kind_of(given.kind);
    take(row.name, after.name), take(row.role, after.role);
    take_word(row.stance, after.stance), take_word(row.influence, after.influence);
    in_.check(spot, after);
    return in_.put(spot, key, actors, stored, after, after.role.empty() ? after.name : after.name + ", " + after.role);
  }

  Import& in_;
  std::set<std::string> said_;
};

}  // namespace

void import_actors(Import& in) {
  auto sheet = ActorSheet{in};
  in.each<ActorRow>(kSheet, pointers_to(in.rows.actors), [&](Spot spot, ActorRow& row) { return sheet.run(spot, row); });
}

}  // namespace timon::exchange
