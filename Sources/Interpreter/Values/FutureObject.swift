// Futures and tasks: the layout and the await fast path. Policy (scheduling, gather, timeouts)
// belongs to Asyncio.
//
// One cell layout serves both; a task is a future with a coroutine. What a future's completion wakes
// is a list of entries: the first lies inline, because nearly every future has one waiter, and so does
// the second of a future that is no task.

/// What makes a future more than a result cell: `gather` cancels its children instead of itself.
package struct FutureBehavior {
  /// Handles `cancel` with its message; the result is what `cancel` returns.
  package let cancel: (FutureObject, Value) -> Bool
  /// Marks what the closures hold.
  package let trace: () -> Void
  /// What a gathering is made of: cancelling it must not recurse.
  package let gathered: Boxed?

  package init(
    cancel: @escaping (FutureObject, Value) -> Bool, trace: @escaping () -> Void,
    gathered: Boxed? = nil
  ) {
    self.cancel = cancel
    self.trace = trace
    self.gathered = gathered
  }
}

/// What few futures have: further callbacks, messages, names.
package final class FutureExtra {
  /// Further callbacks.
  fileprivate var callbacks = CallbackList()
  /// The name that a task was given; None for `Task-7` and its like.
  package var name: Value = .none
  /// What `cancel(msg)` was given, for the CancelledError.
  package var cancelMessage: Value = .none
  /// The object that behaves as a coroutine and for which the task's own stands, or `.unbound`.
  package var coroutineLike: Value = .unbound
  /// In debug mode: the frames in which it was made.
  package var sourceTraceback: Value = .none
  /// The instance of a script's subclass that this is the base of, or `.unbound`.
  package var owner: Value = .unbound
  /// What scripts have set on it, as a dict; None before.
  var attributes: Value = .none
  /// Nil for most: cancelling does what it says.
  package var behavior: FutureBehavior?

  fileprivate init() { noteForeign(256) }

  deinit { callbacks.release() }

  func trace() {
    callbacks.markAll()
    behavior?.trace()
    for value in [name, cancelMessage, coroutineLike, sourceTraceback, owner, attributes] {
      mark(value)
    }
  }
}

/// The view of a future's or task's cell.
package struct FutureObject {
  package struct Layout {
    /// `aux` is the task's number (`T7`), 0 for futures.
    package var header: Header
    /// The result, or the exception when `failed`. While a task sleeps, its deadline.
    package var result: Value
    /// The target of the first callback; its kind lies in the flags.
    var firstTarget: Reference?
    /// The loop, a boxed value.
    package var loop: Reference?
    /// Nil until something rare is asked for; owned by the cell.
    package var extra: Unmanaged<FutureExtra>?
    /// The coroutine of a task; what a waiter's future waits for: a lock, a queue.
    package var root: Reference?
    // Tasks only, but for what the inline callbacks of other futures use.
    /// The innermost coroutine of the chain that waits; the target of a future's second callback.
    package var leaf: Reference?
    /// The future that the task waits for.
    package var waitingFor: Reference?
    /// The context in which the task's coroutine runs.
    package var context: Reference?
    /// Neighbours in the loop's list of unfinished tasks, or in a list of waiters.
    package var previous: Reference?
    /// See `previous`.
    package var next: Reference?
    /// The number of the task that created this one, 0 for none. Not a reference: a chain of tasks
    /// that each spawn the next would never be freed. Of other futures the kind of the second callback.
    package var parentNumber: UInt32
    /// `cancelling()`: requests less those taken back by `uncancel()`.
    package var cancelRequests: Int32
    /// Counts sleeps: a timer entry of an earlier sleep is recognised as stale. Of a failed future: the
    /// entries of the exception's traceback.
    package var sleepNumber: UInt32
    /// Of `Task-7`; tasks that were given a name have none.
    package var nameNumber: UInt32
  }

  /// With `failed` and `cancelled` it tells the three ways to be done.
  package static let isDone: UInt16 = 1
  /// `result` is an exception.
  package static let failed: UInt16 = 2
  /// There is no result.
  package static let cancelled: UInt16 = 4
  /// The exception was looked at: no report at the end.
  package static let retrieved: UInt16 = 8
  /// CancelledError is raised where the task is resumed next.
  package static let mustCancel: UInt16 = 16
  /// A waiter that stands in a list, linked by `previous` and `next`.
  package static let isLinked: UInt16 = 32
  /// The task waits for a timer, not for a future.
  package static let isSleeping: UInt16 = 64
  /// The sleep's timer has left the queue of timers, or the sleep was cancelled.
  package static let isSleepOver: UInt16 = 128
  // Bits 8 and 9 are the inline callback's kind.
  /// `_log_destroy_pending` is False: its death while it waits is no mistake.
  package static let mayBeDestroyed: UInt16 = 0x400

  /// `_asyncio_future_blocking`: it was yielded by its own iterator, as `await` does.
  package static let isAwaited: UInt16 = 0x800
  /// Made by `gather`: it has a class of its own. Of a task the bit is `mayBeDestroyed`.
  package static let isGathering: UInt16 = 0x400

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }

  @inline(__always) package var reference: Reference { layout.reference }
  @inline(__always) package var value: Value { .object(layout.reference) }
  /// One of the flags above.
  @inline(__always) package func has(_ flag: UInt16) -> Bool {
    layout.pointee.header.flags & flag != 0
  }
  /// One of the flags above.
  @inline(__always) package func set(_ flag: UInt16) { layout.pointee.header.flags |= flag }
  /// One of the flags above.
  @inline(__always) package func clear(_ flag: UInt16) { layout.pointee.header.flags &= ~flag }
  /// `done()`.
  @inline(__always) package var isDone: Bool { has(FutureObject.isDone) }
  /// Told by the kind of the cell; tasks of subclasses included.
  @inline(__always) package var isTask: Bool { layout.pointee.header.kind == .task }

  /// When the sleep of a sleeping task ends, by the loop's clock.
  @inline(__always) package var deadline: Double {
    get { layout.pointee.result.asDouble ?? 0 }
    nonmutating set { layout.pointee.result = .double(newValue) }
  }

  /// Nil while nothing rare was asked for.
  package var extra: FutureExtra? { layout.pointee.extra?.takeUnretainedValue() }

  /// What scripts know it by: itself, or the instance of their subclass.
  package var shown: Value {
    if let owner = extra?.owner, !owner.isUnbound { return owner }
    return value
  }

  /// Makes it on first use.
  package func makeExtra() -> FutureExtra {
    if let extra { return extra }
    let extra = FutureExtra()
    layout.pointee.extra = .passRetained(extra)
    return extra
  }

  /// The result of a done future, as `await` delivers it.
  /// - Throws: the exception, or CancelledError.
  package func takeResult() throws(Raised) -> Value {
    if has(FutureObject.cancelled) { throw raise(value: makeCancelledError()) }
    if has(FutureObject.failed) {
      set(FutureObject.retrieved)
      state.raised = layout.pointee.result
      // As it was when the future failed, for the first who takes it; later ones begin anew. Else it
      // would grow with each.
      state.raised.exception?.truncateTraceback(to: Int(layout.pointee.sleepNumber))
      layout.pointee.sleepNumber = 0
      throw Raised()
    }
    return layout.pointee.result
  }

  /// As `result()`: an exception is raised here, in the context of what is handled here.
  package func raiseOrTakeResult() throws(Raised) -> Value {
    do throws(Raised) { return try takeResult() } catch {
      state.raised.exception?.attachContext(state.handled)
      throw error
    }
  }

  /// The CancelledError that ended the task, once; then, and for futures, a fresh one with the
  /// message of the request, if there was one.
  package func makeCancelledError() -> Value {
    if layout.pointee.result.exception != nil, has(FutureObject.cancelled) {
      defer { layout.pointee.result = .none }
      return layout.pointee.result
    }
    let message = extra?.cancelMessage ?? .none
    return makeException(
      exceptionType(.cancelledError), arguments: message.isNone ? emptyTuple : makeTuple([message]))
  }

  /// The inline callback's kind.
  package var firstKind: FutureCallback.Kind {
    get {
      FutureCallback.Kind(rawValue: UInt8(layout.pointee.header.flags >> 8) & 3) ?? .none
    }
    nonmutating set {
      layout.pointee.header.flags =
        layout.pointee.header.flags & ~0x300 | UInt16(newValue.rawValue) << 8
    }
  }

  /// The kind of a future's second callback; tasks have no room for one.
  private var secondKind: FutureCallback.Kind {
    isTask ? .none : .init(rawValue: UInt8(layout.pointee.parentNumber)) ?? .none
  }

  private var first: FutureCallback? {
    guard firstKind != .none, let target = layout.pointee.firstTarget else { return nil }
    return FutureCallback(kind: firstKind, target: target)
  }

  private var second: FutureCallback? {
    guard secondKind != .none, let target = layout.pointee.leaf else { return nil }
    return FutureCallback(kind: secondKind, target: target)
  }

  /// Forgets the first callback, which was told or removed.
  package func removeFirst() {
    firstKind = .none
    layout.pointee.firstTarget = nil
  }

  private func removeSecond() {
    layout.pointee.parentNumber = 0
    layout.pointee.leaf = nil
  }

  private static let secondSequence = UInt32.max

  /// Adds whom to tell when the future is done.
  /// - Returns: what `removeCallback` wants to know.
  @discardableResult
  package func add(_ callback: FutureCallback) -> UInt32 {
    if callback.context == nil, secondKind == .none, !(extra?.callbacks.hasLive ?? false) {
      if firstKind == .none {
        firstKind = callback.kind
        layout.pointee.firstTarget = callback.target
        return 0
      }
      if !isTask {
        layout.pointee.parentNumber = UInt32(callback.kind.rawValue)
        layout.pointee.leaf = callback.target
        return FutureObject.secondSequence
      }
    }
    return makeExtra().callbacks.append(callback)
  }

  /// Before a callback is added by what can raise.
  /// - Throws: MemoryError.
  package func reserveCallback() throws(Raised) { try extra?.callbacks.reserveOne() }

  /// At least as many as will be told when it is done.
  package var mostCallbacks: Int { 2 + (extra?.callbacks.mostLive ?? 0) }

  /// Removes one callback that `add` was given.
  package func removeCallback(_ target: Reference, sequence: UInt32) {
    if sequence == 0 {
      if first?.target == target { removeFirst() }
    } else if sequence == FutureObject.secondSequence {
      if second?.target == target { removeSecond() }
    } else {
      extra?.callbacks.remove(sequence: sequence)
    }
  }

  /// Whether anybody is told when it is done.
  package var hasCallbacks: Bool {
    firstKind != .none || secondKind != .none || extra?.callbacks.hasLive ?? false
  }

  /// The task that alone waits for it; nil when somebody else does too, or may.
  @inline(__always) package var onlyWaitingTask: Reference? {
    firstKind == .wakeTask && layout.pointee.extra == nil && secondKind == .none
      ? layout.pointee.firstTarget : nil
  }

  /// The callbacks in the order in which they were added.
  package var callbacks: [FutureCallback] {
    [first, second].compactMap { $0 } + (extra?.callbacks.live ?? [])
  }

  /// Removes the callbacks and hands them over in the order in which they were added. Most futures have
  /// one or two, which need no array.
  package func takeCallbacks(_ body: (FutureCallback) -> Void) {
    if let first {
      removeFirst()
      body(first)
    }
    if let second {
      removeSecond()
      body(second)
    }
    if let extra, extra.callbacks.hasLive { extra.callbacks.takeAll(body) }
  }

  /// Removes callbacks with this target.
  /// - Returns: how many there were.
  package func removeCallbacks(where matches: (FutureCallback) -> Bool) -> Int {
    var removed = 0
    if let first, matches(first) {
      removeFirst()
      removed += 1
    }
    if let second, matches(second) {
      removeSecond()
      removed += 1
    }
    if let extra { removed += extra.callbacks.removeAll(where: matches) }
    return removed
  }
}

/// - Parameter kind: `.future` or `.task`.
package func makeFuture(_ kind: Kind, loop: Reference?) -> FutureObject {
  let memory = allocateCell(MemoryLayout<FutureObject.Layout>.size)
  memory.assumingMemoryBound(to: FutureObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(kind), result: .none, firstTarget: nil, loop: loop, extra: nil,
      root: nil, leaf: nil, waitingFor: nil, context: nil, previous: nil, next: nil,
      parentNumber: 0, cancelRequests: 0, sleepNumber: 0, nameNumber: 0))
  return FutureObject(memory.assumingMemoryBound(to: Header.self))
}

func traceFuture(_ future: FutureObject) {
  let layout = future.layout.pointee
  mark(layout.result)
  if let target = layout.firstTarget { mark(target) }
  if let loop = layout.loop { mark(loop) }
  if let root = layout.root { mark(root) }
  if let leaf = layout.leaf { mark(leaf) }
  if layout.header.kind == .task {
    if let future = layout.waitingFor { mark(future) }
    if let context = layout.context { mark(context) }
    // `previous` and `next` are links of the loop's list, which is a root of its own.
  }
  if let extra = future.extra { extra.trace() }
}

func releaseFuture(_ future: FutureObject) {
  future.layout.pointee.extra?.release()
}

extension Value {
  /// A future or task, also behind an instance of a script's subclass.
  package var anyFuture: FutureObject? { future ?? unwrapped.future }

  /// A future or task.
  @inline(__always) package var future: FutureObject? {
    if case .object(let object) = self,
      object.pointee.kind == .future || object.pointee.kind == .task
    {
      return FutureObject(object)
    }
    return nil
  }
}
