// Which loop is current: the running one, else the one that was set for this thread.

import Interpreter

let currentLoopFunctions: [NativeFunction] = [
  .function("get_running_loop", "()", "Return the running event loop.") { (_) throws(Raised) in
    .object(try requireScheduler().loop)
  },
  .function("_get_running_loop", "()", "Return the running event loop or None.") {
    (_) throws(Raised) in
    runningScheduler.map { .object($0.loop) } ?? .none
  },
  .function("get_event_loop", "()", "Return the running or current event loop.") {
    (_) throws(Raised) in
    .object(try currentOrNewScheduler().loop)
  },
  .function("set_event_loop", "(loop)", "Set the current event loop of the thread.") {
    (a) throws(Raised) in
    if a[0].isNone {
      setCurrentLoop(nil)
    } else if let loop = a[0].boxed(EventLoopObject.self) {
      setCurrentLoop(loop.scheduler)
    } else {
      throw raise(
        .typeError,
        "loop must be an instance of AbstractEventLoop or None, not '\(typeName(a[0]))'")
    }
    return .none
  },
  .function("new_event_loop", "()", "Return a new event loop.") { (_) throws(Raised) in
    .object(Scheduler(world: currentWorld()).loop)
  },
]

private nonisolated(unsafe) var currentLoop: Scheduler?
/// After the first `set_event_loop`, also with None, no loop is made by itself.
private nonisolated(unsafe) var wasLoopSet = false

func setCurrentLoop(_ scheduler: Scheduler?) {
  currentLoop = scheduler
  wasLoopSet = true
}

/// Marks the loop that is set.
func markCurrentLoop() { if let loop = currentLoop?.loop { mark(loop) } }

/// The running loop, or the current one, which is made at the first call.
func currentOrNewScheduler() throws(Raised) -> Scheduler {
  if let scheduler = runningScheduler { return scheduler }
  if let scheduler = currentLoop { return scheduler }
  if wasLoopSet {
    throw raise(.runtimeError, "There is no current event loop in thread 'MainThread'.")
  }
  let scheduler = Scheduler(world: currentWorld())
  setCurrentLoop(scheduler)
  return scheduler
}
