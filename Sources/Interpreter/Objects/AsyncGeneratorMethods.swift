// Async generators: each `__anext__`, `asend`, `athrow` and `aclose` is an awaitable that runs the
// generator until its next `yield`. What the generator awaits on the way goes out to the task.

let asyncGeneratorMethods: [NativeFunction] =
  [
    .method(
      "__aiter__", "(self, /)", "Return an awaitable, that resolves in asynchronous iterator."
    ) {
      (a: Arguments) throws(Raised) in a[0]
    },
    .method("__anext__", "(self, /)", "Return a value or raise StopAsyncIteration.") {
      (a: Arguments) throws(Raised) in try makeStep(a, .send(.none))
    },
    .method("asend", "(self, value, /)", "asend(v) -> send 'v' in generator.") {
      (a: Arguments) throws(Raised) in try makeStep(a, .send(a[1]))
    },
    .method("athrow", "(self, typ, val=None, tb=None, /)", "Raise exception in generator.") {
      (a: Arguments) throws(Raised) in try makeStep(a, .throw(try thrownException(a)))
    },
    .method("aclose", "(self, /)", "aclose() -> raise GeneratorExit inside generator.") {
      (a: Arguments) throws(Raised) in try makeStep(a, .close)
    },
    .getter("ag_running", "") { (a: Arguments) throws(Raised) in
      .bool(try frame(a).has(CoroutineObject.isStepping))
    },
    .getter("ag_code", "") { (a: Arguments) throws(Raised) in makeCode(try frame(a).code) },
    .getter("ag_await", "object being awaited on, or None") { (a: Arguments) throws(Raised) in
      try frame(a).layout.pointee.delegate.map { .object($0) } ?? .none
    },
  ] + frameNameMethods

extension CoroutineObject {
  /// An async generator whose step is under way: no other may begin.
  fileprivate static let isStepping: UInt16 = 16
}

private func makeStep(_ a: Arguments, _ action: AsyncGeneratorStep.Action) throws(Raised) -> Value {
  makeIteratorObject(
    ObjectType.asyncGeneratorStep.cell, AsyncGeneratorStep(try frame(a), action))
}

/// One awaitable step of an async generator.
final class AsyncGeneratorStep: BoxedIterator {
  enum Action {
    case send(Value)
    case `throw`(Value)
    case close
  }
  private enum Progress { case fresh, running, done }

  private let generator: CoroutineObject
  private let action: Action
  private var progress = Progress.fresh

  init(_ generator: CoroutineObject, _ action: Action) {
    self.generator = generator
    self.action = action
  }

  override func trace() {
    mark(generator.reference)
    switch action {
    case .send(let value), .throw(let value): mark(value)
    case .close: break
    }
  }

  /// - Returns: what the generator awaits; nil when the step has ended with `state.returnedValue`.
  override func next() throws(Raised) -> Value? {
    switch progress {
    case .done:
      state.resumeValue = .none
      throw raise(.runtimeError, "cannot reuse already awaited \(name)")
    case .running: return try drive()
    case .fresh: return try begin()
    }
  }

  private var name: String {
    if case .send = action { return "__anext__()/asend()" }
    return "aclose()/athrow()"
  }

  private var call: String {
    switch action {
    case .send(let value): return value.isNone ? "anext" : "asend"
    case .throw: return "athrow"
    case .close: return "aclose"
    }
  }

  /// Raises inside the generator while it waits, as a cancellation does.
  func `throw`(_ exception: Value) throws(Raised) -> Value? {
    guard case .running = progress else {
      progress = .done
      throw raise(value: exception)
    }
    state.resumeValue = exception
    state.resumeRaises = true
    return try drive()
  }

  private func begin() throws(Raised) -> Value? {
    state.resumeValue = .none
    if generator.has(CoroutineObject.isStepping) {
      progress = .done
      throw raise(
        .runtimeError, "\(call)(): asynchronous generator is already running")
    }
    if generator.isFinished { return try endAtOnce() }
    switch action {
    case .send(let value):
      if !value.isNone, !generator.isStarted {
        throw raise(
          .typeError, "can't send non-None value to a just-started async generator")
      }
      state.resumeValue = value
    case .throw(let exception):
      if !generator.isStarted {
        progress = .done
        generator.set(CoroutineObject.isFinished)
        throw raise(value: exception)
      }
      state.resumeValue = exception
      state.resumeRaises = true
    case .close:
      if !generator.isStarted {
        generator.set(CoroutineObject.isFinished)
        return finish(.none)
      }
      state.resumeValue = makeException(exceptionType(.generatorExit), arguments: emptyTuple)
      state.resumeRaises = true
    }
    progress = .running
    generator.set(CoroutineObject.isStepping)
    return try drive()
  }

  private func endAtOnce() throws(Raised) -> Value? {
    if case .send = action {
      progress = .done
      throw raise(.stopAsyncIteration, "")
    }
    return finish(.none)
  }

  private func drive() throws(Raised) -> Value? {
    let flow: Flow
    do throws(Raised) {
      try checkNativeStack()
      state.isAsyncYield = false
      flow = try resume(leaf(of: generator), until: generator)
    } catch {
      finish(.none)
      if case .close = action, isExit() {
        state.raised = .none
        return nil
      }
      throw error
    }
    guard case .suspended(let value) = flow else {
      finish(.none)
      if case .close = action { return nil }
      throw raise(.stopAsyncIteration, "")
    }
    if state.isAsyncYield { return try take(value) }
    if value.isUnbound { return makeSleepFuture(state.sleepDelay) }
    return value
  }

  private func take(_ value: Value) throws(Raised) -> Value? {
    state.isAsyncYield = false
    finish(value)
    if case .close = action {
      throw raise(.runtimeError, "async generator ignored GeneratorExit")
    }
    return nil
  }

  private func isExit() -> Bool {
    guard let exception = state.raised.exception else { return false }
    return exception.isInstance(of: .generatorExit) || exception.isInstance(of: .stopAsyncIteration)
  }

  @discardableResult private func finish(_ value: Value) -> Value? {
    progress = .done
    generator.clear(CoroutineObject.isStepping)
    state.returnedValue = value
    return nil
  }
}

let asyncGeneratorStepRow = NativeType(
  name: "async_generator_asend", kind: nil, doc: "A step of an async generator.",
  constructor: nil,
  methods: [
    .method("__await__", "(self, /)", "Return an iterator to be used in await expression.") {
      (a: Arguments) throws(Raised) in a[0]
    },
    .method("__iter__", "(self, /)", "Implement iter(self).") { (a: Arguments) throws(Raised) in
      a[0]
    },
    .method("__next__", "(self, /)", "Implement next(self).") { (a: Arguments) throws(Raised) in
      try step(a, .none)
    },
    .method("send", "(self, value, /)", "Sends a value into the generator.") {
      (a: Arguments) throws(Raised) in try step(a, a[1])
    },
    .method("throw", "(self, typ, val=None, tb=None, /)", "Raises inside the generator.") {
      (a: Arguments) throws(Raised) in
      guard let step = a[0].boxed(AsyncGeneratorStep.self) else { return .none }
      if let value = try step.throw(try thrownException(a)) { return value }
      throw stopIteration()
    },
    .method("close", "(self, /)", "Gives the step up.") { (_: Arguments) throws(Raised) in .none },
  ], isFinal: true)

/// What async generators are called.
private let frameNameMethods: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    try repr(a[0])
  },
  .getter("__name__", "name of the function") { (a: Arguments) throws(Raised) in
    try frame(a).functionObject.info.name
  },
  .getter("__qualname__", "qualified name of the function") { (a: Arguments) throws(Raised) in
    try frame(a).functionObject.info.qualifiedName
  },
]

/// The frame that a method was called on.
private func frame(_ a: Arguments) throws(Raised) -> CoroutineObject {
  if case .object(let cell) = a[0] {
    if cell.pointee.kind == .asyncGenerator { return CoroutineObject(cell) }
  }
  throw raise(
    .typeError, "descriptor requires a 'async_generator' object but received '\(typeName(a[0]))'")
}

/// The exception that `throw(type[, value[, traceback]])` means.
func thrownException(_ a: Arguments) throws(Raised) -> Value {
  if a[1].exception != nil {
    if a.isGiven(2), !a[2].isNone {
      throw raise(.typeError, "instance exception may not have a separate value")
    }
    return a[1]
  }
  guard let type = a[1].type, type.layout.pointee.layoutKind == .exception else {
    throw raise(
      .typeError,
      "exceptions must be classes or instances deriving from BaseException, not "
        + typeName(a[1]))
  }
  let value = a.get(2, default: .none)
  if value.exception?.type.isSubclass(of: type.reference) ?? false { return value }
  if let tuple = value.tuple {
    return try call(a[1], positional: Array(tuple.buffer), keywords: [])
  }
  return value.isNone ? try call(a[1]) : try call(a[1], value)
}

/// Drives an iterator that takes what is sent from `state.resumeValue`.
func step(_ a: Arguments, _ value: Value) throws(Raised) -> Value {
  guard let iterator = a[0].boxedIterator else { return .none }
  state.resumeValue = value
  state.returnedValue = .none
  if let next = try iterator.next() { return next }
  throw stopIteration()
}

private func stopIteration() -> Raised {
  let value = state.returnedValue
  return value.isNone ? raise(.stopIteration, "") : raise(.stopIteration, argument: value)
}
