// What the system says of itself: sysconf, confstr, pathconf.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// A number of the system's configuration; -1 where there is no limit.
  package static func configuration(_ name: Int32) throws(SystemCallError) -> Int {
    errno = 0
    return try known(sysconf(name), "sysconf")
  }

  /// A text of the system's configuration; nil where there is none.
  package static func configurationText(_ name: Int32) throws(SystemCallError) -> String? {
    errno = 0
    let count = confstr(name, nil, 0)
    if count == 0 {
      if errno != 0 { throw SystemCallError.last("confstr") }
      return nil
    }
    var text = [CChar](repeating: 0, count: count)
    _ = confstr(name, &text, count)
    return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A limit of a file; -1 where there is none.
  package static func configuration(_ name: Int32, ofPath path: SystemPath) throws(SystemCallError)
    -> Int
  {
    errno = 0
    return try known(pathconf(path, name), "pathconf")
  }

  /// A limit of an open file; -1 where there is none.
  package static func configuration(_ name: Int32, ofDescriptor descriptor: Int32)
    throws(SystemCallError) -> Int
  {
    errno = 0
    return try known(fpathconf(descriptor, name), "fpathconf")
  }

  private static func known(_ result: Int, _ call: String) throws(SystemCallError) -> Int {
    if result == -1, errno != 0 { throw SystemCallError.last(call) }
    return result
  }
}
