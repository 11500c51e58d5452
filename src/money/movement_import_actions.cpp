#include <map>
#include <set>

#include "money/amount.hpp"
#include "money/budget_actions.hpp"
#include "money/budget_store.hpp"
#include "money/movement_import.hpp"
#include "platform/work/deed.hpp"

namespace timon::money {
namespace {

/// What is known of a line while the rows are gone through: its sums grow with each good row.
struct KnownLine {
  BudgetLine line;
  Figures figures;
};

struct KnownGoal {
  std::optional<Goal> goal;  // none: not seen
  bool may{};
  std::string currency;
  std::vector<KnownLine> lines;
};

class Judge {
 public:
  Judge(Work& work, NumberMarks marks) : work_{work}, marks_{marks} {}

  ImportedRow judge(FileRow row) {
    auto made = ImportedRow{.row = std::move(row)};
    auto& problems = made.row.problems;
    if (made.row.goal.empty()) return made;
    auto& known = goal_of(made.row.goal);
    if (!known.goal) problems.push_back({"meta", "movement.row.goal_unknown", {made.row.goal}});
    else if (!known.may) problems.push_back({"meta", "movement.row.goal_forbidden", {made.row.goal}});
    if (!known.goal || !known.may) return made;
    made.goal = known.goal->id;
    made.currency = known.currency;
    if (!made.row.currency.empty() && made.row.currency != known.currency) problems.push_back({"moneda", "budget.currency.other", {made.row.currency, known.currency}});
    auto const amount = read_amount(made.row.amount_text, known.currency, marks_, "monto");
    if (!amount) problems.insert(problems.end(), amount.error().begin(), amount.error().end());
    auto* const line = line_of(known, made);
    if (!problems.empty() || line == nullptr) return made;
    made.movement = {.line = line->line.id, .kind = *made.row.kind, .on_day = *made.row.day, .amount = *amount, .detail = made.row.detail};
    auto ready = checked(made.movement, line->figures, work_.today);
    if (!ready) {
      for (auto problem : ready.error()) {
        problem.field = problem.field == "amount" ? "monto" : problem.field == "on_day" ? "fecha" : "detalle";
        problems.push_back(std::move(problem));
      }
      return made;
    }
    made.movement = std::move(*ready);
    if (line->line.id && has_movement(work_.db, made.movement)) {
      made.fate = RowFate::repeated;
      return made;
    }
    line->figures.of(made.movement.kind) += made.movement.amount;
    made.fate = RowFate::written;
    return made;
  }

 private:
  KnownGoal& goal_of(std::string const& code) {
    auto const [found, is_new] = goals_.try_emplace(code);
    auto& known = found->second;
    if (!is_new) return known;
    known.goal = goals::find_visible(work_, code);
    if (!known.goal) return known;
    known.may = may_record(work_.actor, *known.goal);
    known.currency = currency_of(work_.db, *known.goal);
    for (auto& line : lines_of(work_.db, known.goal->id)) {
      auto const figures = figures_of_line(work_.db, line.id);
      known.lines.push_back({std::move(line), figures});
    }
    return known;
  }

  /// The line that the row's source names, the goal's only one when it names none, or a new one.
  KnownLine* line_of(KnownGoal& known, ImportedRow& made) {
    auto const& source = made.row.source;
    if (source.empty() && known.lines.size() > 1) {
      made.row.problems.push_back({"fuente", "movement.row.source_missing"});
      return nullptr;
    }
    auto* found = static_cast<KnownLine*>(nullptr);
    for (auto& line : known.lines)
      if (source.empty() || line.line.name == source || (found == nullptr && line.line.source == source)) found = &line;
    if (found == nullptr) {
      auto line = checked(BudgetLine{.goal = known.goal->id, .name = source.empty() ? work_.words.text("budget.line.only") : source, .currency = known.currency});
      if (!line) {
        made.row.problems.push_back({"fuente", line.error().front().message, line.error().front().details});
        return nullptr;
      }
      found = &known.lines.emplace_back(KnownLine{std::move(*line), {}});
      made.opens_line = true;
    } else if (found->line.currency != known.currency) {
      made.row.problems.push_back({"moneda", "budget.currency.other", {found->line.currency, known.currency}});
      return nullptr;
    }
    made.line_name = found->line.name;
    return found;
  }

  Work& work_;
  NumberMarks marks_;
  std::map<std::string, KnownGoal> goals_;
};

/// Who imports the same file at once, or corrects a movement meanwhile, waits: what is judged is what is written. Always in the order of
/// codes, so that two never wait for each other.
void lock_lines(Work& work, std::vector<FileRow> const& rows) {
  auto codes = std::set<std::string>{};
  for (auto const& row : rows) codes.insert(row.goal);
  for (auto const& code : codes) {
    auto const goal = code.empty() ? std::nullopt : goals::find_visible(work, code);
    if (!goal || !may_record(work.actor, *goal)) continue;
    work.db.lock("goal", goal->id.number);
    for (auto const& line : lines_of(work.db, goal->id)) work.db.lock("budget_line", line.id.number);
  }
}

}  // namespace

MovementImport judged(Work& work, std::vector<FileRow> rows, NumberMarks marks) {
  must_have(work.actor, {kRecordMoney, kEditGoal, kEditOwn});
  auto judge = Judge{work, marks};
  auto import = MovementImport{};
  for (auto& row : rows) {
    auto made = judge.judge(std::move(row));
    ++(made.fate == RowFate::written ? import.written : made.fate == RowFate::repeated ? import.repeated : import.refused);
    import.rows.push_back(std::move(made));
  }
  return import;
}

Outcome<MovementImport> import_movements(Work& work, std::vector<FileRow> rows, NumberMarks marks, bool good_only) {
  must_have(work.actor, {kRecordMoney, kEditGoal, kEditOwn});
  auto transaction = sql::Transaction{work.db};
  lock_lines(work, rows);
  auto import = judged(work, std::move(rows), marks);
  if (import.refused > 0 && !good_only) return Problem{"file", "movement.file.refused", {std::to_string(import.refused)}};
  if (import.written == 0) return Problem{"file", "movement.file.nothing"};
  auto by_goal = std::map<GoalId, std::vector<ImportedRow*>>{};
  for (auto& row : import.rows)
    if (row.fate == RowFate::written) by_goal[row.goal].push_back(&row);
  // A deed for each goal, so that the history of each tells it; all inside one transaction.
  for (auto const& [id, own] : by_goal) {
    auto const goal = goals::find_visible(work, id);
    if (!goal) throw NotFound{};
    auto deed = Deed{work, "movements_imported"};
    deed.thread(id.number);
    sign(deed, work, *goal);
    auto lines = std::map<std::string, BudgetLineId>{};
    for (auto const& line : lines_of(work.db, id)) lines[line.name] = line.id;
    for (auto* const row : own) {
      auto& line = lines[row->line_name];
      if (!line) line = deed.insert(BudgetLine{.goal = id, .name = row->line_name, .currency = row->currency}).id;
      row->movement.line = line;
      row->movement = deed.insert(of_actor(work, *goal, row->movement));
    }
    deed.commit();
  }
  transaction.commit();
  return import;
}

}  // namespace timon::money
