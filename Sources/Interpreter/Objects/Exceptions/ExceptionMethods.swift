// Methods and computed attributes of exceptions, by built-in class.

/// The methods and computed attributes that a built-in exception adds to those of its bases.
func exceptionMethods(_ id: BuiltinException) -> [NativeFunction] {
  switch id {
  case .baseException: baseExceptionMethods
  case .stopIteration:
    [
      initializer(initPlain), field("value") { $0.count > 0 ? $0[0] : .none }, setter("value"),
    ]
  case .systemExit:
    [
      initializer(initPlain),
      field("code") { $0.count == 0 ? .none : $0.count == 1 ? $0[0] : $0.value },
      setter("code"),
    ]
  case .osError:
    [
      systemErrorInitializer, field("errno"), setter("errno"), field("strerror"),
      setter("strerror"), field("filename"), setter("filename"), field("filename2"),
      setter("filename2"), writtenRow, writtenSetter, writtenDeleter,
    ]
  case .importError:
    [
      initializer(initImportError), field("name"), setter("name"), field("path"), setter("path"),
      field("name_from"), setter("name_from"), field("msg"), setter("msg"),
    ]
  case .nameError: [initializer(initNameError), field("name"), setter("name")]
  case .attributeError:
    [
      initializer(initAttributeError), field("name"), setter("name"), field("obj"), setter("obj"),
    ]
  case .syntaxError:
    [
      initializer(initSyntaxError), field("msg"), setter("msg"), field("filename"),
      setter("filename"), field("lineno"), setter("lineno"), field("offset"), setter("offset"),
      field("text"), setter("text"), field("end_lineno"), setter("end_lineno"),
      field("end_offset"), setter("end_offset"), field("print_file_and_line"),
      setter("print_file_and_line"),
    ]
  case .unicodeDecodeError, .unicodeEncodeError: unicodeErrorMethods
  case .unicodeTranslateError: translateErrorMethods
  case .baseExceptionGroup: exceptionGroupMethods
  default: []
  }
}

private let baseExceptionMethods: [NativeFunction] = [
  initializer(initPlain),
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    try exceptionRepr(try exception(a))
  },
  .method("__str__", "(self, /)", "Return str(self).") { (a: Arguments) throws(Raised) in
    try exceptionText(try exception(a))
  },
  .method(
    "add_note", "(self, note, /)",
    "Exception.add_note(note) --\nadd a note to the exception", addNote),
  .method("__setstate__", "(self, state, /)", "Sets the attributes that copies keep.") {
    (a: Arguments) throws(Raised) in
    if a[1].isNone { return .none }
    guard let state = a[1].unwrapped.dict else {
      throw raise(.typeError, "state is not a dictionary")
    }
    for (name, value) in keywordList(state.value) { try setAttribute(a[0], name, value) }
    return .none
  },
  .method(
    "with_traceback", "(self, tb, /)",
    "Exception.with_traceback(tb) --\nset self.__traceback__ to tb and return self."
  ) { (a: Arguments) throws(Raised) in
    try setTraceback(try exception(a), a[1])
    return a[0]
  },
  .getter("args", "") { (a: Arguments) throws(Raised) in try exception(a).arguments.value },
  .setter("args") { (a: Arguments) throws(Raised) in
    try exception(a).layout.pointee.arguments = try tupleFromIterable(a[1])
    return .none
  },
  .getter("__cause__", "exception cause") { (a: Arguments) throws(Raised) in
    try exception(a).layout.pointee.cause
  },
  .setter("__cause__") { (a: Arguments) throws(Raised) in
    let exception = try exception(a)
    exception.layout.pointee.cause = try exceptionOrNone(a[1], "cause")
    exception.suppressesContext = true
    return .none
  },
  .getter("__context__", "exception context") { (a: Arguments) throws(Raised) in
    try exception(a).layout.pointee.context
  },
  .setter("__context__") { (a: Arguments) throws(Raised) in
    try exception(a).layout.pointee.context = try exceptionOrNone(a[1], "context")
    return .none
  },
  .getter("__suppress_context__", "") { (a: Arguments) throws(Raised) in
    .bool(try exception(a).suppressesContext)
  },
  .setter("__suppress_context__") { (a: Arguments) throws(Raised) in
    guard case .bool(let flag) = a[1] else {
      throw raise(.typeError, "attribute value type must be bool")
    }
    try exception(a).suppressesContext = flag
    return .none
  },
  .getter("__traceback__", "") { (a: Arguments) throws(Raised) in
    makeTraceback(try exception(a))
  },
  .setter("__traceback__") { (a: Arguments) throws(Raised) in
    try setTraceback(try exception(a), a[1])
    return .none
  },
]

/// The arguments are encoding, object, start, end and reason.
private let unicodeErrorMethods: [NativeFunction] = [
  initializer(initUnicodeError), field("encoding"), setter("encoding"), field("object"),
  setter("object"), field("start"), setter("start"), field("end"), setter("end"),
  field("reason"), setter("reason"),
]

/// The arguments are object, start, end and reason.
private let translateErrorMethods: [NativeFunction] = [
  initializer(initUnicodeError), field("object"), setter("object"), field("start"),
  setter("start"), field("end"), setter("end"), field("reason"), setter("reason"),
]

/// The exception that a method of exceptions was called on.
func exception(_ a: Arguments) throws(Raised) -> ExceptionObject {
  if let exception = a[0].exception { return exception }
  throw raise(
    .typeError,
    "descriptor requires a 'BaseException' object but received a '\(typeName(a[0]))'")
}

// MARK: - Fields

/// A field that its class adds; `.none` until it is set.
private func field(
  _ name: StaticString, _ fallback: @escaping (TupleObject) -> Value = { _ in .none }
) -> NativeFunction {
  .getter(name, "") { (a: Arguments) throws(Raised) -> Value in
    let exception = try exception(a)
    let interned = intern(name)
    let own = exception.field(interned)
    if !own.isUnbound { return own }
    let set = exception.attribute(interned)
    return set.isUnbound ? fallback(exception.arguments) : set
  }
}

/// There only where the error was made with it.
private let writtenRow = NativeFunction.getter(
  "characters_written", "How much was written before it would have blocked."
) { (a: Arguments) throws(Raised) -> Value in
  let written = try exception(a).field(intern("characters_written"))
  if written.isUnbound { throw raise(.attributeError, "characters_written") }
  return written
}

private let writtenSetter = NativeFunction.setter("characters_written") {
  (a: Arguments) throws(Raised) -> Value in
  try exception(a).setField(intern("characters_written"), .int(try toIndex(a[1])))
  return .none
}

private let writtenDeleter = NativeFunction.deleter("characters_written") {
  (a: Arguments) throws(Raised) -> Value in
  let fields = try exception(a).layout.pointee.fields.map { DictObject($0) }
  guard let fields, case let position = fields.find(intern("characters_written")), position >= 0
  else { throw raise(.attributeError, "characters_written") }
  _ = fields.remove(at: position)
  return .none
}

private func setter(_ name: StaticString) -> NativeFunction {
  .setter(name) { (a: Arguments) throws(Raised) -> Value in
    try exception(a).setField(intern(name), a[1])
    return .none
  }
}

private func exceptionOrNone(_ value: Value, _ role: String) throws(Raised) -> Value {
  if value.isNone || value.exception != nil { return value }
  throw raise(
    .typeError, "exception \(role) must be None or derive from BaseException")
}

private func addNote(_ a: Arguments) throws(Raised) -> Value {
  let exception = try exception(a)
  guard a[1].unwrapped.string != nil else {
    throw raise(.typeError, "note must be a str, not '\(typeName(a[1]))'")
  }
  let notes = exception.attribute(SpecialName.notes.name)
  if !notes.isUnbound, notes.list == nil {
    throw raise(.typeError, "Cannot add note: __notes__ is not a list")
  }
  appendNote(exception, a[1])
  return .none
}

/// Adds a line that tracebacks show below the exception.
func appendNote(_ exception: ExceptionObject, _ note: Value) {
  if let notes = exception.attribute(SpecialName.notes.name).list {
    notes.append(note)
  } else {
    exception.attributeDictionary().set(SpecialName.notes.name, makeList([note]).value)
  }
}

// MARK: - Initialisers

/// What an `__init__` does with its positional and keyword arguments.
private typealias Initializer = (ExceptionObject, TupleObject, [(Reference, Value)]) throws(Raised)
  -> Void

private func initializer(_ body: @escaping Initializer) -> NativeFunction {
  .method(
    "__init__", "(self, /, *args, **kwargs)",
    "Initialize self.  See help(type(self)) for accurate signature."
  ) { (a: Arguments) throws(Raised) -> Value in
    let exception = try exception(a)
    let arguments = a[1].tuple.unsafelyUnwrapped
    exception.layout.pointee.arguments = arguments.value
    try body(exception, arguments, keywordList(a[2]))
    return .none
  }
}

private func initPlain(
  _ exception: ExceptionObject, _ arguments: TupleObject, _ keywords: [(Reference, Value)]
) throws(Raised) {
  if keywords.isEmpty { return }
  throw raise(.typeError, "\(exception.type.name)() takes no keyword arguments")
}

/// The built-in class whose `__init__` derived classes have.
private func initializerOwner(_ exception: ExceptionObject) -> String {
  let owners: [BuiltinException] = [.nameError, .attributeError, .importError]
  let owner = owners.first { exception.isInstance(of: $0) }
  return owner.map { TypeObject(exceptionType($0)).name } ?? exception.type.name
}

/// Takes the keywords that the class knows as fields.
private func takeKeywords(
  _ exception: ExceptionObject, _ keywords: [(Reference, Value)], _ known: [Reference]
) throws(Raised) {
  if keywords.count > known.count {
    let most = known.count == 1 ? "1 keyword argument" : "\(known.count) keyword arguments"
    throw raise(
      .typeError,
      "\(initializerOwner(exception))() takes at most \(most) (\(keywords.count) given)")
  }
  for name in known { exception.setField(name, .none) }
  for (name, value) in keywords {
    guard known.contains(name) else {
      let text = StringObject(UnsafeMutableRawPointer(name)).text
      throw raise(
        .typeError,
        "\(initializerOwner(exception))() got an unexpected keyword argument '\(text)'")
    }
    exception.setField(name, value)
  }
}

private func initNameError(
  _ exception: ExceptionObject, _ arguments: TupleObject, _ keywords: [(Reference, Value)]
) throws(Raised) {
  if keywords.isEmpty { return }
  try takeKeywords(exception, keywords, [ExceptionField.name])
}

private func initAttributeError(
  _ exception: ExceptionObject, _ arguments: TupleObject, _ keywords: [(Reference, Value)]
) throws(Raised) {
  if keywords.isEmpty { return }
  try takeKeywords(exception, keywords, [ExceptionField.name, ExceptionField.object])
}

private func initImportError(
  _ exception: ExceptionObject, _ arguments: TupleObject, _ keywords: [(Reference, Value)]
) throws(Raised) {
  try takeKeywords(
    exception, keywords, [ExceptionField.name, ExceptionField.path, ExceptionField.nameFrom])
  exception.setField(ExceptionField.message, arguments.count == 1 ? arguments[0] : .none)
}

/// OSError's `__new__` has taken the arguments already, but for classes whose `__init__` is a script's and whose
/// `__new__` is not.
private let systemErrorInitializer = NativeFunction.method(
  "__init__", "(self, /, *args, **kwargs)",
  "Initialize self.  See help(type(self)) for accurate signature."
) { (a: Arguments) throws(Raised) -> Value in
  let exception = try exception(a)
  let type = exception.type
  let arguments = a[1].tuple.unsafelyUnwrapped
  if type.startsWithOSError, !type.leavesArgumentsToInit {
    if type.info.isBuiltin { try initPlain(exception, arguments, keywordList(a[2])) }
    return .none
  }
  exception.layout.pointee.arguments = arguments.value
  try initPlain(exception, arguments, keywordList(a[2]))
  if type.startsWithOSError { takeOSErrorArguments(exception, arguments) }
  return .none
}

/// `(errno, strerror[, filename[, winerror[, filename2]]])`: the names leave `args`.
func takeOSErrorArguments(_ exception: ExceptionObject, _ arguments: TupleObject) {
  guard arguments.count >= 2, arguments.count <= 5 else { return }
  exception.setField(ExceptionField.errno, arguments[0])
  exception.setField(ExceptionField.strerror, arguments[1])
  if arguments.count > 2, arguments[2].smallInt != nil, exception.isInstance(of: .blockingIOError) {
    return exception.setField(intern("characters_written"), arguments[2])
  }
  if arguments.count > 2, !arguments[2].isNone {
    exception.setField(ExceptionField.filename, arguments[2])
    if arguments.count == 5 { exception.setField(ExceptionField.filename2, arguments[4]) }
    exception.layout.pointee.arguments = makeTuple([arguments[0], arguments[1]])
  }
}

private func initUnicodeError(
  _ exception: ExceptionObject, _ arguments: TupleObject, _ keywords: [(Reference, Value)]
) throws(Raised) {
  try initPlain(exception, arguments, keywords)
  let translates = exception.isInstance(of: .unicodeTranslateError)
  let decodes = exception.isInstance(of: .unicodeDecodeError)
  var fields = [
    ExceptionField.encoding, intern("object"), ExceptionField.start, ExceptionField.end,
    ExceptionField.reason,
  ]
  if translates { fields.removeFirst() }
  guard arguments.count == fields.count else {
    throw raise(
      .typeError, "function takes exactly \(fields.count) arguments (\(arguments.count) given)")
  }
  var values = Array(arguments.buffer)
  for (index, name) in fields.enumerated() {
    let place = translates ? index + 1 : index
    let value = arguments[index].unwrapped
    switch place {
    case 2, 3:
      if value.smallInt == nil {
        throw notAnInteger(arguments[index])
      }
    case 1 where decodes:
      guard let bytes = try bytesLike(value) else { throw notBytesLike(arguments[index]) }
      // What may change is copied.
      if value.bytes?.isMutable != false { values[index] = makeBytes(bytes.buffer) }
    default:
      if value.string == nil {
        throw raise(
          .typeError, "argument \(index + 1) must be str, not \(typeName(arguments[index]))")
      }
    }
    exception.setField(name, values[index])
  }
}

private func initSyntaxError(
  _ exception: ExceptionObject, _ arguments: TupleObject, _ keywords: [(Reference, Value)]
) throws(Raised) {
  try initPlain(exception, arguments, keywords)
  if arguments.count > 0 { exception.setField(ExceptionField.message, arguments[0]) }
  guard arguments.count == 2 else { return }
  let details = try tupleFromIterable(arguments[1]).tuple.unsafelyUnwrapped
  guard (4...6).contains(details.count) else {
    let bound = details.count < 4 ? "at least 4" : "at most 6"
    throw raise(.typeError, "function takes \(bound) arguments (\(details.count) given)")
  }
  if details.count == 5 {
    throw raise(.typeError, "end_offset must be provided when end_lineno is provided")
  }
  let fields = [
    ExceptionField.filename, ExceptionField.lineno, ExceptionField.offset, ExceptionField.text,
    ExceptionField.endLineno, ExceptionField.endOffset,
  ]
  for index in 0..<details.count { exception.setField(fields[index], details[index]) }
}
