#include "plans/classifier_actions.hpp"
#include "plans/seen.hpp"

namespace timon::plans {
namespace {

constexpr auto kChoicesMax = 300;

/// True for a row of classification that has «ODS:ODS 4» or one below it, or with «ODS» any value of the classifier.
std::string has_value(std::string const& code, std::string const& mark, sql::Parameters& parameters) {
  auto const colon = code.find(':');
  auto const by = "classified_by" + mark;
  sql::add_parameters(parameters, by, code.substr(0, colon));
  auto const classifier = "(SELECT k.id FROM classifier k WHERE k.code = :" + by + ")";
  if (colon == std::string::npos) return "c.classifier IN " + classifier;
  auto const value = "classified" + mark;
  sql::add_parameters(parameters, value, code.substr(colon + 1));
  // The value, and all that hangs from it.
  return "c.value IN (WITH RECURSIVE below (id) AS (SELECT v.id FROM classifier_value v WHERE v.classifier IN " + classifier + " AND v.code = :" + value +
         " UNION SELECT w.id FROM classifier_value w JOIN below ON w.parent = below.id) SELECT id FROM below)";
}

}  // namespace

std::vector<Classifier> classifiers(sql::Session& db) {
  static auto const text = sql::select<Classifier>("ORDER BY is_retired, code");
  return db.all<Classifier>(text);
}

std::optional<Classifier> find_classifier(sql::Session& db, std::string const& code) {
  static auto const text = sql::select<Classifier>("WHERE code = :code");
  return db.maybe<Classifier>(text, sql::with("code", code));
}

std::optional<Classifier> find_classifier(sql::Session& db, ClassifierId id) {
  static auto const text = sql::select<Classifier>("WHERE id = :id");
  return db.maybe<Classifier>(text, sql::with("id", id));
}

std::optional<ClassifierValue> find_value(sql::Session& db, ClassifierValueId id) {
  static auto const text = sql::select<ClassifierValue>("WHERE id = :id");
  return db.maybe<ClassifierValue>(text, sql::with("id", id));
}

std::vector<ClassifierValue> values_of(sql::Session& db, ClassifierId classifier) {
  static auto const text = sql::select<ClassifierValue>("WHERE classifier = :classifier ORDER BY position, code");
  auto ordered = std::vector<ClassifierValue>{};
  for (auto& node : tree_of(db.all<ClassifierValue>(text, sql::with("classifier", classifier)))) ordered.push_back(std::move(node.value));
  return ordered;
}

std::vector<Classification> classifications_of(sql::Session& db, GoalId goal, MilestoneId milestone) {
  static auto const text = sql::select<Classification>("WHERE goal = :goal AND coalesce(milestone, 0) = :milestone ORDER BY classifier, id");
  return db.all<Classification>(text, sql::with("goal", goal, "milestone", milestone.number));
}

std::string classified_condition(std::string const& goal_column, std::string const& code, sql::Parameters& parameters) {
  return classified_condition(goal_column, code, "", parameters);
}

std::string classified_condition(std::string const& goal_column, std::string const& code, std::string const& mark, sql::Parameters& parameters) {
  return goal_column + " IN (SELECT c.goal FROM classification c WHERE c.milestone IS NULL AND " + has_value(code, mark, parameters) + ")";
}

std::string milestone_classified_condition(std::string const& milestone_column, std::string const& code, std::string const& mark, sql::Parameters& parameters) {
  return milestone_column + " IN (SELECT c.milestone FROM classification c WHERE c.milestone IS NOT NULL AND " + has_value(code, mark, parameters) + ")";
}

std::vector<ValueChoice> value_choices(sql::Session& db, ValuesFor values_for) {
  auto const of_goals = values_for == ValuesFor::goals ? "AND k.applies_to <> 'milestones' " : "";
  return db.all<ValueChoice>(
      "SELECT k.code AS classifier, k.name, v.code, v.title FROM classifier k JOIN classifier_value v ON v.classifier = k.id "
      "WHERE k.is_retired = 0 AND v.is_retired = 0 " +
      std::string{of_goals} + "AND EXISTS (SELECT 1 FROM classification c WHERE c.classifier = k.id) ORDER BY k.code, v.position, v.code LIMIT " + std::to_string(kChoicesMax));
}

std::vector<ValueCount> value_counts(Work& work, ClassifierId classifier) {
  return seen<ValueCount>(
      work,
      "SELECT c.value, SUM(CASE WHEN c.milestone IS NULL THEN 1 ELSE 0 END) AS goals, SUM(CASE WHEN c.milestone IS NULL THEN 0 ELSE 1 END) AS milestones FROM classification c "
      "JOIN goal g ON g.id = c.goal LEFT JOIN milestone m ON m.id = c.milestone WHERE c.classifier = :classifier AND m.withdrawn_on IS NULL AND ",
      " GROUP BY c.value", "classifier", classifier);
}

std::vector<ClassifiedLine> classified_lines(Work& work, ClassifierValueId value) {
  return seen<ClassifiedLine>(
      work,
      "SELECT g.code AS goal_code, g.title AS goal_title, i.name AS institution, s.standing, coalesce(m.code, '') AS milestone_code, coalesce(m.title, '') AS milestone_title FROM "
      "classification c JOIN goal g ON g.id = c.goal JOIN institution i ON i.id = g.institution JOIN goal_standing s ON s.goal = g.id LEFT JOIN milestone m ON m.id = c.milestone "
      "WHERE c.value = :value AND m.withdrawn_on IS NULL AND ",
      " ORDER BY g.code, CASE WHEN m.id IS NULL THEN 0 ELSE 1 END, m.code", "value", value);
}

std::vector<LackingLine> lacking_lines(Work& work, ClassifierId classifier, int limit) {
  return seen<LackingLine>(
      work, "SELECT g.code, g.title FROM goal g WHERE NOT EXISTS (SELECT 1 FROM classification c WHERE c.goal = g.id AND c.milestone IS NULL AND c.classifier = :classifier) AND ",
      " ORDER BY g.code LIMIT " + std::to_string(limit), "classifier", classifier);
}

bool has_below(sql::Session& db, ClassifierValueId value) {
  return db.maybe<std::int64_t>("SELECT 1 FROM classifier_value WHERE parent = :parent", sql::with("parent", value)).has_value();
}

bool is_used(sql::Session& db, ClassifierValueId value) {
  return db.maybe<std::int64_t>("SELECT 1 FROM classification WHERE value = :value", sql::with("value", value)).has_value();
}

bool is_seen_used(Work& work, ClassifierValueId value) {
  auto visibility = goals::visible(work, "g.id", "g.institution");
  sql::add_parameters(visibility.parameters, "value", value);
  return work.db
      .maybe<std::int64_t>("SELECT 1 FROM classification c JOIN goal g ON g.id = c.goal WHERE c.value = :value AND " + visibility.condition + " LIMIT 1", visibility.parameters)
      .has_value();
}

bool is_used(sql::Session& db, ClassifierId classifier) {
  return db.maybe<std::int64_t>("SELECT 1 FROM classification WHERE classifier = :classifier", sql::with("classifier", classifier)).has_value();
}

}  // namespace timon::plans
