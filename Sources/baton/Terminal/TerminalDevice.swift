// The terminal's descriptors: the only place that reads keys and writes frames. Descriptors 0 and
// 1 are used directly, because C streams would buffer and libedit must never see the bytes.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum TerminalDevice {
  enum Input {
    case bytes([UInt8]), nothing, end
  }

  /// Whether both standard input and output are a terminal.
  static var isInteractive: Bool { isatty(0) == 1 && isatty(1) == 1 }

  static var size: (columns: Int, rows: Int) {
    var window = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(window.ws_col), Int(window.ws_row))
  }

  /// Milliseconds of a clock that never jumps.
  static var milliseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func hasInput(within milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, milliseconds) > 0
  }

  static func read() -> Input {
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      let result = systemRead(0, buffer.baseAddress, buffer.count)
      // A terminal that is gone answers EIO: that is an end as well.
      count = result > 0 ? result : 0
    }
    if !bytes.isEmpty { return .bytes(bytes) }
    let isTransient = errno == EINTR || errno == EAGAIN
    return isTransient ? .nothing : .end
  }

  /// Writes everything, also to a slow or non-blocking terminal; gives up when it is gone.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let result = systemWrite(
          descriptor, buffer.baseAddress! + offset, buffer.count - offset)  // Not empty here.
        if result > 0 {
          offset += result
        } else if errno == EAGAIN {
          var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&wait, 1, -1)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  errno = 0
  return read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  errno = 0
  return write(descriptor, bytes, count)
}
