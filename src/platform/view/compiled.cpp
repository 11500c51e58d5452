#include "platform/view/compiled.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <stdexcept>

#include "platform/resources/resources.hpp"
#include "platform/view/source.hpp"

namespace timon::view {
namespace {

std::shared_ptr<Compiled const> compile(std::string_view name, Words const& words) { return std::make_shared<Compiled>(compiled_source(inlined(name), words)); }

/// The compiled templates of one language.
struct Shelf {
  std::shared_mutex mutex;
  std::map<std::string, std::shared_ptr<Compiled const>, std::less<>> templates;
};

Shelf& shelf_of(Words const& words) {
  static Shelf shelves[4];
  return shelves[words.is_pretend() ? 3 : static_cast<std::size_t>(words.language())];
}

}  // namespace

Compiled compiled_source(std::string_view source, Words const& words) {
  auto made = translated(source, words);
  // Every template is HTML, so that each value is escaped by where it stands: text, attribute or address.
  auto const text = "{{%AUTOESCAPE context=\"HTML\"}}" + made.text;
  auto page = std::unique_ptr<ctemplate::Template>{ctemplate::Template::StringToTemplate(text, ctemplate::DO_NOT_STRIP)};
  if (!page) throw std::logic_error{"the template cannot be read: " + made.text.substr(0, 200)};
  return {std::move(page), std::move(made.icons)};
}

std::shared_ptr<Compiled const> compiled(std::string_view name, Words const& words) {
  if (!resources::source_folder().empty()) return compile(name, words);
  auto& shelf = shelf_of(words);
  {
    auto const lock = std::shared_lock{shelf.mutex};
    if (auto const found = shelf.templates.find(name); found != shelf.templates.end()) return found->second;
  }
  auto made = compile(name, words);
  auto const lock = std::unique_lock{shelf.mutex};
  return shelf.templates.emplace(std::string{name}, std::move(made)).first->second;
}

}  // namespace timon::view
