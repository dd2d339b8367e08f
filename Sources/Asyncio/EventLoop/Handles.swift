// Callbacks that `call_soon`, `call_later` and `call_at` schedule, and those of the library's own
// timers.

import Interpreter
import Reactor

/// What a handle does: those of scripts share the one of their loop, timers of the library have each
/// their own.
package class HandleBehavior: Boxed {
  /// The loop keeps it, and the handle marks the loop.
  unowned(unsafe) let scheduler: Scheduler
  private var details: Details?

  /// What few handles have.
  private final class Details {
    var shownDeadline: Value?
    var outer = Value.none
    var sourceTraceback = Value.none
    var debugRepr: String?
  }

  init(_ scheduler: Scheduler) {
    self.scheduler = scheduler
    super.init()
  }

  override package func trace() {
    if let details {
      mark(details.outer)
      if let time = details.shownDeadline { mark(time) }
      mark(details.sourceTraceback)
    }
    if let loop = scheduler.loop { mark(loop) }
  }

  /// What a handle of the library's own is for, for people.
  var what: String { "" }

  /// The task that a timeout cancels.
  var expiringTask: FutureObject? { nil }

  /// What the handle was scheduled for.
  func run(_ handle: HandleObject) throws(Raised) {
    let callback = handle.callback
    let arguments = handle.arguments.tuple.unsafelyUnwrapped
    let result: Value
    switch arguments.count {
    case 0: result = try call(callback)
    case 1: result = try call(callback, arguments[0])
    case 2: result = try call(callback, arguments[0], arguments[1])
    default: result = try call(callback, positional: handle.argumentList, keywords: [])
    }
    if result.coroutine != nil { dropResult(result) }
  }

  /// Those of a handle that has some already.
  private func makeDetails() -> Details {
    if let details { return details }
    let made = Details()
    details = made
    return made
  }

  /// The time as the script gave it, when that is another kind of number.
  fileprivate final var shownDeadline: Value? {
    get { details?.shownDeadline }
    set { makeDetails().shownDeadline = newValue }
  }

  /// The handle of a script's own `call_at`.
  fileprivate final var outer: Value {
    get { details?.outer ?? .none }
    set { makeDetails().outer = newValue }
  }

  /// In debug mode: where it was made.
  fileprivate final var sourceTraceback: Value {
    get { details?.sourceTraceback ?? .none }
    set { makeDetails().sourceTraceback = newValue }
  }

  /// In debug mode: its repr when it was cancelled.
  fileprivate final var debugRepr: String? {
    get { details?.debugRepr }
    set { makeDetails().debugRepr = newValue }
  }
}

/// A scheduled callback: a boxed cell that holds callback, arguments, context and time itself. A Swift
/// object for each took a tenth of the instructions of a program of callbacks.
package struct HandleObject {
  private let box: BoxedObject

  /// The values of the cell.
  private enum Place {
    static let callback = 0, arguments = 1, context = 2, deadline = 3
    static let count = 4
  }

  private static let isHandle: UInt16 = 0x10
  private static let cancelled: UInt16 = 0x20
  /// Stands in the queue of timers.
  private static let queued: UInt16 = 0x40
  /// What a script's own loop has noted about its own queue.
  private static let queuedElsewhere: UInt16 = 0x80

  @inline(__always) fileprivate init(_ box: BoxedObject) { self.box = box }

  /// The handle in a cell that may be one.
  @inline(__always) package init?(_ cell: Reference) {
    guard cell.pointee.kind == .boxed, cell.pointee.flags & HandleObject.isHandle != 0 else {
      return nil
    }
    box = BoxedObject(cell)
  }

  /// - Parameter arguments: a tuple.
  init(
    _ scheduler: Scheduler, _ callback: Value, _ arguments: Value = emptyTuple,
    context: Reference? = nil, deadline: Double? = nil
  ) {
    self.init(scheduler.handleBehavior, isShared: true, callback, arguments, context, deadline)
  }

  /// A handle of the library's own.
  init(_ behavior: HandleBehavior, deadline: Double?) {
    self.init(.passRetained(behavior), isShared: false, .none, emptyTuple, nil, deadline)
  }

  @inline(__always) private init(
    _ behavior: Unmanaged<HandleBehavior>, isShared: Bool, _ callback: Value,
    _ arguments: Value, _ context: Reference?, _ deadline: Double?
  ) {
    let type = deadline == nil ? AsyncioType.handle : AsyncioType.timerHandle
    box = makeSharingBox(
      type.cell, .fromOpaque(behavior.toOpaque()), isShared: isShared, count: Place.count)
    box.layout.pointee.header.flags |= HandleObject.isHandle
    (box.values + Place.callback).initialize(to: callback)
    (box.values + Place.arguments).initialize(to: arguments)
    (box.values + Place.context).initialize(to: context.map { .object($0) } ?? .none)
    (box.values + Place.deadline).initialize(to: deadline.map { .double($0) } ?? .none)
  }

  /// The handle object itself.
  @inline(__always) package var cell: Reference { box.layout.reference }
  /// The handle object, as scripts hold it.
  @inline(__always) package var value: Value { .object(cell) }

  /// None in handles of the library's own, and once it was cancelled.
  package var callback: Value { box.values[Place.callback] }
  /// A tuple.
  var arguments: Value { box.values[Place.arguments] }
  var argumentList: [Value] { Array(arguments.tuple.unsafelyUnwrapped.buffer) }
  /// The context in which it runs.
  @inline(__always) var context: Reference? { box.values[Place.context].asObject }
  /// For timers: when.
  @inline(__always) var deadline: Double? { box.values[Place.deadline].asDouble }
  /// It was scheduled for a time.
  var isTimer: Bool { deadline != nil }

  @inline(__always) var behavior: Unmanaged<HandleBehavior> {
    Unmanaged.fromOpaque(box.layout.pointee.object.toOpaque())
  }
  var scheduler: Scheduler { behavior._withUnsafeGuaranteedRef { $0.scheduler } }
  var what: String { behavior._withUnsafeGuaranteedRef { $0.what } }
  var expiringTask: FutureObject? { behavior._withUnsafeGuaranteedRef { $0.expiringTask } }

  @inline(__always) var isCancelled: Bool { has(HandleObject.cancelled) }
  var isQueued: Bool { has(HandleObject.queued) }

  /// In our queue of timers, or in that of a script's own loop.
  var isScheduled: Bool { isQueued || has(HandleObject.queuedElsewhere) }

  func note(isScheduled: Bool) {
    if isScheduled {
      box.layout.pointee.header.flags |= HandleObject.queuedElsewhere
    } else {
      box.layout.pointee.header.flags &= ~HandleObject.queuedElsewhere
    }
  }

  @inline(__always) private func has(_ flag: UInt16) -> Bool {
    box.layout.pointee.header.flags & flag != 0
  }

  /// The timer has left the queue of timers.
  func becomeDue() { box.layout.pointee.header.flags &= ~HandleObject.queued }

  func noteQueued() { box.layout.pointee.header.flags |= HandleObject.queued }

  /// Loops that are not ours tell it when the handle is made.
  var isDebug: Bool { scheduler.isDebug || !sourceTraceback.isNone }

  /// - Parameter shown: the handle as scripts see it, for its repr in debug mode.
  func cancel(_ shown: Value = .none) {
    if isCancelled { return }
    box.layout.pointee.header.flags |= HandleObject.cancelled
    if isDebug, !shown.isNone {
      let text = describeQuietly { () throws(Raised) in try describeHandle(shown) }
      own().debugRepr = text
    }
    box.values[Place.callback] = .none
    box.values[Place.arguments] = emptyTuple
    if outer.isNone {
      if isQueued { scheduler.timers.noteCancelled() }
      becomeDue()
    } else {
      do throws(Raised) { _ = try callMethod(outer, intern("cancel"), []) } catch {
        state.raised = .none
      }
    }
  }

  // MARK: What few handles have

  /// The behaviour as one that no other handle has.
  private func own() -> HandleBehavior {
    let scheduler = scheduler
    if behavior.toOpaque() != scheduler.handleBehavior.toOpaque() {
      return behavior.takeUnretainedValue()
    }
    let own = HandleBehavior(scheduler)
    box.own(own)
    return own
  }

  var shownDeadline: Value? { behavior._withUnsafeGuaranteedRef { $0.shownDeadline } }
  func show(deadline: Value) { own().shownDeadline = deadline }

  /// The handle of a script's own `call_at`, or None.
  var outer: Value { behavior._withUnsafeGuaranteedRef { $0.outer } }
  func setOuter(_ handle: Value) { own().outer = handle }

  /// In debug mode: where it was made.
  var sourceTraceback: Value { behavior._withUnsafeGuaranteedRef { $0.sourceTraceback } }
  func setSourceTraceback(_ traceback: Value) { own().sourceTraceback = traceback }

  /// In debug mode: its repr when it was cancelled.
  var debugRepr: String? { behavior._withUnsafeGuaranteedRef { $0.debugRepr } }
}

extension Value {
  /// The handle, which an instance of a script's subclass wraps.
  @inline(__always) var handle: HandleObject? { unwrapped.asObject.flatMap { HandleObject($0) } }
}

/// Completes a future with None, unless it is done by then.
final class CompletionBehavior: HandleBehavior {
  private let future: FutureObject

  init(_ scheduler: Scheduler, _ future: FutureObject) {
    self.future = future
    super.init(scheduler)
  }

  override func trace() {
    super.trace()
    mark(future.reference)
  }

  override var what: String { "timer" }

  override func run(_ handle: HandleObject) throws(Raised) {
    if !future.isDone { scheduler.complete(future, flags: 0, .none) }
  }
}

extension Scheduler {
  /// Queues a handle for the next turn.
  /// - Returns: the handle as a value.
  @discardableResult
  func callSoon(_ handle: HandleObject) -> Value {
    enqueue(ReadyEntry(.handle, handle.cell))
    return handle.value
  }

  /// As above, without asking the script's own `call_soon`.
  func callSoonDirectly(_ handle: HandleObject) -> Value {
    if isDebug { handle.setSourceTraceback(sourceTraceback()) }
    ready.appendDirectly(ReadyEntry(.handle, handle.cell))
    return handle.value
  }

  /// Schedules a callback for the next turn and returns its handle, as `loop.call_soon`.
  func callSoon(_ callback: Value, _ arguments: [Value], context: Reference? = nil)
    -> Value
  {
    callSoon(HandleObject(self, callback, makeTuple(arguments), context: context))
  }

  /// Queues a handle for its deadline.
  @discardableResult
  func callAt(_ handle: HandleObject) -> Value {
    if overrides.contains(.callAt) {
      callAtByScript(handle)
    } else {
      pushTimer(handle)
    }
    return handle.value
  }

  /// Queues the library's own handle that completes a future.
  /// - Parameter delay: what a script's own `call_later` is given.
  @discardableResult
  func complete(_ future: FutureObject, at deadline: Double, after delay: Value = .none)
    -> HandleObject
  {
    let handle = HandleObject(CompletionBehavior(self, future), deadline: deadline)
    if overrides.contains(.callAt), !delay.isNone {
      callLater(delay, handle)
    } else {
      callAt(handle)
    }
    return handle
  }

  /// Queues a handle without asking the script's own `call_at`.
  func pushTimer(_ handle: HandleObject) {
    timers.push(
      when: handle.deadline ?? 0, target: UnsafeMutableRawPointer(handle.cell),
      kind: TimerKind.handle)
    handle.noteQueued()
  }

  func runHandle(_ reference: Reference) {
    guard let handle = Value.object(reference).handle, !handle.isCancelled else { return }
    let outer = state.context
    state.context = handle.context
    defer { state.context = outer }
    handle.behavior._withUnsafeGuaranteedRef { behavior in
      // The report belongs to the same context.
      do throws(Raised) { try behavior.run(handle) } catch {
        reportCallbackFailure(of: .object(reference), handle)
      }
    }
  }
}
