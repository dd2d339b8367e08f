// asyncio.Event: a flag that tasks wait for. Setting it wakes all who wait at that moment, even when
// it is cleared before they run.

import Interpreter

final class EventState: Waitable {
  private(set) var isSet = false
  private(set) var waiters = WakingList()

  override func trace() {
    super.trace()
    waiters.markAll()
  }

  override func waitName(_ purpose: UInt32) -> String { "event" }
  override var facts: [(String, String)] { [("state", isSet ? "set" : "not set")] }

  func set() {
    if isSet { return }
    isSet = true
    while waiters.wakeNext(.bool(true)) {}
  }

  func clear() { isSet = false }

  /// - Parameter object: the event, or what contains it.
  func enqueue(_ object: Value, purpose: UInt32 = 0) throws(Raised) -> FutureObject {
    let waiter = try makeWaiter(object, purpose: purpose)
    waiters.append(waiter)
    return waiter
  }

  func leave(_ waiter: FutureObject) { waiters.remove(waiter) }
}

let eventRow = NativeType(
  name: "Event", kind: nil, doc: "Asynchronous equivalent to threading.Event.",
  constructor: .function("Event.__init__", "(cls)", "Makes an event that is not set.") {
    (a) throws(Raised) in makeNativeInstance(a[0], EventState())
  },
  methods: boundLoopMethods + copyMethods(["_value"]) + [
    .method("is_set", "(self)", "Return True if and only if the internal flag is true.") {
      (a) throws(Raised) in .bool(try nativeState(a[0], as: EventState.self).isSet)
    },
    .method("set", "(self)", "Set the internal flag to true and wake all who wait.") {
      (a) throws(Raised) in
      try nativeState(a[0], as: EventState.self).set()
      return .none
    },
    .getter("_value", "The internal flag.") { (a) throws(Raised) in
      .bool(try nativeState(a[0], as: EventState.self).isSet)
    },
    .setter("_value") { (a) throws(Raised) in
      let event = try nativeState(a[0], as: EventState.self)
      if try isTrue(a[1]) { event.set() } else { event.clear() }
      return .none
    },
    .getter("_waiters", "Who waits.") { (a) throws(Raised) in
      try nativeState(a[0], as: EventState.self).waiters.list()
    },
    .method("clear", "(self)", "Reset the internal flag to false.") { (a) throws(Raised) in
      try nativeState(a[0], as: EventState.self).clear()
      return .none
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      let event = try nativeState(a[0], as: EventState.self)
      return try describePrimitive(
        a[0], event.isSet ? "set" : "unset", waiters: event.waiters.count)
    },
  ], module: "asyncio.locks")

let eventCoroutines: [NativeCoroutine] = [
  .init("wait", "(self)", "Block until the internal flag is true.", locals: 1) {
    (a) throws(Raised) in
    let event = try nativeState(a[0], as: EventState.self)
    if a.stage == 0 {
      if event.isSet { return .return(.bool(true)) }
      a[1] = try event.enqueue(a[0]).value
      return a.await(a[1], stage: 1)
    }
    if let waiter = a[1].future { event.leave(waiter) }
    _ = try a.delivered()
    return .return(.bool(true))
  }
]
