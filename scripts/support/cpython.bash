# find_cpython prints the path of a CPython 3.13: $PYTHON, the one on PATH, or one of pyenv's.

is_cpython_3_13() {
  [ -n "$1" ] && "$1" -c '
import sys
sys.exit(sys.implementation.name != "cpython" or sys.version_info[:2] != (3, 13))
' 2>/dev/null
}

find_cpython() {
  local candidate
  for candidate in "${PYTHON:-}" "$(command -v python3.13 || true)" \
    "$HOME"/.pyenv/versions/3.13*/bin/python3.13 "$(command -v python3 || true)"; do
    if is_cpython_3_13 "$candidate"; then
      "$candidate" -c 'import sys; print(sys.executable)'
      return 0
    fi
  done
  return 1
}
