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
  as_root apt-get -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 update >>"$log" 2>&1 || true
  apt_install "${missing[@]}" >>"$log" 2>&1 && return 0
  tail -n 15 "$log" >&2
  echo "guide: these could not be installed: ${missing[*]}. The whole story is in $log." >&2
  return 1
}

# A held lock makes apt fail at once unless it is told to wait.
apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
    -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 install --no-install-recommends "$@" </dev/null
}
