#pragma once
#include <boost/describe/class.hpp>

#include <string>

#include "platform/words/words.hpp"

namespace timon::view {

/// What a person sees who cannot get what was asked: template «platform/view/error».
struct ErrorPage {
  int status{};
  std::string title;
  std::string text;
  std::string request_id;  // what to tell the administrator; empty where it would help nobody
  std::string home_address{"/"};
};
BOOST_DESCRIBE_STRUCT(ErrorPage, (), (status, title, text, request_id, home_address))

/// The words for a status; the number of the request is shown only for what is the program's own fault.
ErrorPage error_page(int status, Words const&, std::string request_id);

}  // namespace timon::view
