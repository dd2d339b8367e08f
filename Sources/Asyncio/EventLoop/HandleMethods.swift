// `asyncio.Handle` and `asyncio.TimerHandle` as scripts see them, private names included: tests and other
// loops make and read them.

import Interpreter

let handleRow = NativeType(
  name: "Handle", kind: nil,
  doc: "Object returned by callback registration methods.",
  constructor: .function(
    "Handle.__init__", "(cls, callback, args, loop, context=None)", "Makes a handle for a callback."
  ) { (a) throws(Raised) in
    try makeHandle(
      callback: a[1], args: a[2], loop: a[3], context: a.get(4, default: .none), deadline: nil
    ).value
  }, methods: handleMethods, module: "asyncio.events")

let timerHandleRow = NativeType(
  name: "TimerHandle", kind: nil,
  doc: "Object returned by timed callback registration methods.",
  constructor: .function(
    "TimerHandle.__init__", "(cls, when, callback, args, loop, context=None)",
    "Makes a handle for a callback at a time."
  ) { (a) throws(Raised) in
    let handle = try makeHandle(
      callback: a[2], args: a[3], loop: a[4], context: a.get(5, default: .none),
      deadline: try toSeconds(a[1]))
    handle.show(deadline: a[1])
    return handle.value
  }, methods: timerHandleMethods, module: "asyncio.events")

private func makeHandle(
  callback: Value, args: Value, loop: Value, context: Value, deadline: Double?
) throws(Raised) -> HandleObject {
  guard case .object(let reference) = loop else {
    throw raise(.attributeError, "'\(typeName(loop))' object has no attribute 'get_debug'")
  }
  var arguments = emptyTuple
  if args.unwrapped.tuple != nil {
    arguments = args
  } else if !args.isNone {
    let list = try listFromIterable(args)
    arguments = makeTuple(list.buffer)
  }
  let scheduler = scheduler(for: reference)
  let isDebug = try isTrue(try callMethod(loop, intern("get_debug"), []))
  let handle = HandleObject(
    scheduler, callback, arguments, context: try contextArgument(context), deadline: deadline)
  if isDebug { handle.setSourceTraceback(scheduler.sourceTraceback()) }
  return handle
}

private let handleMethods: [NativeFunction] = [
  .method("cancel", "(self)", "Cancel the callback.") { (a) throws(Raised) in
    let handle = try handle(a)
    if handle.deadline != nil, !handle.isCancelled, handle.scheduler.overrides.contains(.foreign) {
      _ = try callMethod(
        .object(handle.scheduler.loop), intern("_timer_handle_cancelled"), [a[0]])
    }
    handle.cancel(a[0])
    return .none
  },
  .method("cancelled", "(self)", "Return True if the callback was cancelled.") {
    (a) throws(Raised) in .bool(try handle(a).isCancelled)
  },
  .method("get_context", "(self)", "Return the context in which the callback runs.") {
    (a) throws(Raised) in
    .object(try handle(a).context ?? makeContextCopy(nil))
  },
  .getter("_context", "The context in which the callback runs.") { (a) throws(Raised) in
    .object(try handle(a).context ?? makeContextCopy(nil))
  },
  .method("_run", "(self)", "Calls the callback.") { (a) throws(Raised) in
    let handle = try handle(a)
    if case .object(let cell) = a[0] { handle.scheduler.runHandle(cell) }
    try handle.scheduler.throwFatal()
    return .none
  },
  .getter("_callback", "The callback; None once it was cancelled.") { (a) throws(Raised) in
    try handle(a).callback
  },
  .getter("_args", "The arguments; None once it was cancelled.") { (a) throws(Raised) in
    let handle = try handle(a)
    return handle.callback.isNone ? .none : handle.arguments
  },
  .getter("_cancelled", "Was it cancelled?") { (a) throws(Raised) in
    .bool(try handle(a).isCancelled)
  },
  .getter("_loop", "Its loop.") { (a) throws(Raised) in .object(try handle(a).scheduler.loop) },
  .getter("_source_traceback", "In debug mode, where it was made.") { (a) throws(Raised) in
    try handle(a).sourceTraceback
  },
  .setter("_source_traceback") { (a) throws(Raised) in
    try handle(a).setSourceTraceback(a[1])
    return .none
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
    makeString(try describeHandle(a[0]))
  },
]

private let timerHandleMethods: [NativeFunction] =
  [
    .method("when", "(self)", "Return the scheduled time in seconds.") { (a) throws(Raised) in
      try when(a)
    },
    .getter("_when", "The scheduled time in seconds.") { (a) throws(Raised) in
      try when(a)
    },
    .getter("_scheduled", "Is it in the queue of timers?") { (a) throws(Raised) in
      .bool(try handle(a).isScheduled)
    },
    .setter("_scheduled") { (a) throws(Raised) in
      try handle(a).note(isScheduled: try isTrue(a[1]))
      return .none
    },
    .method("__hash__", "(self, /)", "Return hash(self).") { (a) throws(Raised) in
      .int(try hash(.double(try handle(a).deadline ?? 0)))
    },
    .method("__eq__", "(self, other, /)", "Same time, callback and arguments?") {
      (a) throws(Raised) in
      guard let other = a[1].handle, other.deadline != nil else {
        return .notImplemented
      }
      return .bool(try isSame(try handle(a), other))
    },
  ]
  + orders.map { (name, order) in
    .method(name, "(self, other, /)", "Compares the times.") { (a) throws(Raised) in
      guard let other = a[1].handle, let time = other.deadline else {
        return .notImplemented
      }
      let handle = try handle(a)
      let own = handle.deadline ?? 0
      if order.strict(own, time) { return .bool(true) }
      return .bool(order.orEqual ? try isSame(handle, other) : false)
    }
  }

private func when(_ a: Arguments) throws(Raised) -> Value {
  let handle = try handle(a)
  return handle.shownDeadline ?? .double(handle.deadline ?? 0)
}

private struct Order: Sendable {
  let strict: @Sendable (Double, Double) -> Bool
  let orEqual: Bool
}

private let orders: [(StaticString, Order)] = [
  ("__lt__", Order(strict: { $0 < $1 }, orEqual: false)),
  ("__le__", Order(strict: { $0 < $1 }, orEqual: true)),
  ("__gt__", Order(strict: { $0 > $1 }, orEqual: false)),
  ("__ge__", Order(strict: { $0 > $1 }, orEqual: true)),
]

private func isSame(_ left: HandleObject, _ right: HandleObject) throws(Raised) -> Bool {
  guard left.deadline == right.deadline, left.isCancelled == right.isCancelled,
    try equals(left.callback, right.callback)
  else { return false }
  return try equals(left.arguments, right.arguments)
}

private func handle(_ a: Arguments) throws(Raised) -> HandleObject {
  guard let handle = a[0].handle else {
    throw raise(.typeError, "a handle is required")
  }
  return handle
}

/// `<Handle tick() at file.py:3>`, `<TimerHandle cancelled when=12.5>`
func describeHandle(_ value: Value) throws(Raised) -> String {
  guard let handle = value.handle else { return "" }
  if let text = handle.debugRepr { return text }
  var parts = [typeOf(value).name]
  if handle.isCancelled { parts.append("cancelled") }
  if let deadline = handle.deadline {
    parts.append("when=\(try reprText(handle.shownDeadline ?? .double(deadline)))")
  }
  if !handle.callback.isNone {
    parts.append(
      try describeCallback(
        handle.callback, handle.argumentList, isDebug: handle.isDebug))
  }
  if let created = try creationPlace(handle.sourceTraceback) { parts.append(created) }
  return "<" + parts.joined(separator: " ") + ">"
}

/// `tick() at file.py:3`; in debug mode with the arguments, which may be secrets.
func describeCallback(_ callback: Value, _ arguments: [Value], isDebug: Bool) throws(Raised)
  -> String
{
  if let listener = callback.boxed(FutureListener.self) { return listener.callbackName }
  if !isDebug { return try callbackText(callback, arguments: "()") }
  var text = try describeArguments(arguments, .none)
  var function = callback
  while let inner = try partialFunction(function) {
    let given = try findAttribute(function, intern("args"))?.tuple.map { Array($0.buffer) } ?? []
    let named = try findAttribute(function, intern("keywords")) ?? .none
    text = try describeArguments(given, named) + text
    function = inner
  }
  return try callbackText(function, arguments: text)
}

private func describeArguments(_ positional: [Value], _ keywords: Value) throws(Raised) -> String {
  var texts: [String] = []
  for argument in positional { texts.append(try shortReprText(argument)) }
  for (name, value) in keywordList(keywords) {
    texts.append(try "\(reprText(.object(name)).dropFirst().dropLast())=\(shortReprText(value))")
  }
  return "(" + texts.joined(separator: ", ") + ")"
}
