# Sourced by the scripts of this repository: installs what is missing on Debian, and nothing else.

# need PROGRAM PACKAGE...: installs the packages when the program is not on the path.
need() {
  local program=$1; shift
  command -v "$program" >/dev/null 2>&1 && return 0
  missing+=("$@")
}

# need_file FILE PACKAGE...: the same for a file.
need_file() {
  local file=$1; shift
  [ -e "$file" ] && return 0
  missing+=("$@")
}

install_missing() {
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing: ${missing[*]}"
  if [ "$(id -u)" != 0 ]; then
    echo "error: these packages are missing and only root can install them" >&2
    echo "mend: run as root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  local log; log=$(mktemp)
  # One retry: a package index may be refreshed by the mirror while it is read.
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 &&
     ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    exit 1
  fi
  missing=()
}

missing=()

need_build_tools() {
  command -v dotnet >/dev/null 2>&1 || { echo "error: the .NET 10 SDK is not on the path" >&2; exit 1; }
  need clang clang
  need_file /usr/include/zlib.h zlib1g-dev
  need_file /usr/include/string.h libc6-dev
}
