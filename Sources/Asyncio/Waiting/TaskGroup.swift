// asyncio.TaskGroup: the block ends when all its tasks have; the first failure cancels the others and
// the block itself.

import Interpreter

final class TaskGroupState: FutureListener {
  fileprivate private(set) var isEntered = false
  fileprivate private(set) var isExiting = false
  fileprivate private(set) var isAborting = false
  fileprivate private(set) var scheduler: Scheduler?
  fileprivate private(set) var parent: FutureObject?
  private var hasCancelledParent = false
  private var children = TaskSet()
  private var errors = Value.none
  private var baseError = Value.none
  private var completion: FutureObject?

  override func trace() {
    children.markAll()
    mark(errors)
    mark(baseError)
    if let loop = scheduler?.loop { mark(loop) }
    if let parent { mark(parent.reference) }
    if let completion { mark(completion.reference) }
  }

  override var what: String { "task group" }

  override var callbackName: String { "TaskGroup._on_task_done()" }

  override var awaited: FutureObject? { completion }

  private var errorCount: Int { errors.list?.count ?? 0 }

  func describe() -> String {
    var parts = ["<TaskGroup"]
    if children.count > 0 { parts.append("tasks=\(children.count)") }
    if errorCount > 0 { parts.append("errors=\(errorCount)") }
    if isAborting { parts.append("cancelling") } else if isEntered { parts.append("entered") }
    return parts.joined(separator: " ") + ">"
  }

  fileprivate func taskSet() throws(Raised) -> Value {
    let set = makeSet()
    for task in children.all { _ = try setAdd(set, FutureObject(task).shown) }
    return set.value
  }

  fileprivate func errorList() -> Value { errors.isNone ? makeList().value : errors }

  // MARK: - Children

  func createTask(_ group: Value, _ coroutine: Value, name: Value, context: Value) throws(Raised)
    -> Value
  {
    let refusal: String? =
      !isEntered
      ? "has not been entered"
      : isExiting && children.count == 0
        ? "is finished" : isAborting ? "is shutting down" : nil
    if let refusal {
      _ = try callMethod(coroutine, intern("close"), [])
      throw raise(.runtimeError, "TaskGroup \(try reprText(group)) \(refusal)")
    }
    guard let scheduler, case .object(let target) = group.unwrapped else { return .none }
    let value = try scheduler.createTaskByLoop(coroutine, name: name, context: context)
    guard let task = value.anyFuture else { return value }
    if task.isDone {
      futureIsDone(task, scheduler)
    } else {
      children.insert(task.reference)
      task.add(FutureCallback(kind: .native, target: target))
    }
    return value
  }

  override func futureIsDone(_ task: FutureObject, _ scheduler: Scheduler) {
    children.remove(task.reference)
    if let completion, children.count == 0, !completion.isDone {
      scheduler.complete(completion, flags: 0, .bool(true))
    }
    guard task.has(FutureObject.failed) else { return }
    task.set(FutureObject.retrieved)
    let exception = task.layout.pointee.result
    addError(exception)
    if isFatal(exception), baseError.isNone { baseError = exception }
    guard let parent else { return }
    if parent.isDone {
      scheduler.report(
        "Task \(describeQuietly(task.value)) has errored out but its parent task "
          + "\(describeQuietly(parent.value)) is already completed", exception,
        [("task", task.shown)])
    } else if !isAborting, !hasCancelledParent {
      let outer = scheduler.cancelOrigin
      scheduler.cancelOrigin = .group(task.number)
      defer { scheduler.cancelOrigin = outer }
      abort(scheduler)
      hasCancelledParent = true
      _ = scheduler.cancel(parent, message: .none)
    }
  }

  private func addError(_ exception: Value) {
    if errors.isNone { errors = makeList().value }
    errors.list?.append(exception)
  }

  /// What programs call to end a group early.
  fileprivate func abortByScript() {
    if let scheduler { abort(scheduler) } else { isAborting = true }
  }

  private func abort(_ scheduler: Scheduler) {
    isAborting = true
    let outer = scheduler.cancelOrigin
    if outer == .code { scheduler.cancelOrigin = .group(0) }
    defer { scheduler.cancelOrigin = outer }
    for task in children.all where !FutureObject(task).isDone {
      _ = scheduler.cancel(FutureObject(task), message: .none)
    }
  }

  // MARK: - The block

  func enter() throws(Raised) {
    if isEntered {
      throw raise(.runtimeError, "TaskGroup \(describe()) has already been entered")
    }
    scheduler = try requireScheduler()
    guard let task = currentTask() else {
      throw raise(.runtimeError, "TaskGroup \(describe()) cannot determine the parent task")
    }
    parent = task
    isEntered = true
  }

  private enum Slot { static let exception = 2, cancellation = 4, raised = 5 }

  /// `__aexit__(exc_type, exc, tb)`
  func exit(_ a: Activation) throws(Raised) -> NativeStep {
    guard let scheduler, let parent else { return .return(.none) }
    let exception = a[Slot.exception]
    if a.stage == 0 {
      isExiting = true
      a[Slot.cancellation] = isCancelledError(exception) ? exception : .none
      if isFatal(exception), baseError.isNone { baseError = exception }
      if !exception.isNone, !isAborting { abort(scheduler) }
    } else {
      completion = nil
      do throws(Raised) { _ = try a.delivered() } catch {
        guard isCancelledError(state.raised) else { throw error }
        if !isAborting {
          a[Slot.cancellation] = state.raised
          abort(scheduler)
        }
        state.raised = .none
      }
    }
    if children.count > 0 {
      let future = scheduler.createFuture()
      completion = future
      return a.await(future.value, stage: 1)
    }
    return try finish(parent, exception, cancellation: a[Slot.cancellation], scheduler)
  }

  private func finish(
    _ parent: FutureObject, _ exception: Value, cancellation: Value, _ scheduler: Scheduler
  ) throws(Raised) -> NativeStep {
    if !baseError.isNone { throw raise(value: baseError) }
    var cancellation = cancellation
    if hasCancelledParent, uncancel(parent) == 0 { cancellation = .none }
    if !cancellation.isNone, errorCount == 0 { throw raise(value: cancellation) }
    if !exception.isNone, !isCancelledError(exception) { addError(exception) }
    guard errorCount > 0 else { return .return(.none) }
    if parent.layout.pointee.cancelRequests > 0 {
      // The count stays what it was, and the cancellation arrives at the next await.
      _ = uncancel(parent)
      _ = scheduler.cancel(parent, message: .none)
    }
    let members = errors
    errors = .none
    let group = try call(
      .object(exceptionType(.baseExceptionGroup)), makeString("unhandled errors in a TaskGroup"),
      members)
    let raised = raise(value: group)
    group.exception?.suppressesContext = true
    throw raised
  }
}

/// Unfinished tasks in the order of their coming; leaving takes constant time.
private struct TaskSet {
  private var tasks: [Reference?] = []
  private var positions: [Reference: Int] = [:]

  var count: Int { positions.count }
  var all: [Reference] { tasks.compactMap { $0 } }

  mutating func insert(_ task: Reference) {
    positions[task] = tasks.count
    tasks.append(task)
  }

  mutating func remove(_ task: Reference) {
    guard let position = positions.removeValue(forKey: task) else { return }
    tasks[position] = nil
    if tasks.count > 32, count < tasks.count / 2 {
      tasks.removeAll { $0 == nil }
      for (index, task) in tasks.enumerated() { if let task { positions[task] = index } }
    }
  }

  func markAll() { for task in tasks { if let task { mark(task) } } }
}

let taskGroupRow = NativeType(
  name: "TaskGroup", kind: nil, doc: "Asynchronous context manager for managing groups of tasks.",
  constructor: .function("TaskGroup.__init__", "(cls)", "Makes a group.") { (a) throws(Raised) in
    makeNativeInstance(a[0], TaskGroupState())
  },
  methods: [
    .method(
      "create_task", "(self, coro, *, name=None, context=None)",
      "Create a new task in this group and return it."
    ) { (a) throws(Raised) in
      try nativeState(a[0], as: TaskGroupState.self).createTask(
        a[0], a[1], name: a.get(2, default: .none), context: a.get(3, default: .none))
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      makeString(try nativeState(a[0], as: TaskGroupState.self).describe())
    },
    .getter("_tasks", "The tasks that have not ended.") { (a) throws(Raised) in
      try nativeState(a[0], as: TaskGroupState.self).taskSet()
    },
    .getter("_errors", "What has gone wrong.") { (a) throws(Raised) in
      try nativeState(a[0], as: TaskGroupState.self).errorList()
    },
    .method("_abort", "(self)", "Cancel the tasks.") { (a) throws(Raised) in
      try nativeState(a[0], as: TaskGroupState.self).abortByScript()
      return .none
    },
    .getter("_entered", "The block has begun.") { (a) throws(Raised) in
      .bool(try nativeState(a[0], as: TaskGroupState.self).isEntered)
    },
    .getter("_exiting", "The block itself has ended.") { (a) throws(Raised) in
      .bool(try nativeState(a[0], as: TaskGroupState.self).isExiting)
    },
    .getter("_aborting", "The tasks were cancelled.") { (a) throws(Raised) in
      .bool(try nativeState(a[0], as: TaskGroupState.self).isAborting)
    },
    .getter("_parent_task", "The task of the block.") { (a) throws(Raised) in
      try nativeState(a[0], as: TaskGroupState.self).parent?.shown ?? .none
    },
    .getter("_loop", "The loop of the block.") { (a) throws(Raised) in
      try nativeState(a[0], as: TaskGroupState.self).scheduler.map { .object($0.loop) } ?? .none
    },
  ], module: "asyncio.taskgroups")

let taskGroupCoroutines: [NativeCoroutine] = [
  .init("__aenter__", "(self)", "Begins the block.") { (a) throws(Raised) in
    try nativeState(a[0], as: TaskGroupState.self).enter()
    return .return(a[0])
  },
  .init("__aexit__", "(self, et, exc, tb)", "Waits for the tasks.", locals: 1) {
    (a) throws(Raised) in
    try nativeState(a[0], as: TaskGroupState.self).exit(a)
  },
]
