// What loops and tasks of scripts tell of themselves: which task runs on a loop, and which tasks there are. The
// library's own tasks need none of it; for code that looks, both kinds are one.

import Interpreter

/// By loop: the task that a script's code has entered.
private nonisolated(unsafe) var entered: DictObject! = nil
/// `asyncio.tasks._scheduled_tasks` and `_eager_tasks`, once the module is loaded.
private nonisolated(unsafe) var moduleNamespace: DictObject?

let registryFunctions: [NativeFunction] = [
  .function("_enter_task", "(loop, task)", "Enter into task execution or resume suspended task.") {
    (a) throws(Raised) in
    let current = try currentTaskValue(of: a[0])
    if !current.isNone {
      throw raise(
        .runtimeError,
        "Cannot enter into task \(try reprText(a[1])) while another task "
          + "\(try reprText(current)) is being executed.")
    }
    try setCurrentTask(of: a[0], a[1])
    return .none
  },
  .function("_leave_task", "(loop, task)", "Leave task execution or suspend a task.") {
    (a) throws(Raised) in
    let current = try currentTaskValue(of: a[0])
    if !current.isIdentical(to: a[1]) {
      throw raise(
        .runtimeError,
        "Leaving task \(try reprText(a[1])) does not match the current task "
          + "\(try reprText(current)).")
    }
    try setCurrentTask(of: a[0], .none)
    return .none
  },
  .function("_swap_current_task", "(loop, task)", "Temporarily swap in the supplied task.") {
    (a) throws(Raised) in
    let current = try currentTaskValue(of: a[0])
    try setCurrentTask(of: a[0], a[1])
    return current
  },
  .function(
    "_task_times", "(task, /)",
    "Seconds in which the task was running, ready and waiting; None unless they are kept."
  ) { (a) throws(Raised) in
    guard let task = a[0].anyFuture, let scheduler = scheduler(of: task),
      let times = scheduler.times(of: task)
    else { return .none }
    return makeTuple([.double(times.running), .double(times.ready), .double(times.waiting)])
  },
  .function("_register_task", "(task)", "Register a new task as executed by the loop.") {
    (a) throws(Raised) in try change("_scheduled_tasks", "add", a[0])
  },
  .function("_unregister_task", "(task)", "Unregister a task.") { (a) throws(Raised) in
    try change("_scheduled_tasks", "discard", a[0])
  },
  .function("_register_eager_task", "(task)", "Register a task that is begun at once.") {
    (a) throws(Raised) in try change("_eager_tasks", "add", a[0])
  },
  .function("_unregister_eager_task", "(task)", "Unregister a task that has begun.") {
    (a) throws(Raised) in try change("_eager_tasks", "discard", a[0])
  },
]

/// The module `_asyncio`: what the library's own Python files need of the loop.
func makeNativeModule() -> ModuleObject {
  let namespace = makeDict()
  let module = makeModule(name: "_asyncio", namespace: namespace)
  namespace.set(SpecialName.name.name, makeString("_asyncio"))
  for function in registryFunctions + policyFunctions + currentLoopFunctions + taskFunctions
    + extensionFunctions + waitNameFunctions
  {
    namespace.set(intern(function.name), makeNative(function, owner: module.value))
  }
  for kind in [Kind.future, .task] {
    namespace.set(intern(type(of: kind).name), type(of: kind).value)
  }
  namespace.set(intern("_GatheringFuture"), .object(AsyncioType.gatheringFuture.cell))
  entered = makeDict()
  namespace.set(intern("_current_tasks"), entered.value)
  moduleNamespace = namespace
  addRoots {
    mark(entered.value)
    mark(namespace.value)
  }
  return module
}

private func change(_ set: StaticString, _ method: StaticString, _ task: Value) throws(Raised)
  -> Value
{
  _ = try importModule("asyncio.tasks")
  guard let set = moduleNamespace?.get(intern(set)), !set.isUnbound else { return .none }
  _ = try callMethod(set, intern(method), [task])
  return .none
}

/// The task that runs on a loop, or None.
func currentTaskValue(of loop: Value) throws(Raised) -> Value {
  if let entered, entered.count > 0 {
    let position = try entered.find(loop)
    if position >= 0 { return entered.entries[position].value }
  }
  guard let task = currentTask(), task.layout.pointee.loop == loop.asObject else { return .none }
  return task.shown
}

private func setCurrentTask(of loop: Value, _ task: Value) throws(Raised) {
  if let old = currentTask(), old.layout.pointee.loop == loop.asObject { state.currentTask = nil }
  if let future = task.anyFuture, future.isTask {
    state.currentTask = future.reference
    let position = try entered.find(loop)
    if position >= 0 { _ = entered.remove(at: position) }
    return
  }
  let position = try entered.find(loop)
  if !task.isNone {
    try entered.set(loop, task)
  } else if position >= 0 {
    _ = entered.remove(at: position)
  }
}

/// Tasks of other kinds that were registered for the loop and are not done.
func addRegisteredTasks(of loop: Value, to result: SetObject) throws(Raised) {
  guard let moduleNamespace else { return }
  for name in ["_scheduled_tasks", "_eager_tasks"] {
    let set = moduleNamespace.get(intern(name))
    if set.isUnbound { continue }
    let tasks = try listFromIterable(set)
    let roots = try pushRoots([tasks.value, result.value])
    defer { state.top = roots }
    for index in 0..<tasks.count {
      let task = tasks.items[index]
      let getter = try findAttribute(task, intern("get_loop"))
      let own =
        if let getter { try call(getter) } else { try getAttribute(task, intern("_loop")) }
      if !own.isIdentical(to: loop) { continue }
      if try isTrue(try callMethod(task, intern("done"), [])) { continue }
      _ = try setAdd(result, task)
    }
  }
}
