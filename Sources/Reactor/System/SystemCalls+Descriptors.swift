// Descriptors as scripts handle them: opened with the system's own flags, copied, asked about.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// Opens with the flags of `open(2)`; the descriptor is closed in children.
  package static func open(
    _ path: SystemPath, flags: Int32, mode: Int
  ) throws(SystemCallError) -> Int32 {
    Int32(
      try retrying("open", interruptible: true) {
        Int(systemOpen(path, flags | O_CLOEXEC, mode_t(truncatingIfNeeded: mode)))
      })
  }

  /// The flags of `open(2)` that scripts may name.
  package static let openFlags: [(name: StaticString, value: Int32)] = [
    ("O_RDONLY", O_RDONLY), ("O_WRONLY", O_WRONLY), ("O_RDWR", O_RDWR), ("O_CREAT", O_CREAT),
    ("O_EXCL", O_EXCL), ("O_TRUNC", O_TRUNC), ("O_APPEND", O_APPEND),
    ("O_NONBLOCK", O_NONBLOCK), ("O_CLOEXEC", O_CLOEXEC), ("O_SYNC", O_SYNC),
    ("O_NOFOLLOW", O_NOFOLLOW), ("O_DIRECTORY", O_DIRECTORY), ("O_NOCTTY", O_NOCTTY),
  ]

  /// The lowest free number for the same open file; children do not inherit it.
  package static func copy(_ descriptor: Int32) throws(SystemCallError) -> Int32 {
    Int32(try retrying("dup") { Int(fcntl(descriptor, F_DUPFD_CLOEXEC, 0)) })
  }

  /// Makes `other` the same as `descriptor`.
  package static func copy(
    _ descriptor: Int32, to other: Int32, isInheritable: Bool
  ) throws(SystemCallError) {
    _ = try retrying("dup2") { Int(dup2(descriptor, other)) }
    if !isInheritable { _ = fcntl(other, F_SETFD, FD_CLOEXEC) }
  }

  /// Whether programs that are started keep it open.
  package static func isInheritable(_ descriptor: Int32) throws(SystemCallError) -> Bool {
    try retrying("fcntl") { Int(fcntl(descriptor, F_GETFD)) } & Int(FD_CLOEXEC) == 0
  }

  /// Decides whether programs that are started keep it open.
  package static func setInheritable(
    _ descriptor: Int32, _ isInheritable: Bool
  ) throws(SystemCallError) {
    _ = try retrying("fcntl") { Int(fcntl(descriptor, F_SETFD, isInheritable ? 0 : FD_CLOEXEC)) }
  }

  /// Whether calls wait for the descriptor instead of failing with `wouldBlock`.
  package static func isBlocking(_ descriptor: Int32) throws(SystemCallError) -> Bool {
    try retrying("fcntl") { Int(fcntl(descriptor, F_GETFL)) } & Int(O_NONBLOCK) == 0
  }

  /// Copies from a file to another descriptor inside of the system.
  /// - Parameter offset: nil is the file's own position.
  package static func sendFile(
    to output: Int32, from input: Int32, offset: Int?, count: Int
  ) throws(SystemCallError) -> Int {
    try retrying("sendfile") {
      baton_send_file(output, input, offset != nil ? 1 : 0, Int64(offset ?? 0), count)
    }
  }

  /// Makes a pair of terminals that are connected with each other.
  package static func openTerminals() throws(SystemCallError) -> (master: Int32, slave: Int32) {
    var (master, slave) = (Int32(-1), Int32(-1))
    try check("openpty", baton_open_terminals(&master, &slave))
    return (master, slave)
  }

  /// Waits until what was written is on the disk.
  package static func synchronize(_ descriptor: Int32) throws(SystemCallError) {
    _ = try retrying("fsync") { Int(fsync(descriptor)) }
  }

  /// Changes how many bytes a pipe holds, where the system lets it be changed.
  package static func setPipeSize(
    _ descriptor: Int32, _ size: Int32
  ) throws(SystemCallError) {
    #if os(Linux)
      // F_SETPIPE_SZ, which hides behind _GNU_SOURCE.
      _ = try retrying("fcntl") { Int(fcntl(descriptor, 1031, size)) }
    #endif
  }

  /// Columns and lines of a terminal.
  package static func terminalSize(
    _ descriptor: Int32
  ) throws(SystemCallError) -> (columns: Int, lines: Int) {
    var (columns, lines) = (Int32(0), Int32(0))
    try check("ioctl", baton_terminal_size(descriptor, &columns, &lines))
    return (Int(columns), Int(lines))
  }
}

private func systemOpen(_ path: SystemPath, _ flags: Int32, _ permissions: mode_t) -> Int32 {
  open(path, flags, permissions)
}
