#include "platform/auth/password.hpp"

#include <gtest/gtest.h>

#include "platform/auth/lockout.hpp"
#include "platform/auth/secret.hpp"

namespace timon::auth {
namespace {

std::string refusal_of(std::string_view password) {
  auto const checked = check_password(password, "ana.rivas@educacion.ejemplo", "Ana María Rivas");
  return checked ? "" : checked.error().front().message;
}

TEST(Password, a_phrase_is_welcome) {
  EXPECT_EQ(refusal_of("cuatro mates al amanecer"), "");
  EXPECT_EQ(refusal_of("kfwz-7m2q-tt9h-vvba"), "");
}

TEST(Password, needs_twelve_letters_and_an_accent_counts_as_one) {
  EXPECT_EQ(refusal_of("ñandú-ñandu"), "password.new.too_short");
  EXPECT_EQ(refusal_of("ñandú-ñandúx"), "");
}

TEST(Password, what_everybody_tries_first_is_refused) {
  for (auto const* common : {"contraseña123", "Password2026!", "123456789012", "aaaaaaaaaaaaaa", "Administrador1"}) EXPECT_EQ(refusal_of(common), "password.new.common") << common;
}

TEST(Password, is_not_the_name_or_address_of_its_owner) {
  EXPECT_EQ(refusal_of("ana.rivas@educacion.ejemplo"), "password.new.own_name");
  EXPECT_EQ(refusal_of("ana.rivas2026"), "password.new.own_name");
}

TEST(Password, only_the_right_one_opens) {
  auto const hash = hash_password("cuatro mates al amanecer");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=32768,t=3,p=1$")) << hash;
  EXPECT_TRUE(is_password("cuatro mates al amanecer", hash));
  EXPECT_FALSE(is_password("cuatro mates al anochecer", hash));
  EXPECT_FALSE(is_nobodys_password("cuatro mates al amanecer"));
}

TEST(Secret, is_never_the_same_and_fits_into_a_cookie) {
  auto const secret = random_secret();
  EXPECT_EQ(secret.size(), 43U);
  EXPECT_NE(secret, random_secret());
  EXPECT_EQ(secret.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"), std::string::npos);
  EXPECT_EQ(one_time_password().size(), 19U);
}

TEST(Lockout, grows_from_a_minute_to_an_hour) {
  using std::chrono::seconds;
  EXPECT_EQ(wait_after(4), seconds{0});
  EXPECT_EQ(wait_after(5), seconds{60});
  EXPECT_EQ(wait_after(6), seconds{120});
  EXPECT_EQ(wait_after(10), seconds{1920});
  EXPECT_EQ(wait_after(11), seconds{3600});
  EXPECT_EQ(wait_after(1'000'000), seconds{3600});
}

TEST(Lockout, forgets_after_a_quiet_day) {
  auto const start = Time{make_date(2026, 5, 22).day};
  auto known = Failures{};
  for (auto i = 0; i < 5; ++i) known = failed_again(known, start);
  EXPECT_TRUE(is_locked(known, start + std::chrono::seconds{59}));
  EXPECT_FALSE(is_locked(known, start + std::chrono::seconds{60}));
  EXPECT_EQ(failed_again(known, start + std::chrono::hours{25}).failures, 1);
}

}  // namespace
}  // namespace timon::auth
