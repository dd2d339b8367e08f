// The part of a long callback or turn in which the system ran other programs: nobody's statement is to blame
// for it. The system is asked now and then only, since that costs as much as a hundred callbacks.

import Reactor

struct RunDelay {
  /// Ticks between two readings.
  private var pause = UInt64.max
  private var readAt: UInt64 = 0
  /// What the system had said before the turn, and before the callback; not a number before the first reading.
  private var beforeTurn = Double.nan
  private var beforeStep = Double.nan
  /// Less is not worth a question.
  static let grain = 0.01

  mutating func calibrate(_ clock: TickClock) { pause = clock.ticks(Self.grain) }

  /// A turn begins.
  @inline(__always) mutating func noteTurn(at ticks: UInt64) {
    if ticks &- readAt >= pause { read(at: ticks) }
  }

  @inline(never) private mutating func read(at ticks: UInt64) {
    readAt = ticks
    beforeStep = SystemCalls.runDelay()
    beforeTurn = beforeStep
  }

  /// What remains of a callback's seconds.
  mutating func takeStep(_ seconds: Double) -> Double {
    if seconds < Self.grain || beforeStep.isNaN { return seconds }
    let now = SystemCalls.runDelay()
    defer { beforeStep = now }
    return max(0, seconds - (now - beforeStep))
  }

  /// What remains of a turn's seconds.
  func turn(_ seconds: Double) -> Double {
    beforeTurn.isNaN ? seconds : max(0, seconds - (SystemCalls.runDelay() - beforeTurn))
  }
}
