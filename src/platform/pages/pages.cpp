#include "platform/pages/pages.hpp"

#include "platform/view/error_page.hpp"
#include "platform/view/theme.hpp"

namespace timon::pages {

view::Frame page_frame(http::Request const& request, Work const& work) {
  auto frame = work.around != nullptr ? work.around->frame(request, work) : view::Frame{};
  frame.base_path = request.base_path;
  frame.theme = view::theme_from(request.cookies["theme"]);
  return frame;
}

view::Around around(http::Request const& request, Work const& work) {
  return {.language = std::string{work.words.code()}, .base_path = request.base_path, .csrf = work.around != nullptr ? work.around->csrf() : std::string{}};
}

http::Response error_page(http::Request const& request, Work const& work, int status) {
  auto model = view::error_page(status, work.words, request.id);
  auto const title = model.title;
  return page(request, work, title, "platform/view/error", model, status);
}

}  // namespace timon::pages
