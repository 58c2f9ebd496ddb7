# shellcheck shell=bash
# Debian packages, for scripts that need some. Source it; it defines functions and does nothing else.

# Runs a command as root, through sudo where that is needed.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Prints those of the named packages that are not installed, one to a line.
missing_packages() {
  local have package
  have=$(dpkg-query -W -f '${db:Status-Abbrev}|${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *|//p') || true
  for package; do grep -qxF "$package" <<<"$have" || echo "$package"; done
}

# install_packages WHY PACKAGE...: installs what is missing, silently unless something goes wrong.
# Package lists are fetched only when the ones at hand do not do, because that is the slow part.
install_packages() {
  local why=$1 missing log
  shift
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "guide: $why needs ${missing[*]}. This machine has no apt-get; please install them by its own means." >&2
    return 1
  fi
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    echo "guide: $why needs more software. Ask whoever looks after this machine to run, as root:" >&2
    echo "  apt-get install ${missing[*]}" >&2
    return 1
  fi
  # Said beside what a script prints: that may be read by a program.
  echo "Installing for $why (once): ${missing[*]}" >&2
  mkdir -p .guide-tools/logs
  log=.guide-tools/logs/apt.log
  apt_install "${missing[@]}" >"$log" 2>&1 && return 0
  fetch_package_lists >>"$log" 2>&1 || true
  apt_install "${missing[@]}" >>"$log" 2>&1 && return 0
  tail -n 15 "$log" >&2
  echo "guide: these could not be installed: ${missing[*]}. The whole story is in $log." >&2
  return 1
}

# require_version WHY PACKAGE VERSION: renews an installed package that is older, with new package lists.
require_version() {
  local why=$1 package=$2 version=$3 log=.guide-tools/logs/apt.log
  if ! is_older "$package" "$version"; then return 0; fi
  echo "Renewing for $why: $package" >&2
  mkdir -p .guide-tools/logs
  { fetch_package_lists && apt_install "$package"; } >"$log" 2>&1 || true
  if ! is_older "$package" "$version"; then return 0; fi
  echo "guide: $why needs $package $version or newer, and this machine's sources have none. The whole story is in $log." >&2
  return 1
}

# is_older PACKAGE VERSION
is_older() {
  dpkg --compare-versions "$(dpkg-query -W -f '${Version}' "$1")" lt "$2"
}

fetch_package_lists() {
  as_root apt-get -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 update
}

# A held lock makes apt fail at once unless it is told to wait.
apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
    -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 install --no-install-recommends "$@" </dev/null
}
