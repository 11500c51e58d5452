#include "portfolio/bulk_page.hpp"

#include "platform/words/words.hpp"
#include "portfolio/milestone_query.hpp"
#include "portfolio/tags.hpp"

namespace timon::portfolio {
namespace {

auto const kRegistered = view::Registered<BulkPage>{"portfolio/bulk"};

BulkPage page_at(Words const& words, std::string title, char const* home, char const* crumb_key) {
  auto page = BulkPage{.title = std::move(title)};
  page.home = home;
  page.crumb = words.text(crumb_key);
  page.action = page.home + "/lote";
  page.submit = words.text("portfolio.bulk.submit");
  return page;
}

}  // namespace

BulkPage milestones_page(Words const& words, std::string title) { return page_at(words, std::move(title), "/metas-intermedias", "portfolio.title"); }
BulkPage goals_page(Words const& words, std::string title) { return page_at(words, std::move(title), "/tablero", "portfolio.board"); }

void add_label_field(BulkPage& page, Work& work, http::Fields const& fields, Problems const& problems) {
  page.label = view::make_field(work.words, "label", "portfolio.bulk.label", fields["label"], problems);
  page.label->is_required = true;
  page.label->length_max = static_cast<int>(kTagLengthMax);
  page.known = known_tags(work);
  page.has_known = !page.known.empty();
}

void add_office_field(BulkPage& page, Work& work, char const* label_key, http::Fields const& fields, Problems const& problems) {
  auto options = std::vector<view::Option>{{"", work.words.text("portfolio.bulk.choose_office")}};
  for (auto const& office : office_choices(work.db)) options.push_back({std::to_string(office.id), office.title + " · " + office.institution});
  page.responsible = view::with_options(view::make_field(work.words, "office", label_key, fields["office"], problems), std::move(options));
}

std::string label_from(http::Fields const& fields, Problems& problems) {
  auto const labels = tags_from(fields["label"]);
  if (labels.size() > 1) problems.push_back({"label", "portfolio.bulk.one_label"});
  return labels.size() == 1 ? labels.front() : std::string{};
}

std::string all_matching(Words const& words, std::int64_t matching) {
  constexpr auto kMax = static_cast<std::int64_t>(kBulkRowsMax);
  return matching > kMax ? words.text("portfolio.bulk.all_over", {words.number(matching), words.number(kMax)}) : words.plural("portfolio.bulk.all_matching", matching);
}

bool wants_all(http::Fields const& fields) { return fields["todas"] == "1"; }

std::vector<std::string> told_beyond(Words const& words, std::int64_t left_out, bool has_more) {
  if (has_more) return {words.text("portfolio.bulk.beyond", {words.number(static_cast<std::int64_t>(kBulkRowsMax))})};
  if (left_out > 0) return {words.plural("portfolio.bulk.left_out", left_out)};
  return {};
}

void add_row(BulkPage& page, Words const& words, BulkItemView item, std::string const& choice, std::optional<Problem> const& refused) {
  if (refused) item.note = view::sentence_of(*refused, words), item.is_refused = true;
  else page.chosen.push_back(choice);
  page.items.push_back(std::move(item));
}

void tell_answer(BulkItemView& item, Words const& words, std::optional<Problem> const& refused, std::string done) {
  item.note = refused ? view::sentence_of(*refused, words) : std::move(done);
  (refused ? item.is_refused : item.is_done) = true;
}

}  // namespace timon::portfolio
