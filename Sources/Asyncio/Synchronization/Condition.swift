// asyncio.Condition: waiting gives the lock away and takes it back before going on, even when the wait
// was cancelled. A notification that a cancelled waiter has consumed goes to another.

import Interpreter
import Syntax

final class ConditionState: Waitable {
  /// A Lock, or whatever has `acquire`, `release` and `locked`.
  private(set) var lock = Value.none
  private(set) var waiters = WakingList()

  convenience init(lock: Value) {
    self.init()
    self.lock = lock
  }

  override func trace() {
    super.trace()
    mark(lock)
    waiters.markAll()
  }

  override func waitName(_ purpose: UInt32) -> String { "condition" }
  /// Of a barrier: how many of its parties have come.
  override var detail: String {
    guard case .int(let parties) = members else { return "" }
    return "\(waiters.count) of \(parties) came"
  }
  override var facts: [(String, String)] { plainLock?.facts ?? [] }

  /// The lock when its methods are the library's own.
  private var plainLock: LockState? {
    typeOf(lock).info.isBuiltin ? lock.nativeState as? LockState : nil
  }

  func isLocked() throws(Raised) -> Bool {
    if let plainLock { return plainLock.isLocked }
    return try isTrue(try callMethod(lock, intern("locked"), []))
  }

  func unlock() throws(Raised) -> Value {
    if let plainLock {
      try plainLock.unlock()
      return .none
    }
    return try callMethod(lock, intern("release"), [])
  }

  func acquire(_ a: Activation, returning result: Value?) throws(Raised) -> NativeStep {
    if plainLock != nil { return try acquireLock(lock, a, returning: result ?? .bool(true)) }
    if a.stage == 0 { return a.await(try callMethod(lock, intern("acquire"), []), stage: 1) }
    let answer = try a.delivered()
    return .return(result ?? answer)
  }

  /// - Throws: RuntimeError unless the lock is held.
  func requireLocked(_ verb: String) throws(Raised) {
    if try !isLocked() { throw raise(.runtimeError, "cannot \(verb) on un-acquired lock") }
  }

  func notify(_ count: Int) {
    var left = count
    while left > 0, waiters.wakeNext(.bool(false)) { left -= 1 }
  }

  /// As `notify`, for whatever compares with numbers.
  func notify(upTo limit: Value) throws(Raised) {
    if case .int(let count) = limit { return notify(count) }
    var count = 0
    while waiters.waiting.firstLive() != nil, try compareIsTrue(.less, .int(count), limit) {
      notify(1)
      count += 1
    }
  }

  // MARK: - wait

  private enum Stage: UInt8 { case begin, waiting, takingLock, awaitingAcquire }
  private enum Slot { static let waiter = 1, lockWaiter = 2, exception = 3 }

  func wait(_ object: Value, _ a: Activation) throws(Raised) -> NativeStep {
    switch Stage(rawValue: a.stage).unsafelyUnwrapped {
    case .begin:
      try requireLocked("wait")
      let waiter = try makeWaiter(object)
      _ = try unlock()
      waiters.append(waiter)
      a[Slot.waiter] = waiter.value
      a[Slot.exception] = .none
      return a.await(waiter.value, stage: Stage.waiting.rawValue)
    case .waiting:
      if let waiter = a[Slot.waiter].future { waiters.remove(waiter) }
      do throws(Raised) { _ = try a.delivered() } catch { keepException(a) }
      return try retake(a)
    case .takingLock:
      guard let lock = plainLock, let waiter = a[Slot.lockWaiter].future else { break }
      do throws(Raised) { try lock.leave(waiter, a) } catch { return try cancelled(a, error) }
      return try finish(a)
    case .awaitingAcquire:
      do throws(Raised) { _ = try a.delivered() } catch { return try cancelled(a, error) }
      return try finish(a)
    }
    return try finish(a)
  }

  /// Takes the lock back, however often that is cancelled.
  private func retake(_ a: Activation) throws(Raised) -> NativeStep {
    if let lock = plainLock {
      if lock.tryLock() { return try finish(a) }
      let waiter = try lock.enqueue(self.lock)
      a[Slot.lockWaiter] = waiter.value
      return a.await(waiter.value, stage: Stage.takingLock.rawValue)
    }
    return a.await(
      try callMethod(lock, intern("acquire"), []), stage: Stage.awaitingAcquire.rawValue)
  }

  private func cancelled(_ a: Activation, _ error: Raised) throws(Raised) -> NativeStep {
    if !isCancelledError(state.raised) {
      notify(1)
      throw error
    }
    keepException(a)
    return try retake(a)
  }

  private func keepException(_ a: Activation) {
    a[Slot.exception] = state.raised
    state.raised = .none
  }

  private func finish(_ a: Activation) throws(Raised) -> NativeStep {
    let exception = a[Slot.exception]
    if exception.isNone { return .return(.bool(true)) }
    notify(1)
    state.raised = exception
    throw Raised()
  }
}

let conditionRow = NativeType(
  name: "Condition", kind: nil, doc: "Asynchronous equivalent to threading.Condition.",
  constructor: .function("Condition.__init__", "(cls, lock=None)", "Makes a condition.") {
    (a) throws(Raised) in
    let given = a.get(1, default: .none)
    let lock =
      given.isNone ? makeNativeInstance(.object(AsyncioType.lock.cell), LockState()) : given
    // What is no lock is refused at once, by what it lacks first.
    for name: StaticString in ["locked", "acquire", "release"] {
      _ = try getAttribute(lock, intern(name))
    }
    return makeNativeInstance(a[0], ConditionState(lock: lock))
  },
  methods: boundLoopMethods + [
    .method("locked", "(self)", "Return True if the lock is acquired.") { (a) throws(Raised) in
      .bool(try nativeState(a[0], as: ConditionState.self).isLocked())
    },
    .method("release", "(self)", "Release the lock.") { (a) throws(Raised) in
      try nativeState(a[0], as: ConditionState.self).unlock()
    },
    .getter("_lock", "The lock.") { (a) throws(Raised) in
      try nativeState(a[0], as: ConditionState.self).lock
    },
    .getter("_waiters", "Who waits.") { (a) throws(Raised) in
      try nativeState(a[0], as: ConditionState.self).waiters.list()
    },
    .method("notify", "(self, n=1)", "Wake up n of the waiting tasks.") { (a) throws(Raised) in
      let condition = try nativeState(a[0], as: ConditionState.self)
      try condition.requireLocked("notify")
      try condition.notify(upTo: a.get(1, default: .int(1)))
      return .none
    },
    .method("notify_all", "(self)", "Wake up all waiting tasks.") { (a) throws(Raised) in
      let condition = try nativeState(a[0], as: ConditionState.self)
      try condition.requireLocked("notify")
      condition.notify(condition.waiters.count)
      return .none
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      let condition = try nativeState(a[0], as: ConditionState.self)
      return try describePrimitive(
        a[0], condition.isLocked() ? "locked" : "unlocked", waiters: condition.waiters.count)
    },
  ], module: "asyncio.locks")

let conditionCoroutines: [NativeCoroutine] = [
  .init("acquire", "(self)", "Acquire the lock.", locals: 1) { (a) throws(Raised) in
    try nativeState(a[0], as: ConditionState.self).acquire(a, returning: nil)
  },
  .init("__aenter__", "(self)", "Acquires the lock.", locals: 1) { (a) throws(Raised) in
    try nativeState(a[0], as: ConditionState.self).acquire(a, returning: Value.none)
  },
  exitByRelease,
  .init("wait", "(self)", "Wait until notified.", locals: 3) { (a) throws(Raised) in
    try nativeState(a[0], as: ConditionState.self).wait(a[0], a)
  },
  .init("wait_for", "(self, predicate)", "Wait until a predicate becomes true.") {
    (a) throws(Raised) in
    if a.stage != 0 { _ = try a.delivered() }
    let result = try call(a[1])
    if try isTrue(result) { return .return(result) }
    return a.await(try callMethod(a[0], intern("wait"), []), stage: 1)
  },
]
