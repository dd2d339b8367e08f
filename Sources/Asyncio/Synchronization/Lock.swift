// asyncio.Lock: first come, first served. A waiter that is woken owns nothing yet; when its task is
// cancelled before it runs, it passes the wake-up on.

import Interpreter

final class LockState: Waitable {
  private(set) var isLocked = false
  private(set) var waiters = WaiterList()
  private var owner: UInt32 = 0

  override func trace() {
    super.trace()
    waiters.markAll()
  }

  override func waitName(_ purpose: UInt32) -> String { "lock" }
  override var holder: UInt32 { isLocked ? owner : 0 }
  override var facts: [(String, String)] {
    [("state", !isLocked ? "free" : owner == 0 ? "locked" : "locked by T\(owner)")]
  }

  func lock() {
    isLocked = true
    owner = state.currentTask?.pointee.aux ?? 0
  }

  /// Takes the lock when it is free and nobody came before.
  func tryLock() -> Bool {
    if isLocked || waiters.firstLive() != nil { return false }
    lock()
    return true
  }

  func unlock() throws(Raised) {
    if !isLocked { throw raise(.runtimeError, "Lock is not acquired.") }
    isLocked = false
    wakeFirst()
  }

  private func wakeFirst() {
    if let waiter = waiters.first, !waiter.isDone { wake(waiter, .bool(true)) }
  }

  /// Joins the waiters.
  func enqueue(_ object: Value) throws(Raised) -> FutureObject {
    let waiter = try makeWaiter(object)
    waiters.append(waiter)
    return waiter
  }

  /// A waiter's task runs again: it takes the lock, or passes the wake-up on and goes.
  func leave(_ waiter: FutureObject, _ activation: Activation) throws(Raised) {
    waiters.remove(waiter)
    do throws(Raised) { _ = try activation.delivered() } catch {
      if !isLocked, isCancelledError(state.raised) { wakeFirst() }
      throw error
    }
    lock()
  }
}

let lockRow = NativeType(
  name: "Lock", kind: nil, doc: "Primitive lock objects.",
  constructor: .function("Lock.__init__", "(cls)", "Makes an unlocked lock.") {
    (a) throws(Raised) in
    makeNativeInstance(a[0], LockState())
  },
  methods: boundLoopMethods + [
    .method("locked", "(self)", "Return True if lock is acquired.") { (a) throws(Raised) in
      .bool(try nativeState(a[0], as: LockState.self).isLocked)
    },
    .getter("_locked", "Whether it is acquired.") { (a) throws(Raised) in
      .bool(try nativeState(a[0], as: LockState.self).isLocked)
    },
    .getter("_waiters", "Who waits.") { (a) throws(Raised) in
      try nativeState(a[0], as: LockState.self).waiters.list()
    },
    .method("release", "(self)", "Release a lock.") { (a) throws(Raised) in
      try nativeState(a[0], as: LockState.self).unlock()
      return .none
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      let lock = try nativeState(a[0], as: LockState.self)
      return try describePrimitive(
        a[0], lock.isLocked ? "locked" : "unlocked", waiters: lock.waiters.count)
    },
  ], module: "asyncio.locks")

let lockCoroutines: [NativeCoroutine] = [
  .init("acquire", "(self)", "Acquire a lock.", locals: 1) { (a) throws(Raised) in
    try acquireLock(a, returning: .bool(true))
  },
  .init("__aenter__", "(self)", "Acquires the lock.", locals: 1) { (a) throws(Raised) in
    try isOverridden(a[0], "acquire")
      ? enterByMethod(a, "acquire") : acquireLock(a, returning: .none)
  },
  exitByRelease,
]

private func acquireLock(_ a: Activation, returning result: Value) throws(Raised) -> NativeStep {
  try acquireLock(a[0], a, returning: result)
}

/// The stages of `acquire`, for a condition's lock too. Slot 1 is the waiter's.
func acquireLock(
  _ object: Value, _ a: Activation, returning result: Value
) throws(Raised) -> NativeStep {
  let lock = try nativeState(object, as: LockState.self)
  if a.stage == 0 {
    if lock.tryLock() { return .return(result) }
    a[1] = try lock.enqueue(object).value
    return a.await(a[1], stage: 1)
  }
  if let waiter = a[1].future { try lock.leave(waiter, a) }
  return .return(result)
}

// MARK: - What the primitives share

/// Has a script replaced the method of a built-in class?
func isOverridden(_ object: Value, _ name: StaticString) -> Bool {
  let type = typeOf(object)
  if type.isBuiltin { return false }
  let name = intern(name)
  return !type.lookup(name).isIdentical(to: TypeObject(type.info.solidBase).lookup(name))
}

/// `__aenter__` of a subclass with an `acquire` of its own. Slot 1 is free.
func enterByMethod(_ a: Activation, _ name: StaticString) throws(Raised) -> NativeStep {
  if a.stage == 0 { return a.await(try callMethod(a[0], intern(name), []), stage: 1) }
  _ = try a.delivered()
  return .return(.none)
}

/// `__aexit__` of whatever has a `release`.
let exitByRelease = NativeCoroutine(
  "__aexit__", "(self, exc_type, exc, tb)", "Releases what was acquired."
) { (a) throws(Raised) in
  _ = try callMethod(a[0], intern("release"), [])
  return .return(.none)
}

/// `<asyncio.locks.Lock object at 0x... [locked, waiters:2]>`
func describePrimitive(_ object: Value, _ extra: String, waiters: Int) throws(Raised) -> Value {
  let plain = defaultRepr(object).dropFirst().dropLast()
  let waiting = waiters > 0 ? ", waiters:\(waiters)" : ""
  return makeString("<\(plain) [\(extra)\(waiting)]>")
}
