// The bell that ends a wait: any thread, and any signal handler, may ring it.

import CBaton

/// Owns an eventfd or a pipe that makes a waiting poller return.
package final class WakeUp: Sendable {
  /// Becomes readable when somebody has signalled.
  package let readEnd: Int32
  /// Where signal handlers write.
  package let writeEnd: Int32

  /// Fails when the process has no descriptors left.
  /// - Parameter isAway: under a number that is not next for a script's own descriptors.
  package init(isAway: Bool = true) throws(SystemCallError) {
    var ends: (Int32, Int32) = (-1, -1)
    let result = baton_wakeup_open(&ends.0, &ends.1)
    if result < 0 { throw SystemCallError(code: -result, call: "pipe") }
    guard isAway else {
      (readEnd, writeEnd) = ends
      return
    }
    readEnd = baton_move_away(ends.0)
    writeEnd = ends.1 == ends.0 ? readEnd : baton_move_away(ends.1)
  }

  /// A loop of CPython's has three descriptors: what a script opens while one of ours is there gets the number that
  /// it would get there.
  package static func placeholders() -> [WakeUp] {
    (0..<3).compactMap { _ in try? WakeUp(isAway: false) }
  }

  deinit {
    try? SystemCalls.close(readEnd)
    if writeEnd != readEnd { try? SystemCalls.close(writeEnd) }
  }

  /// A bell of its own for a forked child, under the same numbers.
  package func renew() throws(SystemCallError) {
    let result = baton_wakeup_renew(readEnd, writeEnd)
    if result < 0 { throw SystemCallError(code: -result, call: "dup") }
  }

  /// Makes the present wait, or the next one, return at once.
  package func signal() { baton_wakeup_signal(writeEnd) }

  /// Takes all signals back.
  package func drain() { baton_wakeup_drain(readEnd) }
}
