// The locks of threads. A lock that is released belongs to nobody: the first waiter is woken and looks
// again, and whoever comes before it may take the lock, as in CPython.

import Asyncio
import Interpreter

/// `_thread.lock`
final class ThreadLock: Boxed {
  private(set) var isLocked = false
  let waiters = ThreadQueue()

  func acquire(_ patience: Patience) throws(Raised) -> Bool {
    if isLocked {
      guard patience.waits else { return false }
      guard try waiters.wait(until: patience.deadline, { !isLocked }) else { return false }
    }
    isLocked = true
    return true
  }

  func unlock() throws(Raised) {
    if !isLocked { throw raise(.runtimeError, "release unlocked lock") }
    isLocked = false
    waiters.wakeFirst()
  }

  func reset() { isLocked = false }
}

/// `_thread.RLock`: a thread that has it may take it again.
final class ThreadReentrantLock: Boxed {
  private(set) var owner = 0
  private(set) var count = 0
  private let waiters = ThreadQueue()

  var isOwned: Bool { count > 0 && owner == InterpreterLock.current.number }

  func acquire(_ patience: Patience) throws(Raised) -> Bool {
    if isOwned {
      count += 1
      return true
    }
    if count > 0 {
      guard patience.waits else { return false }
      guard try waiters.wait(until: patience.deadline, { count == 0 }) else { return false }
    }
    owner = InterpreterLock.current.number
    count = 1
    return true
  }

  func unlock() throws(Raised) {
    if !isOwned { throw raise(.runtimeError, "cannot release un-acquired lock") }
    count -= 1
    if count == 0 { letGo() }
  }

  /// Gives up all of it.
  /// - Returns: how often it was held.
  func releaseWhole() throws(Raised) -> Int {
    if count == 0 { throw raise(.runtimeError, "cannot release un-acquired lock") }
    defer { letGo() }
    return count
  }

  func restore(_ count: Int, owner: Int) throws(Raised) {
    _ = try acquire(Patience())
    self.count = count
    self.owner = owner
  }

  func reset() {
    count = 0
    owner = 0
  }

  private func letGo() {
    reset()
    waiters.wakeFirst()
  }
}

/// How long an `acquire` waits.
struct Patience {
  /// Nil is for ever.
  private(set) var deadline: Double?
  private(set) var waits = true

  /// For ever.
  init() {}

  /// Not at all.
  static let none = Patience(seconds: 0)

  init(seconds: Double) {
    if seconds > 0 { deadline = InterpreterLock.time + seconds } else { waits = false }
  }

  /// Of the arguments `blocking` and `timeout`.
  init(_ blocking: Value, _ timeout: Value) throws(Raised) {
    self.init()
    waits = blocking.isUnbound ? true : try isTrue(blocking)
    if timeout.isUnbound { return }
    let seconds = try real(timeout)
    if seconds == -1 { return }
    if !waits {
      throw raise(.valueError, "can't specify a timeout for a non-blocking call")
    }
    if seconds < 0 { throw raise(.valueError, "timeout value must be a non-negative number") }
    if seconds.isNaN { throw raise(.valueError, "Invalid value NaN (not a number)") }
    if seconds > longestTimeout { throw raise(.overflowError, "timeout value is too large") }
    self = Patience(seconds: seconds)
  }
}

private func threadLock(_ a: Arguments) throws(Raised) -> ThreadLock {
  if let lock = a[0].unwrapped.boxed(ThreadLock.self) { return lock }
  throw raise(.typeError, "a lock is required, not '\(typeName(a[0]))'")
}

private func reentrantLock(_ a: Arguments) throws(Raised) -> ThreadReentrantLock {
  if let lock = a[0].unwrapped.boxed(ThreadReentrantLock.self) { return lock }
  throw raise(.typeError, "an RLock is required, not '\(typeName(a[0]))'")
}

let threadLockRow = NativeType(
  name: "lock", kind: nil, doc: "A lock object is a synchronization primitive.",
  constructor: .function("lock", "(cls)", "Makes an unlocked lock.") { (a) throws(Raised) in
    makeBoxed(ThreadType.lock.cell, ThreadLock())
  }, methods: threadLockMethods, isFinal: true, module: "_thread")

private let threadLockMethods: [NativeFunction] =
  ["acquire", "acquire_lock"].map { (name: StaticString) in
    .method(name, "(self, blocking=True, timeout=-1)", "Lock the lock.") { (a) throws(Raised) in
      .bool(try threadLock(a).acquire(try Patience(a[1], a[2])))
    }
  }
  + ["release", "release_lock"].map { (name: StaticString) in
    .method(name, "(self)", "Release the lock.") { (a) throws(Raised) in
      try threadLock(a).unlock()
      return .none
    }
  }
  + ["locked", "locked_lock"].map { (name: StaticString) in
    .method(name, "(self)", "Return whether the lock is in the locked state.") {
      (a) throws(Raised) in .bool(try threadLock(a).isLocked)
    }
  } + [
    .method("__enter__", "(self)", "Lock the lock.") { (a) throws(Raised) in
      .bool(try threadLock(a).acquire(Patience()))
    },
    .method("__exit__", "(self, /, *exc_info)", "Release the lock.") { (a) throws(Raised) in
      try threadLock(a).unlock()
      return .none
    },
    .method("_at_fork_reinit", "(self)", "Makes it an unlocked lock again.") { (a) throws(Raised) in
      try threadLock(a).reset()
      return .none
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      makeString(describe(a[0], isLocked: try threadLock(a).isLocked, ""))
    },
  ]

let reentrantLockRow = NativeType(
  name: "RLock", kind: nil, doc: "A lock that its owner may acquire again.",
  constructor: .function("RLock", "(cls, *args, **kwargs)", "Makes an unlocked lock.") {
    (a) throws(Raised) in
    let isExact = a[0].type?.info.isBuiltin ?? true
    return isExact
      ? makeBoxed(ThreadType.reentrantLock.cell, ThreadReentrantLock())
      : makeNativeInstance(a[0], ThreadReentrantLock())
  }, methods: reentrantLockMethods, module: "_thread")

private let reentrantLockMethods: [NativeFunction] = [
  .method("acquire", "(self, blocking=True, timeout=-1)", "Lock the lock.") { (a) throws(Raised) in
    .bool(try reentrantLock(a).acquire(try Patience(a[1], a[2])))
  },
  .method("release", "(self)", "Release the lock.") { (a) throws(Raised) in
    try reentrantLock(a).unlock()
    return .none
  },
  .method("__enter__", "(self)", "Lock the lock.") { (a) throws(Raised) in
    .bool(try reentrantLock(a).acquire(Patience()))
  },
  .method("__exit__", "(self, /, *exc_info)", "Release the lock.") { (a) throws(Raised) in
    try reentrantLock(a).unlock()
    return .none
  },
  .method("_is_owned", "(self)", "Return whether the current thread has the lock.") {
    (a) throws(Raised) in .bool(try reentrantLock(a).isOwned)
  },
  .method("_recursion_count", "(self)", "Return how often the current thread has it.") {
    (a) throws(Raised) in
    let lock = try reentrantLock(a)
    return .int(lock.isOwned ? lock.count : 0)
  },
  .method("_release_save", "(self)", "Release it wholly; for conditions.") { (a) throws(Raised) in
    let lock = try reentrantLock(a)
    let owner = lock.owner
    return makeTuple([.int(try lock.releaseWhole()), .int(owner)])
  },
  .method("_acquire_restore", "(self, state, /)", "Acquire it as often as before.") {
    (a) throws(Raised) in
    guard let state = a[1].tuple, state.count == 2 else {
      throw raise(.typeError, "a tuple of count and owner is required")
    }
    try reentrantLock(a).restore(try toIndex(state[0]), owner: try toIndex(state[1]))
    return .none
  },
  .method("_at_fork_reinit", "(self)", "Makes it an unlocked lock again.") { (a) throws(Raised) in
    try reentrantLock(a).reset()
    return .none
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
    let lock = try reentrantLock(a)
    let owner = " owner=\(lock.owner) count=\(lock.count)"
    return makeString(describe(a[0], isLocked: lock.count > 0, owner))
  },
]

/// `<unlocked _thread.lock object at 0x...>`
private func describe(_ lock: Value, isLocked: Bool, _ owner: String) -> String {
  let plain = defaultRepr(lock).dropFirst().dropLast()
  let address = addressText(lock)
  let name = plain.dropLast(" at ".count + address.count)
  return "<\(isLocked ? "locked" : "unlocked") \(name)\(owner) at \(address)>"
}
