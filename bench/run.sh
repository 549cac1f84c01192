#!/usr/bin/env bash
# Measures the programs in out/ (./build.sh makes them) and prints each figure beside its reference.
#   bench/run.sh [--out DIR] [--scratch DIR] [executor|start|latency|memory|logs|workers|simulation|kills|all]...
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build bench/Longshore.Bench -c Release -v:quiet --nologo
exec bench/Longshore.Bench/bin/Release/net10.0/Longshore.Bench "$@"
