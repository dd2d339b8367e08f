// The clocks: real, scaled, virtual and manual, and when time may pass on each.

import Reactor
import Testing

extension ReactorTests {
  @Suite struct LoopClockTests {
    /// Stands for the system's monotonic clock.
    final class Ticks {
      var time = 500.0
    }

    let ticks = Ticks()

    func clock(_ mode: LoopClock.Mode) -> LoopClock {
      LoopClock(mode, monotonic: { [ticks] in ticks.time })
    }

    @Test func realFollowsTheSystem() {
      let clock = clock(.real)
      ticks.time = 502
      #expect(clock.now == 502)
      #expect(clock.realTimeout(until: 505, outstanding: false) == 3)
      #expect(clock.realTimeout(until: 1, outstanding: false) == 0)
      #expect(clock.realTimeout(until: nil, outstanding: false) == nil)
      #expect(clock.realTimeout(until: .infinity, outstanding: false) == LoopClock.longestWait)
      #expect(clock.realTimeout(until: .nan, outstanding: false) == 0)
    }

    @Test func scaledStretchesWaits() {
      let clock = clock(.scaled(0.5))
      ticks.time = 504
      #expect(clock.now == 502)
      #expect(clock.realTimeout(until: 503, outstanding: false) == 2)
    }

    @Test func virtualJumpsToTheDeadline() {
      let clock = clock(.virtual)
      #expect(clock.now == 0)
      #expect(clock.realTimeout(until: 7, outstanding: false) == 0)
      clock.waitEnded(until: 7, undisturbed: true, outstanding: false, realSeconds: 0)
      #expect(clock.now == 7)
      clock.waitEnded(until: nil, undisturbed: true, outstanding: false, realSeconds: 0)
      #expect(clock.now == 7)
      #expect(clock.realTimeout(until: nil, outstanding: false) == nil)
    }

    @Test func virtualStaysWhenSomethingHappened() {
      let clock = clock(.virtual)
      clock.waitEnded(until: 7, undisturbed: false, outstanding: false, realSeconds: 0)
      #expect(clock.now == 0)
    }

    @Test func virtualWaitsReallyForTheOutside() {
      let clock = clock(.virtual)
      #expect(clock.realTimeout(until: 2, outstanding: true) == 2)
      clock.waitEnded(until: 2, undisturbed: false, outstanding: true, realSeconds: 1.5)
      #expect(clock.now == 0)
      // What was waited already counts, or a chatty connection would starve the timer.
      #expect(clock.realTimeout(until: 2, outstanding: true) == 0.5)
      clock.waitEnded(until: 2, undisturbed: true, outstanding: true, realSeconds: 0.5)
      #expect(clock.now == 2)
      #expect(clock.realTimeout(until: 3, outstanding: true) == 1)
    }

    @Test func manualMovesOnlyByCommand() {
      let clock = clock(.manual)
      #expect(clock.realTimeout(until: 1, outstanding: false) == nil)
      clock.waitEnded(until: 1, undisturbed: true, outstanding: false, realSeconds: 9)
      #expect(clock.now == 0)
      clock.advance(by: 10)
      #expect(clock.realTimeout(until: 1, outstanding: true) == 0)
      clock.waitEnded(until: 1, undisturbed: true, outstanding: true, realSeconds: 0)
      #expect(clock.now == 1)
      clock.waitEnded(until: 30, undisturbed: true, outstanding: false, realSeconds: 0)
      #expect(clock.now == 10)
      #expect(clock.realTimeout(until: 30, outstanding: false) == nil)
    }

    @Test func heldVirtualClockStandsStill() {
      let clock = clock(.virtual)
      clock.hold()
      #expect(clock.realTimeout(until: 1, outstanding: false) == nil)
      #expect(clock.realTimeout(until: 0, outstanding: false) == 0)
      clock.release()
      #expect(clock.realTimeout(until: 1, outstanding: false) == 0)
    }

    @Test func changingTheModeKeepsTheTime() {
      let clock = clock(.real)
      clock.change(to: .manual)
      ticks.time = 900
      #expect(clock.now == 500)
      clock.change(to: .scaled(2))
      ticks.time = 901
      #expect(clock.now == 502)
    }

    @Test func skippingMovesAHeldClock() {
      let clock = clock(.manual)
      clock.skip(3)
      clock.skip(.infinity)
      clock.skip(.nan)
      #expect(clock.now == 3)
      #expect(clock.realTimeout(until: 4, outstanding: false) == nil)
    }

    @Test func steppedWallClockIsTheSameInEveryRun() {
      let clock = clock(.virtual)
      clock.skip(1.5)
      #expect(clock.wallNanoseconds == 1_735_689_601_500_000_000)
      clock.skip(1e300)
      #expect(clock.wallNanoseconds == 1_735_689_600_000_000_000)
    }
  }
}
