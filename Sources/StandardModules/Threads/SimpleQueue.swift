// The module `_queue`: the queue between threads that needs no locks of scripts, because a native is one
// step. `queue` adds the others.

import Asyncio
import Interpreter

/// `queue.SimpleQueue`
private final class SimpleQueueObject: Boxed {
  private var items: [Value] = []
  /// Items before this one have been taken.
  private var first = 0
  private let takers = ThreadQueue()

  override func trace() { for item in items[first...] { mark(item) } }

  var count: Int { items.count - first }

  func put(_ item: Value) throws(Raised) {
    try items.appendReserved(item)
    takers.wakeFirst()
  }

  /// The first item; nil when there is none in that time.
  func get(_ patience: Patience) throws(Raised) -> Value? {
    if count == 0 {
      guard patience.waits else { return nil }
      guard try takers.wait(until: patience.deadline, { count > 0 }) else { return nil }
    }
    let item = items[first]
    items[first] = .none
    first += 1
    if first * 2 > items.count {
      items.removeFirst(first)
      first = 0
    }
    // Several items may have come while the first taker was waking: each `put` woke that one only.
    if count > 0 { takers.wakeFirst() }
    return item
  }
}

private func queue(_ a: Arguments) throws(Raised) -> SimpleQueueObject {
  if let queue = a[0].nativeState as? SimpleQueueObject { return queue }
  throw raise(.typeError, "a SimpleQueue is required, not '\(typeName(a[0]))'")
}

private let queueMethods: [NativeFunction] = [
  .method("put", "(self, item, block=True, timeout=None)", "Put the item on the queue.") {
    (a) throws(Raised) in
    try queue(a).put(a[1])
    return .none
  },
  .method("put_nowait", "(self, item)", "Put the item on the queue.") { (a) throws(Raised) in
    try queue(a).put(a[1])
    return .none
  },
  .method("get", "(self, block=True, timeout=None)", "Remove and return an item.", get),
  .method("get_nowait", "(self)", "Remove and return an item that is there.") {
    (a) throws(Raised) in
    guard let item = try queue(a).get(.none) else { throw raiseEmpty() }
    return item
  },
  .method("empty", "(self)", "Return True if the queue is empty.") { (a) throws(Raised) in
    .bool(try queue(a).count == 0)
  },
  .method("qsize", "(self)", "Return the number of items.") { (a) throws(Raised) in
    .int(try queue(a).count)
  },
  .classMethod("__class_getitem__", "(cls, key, /)", "See PEP 585") { (a) throws(Raised) in
    makeGenericAlias(a[0], a[1])
  },
]

private func get(_ a: Arguments) throws(Raised) -> Value {
  let blocks = a.isGiven(1) ? try isTrue(a[1]) : true
  var patience = blocks ? Patience() : .none
  if blocks, a.isGiven(2), !a[2].isNone {
    let seconds = try real(a[2])
    if seconds < 0 || seconds.isNaN {
      throw raise(.valueError, "'timeout' must be a non-negative number")
    }
    if seconds > longestTimeout { throw raise(.overflowError, "timeout value is too large") }
    patience = Patience(seconds: seconds)
  }
  guard let item = try queue(a).get(patience) else { throw raiseEmpty() }
  return item
}

/// `queue.Empty`
private func raiseEmpty() -> Raised {
  do throws(Raised) { return raise(value: try call(emptyClass())) } catch { return error }
}

private let queueRow = NativeType(
  name: "SimpleQueue", kind: nil, doc: "Simple, unbounded, reentrant FIFO queue.",
  constructor: .function("SimpleQueue", "(cls)", "Makes an empty queue.") { (a) throws(Raised) in
    makeNativeInstance(a[0], SimpleQueueObject())
  }, methods: queueMethods, module: "_queue")

private nonisolated(unsafe) var queueType: TypeObject?
private nonisolated(unsafe) var emptyType = Value.none

/// `queue.Empty`: one class for all copies of the module.
private func emptyClass() -> Value {
  if !emptyType.isNone { return emptyType }
  let namespace = makeDict()
  namespace.set(SpecialName.name.name, makeString("_queue"))
  do throws(Raised) {
    try Program.define(emptySource, name: librarySourceName, namespace: namespace)
  } catch {
    preconditionFailure("the library's own source runs: \(formatException(state.raised))")
  }
  emptyType = namespace.get(intern("Empty"))
  addRoots { mark(emptyType) }
  return emptyType
}

private let emptySource = """
  class Empty(Exception):
      'Nothing is there now.'

  """

func makeQueueModule() -> ModuleObject {
  let module = makeModule("_queue", doc: "Parts of the module queue.", [])
  let type = queueType ?? makeNativeType(queueRow)
  queueType = type
  module.namespace.set(intern("SimpleQueue"), type.value)
  module.namespace.set(intern("Empty"), emptyClass())
  return module
}
