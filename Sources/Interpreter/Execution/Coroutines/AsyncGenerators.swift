// Async generators: frames that both await and yield.
//
// Driving one runs its chain of awaits until it yields (the step is over), awaits (the driver waits
// on) or ends (StopAsyncIteration). `async for` drives the generator itself, without an awaitable
// object for each item; `__anext__`, `asend`, `athrow` and `aclose` called by name make one.

/// Set by Asyncio: hears of every async generator that begins.
package nonisolated(unsafe) var noteAsyncGenerator: (Reference) throws(Raised) -> Void = { _ in }

// Beside the bits of all coroutines: whoever walks a chain of awaits asks all its frames for those.
extension CoroutineObject {
  /// The generator waits for an inner await: nobody else may drive it meanwhile.
  static let isAwaiting: UInt16 = 256
  /// Somebody has heard of it, and must not be left with a dead one, even if its first step came to nothing.
  static let isNoted: UInt16 = 512
}

/// Begins or continues one step of an async generator.
/// - Returns: `.suspended` with what it awaits, or `.return` with what it yielded.
/// - Throws: StopAsyncIteration at the end.
func driveAsyncGenerator(
  _ generator: CoroutineObject, _ value: Value, raises: Bool, isContinued: Bool, name: String
) throws(Raised) -> Flow {
  if generator.isRunning || !isContinued && generator.has(CoroutineObject.isAwaiting) {
    throw raise(.runtimeError, "\(name): asynchronous generator is already running")
  }
  if generator.isFinished { throw endOfAsyncGenerator(value, raises: raises) }
  if !generator.isStarted {
    if raises {
      generator.set(CoroutineObject.isFinished)
      // What is handled where it is thrown is not its context: no frame has begun.
      state.raised = value
      recordFailureAtBeginning(generator)
      throw Raised()
    }
    if !generator.has(CoroutineObject.isNoted) {
      generator.set(CoroutineObject.isNoted)
      try noteAsyncGenerator(generator.reference)
    }
    if !value.isNone {
      throw raise(.typeError, "can't send non-None value to a just-started async generator")
    }
  }
  try enterDriver(generator)
  defer { state.depth -= 1 }
  state.resume(with: value, raises: raises)
  state.isAsyncYield = false
  generator.clear(CoroutineObject.isAwaiting)
  let flow = try resume(leaf(of: generator), until: generator)
  guard case .suspended(let payload) = flow else { throw raise(.stopAsyncIteration, "") }
  if state.isAsyncYield {
    state.isAsyncYield = false
    return .return(payload)
  }
  generator.set(CoroutineObject.isAwaiting)
  return flow
}

private func endOfAsyncGenerator(_ value: Value, raises: Bool) -> Raised {
  if !raises { return raise(.stopAsyncIteration, "") }
  state.raised = value
  return Raised()
}

// MARK: - Awaitables

/// What `__anext__`, `asend`, `athrow` and `aclose` return.
package final class AsyncGeneratorStep: BoxedIterator {
  enum Mode { case next, send, throwing, closing }

  let generator: CoroutineObject
  let mode: Mode
  let argument: Value
  private var hasBegun = false
  fileprivate private(set) var isOver = false

  override var endsWithValue: Bool { true }

  /// Nobody has awaited it: its death is told of.
  package override var owesDuty: Bool { !hasBegun && !isOver }
  package override func doDuty() { warnNeverAwaited(self) }

  init(_ generator: CoroutineObject, _ mode: Mode, _ argument: Value) {
    self.generator = generator
    self.mode = mode
    self.argument = argument
  }

  package override func trace() {
    mark(generator.reference)
    mark(argument)
  }

  package override func next() throws(Raised) -> Value? {
    switch try advance(.none, raises: false) {
    case .suspended(let value): return value
    case .return(let value):
      state.returnedValue = value
      return nil
    case .next, .break, .continue: return nil
    }
  }

  override var drivenFrame: Reference? { generator.reference }

  /// The method's name in warnings: `__anext__` goes by that of `asend`, as in CPython.
  var methodName: StaticString {
    switch mode {
    case .next, .send: "asend"
    case .throwing: "athrow"
    case .closing: "aclose"
    }
  }

  private var name: String {
    switch mode {
    case .next, .send: return "anext()"
    case .throwing: return "athrow()"
    case .closing: return "aclose()"
    }
  }

  func advance(_ value: Value, raises: Bool) throws(Raised) -> Flow {
    if isOver {
      throw raise(
        .runtimeError,
        "cannot reuse already awaited \(mode == .next || mode == .send ? "__anext__()/asend()" : "aclose()/athrow()")"
      )
    }
    let isContinued = hasBegun
    hasBegun = true
    do throws(Raised) {
      let flow = try drive(value, raises: raises, isContinued: isContinued)
      if case .return = flow { isOver = true }
      return flow
    } catch {
      isOver = true
      throw error
    }
  }

  private func drive(_ value: Value, raises: Bool, isContinued: Bool) throws(Raised) -> Flow {
    if mode == .closing { return try closeStep(value, raises: raises, isContinued: isContinued) }
    // Nobody is left who could be told.
    if mode == .throwing, !isContinued, !raises, generator.isFinished { return .return(.none) }
    if isContinued || raises {
      return try driveAsyncGenerator(
        generator, value, raises: raises, isContinued: isContinued, name: name)
    }
    guard mode == .throwing, let parts = argument.tuple else {
      return try driveAsyncGenerator(
        generator, value.isNone ? argument : value, raises: false, isContinued: false, name: name)
    }
    return try driveAsyncGenerator(
      generator, try thrownException(parts[0], parts[1]), raises: true, isContinued: false,
      name: name)
  }

  private func closeStep(_ value: Value, raises: Bool, isContinued: Bool) throws(Raised) -> Flow {
    if !isContinued, !raises, !generator.isStarted || generator.isFinished {
      generator.set(CoroutineObject.isFinished)
      return .return(.none)
    }
    do throws(Raised) {
      let flow =
        isContinued || raises
        ? try driveAsyncGenerator(
          generator, value, raises: raises, isContinued: isContinued, name: name)
        : try driveAsyncGenerator(
          generator, makeException(exceptionType(.generatorExit), arguments: emptyTuple),
          raises: true, isContinued: false, name: name)
      if case .return = flow {
        throw raise(.runtimeError, "async generator ignored GeneratorExit")
      }
      return flow
    } catch {
      if catchRaised(.generatorExit) || catchRaised(.stopAsyncIteration) { return .return(.none) }
      throw error
    }
  }
}

extension Value {
  package var asyncGeneratorStep: AsyncGeneratorStep? { boxedIterator as? AsyncGeneratorStep }
}

// MARK: - Methods

let asyncGeneratorMethods: [NativeFunction] = [
  .method("__aiter__", "(self, /)", "Return an awaitable iterator.", asyncGeneratorIter),
  .method(
    "__anext__", "(self, /)", "Return a value or raise StopAsyncIteration.", asyncGeneratorNext),
  .method(
    "asend", "(self, value, /)", "Send a value into the generator; return the next yielded value.",
    asyncGeneratorSend),
  .method(
    "athrow", "(self, typ, val=None, tb=None, /)", "Raise an exception in the generator.",
    asyncGeneratorThrow),
  .method("aclose", "(self, /)", "Raise GeneratorExit inside the generator.", asyncGeneratorClose),
  .getter("ag_running", "", asyncGeneratorRunning),
  .getter("ag_await", "") { (a: Arguments) throws(Raised) in
    try generatorArgument(a).layout.pointee.delegate.map { Value.object($0) } ?? .none
  },
  .getter("ag_frame", "") { (a: Arguments) throws(Raised) in
    makeFrame(try generatorArgument(a))
  },
  .getter("ag_code", "") { (a: Arguments) throws(Raised) in
    makeCode(try generatorArgument(a).code)
  },
  .getter("ag_suspended", "") { (a: Arguments) throws(Raised) in
    let frame = try generatorArgument(a)
    return .bool(frame.isStarted && !frame.isRunning && !frame.isFinished)
  },
  .getter("__name__", "name of the generator", asyncGeneratorName),
  .setter("__name__", setFrameName),
  .getter("__qualname__", "qualified name of the generator", asyncGeneratorQualifiedName),
  .setter("__qualname__", setFrameQualifiedName),
]

private let stepMethods: [NativeFunction] =
  iteratorMethods + [
    .method("__await__", "(self, /)", "Return an iterator to be used in await expression.") {
      (a: Arguments) throws(Raised) -> Value in a[0]
    },
    .method("send", "(self, value, /)", "Continue the step.") {
      (a: Arguments) throws(Raised) -> Value in
      try deliverFlow(try send(a[0], a[1]))
    },
    .method("throw", "(self, typ, val=None, tb=None, /)", "Raise an exception in the step.") {
      (a: Arguments) throws(Raised) -> Value in
      try deliverFlow(try throwInto(a[0], try thrownException(a)))
    },
    .method("close", "(self, /)", "Raise GeneratorExit in the step.", stepClose),
  ]

private func stepClose(_ a: Arguments) throws(Raised) -> Value {
  guard let step = a[0].asyncGeneratorStep, !step.isOver else { return .none }
  try leave { (exit) throws(Raised) in try step.advance(exit, raises: true) }
  return .none
}

/// Closes the step that an `async for` is waiting for.
func leaveStep(of generator: CoroutineObject) throws(Raised) {
  try leave { (exit) throws(Raised) in
    try driveAsyncGenerator(generator, exit, raises: true, isContinued: true, name: "anext()")
  }
}

/// Raises GeneratorExit where a step waits, which must not wait again.
private func leave(_ step: (_ exit: Value) throws(Raised) -> Flow) throws(Raised) {
  do throws(Raised) {
    let exit = makeException(exceptionType(.generatorExit), arguments: emptyTuple)
    if case .suspended = try step(exit) {
      throw raise(.runtimeError, "coroutine ignored GeneratorExit")
    }
  } catch {
    let isExpected = [.stopIteration, .stopAsyncIteration, .generatorExit].contains {
      catchRaised($0)
    }
    if !isExpected { throw error }
  }
}

private func generatorArgument(_ a: Arguments) throws(Raised) -> CoroutineObject {
  guard case .object(let object) = a[0], object.pointee.kind == .asyncGenerator else {
    throw raise(.typeError, "an async generator is required")
  }
  return CoroutineObject(object)
}

private nonisolated(unsafe) var stepTypes: [Reference] = []

/// - Parameter isSend: `__anext__` and `asend`; else `athrow` and `aclose`.
private func makeStep(_ step: AsyncGeneratorStep, isSend: Bool) -> Value {
  if stepTypes.isEmpty {
    stepTypes = ["async_generator_asend", "async_generator_athrow"].map { name in
      makeNativeType(
        NativeType(
          name: name, kind: nil, doc: "A step of an async generator.", constructor: nil,
          methods: stepMethods, isFinal: true)
      ).reference
    }
  }
  return registerUnawaited(makeIteratorObject(stepTypes[isSend ? 0 : 1], step))
}

private func asyncGeneratorIter(_ a: Arguments) throws(Raised) -> Value { a[0] }

private func asyncGeneratorNext(_ a: Arguments) throws(Raised) -> Value {
  makeStep(AsyncGeneratorStep(try generatorArgument(a), .next, .none), isSend: true)
}

private func asyncGeneratorSend(_ a: Arguments) throws(Raised) -> Value {
  makeStep(AsyncGeneratorStep(try generatorArgument(a), .send, a[1]), isSend: true)
}

private func asyncGeneratorThrow(_ a: Arguments) throws(Raised) -> Value {
  try warnOfThreeArguments(a, "athrow")
  let parts = makeTuple([a[1], a.get(2, default: .none)])
  return makeStep(AsyncGeneratorStep(try generatorArgument(a), .throwing, parts), isSend: false)
}

private func asyncGeneratorClose(_ a: Arguments) throws(Raised) -> Value {
  closeStep(of: try generatorArgument(a))
}

/// The awaitable of `aclose()`.
package func closeStep(of generator: CoroutineObject) -> Value {
  makeStep(AsyncGeneratorStep(generator, .closing, .none), isSend: false)
}

private func asyncGeneratorRunning(_ a: Arguments) throws(Raised) -> Value {
  let generator = try generatorArgument(a)
  return .bool(generator.isRunning || generator.has(CoroutineObject.isAwaiting))
}

private func asyncGeneratorName(_ a: Arguments) throws(Raised) -> Value {
  try generatorArgument(a).functionObject.info.name
}

private func asyncGeneratorQualifiedName(_ a: Arguments) throws(Raised) -> Value {
  try generatorArgument(a).functionObject.info.qualifiedName
}

/// Set by Asyncio: nobody goes on with an async generator that has begun; its `aclose()` is to run as a
/// task of its own in the loop where it began. False when there is no such loop.
package nonisolated(unsafe) var finishAsyncGenerator: (Value) -> Bool = { _ in false }
