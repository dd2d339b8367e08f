// Private names of a loop that tests, tools and other loops of scripts read, set or call.

import Interpreter
import Reactor

let internalMethods: [NativeFunction] = [
  .method("_run_once", "(self)", "One turn of the loop.") { (a) throws(Raised) in
    let scheduler = try scheduler(a)
    scheduler.noteOverrides()
    try scheduler.tick(mayWait: true)
    return .none
  },
  .method("_run_forever_setup", "(self)", "Make the loop the running one.") { (a) throws(Raised) in
    let scheduler = try openScheduler(a)
    try checkNoRunningLoop(scheduler)
    try scheduler.beginRun()
    return .none
  },
  .method("_run_forever_cleanup", "(self)", "End what _run_forever_setup began.") {
    (a) throws(Raised) in
    try scheduler(a).endRun()
    return .none
  },
  .method("_check_thread", "(self)", "Raise an exception in any thread but the loop's own.") {
    (a) throws(Raised) in
    try scheduler(a).checkThread()
    return .none
  },
  .method("_add_callback", "(self, handle)", "Queue a handle for the next turn.") {
    (a) throws(Raised) in
    let scheduler = try scheduler(a)
    guard let handle = a[1].handle, case .object(let cell) = a[1] else {
      throw raise(.typeError, "a handle is required")
    }
    if !handle.isCancelled { scheduler.ready.appendDirectly(ReadyEntry(.handle, cell)) }
    return .none
  },
  .method("_add_callback_signalsafe", "(self, handle)", "As _add_callback, from a signal handler.")
  {
    (a) throws(Raised) in
    _ = try callMethod(a[0], intern("_add_callback"), [a[1]])
    return try callMethod(a[0], intern("_write_to_self"), [])
  },
  .method("_timer_handle_cancelled", "(self, handle)", "A timer was cancelled.") {
    (_) throws(Raised) in .none
  },
  .method("_write_to_self", "(self)", "Wakes a loop that waits.") { (_) throws(Raised) in
    throw raise(.notImplementedError, "")
  },
  .method("_process_events", "(self, event_list)", "Queues what is readable or writable.") {
    (_) throws(Raised) in throw raise(.notImplementedError, "")
  },
  .method("_check_closed", "(self)", "Raise an exception when the loop is closed.") {
    (a) throws(Raised) in
    _ = try openScheduler(a)
    return .none
  },
  .method("_check_running", "(self)", "Raise an exception when a loop runs.") {
    (a) throws(Raised) in
    try checkNoRunningLoop(try scheduler(a))
    return .none
  },
  .getter("_ready", "What runs in the next turn.") { (a) throws(Raised) in
    try scheduler(a).readyHandles()
  },
  .getter("_scheduled", "The timers that are not due yet.") { (a) throws(Raised) in
    try scheduler(a).timerHandles()
  },
  .getter("_timer_cancelled_count", "Cancelled timers that are still in the queue.") {
    (a) throws(Raised) in .int(try scheduler(a).timers.staleCount)
  },
  .getter("_closed", "Was the loop closed?") { (a) throws(Raised) in
    .bool(try scheduler(a).isClosed)
  },
  .getter("_stopping", "Was stop() called?") { (a) throws(Raised) in
    .bool(try scheduler(a).shouldStop)
  },
  .getter("_debug", "The debug mode.") { (a) throws(Raised) in .bool(try scheduler(a).isDebug) },
  .getter("_default_executor", "The executor of run_in_executor(None).") { (a) throws(Raised) in
    try scheduler(a).executor
  },
  .setter("_default_executor") { (a) throws(Raised) in
    try scheduler(a).executor = a[1]
    return .none
  },
  .getter("_executor_shutdown_called", "Does it take no more work?") { (a) throws(Raised) in
    .bool(try scheduler(a).isExecutorShutDown)
  },
  .getter("_asyncgens_shutdown_called", "Was shutdown_asyncgens() called?") { (a) throws(Raised) in
    .bool(try scheduler(a).isAsyncGeneratorShutdownCalled)
  },
  .getter("_thread_id", "The thread in which the loop runs, or None.") { (a) throws(Raised) in
    let scheduler = try scheduler(a)
    return scheduler.isRunning ? .int(scheduler.thread?.number ?? 1) : .none
  },
  .getter("_exception_handler", "The handler of exceptions.") { (a) throws(Raised) in
    try scheduler(a).exceptionHandler
  },
  .getter("_task_factory", "What makes tasks.") { (a) throws(Raised) in
    try scheduler(a).taskFactory
  },
  .getter("_current_handle", "The handle that runs in debug mode.") { (_) in .none },
  .getter("_clock_resolution", "Timers this much before their time are due.") {
    (a) throws(Raised) in .double(try scheduler(a).clockResolution)
  },
  .setter("_clock_resolution") { (a) throws(Raised) in
    try scheduler(a).clockResolution = try toSeconds(a[1])
    return .none
  },
  .getter("slow_callback_duration", "Callbacks that take longer are reported in debug mode.") {
    (a) throws(Raised) in try scheduler(a).slowCallbackDuration
  },
  .setter("slow_callback_duration") { (a) throws(Raised) in
    try scheduler(a).slowCallbackDuration = a[1]
    return .none
  },
  .getter("_asyncgens", "Asynchronous generators that have begun.") { (a) throws(Raised) in
    let set = makeSet()
    for generator in try scheduler(a).asyncGenerators where !CoroutineObject(generator).isFinished {
      _ = try setAdd(set, .object(generator))
    }
    return set.value
  },
]

extension Scheduler {
  /// What is ready, as a list of handles; tasks and the library's own are shown by a handle.
  fileprivate func readyHandles() -> Value {
    let list = makeList(capacity: ready.count)
    for position in 0..<ready.count {
      let entry = ready[position]
      if entry.kind == .handle {
        list.append(.object(entry.target))
      } else {
        list.append(HandleObject(self, .object(entry.target)).value)
      }
    }
    return list.value
  }

  fileprivate func timerHandles() -> Value {
    let list = makeList()
    for entry in timers.sortedEntries() {
      guard let target = entry.target else { continue }
      let reference = target.assumingMemoryBound(to: Header.self)
      if entry.kind == TimerKind.handle {
        list.append(.object(reference))
      } else {
        list.append(HandleObject(self, .object(reference), deadline: entry.when).value)
      }
    }
    return list.value
  }

  /// The wait of a turn by a selector that a script has set.
  func waitByScript() throws(Raised) {
    var timeout = Value.none
    if ready.count > 0 || shouldStop {
      timeout = .int(0)
    } else if let deadline = timers.nextDeadline() {
      timeout = .double(min(max(0, deadline - time), maximumWait))
    }
    let selector = try getAttribute(.object(loop), intern("_selector"))
    let events = try callMethod(selector, intern("select"), [timeout])
    _ = try callMethod(.object(loop), intern("_process_events"), [events])
    for message in world.takeMessages() { message.work() }
  }
}

/// A day: what asyncio waits at most at once.
private let maximumWait = 86400.0
