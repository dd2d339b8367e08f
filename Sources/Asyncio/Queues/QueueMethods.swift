// The methods of queues. Where Python's own methods call each other through `self`, a subclass may
// have replaced them: then these call them too.

import Interpreter
import Syntax

/// - Parameter name: `Queue` or one of the two that only order differently.
func queueRow(_ name: StaticString, _ order: QueueState.Order) -> NativeType {
  NativeType(
    name: name, kind: nil, doc: "A queue, useful for coordinating producers and consumers.",
    constructor: .function(
      "Queue.__init__", "(cls, maxsize=0)", "Makes an empty queue."
    ) {
      (a) throws(Raised) in
      let queue = makeNativeInstance(a[0], QueueState(order))
      let type = TypeObject(a[0].asObject.unsafelyUnwrapped)
      // A script's `__init__` calls the library's when it is ready for it.
      if type.info.isBuiltin || type.lookup(.initialize).native != nil {
        try initialize(queue, a.get(1, default: .int(0)))
      }
      return queue
    }, methods: order == .fifo ? queueMethods : storageMethods, module: "asyncio.queues")
}

private func initialize(_ queue: Value, _ maxsize: Value) throws(Raised) {
  try nativeState(queue, as: QueueState.self).maxsize = maxsize
  if isOverridden(queue, "_init") { _ = try callMethod(queue, intern("_init"), [maxsize]) }
}

/// What scripts may override.
private let storageMethods: [NativeFunction] = [
  .method("_init", "(self, maxsize)", "Empties the queue.") { (a) throws(Raised) in
    try nativeState(a[0], as: QueueState.self).empty()
    return .none
  },
  .method("_get", "(self)", "Takes the next item.") { (a) throws(Raised) in
    try nativeState(a[0], as: QueueState.self).get()
  },
  .method("_put", "(self, item)", "Adds an item.") { (a) throws(Raised) in
    try nativeState(a[0], as: QueueState.self).put(a[1])
    return .none
  },
]

private let queueMethods: [NativeFunction] =
  storageMethods + boundLoopMethods
  + copyMethods(["_maxsize", "_queue", "_unfinished_tasks", "_is_shutdown"]) + [
    classGetItemMethod,
    .method("__init__", "(self, /, maxsize=0)", "Initialize self.") { (a) throws(Raised) in
      try initialize(a[0], a.get(1, default: .int(0)))
      return .none
    },
    .getter("_queue", "The items.") { (a) throws(Raised) in
      try nativeState(a[0], as: QueueState.self).visibleItems()
    },
    .setter("_queue") { (a) throws(Raised) in
      try nativeState(a[0], as: QueueState.self).setItems(a[1])
      return .none
    },
    .getter("maxsize", "Number of items allowed in the queue.") { (a) throws(Raised) in
      try nativeState(a[0], as: QueueState.self).maxsize
    },
    .getter("_maxsize", "Number of items allowed in the queue.") { (a) throws(Raised) in
      try nativeState(a[0], as: QueueState.self).maxsize
    },
    .setter("_maxsize") { (a) throws(Raised) in
      try nativeState(a[0], as: QueueState.self).maxsize = a[1]
      return .none
    },
    .getter("_unfinished_tasks", "Items that are not done.") { (a) throws(Raised) in
      .int(try nativeState(a[0], as: QueueState.self).unfinished)
    },
    .setter("_unfinished_tasks") { (a) throws(Raised) in
      guard let count = a[1].asInt else { throw raise(.typeError, "an int is required") }
      try nativeState(a[0], as: QueueState.self).unfinished = count
      return .none
    },
    .getter("_is_shutdown", "Whether it was shut down.") { (a) throws(Raised) in
      .bool(try nativeState(a[0], as: QueueState.self).isShutDown)
    },
    .setter("_is_shutdown") { (a) throws(Raised) in
      try nativeState(a[0], as: QueueState.self).isShutDown = try isTrue(a[1])
      return .none
    },
    .getter("_getters", "Who waits for an item.") { (a) throws(Raised) in
      try nativeState(a[0], as: QueueState.self).getters.list()
    },
    .getter("_putters", "Who waits for room.") { (a) throws(Raised) in
      try nativeState(a[0], as: QueueState.self).putters.list()
    },
    .method("qsize", "(self)", "Number of items in the queue.") { (a) throws(Raised) in
      .int(try nativeState(a[0], as: QueueState.self).count())
    },
    .method("empty", "(self)", "Return True if the queue is empty, False otherwise.") {
      (a) throws(Raised) in .bool(try nativeState(a[0], as: QueueState.self).count() == 0)
    },
    .method("full", "(self)", "Return True if there are maxsize items in the queue.") {
      (a) throws(Raised) in .bool(try isFullNatively(a[0]))
    },
    .method("put_nowait", "(self, item)", "Put an item into the queue without blocking.") {
      (a) throws(Raised) in
      try putNowait(a[0], a[1])
      return .none
    },
    .method("get_nowait", "(self)", "Remove and return an item from the queue.") {
      (a) throws(Raised) in try getNowait(a[0])
    },
    .method("task_done", "(self)", "Indicate that a formerly enqueued task is complete.") {
      (a) throws(Raised) in
      try nativeState(a[0], as: QueueState.self).noteDone()
      return .none
    },
    .method(
      "shutdown", "(self, immediate=False)",
      "Shut-down the queue, making queue gets and puts raise QueueShutDown.", shutDown),
    .method("_format", "(self)", "What its repr shows.") { (a) throws(Raised) in
      makeString(try describeQueue(a[0]))
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      makeString(
        "<\(typeName(a[0])) at \(addressText(a[0])) \(try describeQueue(a[0]))>")
    },
    .method("__str__", "(self, /)", "Return str(self).") { (a) throws(Raised) in
      makeString("<\(typeName(a[0])) \(try describeQueue(a[0]))>")
    },
  ]

private func describeQueue(_ object: Value) throws(Raised) -> String {
  let queue = try nativeState(object, as: QueueState.self)
  var parts = ["maxsize=\(try reprText(queue.maxsize))"]
  if try queue.count() > 0 {
    parts.append("_queue=\(try reprText(try queue.itemList()))")
  }
  if !queue.getters.isEmpty { parts.append("_getters[\(queue.getters.count)]") }
  if !queue.putters.isEmpty { parts.append("_putters[\(queue.putters.count)]") }
  if queue.unfinished > 0 { parts.append("tasks=\(queue.unfinished)") }
  if queue.isShutDown { parts.append("shutdown") }
  return parts.joined(separator: " ")
}

// MARK: - Through self

private func isEmpty(_ object: Value) throws(Raised) -> Bool {
  if isOverridden(object, "empty") {
    return try isTrue(try callMethod(object, intern("empty"), []))
  }
  return try nativeState(object, as: QueueState.self).count() == 0
}

private func isFull(_ object: Value) throws(Raised) -> Bool {
  if isOverridden(object, "full") { return try isTrue(try callMethod(object, intern("full"), [])) }
  return try isFullNatively(object)
}

private func isFullNatively(_ object: Value) throws(Raised) -> Bool {
  let queue = try nativeState(object, as: QueueState.self)
  if case .int(let limit) = queue.maxsize {
    if limit <= 0 { return false }
    if !isOverridden(object, "qsize") { return try queue.count() >= limit }
  } else if try compareIsTrue(.lessOrEqual, queue.maxsize, .int(0)) {
    return false
  }
  return try compareIsTrue(
    .greaterOrEqual, try callMethod(object, intern("qsize"), []), queue.maxsize)
}

private func putNowait(_ object: Value, _ item: Value) throws(Raised) {
  let queue = try nativeState(object, as: QueueState.self)
  if queue.isShutDown { throw raise(.queueShutDown, "") }
  if try isFull(object) { throw raise(.queueFull, "") }
  if isOverridden(object, "_put") {
    _ = try callMethod(object, intern("_put"), [item])
  } else {
    try queue.put(item)
  }
  queue.noteItem()
  queue.wakeGetter()
}

private func getNowait(_ object: Value) throws(Raised) -> Value {
  let queue = try nativeState(object, as: QueueState.self)
  if try isEmpty(object) { throw raise(queue.isShutDown ? .queueShutDown : .queueEmpty, "") }
  let item = try take(object, queue)
  queue.noteTaken()
  queue.wakePutter()
  return item
}

private func take(_ object: Value, _ queue: QueueState) throws(Raised) -> Value {
  isOverridden(object, "_get") ? try callMethod(object, intern("_get"), []) : try queue.get()
}

private func shutDown(_ a: Arguments) throws(Raised) -> Value {
  let queue = try nativeState(a[0], as: QueueState.self)
  queue.beginShutDown()
  if try isTrue(a.get(1, default: .bool(false))) {
    while try !isEmpty(a[0]) {
      _ = try take(a[0], queue)
      queue.noteDropped()
      try pollInterrupt()
    }
    if queue.unfinished == 0 { queue.finished.set() }
  }
  queue.endShutDown()
  return .none
}

// MARK: - Coroutines

let queueCoroutines: [NativeCoroutine] = [
  .init("get", "(self)", "Remove and return an item from the queue.", locals: 1, getItem),
  .init("put", "(self, item)", "Put an item into the queue.", locals: 1, putItem),
  .init("join", "(self)", "Block until all items have been gotten and processed.", locals: 1) {
    (a) throws(Raised) in
    let queue = try nativeState(a[0], as: QueueState.self)
    if a.stage == 0 {
      if queue.unfinished == 0 || queue.finished.isSet { return .return(.none) }
      a[1] = try queue.finished.enqueue(a[0], purpose: QueueState.Purpose.join).value
      return a.await(a[1], stage: 1)
    }
    if let waiter = a[1].future { queue.finished.leave(waiter) }
    _ = try a.delivered()
    return .return(.none)
  },
]

private func getItem(_ a: Activation) throws(Raised) -> NativeStep {
  let queue = try nativeState(a[0], as: QueueState.self)
  if a.stage != 0 {
    do throws(Raised) { _ = try a.delivered() } catch {
      guard let getter = a[1].future else { throw error }
      try giveUp(error, getter) { () throws(Raised) in
        queue.leaveGetters(getter)
        if try !isEmpty(a[0]), !getter.has(FutureObject.cancelled) { queue.wakeGetter() }
      }
    }
  }
  if try isEmpty(a[0]) {
    if queue.isShutDown { throw raise(.queueShutDown, "") }
    a[1] = try queue.enqueueGetter(a[0]).value
    return a.await(a[1], stage: 1)
  }
  if isOverridden(a[0], "get_nowait") {
    return .return(try callMethod(a[0], intern("get_nowait"), []))
  }
  return .return(try getNowait(a[0]))
}

private func putItem(_ a: Activation) throws(Raised) -> NativeStep {
  let queue = try nativeState(a[0], as: QueueState.self)
  if a.stage != 0 {
    do throws(Raised) { _ = try a.delivered() } catch {
      guard let putter = a[2].future else { throw error }
      try giveUp(error, putter) { () throws(Raised) in
        queue.leavePutters(putter)
        if try !isFull(a[0]), !putter.has(FutureObject.cancelled) { queue.wakePutter() }
      }
    }
  }
  if try isFull(a[0]) {
    if queue.isShutDown { throw raise(.queueShutDown, "") }
    a[2] = try queue.enqueuePutter(a[0]).value
    return a.await(a[2], stage: 1)
  }
  if isOverridden(a[0], "put_nowait") {
    return .return(try callMethod(a[0], intern("put_nowait"), [a[1]]))
  }
  try putNowait(a[0], a[1])
  return .return(.none)
}

/// A waiter was cancelled: it leaves, and a wake-up that it has got already goes to the next.
private func giveUp(
  _ error: Raised, _ waiter: FutureObject, _ leave: () throws(Raised) -> Void
) throws(Raised) {
  let exception = state.raised
  if !waiter.isDone {
    scheduler(of: waiter)?.complete(waiter, flags: FutureObject.cancelled, .none)
  }
  try leave()
  state.raised = exception
  throw error
}
