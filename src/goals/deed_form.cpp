#include "goals/deed_form.hpp"

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "platform/pages/pages.hpp"

namespace timon::goals {
namespace {

auto const kRegistered = {view::Registered<DeedForm>{"goals/deed"}, view::Registered<DeedForm>{"goals/_deed_dialog"}};

}  // namespace

http::Response show_deed(http::Request const& request, Work const& work, DeedForm const& form, int status) {
  if (request.wants_fragment()) return pages::fragment(request, work, "goals/_deed_dialog", form, status);
  return pages::page(request, work, form.title, "goals/deed", form, status);
}

std::int64_t revision_of(http::Request const& request) { return integer_from(request.form["revision"]).value_or(0); }

std::optional<Date> date_of(http::Request const& request, char const* field, Problems& problems) {
  auto const text = trimmed(request.form[field]);
  if (text.empty()) return std::nullopt;
  auto const date = date_typed(text);
  if (!date) problems.push_back({field, "date.not_one", {std::string{text}}});
  return date;
}

void must_have_one(Actor const& actor, std::vector<Right> const& rights) {
  for (auto const right : rights)
    if (actor.may(right)) return;
  throw Forbidden{std::string{rights.front().name}};
}

view::Field reason_field(Words const& words, std::string const& value, Problems const& problems) {
  auto field = view::make_field(words, "reason", "deed.reason", value, problems);
  field.is_required = true;
  field.length_max = static_cast<int>(kReasonLengthMax);
  return field;
}

}  // namespace timon::goals
