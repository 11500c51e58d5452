#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "base/outcome.hpp"
#include "platform/http/http.hpp"
#include "platform/view/form.hpp"
#include "platform/view/frame.hpp"
#include "platform/work/work.hpp"

namespace timon::pages {

/// What lies around a page for whoever asks: the menu of the role, the government's name, the token of the session's forms.
/// The application hands one to each Work.
class Surroundings {
 public:
  virtual ~Surroundings() = default;
  virtual view::Frame frame(http::Request const&, Work const&) const = 0;
  /// What every form of this session carries.
  virtual std::string csrf() const = 0;
};

/// The frame with menu, who, notices and token filled in: a page gives it a title.
view::Frame page_frame(http::Request const&, Work const&);
/// What templates name beside their struct, for parts of pages.
view::Around around(http::Request const&, Work const&);

/// A whole page: the title, and the template filled from the model.
///   return pages::page(request, work, work.words.text("board.title"), "goals/board", model);
template <class Model>
http::Response page(http::Request const& request, Work const& work, std::string title, std::string_view name, Model const& model, int status = 200) {
  auto frame = page_frame(request, work);
  frame.title = std::move(title);
  return http::page(status, view::page(frame, name, model, work.words));
}

/// A part of a page, for htmx.
template <class Model>
http::Response fragment(http::Request const& request, Work const& work, std::string_view name, Model const& model, int status = 200) {
  return http::page(status, view::below(request.base_path, view::render(name, model, work.words, around(request, work))));
}

/// The humane page for a status, in the frame.
http::Response error_page(http::Request const&, Work const&, int status);

}  // namespace timon::pages
