#pragma once
#include <map>
#include <string>
#include <string_view>

namespace timon::tables {

/// The attributes of one element, without their prefixes.
using XmlAttributes = std::map<std::string, std::string, std::less<>>;

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

/// The attribute, or an empty text.
std::string const& attribute(XmlAttributes const&, std::string_view name);

}  // namespace timon::tables
