#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/pages/pages.hpp"

namespace timon::app {

/// A button «entrar como» of the demonstration.
struct DemoChoice {
  PersonId person;
  std::string role;
  std::string title;
  std::string icon;
};
BOOST_DESCRIBE_STRUCT(DemoChoice, (), (person, role, title, icon))

struct Demo {
  std::vector<DemoChoice> choices;
};
BOOST_DESCRIBE_STRUCT(Demo, (), (choices))

/// Why somebody was not let in.
struct SignInRefusal {
  std::string title;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(SignInRefusal, (), (title, text))

/// The buttons of this database and this client; none when it is no demonstration or the client sits elsewhere.
std::optional<Demo> demo_for(http::Request const&, Work&);
/// The page where one comes in.
http::Response sign_in_page(http::Request const&, Work&, std::string email, std::string back, std::optional<SignInRefusal> = {}, int status = 200);
/// A session for the person and the cookie that goes with it.
void let_in(http::Response&, http::Request const&, Work&, PersonId);

}  // namespace timon::app
