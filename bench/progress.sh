#!/usr/bin/env bash
# Wednesday: many managers tell their progress at once. PORT from the caller; cookie, seconds, connections as arguments.
set -euo pipefail
cookie=$1; seconds=$2; connections=$3
page=$(curl -s -H "Cookie: timon_sesion=$cookie" "http://127.0.0.1:$PORT/mi-semana")
csrf=$(printf '%s' "$page" | sed -n 's/.*name="csrf" value="\([^"]*\)".*/\1/p' | head -1)
ids=$(printf '%s' "$page" | grep -o '/mi-semana/[0-9]*/avance' | cut -d/ -f3 | sort -u | tr '\n' ' ')
script=$(mktemp); trap 'rm -f "$script"' EXIT
cat >"$script" <<LUA
local ids, n = {}, 0
for id in string.gmatch("$ids", "%d+") do ids[#ids + 1] = id end
request = function()
  n = n + 1
  return wrk.format("POST", "/api/v1/milestones/" .. ids[n % #ids + 1] .. "/progress",
    {["Cookie"] = "timon_sesion=$cookie", ["X-CSRF-Token"] = "$csrf", ["Content-Type"] = "application/json"}, '{"text":"Avance ' .. n .. ' informado hoy."}')
end
LUA
printf '%-10s %-14s ' progress manager
wrk -t1 -c"$connections" -d"${seconds}s" --latency --timeout 10s -s "$script" "http://127.0.0.1:$PORT" |
  awk '/Requests\/sec/{r=$2} /99%/{p=$2} /50%/{m=$2} /Non-2xx/{e=$0} END{printf "%9.1f per s   p50 %-9s p99 %-9s %s\n", r, m, p, e}'
