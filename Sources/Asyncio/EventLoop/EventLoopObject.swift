// The loop object that scripts see, over the scheduler: what they schedule with it.

import Interpreter
import Reactor

package final class EventLoopObject: Boxed {
  package let scheduler: Scheduler
  package init(_ scheduler: Scheduler) { self.scheduler = scheduler }

  override package func trace() { scheduler.markContents() }
}

let eventLoopRow = NativeType(
  name: "_UnixSelectorEventLoop", kind: nil, doc: "The event loop.",
  constructor: .function("_UnixSelectorEventLoop", "(cls)", "Makes an event loop.") {
    (_) throws(Raised) in .object(Scheduler(world: currentWorld()).loop)
  }, methods: eventLoopMethods + runningMethods + handlerMethods, module: "asyncio.unix_events")

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
    "As call_soon, from any thread.", loopCallSoon),
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

func scheduler(_ a: Arguments) throws(Raised) -> Scheduler {
  guard let loop = a[0].boxed(EventLoopObject.self) else {
    throw raise(.typeError, "an event loop is required")
  }
  return loop.scheduler
}

func openScheduler(_ a: Arguments) throws(Raised) -> Scheduler {
  let scheduler = try scheduler(a)
  if scheduler.isClosed { throw raise(.runtimeError, "Event loop is closed") }
  return scheduler
}

private func loopCreateTask(_ a: Arguments) throws(Raised) -> Value {
  try openScheduler(a).createTaskByFactory(
    a[1], name: a.get(2, default: .none), context: a.get(3, default: .none))
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
  let deadline = try binaryOperation(.add, .double(scheduler.time), a[1])
  return try callAt(scheduler, try toSeconds(deadline), a)
}

private func loopCallAt(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try openScheduler(a)
  if a[1].isNone { throw raise(.typeError, "when cannot be None") }
  return try callAt(scheduler, try toSeconds(a[1]), a)
}

private func callAt(_ scheduler: Scheduler, _ deadline: Double, _ a: Arguments) throws(Raised)
  -> Value
{
  let context = try contextArgument(a.get(4, default: .none))
  return scheduler.callAt(
    HandleObject(scheduler, a[2], arguments(a[3]), context: context, deadline: deadline))
}

private func arguments(_ value: Value) -> [Value] { value.tuple.map { Array($0.buffer) } ?? [] }

private func loopTime(_ a: Arguments) throws(Raised) -> Value { .double(try scheduler(a).time) }

private func loopRepr(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try scheduler(a)
  func text(_ flag: Bool) -> String { flag ? "True" : "False" }
  return makeString(
    "<_UnixSelectorEventLoop running=\(text(scheduler.isRunning)) "
      + "closed=\(text(scheduler.isClosed)) debug=\(text(scheduler.isDebug))>")
}
