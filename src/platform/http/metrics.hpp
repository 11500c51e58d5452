#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace timon::http {

/// Figures about the server's own work, in the text format of Prometheus.
class Metrics {
 public:
  Metrics();
  ~Metrics();
  /// Counts one answered request. Safe from any thread.
  void note(std::string_view method, int status, std::chrono::microseconds taken);
  /// What is true at the moment of asking.
  struct Now {
    std::size_t queue_length{};
    std::size_t in_flight{};
    std::size_t connections{};
    std::size_t streams{};
  };
  std::string text(Now) const;

 private:
  struct Figures;
  std::unique_ptr<Figures> figures_;
};

}  // namespace timon::http
