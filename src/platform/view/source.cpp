#include "platform/view/source.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/text.hpp"
#include "platform/resources/resources.hpp"

namespace timon::view {
namespace {

constexpr auto kNestingMax = 8;

std::string read_template(std::string_view name) {
  if (auto const& folder = resources::source_folder(); !folder.empty()) {
    auto const slash = name.rfind('/');
    auto file = std::ifstream{folder + "/src/" + std::string{name.substr(0, slash)} + "/views/" + std::string{name.substr(slash + 1)} + ".html"};
    auto text = std::stringstream{};
    if (file) return (text << file.rdbuf(), text.str());
  }
  auto const found = resources::find(resources::views(), name);
  if (!found) throw std::logic_error{"no template is called " + std::string{name}};
  return std::string{*found};
}

void add_inlined(std::string& out, std::string_view name, int depth) {
  if (depth > kNestingMax) throw std::logic_error{"the fragments of this template hold each other: " + std::string{name}};
  auto const source = read_template(name);
  auto at = std::size_t{0};
  for (auto tag = next_tag(source, 0); tag.end != std::string::npos; tag = next_tag(source, tag.end)) {
    out.append(source, at, tag.begin - at);
    at = tag.end;
    if (tag.text.starts_with('!')) continue;
    if (tag.text.starts_with('>')) add_inlined(out, trimmed(tag.text.substr(1)), depth + 1);
    else out.append(source, tag.begin, tag.end - tag.begin);
  }
  out.append(source, at);
}

std::string without_indentation(std::string_view source) {
  auto out = std::string{};
  while (!source.empty()) {
    auto const end = std::min(source.find('\n'), source.size());
    auto const line = trimmed(source.substr(0, end));
    if (!line.empty()) (out += line) += '\n';
    source.remove_prefix(std::min(end + 1, source.size()));
  }
  if (!out.empty()) out.pop_back();
  return out;
}

void add_icon(Translated& out, std::string_view words) {
  auto const space = std::min(words.find(' '), words.size());
  auto const name = std::string{words.substr(0, space)};
  auto const classes = std::string{words.substr(space)};
  out.icons.insert(name);
  out.text += "<svg class=\"i" + classes + "\" aria-hidden=\"true\"><use href=\"#i-" + name + "\"/></svg>";
}

}  // namespace

Tag next_tag(std::string_view source, std::size_t from) {
  auto const begin = source.find("{{", from);
  auto const end = begin == std::string_view::npos ? begin : source.find("}}", begin);
  if (end == std::string_view::npos) return {source.size(), std::string::npos, {}};
  return {begin, end + 2, trimmed(source.substr(begin + 2, end - begin - 2))};
}

std::string escaped(std::string_view text) {
  auto out = std::string{};
  for (auto const letter : text) {
    switch (letter) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += letter;
    }
  }
  return out;
}

std::string inlined(std::string_view name) {
  auto out = std::string{};
  add_inlined(out, name, 0);
  return without_indentation(out);
}

Translated translated(std::string_view source, Words const& words) {
  auto out = Translated{};
  auto at = std::size_t{0};
  for (auto tag = next_tag(source, 0); tag.end != std::string::npos; tag = next_tag(source, tag.end)) {
    out.text += source.substr(at, tag.begin - at);
    at = tag.end;
    if (tag.text.starts_with("t:")) {
      out.text += escaped(words.text(trimmed(tag.text.substr(2))));
    } else if (tag.text.starts_with("icon:")) {
      add_icon(out, trimmed(tag.text.substr(5)));
    } else if (tag.text.starts_with("icons:")) {
      for (auto const& name : split(tag.text.substr(6), ' ')) out.icons.insert(name);
    } else {
      out.text += source.substr(tag.begin, tag.end - tag.begin);
    }
  }
  out.text += source.substr(at);
  return out;
}

}  // namespace timon::view
