// Remembers what ran last, as plain data, for the picture that a stop shows.

import Asyncio
import Interpreter

/// Notes each callback and tells others when one begins and ends.
package final class StepRecorder: SchedulerObserver {
  /// What ran last.
  package private(set) var last: Snapshot.Work?
  private let willRun: (Snapshot.Work) -> Void
  private let didRun: () -> Void

  /// - Parameters:
  ///   - willRun: called before each callback.
  ///   - didRun: called after each callback.
  package init(
    willRun: @escaping (Snapshot.Work) -> Void, didRun: @escaping () -> Void
  ) {
    self.willRun = willRun
    self.didRun = didRun
  }

  package func willRun(_ entry: ReadyEntry, _ scheduler: Scheduler) {
    let work = Snapshot.Work(Scheduler.work(of: entry))
    last = work
    willRun(work)
  }

  package func didRun(_ entry: ReadyEntry, _ scheduler: Scheduler) { didRun() }
}
