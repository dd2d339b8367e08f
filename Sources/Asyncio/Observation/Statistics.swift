// The loop in numbers: how busy it is, how long its longest step took and where.

import Interpreter

/// Sums and records over a session's callbacks.
package struct Statistics {
  /// Turns in which something ran.
  package private(set) var turns = 0
  /// Callbacks that have run.
  package private(set) var steps = 0
  /// Ticks in which callbacks ran.
  private(set) var busy: UInt64 = 0
  /// Seconds by which a stepped clock has gone on within callbacks.
  private(set) var blocked = 0.0
  /// Most callbacks that were ready at once.
  package private(set) var deepestQueue = 0
  /// Seconds of the longest callback.
  package private(set) var longest = 0.0
  /// Who took that long.
  package private(set) var longestActor: Actor?
  /// The statement that took longest in the longest step.
  package private(set) var longestPlace: SuspendedFrame?
  /// A step that takes longer holds the loop.
  static let heldAfter = 0.1
  /// A statement of a step this long is told apart from its neighbours.
  static let twoBeats = 0.02
  /// A task that is ready for longer, while nobody holds the loop, runs late.
  static let lateAfter = 0.5

  mutating func noteTurn(ready: Int) {
    turns += 1
    deepestQueue = max(deepestQueue, ready)
  }

  @inline(__always) mutating func noteStep(_ ticks: UInt64) {
    steps &+= 1
    busy &+= ticks
  }

  mutating func noteBlocked(_ seconds: Double) { blocked += seconds }

  /// Remembers the longest step and its longest statement.
  mutating func noteLongest(_ seconds: Double, _ actor: Actor, place: SuspendedFrame?) {
    longest = seconds
    longestActor = actor
    longestPlace = place
  }
}
