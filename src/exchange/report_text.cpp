#include "exchange/report_text.hpp"

#include <boost/json.hpp>

#include "platform/sql/value.hpp"

namespace timon::exchange {

BOOST_DESCRIBE_STRUCT(CellProblem, (), (sheet, line, column, said, problem, fix))
BOOST_DESCRIBE_STRUCT(Question, (), (sheet, column, example, cells))
BOOST_DESCRIBE_STRUCT(Ignored, (), (sheet, column))
BOOST_DESCRIBE_STRUCT(SheetReport, (), (name, rows, added, changed, equal, wrong, columns_left_out))
BOOST_DESCRIBE_STRUCT(Difference, (), (sheet, line, key, column, before, after, consequence, is_move))
BOOST_DESCRIBE_STRUCT(ImportReport, (), (sheets, problems, warnings, questions, ignored, differences, rows_to_write))

namespace {

namespace json = boost::json;

template <class T>
json::value told(T const& value);

template <class T>
json::value told(std::vector<T> const& values) {
  auto array = json::array{};
  array.reserve(values.size());
  for (auto const& each : values) array.push_back(told(each));
  return array;
}

template <class T>
json::value told(T const& value) {
  if constexpr (std::is_same_v<T, std::string>) return json::value(value);
  else if constexpr (std::is_arithmetic_v<T>) return json::value(value);
  else {
    auto object = json::object{};
    boost::mp11::mp_for_each<sql::Members<T>>([&](auto member) { object[member.name] = told(value.*member.pointer); });
    return object;
  }
}

template <class T>
void read(json::value const& from, T& value);

template <class T>
void read(json::value const& from, std::vector<T>& values) {
  for (auto const& each : from.as_array()) read(each, values.emplace_back());
}

template <class T>
void read(json::value const& from, T& value) {
  if constexpr (std::is_same_v<T, std::string>) value = from.as_string();
  else if constexpr (std::is_same_v<T, bool>) value = from.as_bool();
  else if constexpr (std::is_integral_v<T>) value = from.to_number<T>();
  else boost::mp11::mp_for_each<sql::Members<T>>([&](auto member) { read(from.as_object().at(member.name), value.*member.pointer); });
}

}  // namespace

std::string text_of(ImportReport const& report) { return json::serialize(told(report)); }

ImportReport report_from(std::string const& text) {
  auto report = ImportReport{};
  read(json::parse(text), report);
  return report;
}

}  // namespace timon::exchange
