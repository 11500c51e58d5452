#include "app/commands.hpp"

namespace timon::app {
namespace {

[[noreturn]] void refuse_missing(char const* verb) { throw Refusal{console_words().text("console.verb.missing", {verb})}; }

}  // namespace

int import_plan(CommonOptions const&, std::string const&, bool) { refuse_missing("import"); }
int export_plan(CommonOptions const&, std::string const&) { refuse_missing("export"); }

}  // namespace timon::app
