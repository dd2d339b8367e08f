// The loop object that scripts see, over the scheduler.

import Interpreter
import Reactor

package final class EventLoopObject: Boxed {
  package let scheduler: Scheduler
  package init(_ scheduler: Scheduler) { self.scheduler = scheduler }
}

let eventLoopMethods: [NativeFunction] = [
  .method(
    "create_task", "(self, coro, /, *, name=None, context=None)",
    "Schedule a coroutine and return its task.", loopCreateTask),
  .method("create_future", "(self, /)", "Create a future attached to the loop.", loopCreateFuture),
  .method(
    "call_soon", "(self, callback, /, *args, context=None)",
    "Call the callback in the next turn of the loop.", loopCallSoon),
  .method(
    "call_later", "(self, delay, callback, /, *args, context=None)",
    "Call the callback after the delay in seconds.", loopCallLater),
  .method(
    "call_at", "(self, when, callback, /, *args, context=None)",
    "Call the callback at a time of the loop's clock.", loopCallAt),
  .method(
    "time", "(self, /)", "Return the time of the loop's clock in seconds.", touches: .clock,
    loopTime),
  .method(
    "run_until_complete", "(self, future, /)", "Run until the future is done.", loopRunUntilComplete
  ),
  .method("run_forever", "(self, /)", "Run until stop() is called.", loopRunForever),
  .method("stop", "(self, /)", "Stop the loop after the current turn.", loopStop),
  .method("close", "(self, /)", "Close the loop.", loopClose),
  .method("is_running", "(self, /)", "Return True while the loop runs.", loopIsRunning),
  .method("is_closed", "(self, /)", "Return True if the loop was closed.", loopIsClosed),
  .method("get_debug", "(self, /)", "Return the debug mode.", loopGetDebug),
  .method(
    "set_exception_handler", "(self, handler, /)", "Set the handler of exceptions in callbacks.",
    loopSetExceptionHandler),
  .method(
    "get_exception_handler", "(self, /)", "Return the handler of exceptions in callbacks.",
    loopGetExceptionHandler),
  .method("__repr__", "(self, /)", "Return repr(self).", loopRepr),
]

private func scheduler(_ a: Arguments) throws(Raised) -> Scheduler {
  guard let loop = a[0].boxed(EventLoopObject.self) else {
    throw raise(.typeError, "an event loop is required")
  }
  return loop.scheduler
}

private func openScheduler(_ a: Arguments) throws(Raised) -> Scheduler {
  let scheduler = try scheduler(a)
  if scheduler.isClosed { throw raise(.runtimeError, "Event loop is closed") }
  return scheduler
}

private func loopCreateTask(_ a: Arguments) throws(Raised) -> Value {
  try openScheduler(a).createTaskByFactory(
    a[1], name: a.get(2, default: .none), context: a.get(3, default: .none))
}

extension Scheduler {
  /// Makes a task from a coroutine.
  func makeTask(_ value: Value, name: Value, context: Value) throws(Raised) -> Value {
    guard let coroutine = value.coroutine else {
      throw raise(.typeError, "a coroutine was expected, got \(try reprText(value))")
    }
    let text = name.isNone || name.string != nil ? name : try str(name)
    return createTask(coroutine, name: text, context: try contextArgument(context)).value
  }

  /// As `makeTask`, through the loop's task factory when there is one.
  func createTaskByFactory(_ value: Value, name: Value, context: Value) throws(Raised) -> Value {
    if taskFactory.isNone { return try makeTask(value, name: name, context: context) }
    let keywords = context.isNone ? [] : [(intern("context"), context)]
    let task = try call(taskFactory, positional: [.object(loop), value], keywords: keywords)
    _ = try callMethod(task, intern("set_name"), [name])
    return task
  }
}

private func loopCreateFuture(_ a: Arguments) throws(Raised) -> Value {
  try scheduler(a).createFuture().value
}

private func loopCallSoon(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  let context = try contextArgument(a.get(3, default: .none))
  return scheduler.callSoon(a[1], arguments(a[2]), context: context)
}

private func loopCallLater(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  if a[1].isNone { throw raise(.typeError, "delay must not be None") }
  return try callAt(scheduler, scheduler.time + (try seconds(a[1])), a)
}

private func loopCallAt(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  if a[1].isNone { throw raise(.typeError, "when cannot be None") }
  return try callAt(scheduler, try seconds(a[1]), a)
}

private func callAt(_ scheduler: Scheduler, _ deadline: Double, _ a: Arguments) throws(Raised)
  -> Value
{
  scheduler.callAt(
    HandleObject(
      scheduler, a[2], arguments(a[3]), context: try contextArgument(a.get(4, default: .none)),
      deadline: deadline))
}

private func arguments(_ value: Value) -> [Value] { value.tuple.map { Array($0.buffer) } ?? [] }

private func seconds(_ value: Value) throws(Raised) -> Double {
  switch value {
  case .int(let number): return Double(number)
  case .double(let number): return number
  case .bool(let flag): return flag ? 1 : 0
  default:
    throw raise(
      .typeError, "unsupported operand type(s) for +: 'float' and '\(typeName(value))'")
  }
}

private func loopTime(_ a: Arguments) throws(Raised) -> Value { .double(try scheduler(a).time) }

private func loopRunUntilComplete(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  try checkNoRunningLoop("This event loop is already running", scheduler)
  let future = try scheduler.within { (s) throws(Raised) in try s.ensureFuture(a[1]) }
  return try scheduler.runUntilComplete(future)
}

private func loopRunForever(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  try checkNoRunningLoop("This event loop is already running", scheduler)
  try scheduler.runForever()
  return .none
}

private func checkNoRunningLoop(_ message: String, _ scheduler: Scheduler) throws(Raised) {
  if scheduler.isRunning { throw raise(.runtimeError, message) }
  if runningScheduler != nil {
    throw raise(.runtimeError, "Cannot run the event loop while another loop is running")
  }
}

private func loopStop(_ a: Arguments) throws(Raised) -> Value {
  try scheduler(a).shouldStop = true
  return .none
}

private func loopClose(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try scheduler(a)
  if scheduler.isRunning { throw raise(.runtimeError, "Cannot close a running event loop") }
  scheduler.isClosed = true
  return .none
}

private func loopIsRunning(_ a: Arguments) throws(Raised) -> Value {
  .bool(try scheduler(a).isRunning)
}

private func loopIsClosed(_ a: Arguments) throws(Raised) -> Value {
  .bool(try scheduler(a).isClosed)
}

private func loopGetDebug(_ a: Arguments) throws(Raised) -> Value { .bool(false) }

private func loopSetExceptionHandler(_ a: Arguments) throws(Raised) -> Value {
  try scheduler(a).exceptionHandler = a[1]
  return .none
}

private func loopGetExceptionHandler(_ a: Arguments) throws(Raised) -> Value {
  try scheduler(a).exceptionHandler
}

private func loopRepr(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try scheduler(a)
  return makeString(
    "<_UnixSelectorEventLoop running=\(scheduler.isRunning ? "True" : "False") closed=\(scheduler.isClosed ? "True" : "False") debug=False>"
  )
}
