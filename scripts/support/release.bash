# The optimised binary: where it is, whether it is up to date, how it is built. Needs $root.
#
# The Swift library is linked in, so that the binary starts fast and runs without Swift.

binary="$root/.build/release/baton"
# Made before the build begins: what changes while it runs is newer, and built next time.
stamp="$root/.build/release-sources"
# How often the parts of the binary run, from scripts/record-profile: the compiler lays them out and
# inlines accordingly: 10 % of the processor time of 24 benchmarks (1 to 21).
profile="$root/scripts/support/release.profdata"

is_up_to_date() {
  [ -x "$binary" ] && [ -e "$stamp" ] &&
    [ -z "$(find "$root/Sources" "$root/Package.swift" "$profile" -newer "$stamp" -print -quit)" ]
}

# Libraries that are linked in too: mapping and relocating eight shared ones was a fifth of the start-up.
# The linker takes the first it finds, so the archives get a folder of their own, `static_libraries`.

# Whether every named library has an archive; then they are in the folder.
find_static_libraries() {
  local name archive
  mkdir -p "$static_libraries"
  for name in "$@"; do
    archive="$(clang -print-file-name="lib$name.a" 2>/dev/null)" && [ -f "$archive" ] || return 1
    ln -sf "$archive" "$static_libraries/lib$name.a"
  done
}

# The line editor with what it needs. It is found by its pkg-config file: that one names the folder.
find_static_editor() {
  local archive
  find_static_libraries edit tinfo bsd md || return 1
  archive="$(readlink "$static_libraries/libedit.a")"
  sed "s|^Libs:.*|Libs: -L$static_libraries -ledit -ltinfo -lbsd -lmd|" \
    "${archive%/*}/pkgconfig/libedit.pc" >"$static_libraries/libedit.pc" 2>/dev/null
}

# Sets `options`: what every optimised build is made with.
find_release_options() {
  # Without frame pointers every node has a register more: 6 % of the time of eight benchmarks (3 to 9).
  options=(
    --package-path "$root" -c release --product baton
    --omit-frame-pointers -Xswiftc -enforce-exclusivity=unchecked
  )
  # At a fixed address no pointer must be relocated: 80,000 relocations were a third of the start-up.
  if [ "$(uname)" = Linux ]; then
    static_libraries="$(cd "$root" && pwd)/.build/static-libraries"
    options+=(--static-swift-stdlib -Xlinker --no-pie -Xswiftc -Xclang-linker -Xswiftc -static-libgcc)
    # Nobody looks for its symbols, 8,000 of them, but the Swift runtime for the binary's own path.
    options+=(-Xlinker --no-export-dynamic)
    if find_static_libraries stdc++; then options+=(-Xlinker "-L$static_libraries"); fi
    if find_static_editor; then options+=(--pkg-config-path "$static_libraries"); fi
  fi
}

# The folder of the toolchain's own files, as the compiler tells it.
toolchain_resources() {
  swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p'
}

profile_tool() { printf '%s/../../bin/llvm-profdata' "$(toolchain_resources)"; }

# Optimises across the targets when the binary is linked: what Asyncio asks of the interpreter becomes part of its own
# code. 20 % of the processor time of five benchmarks of tasks; fib and strings take 7 to 10 % fewer instructions.
# Only the linker that comes with the toolchain understands its object files.
add_link_time_optimisation() {
  local resources archive name
  resources="$(toolchain_resources)"
  [ "$(uname)" = Linux ] && [ -x "$resources/../../bin/ld.lld" ] || return 0
  options+=(--experimental-lto-mode thin -Xswiftc -use-ld=lld)
  # Each object file names the libraries that it may need: opened a thousand times over they exhaust what a process
  # may map. Named once, those that nobody needs are left out.
  options+=(-Xlinker --no-dependent-libraries)
  for archive in "${resources}_static"/linux/lib*.a; do
    name="${archive##*/lib}"
    options+=(-Xlinker "-l${name%.a}")
  done
}

# Options that the recording and the use of the profile share: private functions are named by the file
# alone, not by where the project lies.
profile_naming=(-Xswiftc -Xllvm -Xswiftc -static-func-full-module-prefix=false)

# A compiler that is older than the profile's format would refuse it: it builds without.
can_read_profile() { "$(profile_tool)" show "$profile" >/dev/null 2>&1; }

# The profile under a name made of its content: what was compiled with another one cannot be linked with it, and only
# other options make the package manager compile everything anew.
named_profile() {
  local copy="$root/.build/profile-$(cksum <"$profile" | cut -d ' ' -f 1).profdata"
  mkdir -p "$root/.build"
  cp "$profile" "$copy"
  printf '%s' "$copy"
}

build_release() {
  local options log
  source "$root/scripts/support/prepare.bash"
  prepare_to_build
  find_release_options
  add_link_time_optimisation
  if can_read_profile; then
    options+=(-Xswiftc -Xfrontend -Xswiftc "-ir-profile-use=$(named_profile)" "${profile_naming[@]}")
  fi
  if [ -x "$binary" ]; then
    echo "Building baton" >&2
  else
    echo "Building baton for the first time: this takes a few minutes" >&2
  fi
  mkdir -p "$root/.build"
  touch "$stamp.new"
  if ! log="$(swift build "${options[@]}" 2>&1)"; then
    printf '%s\n' "$log" >&2
    return 1
  fi
  mv "$stamp.new" "$stamp"
}
