#include "exchange/plan_keys.hpp"

#include "base/text.hpp"

namespace timon::exchange {
namespace {

std::string of(Given<std::string> const& text) { return text.value_or({}); }

template <class T>
std::string of(Given<T> const& given) {
  return given.has_value() ? to_text(*given) : std::string{};
}

std::string of(Given<int> const& number) { return number.has_value() ? std::to_string(*number) : std::string{}; }
std::string of(Given<Date> const& date) { return date.has_value() ? to_iso(*date) : std::string{}; }

/// A code where there is one; else what a row without code is matched on.
template <class Row>
RowKey coded(Row const& row, std::string date) {
  if (row.code.has_value()) return {*row.code};
  return {{}, of(row.goals), of(row.milestones), of(row.title), std::move(date)};
}

}  // namespace

std::string to_text(Texts const& texts) { return join(texts, "; "); }

std::string to_text(References const& references) {
  auto texts = Texts{};
  for (auto const& reference : references) texts.push_back(to_text(reference));
  return to_text(texts);
}

RowKey key_of(InstitutionRow const& row) { return {of(row.code)}; }
RowKey key_of(PersonRow const& row) { return {of(row.institution), of(row.office), of(row.mail), of(row.role)}; }
RowKey key_of(PlaceRow const& row) { return {of(row.code)}; }
RowKey key_of(AxisRow const& row) { return {of(row.code)}; }
RowKey key_of(ObjectiveRow const& row) { return {of(row.code)}; }
RowKey key_of(GoalRow const& row) { return {of(row.code)}; }
RowKey key_of(ShareRow const& row) { return {of(row.goal), of(row.institution)}; }
RowKey key_of(ChainRow const& row) { return {of(row.goal), of(row.position)}; }
RowKey key_of(ProductRow const& row) { return row.situation.has_value() ? RowKey{of(row.goal), of(row.name), of(row.situation)} : RowKey{of(row.goal), of(row.name)}; }
RowKey key_of(MilestoneRow const& row) { return {of(row.goal), of(row.code)}; }
RowKey key_of(ActorRow const& row) { return {of(row.objects), of(row.name), of(row.kind), of(row.role)}; }
RowKey key_of(ClassifierRow const& row) { return {of(row.objects), of(row.classifier), of(row.value)}; }
RowKey key_of(ReportRow const& row) { return {of(row.goal), of(row.reported_on), of(row.who), of(row.text)}; }
RowKey key_of(ObstacleRow const& row) { return coded(row, of(row.reported_on)); }
RowKey key_of(ActionRow const& row) { return {of(row.subject), of(row.taken_at), of(row.who), of(row.text)}; }
RowKey key_of(OpportunityRow const& row) { return coded(row, of(row.proposed_at)); }
RowKey key_of(IndicatorRow const& row) { return {of(row.code)}; }
RowKey key_of(VariableRow const& row) { return {of(row.indicator), of(row.symbol)}; }
RowKey key_of(ValueRow const& row) { return {of(row.indicator), of(row.period)}; }

}  // namespace timon::exchange
