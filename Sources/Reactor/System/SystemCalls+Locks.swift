// What `fcntl` and `flock` do with descriptors.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The type has a function of the same name beside it.
private typealias FileLock = flock

extension SystemCalls {
  /// `fcntl` with a number.
  package static func control(
    _ descriptor: Int32, _ command: Int32, _ argument: Int32
  ) throws(SystemCallError) -> Int {
    try retrying("fcntl", interruptible: false) { Int(fcntl(descriptor, command, argument)) }
  }

  /// `fcntl` or `ioctl` with a structure, which the system may change.
  package static func exchange(
    _ descriptor: Int32, _ command: Int, _ bytes: [UInt8], isDevice: Bool
  ) throws(SystemCallError) -> (result: Int, bytes: [UInt8]) {
    // What the system writes may be longer than what a script has thought of.
    var room = bytes + [UInt8](repeating: 0, count: max(1024 - bytes.count, 0))
    let result = try retrying(isDevice ? "ioctl" : "fcntl", interruptible: false) {
      Int(
        isDevice
          ? baton_ioctl_bytes(descriptor, UInt(truncatingIfNeeded: command), &room)
          : baton_fcntl_bytes(descriptor, Int32(truncatingIfNeeded: command), &room))
    }
    return (result, Array(room.prefix(bytes.count)))
  }

  /// `ioctl` with a number.
  package static func controlDevice(
    _ descriptor: Int32, _ request: Int, _ argument: Int32
  ) throws(SystemCallError) -> Int {
    try retrying("ioctl", interruptible: false) {
      Int(baton_ioctl_number(descriptor, UInt(truncatingIfNeeded: request), argument))
    }
  }

  /// - Parameter operation: LOCK_SH, LOCK_EX or LOCK_UN, with LOCK_NB.
  package static func lock(_ descriptor: Int32, _ operation: Int32) throws(SystemCallError) {
    _ = try retrying("flock", interruptible: true) { Int(flock(descriptor, operation)) }
  }

  /// Locks a part of a file for this process.
  package static func lockRange(
    _ descriptor: Int32, _ operation: Int32, length: Int, start: Int, whence: Int32
  ) throws(SystemCallError) {
    var range = FileLock()
    range.l_whence = Int16(whence)
    range.l_start = off_t(start)
    range.l_len = off_t(length)
    let kind = operation & (LOCK_SH | LOCK_EX | LOCK_UN)
    range.l_type = Int16(kind == LOCK_UN ? F_UNLCK : kind == LOCK_SH ? F_RDLCK : F_WRLCK)
    let command = operation & LOCK_NB != 0 ? F_SETLK : F_SETLKW
    _ = try retrying("fcntl", interruptible: true) { Int(fcntl(descriptor, command, &range)) }
  }

  /// The names that the module `fcntl` shows.
  package static let controlConstants: [(StaticString, Int)] =
    [
      ("F_DUPFD", Int(F_DUPFD)), ("F_GETFD", Int(F_GETFD)), ("F_SETFD", Int(F_SETFD)),
      ("F_GETFL", Int(F_GETFL)), ("F_SETFL", Int(F_SETFL)), ("F_GETLK", Int(F_GETLK)),
      ("F_SETLK", Int(F_SETLK)), ("F_SETLKW", Int(F_SETLKW)), ("F_RDLCK", Int(F_RDLCK)),
      ("F_WRLCK", Int(F_WRLCK)), ("F_UNLCK", Int(F_UNLCK)), ("F_GETOWN", Int(F_GETOWN)),
      ("F_SETOWN", Int(F_SETOWN)), ("FD_CLOEXEC", Int(FD_CLOEXEC)), ("LOCK_SH", Int(LOCK_SH)),
      ("LOCK_EX", Int(LOCK_EX)), ("LOCK_NB", Int(LOCK_NB)), ("LOCK_UN", Int(LOCK_UN)),
      ("F_DUPFD_CLOEXEC", Int(F_DUPFD_CLOEXEC)),
    ] + pipeConstants

  /// Sizes of pipes can be set on Linux; the names hide behind _GNU_SOURCE.
  #if os(Linux)
    private static let pipeConstants: [(StaticString, Int)] = [
      ("F_SETPIPE_SZ", 1031), ("F_GETPIPE_SZ", 1032),
    ]
  #else
    private static let pipeConstants: [(StaticString, Int)] = []
  #endif
}
