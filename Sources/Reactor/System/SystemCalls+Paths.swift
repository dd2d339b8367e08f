// Questions about paths. Opening and reading files is in SystemCalls+Files.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system is told of a path: its bytes, whatever their encoding, and a zero.
package typealias SystemPath = [CChar]

extension String {
  /// For the system.
  package var systemPath: SystemPath { Array(utf8CString) }
}

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

  /// The current folder's path; what is no UTF-8 is lost.
  package static func currentFolder() throws(SystemCallError) -> String {
    String(decoding: try currentFolderBytes(), as: UTF8.self)
  }

  /// The current folder's path.
  package static func currentFolderBytes() throws(SystemCallError) -> [UInt8] {
    guard let path = getcwd(nil, 0) else { throw SystemCallError.last("getcwd") }
    defer { free(path) }
    return bytes(path)
  }

  /// Those before the zero.
  static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// The absolute path without links.
  package static func realPath(_ path: String) throws(SystemCallError) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemCallError.last("realpath") }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
