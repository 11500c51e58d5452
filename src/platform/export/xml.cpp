#include "platform/export/xml.hpp"

#include <orcus/sax_parser.hpp>

#include <algorithm>
#include <exception>

namespace timon::tables {
namespace {

/// Orcus hands over attributes before their element; this gathers them.
class Gatherer : public orcus::sax_handler {
 public:
  explicit Gatherer(XmlListener& listener) : listener_{listener} {}

  void attribute(orcus::sax::parser_attribute const& attribute) {
    // Of «office:value-type» and «calcext:value-type» the first, the standard one, counts.
    attributes_.emplace_back(attribute.name, attribute.value);
  }
  void start_declaration(std::string_view) { attributes_.clear(); }
  void end_declaration(std::string_view) { attributes_.clear(); }
  void start_element(orcus::sax::parser_element const& element) {
    listener_.on_start(element.name, attributes_);
    attributes_.clear();
  }
  void end_element(orcus::sax::parser_element const& element) { listener_.on_end(element.name); }
  void characters(std::string_view text, bool) { listener_.on_text(text); }

 private:
  XmlListener& listener_;
  XmlAttributes attributes_;
};

}  // namespace

bool read_xml(std::string const& text, XmlListener& listener) {
  // Orcus knows neither UTF-16 nor a byte order mark; both are rare and a saved-again file has neither.
  auto const start = text.starts_with("\xEF\xBB\xBF") ? std::size_t{3} : std::size_t{0};
  auto gatherer = Gatherer{listener};
  try {
    auto parser = orcus::sax_parser<Gatherer>{text.data() + start, text.size() - start, gatherer};
    parser.parse();
    return true;
  } catch (std::exception const&) {
    // A malformed file is a refusal, not a breakage: the caller says so to the person.
    return false;
  }
}

std::string const& attribute(XmlAttributes const& attributes, std::string_view name) {
  static auto const kNone = std::string{};
  auto const found = std::ranges::find(attributes, name, &XmlAttributes::value_type::first);
  return found == attributes.end() ? kNone : found->second;
}

}  // namespace timon::tables
