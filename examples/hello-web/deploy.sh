#!/usr/bin/env bash
# Makes the project "Hello web", a package of site/, a release, and deploys it to Test, then to Production.
#   LONGSHORE_URL and LONGSHORE_API_KEY say which server and who; needs python3 and the command line client.
set -euo pipefail
cd "$(dirname "$0")"
longshore=${LONGSHORE:-../../out/longshore}
version=1.0.$(date +%s)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 pack.py site "$work/hello-web.$version.zip"
"$longshore" package upload "$work/hello-web.$version.zip"
python3 setup.py
"$longshore" release create --project "Hello web" --version "$version" --package "Publish the page:$version"
for environment in Test Production; do
  echo
  echo "── $environment ──"
  "$longshore" release deploy --project "Hello web" --version "$version" --environment "$environment" --wait
done
echo
echo "Deployed page: http://127.0.0.1:8091/ (Test), http://127.0.0.1:8092/ (Production)"
