#include <algorithm>
#include <map>

#include "platform/resources/resources.hpp"
#include "platform/view/find_member.hpp"
#include "platform/view/source.hpp"
#include "platform/view/view.hpp"

namespace timon::view {
namespace {

using Registry = std::multimap<std::string, Shape const* (*)()>;

Registry& registry() {
  static auto all = Registry{};
  return all;
}

/// Walks a template beside the struct that fills it.
class Checker {
 public:
  Checker(std::string_view name, Shape const& shape) : name_{name} {
    open_.push_back({"", detail::shape_of<Around>()});
    open_.push_back({"", &shape});
  }

  std::vector<std::string> run(std::string const& source) {
    for (auto tag = next_tag(source, 0); tag.end != std::string::npos; tag = next_tag(source, tag.end)) see(tag.text);
    if (open_.size() > kOutermost) complain("the section is never closed", open_.back().name);
    return std::move(complaints_);
  }

 private:
  static constexpr auto kOutermost = std::size_t{2};

  /// A section that has been opened; without a shape it shows the names around it.
  struct Open {
    std::string name;
    Shape const* shape;
  };

  void complain(std::string_view what, std::string_view which) { complaints_.push_back(name_ + ": " + std::string{what} + ": " + std::string{which}); }

  void see(std::string_view tag) {
    if (tag.starts_with("t:") || tag.starts_with("icon:") || tag.starts_with("icons:") || tag.starts_with('%')) return;
    if (tag.starts_with('#')) return open(tag.substr(1));
    if (tag.starts_with('/')) return close(tag.substr(1));
    show(tag);
  }

  void open(std::string_view name) {
    // The engine shows «rows_separator» inside «rows» between two rows.
    if (name == open_.back().name + "_separator") return open_.push_back({std::string{name}, nullptr});
    for (auto scope = open_.rbegin(); scope != open_.rend(); ++scope) {
      if (scope->shape == nullptr) continue;
      auto const section = find_section(*scope->shape, name);
      if (section.member == nullptr) continue;
      auto const is_inside = section.member->has_inner() && !section.is_negated;
      return open_.push_back({std::string{name}, is_inside ? section.member->inner() : nullptr});
    }
    complain("the struct has no section", name);
    open_.push_back({std::string{name}, nullptr});
  }

  void close(std::string_view name) {
    if (open_.back().name != name || open_.size() <= kOutermost) return complain("the section closes another than it opened", name);
    open_.pop_back();
  }

  void show(std::string_view tag) {
    auto const colon = std::min(tag.find(':'), tag.size());
    auto const name = tag.substr(0, colon);
    auto const is_raw = tag.substr(colon).find("none") != std::string_view::npos;
    for (auto scope = open_.rbegin(); scope != open_.rend(); ++scope) {
      auto const* const member = scope->shape == nullptr ? nullptr : scope->shape->find(name);
      if (member == nullptr || member->text == nullptr) continue;
      auto const is_html = member->kind == Member::Kind::html;
      if (is_raw && !is_html) complain("only view::Html may go unescaped", name);
      if (is_html && !is_raw) complain("HTML is shown by {{name:none}}", name);
      return;
    }
    complain("the struct has no value", name);
  }

  std::string name_;
  std::vector<Open> open_;
  std::vector<std::string> complaints_;
};

}  // namespace

std::vector<std::string> detail::check(std::string_view name, Shape const& shape) { return Checker{name, shape}.run(inlined(name)); }

std::vector<std::string> detail::check_source(std::string_view source, Shape const& shape) { return Checker{"template", shape}.run(std::string{source}); }

void detail::register_template(std::string name, Shape const* (*shape)()) { registry().emplace(std::move(name), shape); }

std::vector<std::string> check_all() {
  auto all = std::vector<std::string>{};
  for (auto const& [name, shape] : registry()) {
    if (!resources::find(resources::views(), name)) {
      all.push_back(name + ": no template has this name");
      continue;
    }
    auto const complaints = detail::check(name, *shape());
    all.insert(all.end(), complaints.begin(), complaints.end());
  }
  return all;
}

std::vector<std::string> registered_templates() {
  auto names = std::vector<std::string>{};
  for (auto const& [name, shape] : registry()) names.push_back(name);
  return names;
}

std::vector<std::string> all_templates() {
  auto names = std::vector<std::string>{};
  for (auto const& view : resources::views()) names.emplace_back(view.name);
  return names;
}

}  // namespace timon::view
