// Blocking for a descriptor: what ends the wait, and how stepped clocks pass it.

import Reactor
import Testing

extension ReactorTests {
  @Suite struct SocketTests {
    private static let unixFamily: Int32 = 1
    private static let inetFamily: Int32 = 2
    private static let stream: Int32 = 1

    private func pair() throws -> (Int32, Int32) {
      try SystemCalls.openSocketPair(family: Self.unixFamily, type: Self.stream, protocol: 0)
    }

    private func close(_ sockets: Int32...) throws {
      for socket in sockets { try SystemCalls.closeSocket(socket) }
    }

    @Test func blockingEndsWithReadinessOrWithTheTime() throws {
      let world = RealWorld()
      let (first, second) = try pair()
      var waiting = [DescriptorPoll(first, .readable)]
      #expect(try world.block("test", on: &waiting, seconds: 0) == 0)
      #expect(try world.block("test", on: &waiting, seconds: 0.001) == 0)
      #expect(waiting.count == 1)
      _ = SystemCalls.writeAll(second, [1])
      #expect(try world.block("test", on: &waiting, seconds: nil) == 1)
      #expect(waiting[0].found != 0)
      try close(first, second)
    }

    @Test func anInterruptEndsTheBlocking() throws {
      let world = RealWorld()
      let (first, second) = try pair()
      var waiting = [DescriptorPoll(first, .readable)]
      Signals.raiseInterrupt()
      #expect(try world.block("test", on: &waiting, seconds: nil) == nil)
      #expect(Signals.takeInterrupt())
      try close(first, second)
    }

    @Test func aMessageDoesNotEndTheBlocking() throws {
      let world = RealWorld()
      let (first, second) = try pair()
      var waiting = [DescriptorPoll(first, .readable)]
      world.mailbox.post("test") {}
      #expect(try world.block("test", on: &waiting, seconds: 0.001) == 0)
      #expect(world.takeMessages().count == 1)
      try close(first, second)
    }

    @Test func virtualTimePassesWhileBlocking() throws {
      let world = RealWorld(clock: .virtual)
      let (first, second) = try pair()
      var waiting = [DescriptorPoll(first, .readable)]
      #expect(try world.block("test", on: &waiting, seconds: 0.001) == 0)
      #expect(world.loopTime("test") == 0.001)
      try close(first, second)
    }

    @Test func virtualTimeDoesNotWaitForSocketsOfThisProcess() throws {
      let world = RealWorld(clock: .virtual)
      let (first, second) = try pair()
      let listener = try SystemCalls.openSocket(
        family: Self.inetFamily, type: Self.stream, protocol: 0)
      try SystemCalls.bind(listener, to: SocketAddress(inet: [127, 0, 0, 1], port: 0))
      try SystemCalls.listen(listener, backlog: 1)
      let client = try SystemCalls.openSocket(
        family: Self.inetFamily, type: Self.stream, protocol: 0)
      try SystemCalls.connect(client, to: try SystemCalls.nameOfSocket(listener))
      for socket in [first, listener, client] {
        try world.register(socket, .readable, outstanding: true)
      }
      var events: [Readiness] = []
      // The connection that has just been made comes before the jump.
      try world.wait(until: 86_400, into: &events)
      #expect(events.map(\.descriptor) == [listener])
      #expect(world.loopTime("test") == 0)
      try world.register(listener, [], outstanding: false)
      try world.wait(until: 86_400, into: &events)
      #expect(world.loopTime("test") == 86_400)
      for socket in [first, client] { try world.register(socket, [], outstanding: false) }
      try close(first, second, listener, client)
    }

    @Test func addressesKeepTheirParts() throws {
      let inet = SocketAddress(inet: [127, 0, 0, 1], port: 8080)
      #expect(inet.family == Self.inetFamily && inet.port == 8080 && inet.host == [127, 0, 0, 1])
      #expect(AddressLookup.format(inet.host) == "127.0.0.1")
      let path = Array("/tmp/socket".utf8)
      let local = path.withUnsafeBufferPointer { SocketAddress(unix: $0) }
      #expect(local?.host == path)
      let long = [UInt8](repeating: 65, count: 200)
      #expect(long.withUnsafeBufferPointer { SocketAddress(unix: $0) } == nil)
      #expect(AddressLookup.parse("::1", family: Self.inetFamily) == nil)
    }
  }
}
