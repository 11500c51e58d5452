#include <exception>

#include "platform/http/finish.hpp"
#include "platform/http/parse.hpp"
#include "platform/http/server_body.hpp"

// From a request as RESTinio read it to the bytes of its answer.
namespace timon::http {
namespace {

/// An IPv4 client of an IPv6 socket by its own address, as ranges of trusted proxies are written.
std::string text_of(asio::ip::address const& address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped()) return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  return address.to_string();
}

std::chrono::microseconds since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
}

}  // namespace

Wire Server::Body::wire_of(restinio::request_handle_t const& source) {
  // RESTinio's own builders tell a Content-Length even where HTTP forbids it (204, 304), so answers are written below them.
  auto connection = std::move(restinio::impl::access_req_connection(*source));
  return [this, connection = std::move(connection), id = source->request_id()](Piece piece, std::function<void(bool)> done) {
    auto write = [connection, id, piece = std::move(piece), done = std::move(done)]() mutable {
      auto items = restinio::writable_items_container_t{};
      if (!piece.head.empty()) items.emplace_back(std::move(piece.head));
      if (!piece.body.empty()) items.emplace_back(std::move(piece.body));
      if (!piece.lasting.empty()) items.emplace_back(restinio::const_buffer(piece.lasting.data(), piece.lasting.size()));
      auto group = restinio::write_group_t{std::move(items)};
      if (done) group.after_write_notificator([done = std::move(done)](auto const& error) { done(!error); });
      connection->write_response_parts(id,
                                       {piece.is_last ? restinio::response_parts_attr_t::final_parts : restinio::response_parts_attr_t::not_final_parts,
                                        piece.keeps_alive ? restinio::response_connection_attr_t::connection_keepalive : restinio::response_connection_attr_t::connection_close},
                                       std::move(group));
    };
    asio::post(context_, std::move(write));
  };
}

Job Server::Body::job_of(restinio::request_handle_t const& source, RawHead& head) {
  auto job = Job{};
  auto const& header = source->header();
  head.method = header.method().c_str();
  head.target = header.request_target();
  head.peer_is_secure = settings_.tls.has_value();
  header.for_each_field([&](auto const& field) { head.headers.add(lower_case(field.name()), std::string{field.value()}); });
  job.takes_chunks = header.http_major() == 1 && header.http_minor() >= 1;
  head.host_is_needed = job.takes_chunks;
  job.keeps_alive = header.should_keep_alive() && !is_draining_;
  job.source = source;
  job.wire = wire_of(source);
  job.request.id = fmt::format("{:016x}", dice_());
  return job;
}

bool Server::Body::answer_here(Job& job) {
  if (!settings_.static_files) return false;
  auto found = settings_.static_files->find(job.request);
  if (!found) return false;
  send(job, std::move(found->answer), found->content, gzip_);
  return true;
}

void Server::Body::receive(restinio::request_handle_t source) {
  ++in_flight_;
  auto head = RawHead{};
  auto job = job_of(source, head);
  auto const peer = text_of(source->remote_endpoint().address());
  head.peer = peer;
  source.reset();
  auto const refusal = read_head(std::move(head), base_path_, proxies_, settings_.limits, job.request);
  if (refusal) return send(job, plain_answer(refusal), {}, gzip_);
  if (answer_here(job)) return;
  if (!queue_.push(job)) send(job, plain_answer(503), {}, gzip_);
}

void Server::Body::work(unsigned worker) {
  auto gzip = Gzip{};
  while (auto job = queue_.pop()) {
    try {
      send(*job, answer_to(*job, worker), {}, gzip);
    } catch (std::exception const& failure) {
      // Memory ran out while the answer was written: the worker goes on, the connection is cut when its time is over.
      log_.note_failure(job->request.id, failure.what());
    }
  }
}

Response Server::Body::answer_to(Job& job, unsigned worker) {
  try {
    auto const refusal = read_body(job.source->body(), settings_.limits, job.request);
    job.source.reset();  // a large body need not lie in memory twice
    return refusal ? error_answer(job.request, refusal) : answer_(job.request, worker);
  } catch (std::exception const& failure) {
    log_.note_failure(job.request.id, failure.what());
  } catch (...) {
    log_.note_failure(job.request.id, "something that is not a std::exception");
  }
  return error_answer(job.request, 500);
}

Response Server::Body::error_answer(Request const& request, int status) noexcept {
  try {
    if (error_page_) return error_page_(request, status);
  } catch (std::exception const& failure) {
    log_.note_failure(request.id, failure.what());
  } catch (...) {
    log_.note_failure(request.id, "something that is not a std::exception");
  }
  return plain_answer(status);
}

void Server::Body::send(Job& job, Response answer, std::string_view lasting, Gzip& gzip) {
  job.source.reset();
  finish(answer, job.request, gzip);
  auto const keeps_alive = job.keeps_alive && !is_draining_;
  job.keeps_alive = keeps_alive;
  auto const taken = since(job.since);
  auto const length = answer.body.size() + lasting.size();
  metrics_.note(job.request.method, answer.status, taken);
  log_.note(job.request, answer, answer.stream ? 0 : length, taken);
  --in_flight_;
  if (answer.stream && job.request.method != "HEAD") return send_stream(job, answer, gzip);
  auto const tells_length = !has_no_body(answer.status) && !answer.stream;
  auto piece = Piece{.head = head_text(answer, tells_length ? std::optional{length} : std::nullopt, keeps_alive), .keeps_alive = keeps_alive};
  if (job.request.method != "HEAD" && tells_length) {
    piece.body = std::move(answer.body);
    piece.lasting = lasting;
  }
  job.wire(std::move(piece), {});
}

void Server::Body::send_stream(Job& job, Response& answer, Gzip& gzip) {
  auto const keeps_alive = job.keeps_alive && job.takes_chunks;
  if (job.takes_chunks) answer.headers.add("Transfer-Encoding", "chunked");
  // nginx holds answers back until they are whole unless it is told not to.
  answer.headers.add("X-Accel-Buffering", "no");
  auto head = head_text(answer, std::nullopt, keeps_alive);
  if (streams_.add(job.request.id, std::move(head), job.takes_chunks, keeps_alive, job.wire, std::move(answer.stream))) return;
  auto refusal = plain_answer(503);
  finish(refusal, job.request, gzip);
  auto const length = refusal.body.size();
  job.wire({.head = head_text(refusal, length, keeps_alive), .body = std::move(refusal.body), .keeps_alive = keeps_alive}, {});
}

}  // namespace timon::http
