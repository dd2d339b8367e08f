// The loop object that scripts see, over the scheduler: what they schedule with it.

import Interpreter
import Reactor
import Syntax

/// What `asyncio.get_running_loop()` gives; keeps the scheduler alive.
package final class EventLoopObject: Boxed {
  /// The machine behind it.
  package let scheduler: Scheduler
  /// One object a loop: its identity is the loop's.
  package init(_ scheduler: Scheduler) { self.scheduler = scheduler }

  override package func trace() { scheduler.markContents() }

  /// Registered only where somebody may see the warning.
  let isRegistered = startOptions.mayTellOfResources || hasFilterForResources()

  override package var owesDuty: Bool { isRegistered && !scheduler.isClosed }

  override package func doDuty() {
    do throws(Raised) {
      let loop = Value.object(scheduler.loop)
      try issueWarning(.resourceWarning, "unclosed event loop \(try reprText(loop))", about: loop)
      if !scheduler.isRunning { try scheduler.close() }
    } catch {
      let exception = state.raised
      state.raised = .none
      reportUnraisable(exception, in: .object(scheduler.loop))
    }
  }
}

/// Has the script put in a filter that shows ResourceWarnings?
private func hasFilterForResources() -> Bool {
  guard let warnings = loadedModules.get(intern("warnings")).module else { return false }
  if case .bool(true) = warnings.namespace.get(intern("_tells_of_resources")) { return true }
  return false
}

/// A class of the hierarchy of loops, all of them over the one scheduler.
private func loopRow(
  _ name: StaticString, _ module: StaticString,
  _ methods: @autoclosure @escaping () -> [NativeFunction]
) -> NativeType {
  NativeType(
    name: name, kind: nil, doc: "The event loop.",
    constructor: .function(name, "(cls, *args, **kwargs)", "Makes an event loop.", makeLoop),
    methods: methods(), module: module)
}

private func makeLoop(_ a: Arguments) throws(Raised) -> Value {
  let loop = Value.object(try makeScheduler(type: a[0]).loop)
  guard let type = a[0].type, type.lookup(.initialize).native != nil else { return loop }
  let positional = a[1].tuple.map { Array($0.buffer) } ?? []
  var keywords: [(Reference, Value)] = []
  if let named = a[2].dict {
    for index in 0..<named.used {
      let entry = named.entries[index]
      if let name = entry.key.asObject { keywords.append((name, entry.value)) }
    }
  }
  if positional.isEmpty, keywords.isEmpty { return loop }
  let roots = try pushRoots([loop])
  defer { state.top = roots }
  let initialize = try getAttribute(loop, SpecialName.initialize.name)
  _ = try call(initialize, positional: positional, keywords: keywords)
  return loop
}

/// A selector of the program's own may wait in its own way: the library asks it from now on.
private let initializers: [NativeFunction] = [
  .method("__init__", "(self, selector=None)", "Initialize self.") { (a) throws(Raised) in
    if !a.isGiven(1) || a[1].isNone { return .none }
    let module = try importModule("asyncio.selector_events")
    return try call(try getAttribute(module, intern("_use_selector")), a[0], a[1])
  }
]

let baseEventLoopRow = loopRow(
  "BaseEventLoop", "asyncio.base_events",
  [.method("__init__", "(self)", "Initialize self.") { (_) in .none }] + eventLoopMethods
    + runningMethods + handlerMethods + internalMethods + connectionMethods
    + executorMethods + asyncGeneratorHookMethods)

let baseSelectorEventLoopRow = loopRow(
  "BaseSelectorEventLoop", "asyncio.selector_events",
  initializers + descriptorMethods + selectorMethods + socketMethods)

let eventLoopRow = loopRow(
  "_UnixSelectorEventLoop", "asyncio.unix_events",
  initializers + unixMethods)

private let eventLoopMethods: [NativeFunction] = [
  .method(
    "create_task", "(self, coro, *, name=None, context=None)",
    "Schedule a coroutine and return its task.", loopCreateTask),
  .method("create_future", "(self)", "Create a future attached to the loop.", loopCreateFuture),
  .method(
    "call_soon", "(self, callback, *args, context=None)",
    "Call the callback in the next turn of the loop.", loopCallSoon),
  .method(
    "call_soon_threadsafe", "(self, callback, *args, context=None)",
    "As call_soon, from any thread.", loopCallSoonThreadsafe),
  .method(
    "call_later", "(self, delay, callback, *args, context=None)",
    "Call the callback after the delay in seconds.", loopCallLater),
  .method(
    "call_at", "(self, when, callback, *args, context=None)",
    "Call the callback at a time of the loop's clock.", loopCallAt),
  .method(
    "time", "(self)", "Return the time of the loop's clock in seconds.", touches: .clock, loopTime),
  .method("__repr__", "(self, /)", "Return repr(self).", loopRepr),
]

/// The loop whose method is called.
func scheduler(_ a: Arguments) throws(Raised) -> Scheduler {
  Asyncio.scheduler(for: try loopReference(a))
}

@inline(__always) private func loopReference(_ a: Arguments) throws(Raised) -> Reference {
  if case .object(let loop) = a[0], borrowedScheduler?._withUnsafeGuaranteedRef({ $0.loop }) == loop
  {
    return loop
  }
  return try otherLoop(a[0])
}

@inline(never) private func otherLoop(_ value: Value) throws(Raised) -> Reference {
  guard case .object(let loop) = value, value.unwrapped.boxed(EventLoopObject.self) != nil else {
    throw raise(.typeError, "an event loop is required")
  }
  return loop
}

func openScheduler(_ a: Arguments) throws(Raised) -> Scheduler {
  let scheduler = try scheduler(a)
  try scheduler.checkOpen()
  return scheduler
}

private func loopCreateTask(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  if scheduler.isDebug { try scheduler.checkThread() }
  return try scheduler.createTaskByFactory(
    a[1], name: a.get(2, default: .none), context: a.get(3, default: .none))
}

private func loopCreateFuture(_ a: Arguments) throws(Raised) -> Value {
  try withScheduler(for: try loopReference(a)) { scheduler throws(Raised) in
    scheduler.createFuture().value
  }
}

private func loopCallSoon(_ a: Arguments) throws(Raised) -> Value {
  try withScheduler(for: try loopReference(a)) { scheduler throws(Raised) in
    try scheduler.checkOpen()
    if scheduler.isDebug {
      try scheduler.checkThread()
      try checkCallback(a[1], "call_soon")
    }
    let context = try contextArgument(a.get(3, default: .none))
    try scheduler.ready.reserve()
    return scheduler.callSoonDirectly(
      HandleObject(scheduler, a[1], a[2], context: context))
  }
}

/// From other threads, too: what waits is woken.
private func loopCallSoonThreadsafe(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  if scheduler.isDebug { try checkCallback(a[1], "call_soon_threadsafe") }
  let context = try contextArgument(a.get(3, default: .none))
  try scheduler.ready.reserve()
  let handle = scheduler.callSoonDirectly(
    HandleObject(scheduler, a[1], a[2], context: context))
  if scheduler.overrides.contains(.wakeUp) {
    _ = try callMethod(a[0], intern("_write_to_self"), [])
  }
  scheduler.wakeFromOtherThread()
  return handle
}

extension Scheduler {
  @inline(__always) func checkOpen() throws(Raised) {
    if isClosed { throw raise(.runtimeError, "Event loop is closed") }
  }

  /// In debug mode, only the loop's own thread may schedule anything without `call_soon_threadsafe`.
  func checkThread() throws(Raised) {
    guard let thread, thread !== InterpreterLock.current else { return }
    throw raise(
      .runtimeError,
      "Non-thread-safe operation invoked on an event loop other than the current one")
  }
}

func checkCallback(_ callback: Value, _ name: String) throws(Raised) {
  if callback.coroutine != nil || isCoroutineFunction(callback) {
    throw raise(.typeError, "coroutines cannot be used with \(name)()")
  }
  if !isCallable(callback) {
    throw raise(
      .typeError,
      "a callable object was expected by \(name)(), got \(try reprText(callback))")
  }
}

private func loopCallLater(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  if a[1].isNone { throw raise(.typeError, "delay must not be None") }
  let deadline = try binaryOperation(.add, .double(scheduler.time), a[1])
  if scheduler.overrides.contains(.callAt), isReplaced(a[0], "call_at") {
    let method = try getAttribute(a[0], intern("call_at"))
    let context = a.get(4, default: .none)
    return try call(
      method, positional: [deadline, a[2]] + (a[3].tuple.map { Array($0.buffer) } ?? []),
      keywords: [(intern("context"), context)])
  }
  return try callAt(scheduler, try toSeconds(deadline), a)
}

private func loopCallAt(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  if a[1].isNone { throw raise(.typeError, "when cannot be None") }
  let handle = try callAt(scheduler, try toSeconds(a[1]), a)
  if a[1].asInt != nil { handle.handle?.show(deadline: a[1]) }
  return handle
}

private func callAt(_ scheduler: Scheduler, _ deadline: Double, _ a: Arguments) throws(Raised)
  -> Value
{
  if scheduler.isDebug {
    try scheduler.checkThread()
    try checkCallback(a[2], "call_at")
  }
  let context = try contextArgument(a.get(4, default: .none))
  let handle = HandleObject(
    scheduler, a[2], a[3], context: context, deadline: deadline)
  if scheduler.isDebug { handle.setSourceTraceback(scheduler.sourceTraceback()) }
  scheduler.pushTimer(handle)
  return handle.value
}

/// The library's own clock, also below a script's `time`.
private func loopTime(_ a: Arguments) throws(Raised) -> Value {
  .double(try scheduler(a).world.loopTime("loop.time"))
}

private func loopRepr(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try scheduler(a)
  func text(_ flag: Bool) -> String { flag ? "True" : "False" }
  return makeString(
    "<\(typeName(a[0])) running=\(text(scheduler.isRunning)) "
      + "closed=\(text(scheduler.isClosed)) debug=\(text(scheduler.isDebug))>")
}
