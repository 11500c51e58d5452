#include "platform/view/view.hpp"

#include <gtest/gtest.h>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <chrono>

namespace timon::view {
namespace {

BOOST_DEFINE_ENUM_CLASS(Standing, stopped, late, on_course, finished)

struct Owner {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (name))

struct Row {
  Id<struct Goal> id;
  std::string title;
  std::string address;
  Standing standing{};
  int alerts{};
  bool is_late{};
  std::optional<Owner> owner;
};
BOOST_DESCRIBE_STRUCT(Row, (), (id, title, address, standing, alerts, is_late, owner))

struct Page {
  std::string title;
  bool is_late{};
  std::vector<Row> rows;
  std::vector<std::string> tags;
  std::optional<std::string> note;
  Owner author;
  Html body;
};
BOOST_DESCRIBE_STRUCT(Page, (), (title, is_late, rows, tags, note, author, body))

std::string shown(std::string_view source, Page const& page, Words const& words = Words::of(Language::es)) {
  return detail::render_source(source, *detail::shape_of<Page>(), &page, words);
}

std::vector<std::string> complaints(std::string_view source) { return detail::check_source(source, *detail::shape_of<Page>()); }

Row row(int id, std::string title) { return {.id = {id}, .title = std::move(title), .address = {}, .standing = {}, .alerts = 0, .is_late = false, .owner = {}}; }

TEST(View, escapes_by_where_a_value_stands) {
  auto page = Page{};
  page.title = "<b> & \"quotes\"";
  EXPECT_EQ(shown("<p>{{title}}</p>", page), "<p>&lt;b&gt; &amp; &quot;quotes&quot;</p>");
  EXPECT_EQ(shown("<p title=\"{{title}}\"></p>", page), "<p title=\"&lt;b&gt; &amp; &quot;quotes&quot;\"></p>");
  page.title = "javascript:alert(1)";
  EXPECT_EQ(shown("<a href=\"{{title}}\">x</a>", page).find("javascript:"), std::string::npos);
  page.title = "a b&c";
  EXPECT_EQ(shown("<a href=\"/x?q={{title:url_query_escape}}\">x</a>", page), "<a href=\"/x?q=a+b%26c\">x</a>");
}

TEST(View, keeps_the_lines_of_a_text_that_is_edited_again) {
  auto page = Page{};
  page.title = "first\n<second>";
  EXPECT_EQ(shown("<textarea>{{title:pre_escape}}</textarea>", page), "<textarea>first\n&lt;second&gt;</textarea>");
}

TEST(View, shows_html_only_where_the_template_says_so) {
  auto page = Page{};
  page.body.text = "<b>x</b>";
  EXPECT_EQ(shown("<div>{{body:none}}</div>", page), "<div><b>x</b></div>");
}

TEST(View, shows_a_section_for_each_row_and_another_for_none) {
  auto page = Page{};
  constexpr auto kSource = "{{#rows}}<i>{{id}} {{title}} {{standing}} {{alerts}}</i>{{/rows}}{{#no_rows}}<p>nothing</p>{{/no_rows}}";
  EXPECT_EQ(shown(kSource, page), "<p>nothing</p>");
  page.rows = {row(7, "a"), row(8, "b")};
  page.rows[1].standing = Standing::on_course;
  page.rows[1].alerts = -3;
  EXPECT_EQ(shown(kSource, page), "<i>7 a stopped 0</i><i>8 b on_course -3</i>");
}

TEST(View, shows_flags_and_their_opposite) {
  auto page = Page{};
  constexpr auto kSource = "{{#is_late}}late{{/is_late}}{{#not_is_late}}fine{{/not_is_late}}";
  EXPECT_EQ(shown(kSource, page), "fine");
  page.is_late = true;
  EXPECT_EQ(shown(kSource, page), "late");
}

TEST(View, a_flag_of_the_row_hides_the_same_flag_of_the_page) {
  auto page = Page{};
  page.is_late = true;
  page.rows = {row(1, "a")};
  EXPECT_EQ(shown("{{#rows}}{{#is_late}}late{{/is_late}}{{#not_is_late}}fine{{/not_is_late}}{{/rows}}", page), "fine");
}

TEST(View, names_of_the_page_are_known_inside_its_rows) {
  auto page = Page{};
  page.author.name = "Ana";
  page.note = "hello";
  page.rows = {row(1, "a")};
  page.rows[0].owner = Owner{"Luz"};
  EXPECT_EQ(shown("{{#rows}}{{#note}}{{note}}{{/note}} {{#owner}}{{name}} of {{title}}{{/owner}}{{/rows}} {{#author}}{{name}}{{/author}}", page), "hello Luz of a Ana");
}

TEST(View, shows_what_is_optional_once_or_says_that_it_is_missing) {
  auto page = Page{};
  page.rows = {row(1, "a")};
  EXPECT_EQ(shown("{{#rows}}{{#no_owner}}nobody{{/no_owner}}{{#owner}}{{name}}{{/owner}}{{/rows}}{{#no_note}}-{{/no_note}}{{#no_title}}untitled{{/no_title}}", page),
            "nobody-untitled");
}

TEST(View, calls_an_element_of_a_plain_list_item) {
  auto page = Page{};
  page.tags = {"a", "b<"};
  EXPECT_EQ(shown("{{#tags}}{{item}}{{#tags_separator}}, {{/tags_separator}}{{/tags}}", page), "a, b&lt;");
}

TEST(View, puts_words_and_icons_in_place) {
  EXPECT_EQ(shown("<b>{{t:date.none}}</b>", {}), "<b>sin fecha</b>");
  EXPECT_EQ(shown("<b>{{t:date.none}}</b>", {}, Words::of(Language::en)), "<b>no date</b>");
  EXPECT_EQ(shown("<b>{{t:date.none}}</b>", {}, Words::pretend()), "<b>⟦sin fecha⟧</b>");
  EXPECT_EQ(shown("{{icon:bell i-s}}", {}), "<svg class=\"i i-s\" aria-hidden=\"true\"><use href=\"#i-bell\"/></svg>");
}

TEST(View, complains_of_what_the_struct_lacks) {
  EXPECT_TRUE(complaints("{{title}}{{#rows}}{{title}}{{#owner}}{{name}}{{/owner}}{{/rows}}{{#no_rows}}{{t:x.y}}{{icon:bell}}{{/no_rows}}{{body:none}}").empty());
  EXPECT_EQ(complaints("{{titel}}").size(), 1U);
  EXPECT_EQ(complaints("{{#rowz}}{{/rowz}}").size(), 1U);
  EXPECT_EQ(complaints("{{#author}}{{alerts}}{{/author}}").size(), 1U);
  EXPECT_EQ(complaints("{{alerts}}").size(), 1U);
  EXPECT_EQ(complaints("{{#no_is_late}}{{/no_is_late}}").size(), 1U);
  EXPECT_EQ(complaints("{{rows}}").size(), 1U);
}

TEST(View, complains_of_sections_and_of_html) {
  EXPECT_EQ(complaints("{{#rows}}").size(), 1U);
  EXPECT_EQ(complaints("{{#rows}}{{/tags}}{{/rows}}").size(), 1U);
  EXPECT_EQ(complaints("{{/rows}}").size(), 1U);
  EXPECT_EQ(complaints("{{title:none}}").size(), 1U);
  EXPECT_EQ(complaints("{{body}}").size(), 1U);
}

}  // namespace
}  // namespace timon::view
