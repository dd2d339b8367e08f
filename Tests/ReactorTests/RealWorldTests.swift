// One turn: timers, readiness and messages in their order, on every clock.

import Reactor
import Testing

extension ReactorTests {
  @Suite struct RealWorldTests {
    /// The deadlines at which a loop with these timers wakes.
    func wakes(_ world: RealWorld, _ deadlines: [Double]) throws -> [Double] {
      let queue = TimerQueue { _ in true }
      for deadline in deadlines { queue.push(when: deadline, target: nil) }
      var events: [Readiness] = []
      var times: [Double] = []
      while let next = queue.nextDeadline() {
        try world.wait(until: next, into: &events)
        let now = world.loopTime("test")
        while queue.popDue(through: now + LoopClock.resolution) != nil { times.append(now) }
      }
      return times
    }

    @Test func virtualTimeJumpsFromDeadlineToDeadline() throws {
      let world = RealWorld(clock: .virtual)
      #expect(try wakes(world, [3600, 1, 86400 * 365, 1]) == [1, 1, 3600, 86400 * 365])
    }

    @Test func manualTimeRunsTimersAtTheirOwnTimes() throws {
      let world = RealWorld(clock: .manual)
      world.clock.advance(by: 10)
      #expect(try wakes(world, [7, 2]) == [2, 7])
    }

    @Test func readinessComesBeforeAJump() throws {
      let world = RealWorld(clock: .virtual)
      let (readEnd, writeEnd) = try SystemCalls.pipe()
      try world.register(readEnd, .readable, outstanding: false)
      _ = SystemCalls.writeAll(writeEnd, [1])
      var events: [Readiness] = []
      try world.wait(until: 5, into: &events)
      #expect(events.map(\.descriptor) == [readEnd])
      #expect(world.loopTime("test") == 0)
      try world.register(readEnd, [], outstanding: false)
      try world.wait(until: 5, into: &events)
      #expect(world.loopTime("test") == 5)
    }

    @Test func outstandingDescriptorsHoldVirtualTime() throws {
      let world = RealWorld(clock: .virtual)
      #expect(!world.canBeWoken)
      let (readEnd, writeEnd) = try SystemCalls.pipe()
      try world.register(readEnd, .readable, outstanding: true)
      #expect(world.canBeWoken)
      let mailbox = world.mailbox
      let thread = try NativeThread(stackSize: 1 << 20, smallest: 1 << 16) {
        mailbox.post("test") {}
      }
      var events: [Readiness] = []
      #expect(try world.wait(until: 3600, into: &events))
      #expect(world.loopTime("test") == 0)
      #expect(world.takeMessages().count == 1)
      thread.join()
      try world.register(readEnd, [], outstanding: false)
      try SystemCalls.close(readEnd)
      try SystemCalls.close(writeEnd)
    }

    @Test func oneSeedGivesOneRun() throws {
      let first = RealWorld(clock: .virtual, seed: 7)
      let second = RealWorld(clock: .virtual, seed: 7)
      // A draw elsewhere does not shift the stream of another label.
      _ = second.randomWord("other")
      let words = (0..<4).map { _ in first.randomWord("test") }
      #expect(words == (0..<4).map { _ in second.randomWord("test") })
      #expect(Set(words).count == 4)
      #expect(first.randomBytes("test", count: 13).count == 13)
      #expect(first.wallTime("test") == second.wallTime("test"))
      #expect(first.processTime("test") == 0)
    }

    @Test func choosesTheDocumentedOrderUnlessShuffling() throws {
      let plain = RealWorld(clock: .virtual)
      #expect((0..<20).allSatisfy { _ in plain.choose("test", 9) == 0 })
      let shuffling = RealWorld(clock: .virtual, seed: 3, shuffles: true)
      let chosen = Set((0..<200).map { _ in shuffling.choose("test", 4) })
      #expect(chosen == [0, 1, 2, 3])
      #expect(shuffling.choose("test", 1) == 0)
    }

    @Test func blockingSkipsSteppedTime() throws {
      let world = RealWorld(clock: .virtual)
      #expect(world.block("time.sleep", seconds: 30))
      #expect(world.loopTime("test") == 30)
    }

    @Test func anInterruptEndsABlock() throws {
      let world = RealWorld()
      Signals.raiseInterrupt()
      #expect(!world.block("time.sleep", seconds: 3600))
      #expect(Signals.takeInterrupt())
    }
  }
}
