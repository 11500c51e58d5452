#include "platform/view/view.hpp"

#include <ctemplate/template_dictionary_interface.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "platform/resources/resources.hpp"
#include "platform/view/compiled.hpp"
#include "platform/view/find_member.hpp"

namespace timon::view {
namespace {

using Dictionary = ctemplate::TemplateDictionaryInterface;
using ctemplate::TemplateString;

std::string_view name_of(TemplateString const& name) { return {name.data(), name.size()}; }

/// Shows one struct to the engine without copying it. What a struct lacks is looked for in the struct around it.
class Scope final : public Dictionary {
 public:
  Scope(Shape const& shape, void const* model, Scope const* outer) : shape_{&shape}, model_{model}, outer_{outer} {}

 private:
  class Rows;

  /// The innermost struct that has the section, and its member.
  struct Found {
    Scope const* owner{};
    Section section;
  };
  Found find(TemplateString const& name) const {
    for (auto const* scope = this; scope != nullptr; scope = scope->outer_) {
      if (auto const section = find_section(*scope->shape_, name_of(name)); section.member != nullptr) return {scope, section};
    }
    return {};
  }

  TemplateString GetValue(TemplateString const& name) const override {
    for (auto const* scope = this; scope != nullptr; scope = scope->outer_) {
      auto const* const member = scope->shape_->find(name_of(name));
      if (member == nullptr || member->text == nullptr) continue;
      auto const text = member->text(scope->model_, room_);
      return {text.data(), text.size()};
    }
    return {"", 0};
  }
  bool IsHiddenSection(TemplateString const& name) const override {
    auto const found = find(name);
    if (found.owner == nullptr) return true;
    return (found.section.member->size(found.owner->model_) == 0) != found.section.is_negated;
  }
  bool IsUnhiddenSection(TemplateString const& name) const override { return !IsHiddenSection(name); }
  Iterator* CreateSectionIterator(TemplateString const& name) const override {
    auto const found = find(name);
    return create_rows(found.section.is_negated ? nullptr : found.section.member, found.owner);
  }
  // Fragments are put in place before the engine sees a template: it includes nothing itself.
  bool IsHiddenTemplate(TemplateString const&) const override { return true; }
  char const* GetIncludeTemplateName(TemplateString const&, int) const override { return ""; }
  Iterator* CreateTemplateIterator(TemplateString const&) const override { return create_rows(nullptr, nullptr); }
  void DumpToString(std::string*, int) const override {}
  /// The engine deletes what it is given.
  Iterator* create_rows(Member const*, Scope const* owner) const;

  Shape const* shape_;
  void const* model_;
  Scope const* outer_;
  mutable Room room_{};  // holds a number between two calls of the engine
};

/// Shows the structs of a section one after another; a section without structs of its own is shown once with what lies around it.
class Scope::Rows final : public Iterator {
 public:
  Rows(Member const* member, Scope const* owner, Scope const* around)
      : member_{member},
        owner_{owner},
        size_{member != nullptr && member->has_inner() ? member->size(owner->model_) : 0},
        scope_{size_ > 0 ? *member->inner() : *around->shape_, nullptr, around} {}
  bool HasNext() const override { return next_ < size_; }
  Dictionary const& Next() override {
    scope_.model_ = member_->at(owner_->model_, next_++);
    return scope_;
  }

 private:
  Member const* member_;
  Scope const* owner_;
  std::size_t size_;
  std::size_t next_{0};
  Scope scope_;
};

Dictionary::Iterator* Scope::create_rows(Member const* member, Scope const* owner) const { return new Rows{member, owner, this}; }

constexpr auto kRoomMax = std::size_t{131'072};  // letters kept in mind for the next page

std::string fill(ctemplate::Template& page, std::string_view name, Shape const& shape, void const* model, Around const& around) {
  auto const outermost = Scope{*detail::shape_of<Around>(), &around, nullptr};
  auto const scope = Scope{shape, model, &outermost};
  // As much room as this thread's last text took: growing by doubling copies a page several times.
  thread_local auto room = std::size_t{4096};
  auto text = std::string{};
  text.reserve(room);
  if (!page.Expand(&text, &scope)) throw std::logic_error{"the template cannot be filled: " + std::string{name}};
  room = std::max(room, std::min(text.size(), kRoomMax));
  return text;
}

}  // namespace

std::string detail::render(std::string_view name, Shape const& shape, void const* model, Words const& words, Around const& around) {
  return fill(*compiled(name, words)->page, name, shape, model, around);
}

std::string detail::render_source(std::string_view source, Shape const& shape, void const* model, Words const& words) {
  return fill(*compiled_source(source, words).page, source, shape, model, {});
}

std::string asset_address(std::string_view name) {
  static auto const addresses = [] {
    auto made = std::map<std::string, std::string, std::less<>>{};
    for (auto const& asset : resources::assets()) {
      auto const ending = std::min(asset.name.rfind('.'), asset.name.size());
      made.emplace(asset.name, "/estaticos/" + std::string{asset.name.substr(0, ending)} + "." + resources::fingerprint(asset.content) + std::string{asset.name.substr(ending)});
    }
    return made;
  }();
  auto const found = addresses.find(name);
  return found == addresses.end() ? "/estaticos/" + std::string{name} : found->second;
}

std::string below(std::string_view base_path, std::string html) {
  if (base_path.empty()) return html;
  auto moved = std::string{};
  moved.reserve(html.size() + html.size() / 16);
  auto at = std::size_t{0};
  // What people wrote cannot hold this: a quotation mark of theirs is escaped.
  for (auto found = html.find("=\"/"); found != std::string::npos; found = html.find("=\"/", found + 3)) {
    auto const name_end = html.find_last_of(" \n", found);
    auto const name = std::string_view{html}.substr(name_end + 1, found - name_end - 1);
    auto const is_address = name == "href" || name == "src" || name == "action" || name == "formaction" || name.starts_with("hx-");
    if (!is_address || html[found + 3] == '/') continue;
    moved.append(html, at, found + 2 - at).append(base_path);
    at = found + 2;
  }
  return moved.append(html, at);
}

}  // namespace timon::view
