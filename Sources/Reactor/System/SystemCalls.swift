// The border to the kernel: every call is retried after EINTR, and every failure leaves as a
// `SystemCallError`. Nothing here waits for time to pass; waiting is the poller's business.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Groups the system calls that need no state of their own.
package enum SystemCalls {

  // MARK: - Clocks

  /// Seconds of the system's monotonic clock.
  package static func monotonicTime() -> Double {
    let time = read(clock: CLOCK_MONOTONIC)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Nanoseconds since 1970, as the system's wall clock has them.
  package static func wallNanoseconds() -> Int { nanoseconds(CLOCK_REALTIME) }

  /// Nanoseconds of processor time that this process has used.
  package static func processNanoseconds() -> Int { nanoseconds(CLOCK_PROCESS_CPUTIME_ID) }

  private static func read(clock: clockid_t) -> timespec {
    var time = timespec()
    // Cannot fail: the clocks above exist on every system this file compiles for.
    clock_gettime(clock, &time)
    return time
  }

  private static func nanoseconds(_ clock: clockid_t) -> Int {
    let time = read(clock: clock)
    return Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }

  // MARK: - Descriptors

  /// Reads at most `buffer.count` bytes; 0 is the end of the file.
  ///
  /// An interrupt ends the call with EINTR, so that Ctrl-C reaches a script that waits for input.
  package static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemCallError) -> Int {
    try retrying("read", interruptible: true) {
      systemRead(descriptor, buffer.baseAddress, buffer.count)
    }
  }

  /// Writes what the descriptor takes at once, and returns the number of bytes. Signals end the wait for room
  /// when an interrupt or a script's handler is due.
  package static func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemCallError) -> Int {
    try retrying("write", interruptible: true) {
      systemWrite(descriptor, bytes.baseAddress, bytes.count)
    }
  }

  /// Closes a descriptor. EINTR is not retried: the descriptor is gone already.
  package static func close(_ descriptor: Int32) throws(SystemCallError) {
    if systemClose(descriptor) != 0 {
      let error = SystemCallError.last("close")
      if error.kind != .interrupted { throw error }
    }
  }

  /// Makes a pipe whose two ends are closed in children.
  package static func pipe() throws(SystemCallError) -> (readEnd: Int32, writeEnd: Int32) {
    var ends: [Int32] = [-1, -1]
    _ = try retrying("pipe") { Int(systemPipe(&ends)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Sets or clears non-blocking mode.
  package static func setNonBlocking(
    _ descriptor: Int32, _ enabled: Bool = true
  ) throws(SystemCallError) {
    let flags = try retrying("fcntl") { Int(fcntl(descriptor, F_GETFL)) }
    let wanted = enabled ? Int32(flags) | O_NONBLOCK : Int32(flags) & ~O_NONBLOCK
    _ = try retrying("fcntl") { Int(fcntl(descriptor, F_SETFL, wanted)) }
  }

  /// Tells whether the descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Opens /dev/null in the place of each missing standard descriptor, so that no file opened
  /// later is taken for standard output.
  package static func openMissingStandardDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      _ = systemOpen("/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY)
    }
  }

  // MARK: - The process

  /// The value of an environment variable.
  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// All environment entries, as `NAME=value`, in the system's order.
  package static func environmentEntries() -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var next = baton_environment()
    while let entry = next.pointee {
      entries.append(bytes(entry))
      next += 1
    }
    return entries
  }

  /// The number of this process.
  package static var processIdentifier: Int32 { getpid() }

  /// Ends the process at once.
  package static func exit(_ status: Int32) -> Never { systemExit(status) }

  /// Ends the process without the C library's duties at exit, as a forked child must.
  package static func exitAtOnce(_ status: Int32) -> Never { systemExitAtOnce(status) }

  /// The path of the running program: as it was called, made absolute.
  package static func executablePath(_ name: String) -> String? {
    let folder = (try? currentFolder()) ?? "/"
    if name.utf8.contains(UInt8(ascii: "/")) {
      return name.hasPrefix("/") ? name : folder + "/" + name
    }
    for part in (environment("PATH") ?? "").split(separator: ":") {
      let path = (part.hasPrefix("/") ? "" : folder + "/") + part + "/" + name
      if isAccessible(path.systemPath, X_OK), kind(ofPath: path) == .file { return path }
    }
    return nil
  }

  // MARK: - Retrying

  /// Runs a call until it is not interrupted; a negative result means failure.
  ///
  /// An `interruptible` call gives up when an interrupt or a script's handler waits, others never do.
  @inline(__always)
  static func retrying(
    _ call: String, interruptible: Bool = false, _ body: () -> Int
  ) throws(SystemCallError) -> Int {
    while true {
      let result = body()
      if result >= 0 { return result }
      let error = SystemCallError.last(call)
      let wantsAttention = baton_interrupt_pending() != 0 || baton_handlers_pending() != 0
      if error.code == EINTR && !(interruptible && wantsAttention) { continue }
      throw error
    }
  }
}

// Inside the enumeration these names would mean its own functions.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ n: Int) -> Int {
  read(descriptor, bytes, n)
}
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ n: Int) -> Int {
  write(descriptor, bytes, n)
}
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemPipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
private func systemExitAtOnce(_ status: Int32) -> Never { _exit(status) }
private func systemExit(_ status: Int32) -> Never { exit(status) }
