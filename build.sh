#!/usr/bin/env bash
# Builds out/: all programs, release, self-contained; out/ runs on another machine without an SDK.
#   ./build.sh [--out DIR] [--failpoints]
set -euo pipefail
cd "$(dirname "$0")"
. packaging/install.sh

out=out
failpoints=false
properties=()
while [ $# -gt 0 ]; do
  case "$1" in
    --out) out=$2; shift 2 ;;
    # A test build: named points where it can be killed, stopped or delayed. Never ship it.
    --failpoints) failpoints=true; properties+=(-p:Failpoints=true); shift ;;
    *) echo "usage: ./build.sh [--out DIR] [--failpoints]" >&2; exit 2 ;;
  esac
done

need_build_tools
install_missing
case "$(uname -m)" in x86_64) rid=linux-x64 ;; aarch64) rid=linux-arm64 ;; *) echo "error: $(uname -m) is not supported; use x86_64 or aarch64" >&2; exit 1 ;; esac

# The analyzers have had their say in the debug build that the tests use; a release build need not wait for them again.
properties+=(-p:RunAnalyzers=false)

publish() { # project, further arguments
  local project=$1; shift
  local log; log=$(mktemp)
  printf 'building %-18s ' "$project"
  local began=$SECONDS
  if ! dotnet publish "src/Longshore.$project/Longshore.$project.csproj" -c Release -r "$rid" -o "$out" -v:quiet --nologo "${properties[@]}" "$@" >"$log" 2>&1; then
    echo failed
    cat "$log" >&2
    exit 1
  fi
  echo "$((SECONDS - began)) s"
  rm -f "$log"
}

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
publish Server --self-contained
# Killed at a point are only servers and executors.
if ! $failpoints; then
  publish Agent --self-contained
  publish Cli --self-contained
fi
publish StepHost
rm -f "$out"/*.dbg "$out"/*.pdb
echo "built $out/"
