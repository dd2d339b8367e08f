// The layer over system calls: failures are values, and nothing is lost half-way.

import Reactor
import Testing

extension ReactorTests {
  @Suite struct SystemCallsTests {
    init() throws { try Signals.ignoreBrokenPipes() }

    @Test func writesEverythingThroughAFullPipe() throws {
      let (readEnd, writeEnd) = try SystemCalls.pipe()
      try SystemCalls.setNonBlocking(writeEnd)
      let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let received = Received()
      let reader = try NativeThread(stackSize: 1 << 20, smallest: 1 << 16) {
        received.bytes = (try? SystemCalls.readToEnd(readEnd)) ?? []
      }
      let result = SystemCalls.writeAll(writeEnd, bytes)
      try SystemCalls.close(writeEnd)
      reader.join()
      #expect(result.count == bytes.count)
      #expect(result.error == nil)
      #expect(received.bytes == bytes)
    }

    final class Received: @unchecked Sendable {
      var bytes: [UInt8] = []
    }

    @Test func reportsABrokenPipeAsAValue() throws {
      let (readEnd, writeEnd) = try SystemCalls.pipe()
      try SystemCalls.close(readEnd)
      let result = SystemCalls.writeAll(writeEnd, [1, 2])
      #expect(result.error?.kind == .brokenPipe)
      #expect(result.count == 0)
    }

    @Test func aFullPipeWouldBlock() throws {
      let (_, writeEnd) = try SystemCalls.pipe()
      try SystemCalls.setNonBlocking(writeEnd)
      let error = #expect(throws: SystemCallError.self) {
        let bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          _ = try bytes.withUnsafeBytes { bytes throws(SystemCallError) in
            try SystemCalls.write(writeEnd, bytes)
          }
        }
      }
      #expect(error?.kind == .wouldBlock)
    }

    @Test func namesAMissingFile() {
      let error = #expect(throws: SystemCallError.self) {
        try SystemCalls.readFile("/nowhere/at/all")
      }
      #expect(error?.kind == .fileNotFound)
      #expect(error?.name == "ENOENT")
      #expect(error?.message == "No such file or directory")
      #expect(error?.call == "open")
    }

    @Test func readsWholeFilesUpToALimit() throws {
      #expect(try SystemCalls.readFile("/dev/null").isEmpty)
      let error = #expect(throws: SystemCallError.self) {
        try SystemCalls.readFile("/dev/zero", limit: 1 << 17)
      }
      #expect(error?.name == "EFBIG")
      let directory = #expect(throws: SystemCallError.self) { try SystemCalls.readFile("/") }
      #expect(directory?.kind == .isDirectory)
    }

    @Test func waitsForOneDescriptor() throws {
      let (readEnd, writeEnd) = try SystemCalls.pipe()
      #expect(try !SystemCalls.wait(for: readEnd, readable: true, seconds: 0))
      _ = SystemCalls.writeAll(writeEnd, [1])
      #expect(try SystemCalls.wait(for: readEnd, readable: true, seconds: nil))
      #expect(!SystemCalls.isTerminal(readEnd))
    }

    @Test func readsTheEnvironment() throws {
      let path = try #require(SystemCalls.environment("PATH"))
      #expect(SystemCalls.environmentEntries().contains(Array("PATH=\(path)".utf8)))
      #expect(SystemCalls.environment("NO_SUCH_NAME") == nil)
    }

    @Test func clocksGoForward() {
      let first = SystemCalls.monotonicTime()
      #expect(SystemCalls.monotonicTime() >= first)
      #expect(SystemCalls.wallNanoseconds() > 1_600_000_000_000_000_000)
      #expect(SystemCalls.processNanoseconds() > 0)
    }

    @Test func theWaitForAProcessorIsTheSecondNumber() {
      #expect(SystemCalls.runDelay(of: Array("812000 3500000000 7\n".utf8)) == 3.5)
      #expect(SystemCalls.runDelay(of: Array("812000".utf8)) == 0)
      let first = SystemCalls.runDelay()
      #expect(SystemCalls.runDelay() >= first)
    }
  }
}
