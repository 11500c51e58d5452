#pragma once
#include <string>
#include <vector>

#include "exchange/cell_values.hpp"
#include "exchange/given.hpp"

namespace timon::exchange {

// The rows of a plan workbook, one struct for each sheet (alerts and restrictions share one, and so do the expected
// and the actual values). `line` is the line of the file, 0 for a row that does not come from one.
// Words of closed lists are kept as codes («in_process»), references as the codes that the file names.

using Texts = std::vector<std::string>;
using References = std::vector<Reference>;

struct InstitutionRow {
  int line{};
  Given<std::string> code, name, acronym, parent, type, place;
  friend bool operator==(InstitutionRow const&, InstitutionRow const&) = default;
};

/// A person in an office with one role. Without mail the office is the key.
struct PersonRow {
  int line{};
  Given<std::string> mail, name, office, institution, role;
  friend bool operator==(PersonRow const&, PersonRow const&) = default;
};

struct PlaceRow {
  int line{};
  Given<std::string> code, name, level, parent;
  friend bool operator==(PlaceRow const&, PlaceRow const&) = default;
};

struct AxisRow {
  int line{};
  Given<std::string> code, title;
  friend bool operator==(AxisRow const&, AxisRow const&) = default;
};

struct ObjectiveRow {
  int line{};
  Given<std::string> code, title, axis;
  friend bool operator==(ObjectiveRow const&, ObjectiveRow const&) = default;
};

/// The first institution is in charge, the others share the goal.
struct GoalRow {
  int line{};
  Given<std::string> code, title, description;
  Given<Texts> institutions;
  Given<std::string> objective, leader, area;
  Given<Date> starts_on, ends_on;
  Given<std::string> need, baseline, product, result, impact;
  Given<bool> is_priority, is_integrating;
  Given<std::string> parent;
  Given<Texts> places;
  Given<Decimal> budget;
  Given<std::string> currency;
  Given<bool> is_published;
  Given<Date> approved_on;
  Given<std::string> reason;  // of a moved end
  friend bool operator==(GoalRow const&, GoalRow const&) = default;
};

/// How much of a goal an institution carries; an empty cell is no percent.
struct ShareRow {
  int line{};
  Given<std::string> goal, institution;
  Given<int> percent;
  friend bool operator==(ShareRow const&, ShareRow const&) = default;
};

struct ProductRow {
  int line{};
  Given<std::string> goal, name;
  Given<Decimal> quantity;
  Given<std::string> unit;
  Given<bool> is_new;
  Given<std::string> situation;  // already there, or expected where the file does not say
  friend bool operator==(ProductRow const&, ProductRow const&) = default;
};

/// An empty `due` is open. References in `due` and `depends_on` always name their goal.
struct MilestoneRow {
  int line{};
  Given<std::string> goal, code, title, responsible, type;
  Given<Due> due;
  Given<Date> due_original, finished_on;
  Given<Decimal> weight;
  Given<bool> is_critical;
  Given<References> depends_on;
  Given<Texts> places;
  Given<Decimal> amount;
  Given<std::string> progress, detail;
  Given<Date> programmed_on;
  Given<std::string> programmed_by;
  Given<std::string> reason;  // of a moved due date
  friend bool operator==(MilestoneRow const&, MilestoneRow const&) = default;
};

struct ActorRow {
  int line{};
  Given<References> objects;
  Given<std::string> kind, name, role;
  Given<std::string> stance, influence;  // empty where nobody knows
  friend bool operator==(ActorRow const&, ActorRow const&) = default;
};

/// A link of a goal's delivery chain, found by its position. `actor` is one of the sheet of actors, `who` anybody else.
struct ChainRow {
  int line{};
  Given<std::string> goal;
  Given<int> position;
  Given<std::string> actor, who, passes, strength, reason;
  friend bool operator==(ChainRow const&, ChainRow const&) = default;
};

struct ClassifierRow {
  int line{};
  Given<References> objects;
  Given<std::string> classifier, value;
  friend bool operator==(ClassifierRow const&, ClassifierRow const&) = default;
};

struct ReportRow {
  int line{};
  Given<std::string> goal;
  Given<Date> reported_on;
  Given<std::string> who, text;
  friend bool operator==(ReportRow const&, ReportRow const&) = default;
};

/// An alert or a restriction: the sheet says which. References to milestones name their goal wherever the file lets know it.
struct ObstacleRow {
  int line{};
  Given<std::string> code;
  Given<Texts> goals;
  Given<References> milestones;
  Given<std::string> title, type, description, what, with_whom, when, decision_asked, responsible;
  Given<Date> limit_on;
  Given<bool> is_blocking;
  Given<std::string> state, level;
  Given<Date> reported_on;
  Given<std::string> reported_by;
  friend bool operator==(ObstacleRow const&, ObstacleRow const&) = default;
};

/// An entry of the log of an alert or a restriction.
struct ActionRow {
  int line{};
  Given<std::string> subject;
  Given<Moment> taken_at;
  Given<std::string> who, text, reserve;
  friend bool operator==(ActionRow const&, ActionRow const&) = default;
};

struct OpportunityRow {
  int line{};
  Given<std::string> code;
  Given<Texts> goals;
  Given<References> milestones;
  Given<std::string> title;
  Given<Moment> proposed_at;
  Given<std::string> place, authority, message;
  Given<Date> embargo_until;
  Given<std::string> state;
  friend bool operator==(OpportunityRow const&, OpportunityRow const&) = default;
};

struct IndicatorRow {
  int line{};
  Given<std::string> goal, code, name, unit, type, direction, accumulation, frequency, formula;
  Given<Decimal> baseline;
  Given<Date> baseline_on;
  Given<int> decimals;
  Given<Decimal> tolerance;
  friend bool operator==(IndicatorRow const&, IndicatorRow const&) = default;
};

struct VariableRow {
  int line{};
  Given<std::string> indicator, symbol, name, unit, source, accumulation;
  friend bool operator==(VariableRow const&, VariableRow const&) = default;
};

/// An expected or an actual value; a reason where there is none.
struct ValueRow {
  int line{};
  Given<std::string> indicator, period;
  Given<Decimal> value;
  Given<std::string> reason;
  friend bool operator==(ValueRow const&, ValueRow const&) = default;
};

/// All rows of one plan workbook, sheet by sheet in the order in which they are written.
struct PlanRows {
  std::vector<InstitutionRow> institutions;
  std::vector<PersonRow> people;
  std::vector<PlaceRow> places;
  std::vector<AxisRow> axes;
  std::vector<ObjectiveRow> objectives;
  std::vector<GoalRow> goals;
  std::vector<ShareRow> shares;
  std::vector<ProductRow> products;
  std::vector<MilestoneRow> milestones;
  std::vector<ActorRow> actors;
  std::vector<ChainRow> chain;
  std::vector<ClassifierRow> classifiers;
  std::vector<ReportRow> reports;
  std::vector<ObstacleRow> alerts, restrictions;
  std::vector<ActionRow> actions;
  std::vector<OpportunityRow> opportunities;
  std::vector<IndicatorRow> indicators;
  std::vector<VariableRow> variables;
  std::vector<ValueRow> expected_values, values;
  friend bool operator==(PlanRows const&, PlanRows const&) = default;
};

}  // namespace timon::exchange
