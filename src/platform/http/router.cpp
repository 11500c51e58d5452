#include <algorithm>
#include <stdexcept>

#include "platform/http/http.hpp"
#include "platform/http/parse.hpp"

namespace timon::http {
namespace {

constexpr auto kDigitsMax = std::size_t{18};  // every such number fits an id
constexpr auto kNumberMark = std::string_view{":id}"};

bool is_placeholder(std::string_view word) { return word.starts_with('{'); }

/// «milestone» of «{milestone}» and of «{milestone:id}».
std::string_view name_of(std::string_view placeholder) {
  auto const end = placeholder.ends_with(kNumberMark) ? kNumberMark.size() : 1;
  return placeholder.substr(1, placeholder.size() - 1 - end);
}

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= kDigitsMax && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// The words between the slashes; the path starts with one.
std::vector<std::string_view> words_of(std::string_view path) {
  auto words = std::vector<std::string_view>{};
  while (!path.empty()) {
    path.remove_prefix(1);
    auto const end = std::min(path.find('/'), path.size());
    words.push_back(path.substr(0, end));
    path.remove_prefix(end);
  }
  return words;
}

bool answers(Route const& route, std::string_view method) { return route.method == method || (method == "HEAD" && route.method == "GET"); }

}  // namespace

std::size_t Router::child(std::size_t node, std::string_view word) {
  auto const next = nodes_.size();
  auto place = [&](std::optional<std::size_t>& slot) {
    if (!slot) slot = next;
    return *slot;
  };
  auto found = std::size_t{};
  if (!is_placeholder(word)) found = nodes_[node].words.try_emplace(std::string{word}, next).first->second;
  else if (word.ends_with(kNumberMark)) found = place(nodes_[node].number);
  else found = place(nodes_[node].name);
  if (found == next) nodes_.emplace_back();
  return found;
}

void Router::add(Route route) {
  if (!route.pattern.starts_with('/')) throw std::logic_error{"a route's pattern starts with a slash: " + route.pattern};
  auto node = std::size_t{0};
  for (auto const word : words_of(route.pattern)) {
    if (is_placeholder(word) && (!word.ends_with('}') || name_of(word).empty())) throw std::logic_error{"a name in a route's pattern is not closed or empty: " + route.pattern};
    node = child(node, word);
  }
  for (auto const other : nodes_[node].routes)
    if (routes_[other].method == route.method) throw std::logic_error{"two routes for " + route.method + " " + route.pattern};
  nodes_[node].routes.push_back(routes_.size());
  routes_.push_back(std::move(route));
}

void Router::search(std::size_t node, std::vector<std::string> const& words, std::size_t depth, std::vector<std::size_t>& found) const {
  auto const& here = nodes_[node];
  if (depth == words.size()) {
    found.insert(found.end(), here.routes.begin(), here.routes.end());
    return;
  }
  auto const& word = words[depth];
  if (auto const same = here.words.find(word); same != here.words.end()) search(same->second, words, depth + 1, found);
  if (here.number && is_number(word)) search(*here.number, words, depth + 1, found);
  if (here.name && !word.empty()) search(*here.name, words, depth + 1, found);
}

Router::Match Router::find(std::string_view method, std::string_view path_text) const {
  auto match = Match{};
  if (!path_text.starts_with('/')) return match;
  auto words = std::vector<std::string>{};
  for (auto const word : words_of(path_text)) {
    auto decoded = percent_decoded(word);
    if (!decoded) return match;
    words.push_back(std::move(*decoded));
  }
  auto found = std::vector<std::size_t>{};
  search(0, words, 0, found);
  for (auto const number : found) {
    auto const& route = routes_[number];
    if (!match.route && answers(route, method)) match.route = &route;
    for (auto const& allowed : {route.method, std::string{route.method == "GET" ? "HEAD" : ""}})
      if (!allowed.empty() && std::ranges::find(match.allowed, allowed) == match.allowed.end()) match.allowed.push_back(allowed);
  }
  if (!match.route) return match;
  auto const pattern = words_of(match.route->pattern);
  for (auto i = std::size_t{0}; i < pattern.size(); ++i)
    if (is_placeholder(pattern[i])) match.path_words.add(std::string{name_of(pattern[i])}, std::move(words[i]));
  return match;
}

}  // namespace timon::http
