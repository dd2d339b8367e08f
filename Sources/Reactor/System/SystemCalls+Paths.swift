// Questions about paths. Opening and reading files is in SystemCalls+Files.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// What lies at a path, links followed.
  package enum PathKind: Sendable { case file, folder, other }

  /// Nil when nothing is there, or nothing that this process may see.
  package static func kind(ofPath path: String) -> PathKind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The current folder's path.
  package static func currentFolder() throws(SystemCallError) -> String {
    guard let path = getcwd(nil, 0) else { throw SystemCallError.last("getcwd") }
    defer { free(path) }
    return String(cString: path)
  }

  /// The absolute path without links.
  package static func realPath(_ path: String) throws(SystemCallError) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemCallError.last("realpath") }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
