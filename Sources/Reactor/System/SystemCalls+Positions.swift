// What file objects ask of a descriptor beyond reading and writing.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// - Parameter whence: 0 from the start, 1 from here, 2 from the end.
  package static func seek(
    _ descriptor: Int32, _ offset: Int, whence: Int32
  ) throws(SystemCallError) -> Int {
    try retrying("lseek", interruptible: false) {
      Int(lseek(descriptor, off_t(offset), [SEEK_SET, SEEK_CUR, SEEK_END][Int(whence)]))
    }
  }

  /// Cuts the file, or fills it up with zeros; the position stays.
  package static func truncate(_ descriptor: Int32, to size: Int) throws(SystemCallError) {
    _ = try retrying("ftruncate", interruptible: false) {
      Int(ftruncate(descriptor, off_t(size)))
    }
  }

  /// False also for a descriptor that is not open.
  package static func isDirectory(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The error of a directory that is opened as a file.
  package static let directoryError = SystemCallError(code: EISDIR, call: "open")
}
