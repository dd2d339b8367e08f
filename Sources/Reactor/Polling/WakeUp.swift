// The bell that ends a wait: any thread, and any signal handler, may ring it.
//
// A process that has no descriptors left still sleeps, starts threads and forks. A bell that could not be opened is
// silent then: whoever waits for it looks again and again, until a loop asks for it to be opened.

import CBaton

/// Owns an eventfd or a pipe that makes a waiting poller return.
///
/// Its numbers change only when it is opened or renewed: by the thread that receives signals, while it holds the
/// interpreter's lock.
package final class WakeUp: @unchecked Sendable {
  /// Becomes readable when somebody has signalled; -1 while there is no descriptor for it.
  package private(set) var readEnd: Int32 = -1
  /// Where signal handlers write.
  package private(set) var writeEnd: Int32 = -1

  /// How long a wait for a silent bell lasts.
  private static let silentWait = 0.01

  /// A bell that is still silent.
  init(silent: Void) {}

  /// Fails when the process has no descriptors left.
  package convenience init() throws(SystemCallError) {
    self.init(silent: ())
    try open()
  }

  var isOpen: Bool { readEnd >= 0 }

  /// Opens a silent bell, under numbers that are not next for a script's own descriptors.
  func open() throws(SystemCallError) {
    if isOpen { return }
    var ends: (Int32, Int32) = (-1, -1)
    let result = baton_wakeup_open(&ends.0, &ends.1)
    if result < 0 { throw SystemCallError(code: -result, call: "pipe") }
    readEnd = baton_move_away(ends.0)
    writeEnd = ends.1 == ends.0 ? readEnd : baton_move_away(ends.1)
    OwnDescriptors.add(readEnd)
    OwnDescriptors.add(writeEnd)
  }

  deinit { close() }

  private func close() {
    if !isOpen { return }
    OwnDescriptors.remove(readEnd)
    OwnDescriptors.remove(writeEnd)
    try? SystemCalls.close(readEnd)
    if writeEnd != readEnd { try? SystemCalls.close(writeEnd) }
    readEnd = -1
    writeEnd = -1
  }

  /// A bell of its own for a forked child, under the same numbers; silent when it cannot be had.
  package func renew() {
    if isOpen, baton_wakeup_renew(readEnd, writeEnd) < 0 { close() }
    try? open()
  }

  /// Sleeps until somebody rings, for so many seconds at most, nil meaning for ever. It may wake early.
  package func wait(seconds: Double?) throws(SystemCallError) -> Bool {
    let limit = isOpen ? seconds : min(seconds ?? Self.silentWait, Self.silentWait)
    let isRung = try SystemCalls.wait(for: readEnd, readable: true, seconds: limit)
    if isRung { drain() }
    return isRung
  }

  /// Makes the present wait, or the next one, return at once.
  package func signal() { baton_wakeup_signal(writeEnd) }

  /// Takes all signals back.
  package func drain() { baton_wakeup_drain(readEnd) }
}
