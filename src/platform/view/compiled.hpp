#pragma once
#include <ctemplate/template.h>

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "platform/words/words.hpp"

namespace timon::view {

/// A template ready to be filled, in one language.
struct Compiled {
  std::unique_ptr<ctemplate::Template> page;
  std::set<std::string> icons;
};

/// Compiled once per language; anew each time while the sources are being worked on.
/// Throws std::logic_error for a template that cannot be read.
std::shared_ptr<Compiled const> compiled(std::string_view name, Words const&);

/// The same of a template's text.
Compiled compiled_source(std::string_view source, Words const&);

}  // namespace timon::view
