#include "platform/http/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <array>

namespace timon::http {
namespace {

// Whatever else a client calls its method is counted as the last, so that nobody can make series without end.
constexpr auto kMethods = std::array<std::string_view, 7>{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "other"};
constexpr auto kClasses = std::array<std::string_view, 5>{"1xx", "2xx", "3xx", "4xx", "5xx"};
constexpr auto kMicrosPerSecond = 1e6;

std::size_t method_number(std::string_view method) { return static_cast<std::size_t>(std::find(kMethods.begin(), kMethods.end() - 1, method) - kMethods.begin()); }

std::size_t class_number(int status) { return static_cast<std::size_t>(std::clamp(status / 100, 1, 5) - 1); }

}  // namespace

struct Metrics::Figures {
  prometheus::Registry registry;
  std::array<std::array<prometheus::Counter*, kClasses.size()>, kMethods.size()> requests{};
  prometheus::Histogram* seconds{};
  prometheus::Gauge* queue_length{};
  prometheus::Gauge* in_flight{};
  prometheus::Gauge* connections{};
  prometheus::Gauge* streams{};

  prometheus::Gauge* gauge(char const* name, char const* help) { return &prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({}); }
};

Metrics::Metrics() : figures_{std::make_unique<Figures>()} {
  auto& all = *figures_;
  auto& requests = prometheus::BuildCounter().Name("timon_http_requests_total").Help("Requests answered").Register(all.registry);
  for (auto method = std::size_t{0}; method < kMethods.size(); ++method)
    for (auto status = std::size_t{0}; status < kClasses.size(); ++status)
      all.requests[method][status] = &requests.Add({{"method", std::string{kMethods[method]}}, {"status", std::string{kClasses[status]}}});
  all.seconds = &prometheus::BuildHistogram()
                     .Name("timon_http_request_seconds")
                     .Help("Time from a request's last byte to its answer")
                     .Register(all.registry)
                     .Add({}, prometheus::Histogram::BucketBoundaries{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10});
  all.queue_length = all.gauge("timon_http_queue_length", "Requests that wait for a worker");
  all.in_flight = all.gauge("timon_http_in_flight", "Requests that wait or are being answered");
  all.connections = all.gauge("timon_http_connections", "Open connections");
  all.streams = all.gauge("timon_http_streams", "Open event streams");
}

Metrics::~Metrics() = default;

void Metrics::note(std::string_view method, int status, std::chrono::microseconds taken) {
  figures_->requests[method_number(method)][class_number(status)]->Increment();
  figures_->seconds->Observe(static_cast<double>(taken.count()) / kMicrosPerSecond);
}

std::string Metrics::text(Now now) const {
  figures_->queue_length->Set(static_cast<double>(now.queue_length));
  figures_->in_flight->Set(static_cast<double>(now.in_flight));
  figures_->connections->Set(static_cast<double>(now.connections));
  figures_->streams->Set(static_cast<double>(now.streams));
  return prometheus::TextSerializer{}.Serialize(figures_->registry.Collect());
}

}  // namespace timon::http
