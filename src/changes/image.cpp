#include "changes/image.hpp"

namespace timon::changes {

Image::Image(std::optional<std::string> const& text) {
  if (!text) return;
  auto error = boost::json::error_code{};
  auto value = boost::json::parse(*text, error);
  if (!error && value.is_object()) object_ = std::move(value.as_object());
}

std::string Image::text(char const* member) const {
  auto const* const found = object_ ? object_->if_contains(member) : nullptr;
  return found && found->is_string() ? std::string{found->as_string()} : std::string{};
}

std::optional<Date> Image::date(char const* member) const { return date_from_iso(text(member)); }

}  // namespace timon::changes
