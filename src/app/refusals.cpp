#include "app/refusals.hpp"

#include "app/door.hpp"
#include "platform/api/problem.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/error_page.hpp"

namespace timon::app {
namespace {

constexpr auto kFormRefused = std::string_view{"form"};

std::string_view message_of(int status, std::string_view detail) {
  switch (status) {
    case 403: return detail == kFormRefused ? "form.token_missing" : "api.right_missing";
    case 404: return "api.not_found";
    case 405: return "api.method_not_allowed";
    case 409:
    case 412: return "api.revision_stale";
    default: return "api.failed";
  }
}

http::Response form_refused(http::Request const& request, Work const& work) {
  auto const model = view::ErrorPage{.status = 403, .title = work.words.text("form.token_missing.title"), .text = work.words.text("form.token_missing"), .request_id = {}};
  auto answer = pages::page(request, work, model.title, "platform/view/error", model, 403);
  // So that what waits in a browser knows this from a right that was lost: with a new form it may be sent again.
  answer.headers.add("X-Form-Refused", "1");
  return answer;
}

}  // namespace

http::Response refusal(http::Request const& request, Work const& work, int status, std::string_view detail) {
  auto answer = http::Response{};
  if (is_api(request)) answer = api::problem(status, work.words, message_of(status, detail), {}, request.id);
  else if (status == 403 && detail == kFormRefused) answer = form_refused(request, work);
  else answer = pages::error_page(request, work, status == 412 ? 409 : status);
  if (status == 405) answer.headers.add("Allow", std::string{detail});
  return answer;
}

}  // namespace timon::app
