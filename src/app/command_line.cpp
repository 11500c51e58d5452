#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/commands.hpp"
#include "app/config_file.hpp"
#include "app/serve.hpp"

namespace timon::app {
namespace {

/// Everything that the command line can say.
struct Given {
  CommonOptions common;
  std::string today;
  std::string config;
  ServeOptions serve;
  UserOptions user;
  TokenOptions token;
  std::string path;
  bool is_dry_run{};
};

using Command = std::function<int()>;

class Verbs {
 public:
  explicit Verbs(Given& given) : given_{given} {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", TIMON_VERSION);
    app_.add_option("--database", given.common.database, "sqlite:PATH | postgresql://…")->capture_default_str();
    app_.add_option("--config", given.config, "timon.toml")->check(CLI::ExistingFile);
    app_.add_option("--today", given.today, "AAAA-MM-DD")->check([](std::string const& text) { return date_from_iso(text) ? "" : "AAAA-MM-DD: " + text; });
    add_serve();
    add_people();
    add_data();
    add_files();
  }

  CLI::App& app() { return app_; }
  /// The command that was asked for.
  Command const& chosen() const {
    for (auto const& [verb, command] : commands_)
      if (verb->parsed()) return command;
    throw CLI::CallForHelp{};
  }

 private:
  CLI::App* verb(CLI::App& parent, char const* name, char const* what) {
    auto* const made = parent.add_subcommand(name, what);
    made->fallthrough();  // --database and its like may stand after the verb too
    return made;
  }
  void does(CLI::App* verb, Command command) { commands_.emplace_back(verb, std::move(command)); }

  void add_serve() {
    auto* const made = verb(app_, "serve", "Atiende páginas e interfaz de programación");
    auto& options = given_.serve;
    made->add_option("--listen", options.listen, "127.0.0.1:8080")->capture_default_str();
    made->add_option("--base-path", options.base_path, "/timon");
    made->add_option("--trusted-proxy", options.trusted_proxies, "10.0.0.0/8");
    made->add_option("--tls-cert", options.tls_cert, "PEM")->check(CLI::ExistingFile);
    made->add_option("--tls-key", options.tls_key, "PEM")->check(CLI::ExistingFile);
    made->add_flag("--demo-open", options.is_demo_open, "«Entrar como» desde cualquier máquina");
    made->add_option("--clamd", options.clamd, "unix:/run/clamav/clamd.ctl | tcp:127.0.0.1:3310: antivirus de los documentos")->envname("TIMON_CLAMD");
    made->add_option("--clamd-unreachable", options.clamd_unreachable, "refuse | keep: qué se hace si no responde")
        ->check(CLI::IsMember({"refuse", "keep"}))
        ->capture_default_str();
    add_mail(*made);
    does(made, [this] { return serve(given_.common, given_.serve); });
    auto* const copy = verb(app_, "practice", "Atiende una copia para practicar: al terminar no queda nada");
    copy->add_option("--listen", options.listen, "127.0.0.1:8080")->capture_default_str();
    does(copy, [this] { return practice(given_.common, given_.serve); });
  }

  /// A password is no option: whoever lists the processes would read it.
  void add_mail(CLI::App& made) {
    auto& mail = given_.serve.mail;
    made.add_option("--public-address", mail.site, "https://timon.ejemplo.gob: cómo se llega desde afuera")->envname("TIMON_PUBLIC_ADDRESS");
    made.add_option("--mail-server", mail.server, "smtp://correo.ejemplo.gob:587")->envname("TIMON_MAIL_SERVER");
    made.add_option("--mail-user", mail.user)->envname("TIMON_MAIL_USER");
    made.add_option("--mail-password-file", mail.password_file, "o la variable TIMON_MAIL_PASSWORD")->envname("TIMON_MAIL_PASSWORD_FILE");
    made.add_option("--mail-from", mail.from, "timon@ejemplo.gob")->envname("TIMON_MAIL_FROM");
    made.add_option("--mail-encryption", mail.encryption, "required | if_offered | none")->envname("TIMON_MAIL_ENCRYPTION");
  }

  void add_people() {
    auto* const user = verb(app_, "user", "Personas con cuenta");
    user->require_subcommand(1);
    auto* const add = verb(*user, "add", "Crea persona, cargo y cuenta; imprime la contraseña de un solo uso");
    add->add_option("--email", given_.user.email)->required();
    add->add_option("--name", given_.user.name)->required();
    add->add_option("--role", given_.user.role)->required();
    add->add_option("--institution", given_.user.institution);
    does(add, [this] { return add_user(given_.common, given_.user); });

    auto* const token = verb(app_, "token", "Claves de acceso para programas");
    token->require_subcommand(1);
    auto* const make = verb(*token, "add", "Crea una clave y la imprime");
    make->add_option("--user", given_.token.user)->required();
    make->add_option("--scope", given_.token.scope)->check(CLI::IsMember({"read", "write"}))->capture_default_str();
    make->add_option("--days", given_.token.days)->check(CLI::Range(1, 366))->capture_default_str();
    does(make, [this] { return add_token(given_.common, given_.token); });
  }

  void add_data() {
    does(verb(app_, "demo", "Llena una base vacía con el gobierno de demostración"), [this] { return load_demo(given_.common); });
    does(verb(app_, "migrate", "Crea el esquema o lo pone al día"), [this] { return migrate(given_.common); });
    does(verb(app_, "check-forecast", "Prueba los pronósticos contra lo que pasó"), [this] { return check_forecast(given_.common); });
    does(verb(app_, "rebuild", "Recalcula todas las cifras derivadas"), [this] { return rebuild(given_.common); });
    does(verb(app_, "verify", "Comprueba el historial y cada fila"), [this] { return verify(given_.common); });
    does(verb(app_, "turn-day", "Hace el cambio de día"), [this] { return turn_day(given_.common); });
  }

  void add_files() {
    auto* const import = verb(app_, "import", "Importa un plan (XLSX, ODS o carpeta de CSV)");
    import->add_option("path", given_.path)->required()->check(CLI::ExistingPath);
    import->add_flag("--dry-run", given_.is_dry_run, "Solo muestra qué cambiaría");
    does(import, [this] { return import_plan(given_.common, given_.path, given_.is_dry_run); });
    for (auto const& [name, what, command] :
         {std::tuple{"export", "Exporta el plan", &export_plan}, std::tuple{"backup", "Copia toda la base y los documentos a un archivo", &backup},
          std::tuple{"restore", "Restaura una copia en una base vacía", &restore}}) {
      auto* const made = verb(app_, name, what);
      made->add_option("path", given_.path)->required();
      does(made, [this, command = command] { return command(given_.common, given_.path); });
    }
  }

  Given& given_;
  CLI::App app_{"Timón: gobierno por resultados", "timon"};
  std::vector<std::pair<CLI::App*, Command>> commands_;
};

/// What the file says, where the command line says nothing.
void apply_config(Given& given, CLI::App const& app) {
  if (given.config.empty()) return;
  auto const file = read_config(given.config);
  auto const is_said = [&](CLI::App const& where, char const* name) { return where.get_option(name)->count() > 0; };
  auto const& serve = *app.get_subcommand("serve");
  if (file.database && !is_said(app, "--database")) given.common.database = *file.database;
  if (file.today && !is_said(app, "--today")) given.today = *file.today;
  if (file.listen && !is_said(serve, "--listen")) given.serve.listen = *file.listen;
  if (file.base_path && !is_said(serve, "--base-path")) given.serve.base_path = *file.base_path;
  if (!file.trusted_proxies.empty() && !is_said(serve, "--trusted-proxy")) given.serve.trusted_proxies = file.trusted_proxies;
  if (file.tls_cert && !is_said(serve, "--tls-cert")) given.serve.tls_cert = *file.tls_cert;
  if (file.clamd && !is_said(serve, "--clamd")) given.serve.clamd = *file.clamd;
  if (file.clamd_unreachable && !is_said(serve, "--clamd-unreachable")) given.serve.clamd_unreachable = *file.clamd_unreachable;
  auto& mail = given.serve.mail;
  for (auto const& [name, said, to] : {std::tuple{"--public-address", &file.public_address, &mail.site}, std::tuple{"--mail-server", &file.mail_server, &mail.server},
                                       std::tuple{"--mail-user", &file.mail_user, &mail.user}, std::tuple{"--mail-password-file", &file.mail_password_file, &mail.password_file},
                                       std::tuple{"--mail-from", &file.mail_from, &mail.from}, std::tuple{"--mail-encryption", &file.mail_encryption, &mail.encryption}})
    if (*said && !is_said(serve, name)) *to = **said;
  mail.password = file.mail_password.value_or("");
  if (file.tls_key && !is_said(serve, "--tls-key")) given.serve.tls_key = *file.tls_key;
}

int run(Verbs& verbs, Given& given) {
  try {
    apply_config(given, verbs.app());
    given.common.today = date_from_iso(given.today);
    if (!given.today.empty() && !given.common.today) throw WrongConfig{given.config + ": today = " + given.today};
    return verbs.chosen()();
  } catch (Refusal const& refusal) {
    std::cerr << refusal.text << '\n';
    return kRefused;
  } catch (WrongConfig const& wrong) {
    std::cerr << wrong.text << '\n';
    return kWrongUsage;
  } catch (std::invalid_argument const& wrong) {
    std::cerr << wrong.what() << '\n';
    return kWrongUsage;
  } catch (std::exception const& failure) {
    std::cerr << failure.what() << '\n';
    return kRefused;
  }
}

}  // namespace

int run_command_line(int argc, char** argv) {
  auto given = Given{};
  auto verbs = Verbs{given};
  try {
    verbs.app().parse(argc, argv);
  } catch (CLI::ParseError const& error) {
    return verbs.app().exit(error) == 0 ? kDone : kWrongUsage;
  }
  return run(verbs, given);
}

}  // namespace timon::app
