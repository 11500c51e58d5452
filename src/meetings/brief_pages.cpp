#include "meetings/ask_view.hpp"
#include "meetings/meeting_form.hpp"
#include "meetings/minutes_paper.hpp"
#include "platform/pages/pages.hpp"

namespace timon::meetings {
namespace {

struct PartView {
  std::string title, empty;
  std::vector<std::string> lines;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(PartView, (), (title, empty, lines, is_empty))

struct TotalView {
  std::string standing, word, count;
};
BOOST_DESCRIBE_STRUCT(TotalView, (), (standing, word, count))

/// One page for the head of government.
struct BriefPage {
  std::string title, day;
  std::vector<AskView> asked;
  std::vector<TotalView> totals;
  std::vector<PartView> parts;
  bool has_asked{};
};
BOOST_DESCRIBE_STRUCT(BriefPage, (), (title, day, asked, totals, parts, has_asked))

auto const kBrief = view::Registered<BriefPage>{"meetings/brief"};

std::string moved_line(Words const& words, char const* key, MovedLine const& line) {
  return words.text(key, {line.goal_code, line.goal_title, line.code, line.title, words.date_month_day(line.from_on), words.date_month_day(line.to_on)});
}

std::string occasion_line(Words const& words, OccasionLine const& line) {
  return words.date_month_day(line.proposed_on) + ". " + line.code + " " + line.title + (line.place.empty() ? "" : ". " + line.place) +
         (line.message.empty() ? "" : ". " + line.message);
}

BriefPage brief_page(Work& work) {
  auto const& words = work.words;
  auto const brief = brief_of(work);
  auto page = BriefPage{.title = words.text("brief.title"), .day = words.date_long(work.today)};
  for (auto const& line : brief.asked) page.asked.push_back(ask_view(work, line));
  page.has_asked = !page.asked.empty();
  auto const total = [&](Standing standing, std::int64_t count) {
    page.totals.push_back({boost::describe::enum_to_string(standing, ""), goals::word_of(words, standing), words.number(count)});
  };
  total(Standing::stopped, brief.totals.stopped);
  total(Standing::late, brief.totals.late);
  total(Standing::on_course, brief.totals.on_course);
  total(Standing::finished, brief.totals.finished);
  auto const part = [&](char const* key, auto const& lines, auto told) {
    auto made = PartView{.title = words.text(key), .empty = words.text("brief.nothing"), .lines = {}, .is_empty = lines.empty()};
    for (auto const& line : lines) made.lines.push_back(told(line));
    page.parts.push_back(std::move(made));
  };
  part("brief.finished", brief.finished, [&](MovedLine const& line) { return moved_line(words, "brief.line.finished", line); });
  part("brief.late", brief.late, [&](MovedLine const& line) { return moved_line(words, "brief.line.late", line); });
  part("brief.reprogrammed", brief.reprogrammed, [&](MovedLine const& line) { return moved_line(words, "brief.line.reprogrammed", line); });
  part("brief.proposed", brief.proposed, [&](OccasionLine const& line) { return occasion_line(words, line); });
  part("brief.on_agenda", brief.on_agenda, [&](OccasionLine const& line) { return occasion_line(words, line); });
  return page;
}

void must_read(Work const& work) { must(may_read_brief(work.actor), Right{"read_brief"}); }

http::Response get_brief(http::Request const& request, Work& work) {
  must_read(work);
  auto const page = brief_page(work);
  return pages::page(request, work, page.title, "meetings/brief", page);
}

http::Response get_brief_paper(http::Request const&, Work& work) {
  must_read(work);
  auto const page = brief_page(work);
  auto paper = blank_paper(work, page.title);
  // The same day's brief is the same file, whenever it is asked for.
  paper.made_at = Time{work.today.day};
  paper.add(pdf::Part::title, page.title);
  paper.add(pdf::Part::lead, page.day);
  add_asked(paper, work.words, "brief.asked", page.asked);
  auto totals = pdf::Table{};
  auto counts = std::vector<std::string>{};
  for (auto const& total : page.totals) {
    totals.columns.push_back({total.word, 1});
    counts.push_back(total.count);
  }
  totals.rows.push_back(std::move(counts));
  paper.add(pdf::Part::heading, work.words.text("brief.board"));
  paper.add(std::move(totals));
  for (auto const& part : page.parts) {
    paper.add(pdf::Part::heading, part.title);
    if (part.is_empty) paper.add(pdf::Part::note, part.empty);
    for (auto const& line : part.lines) paper.add(pdf::Part::paragraph, line);
  }
  return http::download(work.words.text("brief.file") + "-" + to_iso(work.today) + ".pdf", "application/pdf", finished(work.words, std::move(paper)).bytes);
}

}  // namespace

void add_brief_pages(http::Router& router) {
  router.get("/informe-jefatura", get_brief);
  router.get("/informe-jefatura.pdf", get_brief_paper);
}

}  // namespace timon::meetings
