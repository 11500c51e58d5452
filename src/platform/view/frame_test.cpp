#include "platform/view/frame.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "platform/view/error_page.hpp"
#include "platform/view/form.hpp"
#include "platform/view/thermometer.hpp"

namespace timon::view {
namespace {

auto const& kEs = Words::of(Language::es);

Frame frame() {
  auto made = Frame{.title = "Tablero", .base_path = "", .csrf = "secret"};
  made.government = "Provincia\nde Corrientes";
  made.search_address = "/buscar";
  made.bell_address = "/avisos";
  made.bell_count = 3;
  made.menu = {{"Tablero", "/tablero", true, "", "", ""}, {"Alertas y restricciones", "/control", false, "6", "pendientes", ""}};
  made.tabs = {{"Tablero", "/tablero", true, "", "", "layout-dashboard"}};
  made.who = Who{"Coordinación", "Institucional", "CI", "/perfil"};
  made.ribbon = Ribbon{"Semana 21", {{1, "Mié 20 · Gerentes de Meta", "27 de 29 metas al día", true, false}, {4, "Vie 22 · Comité de Metas", "hoy 09:30", false, true}}};
  return made;
}

std::string shown(Frame const& around, Words const& words = kEs) { return page(around, "platform/view/error", error_page(404, words, "r-1"), words); }

bool holds(std::string const& html, std::string_view part) { return html.find(part) != std::string::npos; }

TEST(Frame, shows_the_menu_with_the_current_word_and_the_count) {
  auto const html = shown(frame());
  EXPECT_TRUE(holds(html, "<title>Tablero · Timón</title>"));
  EXPECT_TRUE(holds(html, "<a href=\"/tablero\" aria-current=\"page\">Tablero</a>"));
  EXPECT_TRUE(holds(html, "<span class=\"sr\">pendientes: </span>6</span>"));
  EXPECT_TRUE(holds(html, "<span>Provincia<br>de Corrientes</span>"));
  EXPECT_TRUE(holds(html, "Avisos: 3 sin leer"));
}

TEST(Frame, carries_only_the_icons_that_the_page_uses) {
  auto const html = shown(frame());
  EXPECT_TRUE(holds(html, "id=\"i-layout-dashboard\""));
  EXPECT_TRUE(holds(html, "data-who=\"Coordinación, Institucional\"")) << "paper says who printed it";
  EXPECT_TRUE(holds(html, "id=\"s-on_course\""));
  EXPECT_FALSE(holds(html, "id=\"i-trash\""));
}

TEST(Frame, puts_every_address_under_the_sub_path) {
  auto around = frame();
  around.base_path = "/timon";
  auto const html = shown(around);
  EXPECT_TRUE(holds(html, "href=\"/timon/tablero\""));
  EXPECT_TRUE(holds(html, "src=\"/timon/estaticos/timon."));
  EXPECT_FALSE(holds(html, "=\"/estaticos/"));
  EXPECT_EQ(below("/x", "<a href=\"//elsewhere\" title=\"/no\" hx-get=\"/yes\">"), "<a href=\"//elsewhere\" title=\"/no\" hx-get=\"/x/yes\">");
}

TEST(Frame, says_nothing_that_is_not_in_the_catalogues) {
  auto const html = shown(frame(), Words::pretend());
  for (auto const* sentence : {"Ir al contenido", "Buscar", "Atajos de teclado", "Esta página no existe"}) {
    auto const at = html.find(sentence);
    ASSERT_NE(at, std::string::npos) << sentence;
    EXPECT_EQ(html.substr(at - std::string_view{"⟦"}.size(), std::string_view{"⟦"}.size()), "⟦") << sentence;
  }
}

TEST(Frame, a_bare_page_has_no_bars) {
  auto around = frame();
  around.is_bare = true;
  EXPECT_FALSE(holds(shown(around), "topbar"));
}

TEST(ErrorPage, tells_the_number_of_the_request_only_when_the_program_failed) {
  EXPECT_EQ(error_page(404, kEs, "r-1").request_id, "");
  EXPECT_EQ(error_page(500, kEs, "r-1").request_id, "r-1");
  EXPECT_EQ(error_page(418, kEs, "r-1").title, "No se entendió el pedido");
}

TEST(Form, a_field_comes_back_with_what_was_typed_and_what_is_wrong) {
  auto field = make_field(kEs, "due_on", "date.none", "31/02/2026", {{"due_on", "number.none"}});
  auto const html = render("platform/view/_field_text", field, kEs);
  EXPECT_TRUE(holds(html, "value=\"31/02/2026\""));
  EXPECT_TRUE(holds(html, "aria-invalid=\"true\""));
  EXPECT_TRUE(holds(html, "due_on-error\""));
  EXPECT_TRUE(holds(html, "sin dato"));
}

TEST(Form, a_select_shows_the_choice_that_was_made) {
  auto const field = with_options(make_field(kEs, "kind", "date.none", "b"), {{"a", "A"}, {"b", "B"}});
  EXPECT_TRUE(holds(render("platform/view/_field_select", field, kEs), "<option value=\"b\" selected>B</option>"));
}

TEST(Form, the_summary_leads_to_each_field) {
  auto const html = render("platform/view/_problems", summary_of({{"title", "date.none"}, {"", "number.none"}}, kEs), kEs);
  EXPECT_TRUE(holds(html, "Corrija 2 campos para guardar"));
  EXPECT_TRUE(holds(html, "<a href=\"#title\">sin fecha</a>"));
  EXPECT_TRUE(holds(html, "<li>sin dato</li>"));
}

TEST(Thermometer, draws_what_is_done_and_marks_what_was_expected) {
  auto const made = make_thermometer(38, 71, kEs);
  EXPECT_EQ(made.bar, "41.0");
  EXPECT_EQ(made.mark, "76.7");
  EXPECT_EQ(made.difference, "−33");
  EXPECT_TRUE(made.is_bad);
  EXPECT_EQ(made.label, "Avance real 38 %, esperado 71 %");
  EXPECT_EQ(make_thermometer(70, 68, kEs).difference, "+2");
}

}  // namespace
}  // namespace timon::view
