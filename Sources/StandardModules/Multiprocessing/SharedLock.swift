// `_multiprocessing.SemLock`: a lock or semaphore that several processes take and give.

import Interpreter
import Reactor

/// A semaphore with the count of the thread that has it.
final class SharedLock: Boxed {
  static nonisolated(unsafe) var type: Reference! = nil
  private static let recursive = 0

  let semaphore: SharedSemaphore
  let kind: Int
  let largest: Int
  /// Nil when the name is gone.
  let name: String?
  private var owner: UInt64 = 0
  var count = 0

  init(_ semaphore: SharedSemaphore, kind: Int, largest: Int, name: String?) {
    self.semaphore = semaphore
    self.kind = kind
    self.largest = largest
    self.name = name
  }

  var isMine: Bool { count > 0 && owner == SharedSemaphore.currentThread }

  /// - Parameter timeout: nil is for ever.
  func acquire(blocks: Bool, timeout: Double?) throws(Raised) -> Bool {
    if kind == Self.recursive, isMine {
      count += 1
      return true
    }
    if !(try asking { () throws(SystemCallError) in try semaphore.take() }) {
      if !blocks { return false }
      let end = timeout.map { SystemCalls.monotonicTime() + $0 }
      let isTaken = try waiting { () throws(SystemCallError) in
        try semaphore.wait(seconds: end.map { max(0, $0 - SystemCalls.monotonicTime()) })
      }
      if !isTaken { return false }
    }
    count += 1
    owner = SharedSemaphore.currentThread
    return true
  }

  func give() throws(Raised) {
    if kind == Self.recursive {
      if !isMine {
        throw raise(.assertionError, "attempt to release recursive lock not owned by thread")
      }
      if count > 1 {
        count -= 1
        return
      }
    } else {
      let value = try asking { () throws(SystemCallError) in try semaphore.value() }
      if let value, value >= largest {
        throw raise(.valueError, "semaphore or lock released too many times")
      }
    }
    try asking { () throws(SystemCallError) in try semaphore.post() }
    count -= 1
  }
}

private func lock(_ a: Arguments) throws(Raised) -> SharedLock {
  if let lock = a[0].boxed(SharedLock.self) { return lock }
  throw raise(.typeError, "expected a SemLock, not \(typeName(a[0]))")
}

private func acquire(_ a: Arguments) throws(Raised) -> Value {
  let blocks = a.isGiven(1) ? try isTrue(a[1]) : true
  let given = a.get(2, default: .none)
  let timeout = given.isNone ? nil : max(0, try real(given))
  return .bool(try lock(a).acquire(blocks: blocks, timeout: timeout))
}

private func makeLock(_ a: Arguments) throws(Raised) -> Value {
  let (kind, value, largest) = (try toIndex(a[1]), try toIndex(a[2]), try toIndex(a[3]))
  let (name, unlinks) = (try sharedName(a[4]), try isTrue(a[5]))
  guard (0...1).contains(kind) else { throw raise(.valueError, "unrecognized kind") }
  guard let start = UInt32(exactly: value), start <= SharedSemaphore.largestValue else {
    throw raise(.valueError, "semaphore value out of range")
  }
  let semaphore = try asking { () throws(SystemCallError) in
    let semaphore = try SharedSemaphore(making: name, value: start)
    if unlinks { try SharedSemaphore.unlink(name) }
    return semaphore
  }
  return makeBoxed(
    SharedLock.type,
    SharedLock(semaphore, kind: kind, largest: largest, name: unlinks ? nil : name))
}

let sharedLockRow = NativeType(
  name: "SemLock", kind: nil, doc: "Semaphore/Mutex type",
  constructor: .function("SemLock", "(cls, kind, value, maxvalue, name, unlink)", "", makeLock),
  methods: [
    .method("acquire", "(self, block=True, timeout=None)", "Acquire the lock.", acquire),
    .method("release", "(self, /)", "Release the lock.") { (a: Arguments) throws(Raised) in
      try lock(a).give()
      return .none
    },
    .method("__enter__", "(self, /)", "Enter the semaphore/lock.") {
      (a: Arguments) throws(Raised) in
      .bool(try lock(a).acquire(blocks: true, timeout: nil))
    },
    .method("__exit__", "(self, /, *exception)", "Exit the semaphore/lock.") {
      (a: Arguments) throws(Raised) in
      try lock(a).give()
      return .none
    },
    .classMethod(
      "_rebuild", "(cls, handle, kind, maxvalue, name, /)", "Open a lock of another process."
    ) { (a: Arguments) throws(Raised) in
      let (kind, largest, name) = (try toIndex(a[2]), try toIndex(a[3]), try sharedName(a[4]))
      let semaphore = try asking { () throws(SystemCallError) in try SharedSemaphore(named: name) }
      return makeBoxed(
        SharedLock.type, SharedLock(semaphore, kind: kind, largest: largest, name: name))
    },
    .method(
      "_count", "(self, /)", "Num of 'acquire()'s minus num of 'release()'s for this process."
    ) { (a: Arguments) throws(Raised) in .int(try lock(a).count) },
    .method("_is_mine", "(self, /)", "Whether the lock is owned by this thread.") {
      (a: Arguments) throws(Raised) in .bool(try lock(a).isMine)
    },
    .method("_get_value", "(self, /)", "Get the value of the semaphore.") {
      (a: Arguments) throws(Raised) in
      let semaphore = try lock(a).semaphore
      let value = try asking { () throws(SystemCallError) in try semaphore.value() }
      guard let value else { throw raise(.notImplementedError, "") }
      return .int(value)
    },
    .method("_is_zero", "(self, /)", "Return whether semaphore has value zero.") {
      (a: Arguments) throws(Raised) in
      let semaphore = try lock(a).semaphore
      return .bool(
        try asking { () throws(SystemCallError) in
          guard try semaphore.take() else { return true }
          try semaphore.post()
          return false
        })
    },
    .method("_after_fork", "(self, /)", "Rezero the net acquisition count after fork().") {
      (a: Arguments) throws(Raised) in
      try lock(a).count = 0
      return .none
    },
    .getter("handle", "") { (a: Arguments) throws(Raised) in .int(identity(of: a[0])) },
    .getter("kind", "") { (a: Arguments) throws(Raised) in .int(try lock(a).kind) },
    .getter("maxvalue", "") { (a: Arguments) throws(Raised) in .int(try lock(a).largest) },
    .getter("name", "") { (a: Arguments) throws(Raised) in
      try lock(a).name.map { makeString($0) } ?? .none
    },
  ], isFinal: true, module: "_multiprocessing")
