#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/outcome.hpp"
#include "ledger/integrity_store.hpp"
#include "ledger/move_line.hpp"
#include "platform/http/http.hpp"
#include "platform/view/form.hpp"

namespace timon::ledger {

constexpr auto kPageRows = 50;
constexpr auto kPagesMax = 10'000;

/// What an address asks of the ledger; words that mean nothing are problems of their fields.
Outcome<MoveQuery> move_query(http::Request const&, Work&);
Outcome<PromiseQuery> promise_query(http::Request const&, Work&);
/// The same for a page: what cannot be meant is left out, since a list narrowed by nothing is better than an error page.
MoveQuery lenient_move_query(http::Request const&, Work&);
PromiseQuery lenient_promise_query(http::Request const&, Work&);

/// The same address with some words set; an empty one is taken out. Paging begins anew unless set.
std::string address_with(http::Request const&, std::vector<std::pair<std::string, std::string>> const& words);
/// The selects that narrow by institution and axis.
view::Field institution_filter(http::Request const&, Work&);
view::Field axis_filter(http::Request const&, Work&);
view::Field select(Words const&, http::Request const&, char const* name, char const* label, std::vector<view::Option> options);

}  // namespace timon::ledger
