// How long the turn has taken so far. Ticks tell it; on a clock that is stepped, the loop's time does.

struct TurnSpan {
  var start: UInt64
  private let began: Double
  /// The loop's time at the end of the last callback.
  private var present: Double
  /// What the longest and the last callback have taken of it.
  private(set) var longest = 0.0
  private(set) var last = 0.0

  init(start: UInt64 = 0, time: Double = 0) {
    self.start = start
    began = time
    present = time
  }

  var seconds: Double { present - began }

  /// - Returns: what the callback has taken.
  mutating func noteStep(at now: Double) -> Double {
    last = now - present
    longest = max(longest, last)
    present = now
    return last
  }
}
