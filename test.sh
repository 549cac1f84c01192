#!/usr/bin/env bash
# Installs what is missing, builds, runs all tests; the last line counts them.
#   ./test.sh [--fast]     --fast: only tests that need no other program, under 3 minutes
set -uo pipefail
cd "$(dirname "$0")"
. packaging/install.sh

fast=false
case "${1:-}" in '') ;; --fast) fast=true ;; *) echo "usage: ./test.sh [--fast]" >&2; exit 2 ;; esac

need_build_tools
need python3 python3
need openssl openssl
if ! $fast; then
  need chromium chromium fonts-liberation
  need pg_config libpq-dev
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  need node nodejs
  need npm npm
  need unzip unzip
  need_file /usr/sbin/sshd openssh-server
  need ip iproute2
  need mount mount
  need curl curl
fi
install_missing

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# One compiler for all projects of all builds; it is shut down at the end.
export UseSharedCompilation=true
trap 'dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1' EXIT
results=$(mktemp -d)
failed=false
# The runner colours its output also in a file.
plain() { sed -E 's/\x1b\[[0-9;]*m//g'; }
# What went wrong, without the thousand lines around it; the whole log when it is short.
blame() {
  if [ "$(wc -l <"$1")" -le 200 ]; then cat "$1"; return; fi
  plain <"$1" | grep -E -A 25 '^failed |error [A-Z]+[0-9]+' | head -n 300
  tail -n 12 "$1"
}
run() { # name, command...
  local name=$1; shift
  local began=$SECONDS
  echo "== $name"
  "$@" >"$results/$name.log" 2>&1
  local code=$?
  if [ $code -ne 0 ]; then failed=true; blame "$results/$name.log"; else tail -n 8 "$results/$name.log"; fi
  echo "== $name: exit $code after $((SECONDS - began)) s"
}
tests() { run "$1" "tests/$1/bin/Debug/net10.0/$1" "${@:2}"; }

run build dotnet build Longshore.slnx -c Debug -v:quiet --nologo
$failed && { echo "0 passed, 1 failed"; exit 1; }
run format dotnet format whitespace . --folder --verify-no-changes --exclude out bench/results
tests Longshore.Core.Tests
if ! $fast; then
  run release-build ./build.sh
  run failpoint-build ./build.sh --failpoints --out out/failpoints
  tests Longshore.Engine.Tests
  tests Longshore.Acceptance.Tests
  tests Longshore.Browser.Tests
  tests Longshore.Faults
fi

count() { cat "$results"/*.Tests.log "$results"/*.Faults.log 2>/dev/null | plain | sed -nE "s/^ *$1: ([0-9]+)$/\1/p" | awk '{n += $1} END {print n + 0}'; }
passed=$(count succeeded); broken=$(count failed); skipped=$(count skipped)
if $failed && [ "$broken" -eq 0 ]; then broken=1; fi
line="$passed passed, $broken failed"
[ "$skipped" -gt 0 ] && line="$line, $skipped skipped"
echo "$line"
[ "$broken" -eq 0 ] && [ "$passed" -gt 0 ]
