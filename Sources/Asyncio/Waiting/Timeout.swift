// asyncio.timeout: cancels the task at a time, and turns that cancellation, but no other, into a
// TimeoutError where the block ends.

import Interpreter
import Syntax

final class TimeoutState: Boxed {
  private enum State: String {
    case created, active, expiring, expired, finished
  }

  private var state = State.created
  private(set) var when = Value.none
  private var handle: HandleObject?
  fileprivate var task: FutureObject?
  /// Cancellations that were asked for before the block began.
  private var cancelling: Int32 = 0
  /// How long it lasts from its beginning on; -1 when nobody said so.
  private var seconds = -1.0

  convenience init(when: Value, delay: Value = .none) {
    self.init()
    self.when = when
    if case .int(let whole) = delay { seconds = Double(whole) }
    if let precise = delay.asDouble { seconds = precise }
  }

  override func trace() {
    mark(when)
    if let task { mark(task.reference) }
    if let handle { mark(handle.cell) }
  }

  var isExpired: Bool { state == .expiring || state == .expired }

  func describe() throws(Raised) -> String {
    if state != .active { return "<Timeout [\(state.rawValue)]>" }
    var text = "None"
    if let seconds = when.asDouble {
      text = try reprText(.double((seconds * 1000).rounded(.toNearestOrEven) / 1000))
    } else if !when.isNone {
      text = try reprText(when)
    }
    return "<Timeout [active] when=\(text)>"
  }

  func enter() throws(Raised) {
    if state != .created { throw raise(.runtimeError, "Timeout has already been entered") }
    guard let current = currentTask() else {
      throw raise(.runtimeError, "Timeout should be used inside a task")
    }
    state = .active
    task = current
    cancelling = current.layout.pointee.cancelRequests
    try schedule(when)
  }

  func reschedule(_ when: Value) throws(Raised) {
    if state == .created { throw raise(.runtimeError, "Timeout has not been entered") }
    if state != .active {
      throw raise(.runtimeError, "Cannot change state of \(state.rawValue) Timeout")
    }
    try schedule(when)
  }

  private func schedule(_ when: Value) throws(Raised) {
    self.when = when
    handle?.cancel()
    handle = nil
    if when.isNone { return }
    let scheduler = try requireScheduler()
    let deadline = try toSeconds(when)
    if deadline <= scheduler.time {
      let handle = HandleObject(TimeoutBehavior(scheduler, self), deadline: nil)
      self.handle = handle
      scheduler.callSoon(handle)
    } else {
      let handle = HandleObject(TimeoutBehavior(scheduler, self), deadline: deadline)
      self.handle = handle
      scheduler.callAt(handle)
    }
  }

  fileprivate func expire(_ scheduler: Scheduler) {
    guard state == .active, let task else { return }
    scheduler.cancelOrigin = .timeout(seconds, of: task.number)
    _ = scheduler.cancel(task, message: .none)
    scheduler.cancelOrigin = .code
    state = .expiring
    handle = nil
  }

  /// The block has ended.
  /// - Parameter exception: what ended it, or None.
  /// - Throws: TimeoutError in place of the cancellation that this timeout asked for.
  func exit(_ exception: Value) throws(Raised) {
    handle?.cancel()
    handle = nil
    if state == .active {
      state = .finished
      return
    }
    guard state == .expiring, let task else { return }
    state = .expired
    let mayHandle = uncancel(task) <= cancelling
    guard mayHandle, let raised = exception.exception else { return }
    if raised.isInstance(of: .cancelledError) { throw timeoutError(from: exception) }
    insertTimeoutError(into: raised)
    if raised.isInstance(of: .exceptionGroup),
      let members = raised.field(intern("exceptions")).tuple
    {
      for member in members.buffer {
        if let member = member.exception { insertTimeoutError(into: member) }
      }
    }
  }
}

/// The exception that ended the block came while the cancellation was being handled: the TimeoutError
/// takes its place in the chain.
private func insertTimeoutError(into exception: ExceptionObject) {
  var current = exception
  while let context = current.layout.pointee.context.exception {
    if context.isInstance(of: .cancelledError) {
      let error = makeException(exceptionType(.timeoutError), arguments: emptyTuple)
      error.exception?.layout.pointee.context = context.value
      error.exception?.layout.pointee.cause = context.value
      error.exception?.suppressesContext = true
      current.layout.pointee.context = error
      return
    }
    current = context
  }
}

/// `raise TimeoutError from exception`, while that one is being handled.
func timeoutError(from exception: Value) -> Raised {
  let error = makeException(exceptionType(.timeoutError), arguments: emptyTuple)
  error.exception?.layout.pointee.cause = exception
  error.exception?.layout.pointee.context = exception
  error.exception?.suppressesContext = true
  state.raised = error
  return Raised()
}

private final class TimeoutBehavior: HandleBehavior {
  private let timeout: TimeoutState

  init(_ scheduler: Scheduler, _ timeout: TimeoutState) {
    self.timeout = timeout
    super.init(scheduler)
  }

  override func trace() {
    super.trace()
    timeout.trace()
  }

  override var what: String { "timeout" }

  override var expiringTask: FutureObject? { timeout.task }

  override func run(_ handle: HandleObject) throws(Raised) { timeout.expire(scheduler) }
}

/// The task that is running.
func currentTask() -> FutureObject? { state.currentTask.map { FutureObject($0) } }

/// `task.uncancel()`
/// - Returns: the requests that are left.
func uncancel(_ task: FutureObject) -> Int32 {
  if task.layout.pointee.cancelRequests > 0 {
    task.layout.pointee.cancelRequests -= 1
    // What has ended a sleep already cannot be taken back.
    if task.layout.pointee.cancelRequests == 0, !task.has(FutureObject.isSleepOver) {
      task.clear(FutureObject.mustCancel)
    }
  }
  return task.layout.pointee.cancelRequests
}

/// A time as a number; not a number is an error as in `heapq`, which would lose the order.
func toSeconds(_ value: Value) throws(Raised) -> Double {
  switch value {
  case .int(let number): return Double(number)
  case .double(let number): return number
  case .bool(let flag): return flag ? 1 : 0
  default:
    if let number = value.asBigInt { return Double(number) }
    if case .double(let number)? = try callSpecial(value, .float) { return number }
    throw raise(
      .typeError, "'<=' not supported between instances of '\(typeName(value))' and 'float'")
  }
}

let timeoutRow = NativeType(
  name: "Timeout", kind: nil,
  doc: "Asynchronous context manager for cancelling overdue coroutines.",
  constructor: .function(
    "Timeout.__init__", "(cls, when)", "Makes a timeout for a time of the loop."
  ) {
    (a) throws(Raised) in
    makeNativeInstance(a[0], TimeoutState(when: a[1]))
  },
  methods: [
    .method("when", "(self)", "Return the current deadline.") { (a) throws(Raised) in
      try nativeState(a[0], as: TimeoutState.self).when
    },
    .method("reschedule", "(self, when)", "Reschedule the timeout.") { (a) throws(Raised) in
      try nativeState(a[0], as: TimeoutState.self).reschedule(a[1])
      return .none
    },
    .method("expired", "(self)", "Is timeout expired during execution?") { (a) throws(Raised) in
      .bool(try nativeState(a[0], as: TimeoutState.self).isExpired)
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      makeString(try nativeState(a[0], as: TimeoutState.self).describe())
    },
  ], module: "asyncio.timeouts")

let timeoutCoroutines: [NativeCoroutine] = [
  .init("__aenter__", "(self)", "Begins the block.") { (a) throws(Raised) in
    try nativeState(a[0], as: TimeoutState.self).enter()
    return .return(a[0])
  },
  .init("__aexit__", "(self, exc_type, exc_val, exc_tb)", "Ends the block.") { (a) throws(Raised) in
    try nativeState(a[0], as: TimeoutState.self).exit(a[2])
    return .return(.none)
  },
]

let timeoutFunctions: [NativeFunction] = [
  .pythonFunction("timeout", "(delay)", "Timeout async context manager.") {
    (a) throws(Raised) in
    let scheduler = try requireScheduler()
    let when = try deadline(after: a[0], scheduler)
    return makeNativeInstance(
      .object(AsyncioType.timeout.cell), TimeoutState(when: when, delay: a[0]))
  },
  .pythonFunction("timeout_at", "(when)", "Schedule the timeout at absolute time.") {
    (a) throws(Raised) in
    makeNativeInstance(.object(AsyncioType.timeout.cell), TimeoutState(when: a[0]))
  },
]

/// `loop.time() + delay`, or None.
func deadline(after delay: Value, _ scheduler: Scheduler) throws(Raised) -> Value {
  delay.isNone ? .none : try binaryOperation(.add, .double(scheduler.time), delay)
}
