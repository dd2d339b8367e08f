// Where a task's time goes: running, ready but not yet run, waiting. It tells I/O-bound from CPU-bound work, and
// who keeps others waiting.
//
// Times are kept in debug mode and for those who ask (`keepsTimes`). Then the ready queue is routed, so that each
// entry passes here; without, not a word is read or written. Running and ready are measured on the machine's
// own clock, which scripts do not see; waiting is the loop's time, virtual or not.

import Interpreter
import Reactor

/// Seconds of a task's life.
package struct TaskTimes {
  /// By the machine's clock.
  package fileprivate(set) var running = 0.0
  /// Ready while others ran, by the machine's clock.
  package fileprivate(set) var ready = 0.0
  /// By the loop's clock.
  package fileprivate(set) var waiting = 0.0
}

/// The times of the unfinished tasks of one loop.
final class TimeBook {
  fileprivate enum Phase { case ready, running, waiting }

  fileprivate struct Entry {
    var times = TaskTimes()
    var phase = Phase.waiting
    /// On the machine's clock; while the task waits, on the loop's.
    var since = 0.0
  }

  fileprivate var entries: [Reference: Entry] = [:]
}

extension Scheduler {
  /// Are the times of tasks kept from now on?
  var keepsTimes: Bool {
    get { times != nil }
    set {
      if newValue == (times != nil) { return }
      times = newValue ? TimeBook() : nil
      noteRouting()
    }
  }

  /// The times of an unfinished task until now; nil when they are not kept.
  package func times(of task: FutureObject) -> TaskTimes? {
    guard var entry = times?.entries[task.reference] else { return nil }
    close(&entry)
    return entry.times
  }

  /// Ends the phase in which a task is.
  private func close(_ entry: inout TimeBook.Entry) {
    switch entry.phase {
    case .ready: entry.times.ready += SystemCalls.monotonicTime() - entry.since
    case .running: entry.times.running += SystemCalls.monotonicTime() - entry.since
    case .waiting: entry.times.waiting += max(0, world.clock.now - entry.since)
    }
  }

  private func enter(_ phase: TimeBook.Phase, _ task: Reference) {
    guard let times else { return }
    var entry = times.entries[task] ?? TimeBook.Entry(since: world.clock.now)
    close(&entry)
    entry.phase = phase
    entry.since = phase == .waiting ? world.clock.now : SystemCalls.monotonicTime()
    times.entries[task] = entry
  }

  func noteReady(_ entry: ReadyEntry) { if entry.kind == .task { enter(.ready, entry.target) } }

  func noteRunning(_ entry: ReadyEntry) { if entry.kind == .task { enter(.running, entry.target) } }

  /// After a step: the task waits, unless it became ready again or has ended.
  func noteStepEnd(_ entry: ReadyEntry) {
    guard entry.kind == .task, let times else { return }
    if FutureObject(entry.target).isDone {
      times.entries[entry.target] = nil
    } else if times.entries[entry.target]?.phase == .running {
      enter(.waiting, entry.target)
    }
  }
}
