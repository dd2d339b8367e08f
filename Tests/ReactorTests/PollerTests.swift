// The system's poller behind its protocol; the same tests hold on both systems.

import Reactor
import Testing

extension ReactorTests {
  @Suite struct PollerTests {
    let poller: any Poller
    let readEnd: Int32
    let writeEnd: Int32

    init() throws {
      #if os(Linux)
        poller = EpollPoller()
      #else
        poller = KqueuePoller()
      #endif
      try poller.open()
      (readEnd, writeEnd) = try SystemCalls.pipe()
    }

    func ready(_ seconds: Double? = 0) throws -> [Readiness] {
      var events: [Readiness] = []
      _ = try poller.wait(seconds: seconds, into: &events)
      return events
    }

    @Test func reportsReadableOnlyWithBytes() throws {
      let registration = try poller.register(readEnd, .readable)
      #expect(try ready().isEmpty)
      _ = SystemCalls.writeAll(writeEnd, [1])
      let expected = Readiness(
        descriptor: readEnd, registration: registration, ready: .readable)
      #expect(try ready() == [expected])
      #expect(try ready(nil) == [expected])
    }

    @Test func reportsWritable() throws {
      try poller.register(writeEnd, .writable)
      #expect(try ready().map(\.ready) == [.writable])
      try poller.register(writeEnd, [])
      #expect(try ready().isEmpty)
      #expect(poller.count == 0)
    }

    @Test func reportsHangUpAsReadable() throws {
      try poller.register(readEnd, .readable)
      try SystemCalls.close(writeEnd)
      #expect(try ready().map(\.ready) == [.readable])
    }

    @Test func keepsTheRegistrationWhileInterestChanges() throws {
      let first = try poller.register(readEnd, .readable)
      #expect(try poller.register(readEnd, [.readable, .writable]) == first)
      try poller.register(readEnd, [])
      let second = try poller.register(readEnd, .readable)
      #expect(second != first)
      #expect(poller.interest(in: readEnd) == .readable)
      #expect(poller.interest(in: 9999) == [])
    }

    @Test func survivesADescriptorClosedBehindItsBack() throws {
      let first = try poller.register(readEnd, .readable)
      try SystemCalls.close(readEnd)
      try SystemCalls.close(writeEnd)
      let (again, writer) = try SystemCalls.pipe()
      #expect(again == readEnd)
      let second = try poller.register(again, .readable)
      #if os(Linux)
        #expect(second != first)
      #endif
      _ = SystemCalls.writeAll(writer, [1])
      #expect(try ready().map(\.registration) == [second])
    }

    @Test func refusesBadDescriptors() throws {
      for descriptor: Int32 in [-1, 1_000_000_000] {
        #expect(throws: SystemCallError.self) { try poller.register(descriptor, .readable) }
      }
      #expect(poller.count == 0)
    }

    @Test func isWokenFromAnotherThread() throws {
      let wakeUp = poller.wakeUp
      let thread = try NativeThread(stackSize: 1 << 20, smallest: 1 << 16) { wakeUp.signal() }
      var events: [Readiness] = []
      #expect(try poller.wait(seconds: nil, into: &events))
      thread.join()
      #expect(events.isEmpty)
      #expect(try poller.wait(seconds: 0, into: &events) == false)
    }

    @Test func reportsManyDescriptorsAtOnce() throws {
      var ends: [Int32] = []
      for _ in 0..<300 {
        let pipe = try SystemCalls.pipe()
        ends += [pipe.readEnd, pipe.writeEnd]
        try poller.register(pipe.readEnd, .readable)
        _ = SystemCalls.writeAll(pipe.writeEnd, [1])
      }
      defer { for end in ends { try? SystemCalls.close(end) } }
      var seen: Set<Int32> = []
      for _ in 0..<2 {
        for event in try ready() {
          seen.insert(event.descriptor)
          try poller.register(event.descriptor, [])
        }
      }
      #expect(seen.count == 300)
    }
  }
}
