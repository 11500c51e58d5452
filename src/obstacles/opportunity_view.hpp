#pragma once
#include <boost/describe/class.hpp>

#include <optional>
#include <string>
#include <vector>

#include "obstacles/meanwhile.hpp"
#include "obstacles/obstacle_page_store.hpp"
#include "obstacles/obstacle_words.hpp"

namespace timon::obstacles {

/// A step from the proposal to the head's agenda.
struct StepView {
  int number{};
  std::string title;
  std::string who;
  bool is_done{};
  bool is_here{};
};
BOOST_DESCRIBE_STRUCT(StepView, (), (number, title, who, is_done, is_here))

struct ValuationForm {
  std::string address;
  std::int64_t revision{};
  std::string advance;  // what the next step is called on its button
  view::Field text;
};
BOOST_DESCRIBE_STRUCT(ValuationForm, (), (address, revision, advance, text))

/// A named value with a link where it has one.
struct OpportunityFact {
  std::string name;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(OpportunityFact, (), (name, value))

struct OpportunityView {
  std::string code, title, state_name, state_icon, label, address, goal_title, goal_address, left;
  std::vector<std::string> clashes;
  std::vector<OpportunityFact> facts;
  std::string message, valuation, edit_address, asked_of;
  std::optional<ValuationForm> form;
  std::optional<view::ProblemSummary> problems;
  std::vector<StepView> steps;
  std::optional<Meanwhile> meanwhile;  // others were there since the page was shown
};
BOOST_DESCRIBE_STRUCT(OpportunityView, (),
                      (code, title, state_name, state_icon, label, address, goal_title, goal_address, left, clashes, facts, message, valuation, edit_address, asked_of, form,
                       problems, steps, meanwhile))

OpportunityView opportunity_view(Work&, Opportunity const&, std::string typed, Problems const&);

/// A row of the list or of a panel.
struct OpportunityRow {
  std::string code, title, address, state_name, state_icon, date, place, authority, goal_title, goal_address;
  bool is_past{};
};
BOOST_DESCRIBE_STRUCT(OpportunityRow, (), (code, title, address, state_name, state_icon, date, place, authority, goal_title, goal_address, is_past))
OpportunityRow row_of(Words const&, OpportunityLine const&);

struct OpportunityList {
  std::vector<OpportunityRow> rows;
  bool shows_all{};
  std::string other_address;
  std::string before, after;
  bool has_pages{};
};
BOOST_DESCRIBE_STRUCT(OpportunityList, (), (rows, shows_all, other_address, before, after, has_pages))

OpportunityList opportunity_list(Work&, bool shows_all, std::int64_t page);

}  // namespace timon::obstacles
