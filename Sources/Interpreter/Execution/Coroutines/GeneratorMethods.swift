// Methods of generators and coroutines.

let generatorMethods: [NativeFunction] =
  [
    .method("__iter__", "(self, /)", "Implement iter(self).", generatorIter),
    .method("__next__", "(self, /)", "Implement next(self).", generatorNextMethod),
  ] + sendMethods + [
    .getter("gi_running", "", coroutineRunning), .getter("gi_frame", "", coroutineFrame),
    .getter("gi_yieldfrom", "", coroutineDelegate), .getter("gi_code", "", coroutineCode),
    .getter("gi_suspended", "", coroutineSuspended),
  ]

let coroutineMethods: [NativeFunction] =
  [
    .method(
      "__await__", "(self, /)", "Return an iterator to be used in await expression.", coroutineAwait
    )
  ]
  + sendMethods + [
    .getter("cr_running", "", coroutineRunning), .getter("cr_frame", "", coroutineFrame),
    .getter("cr_await", "", coroutineDelegate), .getter("cr_code", "", coroutineCode),
    .getter("cr_suspended", "", coroutineSuspended),
    .getter("cr_origin", "") { (a: Arguments) throws(Raised) in
      a[0].asObject.flatMap { coroutineOrigins[$0] } ?? .none
    },
  ]

private let sendMethods: [NativeFunction] = [
  .method(
    "send", "(self, arg, /)",
    "Send a value into the frame; return what it yields next or raise StopIteration.", coroutineSend
  ),
  .method(
    "throw", "(self, typ, val=None, tb=None, /)",
    "Raise an exception inside the frame; return what it yields next or raise StopIteration.",
    coroutineThrow),
  .method("close", "(self, /)", "Raise GeneratorExit inside the frame.", coroutineClose),
  .getter("__name__", "name of the frame's function", coroutineName),
  .setter("__name__", setFrameName),
  .getter("__qualname__", "qualified name of the frame's function", coroutineQualifiedName),
  .setter("__qualname__", setFrameQualifiedName),
]

private func frameObject(_ a: Arguments) throws(Raised) -> CoroutineObject {
  guard case .object(let object) = a[0],
    object.pointee.kind == .generator || object.pointee.kind == .coroutine
  else { throw raise(.typeError, "a generator or coroutine is required") }
  return CoroutineObject(object)
}

private func generatorIter(_ a: Arguments) throws(Raised) -> Value { a[0] }

private func generatorNextMethod(_ a: Arguments) throws(Raised) -> Value {
  try deliverFlow(try send(a[0], .none))
}

private func coroutineAwait(_ a: Arguments) throws(Raised) -> Value {
  makeIteratorObject(coroutineWrapperType(), CoroutineIterator(a[0]))
}

private func coroutineSend(_ a: Arguments) throws(Raised) -> Value {
  try deliverFlow(try send(a[0], a[1]))
}

private func coroutineThrow(_ a: Arguments) throws(Raised) -> Value {
  _ = try frameObject(a)
  return try deliverFlow(try throwInto(a[0], try thrownException(a)))
}

/// The exception that `throw(typ, val, tb)` asks for.
func thrownException(_ a: Arguments) throws(Raised) -> Value {
  try warnOfThreeArguments(a, "throw")
  let traceback = a.get(3, default: .none)
  if !traceback.isNone, traceback.boxed(TracebackObject.self) == nil {
    throw raise(.typeError, "throw() third argument must be a traceback object")
  }
  return try thrownException(a[1], a.get(2, default: .none))
}

func warnOfThreeArguments(_ a: Arguments, _ name: String) throws(Raised) {
  if a.get(2, default: .unbound).isUnbound, a.get(3, default: .unbound).isUnbound { return }
  try issueDeprecation(
    "the (type, exc, tb) signature of \(name)() is deprecated, use the single-arg signature instead."
  )
}

/// - Parameter value: an instance of the class, its argument, or its arguments as a tuple.
func thrownException(_ thrown: Value, _ value: Value) throws(Raised) -> Value {
  if thrown.exception != nil {
    if value.isNone { return thrown }
    throw raise(.typeError, "instance exception may not have a separate value")
  }
  guard let type = thrown.type, type.layout.pointee.layoutKind == .exception else {
    throw raise(
      .typeError,
      "exceptions must be classes or instances deriving from BaseException, not \(typeName(thrown))"
    )
  }
  if value.exception?.type.isSubclass(of: type.reference) ?? false { return value }
  do throws(Raised) {
    return try makeThrown(thrown, value)
  } catch {
    // What making it raises is thrown in its place.
    defer { state.raised = .none }
    return state.raised
  }
}

private func makeThrown(_ type: Value, _ value: Value) throws(Raised) -> Value {
  let made: Value
  if let arguments = value.tuple {
    made = try call(type, positional: Array(arguments.buffer), keywords: [])
  } else {
    made = value.isNone ? try call(type) : try call(type, value)
  }
  if made.exception != nil { return made }
  throw raise(
    .typeError,
    "calling \(try reprText(type)) should have returned an instance of BaseException, "
      + "not \(typeName(made))")
}

private func coroutineClose(_ a: Arguments) throws(Raised) -> Value {
  try close(try frameObject(a))
}

/// What `send` returns: the yielded value; the returned one travels in a StopIteration.
func deliverFlow(_ flow: Flow) throws(Raised) -> Value {
  switch flow {
  case .suspended(let value): return value
  case .return(.none), .next, .break, .continue: throw raise(.stopIteration, "")
  case .return(let value): throw raise(.stopIteration, argument: value)
  }
}

private func coroutineRunning(_ a: Arguments) throws(Raised) -> Value {
  .bool(try frameObject(a).isRunning)
}

private func coroutineFrame(_ a: Arguments) throws(Raised) -> Value {
  makeFrame(try frameObject(a))
}

private func coroutineDelegate(_ a: Arguments) throws(Raised) -> Value {
  let frame = try frameObject(a)
  if frame.isRunning || frame.isFinished { return .none }
  unlink(frame)
  guard let delegate = frame.layout.pointee.delegate else { return .none }
  // Now a script knows it: its cell must live on when it ends.
  if isFrame(delegate) { CoroutineObject(delegate).clear(CoroutineObject.isAnonymous) }
  return .object(delegate)
}

private func coroutineCode(_ a: Arguments) throws(Raised) -> Value {
  makeCode(try frameObject(a).code)
}

private func coroutineSuspended(_ a: Arguments) throws(Raised) -> Value {
  let frame = try frameObject(a)
  return .bool(frame.isStarted && !frame.isRunning && !frame.isFinished)
}

private func coroutineName(_ a: Arguments) throws(Raised) -> Value {
  try frameObject(a).functionObject.info.name
}

private func coroutineQualifiedName(_ a: Arguments) throws(Raised) -> Value {
  try frameObject(a).functionObject.info.qualifiedName
}

// MARK: - Names

/// `generator.__name__ = name`: it gets a function of its own, for the name alone.
func setFrameName(_ a: Arguments) throws(Raised) -> Value {
  guard a[1].string != nil else {
    throw raise(.typeError, "__name__ must be set to a string object")
  }
  try rename(a[0]) { $0.name = a[1] }
  return .none
}

func setFrameQualifiedName(_ a: Arguments) throws(Raised) -> Value {
  guard a[1].string != nil else {
    throw raise(.typeError, "__qualname__ must be set to a string object")
  }
  try rename(a[0]) { $0.qualifiedName = a[1] }
  return .none
}

private func rename(_ frame: Value, _ change: (FunctionInfo) -> Void) throws(Raised) {
  guard case .object(let object) = frame, isFrame(object) else {
    throw raise(.typeError, "a generator or coroutine is required")
  }
  let coroutine = CoroutineObject(object)
  let old = coroutine.functionObject
  let info = FunctionInfo(
    name: old.info.name, qualifiedName: old.info.qualifiedName, doc: old.info.doc,
    defaults: old.info.defaults, keywordDefaults: old.info.keywordDefaults,
    globals: old.info.globals)
  info.shownDefaults = old.info.shownDefaults
  change(info)
  let count = Int(old.layout.pointee.header.aux)
  let captures = (0..<count).map { old.layout.pointee.captures.unsafelyUnwrapped[$0] }
  let renamed = makeFunction(old.code, info, captures: captures)
  coroutine.layout.pointee.function = renamed.asObject.unsafelyUnwrapped
}

// MARK: - The iterator of a coroutine

/// `coroutine.__await__()`.
private final class CoroutineIterator: BoxedIterator {
  let coroutine: Value
  init(_ coroutine: Value) { self.coroutine = coroutine }
  package override func trace() { mark(coroutine) }
  override var endsWithValue: Bool { true }
  override var drivenFrame: Reference? { coroutine.coroutine?.reference }
  package override func next() throws(Raised) -> Value? {
    // What the awaited future brought, when a task drives the coroutine through this iterator.
    let value = state.resumeValue
    state.resumeValue = .none
    let isStarted = coroutine.coroutine?.isStarted ?? false
    switch try send(coroutine, isStarted ? value : .none) {
    case .suspended(let value): return value
    case .return(let value):
      state.returnedValue = value
      return nil
    case .next, .break, .continue: return nil
    }
  }
}

private nonisolated(unsafe) var wrapperType: Reference?

private func coroutineWrapperType() -> Reference {
  if let wrapperType { return wrapperType }
  let type = makeNativeType(
    NativeType(
      name: "coroutine_wrapper", kind: nil,
      doc: "A wrapper object implementing __await__ for coroutines.",
      constructor: nil,
      methods: iteratorMethods + [
        .method("send", "(self, value, /)", "Sends a value into the coroutine.") {
          (a: Arguments) throws(Raised) -> Value in
          guard let iterator = a[0].boxed(CoroutineIterator.self) else { return .none }
          return try deliverFlow(try send(iterator.coroutine, a[1]))
        },
        .method("throw", "(self, typ, val=None, tb=None, /)", "Raises inside the coroutine.") {
          (a: Arguments) throws(Raised) -> Value in
          guard let iterator = a[0].boxed(CoroutineIterator.self) else { return .none }
          return try deliverFlow(try throwInto(iterator.coroutine, try thrownException(a)))
        },
        .method("close", "(self, /)", "Closes the coroutine.") { (a: Arguments) throws(Raised) in
          if let coroutine = a[0].boxed(CoroutineIterator.self)?.coroutine.coroutine {
            try close(coroutine)
          }
          return .none
        },
      ], isFinal: true)
  ).reference
  wrapperType = type
  return type
}
