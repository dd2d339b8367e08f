// What nobody will ever hear of: exceptions that were never retrieved, tasks that can never go on. Each
// is reported once, through the loop's exception handler, when the future dies.
//
// A failed future stands in the table of duties (Finalisation/Duties.swift) until somebody looks at
// its exception. When the last reference goes is found out by searches: after the callback that made
// it fail unless somebody waits for it, after its callbacks have run, at the end of turns in which a task has
// ended, and at growing distances. Programs whose failures are looked at pay an entry in the table.

import Interpreter

/// When to look for failures that were lost.
struct FailureWatch {
  /// A future has failed, and its exception may still be unseen.
  var isWatching = false
  /// A task has ended since the last search: what its frame held may be dead.
  var taskHasEnded = false
  private var turns = 0
  private var gap = 1

  mutating func begin() {
    isWatching = true
    turns = 0
    gap = 1
  }

  /// Is it time for a search? Without a sign, after 1, 2, 4, ... turns.
  mutating func isDue() -> Bool {
    turns += 1
    if turns >= gap {
      gap *= 2
      turns = 0
    } else if !taskHasEnded {
      return false
    }
    taskHasEnded = false
    return true
  }
}

/// What the lists of the tasks that are told of take.
private let bytesPerAbandoned = 64

extension Scheduler {
  /// The future is about to fail. When somebody waits for it, its exception will be looked at.
  func watchFailure(_ future: FutureObject) {
    registerDuty(future.reference)
    if future.firstKind == .none { noteUnseen() }
  }

  /// A failure that nobody has looked at may be lost.
  func noteUnseen() {
    failures.begin()
    needsCare = true
    noteOwedReport()
  }

  /// After a callback: throws what must leave the loop, reports what died with the callback.
  @inline(never) func takeCare() throws(Raised) {
    needsCare = false
    try throwFatal()
    finaliseFutures()
    try throwFatal()
  }

  /// At the end of a turn.
  @inline(never) func lookForLostFailures() {
    guard failures.isDue() else { return }
    finaliseFutures()
    failures.isWatching = !futuresThatOweReports().isEmpty
    mayOweReports = failures.isWatching
  }

  /// The loop will never run again: its unfinished tasks are no longer its own, and owe a report when
  /// they die.
  func abandonTasks() {
    let raised = state.raised
    do throws(Raised) {
      try reserve(count: taskCount, stride: bytesPerAbandoned)
    } catch {
      // Where the lists have no room, nobody is told.
      state.raised = raised
      return
    }
    for task in tasks {
      // Its frame is closed, so that its cleanup runs. A loop that was not closed holds its sleepers: they die
      // before their coroutines, the others with them, the oldest first.
      let isHeld = task.has(FutureObject.isSleeping) && !isClosed
      if !isHeld { abandonCoroutine(of: task) }
      registerDuty(task.reference)
      if isHeld { abandonCoroutine(of: task) }
      unlink(task)
    }
  }
}

/// No loop will go on with the task's coroutine.
private func abandonCoroutine(of task: FutureObject) {
  guard let root = task.layout.pointee.root else { return }
  let coroutine = CoroutineObject(root)
  if coroutine.isStarted, !coroutine.isFinished { coroutine.noteAbandoned() }
}

/// The process ends with loops that were never closed.
package func abandonAllTasks() {
  forEachScheduler { $0.abandonTasks() }
}

extension FutureObject {
  /// Has it failed, with nobody having looked?
  var owesReport: Bool { has(FutureObject.failed) && !has(FutureObject.retrieved) }
}

/// Shows in its own way a future whose exception nobody has looked at, or does not; set by the prompt.
package nonisolated(unsafe) var showLostFailure: (FutureObject) -> Bool = { _ in false }

/// Makes the reports known to the interpreter.
func installFutureReports() {
  futureOwesReport = { future in
    if future.isDone { return future.owesReport }
    return future.isTask && !future.has(FutureObject.mayBeDestroyed)
  }
  reportFuture = { future in
    guard let scheduler = scheduler(of: future) else { return }
    if future.isDone {
      future.set(FutureObject.retrieved)
      if scheduler.exceptionHandler.isNone, showLostFailure(future) { return }
      scheduler.report(
        "\(future.className) exception was never retrieved", future.layout.pointee.result,
        [("future", future.shown)])
    } else {
      scheduler.report("Task was destroyed but it is pending!", .none, [("task", future.shown)])
    }
  }
}
