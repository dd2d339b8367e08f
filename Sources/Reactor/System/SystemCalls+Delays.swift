// How long a thread had to wait for a processor, or was stopped by Ctrl-Z. A machine that is busy with other programs makes every
// duration longer; what a person is told about the own program leaves that out.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// Seconds in which this thread was able to run, and a person had stopped the program, or the system ran
  /// others, where that tells.
  package static func runDelay() -> Double {
    Double(baton_stopped_nanoseconds()) * 1e-9 + processorDelay()
  }

  private static func processorDelay() -> Double {
    #if os(Linux)
      let file = systemOpen("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC)
      if file < 0 { return 0 }
      defer { systemClose(file) }
      return withUnsafeTemporaryAllocation(byteCount: 96, alignment: 1) { buffer in
        let count = systemRead(file, buffer.baseAddress, buffer.count)
        return runDelay(of: buffer[..<max(0, count)])
      }
    #else
      return 0
    #endif
  }

  /// The second of the three numbers, in nanoseconds: time on a processor, time in its queue, turns.
  package static func runDelay(of text: some Collection<UInt8>) -> Double {
    let numbers = text.split(separator: UInt8(ascii: " "))
    guard numbers.count > 1 else { return 0 }
    return Double(UInt64(String(decoding: numbers[1], as: UTF8.self)) ?? 0) * 1e-9
  }
}

// `SystemCalls` has functions of these names itself.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ n: Int) -> Int {
  read(descriptor, bytes, n)
}
private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }
