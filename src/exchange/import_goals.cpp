#include <algorithm>

#include "exchange/import.hpp"
#include "exchange/import_priorities.hpp"
#include "platform/words/words.hpp"

namespace timon::exchange {
namespace {

constexpr auto kSheet = std::string_view{"metas"};

std::string code_of_goal(GoalRow const& row) { return row.code.value_or({}); }
std::string parent_of_goal(GoalRow const& row) { return row.parent.value_or({}); }

/// One row of goals.
class GoalImport {
 public:
  GoalImport(Import& in, Priorities& priorities, Spot spot, GoalRow& row) : in_{in}, priorities_{priorities}, spot_{spot}, row_{row} {}

  Fate run() {
    auto const code = row_.code.value_or({});
    if (code.empty()) return Fate::wrong;
    stored_ = in_.known.goals.find(code);
    if (stored_ && !in_.known.is_visible(stored_->id)) return in_.wrong(spot_, "codigo", code, {{}, "plan.goal.beyond_reach", {code}}), Fate::wrong;
    after_ = stored_ ? *stored_ : Goal{.id = GoalId{in_.draft.next_id()}, .code = code};
    put_in_one_way();
    if (stored_ && !in_.keep_changes(spot_, code, row_of(in_.known, *stored_), row_)) return Fate::equal;
    if (!stored_ && row_.title.is_absent()) in_.wrong(spot_, "titulo", {}, {{}, "plan.field.missing", {"titulo"}});
    apply();
    if (!in_.is_bad(spot_)) check();
    if (in_.is_bad(spot_)) {
      if (!stored_) in_.miss(Names::goal, code);
      return Fate::wrong;
    }
    return write();
  }

 private:
  /// Cells as an export would say them, so that only what differs in meaning is a change.
  void put_in_one_way() {
    if (row_.institutions.has_value()) {
      auto& codes = *row_.institutions;
      for (auto const& code : codes) institutions_.push_back(in_.institution(spot_, "institucion", code));
      auto const first = codes.front();
      auto others = in_order(Texts(codes.begin() + 1, codes.end()));
      std::erase(others, first);
      others.insert(others.begin(), first);
      codes = std::move(others);
      after_.institution = institutions_.front();
    }
    if (row_.places.has_value()) row_.places = in_order(*row_.places);
    if (row_.currency.has_value())
      for (auto& letter : *row_.currency) letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    if (!row_.leader.is_absent()) after_.leader = in_.office(spot_, "lider", row_.leader, after_.institution);
    for (auto* const flag : {&row_.is_priority, &row_.is_integrating, &row_.is_published})
      if (flag->is_empty()) *flag = false;
  }

  void apply() {
    take(row_.title, after_.title), take(row_.description, after_.description), take(row_.area, after_.area), take(row_.starts_on, after_.starts_on);
    take(row_.ends_on, after_.ends_on), take(row_.need, after_.need), take(row_.baseline, after_.baseline), take(row_.product, after_.product);
    take(row_.result, after_.result), take(row_.impact, after_.impact), take(row_.is_priority, after_.is_priority), take(row_.is_integrating, after_.is_integrating);
    take(row_.is_published, after_.is_published), take(row_.approved_on, after_.approved_on), take(row_.currency, after_.currency);
    if (row_.institutions.is_empty()) after_.institution = {};
    if (!row_.parent.is_absent()) after_.parent = parent();
    if (!row_.objective.is_absent()) after_.objective = objective();
    if (!row_.budget.is_absent()) after_.budget = budget();
    if (stored_ && stored_->approved_on && !row_.ends_on.is_absent()) in_.tell_consequence(spot_, "termino", {{}, "plan.consequence.end_moved"}, true);
  }

  GoalId parent() {
    if (!row_.parent.has_value()) return {};
    auto const* const found = in_.goal(spot_, "pertenece_a", *row_.parent);
    for (auto up = found; up != nullptr; up = in_.known.goals.find(up->parent))
      if (up->id == after_.id) return in_.wrong(spot_, "pertenece_a", *row_.parent, {{}, "plan.row.in_circle"}), GoalId{};
    return found ? found->id : GoalId{};
  }

  ObjectiveId objective() {
    if (!row_.objective.has_value()) return {};
    if (auto const* const found = in_.known.objectives.find(*row_.objective)) return found->id;
    in_.wrong(spot_, "objetivo", *row_.objective, in_.unknown(Names::objective, *row_.objective, "plan.objective.unknown"));
    return {};
  }

  std::optional<std::int64_t> budget() {
    if (!row_.budget.has_value()) return std::nullopt;
    auto const decimals = decimals_of(after_.currency);
    auto const units = minor_units(*row_.budget, decimals);
    if (!units) in_.wrong(spot_, "presupuesto", row_.budget->text, {{}, "plan.money.decimals", {std::to_string(decimals)}});
    return units ? std::optional<std::int64_t>{*units} : std::nullopt;
  }

  void check() {
    if (auto const result = checked(after_); !result) in_.judge(spot_, result.error());
    auto const may = in_.may_import_content(after_.institution) && (!stored_ || in_.may_import_content(stored_->institution));
    if (!may) in_.wrong(spot_, "institucion", in_.known.code_of(after_.institution), {{}, "plan.goal.beyond_reach", {after_.code}});
    if (row_.places.has_value())
      for (auto const& code : *row_.places) places_.push_back(in_.place(spot_, "territorio", code));
    if (!in_.is_bad(spot_)) priorities_.check(spot_, stored_, after_);
  }

  Fate write() {
    auto const goal = after_.id;
    after_.updated_at = in_.work.now;
    in_.draft.put(stored_ ? std::optional{*stored_} : std::nullopt, after_, goal);
    priorities_.record(stored_, after_);
    if (stored_) *stored_ = after_;
    else in_.tell_new(spot_, after_.code, after_.title), in_.known.goals.put(after_.code, after_);
    if (!row_.institutions.is_absent()) {
      auto others = institutions_;
      std::erase(others, after_.institution);
      write_links<GoalShare>(in_.known.goal_shares[goal.number], std::move(others), &GoalShare::institution);
    }
    if (!row_.places.is_absent()) write_links<GoalPlace>(in_.known.goal_places[goal.number], places_, &GoalPlace::place);
    in_.draft.touch(goal);
    return stored_ ? Fate::changed : Fate::added;
  }

  /// The rows of a link table become those wanted.
  template <class Link, class K>
  void write_links(std::vector<Link>& links, std::vector<K> wanted, K Link::*to) {
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::erase_if(links, [&](Link const& link) {
      if (std::erase(wanted, link.*to) > 0) return false;
      in_.draft.remove(link, after_.id);
      return true;
    });
    for (auto const id : wanted) {
      auto link = Link{};
      link.id = decltype(link.id){in_.draft.next_id()};
      link.goal = after_.id;
      link.*to = id;
      in_.draft.add(link, after_.id);
      links.push_back(link);
    }
  }

  Import& in_;
  Priorities& priorities_;
  Spot spot_;
  GoalRow& row_;
  Goal* stored_{};
  Goal after_{};
  std::vector<InstitutionId> institutions_{};
  std::vector<PlaceId> places_{};
};

}  // namespace

void import_goals(Import& in) {
  auto priorities = Priorities{in};
  auto const ordered = priorities.last(named_first<GoalRow>(in, kSheet, "pertenece_a", in.rows.goals, code_of_goal, parent_of_goal));
  in.each<GoalRow>(kSheet, ordered, [&](Spot spot, GoalRow& row) { return GoalImport{in, priorities, spot, row}.run(); });
}

}  // namespace timon::exchange
