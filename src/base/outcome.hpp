#pragma once
#include <boost/describe/class.hpp>

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace timon {

/// Something a person can put right: the field, a key of the message catalogues, and what fills its {1}, {2}…
struct Problem {
  std::string field;
  std::string message;
  std::vector<std::string> details{};
  friend bool operator==(Problem const&, Problem const&) = default;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (field, message, details))

using Problems = std::vector<Problem>;

/// A value, or the problems that explain why there is none. A refusal is a value, never an exception.
template <class T>
class [[nodiscard]] Outcome {
 public:
  Outcome(T value) : state_{std::in_place_index<0>, std::move(value)} {}
  Outcome(Problems problems) : state_{std::in_place_index<1>, std::move(problems)} { assert(!error().empty()); }
  Outcome(Problem problem) : Outcome{Problems{std::move(problem)}} {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() & { return std::get<0>(state_); }
  T const& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  T const* operator->() const { return &std::get<0>(state_); }
  /// The problems; asked only of an outcome without a value.
  Problems const& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Problems> state_;
};

/// What a deed without a result answers.
struct Done {
  friend bool operator==(Done, Done) = default;
};

}  // namespace timon
