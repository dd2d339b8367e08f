// Who waits for a lock, an event, a queue: futures in the order of their arrival, linked through their
// own cells. Joining and leaving cost the same whatever the length: a hundred thousand waiters that
// are cancelled in any order leave in linear time, where a deque is searched anew for each.

import Interpreter

/// A list of the futures on which tasks wait.
struct WaiterList {
  private(set) var first: FutureObject?
  private var last: FutureObject?
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ waiter: FutureObject) {
    waiter.set(FutureObject.isLinked)
    waiter.layout.pointee.previous = last?.reference
    waiter.layout.pointee.next = nil
    if let last { last.layout.pointee.next = waiter.reference } else { first = waiter }
    last = waiter
    count += 1
  }

  /// Takes a waiter out; nothing happens when it has left already.
  mutating func remove(_ waiter: FutureObject) {
    guard waiter.has(FutureObject.isLinked) else { return }
    waiter.clear(FutureObject.isLinked)
    let previous = waiter.layout.pointee.previous
    let next = waiter.layout.pointee.next
    if let previous {
      FutureObject(previous).layout.pointee.next = next
    } else {
      first = next.map { FutureObject($0) }
    }
    if let next {
      FutureObject(next).layout.pointee.previous = previous
    } else {
      last = previous.map { FutureObject($0) }
    }
    waiter.layout.pointee.previous = nil
    waiter.layout.pointee.next = nil
    count -= 1
  }

  mutating func removeFirst() -> FutureObject? {
    guard let first else { return nil }
    remove(first)
    return first
  }

  /// The first that has not been cancelled; those before it leave the list.
  mutating func firstLive() -> FutureObject? {
    while let waiter = first, waiter.has(FutureObject.cancelled) { remove(waiter) }
    return first
  }

  /// The waiters as a list.
  func list() -> Value {
    let list = makeList(capacity: count)
    var current = first
    while let waiter = current {
      list.append(waiter.value)
      current = waiter.layout.pointee.next.map { FutureObject($0) }
    }
    return list.value
  }

  func markAll() {
    var current = first
    while let waiter = current {
      mark(waiter.reference)
      current = waiter.layout.pointee.next.map { FutureObject($0) }
    }
  }
}

/// Waiters of a primitive that wakes some of them while others go on waiting. The woken ones stay
/// counted until their tasks have run, because newcomers must not pass them.
struct WakingList {
  /// Nobody has woken these; some may have been cancelled.
  var waiting = WaiterList()
  var woken = WaiterList()

  var count: Int { waiting.count + woken.count }

  mutating func append(_ waiter: FutureObject) { waiting.append(waiter) }

  mutating func remove(_ waiter: FutureObject) {
    if waiter.isDone, !waiter.has(FutureObject.cancelled) {
      woken.remove(waiter)
    } else {
      waiting.remove(waiter)
    }
  }

  /// Is there one that has not been cancelled?
  mutating func hasLive() -> Bool { !woken.isEmpty || waiting.firstLive() != nil }

  /// Wakes the first that still waits.
  /// - Returns: false when there is none.
  mutating func wakeNext(_ result: Value) -> Bool {
    guard let waiter = waiting.firstLive() else { return false }
    waiting.remove(waiter)
    woken.append(waiter)
    wake(waiter, result)
    return true
  }

  /// The waiters as a list: those that were woken came first.
  func list() -> Value {
    let all = woken.list()
    if let list = all.list, let rest = waiting.list().list {
      for index in 0..<rest.count { list.append(rest.items[index]) }
    }
    return all
  }

  func markAll() {
    waiting.markAll()
    woken.markAll()
  }
}

/// Completes a waiter on its own loop.
func wake(_ waiter: FutureObject, _ result: Value) {
  scheduler(of: waiter)?.complete(waiter, flags: 0, result)
}

/// The loop of a future.
func scheduler(of future: FutureObject) -> Scheduler? {
  future.layout.pointee.loop.map { scheduler(for: $0) }
}

/// Something that tasks wait for: it belongs to the loop on which it was first waited for, and can
/// say what a waiter waits for.
package class Waitable: Boxed {
  fileprivate var loop: Reference?
  /// What people know it as, when it is a part of something else: a barrier's condition.
  final var whole: String?
  /// What the whole knows of those it waits for: a dict of tasks, or how many must come.
  final var members = Value.none

  override package func trace() {
    if let loop { mark(loop) }
    mark(members)
  }

  /// What a task waits for, as the prompt shows it with a name behind: `lock`, `item of queue`.
  /// - Parameter purpose: tells the waiters of one object apart.
  func waitName(_ purpose: UInt32) -> String { "" }
  /// Without a variable that holds it, it is called by a letter when there are several.
  package var takesName: Bool { true }
  /// Whose variable gives the name behind, when that is another object.
  var namedObject: Reference? { nil }
  /// More about what is waited for: who is at the other end, which function runs.
  package var detail: String { "" }
  /// The state in pairs of a title and a text.
  package var facts: [(String, String)] { [] }
  /// The number of the task that must act first; 0 when nobody in particular.
  package var holder: UInt32 { 0 }

  /// The tasks that have taken what others wait for, while somebody looks; 0 is no task.
  package var takers: [Int] { [] }

  /// A future of the running loop that tells what it waits for.
  final func makeWaiter(_ owner: Value, purpose: UInt32 = 0) throws(Raised) -> FutureObject {
    let waiter = try bind(owner).createFuture()
    waiter.layout.pointee.root = owner.asObject
    waiter.layout.pointee.nameNumber = purpose
    return waiter
  }

  /// The running loop, which must be the same at every use.
  @discardableResult
  final func bind(_ owner: Value) throws(Raised) -> Scheduler {
    let scheduler = try requireScheduler()
    if loop == nil { loop = scheduler.loop }
    if loop != scheduler.loop {
      throw raise(
        .runtimeError, "\(try reprText(owner)) is bound to a different event loop")
    }
    return scheduler
  }
}

/// `_loop` of what is bound to a loop.
let boundLoopMethods: [NativeFunction] = [
  .getter("_loop", "The loop on which it was first waited for, or None.") { (a) throws(Raised) in
    try nativeState(a[0], as: Waitable.self).loop.map { .object($0) } ?? .none
  },
  .setter("_loop") { (a) throws(Raised) in
    try nativeState(a[0], as: Waitable.self).loop = a[1].asObject
    return .none
  },
]

/// The Swift half of an object: of a built-in class or of a script class derived from it.
/// - Throws: TypeError when the value is something else.
func nativeState<T: Boxed>(_ value: Value, as type: T.Type) throws(Raised) -> T {
  if let object = value.nativeState as? T { return object }
  throw raise(.typeError, "'\(typeName(value))' object has not been initialised")
}
