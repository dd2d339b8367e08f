// Which sources are the library's own: where a script waits, and what is reported, is told by lines of the script.

import Syntax

/// The file name of coroutines that are written in Swift.
package let librarySourceName = "<asyncio>"

/// The file belongs to the library: where a script waits is told by its own lines.
package func isLibraryFile(_ name: String) -> Bool {
  name == librarySourceName || name.hasPrefix(libraryPath)
}

func isLibrary(_ code: Code) -> Bool { isLibraryFile(code.source.name) }

/// What CPython has in C: there, the frames do not exist, so tracebacks must not show them either. Each text stands for
/// all files that begin with it; a test holds that there are some.
package let unseenSources = [
  "_ast_nodes.py", "_ast_validation.py", "_code_pages.py", "_codecs.py", "_decimal",
  "_io_buffered.py", "_io_newlines.py", "_io_raw.py", "_io_text.py", "_pickle_codes.py",
  "_pickle_reader.py", "_pickle_writer.py", "_sqlite3.py", "_tokenizer.py", "_weakref_proxies.py",
  "array.py", "bisect.py", "collections/_dicts.py", "datetime.py", "decimal.py",
  "fcntl.py", "io.py", "marshal.py", "mmap.py", "operator.py", "pickle.py", "pyexpat.py",
  "select.py", "sqlite3/_", "struct.py", "syslog.py", "termios.py", "unicodedata.py",
  "xml/parsers/expat.py", "zlib.py",
].map { libraryPath + "/" + $0 }

func isUnseenSource(_ name: String) -> Bool {
  name.hasPrefix(libraryPath) && unseenSources.contains(where: name.hasPrefix)
}
