#include "exchange/report_json.hpp"

#include "platform/view/form.hpp"

namespace timon::exchange {
namespace {

using boost::json::array;
using boost::json::object;

object told(CellProblem const& problem, Words const& words) {
  return {{"sheet", problem.sheet},
          {"line", problem.line},
          {"column", problem.column},
          {"said", problem.said},
          {"code", problem.problem.message},
          {"message", view::sentence_of(problem.problem, words)},
          {"fix", problem.fix}};
}

object told(Difference const& difference, Words const& words) {
  auto const& consequence = difference.consequence;
  return {{"sheet", difference.sheet},
          {"line", difference.line},
          {"key", difference.key},
          {"column", difference.column},
          {"before", difference.before},
          {"after", difference.after},
          {"new", difference.is_new()},
          {"reprogramming", difference.is_move},
          {"consequence", consequence.message.empty() ? "" : view::sentence_of(consequence, words)}};
}

template <class T>
array told_all(std::vector<T> const& all, Words const& words) {
  auto list = array{};
  for (auto const& each : all) list.push_back(told(each, words));
  return list;
}

}  // namespace

boost::json::object told(ImportReport const& report, Words const& words) {
  auto sheets = array{}, questions = array{}, ignored = array{};
  for (auto const& sheet : report.sheets) {
    auto left_out = array{};
    for (auto const& column : sheet.columns_left_out) left_out.emplace_back(column);
    sheets.push_back(object{{"name", sheet.name},
                            {"rows", sheet.rows},
                            {"new", sheet.added},
                            {"changed", sheet.changed},
                            {"equal", sheet.equal},
                            {"wrong", sheet.wrong},
                            {"columns_left_out", left_out}});
  }
  for (auto const& question : report.questions) questions.push_back(object{{"key", question.key()}, {"example", question.example}, {"cells", question.cells}});
  for (auto const& each : report.ignored) ignored.push_back(object{{"sheet", each.sheet}, {"column", each.column}});
  return {{"sheets", sheets},
          {"problems", told_all(report.problems, words)},
          {"warnings", told_all(report.warnings, words)},
          {"questions", questions},
          {"ignored", ignored},
          {"differences", told_all(report.differences, words)},
          {"rows_to_write", report.rows_to_write},
          {"written", report.entry.has_value()},
          {"entry", report.entry ? boost::json::value(*report.entry) : boost::json::value(nullptr)}};
}

}  // namespace timon::exchange
