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

build_release() {
  local library=() log
  source "$root/scripts/support/prepare.bash"
  prepare_to_build
  # At a fixed address no pointer must be relocated: 80,000 relocations were a third of the start-up.
  [ "$(uname)" != Linux ] || library=(--static-swift-stdlib -Xlinker --no-pie)
  if [ -x "$binary" ]; then
    echo "Building baton" >&2
  else
    echo "Building baton for the first time: this takes a few minutes" >&2
  fi
  mkdir -p "$root/.build"
  touch "$stamp.new"
  if ! log="$(swift build --package-path "$root" -c release --product baton -Xswiftc -enforce-exclusivity=unchecked \
    ${library[@]+"${library[@]}"} 2>&1)"; then
    printf '%s\n' "$log" >&2
    return 1
  fi
  mv "$stamp.new" "$stamp"
}
