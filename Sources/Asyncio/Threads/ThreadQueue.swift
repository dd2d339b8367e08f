// Threads that wait for one thing: what locks, joins and queues of threads are made of.

import Interpreter
import Reactor

/// The threads that wait, first come, first served. Used by the holder of the lock only.
package final class ThreadQueue {
  private var threads: [ScriptThread] = []

  package init() {}

  /// Threads that are parked here.
  package var count: Int { threads.count { $0.phase != .ended } }

  /// Parks the running thread until the condition holds. Whoever may have made it true wakes the list.
  /// - Parameter deadline: in the loop's time; nil is never.
  /// - Returns: false when the deadline has passed.
  /// - Throws: what a signal's handler raises.
  package func wait(until deadline: Double?, _ isOver: () -> Bool) throws(Raised) -> Bool {
    if isOver() { return true }
    // Where nobody else runs, what is waited for may be what a finalizer does: that of a pool which nobody holds. Most
    // waits of a pool's threads end soon: searches in them took three quarters of the time of 150 `run_in_executor`.
    var wantsSearch = mayFinaliseWhenIdle && !InterpreterLock.hasReady
    if wantsSearch, currentWorld().clock.isStepped {
      wantsSearch = false
      _ = finaliseWhenIdle()
      if isOver() { return true }
    }
    let me = InterpreterLock.current
    threads.append(me)
    var isGiven = false
    defer {
      if let index = threads.firstIndex(where: { $0 === me }) { threads.remove(at: index) }
      // A wake-up that this thread has not used is the next one's.
      if !isGiven { wakeFirst() }
    }
    while true {
      if let deadline, deadline <= InterpreterLock.time { return false }
      let endOfPatience = InterpreterLock.time + 0.002
      InterpreterLock.park(
        until: wantsSearch ? min(deadline ?? .infinity, endOfPatience) : deadline)
      try pollInterrupt()
      isGiven = isOver()
      if !isGiven, wantsSearch {
        wantsSearch = false
        _ = finaliseWhenIdle()
        isGiven = isOver()
      }
      if isGiven { return true }
    }
  }

  /// Lets the first thread look again; in a child of a fork those of the parent are not there.
  package func wakeFirst() {
    if let first = threads.first(where: { $0.phase != .ended }) { InterpreterLock.wake(first) }
  }

  /// Lets all threads look again.
  package func wakeAll() { for thread in threads { InterpreterLock.wake(thread) } }
}
