#include "platform/view/error_page.hpp"

#include "platform/view/view.hpp"

namespace timon::view {
namespace {

auto const kRegistered = Registered<ErrorPage>{"platform/view/error"};

}  // namespace

ErrorPage error_page(int status, Words const& words, std::string request_id) {
  auto key = "error.status_" + std::to_string(status);
  if (!words.has(key + ".title")) key = status < 500 ? "error.status_400" : "error.status_500";
  return {.status = status, .title = words.text(key + ".title"), .text = words.text(key + ".text"), .request_id = status >= 500 ? std::move(request_id) : ""};
}

}  // namespace timon::view
