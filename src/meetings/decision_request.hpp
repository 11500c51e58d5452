#pragma once
#include "meetings/decision_store.hpp"
#include "platform/http/http.hpp"

namespace timon::meetings {

/// What the address of the register asks: a filter and how rows are grouped («plazo», «reunion», «cargo», «meta»).
struct RegisterRequest {
  DecisionQuery query;
  std::string by{"plazo"};
};
/// Without a year, this year's.
RegisterRequest register_request(http::Request const&, Work&);
/// «?q=…&year=2026»: the same question again.
std::string query_text(RegisterRequest const&);
/// The line of one that is seen; ends the request otherwise.
DecisionLine decision_line(Work&, DecisionId);

}  // namespace timon::meetings
