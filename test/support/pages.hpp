#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "platform/http/http.hpp"
#include "platform/http/parse.hpp"
#include "platform/work/refusal.hpp"
#include "platform/work/work.hpp"

namespace timon {

/// What somebody asks of the pages, and what must and must not be on the answer.
struct PageCase {
  std::string name;
  std::string as;  // «manager»: who has the address manager@example.org
  std::string method{"GET"};
  std::string address;  // with its query
  std::vector<std::pair<std::string, std::string>> form{};
  int status{200};
  std::vector<std::string> shows{};
  std::vector<std::string> hides{};
};

/// The request as the server would make it.
inline http::Request page_request(std::string method, std::string const& address, std::vector<std::pair<std::string, std::string>> const& form = {}) {
  auto request = http::Request{.id = "r-1", .method = std::move(method), .client_address = "127.0.0.1"};
  auto const mark = address.find('?');
  request.path_text = request.path = address.substr(0, mark);
  if (mark != std::string::npos) {
    request.query_text = address.substr(mark + 1);
    request.query = http::parse_urlencoded(request.query_text).value();
  }
  for (auto const& [field, value] : form) request.form.add(field, value);
  return request;
}

/// The handler's answer, or the status that the edge would give for what it threw.
inline http::Response page_answer(http::Router const& router, http::Request request, Work& work) {
  auto match = router.find(request.method, request.path_text);
  if (match.route == nullptr) return {.status = match.allowed.empty() ? 404 : 405};
  request.path_words = std::move(match.path_words);
  try {
    return match.route->handler(request, work);
  } catch (NotFound const&) {
    return {.status = 404};
  } catch (Forbidden const&) {
    return {.status = 403};
  } catch (Stale const&) {
    return {.status = 409};
  }
}

/// Asks and compares; the address that an accepted form leads to counts as shown.
inline void expect_page(PageCase const& scenario, http::Response const& answer) {
  auto const text = answer.body + "\nLocation: " + std::string{http::header_of(answer, "Location")};
  EXPECT_EQ(answer.status, scenario.status) << scenario.name;
  for (auto const& part : scenario.shows) EXPECT_NE(text.find(part), std::string::npos) << scenario.name << ": lacks " << part;
  for (auto const& part : scenario.hides) EXPECT_EQ(text.find(part), std::string::npos) << scenario.name << ": shows " << part;
}

}  // namespace timon
