# What every script that builds needs first: Swift itself, and the line editor's headers.
#
# Prints nothing when nothing is missing.

require_swift() {
  if ! command -v swift >/dev/null; then
    echo "Swift 6 is needed to build baton: https://www.swift.org/install" >&2
    return 1
  fi
}

# libedit-dev exists only where apt does; macOS brings libedit with its developer tools.
install_missing_libraries() {
  if [ "$(uname)" != Linux ] || [ -e /usr/include/histedit.h ]; then return 0; fi
  if ! command -v apt-get >/dev/null; then
    echo "The headers of libedit are needed to build baton: install its development package" >&2
    return 1
  fi
  echo "Installing libedit-dev" >&2
  install_package libedit-dev
}

install_package() {
  as_root apt-get install -y -qq "$1" >/dev/null 2>&1 || {
    as_root apt-get update -qq >&2
    as_root apt-get install -y -qq "$1" >&2
  }
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    DEBIAN_FRONTEND=noninteractive "$@"
  elif command -v sudo >/dev/null; then
    sudo DEBIAN_FRONTEND=noninteractive "$@"
  else
    echo "Run this as root: $*" >&2
    return 1
  fi
}

prepare_to_build() {
  require_swift && install_missing_libraries
}
