// Callbacks that `call_soon`, `call_later` and `call_at` schedule, and those of the library's own
// timers.

import Interpreter

package class HandleObject: Boxed {
  let scheduler: Scheduler
  private(set) var callback: Value
  private(set) var arguments: [Value]
  /// The context in which it runs.
  let context: Reference?
  /// For timers: when.
  let deadline: Double?
  private(set) var isCancelled = false
  private var isOver = false

  init(
    _ scheduler: Scheduler, _ callback: Value = .none, _ arguments: [Value] = [],
    context: Reference? = nil, deadline: Double? = nil
  ) {
    self.scheduler = scheduler
    self.callback = callback
    self.arguments = arguments
    self.context = context
    self.deadline = deadline
  }

  override package func trace() {
    mark(callback)
    for argument in arguments { mark(argument) }
    if let context { mark(context) }
    if let loop = scheduler.loop { mark(loop) }
  }

  final func cancel() {
    if isCancelled { return }
    isCancelled = true
    callback = .none
    arguments = []
    if deadline != nil, !isOver { scheduler.timers.noteCancelled() }
  }

  /// The timer has left the queue of timers.
  final func becomeDue() { isOver = true }

  /// What a handle of the library's own is for, for people.
  var what: String { "" }

  /// What it was scheduled for.
  func run() throws(Raised) {
    isOver = true
    _ = try call(callback, positional: arguments, keywords: [])
  }

  /// The callback and its arguments for people: None for the library's own.
  package final var shownCallback: Value { callback }
  final var shownArguments: [Value] { arguments }
}

/// Completes a future with None, unless it is done by then.
final class CompletionHandle: HandleObject {
  private let future: FutureObject

  init(_ scheduler: Scheduler, _ future: FutureObject, deadline: Double) {
    self.future = future
    super.init(scheduler, deadline: deadline)
  }

  override func trace() {
    super.trace()
    mark(future.reference)
  }

  override var what: String { "timer" }

  override func run() throws(Raised) {
    if !future.isDone { scheduler.complete(future, flags: 0, .none) }
  }
}

extension Scheduler {
  /// Queues a handle for the next turn.
  /// - Returns: the handle as a value.
  @discardableResult
  func callSoon(_ handle: HandleObject) -> Value {
    let value = makeBoxed(AsyncioType.handle.cell, handle)
    if let reference = value.asObject { ready.append(ReadyEntry(.handle, reference)) }
    return value
  }

  package func callSoon(_ callback: Value, _ arguments: [Value], context: Reference? = nil)
    -> Value
  {
    callSoon(HandleObject(self, callback, arguments, context: context))
  }

  /// Queues a handle for its deadline.
  @discardableResult
  func callAt(_ handle: HandleObject) -> Value {
    let value = makeBoxed(AsyncioType.timerHandle.cell, handle)
    if let reference = value.asObject {
      timers.push(
        when: handle.deadline ?? 0, target: UnsafeMutableRawPointer(reference),
        kind: TimerKind.handle)
    }
    return value
  }

  func runHandle(_ reference: Reference) {
    let value = Value.object(reference)
    guard let handle = value.boxed(HandleObject.self), !handle.isCancelled else { return }
    do throws(Raised) {
      try inContext(handle.context) { () throws(Raised) in try handle.run() }
    } catch {
      reportCallbackFailure(of: value, handle)
    }
  }
}

let handleMethods: [NativeFunction] = [
  .method("cancel", "(self)", "Cancel the callback.") { (a) throws(Raised) in
    try handle(a).cancel()
    return .none
  },
  .method("cancelled", "(self)", "Return True if the callback was cancelled.") {
    (a) throws(Raised) in .bool(try handle(a).isCancelled)
  },
  .method("get_context", "(self)", "Return the context in which the callback runs.") {
    (a) throws(Raised) in
    .object(try handle(a).context ?? makeContextCopy(nil))
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
    makeString(try describeHandle(a[0]))
  },
]

let timerHandleMethods: [NativeFunction] = [
  .method("when", "(self)", "Return the scheduled time in seconds.") { (a) throws(Raised) in
    .double(try handle(a).deadline ?? 0)
  }
]

private func handle(_ a: Arguments) throws(Raised) -> HandleObject {
  guard let handle = a[0].boxed(HandleObject.self) else {
    throw raise(.typeError, "a handle is required")
  }
  return handle
}

/// `<Handle tick() at file.py:3>`, `<TimerHandle cancelled when=12.5>`
func describeHandle(_ value: Value) throws(Raised) -> String {
  guard let handle = value.boxed(HandleObject.self) else { return "" }
  var parts = [typeName(value)]
  if handle.isCancelled { parts.append("cancelled") }
  if let deadline = handle.deadline { parts.append("when=\(try reprText(.double(deadline)))") }
  if !handle.callback.isNone {
    parts.append(try describeCallback(handle.callback, handle.arguments))
  }
  return "<" + parts.joined(separator: " ") + ">"
}

/// `tick('a', 2) at file.py:3`
func describeCallback(_ callback: Value, _ arguments: [Value]) throws(Raised) -> String {
  var texts: [String] = []
  for argument in arguments { texts.append(try reprText(argument)) }
  return try callbackText(callback, arguments: "(" + texts.joined(separator: ", ") + ")")
}
