#include "platform/http/static_files.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "platform/http/etag.hpp"
#include "platform/http/finish.hpp"
#include "platform/http/gzip.hpp"

namespace timon::http {
namespace {

constexpr auto kForAYear = "public, max-age=31536000, immutable";
constexpr auto kAskEachTime = "public, no-cache";

/// «fonts/archivo.0123456789abcdef.woff2».
std::string with_hash(std::string_view name, std::string_view hash) {
  auto const slash = name.rfind('/');
  auto const dot = name.rfind('.');
  auto const end = dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash) ? name.size() : dot;
  return std::string{name.substr(0, end)} + "." + std::string{hash} + std::string{name.substr(end)};
}

}  // namespace

std::string_view type_of_file(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".woff2", "font/woff2"},
      {".png", "image/png"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".json", "application/json"},
      {".geojson", "application/geo+json"},
      {".webmanifest", "application/manifest+json"},
      {".map", "application/json"},
      {".txt", "text/plain; charset=utf-8"},
      {".html", "text/html; charset=utf-8"},
  };
  for (auto const& [ending, type] : kTypes)
    if (name.ends_with(ending)) return type;
  return "application/octet-stream";
}

StaticFiles::StaticFiles(std::span<StaticFile const> files) {
  for (auto const& file : files) {
    auto const hash = content_hash(file.content);
    auto const hashed_name = with_hash(file.name, hash);
    auto entry = Entry{file, "\"" + hash + "\"", std::string{kRoot} + hashed_name, false};
    entries_.emplace(std::string{file.name}, entry);
    entry.is_hashed = true;
    entries_.emplace(hashed_name, std::move(entry));
  }
}

StaticFiles StaticFiles::from_folder(std::string folder) {
  auto files = StaticFiles{};
  files.folder_ = std::move(folder);
  return files;
}

std::string StaticFiles::asset_address(std::string_view name) const {
  if (!folder_.empty()) return std::string{kRoot} + std::string{name};
  auto const found = entries_.find(name);
  if (found == entries_.end()) throw std::out_of_range{"no such static file: " + std::string{name}};
  return found->second.address;
}

std::optional<Response> StaticFiles::read_from_folder(std::string_view name) const {
  auto const root = std::filesystem::weakly_canonical(folder_);
  auto const path = std::filesystem::weakly_canonical(root / name);
  // «..» must not lead out of the folder.
  if (!path.string().starts_with(root.string() + "/") || !std::filesystem::is_regular_file(path)) return std::nullopt;
  auto file = std::ifstream{path, std::ios::binary};
  auto answer = Response{};
  answer.type = type_of_file(name);
  answer.body.assign(std::istreambuf_iterator<char>{file}, {});
  answer.headers.add("Cache-Control", "no-store");
  return answer;
}

StaticFiles::Found StaticFiles::answer_for(Entry const& entry, Request const& request) const {
  auto found = Found{};
  auto& answer = found.answer;
  answer.type = type_of_file(entry.file.name);
  answer.headers.add("Cache-Control", entry.is_hashed ? kForAYear : kAskEachTime);
  answer.headers.add("ETag", entry.tag);
  if (!entry.file.gzip.empty()) answer.headers.add("Vary", "Accept-Encoding");
  if (is_unchanged(request, answer)) {
    answer.status = 304;
    return found;
  }
  auto const is_gzip = !entry.file.gzip.empty() && accepts_gzip(request.headers["accept-encoding"]);
  if (is_gzip) answer.headers.add("Content-Encoding", "gzip");
  found.content = is_gzip ? entry.file.gzip : entry.file.content;
  return found;
}

std::optional<StaticFiles::Found> StaticFiles::find(Request const& request) const {
  if (!request.path.starts_with(kRoot) || (folder_.empty() && entries_.empty())) return std::nullopt;
  if (request.method != "GET" && request.method != "HEAD") {
    auto refusal = plain_answer(405);
    refusal.headers.add("Allow", "GET, HEAD");
    return Found{std::move(refusal), {}};
  }
  auto const name = std::string_view{request.path}.substr(kRoot.size());
  if (!folder_.empty()) {
    auto answer = read_from_folder(name);
    return Found{answer ? std::move(*answer) : plain_answer(404), {}};
  }
  auto const entry = entries_.find(name);
  if (entry == entries_.end()) return Found{plain_answer(404), {}};
  return answer_for(entry->second, request);
}

}  // namespace timon::http
