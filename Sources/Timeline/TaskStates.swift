// What each task of a loop does at this moment: runs, is ready, waits, is held back by a person.

import Asyncio
import Interpreter

struct TaskStates {
  private let ready: Set<Reference>
  private let frozen: Set<Reference>

  init(of scheduler: Scheduler) { self.init(of: scheduler, readyWork: scheduler.readyWork) }

  init(of scheduler: Scheduler, readyWork: [PendingWork]) {
    var ready: Set<Reference> = []
    for case .resume(let task) in readyWork { ready.insert(task.reference) }
    for case .endSleep(let task) in readyWork { ready.insert(task.reference) }
    self.ready = ready
    frozen = Set(scheduler.frozenTasks.map { $0.reference })
  }

  func state(of task: FutureObject) -> Snapshot.TaskState {
    if Interpreter.state.currentTask == task.reference { return .running }
    if !frozen.isEmpty, frozen.contains(task.reference) { return .frozen }
    return !ready.isEmpty && ready.contains(task.reference) ? .ready : .waiting
  }

  /// It does not run, and is not about to.
  func isResting(_ task: FutureObject) -> Bool {
    switch state(of: task) {
    case .waiting, .frozen: true
    case .running, .ready: false
    }
  }
}
