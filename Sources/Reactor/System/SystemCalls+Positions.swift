// What file objects ask of a descriptor beyond reading and writing.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// How scripts open files; see `open(2)`.
  package struct OpenFlags: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static let writes = OpenFlags(rawValue: 1)
    package static let reads = OpenFlags(rawValue: 2)
    package static let creates = OpenFlags(rawValue: 4)
    package static let truncates = OpenFlags(rawValue: 8)
    package static let appends = OpenFlags(rawValue: 16)
    package static let isExclusive = OpenFlags(rawValue: 32)

    fileprivate var system: Int32 {
      var flags = O_CLOEXEC
      if contains(.writes) { flags |= contains(.reads) ? O_RDWR : O_WRONLY }
      for (flag, value) in [
        (OpenFlags.creates, O_CREAT), (.truncates, O_TRUNC), (.appends, O_APPEND),
        (.isExclusive, O_EXCL),
      ] where contains(flag) { flags |= value }
      return flags
    }
  }

  /// Opens a file; it is closed in children.
  package static func open(_ path: String, _ flags: OpenFlags) throws(SystemCallError) -> Int32 {
    Int32(
      try retrying("open", interruptible: true) { Int(systemOpen(path, flags.system, 0o666)) })
  }

  /// - Parameter whence: 0 from the start, 1 from here, 2 from the end.
  package static func seek(
    _ descriptor: Int32, _ offset: Int, whence: Int32
  ) throws(SystemCallError) -> Int {
    try retrying("lseek", interruptible: false) {
      Int(lseek(descriptor, off_t(offset), [SEEK_SET, SEEK_CUR, SEEK_END][Int(whence)]))
    }
  }

  package static func truncate(_ descriptor: Int32, to size: Int) throws(SystemCallError) {
    _ = try retrying("ftruncate", interruptible: false) {
      Int(ftruncate(descriptor, off_t(size)))
    }
  }

  package static func isDirectory(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The error of a directory that is opened as a file.
  package static let directoryError = SystemCallError(code: EISDIR, call: "open")
}

private func systemOpen(_ path: String, _ flags: Int32, _ permissions: mode_t) -> Int32 {
  open(path, flags, permissions)
}
