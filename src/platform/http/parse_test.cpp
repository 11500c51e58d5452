#include "platform/http/parse.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace timon::http {
namespace {

using namespace std::literals;

TEST(PercentDecoding, refuses_what_is_broken_or_not_text) {
  EXPECT_EQ(percent_decoded("3%2c02"), "3,02");
  EXPECT_EQ(percent_decoded("a+b"), "a+b");
  EXPECT_EQ(percent_decoded("a+b", true), "a b");
  for (auto const text : {"%", "%2", "%zz", "%00", "%FF", "%C3", "%1B", "%7F", "%ED%A0%80", "%C0%AF"}) EXPECT_FALSE(percent_decoded(text)) << text;
}

RC_GTEST_PROP(PercentEncoding, comes_back_as_it_was, ()) {
  auto const letters = *rc::gen::container<std::string>(rc::gen::inRange(' ', '~'));
  RC_ASSERT(percent_decoded(percent_encoded(letters + "ñ€")) == letters + "ñ€");
}

TEST(Targets, are_cut_into_path_and_query) {
  auto const target = parse_target("/metas/A%2F01/3,02?orden=plazo&q=aten%C3%A7%C3%A3o+b");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/metas/A/01/3,02");
  EXPECT_EQ(target->path_text, "/metas/A%2F01/3,02");
  EXPECT_EQ(target->query_text, "orden=plazo&q=aten%C3%A7%C3%A3o+b");
  EXPECT_EQ(target->query["q"], "atenção b");
}

TEST(Targets, may_name_the_host) { EXPECT_EQ(parse_target("http://timon.example/metas?a=1")->path, "/metas"); }

TEST(Targets, are_refused_when_they_are_no_path) {
  for (auto const target : {"", "*", "metas", "http://host", "/a%00", "/a%0Ab", "/a?b=%00", "/a#b", "/%C3", "/a\xFF"}) EXPECT_FALSE(parse_target(target)) << target;
}

TEST(UrlencodedForms, give_their_fields_in_order) {
  auto const form = parse_urlencoded("a=1&b=dos+palabras&a=2&c&=x&d==&&e=l%C3%ADnea%0D%0Aotra");
  ASSERT_TRUE(form);
  EXPECT_EQ((*form)["a"], "1");
  EXPECT_EQ(form->all("a"), (std::vector{"1"s, "2"s}));
  EXPECT_EQ((*form)["b"], "dos palabras");
  EXPECT_TRUE(form->contains("c"));
  EXPECT_EQ((*form)["c"], "");
  EXPECT_EQ((*form)["d"], "=");
  EXPECT_EQ((*form)["e"], "línea\notra");
}

TEST(UrlencodedForms, have_limits) {
  auto limits = FormLimits{.fields = 2, .name_bytes = 3, .value_bytes = 4, .uploads = 0};
  EXPECT_TRUE(parse_urlencoded("abc=1234&b=", limits));
  EXPECT_FALSE(parse_urlencoded("a=1&b=2&c=3", limits));
  EXPECT_FALSE(parse_urlencoded("abcd=1", limits));
  EXPECT_FALSE(parse_urlencoded("a=12345", limits));
}

TEST(Cookies, leave_out_what_is_not_plain) {
  auto const cookies = parse_cookies("session=abc; other=\"q\";bad=\xFF; =x; empty=; novalue");
  EXPECT_EQ(cookies["session"], "abc");
  EXPECT_EQ(cookies["other"], "q");
  EXPECT_TRUE(cookies.contains("empty"));
  EXPECT_FALSE(cookies.contains("bad"));
  EXPECT_EQ(cookies.size(), 3U);
}

TEST(Boundaries, are_read_from_the_content_type) {
  EXPECT_EQ(boundary_of("multipart/form-data; boundary=----x1"), "----x1");
  EXPECT_EQ(boundary_of("multipart/form-data; charset=\"utf-8\" ; Boundary=\"a;b\""), "a;b");
  EXPECT_FALSE(boundary_of("multipart/form-data"));
  EXPECT_FALSE(boundary_of("multipart/form-data; boundary="));
  EXPECT_FALSE(boundary_of("multipart/form-data; boundary=" + std::string(71, 'x')));
  EXPECT_EQ(media_type("Text/HTML; charset=x"), "text/html");
}

std::string part(std::string const& head, std::string const& body) { return "--x\r\n" + head + "\r\n\r\n" + body + "\r\n"; }
std::string field(std::string const& name, std::string const& value) { return part("Content-Disposition: form-data; name=\"" + name + "\"", value); }

TEST(MultipartForms, give_fields_and_files) {
  auto const body = "preamble\r\n" + field("título", "dos\r\nlíneas") +
                    part("content-disposition: form-data; name=\"file\"; filename=\"C:\\plan\\metas \\\"1\\\".xlsx\"\r\nContent-Type: application/zip", "PK\0\r\n--y\xFF"s) +
                    part("Content-Disposition: form-data; name=vacio; filename=\"\"\r\nContent-Type: application/octet-stream", "") + "--x--\r\n";
  auto const form = parse_multipart(body, "x");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->fields["título"], "dos\nlíneas");
  ASSERT_EQ(form->uploads.size(), 1U);
  EXPECT_EQ(form->uploads[0].field, "file");
  EXPECT_EQ(form->uploads[0].name, "metas \"1\".xlsx");
  EXPECT_EQ(form->uploads[0].type, "application/zip");
  EXPECT_EQ(form->uploads[0].body, "PK\0\r\n--y\xFF"s);
}

TEST(MultipartForms, may_be_empty) { EXPECT_TRUE(parse_multipart("--x--\r\n", "x")); }

TEST(MultipartForms, are_refused_when_they_are_broken) {
  auto const whole = field("a", "1") + "--x--";
  for (auto end = std::size_t{0}; end < whole.size(); ++end) EXPECT_FALSE(parse_multipart(whole.substr(0, end), "x")) << end;
  EXPECT_TRUE(parse_multipart(whole, "x"));
  EXPECT_FALSE(parse_multipart(whole, ""));
  EXPECT_FALSE(parse_multipart(whole, "y"));
  EXPECT_FALSE(parse_multipart(field("a", "\xFF") + "--x--", "x"));
  EXPECT_FALSE(parse_multipart(field("a", "\0"s) + "--x--", "x"));
  EXPECT_FALSE(parse_multipart(part("Content-Type: text/plain", "1") + "--x--", "x"));
  EXPECT_FALSE(parse_multipart(part("Content-Disposition: attachment; name=\"a\"", "1") + "--x--", "x"));
  EXPECT_FALSE(parse_multipart(part("Content-Disposition: form-data; name=\"a", "1") + "--x--", "x"));
  EXPECT_FALSE(parse_multipart(part("Content-Disposition: form-data; name=\"a\"; filename=\"\xC3\"", "1") + "--x--", "x"));
}

TEST(MultipartForms, have_limits) {
  auto const limits = FormLimits{.fields = 1, .name_bytes = 3, .value_bytes = 4, .uploads = 1};
  EXPECT_TRUE(parse_multipart(field("a", "1234") + "--x--", "x", limits));
  EXPECT_FALSE(parse_multipart(field("a", "12345") + "--x--", "x", limits));
  EXPECT_FALSE(parse_multipart(field("abcd", "1") + "--x--", "x", limits));
  EXPECT_FALSE(parse_multipart(field("a", "1") + field("b", "1") + "--x--", "x", limits));
  auto const file = part("Content-Disposition: form-data; name=f; filename=f", std::string(100, 'x'));
  EXPECT_TRUE(parse_multipart(file + "--x--", "x", limits));
  EXPECT_FALSE(parse_multipart(file + file + "--x--", "x", limits));
}

RC_GTEST_PROP(MultipartForms, never_break_on_noise, ()) {
  auto const pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element("--x"s, "\r\n"s, "\r\n\r\n"s, "Content-Disposition: form-data; name=\"a\""s, "; filename=\""s, "\""s, "--"s, "\\"s, "\xFF"s, "a"s, ":"s, ";"s));
  auto body = std::string{};
  for (auto const& piece : pieces) body += piece;
  auto const form = parse_multipart(body, "x");
  if (form)
    for (auto const& [name, value] : form->fields) RC_ASSERT(is_plain_text(name) && is_plain_text(value));
}

RC_GTEST_PROP(MultipartForms, give_back_any_file, (std::vector<unsigned char> const& bytes)) {
  auto const body = std::string{bytes.begin(), bytes.end()};
  auto const form = parse_multipart("--much-longer\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n" + body + "\r\n--much-longer--", "much-longer");
  RC_ASSERT(form && form->uploads.size() == 1 && form->uploads[0].body == body);
}

}  // namespace
}  // namespace timon::http
