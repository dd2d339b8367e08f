// What a person does to tasks from outside: who runs next, who does not run, what is raised inside.

import Interpreter
import Reactor

extension Scheduler {
  /// The tasks that are held back.
  package var frozenTasks: [FutureObject] { frozen.keys.map { FutureObject($0) } }

  /// Holds a task back: it is resumed only after `thaw`.
  /// - Returns: false when it was frozen already.
  package func freeze(_ task: FutureObject) -> Bool {
    if frozen[task.reference] != nil { return false }
    frozen[task.reference] = false
    return true
  }

  /// Lets a frozen task run again; when its turn has come meanwhile it is ready now.
  /// - Returns: false when it was not frozen.
  package func thaw(_ task: FutureObject) -> Bool {
    guard let missedTurn = frozen.removeValue(forKey: task.reference) else { return false }
    if missedTurn { enqueue(ReadyEntry(.task, task.reference)) }
    return true
  }

  /// Whether some task is held back.
  var hasFrozenTasks: Bool { !frozen.isEmpty }

  /// Whether the entry resumes a frozen task: then it is put aside.
  func holdsBack(_ entry: ReadyEntry) -> Bool {
    guard entry.kind == .task, frozen[entry.target] != nil else { return false }
    frozen[entry.target] = true
    return true
  }

  /// Lets a ready task run before all others.
  /// - Returns: where it stood; nil when it is not ready.
  package func pick(_ task: FutureObject) -> Int? {
    let position = (0..<ready.count).first { position in
      let entry = ready[position]
      return entry.kind == .task && entry.target == task.reference
    }
    guard let position else { return nil }
    ready.moveToFront(position)
    noteMovedToFront(from: position)
    return position
  }

  /// Takes back an entry that was about to run: it is the first of the turn again.
  package func putBack(_ entry: ReadyEntry) {
    // It has taken its way already, whoever queues entries.
    ready.appendDirectly(entry)
    ready.moveToFront(ready.count - 1)
    noteTakenBack()
  }

  /// Makes the loop end with an exception, as KeyboardInterrupt does.
  package func leave(with exception: Value) { fatal = exception }

  /// Raises an exception inside a task, where it is suspended, when the loop runs it next.
  /// - Precondition: the task has not ended and is not running.
  package func inject(_ exception: Value, into task: FutureObject) {
    let isWaiting: Bool
    if task.has(FutureObject.isSleeping) {
      if !task.has(FutureObject.isSleepOver) { timers.noteCancelled() }
      task.clear(FutureObject.isSleeping | FutureObject.isSleepOver)
      isWaiting = true
    } else if let reference = task.layout.pointee.waitingFor, !FutureObject(reference).isDone {
      _ = FutureObject(reference).removeCallbacks {
        $0.kind == .wakeTask && $0.target == task.reference
      }
      isWaiting = true
    } else {
      isWaiting = false
    }
    let error = makeFuture(.future, loop: loop)
    error.layout.pointee.result = exception
    error.set(FutureObject.isDone | FutureObject.failed | FutureObject.retrieved)
    task.layout.pointee.waitingFor = error.reference
    if isWaiting { enqueue(ReadyEntry(.task, task.reference)) }
  }
}
