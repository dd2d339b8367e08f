// The loop's time at the beginning of each turn. Reading the system's clock at every turn would cost
// more than a short turn does: between two readings a real clock is told from the processor's ticks.

import Reactor

struct TurnTime {
  private(set) var now = 0.0
  /// The clock jumps: ticks tell nothing about it.
  private(set) var isStepped = false
  private let origin: Double
  private var clock: LoopClock?
  private var readAt: UInt64 = 0
  private var readTime = 0.0

  /// The system's clock is read again after so many seconds.
  private static let span = 0.002

  init(origin: Double) { self.origin = origin }

  /// Another loop runs.
  mutating func enter(_ scheduler: Scheduler) {
    clock = scheduler.world.clock
    forget()
  }

  /// The clock may have been set, or was changed.
  mutating func forget() { readAt = 0 }

  mutating func begin(at ticks: UInt64, _ tickClock: TickClock) {
    let passed = tickClock.seconds(ticks &- readAt)
    if readAt > 0, passed < Self.span, !isStepped {
      now = readTime + passed
      return
    }
    read(at: ticks)
  }

  @inline(never) private mutating func read(at ticks: UInt64) {
    guard let clock else { return }
    now = max(clock.now - origin, isStepped ? 0 : now)
    readTime = now
    isStepped = clock.isStepped
    // Scaled time is read each time: slow motion is not about nanoseconds.
    readAt = clock.mode == .real ? ticks : 0
  }

  /// The loop's time now.
  var present: Double { (clock?.now).map { $0 - origin } ?? now }
}
