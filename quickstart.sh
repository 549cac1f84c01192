#!/usr/bin/env bash
# From a fresh clone to a deployed page: installs what is missing, builds, starts the server, runs examples/hello-web.
#   ./quickstart.sh [--exit] [--port N] [--data DIR]
set -euo pipefail
cd "$(dirname "$0")"
. packaging/install.sh

port=8080
data=$PWD/longshore-data
stay=true
while [ $# -gt 0 ]; do
  case "$1" in
    --exit) stay=false; shift ;;
    --port) port=$2; shift 2 ;;
    --data) data=$2; shift 2 ;;
    *) echo "usage: ./quickstart.sh [--exit] [--port N] [--data DIR]" >&2; exit 2 ;;
  esac
done

need python3 python3
need curl curl
install_missing
./build.sh

url=http://127.0.0.1:$port
if curl -fs "$url/health/live" >/dev/null 2>&1; then
  echo "error: something answers on $url already" >&2
  echo "mend: stop it, or choose another port with --port" >&2
  exit 1
fi

mkdir -p "$data"
chmod 700 "$data"
# The credentials of the first start are kept for the next call, readable by this user only.
credentials=$data/quickstart.env
if [ ! -e "$credentials" ]; then
  random() { head -c 512 /dev/urandom | LC_ALL=C tr -dc "$1" | head -c "$2"; }
  (umask 077; printf 'ADMIN_USERNAME=admin\nADMIN_PASSWORD=%s\nADMIN_API_KEY=API-%s\n' "$(random 'a-zA-Z0-9' 20)" "$(random 'A-Z0-9' 32)" >"$credentials")
fi
set -a; . "$credentials"; set +a

echo "starting the server (its own log: $data/server.log)"
out/longshore-server run --data "$data" --urls "$url" --comms-port 0 >"$data/server.log" 2>&1 &
server=$!
stop() { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
trap stop EXIT
for _ in $(seq 1 300); do
  curl -fs "$url/health/ready" >/dev/null 2>&1 && break
  kill -0 "$server" 2>/dev/null || { echo "error: the server ended:" >&2; tail -n 20 "$data/server.log" >&2; exit 1; }
  read -rt 0.1 <> <(:) || true
done

export LONGSHORE_URL=$url LONGSHORE_API_KEY=$ADMIN_API_KEY
examples/hello-web/deploy.sh

cat <<TEXT

Portal:       $url
Sign in as:   $ADMIN_USERNAME
Password:     $ADMIN_PASSWORD
TEXT
if $stay; then
  echo "The server runs until Ctrl-C."
  trap 'stop; exit 0' INT TERM
  wait "$server"
fi
