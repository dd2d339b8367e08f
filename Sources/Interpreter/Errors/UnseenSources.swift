// Library modules that CPython has in C: there, their frames do not exist, so tracebacks must not show
// them either.

/// The modules whose whole text is of that kind; a folder stands for all that is in it.
private let unseenSources: Set<String> = [
  "_codecs.py", "_code_pages.py", "_io_buffered.py", "_io_newlines.py", "_io_raw.py",
  "_io_text.py",
  "_pickle_codes.py", "_pickle_reader.py", "_pickle_writer.py", "_weakref_proxies.py",
  "array.py", "bisect.py", "cmath.py", "collections/_dicts.py",
  "datetime.py", "decimal", "fcntl.py", "io.py", "marshal.py", "operator.py", "pickle.py",
  "select.py", "struct.py", "termios.py", "unicodedata.py",
]

func isUnseenSource(_ name: String) -> Bool {
  guard name.hasPrefix(libraryPath + "/") else { return false }
  let path = String(name.dropFirst(libraryPath.utf8.count + 1))
  let folder = path.prefix { $0 != "/" }
  return unseenSources.contains(path) || unseenSources.contains(String(folder))
}
