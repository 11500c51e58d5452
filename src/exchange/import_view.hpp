#pragma once
#include <optional>
#include <string>
#include <vector>

#include "exchange/exchange.hpp"
#include "exchange/import_files.hpp"
#include "platform/http/http.hpp"
#include "platform/view/form.hpp"

namespace timon::exchange {

struct SheetLine {
  std::string name, rows, added, changed, equal, wrong;
};
BOOST_DESCRIBE_STRUCT(SheetLine, (), (name, rows, added, changed, equal, wrong))

struct ErrorLine {
  std::string sheet, row, column, said, text, fix, use;
  int line{};
};
BOOST_DESCRIBE_STRUCT(ErrorLine, (), (sheet, row, column, said, text, fix, use, line))

struct DifferenceLine {
  std::string key, sheet, column, before, after, consequence;
  bool is_new{}, is_move{};
};
BOOST_DESCRIBE_STRUCT(DifferenceLine, (), (key, sheet, column, before, after, consequence, is_new, is_move))

struct Segment {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(Segment, (), (text, address, is_current))

struct QuestionPart {
  std::string key, text;
};
BOOST_DESCRIBE_STRUCT(QuestionPart, (), (key, text))

/// The review of one uploaded file.
struct ReviewPage {
  std::int64_t id{};
  std::string name, about;
  std::vector<SheetLine> sheets;
  SheetLine total;
  std::vector<std::string> notes;
  std::string errors_title, errors_more;
  std::vector<ErrorLine> errors;
  std::string differences_title, shown, previous, next;
  std::vector<DifferenceLine> differences;
  std::vector<Segment> segments;
  std::vector<QuestionPart> questions;
  std::string advice, write_good;
  bool may_write_all{}, has_errors{}, has_differences{}, has_questions{}, has_notes{};
  bool is_large{};  // compared by a job, some time ago
  std::optional<view::ProblemSummary> problems;
  view::Field reason;
};
BOOST_DESCRIBE_STRUCT(ReviewPage, (),
                      (id, name, about, sheets, total, notes, errors_title, errors_more, errors, differences_title, shown, previous, next, differences, segments, questions, advice,
                       write_good, may_write_all, has_errors, has_differences, has_questions, has_notes, is_large, problems, reason))

ReviewPage review_page(http::Request const&, Work const&, ImportFile const&, ImportReport const&);

}  // namespace timon::exchange
