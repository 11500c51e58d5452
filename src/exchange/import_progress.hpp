#pragma once
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>

#include <boost/describe.hpp>

namespace timon::exchange {

/// What an import is at: the file's rows are read, compared with what is stored, written, and the figures computed anew.
BOOST_DEFINE_ENUM_CLASS(ImportPhase, reading, checking, writing, settling)

/// How far it is. `all` is 0 while nobody knows how much there is.
struct ImportStep {
  ImportPhase phase{};
  long done{}, all{};
  friend bool operator==(ImportStep const&, ImportStep const&) = default;
};

/// How far the imports are that this program writes, by their file. What a transaction has written nobody else can read
/// before it ends, so this is told past the database.
class ImportProgress {
 public:
  void tell(std::int64_t file, ImportStep);
  std::optional<ImportStep> of(std::int64_t file) const;
  void forget(std::int64_t file);

 private:
  mutable std::mutex mutex_;
  std::map<std::int64_t, ImportStep> steps_;
};

}  // namespace timon::exchange
