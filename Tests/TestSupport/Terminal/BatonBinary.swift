// Where the built program is, for tests that run it as a person would.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package enum BatonBinary {
  /// BATON_BINARY, else the program beside the test bundle, else the one of the debug build.
  package static var path: String {
    if let given = getenv("BATON_BINARY") { return String(cString: given) }
    if let directory = directoryOfThisProcess, isExecutable(directory + "/baton") {
      return directory + "/baton"
    }
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/" + root + "/.build/debug/baton"
  }

  /// An environment in which nothing of the person who runs the tests is seen or changed.
  package static func environment(
    home: String, adding extra: [String: String] = [:]
  ) -> [String: String] {
    let base = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home,
      "SWIFT_BACKTRACE": "enable=no",
    ]
    return base.merging(extra) { _, new in new }
  }

  /// A new empty directory; the caller removes it.
  package static func makeHome() -> String {
    var template = Array("/tmp/baton-test-XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else { return "/nonexistent" }
    return String(cString: path)
  }

  private static var directoryOfThisProcess: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private static func isExecutable(_ path: String) -> Bool {
    access(path, X_OK) == 0
  }
}
