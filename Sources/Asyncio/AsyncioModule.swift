// The one table of names that `import asyncio` shows.

import Interpreter
import Reactor

/// Every function of `asyncio`; docs and tests read it too.
private let asyncioFunctions: [NativeFunction] =
  taskFunctions + [
    .pythonFunction(
      "create_task", "(coro, *, name=None, context=None)",
      "Schedule the execution of a coroutine and return its task.", asyncioCreateTask),
    .pythonFunction(
      "ensure_future", "(coro_or_future, *, loop=None)",
      "Wrap a coroutine or an awaitable in a future.", asyncioEnsureFuture),
    .pythonFunction(
      "gather", "(*coros_or_futures, return_exceptions=False)",
      "Return a future aggregating results from the given awaitables.", asyncioGather),
    .pythonFunction(
      "iscoroutine", "(obj)", "Return True if the object is a coroutine.", asyncioIsCoroutine),
    .pythonFunction(
      "isfuture", "(obj)", "Return True if the object is a future.", asyncioIsFuture),
    .pythonFunction(
      "iscoroutinefunction", "(func)", "Return True if the function is a coroutine function.",
      asyncioIsCoroutineFunction),
  ]

/// Which tasks there are.
let taskFunctions: [NativeFunction] = [
  .function("current_task", "(loop=None)", "Return the running task, or None.", asyncioCurrentTask),
  .pythonFunction(
    "all_tasks", "(loop=None)", "Return the set of unfinished tasks.", asyncioAllTasks),
]

/// Names that scripts may use without importing asyncio; they resolve last of all.
package let lastResortNames = ["create_task", "gather", "sleep"]

private nonisolated(unsafe) var lastResort: (names: [Reference], module: ModuleObject)?

/// The value of one of these names; nil for others. It is asked for at each use, and loops use `sleep`: the
/// name is compared as it stands in the code, and the module is looked up once.
package func lastResortValue(_ name: Reference) -> Value? {
  if let lastResort {
    return lastResort.names.contains(name) ? lastResort.module.namespace.get(name) : nil
  }
  guard lastResortNames.contains(StringObject(UnsafeMutableRawPointer(name)).text) else {
    return nil
  }
  do throws(Raised) {
    guard let module = try importModule("asyncio").module else { return nil }
    lastResort = (lastResortNames.map { intern($0) }, module)
    addRoots { if let lastResort { mark(lastResort.module.value) } }
    return module.namespace.get(name)
  } catch {
    state.raised = .none
    return nil
  }
}

private let futureConstructor = NativeFunction.function(
  "Future", "(cls, *, loop=None)", "A result that will be there later.", makeFutureValue)

private let taskConstructor = NativeFunction.function(
  "Task", "(cls, coro, *, loop=None, name=None, context=None, eager_start=False)",
  "A coroutine that runs on the event loop.", makeTaskValue)

func makeAsyncioModule() -> ModuleObject {
  installFutureConstructors()
  let namespace = makeDict()
  let module = makeModule(name: "asyncio", namespace: namespace)
  namespace.set(SpecialName.name.name, makeString("asyncio"))
  namespace.set(SpecialName.doc.name, makeString("Tasks, futures and the loop that runs them."))
  for function in asyncioFunctions + currentLoopFunctions + timeoutFunctions
    + [runFunction, shieldFunction]
  {
    namespace.set(intern(function.name), makeNative(function, owner: module.value))
  }
  namespace.set(intern("sleep"), makeSleepFunction())
  for row in [waitCoroutine, waitForCoroutine] {
    namespace.set(intern(row.name), makeFunction(row, module: "asyncio.tasks"))
  }
  for name in ["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"] {
    namespace.set(intern(name), makeString(name))
  }
  for kind in [Kind.future, .task] {
    let type = type(of: kind)
    namespace.set(intern(type.name), type.value)
  }
  for type in AsyncioType.published {
    namespace.set(intern(TypeObject(type.cell).name), .object(type.cell))
  }
  for name in ["SelectorEventLoop", "EventLoop"] {
    namespace.set(intern(name), .object(AsyncioType.eventLoop.cell))
  }
  for type in [
    BuiltinException.cancelledError, .invalidStateError, .timeoutError, .brokenBarrierError,
    .queueEmpty, .queueFull, .queueShutDown,
  ] {
    let cell = exceptionType(type)
    namespace.set(intern(TypeObject(cell).name), .object(cell))
  }
  publish(namespace)
  let cell = module.value
  homeOfFunction = { owner, name in owner.value.isIdentical(to: cell) ? home(of: name) : nil }
  namespace.set(SpecialName.getattr.name, makeLibraryAccess(module))
  namespace.set(intern("__dir__"), makeLibraryListing(module))
  return module
}

/// `__all__`: what is not defined yet, too.
private func publish(_ namespace: DictObject) {
  let names = publishedNames.flatMap(\.names).map { Value.object(intern($0)) }
  namespace.set(intern("__all__"), makeTuple(names))
}

private func installFutureConstructors() {
  let type = TypeObject(state.types[Int(Kind.future.rawValue)])
  if type.info.constructor != nil { return }
  installConstructor(futureConstructor, on: type)
  installConstructor(taskConstructor, on: TypeObject(state.types[Int(Kind.task.rawValue)]))
}

private func makeFutureValue(_ a: Arguments) throws(Raised) -> Value {
  if let type = a[0].type, !type.info.isBuiltin, type.lookup(.initialize).native == nil {
    // A script's `__init__` gives it its loop.
    return makeFuture(.future, loop: nil).value
  }
  return try namedScheduler(a.get(1, default: .none), wanted: "get_debug").createFuture().value
}

let futureInitializer = NativeFunction.method(
  "__init__", "(self, /, *, loop=None)", "Initialize self."
) { (a) throws(Raised) in
  guard let future = a[0].anyFuture else { return .none }
  let scheduler = try namedScheduler(a.get(1, default: .none), wanted: "get_debug")
  future.layout.pointee.loop = scheduler.loop
  if scheduler.isDebug { future.makeExtra().sourceTraceback = scheduler.sourceTraceback() }
  return .none
}

private func makeTaskValue(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try namedScheduler(a.get(2, default: .none), wanted: "get_debug")
  return try scheduler.makeTask(
    a[1], name: a.get(3, default: .none), context: a.get(4, default: .none),
    isEager: try isTrue(a.get(5, default: .bool(false))))
}

/// The scheduler of a `loop=` argument.
/// - Parameter wanted: what CPython asks it for first.
private func namedScheduler(_ value: Value, wanted: StaticString) throws(Raised) -> Scheduler {
  if value.isNone { return try currentOrNewScheduler() }
  guard case .object(let loop) = value, value.string == nil else {
    throw raise(.attributeError, "'\(typeName(value))' object has no attribute '\(wanted)'")
  }
  let scheduler = scheduler(for: loop)
  scheduler.noteOverrides()
  return scheduler
}

private func asyncioCreateTask(_ a: Arguments) throws(Raised) -> Value {
  guard let scheduler = runningScheduler else { throw noRunningLoop(keeping: [a[0]]) }
  return try scheduler.createTaskByLoop(
    a[0], name: a.get(1, default: .none), context: a.get(2, default: .none))
}

private func asyncioEnsureFuture(_ a: Arguments) throws(Raised) -> Value {
  let loop = a.get(1, default: .none)
  if isFutureLike(a[0]) {
    if !loop.isNone, !(try loopOfFuture(a[0])).isIdentical(to: loop) {
      throw raise(
        .valueError,
        "The future belongs to a different loop than the one specified as the loop argument")
    }
    return a[0]
  }
  if !isAwaitable(a[0]), !isCoroutineLike(a[0]) {
    throw raise(.typeError, "An asyncio.Future, a coroutine or an awaitable is required")
  }
  let scheduler = try namedScheduler(loop, wanted: "create_task")
  if scheduler.isClosed {
    if a[0].coroutine != nil { _ = try callMethod(a[0], intern("close"), []) }
    throw raise(.runtimeError, "Event loop is closed")
  }
  return try scheduler.ensureFuture(a[0]).shown
}

private func asyncioGather(_ a: Arguments) throws(Raised) -> Value {
  guard let awaitables = a[0].tuple else { return .none }
  let returnsExceptions = try isTrue(a.get(1, default: .bool(false)))
  do throws(Raised) {
    let scheduler = try schedulerForAwaitables(Array(awaitables.buffer))
    return try scheduler.gather(awaitables, returnsExceptions: returnsExceptions)
  } catch {
    for awaitable in awaitables.buffer { keepUnawaited(awaitable) }
    throw error
  }
}

/// The loop of what will be awaited: the running one, else that of the futures, else the current one.
func schedulerForAwaitables(_ awaitables: [Value]) throws(Raised) -> Scheduler {
  if let running = runningScheduler, running.isRunning { return running }
  for awaitable in awaitables {
    if let loop = awaitable.anyFuture?.layout.pointee.loop { return scheduler(for: loop) }
  }
  return try currentOrNewScheduler()
}

private func asyncioCurrentTask(_ a: Arguments) throws(Raised) -> Value {
  let isGiven = !a[0].isUnbound && !a[0].isNone
  return try currentTaskValue(of: isGiven ? a[0] : .object(try requireScheduler().loop))
}

private func asyncioAllTasks(_ a: Arguments) throws(Raised) -> Value {
  let set = makeSet()
  // No task belongs to what is no loop.
  guard let scheduler = try loopArgument(a[0]) else { return set.value }
  try reserve(count: scheduler.taskCount, stride: 8)
  for task in scheduler.tasks { _ = try setAdd(set, task.shown) }
  try addRegisteredTasks(of: .object(scheduler.loop), to: set)
  return set.value
}

/// The scheduler of an optional loop; the running one without it.
private func loopArgument(_ value: Value) throws(Raised) -> Scheduler? {
  if value.isUnbound || value.isNone { return try requireScheduler() }
  guard value.asObject != nil, value.string == nil else { return nil }
  return try namedScheduler(value, wanted: "call_soon")
}

private func asyncioIsCoroutine(_ a: Arguments) throws(Raised) -> Value {
  .bool(a[0].coroutine != nil || isCoroutineLike(a[0]))
}

private func asyncioIsFuture(_ a: Arguments) throws(Raised) -> Value {
  .bool(isFutureLike(a[0]))
}

/// A future, or an object that says that it behaves as one.
func isFutureLike(_ value: Value) -> Bool {
  if value.anyFuture != nil { return true }
  guard value.instance != nil else { return false }
  do throws(Raised) {
    let name = intern("_asyncio_future_blocking")
    let type = try getAttribute(value, SpecialName.classAttribute.name)
    if try findAttribute(type, name) == nil { return false }
    let own = try findAttribute(value, name) ?? .none
    return !own.isNone
  } catch {
    state.raised = .none
    return false
  }
}

func loopOfFuture(_ value: Value) throws(Raised) -> Value {
  if let future = value.anyFuture { return future.layout.pointee.loop.map { .object($0) } ?? .none }
  if let getter = try findAttribute(value, intern("get_loop")) { return try call(getter) }
  return try getAttribute(value, intern("_loop"))
}

private func asyncioIsCoroutineFunction(_ a: Arguments) throws(Raised) -> Value {
  if isCoroutineFunction(a[0]) { return .bool(true) }
  // What behaves like a function: `inspect` knows it.
  let inspect = try importModule("inspect")
  return try call(getAttribute(inspect, intern("iscoroutinefunction")), a[0])
}
