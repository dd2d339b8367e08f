// Callbacks that `call_soon`, `call_later` and `call_at` schedule, and those of the library's own
// timers.

import Interpreter

package class HandleObject: Boxed {
  let scheduler: Scheduler
  private(set) var callback: Value
  private(set) var arguments: [Value]
  /// Is it the script's, with a callback, or one of the library's own?
  private(set) var isScripted: Bool
  /// The context in which it runs.
  let context: Reference?
  /// For timers: when.
  let deadline: Double?
  /// The time as the script gave it, when that is another kind of number.
  var shownDeadline: Value?
  private(set) var isCancelled = false
  /// Stands in the queue of timers.
  private(set) var isQueued = false
  /// The handle of a script's own `call_at`.
  var outer = Value.none
  /// In debug mode: where it was made, and its repr when it was cancelled.
  var sourceTraceback = Value.none
  private(set) var debugRepr: String?

  init(
    _ scheduler: Scheduler, _ callback: Value = .none, _ arguments: [Value] = [],
    context: Reference? = nil, deadline: Double? = nil
  ) {
    self.scheduler = scheduler
    self.callback = callback
    self.arguments = arguments
    isScripted = !callback.isNone
    self.context = context
    self.deadline = deadline
  }

  override package func trace() {
    mark(callback)
    for argument in arguments { mark(argument) }
    if let context { mark(context) }
    mark(outer)
    if let shownDeadline { mark(shownDeadline) }
    mark(sourceTraceback)
    if let loop = scheduler.loop { mark(loop) }
  }

  /// - Parameter shown: the handle as scripts see it, for its repr in debug mode.
  final func cancel(_ shown: Value = .none) {
    if isCancelled { return }
    isCancelled = true
    if scheduler.isDebug, !shown.isNone {
      debugRepr = describeQuietly { () throws(Raised) in try describeHandle(shown) }
    }
    callback = .none
    arguments = []
    if outer.isNone {
      if isQueued { scheduler.timers.noteCancelled() }
      isQueued = false
    } else {
      do throws(Raised) { _ = try callMethod(outer, intern("cancel"), []) } catch {
        state.raised = .none
      }
    }
  }

  /// The timer has left the queue of timers.
  final func becomeDue() { isQueued = false }

  final func noteQueued() { isQueued = true }

  /// What a handle of the library's own is for, for people.
  var what: String { "" }

  /// The task that a timeout cancels.
  var expiringTask: FutureObject? { nil }

  /// What it was scheduled for.
  func run() throws(Raised) {
    _ = try call(callback, positional: arguments, keywords: [])
  }

  /// It was scheduled for a time.
  package final var isTimer: Bool { deadline != nil }

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
    if let reference = value.asObject { enqueue(ReadyEntry(.handle, reference)) }
    return value
  }

  /// As above, without asking the script's own `call_soon`.
  func callSoonDirectly(_ handle: HandleObject) -> Value {
    let value = makeBoxed(AsyncioType.handle.cell, handle)
    if isDebug { handle.sourceTraceback = sourceTraceback() }
    if let reference = value.asObject { ready.appendDirectly(ReadyEntry(.handle, reference)) }
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
    if overrides.contains(.callAt) {
      callAtByScript(handle, value)
    } else {
      pushTimer(value, handle)
    }
    return value
  }

  /// Queues a handle without asking the script's own `call_at`.
  func pushTimer(_ value: Value, _ handle: HandleObject) {
    if let reference = value.asObject {
      timers.push(
        when: handle.deadline ?? 0, target: UnsafeMutableRawPointer(reference),
        kind: TimerKind.handle)
      handle.noteQueued()
    }
  }

  func runHandle(_ reference: Reference) {
    let value = Value.object(reference)
    guard let handle = value.unwrapped.boxed(HandleObject.self), !handle.isCancelled else {
      return
    }
    let outer = state.context
    state.context = handle.context
    defer { state.context = outer }
    // The report belongs to the same context.
    do throws(Raised) { try handle.run() } catch { reportCallbackFailure(of: value, handle) }
  }
}
