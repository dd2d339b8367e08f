// Whole files and whole outputs: the loops around read and write that are easy to get wrong.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells how far a write came and why it stopped, if it did not come to the end.
package struct WriteResult: Sendable {
  /// Bytes that were written.
  package let count: Int
  /// Nil when all were.
  package let error: SystemCallError?
}

extension SystemCalls {
  /// How a file is opened; the flags every caller needs are added by `open`.
  package enum OpenMode: Sendable {
    case reading, replacing, appending, creating, updating
  }

  /// Opens a file; it is closed in children.
  package static func open(
    _ path: String, _ mode: OpenMode, permissions: UInt16 = 0o666
  ) throws(SystemCallError) -> Int32 {
    let flags: Int32 =
      switch mode {
      case .reading: O_RDONLY
      case .replacing: O_WRONLY | O_CREAT | O_TRUNC
      case .appending: O_WRONLY | O_CREAT | O_APPEND
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      case .updating: O_RDWR
      }
    let result = try retrying("open", interruptible: true) {
      Int(systemOpen(path, flags | O_CLOEXEC, mode_t(permissions)))
    }
    return Int32(result)
  }

  /// Reads a whole file of at most `limit` bytes; a larger one fails with EFBIG.
  package static func readFile(
    _ path: String, limit: Int = 1 << 30
  ) throws(SystemCallError) -> [UInt8] {
    let descriptor = try open(path, .reading)
    defer { try? close(descriptor) }
    return try readToEnd(descriptor, limit: limit)
  }

  /// Reads until the end of the file.
  package static func readToEnd(
    _ descriptor: Int32, limit: Int = 1 << 30
  ) throws(SystemCallError) -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 65536, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = try retrying("read", interruptible: true) {
        systemRead(descriptor, chunk.baseAddress, chunk.count)
      }
      if count == 0 { return bytes }
      if bytes.count + count > limit { throw SystemCallError(code: EFBIG, call: "read") }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
    }
  }

  /// Writes everything, waiting for a non-blocking descriptor to take more where it must.
  ///
  /// Failures are values, not thrown: output that has nowhere to go is an ordinary end of a
  /// program. A pending interrupt ends the wait for a reader that does not read, with EINTR.
  package static func writeAll(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer
  ) -> WriteResult {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      do throws(SystemCallError) {
        written += try write(descriptor, rest)
      } catch {
        if error.kind == .interrupted { continue }
        guard error.kind == .wouldBlock else { return WriteResult(count: written, error: error) }
        if let error = waitUntilWritable(descriptor) {
          return WriteResult(count: written, error: error)
        }
      }
    }
    return WriteResult(count: written, error: nil)
  }

  /// Writes all bytes of an array.
  package static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> WriteResult {
    bytes.withUnsafeBytes { writeAll(descriptor, $0) }
  }

  private static func waitUntilWritable(_ descriptor: Int32) -> SystemCallError? {
    do throws(SystemCallError) {
      _ = try wait(for: descriptor, readable: false, seconds: nil)
      return nil
    } catch {
      return error
    }
  }

  /// Waits until one descriptor is ready; false if `seconds` have passed without that.
  ///
  /// For waits outside the loop, such as output that must leave now. An interrupt ends the wait
  /// with EINTR.
  package static func wait(
    for descriptor: Int32, readable: Bool, seconds: Double?
  ) throws(SystemCallError) -> Bool {
    let end = seconds.map { monotonicTime() + $0 }
    var entry = pollfd(fd: descriptor, events: Int16(readable ? POLLIN : POLLOUT), revents: 0)
    while true {
      var timeout: Int32 = -1
      if let end {
        timeout = Int32(min(max((end - monotonicTime()) * 1000, 0), 1e8).rounded(.up))
      }
      let count = try retrying("poll", interruptible: true) { Int(poll(&entry, 1, timeout)) }
      if count > 0 { return true }
      if let end, monotonicTime() >= end { return false }
    }
  }
}

private func systemOpen(_ path: String, _ flags: Int32, _ permissions: mode_t) -> Int32 {
  open(path, flags, permissions)
}
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ n: Int) -> Int {
  read(descriptor, bytes, n)
}
