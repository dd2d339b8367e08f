// asyncio.Semaphore and BoundedSemaphore. A permit is handed to the waiter that is woken; when its
// task is cancelled before it runs, the permit comes back and goes to the next.

import Interpreter
import Syntax

/// The state of a semaphore.
private final class SemaphoreState: Waitable {
  /// Free permits.
  var value: Value
  /// What `release` of a bounded one may not exceed.
  var bound: Value
  private(set) var waiters = WakingList()
  private var users = Takers()

  init(_ value: Value) {
    self.value = value
    bound = value
  }

  package override func trace() {
    super.trace()
    mark(value)
    mark(bound)
    waiters.markAll()
  }

  override func waitName(_ purpose: UInt32) -> String { "semaphore" }
  package override var facts: [(String, String)] {
    guard case .int(let free) = value else { return [] }
    if case .int(let all) = bound, all > 0 { return [("free", "\(free) of \(all)")] }
    return [("free", "\(free)")]
  }

  package override var takers: [Int] { users.isFull ? [] : users.open.keys.sorted() }

  private var hasPermit: Bool {
    if case .int(let count) = value { return count > 0 }
    return value.bigInt != nil
  }

  /// Must a newcomer wait? Those who came before go first, even when permits are free.
  func isLocked() -> Bool { !hasPermit || waiters.hasLive() }

  private func add(_ difference: Int) throws(Raised) {
    if case .int(let count) = value,
      case let (sum, false) = count.addingReportingOverflow(difference)
    {
      value = .int(sum)
    } else {
      value = try binaryOperation(.add, value, .int(difference))
    }
  }

  func take() throws(Raised) { try add(-1) }

  /// The task that runs has its permit.
  func noteTaken() { if notesUsers { users.noteTaken() } }

  func give() throws(Raised) {
    if notesUsers { users.noteDone() }
    try add(1)
    _ = try wakeNext()
  }

  private func wakeNext() throws(Raised) -> Bool {
    guard waiters.wakeNext(.bool(true)) else { return false }
    try take()
    return true
  }

  func enqueue(_ object: Value) throws(Raised) -> FutureObject {
    let waiter = try makeWaiter(object)
    waiters.append(waiter)
    return waiter
  }

  /// A waiter's task runs again.
  func leave(_ waiter: FutureObject, _ activation: Activation) throws(Raised) {
    waiters.remove(waiter)
    do throws(Raised) { _ = try activation.delivered() } catch {
      let exception = state.raised
      let wasGranted = waiter.isDone && !waiter.has(FutureObject.cancelled)
      if isCancelledError(exception), wasGranted { try add(1) }
      try wakeAllowed()
      state.raised = exception
      throw error
    }
    try wakeAllowed()
  }

  /// Newcomers had to wait behind the one that left: wakes as many as there are permits.
  private func wakeAllowed() throws(Raised) {
    while hasPermit { if try !wakeNext() { break } }
  }
}

let semaphoreRow = NativeType(
  name: "Semaphore", kind: nil, doc: "A Semaphore implementation.",
  constructor: .function(
    "Semaphore.__init__", "(cls, value=1)", "Makes a semaphore.", makeSemaphore),
  methods: boundLoopMethods + copyMethods(["_value", "_bound_value"]) + [
    .method("locked", "(self)", "Returns True if semaphore cannot be acquired immediately.") {
      (a) throws(Raised) in .bool(try nativeState(a[0], as: SemaphoreState.self).isLocked())
    },
    .method("release", "(self)", "Release a semaphore, incrementing the internal counter by one.") {
      (a) throws(Raised) in
      try nativeState(a[0], as: SemaphoreState.self).give()
      return .none
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      let semaphore = try nativeState(a[0], as: SemaphoreState.self)
      let free = "unlocked, value:\(try reprText(semaphore.value))"
      return try describePrimitive(
        a[0], semaphore.isLocked() ? "locked" : free, waiters: semaphore.waiters.count)
    },
    .getter("_waiters", "Who waits.") { (a) throws(Raised) in
      try nativeState(a[0], as: SemaphoreState.self).waiters.list()
    },
    .getter("_value", "Free permits.") { (a) throws(Raised) in
      try nativeState(a[0], as: SemaphoreState.self).value
    },
    .setter("_value") { (a) throws(Raised) in
      try nativeState(a[0], as: SemaphoreState.self).value = a[1]
      return .none
    },
  ], module: "asyncio.locks")

let boundedSemaphoreRow = NativeType(
  name: "BoundedSemaphore", kind: nil, doc: "A bounded semaphore implementation.",
  constructor: .function(
    "BoundedSemaphore.__init__", "(cls, value=1)", "Makes a bounded semaphore.", makeSemaphore),
  methods: [
    .method("release", "(self)", "Release a semaphore, never beyond its initial value.") {
      (a) throws(Raised) in
      let semaphore = try nativeState(a[0], as: SemaphoreState.self)
      if try compareIsTrue(.greaterOrEqual, semaphore.value, semaphore.bound) {
        throw raise(.valueError, "BoundedSemaphore released too many times")
      }
      try semaphore.give()
      return .none
    },
    .getter("_bound_value", "The initial value.") { (a) throws(Raised) in
      try nativeState(a[0], as: SemaphoreState.self).bound
    },
    .setter("_bound_value") { (a) throws(Raised) in
      try nativeState(a[0], as: SemaphoreState.self).bound = a[1]
      return .none
    },
  ], module: "asyncio.locks")

private func makeSemaphore(_ a: Arguments) throws(Raised) -> Value {
  let value = a.get(1, default: .int(1))
  if try compareIsTrue(.less, value, .int(0)) {
    throw raise(.valueError, "Semaphore initial value must be >= 0")
  }
  return makeNativeInstance(a[0], SemaphoreState(value))
}

let semaphoreCoroutines: [NativeCoroutine] = [
  .init("acquire", "(self)", "Acquire a semaphore.", locals: 1) { (a) throws(Raised) in
    try acquireSemaphore(a, returning: .bool(true))
  },
  .init("__aenter__", "(self)", "Acquires the semaphore.", locals: 1) { (a) throws(Raised) in
    try isOverridden(a[0], "acquire")
      ? enterByMethod(a, "acquire") : acquireSemaphore(a, returning: .none)
  },
  exitByRelease,
]

private func acquireSemaphore(
  _ a: Activation, returning result: Value
) throws(Raised) -> NativeStep {
  let semaphore = try nativeState(a[0], as: SemaphoreState.self)
  if a.stage == 0 {
    if !semaphore.isLocked() {
      try semaphore.take()
      semaphore.noteTaken()
      return .return(result)
    }
    a[1] = try semaphore.enqueue(a[0]).value
    return a.await(a[1], stage: 1)
  }
  if let waiter = a[1].future { try semaphore.leave(waiter, a) }
  semaphore.noteTaken()
  return .return(result)
}
