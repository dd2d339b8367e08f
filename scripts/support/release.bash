# The optimised binary: where it is, whether it is up to date, how it is built. Needs $root.
#
# The Swift library is linked in, so that the binary starts fast and runs without Swift.

binary="$root/.build/release/baton"
# Made before the build begins: what changes while it runs is newer, and built next time.
stamp="$root/.build/release-sources"

is_up_to_date() {
  [ -x "$binary" ] && [ -e "$stamp" ] &&
    [ -z "$(find "$root/Sources" "$root/Package.swift" -newer "$stamp" -print -quit)" ]
}

# The C++ library of the Swift runtime, linked in too: relocating the shared one was a fifth of the
# start-up. The linker takes the first it finds, so the archive gets a folder of its own.
find_static_cxx_library() {
  local archive
  archive="$(clang -print-file-name=libstdc++.a 2>/dev/null)" && [ -f "$archive" ] || return 1
  mkdir -p "$root/.build/static-libraries"
  ln -sf "$archive" "$root/.build/static-libraries/libstdc++.a"
}

build_release() {
  local library=() log
  source "$root/scripts/support/prepare.bash"
  prepare_to_build
  # At a fixed address no pointer must be relocated: 80,000 relocations were a third of the start-up.
  if [ "$(uname)" = Linux ]; then
    library=(--static-swift-stdlib -Xlinker --no-pie)
    if find_static_cxx_library; then library+=(-Xlinker "-L$root/.build/static-libraries"); fi
  fi
  if [ -x "$binary" ]; then
    echo "Building baton" >&2
  else
    echo "Building baton for the first time: this takes a few minutes" >&2
  fi
  mkdir -p "$root/.build"
  touch "$stamp.new"
  # Without frame pointers every node has a register more: 6 % of the time of eight benchmarks (3 to 9).
  if ! log="$(swift build --package-path "$root" -c release --product baton \
    --omit-frame-pointers -Xswiftc -enforce-exclusivity=unchecked \
    ${library[@]+"${library[@]}"} 2>&1)"; then
    printf '%s\n' "$log" >&2
    return 1
  fi
  mv "$stamp.new" "$stamp"
}
