#!/bin/bash
# The program from its command line: exit codes, what stands on which stream, copies there and back.
#   command_line_test.sh path/to/timon
set -u
timon=$(realpath "$1")
folder=$(mktemp -d)
server=
trap '[ -n "$server" ] && kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder" || exit 1
export LANG=es_AR.UTF-8 LC_ALL=
failures=0

# expect CODE words… : runs timon, compares its exit code; output lies in out and err.
expect() {
  local wanted=$1
  shift
  "$timon" "$@" >out 2>err
  local code=$?
  if [ "$code" != "$wanted" ]; then
    echo "FAILED: timon $* answered $code, not $wanted"
    cat out err
    failures=$((failures + 1))
  fi
}
holds() { grep -q -- "$2" "$1" || { echo "FAILED: $1 lacks «$2»:"; cat "$1"; failures=$((failures + 1)); }; }
lines() { [ "$(wc -l <"$1")" = "$2" ] || { echo "FAILED: $1 has not $2 lines:"; cat "$1"; failures=$((failures + 1)); }; }

expect 2
expect 2 dance
expect 2 serve --today 2012-02-30
expect 2 user add --email a@example.org
expect 0 --help
expect 0 --version

# Nothing is made by looking.
expect 1 serve
holds err 'timon demo'
expect 1 verify
[ -e var/timon.db ] && { echo "FAILED: verify made a database"; failures=$((failures + 1)); }

expect 0 user add --email ana@example.org --name 'Ana Rivas' --role institutional_coordinator
lines out 1
lines err 0
[ "$(tr -d '\n' <out | wc -c)" = 19 ] || { echo "FAILED: no one-time password: $(cat out)"; failures=$((failures + 1)); }
password=$(cat out)
expect 1 user add --email ana@example.org --name 'Ana Rivas' --role institutional_coordinator
holds err 'Ya hay una persona'
expect 1 user add --email b@example.org --name B --role queen
holds err 'goal_manager'
expect 1 user add --email b@example.org --name B --role minister --institution NADA
expect 0 user add --email b@example.org --name B --role goal_manager --institution GOB
expect 0 user add --email c@example.org --name C --role goal_manager

expect 0 token add --user ana@example.org --scope write --days 3
lines out 1
holds out '^tmn_'
token=$(cat out)
expect 1 token add --user nadie@example.org
expect 2 token add --user ana@example.org --scope all

expect 0 turn-day --today 2026-05-22
expect 0 --today 2026-05-23 turn-day
holds out '2026-05-23'
expect 0 rebuild
expect 0 migrate
expect 0 verify
holds out 'Entradas del historial'

# What is changed behind the program's back is found.
cp -r var spoilt
rm -f spoilt/timon.db-*
sqlite3 spoilt/timon.db "UPDATE person SET name = 'Otra' WHERE email = 'ana@example.org'"
expect 1 verify --database sqlite:spoilt/timon.db
holds err 'person'
sqlite3 spoilt/timon.db "INSERT INTO minutes_file (hash, content) VALUES ('0a', 'AA==')"
expect 1 verify --database sqlite:spoilt/timon.db
holds err 'minutes_file 0a'

expect 0 backup copy.tar
expect 1 backup copy.tar
expect 1 restore copy.tar
holds err 'no está vacía'
expect 0 restore copy.tar --database sqlite:other/timon.db
expect 0 verify --database sqlite:other/timon.db
expect 0 backup again.tar --database sqlite:other/timon.db
cmp -s copy.tar again.tar || { echo "FAILED: a copy of a copy differs"; failures=$((failures + 1)); }
head -c 2000 copy.tar >cut.tar
expect 1 restore cut.tar --database sqlite:cut/timon.db
echo nonsense >nonsense.tar
expect 1 restore nonsense.tar --database sqlite:nonsense/timon.db

printf 'database = "sqlite:other/timon.db"\nlisten = "127.0.0.1:0"\n' >timon.toml
expect 0 verify --config timon.toml
printf 'databse = "x"\n' >wrong.toml
expect 2 verify --config wrong.toml
holds err 'databse'

# Mail that could not be sent is refused at the start, and no password is repeated.
expect 1 serve --listen 127.0.0.1:0 --mail-server smtp://127.0.0.1:25
holds err '--mail-from'
expect 1 serve --listen 127.0.0.1:0 --mail-server smtp://127.0.0.1:25 --mail-from timon@example.org
holds err '--public-address'
expect 1 serve --listen 127.0.0.1:0 --mail-server smtp://ana:secreto@127.0.0.1
grep -q secreto err && { echo "FAILED: a password was told"; failures=$((failures + 1)); }

# A server: ready, signed in by token, stopped gently.
"$timon" serve --listen 127.0.0.1:0 --today 2026-05-23 --base-path /timon >served 2>served.err &
server=$!
for _ in $(seq 100); do
  grep -q http served && break
  sleep 0.1
done
address=$(grep -o 'http://[^ ]*' served)
for _ in $(seq 100); do
  curl -sf "${address}readyz" >/dev/null && break
  sleep 0.1
done
answer() { curl -s -o body -w '%{http_code}' "$@"; }
is() { [ "$2" = "$1" ] || { echo "FAILED: $3 answered $2, not $1"; cat body; failures=$((failures + 1)); }; }
is 200 "$(answer "${address}readyz")" readyz
is 200 "$(answer "${address}metrics")" metrics
is 404 "$(answer -H 'X-Forwarded-For: 192.0.2.1' "${address}metrics")" 'metrics from elsewhere'
is 200 "$(answer "${address}ingresar")" ingresar
style=$(grep -o '/timon/estaticos/timon\.[0-9a-f]*\.css' body | head -1)
is 200 "$(answer "${address%/timon/}$style")" 'the style sheet'
is 401 "$(answer "${address}api/v1/board")" 'the API without a token'
is 200 "$(answer -H "Authorization: Bearer $token" "${address}api/v1/board")" 'the API'
holds body '"today":"2026-05-23"'
is 303 "$(answer -c jar --data-urlencode "email=ana@example.org" --data-urlencode "password=$password" "${address}ingresar")" 'the sign-in'
holds jar '/timon'
is 303 "$(answer -b jar "${address}cuenta")" 'a page before the password is changed'
is 200 "$(answer -b jar "${address}cuenta/clave")" 'the page of the password'
kill -TERM "$server"
wait "$server" || { echo "FAILED: the server ended with $?"; cat served.err; failures=$((failures + 1)); }
server=

[ "$failures" = 0 ] && echo "command line: all as it should be"
exit "$((failures > 0))"
