// Callbacks that `call_soon`, `call_later` and `call_at` schedule, and those of the library's own
// timers.

import Interpreter

package class HandleObject: Boxed {
  /// The loop keeps it, and the handle marks the loop.
  unowned(unsafe) let scheduler: Scheduler
  private(set) var callback: Value
  /// A tuple: an array would be one more object for each callback.
  private(set) var arguments: Value
  /// The context in which it runs.
  let context: Reference?
  /// For timers: when.
  let deadline: Double?
  /// Is it the script's, with a callback, or one of the library's own?
  let isScripted: Bool
  private(set) var isCancelled = false
  /// Stands in the queue of timers.
  private(set) var isQueued = false
  private var details: Details?

  /// What few handles have.
  private final class Details {
    var shownDeadline: Value?
    var outer = Value.none
    var sourceTraceback = Value.none
    var debugRepr: String?
  }

  /// Bytes that it takes beside its cell: a loop of callbacks must not wait for its cells alone to fill
  /// the heap.
  private static let size = 112

  /// - Parameter arguments: a tuple.
  init(
    _ scheduler: Scheduler, _ callback: Value = .none, _ arguments: Value = emptyTuple,
    context: Reference? = nil, deadline: Double? = nil
  ) {
    self.scheduler = scheduler
    self.callback = callback
    self.arguments = arguments
    isScripted = !callback.isNone
    self.context = context
    self.deadline = deadline
    super.init()
    accountExternal(HandleObject.size)
  }

  override package func trace() {
    mark(callback)
    mark(arguments)
    if let context { mark(context) }
    if let details {
      mark(details.outer)
      if let time = details.shownDeadline { mark(time) }
      mark(details.sourceTraceback)
    }
    if let loop = scheduler.loop { mark(loop) }
  }

  override package func release() { accountExternal(-HandleObject.size) }

  /// Loops that are not ours tell it when the handle is made.
  final var isDebug: Bool { scheduler.isDebug || !sourceTraceback.isNone }

  /// - Parameter shown: the handle as scripts see it, for its repr in debug mode.
  final func cancel(_ shown: Value = .none) {
    if isCancelled { return }
    isCancelled = true
    if isDebug, !shown.isNone {
      makeDetails().debugRepr = describeQuietly { () throws(Raised) in try describeHandle(shown) }
    }
    callback = .none
    arguments = emptyTuple
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
    let arguments = self.arguments.tuple.unsafelyUnwrapped
    switch arguments.count {
    case 0: _ = try call(callback)
    case 1: _ = try call(callback, arguments[0])
    case 2: _ = try call(callback, arguments[0], arguments[1])
    default: _ = try call(callback, positional: argumentList, keywords: [])
    }
  }

  /// It was scheduled for a time.
  package final var isTimer: Bool { deadline != nil }

  final var argumentList: [Value] { Array(arguments.tuple.unsafelyUnwrapped.buffer) }

  // MARK: What few handles have

  private func makeDetails() -> Details {
    if let details { return details }
    let made = Details()
    details = made
    return made
  }

  /// The time as the script gave it, when that is another kind of number.
  final var shownDeadline: Value? {
    get { details?.shownDeadline }
    set { makeDetails().shownDeadline = newValue }
  }

  /// The handle of a script's own `call_at`.
  final var outer: Value {
    get { details?.outer ?? .none }
    set { makeDetails().outer = newValue }
  }

  /// In debug mode: where it was made.
  final var sourceTraceback: Value {
    get { details?.sourceTraceback ?? .none }
    set { makeDetails().sourceTraceback = newValue }
  }

  /// The callback for people: None for the library's own.
  package final var shownCallback: Value { callback }

  /// In debug mode: its repr when it was cancelled.
  final var debugRepr: String? { details?.debugRepr }
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
    callSoon(HandleObject(self, callback, makeTuple(arguments), context: context))
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
