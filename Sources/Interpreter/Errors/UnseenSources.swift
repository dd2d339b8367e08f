// Library modules that CPython has in C: there, their frames do not exist, so tracebacks must not show
// them either.

/// The modules whose whole text is of that kind.
private let unseenSources: Set<String> = [
  "_codecs.py", "_code_pages.py", "array.py", "bisect.py", "cmath.py", "collections/_dicts.py",
  "datetime.py", "decimal/__init__.py", "decimal/_context.py", "decimal/_format.py",
  "decimal/_functions.py", "decimal/_methods.py", "decimal/_number.py", "decimal/_power.py",
  "decimal/_rounding.py", "fcntl.py", "io.py", "marshal.py", "operator.py", "pickle.py",
  "select.py", "struct.py", "termios.py", "unicodedata.py",
]

func isUnseenSource(_ name: String) -> Bool {
  guard name.hasPrefix(libraryPath + "/") else { return false }
  return unseenSources.contains(String(name.dropFirst(libraryPath.utf8.count + 1)))
}
