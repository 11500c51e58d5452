#include "platform/files/files.hpp"

namespace timon::files {

Outcome<Shelf::Taken> Shelf::look(http::Upload const& upload) const {
  auto file = examine(upload);
  if (!file) return file.error();
  auto taken = Taken{};
  if (!scanner_.address.empty()) {
    auto const found = scan(scanner_, upload.body);
    if (found.verdict == Verdict::infected) return Problem{upload.field, "file.infected", {file->name, found.name}};
    if (found.verdict == Verdict::unreachable && !scanner_.keeps_unexamined) return Problem{upload.field, "file.not_examined", {file->name}};
    taken.scan = found.verdict == Verdict::clean ? "clean" : "unexamined";
  }
  taken.file = std::move(*file);
  return taken;
}

Outcome<Shelf::Taken> Shelf::take(http::Upload const& upload) const {
  auto taken = look(upload);
  if (!taken) return taken;
  // Written only now: what is refused never lies on the disk.
  auto kept = store_.keep(upload);
  if (!kept) return kept.error();
  return taken;
}

}  // namespace timon::files
