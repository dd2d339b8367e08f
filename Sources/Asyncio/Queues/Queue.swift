// asyncio.Queue, PriorityQueue, LifoQueue: what they hold and who waits.
//
// A plain queue keeps its items in a ring outside of the heap. Scripts may derive a queue and override
// `_init`, `_put` and `_get` over an attribute `_queue`, as Python documents; the first look at that
// attribute moves the items into a container that scripts can see, and from then on that one counts.

import Interpreter

final class QueueState: Waitable {
  enum Order { case fifo, lifo, priority }
  enum Purpose { static let item: UInt32 = 0, space: UInt32 = 1, join: UInt32 = 2 }

  private(set) var order = Order.fifo
  var maxsize = Value.int(0)
  private var ring = ValueRing()
  /// What scripts see as `_queue`; `.unbound` while nobody has looked.
  private var container = Value.unbound
  private(set) var getters = WaiterList()
  private(set) var putters = WaiterList()
  var unfinished = 0
  let finished = EventState()
  var isShutDown = false
  private(set) var users = QueueUsers()

  convenience init(_ order: Order) {
    self.init()
    self.order = order
    finished.set()
    empty()
  }

  override func trace() {
    super.trace()
    mark(maxsize)
    mark(container)
    ring.markAll()
    getters.markAll()
    putters.markAll()
    finished.trace()
  }

  override func release() { ring.removeAll() }

  override func waitName(_ purpose: UInt32) -> String {
    switch purpose {
    case Purpose.space: return "space in queue"
    case Purpose.join: return "all work done in queue"
    default: return "item of queue"
    }
  }

  override var facts: [(String, String)] {
    let size = knownCount
    var limit = ""
    if case .int(let most) = maxsize, most > 0 { limit = " of \(most)" }
    var facts = [("items", (size.map { "\($0)" } ?? "?") + limit), ("not done", "\(unfinished)")]
    if isShutDown { facts.append(("shut down", "yes")) }
    return facts
  }

  // MARK: - Items

  /// `_init` of the library.
  func empty() {
    ring.removeAll()
    container = order == .fifo ? .unbound : makeList().value
  }

  func count() throws(Raised) -> Int {
    container.isUnbound ? ring.count : try length(of: container)
  }

  /// `_put` of the library.
  func put(_ item: Value) throws(Raised) {
    if container.isUnbound { return try ring.append(item) }
    if order == .priority { return try PriorityHeap(list: try list()).push(item) }
    if let list = container.list {
      try list.makeRoom(for: 1)
      return list.append(item)
    }
    _ = try callMethod(container, intern("append"), [item])
  }

  /// `_get` of the library.
  func get() throws(Raised) -> Value {
    if container.isUnbound {
      if ring.count == 0 { throw raise(.indexError, "pop from an empty deque") }
      return ring.removeFirst()
    }
    switch order {
    case .priority: return try PriorityHeap(list: try list()).pop()
    case .lifo: return try callMethod(container, intern("pop"), [])
    case .fifo:
      if container.list != nil { return try callMethod(container, intern("pop"), [.int(0)]) }
      return try callMethod(container, intern("popleft"), [])
    }
  }

  private func list() throws(Raised) -> ListObject {
    if let list = container.list { return list }
    throw raise(.typeError, "heap argument must be a list, not \(typeName(container))")
  }

  /// The items in a new list.
  func itemList() throws(Raised) -> Value {
    if !container.isUnbound { return try call(type(of: .list).value, container) }
    let list = makeList(capacity: ring.count)
    for position in 0..<ring.count { list.append(ring[position]) }
    return list.value
  }

  /// `_queue`: the items in a container that scripts can change.
  func visibleItems() throws(Raised) -> Value {
    if !container.isUnbound { return container }
    let list = try itemList()
    let deque = try importedDeque()
    container = deque.isUnbound ? list : try call(deque, list)
    ring.removeAll()
    return container
  }

  func setItems(_ value: Value) {
    ring.removeAll()
    container = value
  }

  /// The class `collections.deque`.
  private func importedDeque() throws(Raised) -> Value {
    do throws(Raised) {
      let module = try importModule("collections")
      return try findAttribute(module, intern("deque")) ?? .unbound
    } catch {
      guard catchRaised(.importError) else { throw error }
      return .unbound
    }
  }

  // MARK: - Who waits

  func enqueueGetter(_ object: Value) throws(Raised) -> FutureObject {
    let waiter = try makeWaiter(object, purpose: Purpose.item)
    getters.append(waiter)
    return waiter
  }

  func enqueuePutter(_ object: Value) throws(Raised) -> FutureObject {
    let waiter = try makeWaiter(object, purpose: Purpose.space)
    putters.append(waiter)
    return waiter
  }

  func leaveGetters(_ waiter: FutureObject) { getters.remove(waiter) }
  func leavePutters(_ waiter: FutureObject) { putters.remove(waiter) }

  func wakeGetter() { _ = QueueState.wakeNext(&getters) }
  func wakePutter() { _ = QueueState.wakeNext(&putters) }

  private static func wakeNext(_ waiters: inout WaiterList) -> Bool {
    while let waiter = waiters.removeFirst() {
      if !waiter.isDone {
        wake(waiter, .none)
        return true
      }
    }
    return false
  }

  // MARK: - Unfinished tasks

  func noteItem() {
    unfinished += 1
    finished.clear()
    if notesUsers { users.notePut() }
  }

  func noteTaken() {
    if notesUsers { users.noteTaken() }
  }

  func noteDone() throws(Raised) {
    if unfinished <= 0 { throw raise(.valueError, "task_done() called too many times") }
    unfinished -= 1
    if unfinished == 0 { finished.set() }
    if notesUsers { users.noteDone() }
  }

  /// How many items it holds, when scripts do not keep them in their own way.
  var knownCount: Int? { container.isUnbound ? ring.count : container.list?.count }

  /// An item was dropped by an immediate shutdown.
  func noteDropped() { if unfinished > 0 { unfinished -= 1 } }

  func beginShutDown() { isShutDown = true }

  /// All who wait look again.
  func endShutDown() {
    while QueueState.wakeNext(&getters) {}
    while QueueState.wakeNext(&putters) {}
  }
}
