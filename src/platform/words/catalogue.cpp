#include "platform/words/catalogue.hpp"

#include <array>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <limits>
#include <locale>
#include <stdexcept>
#include <string>
#include <vector>

#include "platform/resources/resources.hpp"

namespace timon {
namespace {

using Facet = boost::locale::message_format<char>;

/// Holds the facet by way of a locale, which is how the library frees it.
struct Catalogue {
  std::locale owner;
  Facet const* facet;
};

Catalogue load(Language language) {
  auto const code = std::string{code_of(language)};
  auto const content = resources::find(resources::catalogues(), code);
  if (!content) throw std::logic_error{"the program lacks the catalogue of " + code};
  auto info = boost::locale::gnu_gettext::messages_info{};
  info.language = code;
  info.encoding = "UTF-8";
  info.locale_category = "LC_MESSAGES";
  info.domains.emplace_back("timon");
  info.paths.emplace_back("");
  info.callback = [content](std::string const&, std::string const&) { return std::vector<char>{content->begin(), content->end()}; };
  auto* const facet = boost::locale::gnu_gettext::create_messages_facet<char>(info);
  return {std::locale{std::locale::classic(), facet}, facet};
}

Facet const& facet_of(Language language) {
  static auto const all = std::array{load(Language::es), load(Language::pt), load(Language::en)};
  return *all[static_cast<std::size_t>(language)].facet;
}

}  // namespace

char const* sentence_of(Language language, std::string_view key) { return facet_of(language).get(0, nullptr, std::string{key}.c_str()); }

char const* sentence_of(Language language, std::string_view key, std::int64_t n) {
  // The library's plural rules take an int; which form a huge number takes is settled by its last digits.
  auto const reduced = n > std::numeric_limits<int>::max() ? 1'000'000 + n % 1'000'000 : n;
  return facet_of(language).get(0, nullptr, std::string{key}.c_str(), static_cast<int>(reduced));
}

}  // namespace timon
