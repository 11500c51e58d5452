#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace timon::tables {

/// The attributes of one element, without their prefixes, as they come: there are few, and cells are many.
using XmlAttributes = std::vector<std::pair<std::string, std::string>>;

/// Hears what an XML text holds, in order. Names come without prefix; entities are resolved.
class XmlListener {
 public:
  virtual ~XmlListener() = default;
  virtual void on_start(std::string_view name, XmlAttributes const& attributes) = 0;
  virtual void on_end(std::string_view name) = 0;
  virtual void on_text(std::string_view text) = 0;
};

/// Reads it from beginning to end; false for what is no XML. Declared entities are never expanded.
bool read_xml(std::string const& text, XmlListener&);

/// The first attribute of that name, or an empty text.
std::string const& attribute(XmlAttributes const&, std::string_view name);

}  // namespace timon::tables
