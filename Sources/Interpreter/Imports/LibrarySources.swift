// Which sources are the library's own: where a script waits, and what is reported, is told by lines of the script.

/// The file name of coroutines that are written in Swift.
package let librarySourceName = "<asyncio>"

/// The file belongs to the library: where a script waits is told by its own lines.
package func isLibraryFile(_ name: String) -> Bool {
  name == librarySourceName || name.hasPrefix(libraryPath)
}

func isLibrary(_ code: Code) -> Bool { isLibraryFile(code.source.name) }

/// Modules that CPython has in C, whole texts of them: there, their frames do not exist, so tracebacks must not
/// show them either. A folder stands for all that is in it.
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
