// Which loop is current: the running one, else the one that was set, else what a script's policy says.

import Interpreter
import Reactor

let currentLoopFunctions: [NativeFunction] = [
  .function("get_running_loop", "()", "Return the running event loop.") { (_) throws(Raised) in
    .object(try requireScheduler().loop)
  },
  .function("_get_running_loop", "()", "Return the running event loop or None.") {
    (_) throws(Raised) in
    runningScheduler.map { .object($0.loop) } ?? .none
  },
  .function("_set_running_loop", "(loop, /)", "Set the running event loop.") { (a) throws(Raised) in
    guard case .object(let loop) = a[0] else {
      runningScheduler = nil
      state.runningLoop = .none
      return .none
    }
    let scheduler = scheduler(for: loop)
    if scheduler.overrides.contains(.foreign) { scheduler.isRunning = true }
    runningScheduler = scheduler
    state.runningLoop = a[0]
    return .none
  },
  .function("get_event_loop", "()", "Return the running or current event loop.") {
    (_) throws(Raised) in try currentOrNewLoop()
  },
  .pythonFunction("set_event_loop", "(loop)", "Set the current event loop of the thread.") {
    (a) throws(Raised) in
    try setEventLoop(a[0])
    return .none
  },
  .pythonFunction("new_event_loop", "()", "Return a new event loop.") {
    (_) throws(Raised) in
    try newEventLoop()
  },
]

/// What the policies of the library are made of: the rules without a policy.
let policyFunctions: [NativeFunction] = [
  .function("_get_policy", "()", "Return the policy that was set, or None.") { (_) in
    currentPolicy
  },
  .function("_set_policy", "(policy)", "Set the policy.") { (a) in
    currentPolicy = a[0]
    // The default policy that comes back knows of no loop yet.
    if a[0].isNone { (currentLoop, wasLoopSet) = (nil, false) }
    return .none
  },
  .function("_get_current_loop", "()", "Return the current loop by the default rules.") {
    (_) throws(Raised) in try currentLoopByDefault()
  },
  .function("_set_current_loop", "(loop)", "Set the current loop by the default rules.") {
    (a) throws(Raised) in
    try setCurrentLoopByDefault(a[0])
    return .none
  },
  .function("_current_loop_state", "()", "Return the thread's loop, and whether one was set.") {
    (_) in makeTuple([currentLoop.map { .object($0) } ?? .none, .bool(wasLoopSet)])
  },
  .function("_debug_default", "()", "Is debug mode asked for?") { (_) in .bool(isDebugAsked()) },
  .function("_new_loop", "()", "Make a loop of the usual kind.") { (_) throws(Raised) in
    .object(try makeScheduler().loop)
  },
]

private nonisolated(unsafe) var currentPolicy = Value.none
/// Of the running thread.
private nonisolated(unsafe) var currentLoop: Reference?
/// After the thread's first `set_event_loop`, also with None, no loop is made by itself.
private nonisolated(unsafe) var wasLoopSet = false

/// What each thread has for itself: which loop runs, which is current, what Ctrl-C means.
func addLoopVariables() {
  addThreadVariable(initial: nil, get: { runningScheduler }, set: { runningScheduler = $0 })
  addThreadVariable(initial: nil, get: { currentLoop }, set: { currentLoop = $0 }) {
    if let loop = $0 { mark(loop) }
  }
  addThreadVariable(initial: false, get: { wasLoopSet }, set: { wasLoopSet = $0 })
  addThreadVariable(initial: nil, get: { mainTask }, set: { mainTask = $0 }) {
    if let task = $0 { mark(task) }
  }
  addThreadVariable(initial: false, get: { wasInterrupted }, set: { wasInterrupted = $0 })
}

/// Loops that run below a fork: the native frames of a child still know them.
private nonisolated(unsafe) var forgottenLoops: [Reference] = []

/// A forked child has no loop: the parent's goes on there.
func forgetCurrentLoop() {
  if let loop = runningScheduler?.loop { forgottenLoops.append(loop) }
  runningScheduler = nil
  state.runningLoop = .none
  mainTask = nil
  currentLoop = nil
  wasLoopSet = false
}

/// Marks the loop that is set, and the policy.
func markCurrentLoop() {
  if let currentLoop { mark(currentLoop) }
  for loop in forgottenLoops { mark(loop) }
  mark(currentPolicy)
}

/// Makes a loop as scripts do. Fails when the process has not the descriptors that it would take in CPython.
/// - Parameter type: the loop's class; without one, the usual one.
func makeScheduler(type: Value? = nil) throws(Raised) -> Scheduler {
  do throws(SystemCallError) {
    let world = currentWorld()
    var placeholders = try Placeholder.ofLoop()
    do { try world.open() } catch {
      placeholders = []
      try world.open()
    }
    Signals.wake(world.wakeUp)
    return Scheduler(world: world, type: type, placeholders: placeholders)
  } catch {
    throw systemError(error)
  }
}

func newEventLoop() throws(Raised) -> Value {
  if currentPolicy.isNone { return .object(try makeScheduler().loop) }
  return try callMethod(currentPolicy, intern("new_event_loop"), [])
}

func setEventLoop(_ loop: Value) throws(Raised) {
  if currentPolicy.isNone { return try setCurrentLoopByDefault(loop) }
  _ = try callMethod(currentPolicy, intern("set_event_loop"), [loop])
}

private func setCurrentLoopByDefault(_ loop: Value) throws(Raised) {
  let isLoop = typeOf(loop).isSubclass(of: AsyncioType.abstractEventLoop.cell)
  if !loop.isNone, !isLoop {
    throw raise(
      .typeError,
      "loop must be an instance of AbstractEventLoop or None, not '\(typeName(loop))'")
  }
  currentLoop = loop.asObject
  wasLoopSet = true
}

private func currentLoopByDefault() throws(Raised) -> Value {
  if currentLoop == nil, !wasLoopSet, state.isMainThread {
    try issueDeprecation("There is no current event loop")
    try setEventLoop(try newEventLoop())
  }
  if let currentLoop { return .object(currentLoop) }
  throw raise(
    .runtimeError, "There is no current event loop in thread '\(try currentThreadName())'.")
}

/// The running loop, or what the policy says.
func currentOrNewLoop() throws(Raised) -> Value {
  if let scheduler = runningScheduler { return .object(scheduler.loop) }
  if currentPolicy.isNone { return try currentLoopByDefault() }
  return try callMethod(currentPolicy, intern("get_event_loop"), [])
}

/// As above, as a scheduler.
func currentOrNewScheduler() throws(Raised) -> Scheduler {
  if let scheduler = runningScheduler { return scheduler }
  guard case .object(let loop) = try currentOrNewLoop() else {
    throw raise(.runtimeError, "no current event loop")
  }
  return scheduler(for: loop)
}

/// What `threading` calls the running thread.
private func currentThreadName() throws(Raised) -> String {
  if state.isMainThread { return "MainThread" }
  let thread = try callMethod(try importModule("threading"), intern("current_thread"), [])
  return try strText(try getAttribute(thread, intern("name")))
}
