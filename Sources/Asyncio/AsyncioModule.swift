// The one table of names that `import asyncio` shows.

import Interpreter
import Reactor

package let asyncioFunctions: [NativeFunction] = [
  .function(
    "run", "(main, *, debug=None, loop_factory=None)",
    "Run the coroutine on a new event loop and return its result.", asyncioRun),
  .function(
    "create_task", "(coro, *, name=None, context=None)",
    "Schedule the execution of a coroutine and return its task.", asyncioCreateTask),
  .function(
    "ensure_future", "(coro_or_future, *, loop=None)",
    "Wrap a coroutine or an awaitable in a future.", asyncioEnsureFuture),
  .function(
    "gather", "(*coros_or_futures, return_exceptions=False)",
    "Return a future aggregating results from the given awaitables.", asyncioGather),
  .function("current_task", "(loop=None)", "Return the running task, or None.", asyncioCurrentTask),
  .function("all_tasks", "(loop=None)", "Return the set of unfinished tasks.", asyncioAllTasks),
  .function("get_running_loop", "()", "Return the running event loop.", asyncioGetRunningLoop),
  .function("get_event_loop", "()", "Return the running event loop.", asyncioGetRunningLoop),
  .function("new_event_loop", "()", "Return a new event loop.", asyncioNewEventLoop),
  .function(
    "iscoroutine", "(obj)", "Return True if the object is a coroutine.", asyncioIsCoroutine),
  .function("isfuture", "(obj)", "Return True if the object is a future.", asyncioIsFuture),
  .function(
    "iscoroutinefunction", "(func)", "Return True if the function is a coroutine function.",
    asyncioIsCoroutineFunction),
]

/// Names that scripts may use without importing asyncio; they resolve last of all.
package let lastResortNames = ["create_task", "gather", "sleep"]

private let futureConstructor = NativeFunction.function(
  "Future", "(cls, *, loop=None)", "A result that will be there later.", makeFutureValue)

private let taskConstructor = NativeFunction.function(
  "Task", "(cls, coro, *, loop=None, name=None, context=None)",
  "A coroutine that runs on the event loop.", makeTaskValue)

func makeAsyncioModule() -> ModuleObject {
  let namespace = makeDict()
  let module = makeModule(name: "asyncio", namespace: namespace)
  namespace.set(SpecialName.name.name, makeString("asyncio"))
  for function in asyncioFunctions + timeoutFunctions + [shieldFunction] {
    namespace.set(intern(function.name), makeNative(function, owner: module.value))
  }
  namespace.set(intern("sleep"), makeSleepFunction())
  for row in [waitCoroutine, waitForCoroutine] {
    namespace.set(intern(row.name), makeFunction(row, module: "asyncio.tasks"))
  }
  for name in ["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"] {
    namespace.set(intern(name), makeString(name))
  }
  for (name, kind, constructor) in [
    ("Future", Kind.future, futureConstructor), ("Task", Kind.task, taskConstructor),
  ] {
    let type = TypeObject(state.types[Int(kind.rawValue)])
    installConstructor(constructor, on: type)
    namespace.set(intern(name), type.value)
  }
  for type in AsyncioType.published {
    namespace.set(intern(TypeObject(type.cell).name), .object(type.cell))
  }
  for type in [
    BuiltinException.cancelledError, .invalidStateError, .timeoutError, .brokenBarrierError,
    .queueEmpty, .queueFull, .queueShutDown,
  ] {
    let cell = exceptionType(type)
    namespace.set(intern(TypeObject(cell).name), .object(cell))
  }
  return module
}

private func makeFutureValue(_ a: Arguments) throws(Raised) -> Value {
  if let loop = a.get(1, default: .none).boxed(EventLoopObject.self) {
    return loop.scheduler.createFuture().value
  }
  return try requireScheduler().createFuture().value
}

private func makeTaskValue(_ a: Arguments) throws(Raised) -> Value {
  let scheduler =
    a.get(2, default: .none).boxed(EventLoopObject.self)?.scheduler
  let owner: Scheduler
  if let scheduler { owner = scheduler } else { owner = try requireScheduler() }
  return try owner.makeTask(
    a[1], name: a.get(3, default: .none), context: a.get(4, default: .none))
}

private func asyncioRun(_ a: Arguments) throws(Raised) -> Value {
  if runningScheduler != nil, runningScheduler?.isRunning ?? false {
    throw raise(.runtimeError, "asyncio.run() cannot be called from a running event loop")
  }
  let awaitable = a[0]
  guard let coroutine = awaitable.coroutine else {
    if hasSpecial(awaitable, .await), awaitable.future == nil {
      return try runCoroutine(try wrapAwaitable(awaitable))
    }
    throw raise(.valueError, "a coroutine was expected, got \(try reprText(awaitable))")
  }
  return try runCoroutine(coroutine)
}

private func asyncioCreateTask(_ a: Arguments) throws(Raised) -> Value {
  try requireScheduler().createTaskByFactory(
    a[0], name: a.get(1, default: .none), context: a.get(2, default: .none))
}

private func asyncioEnsureFuture(_ a: Arguments) throws(Raised) -> Value {
  if a[0].future != nil { return a[0] }
  return try requireScheduler().ensureFuture(a[0]).value
}

private func asyncioGather(_ a: Arguments) throws(Raised) -> Value {
  guard let awaitables = a[0].tuple else { return .none }
  let returnsExceptions = try isTrue(a.get(1, default: .bool(false)))
  return try requireScheduler().gather(awaitables, returnsExceptions: returnsExceptions)
}

private func asyncioCurrentTask(_ a: Arguments) throws(Raised) -> Value {
  _ = try requireScheduler()
  return state.currentTask.map { .object($0) } ?? .none
}

private func asyncioAllTasks(_ a: Arguments) throws(Raised) -> Value {
  let scheduler: Scheduler
  if let loop = a.get(0, default: .none).boxed(EventLoopObject.self) {
    scheduler = loop.scheduler
  } else {
    scheduler = try requireScheduler()
  }
  let set = makeSet()
  for task in scheduler.tasks { _ = try setAdd(set, task.value) }
  return set.value
}

private func asyncioGetRunningLoop(_ a: Arguments) throws(Raised) -> Value {
  .object(try requireScheduler().loop)
}

private func asyncioNewEventLoop(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = Scheduler(world: currentWorld())
  return .object(scheduler.loop)
}

private func asyncioIsCoroutine(_ a: Arguments) throws(Raised) -> Value {
  .bool(a[0].coroutine != nil)
}

private func asyncioIsFuture(_ a: Arguments) throws(Raised) -> Value { .bool(a[0].future != nil) }

private func asyncioIsCoroutineFunction(_ a: Arguments) throws(Raised) -> Value {
  .bool(a[0].function?.code.form == .coroutine)
}
