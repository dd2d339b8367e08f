// Reprs of functions, classes, modules and the other objects that programs are made of, and the
// texts of exceptions.

func writeType(_ type: TypeObject, _ writer: inout TextWriter) {
  let info = type.info
  writer.append("<class '")
  if info.module != "builtins" {
    writer.append(info.module)
    writer.append(0x2e)
  }
  writer.append(info.qualifiedName)
  writer.append("'>")
}

func writeMachinery(_ object: Reference, _ writer: inout TextWriter) throws(Raised) {
  let value = Value.object(object)
  switch object.pointee.kind {
  case .function,
    .native where NativeObject(object).isShownAsFunction:
    writer.append("<function ")
    try writeStr(shownFunction(value).unsafelyUnwrapped.info.qualifiedName, &writer)
    writer.append(" at \(addressText(value))>")
  case .native: writeNative(NativeObject(object), &writer)
  case .boundMethod: try writeBoundMethod(BoundMethodObject(object), &writer)
  case .classMethod where MethodWrapperObject(object).isBuiltin:
    let native = MethodWrapperObject(object).wrapped.native.unsafelyUnwrapped
    let owner = native.layout.pointee.owner.type?.info.shownName ?? "object"
    writer.append("<method '\(native.definition.name)' of '\(owner)' objects>")
  case .staticMethod, .classMethod:
    writer.append(object.pointee.kind == .staticMethod ? "<staticmethod(" : "<classmethod(")
    try writeRepr(MethodWrapperObject(object).wrapped, &writer)
    writer.append(")>")
  case .property where PropertyObject(object).isNative || PropertyObject(object).isMember:
    let layout = PropertyObject(object).layout.pointee
    let noun = PropertyObject(object).isField ? "member" : "attribute"
    let owner = layout.doc.type?.info.shownName ?? "object"
    writer.append("<\(noun) '\(layout.name.string?.text ?? "?")' of '\(owner)' objects>")
  case .cell:
    let content = CellObject(object).content
    writer.append("<cell at \(addressText(value)): ")
    writer.append(
      content.isUnbound ? "empty" : "\(typeName(content)) object at \(addressText(content))")
    writer.append(0x3e)
  case .module: try writeModule(ModuleObject(object), &writer)
  case .generator, .coroutine, .asyncGenerator:
    writer.append("<\(typeName(value)) object ")
    try writeStr(try getAttribute(value, SpecialName.qualname.name), &writer)
    writer.append(" at \(addressText(value))>")
  default: writer.append(defaultRepr(value))
  }
}

private func writeNative(_ native: NativeObject, _ writer: inout TextWriter) {
  let definition = native.definition
  if definition.role == .method, let owner = native.layout.pointee.owner.type {
    let name = "\(definition.name)"
    let kind = native.isSlotWrapper ? "slot wrapper" : "method"
    return writer.append("<\(kind) '\(name)' of '\(owner.info.shownName)' objects>")
  }
  if definition.role == .getter, let owner = native.layout.pointee.owner.type {
    return writer.append("<attribute '\(definition.name)' of '\(owner.info.shownName)' objects>")
  }
  if let owner = native.layout.pointee.owner.type {
    return writer.append(
      "<built-in method \(definition.name) of type object at \(addressText(owner.value))>")
  }
  writer.append("<built-in function \(definition.name)>")
}

private func writeBoundMethod(_ method: BoundMethodObject, _ writer: inout TextWriter)
  throws(Raised)
{
  let receiver = method.receiver
  if let native = method.function.native, !native.isShownAsFunction {
    let name = native.definition.name
    if let module = receiver.module {
      return writer.append(
        "<built-in method \(name) of module object at \(addressText(module.value))>")
    }
    let receiverType = typeName(receiver)
    if native.isSlotWrapper {
      return writer.append(
        "<method-wrapper '\(name)' of \(receiverType) object at \(addressText(receiver))>")
    }
    return writer.append(
      "<built-in method \(name) of \(receiverType) object at \(addressText(receiver))>")
  }
  writer.append("<bound method ")
  if let function = shownFunction(method.function) {
    try writeStr(function.info.qualifiedName, &writer)
  } else if let name = try findAttribute(method.function, SpecialName.qualname.name) {
    try writeStr(name, &writer)
  } else if let name = try findAttribute(method.function, SpecialName.name.name) {
    try writeStr(name, &writer)
  } else {
    writer.append(0x3f)
  }
  writer.append(" of ")
  try checkNativeStack()
  try writeRepr(receiver, &writer)
  writer.append(0x3e)
}

/// Where the modules come from that are no files there: scripts print them.
private let originsInCPython: [(StaticString, StaticString)] = [
  ("os", "frozen"), ("abc", "frozen"), ("codecs", "frozen"), ("io", "frozen"),
  ("genericpath", "frozen"),
  ("ntpath", "frozen"), ("posixpath", "frozen"), ("stat", "frozen"), ("_collections_abc", "frozen"),
  ("importlib.util", "frozen"), ("importlib.machinery", "frozen"), ("runpy", "frozen"),
  ("marshal", "built-in"), ("faulthandler", "built-in"),
]

private func writeModule(_ module: ModuleObject, _ writer: inout TextWriter) throws(Raised) {
  let isNamed = module.namespace.find(SpecialName.name.name) >= 0
  writer.append("<module '\(isNamed ? module.name : "?")'")
  let loader = module.namespace.get(SpecialName.loader.name)
  let spec = module.namespace.get(SpecialName.spec.name)
  if let file = module.namespace.get(SpecialName.file.name).string {
    if isLibraryFile(file.text),
      let origin = originsInCPython.first(where: { "\($0.0)" == module.name })
    {
      return writer.append(" (\(origin.1))>")
    }
    writer.append(" from ")
    writer.appendQuoted(file)
  } else if !module.namespace.get(SpecialName.file.name).isUnbound {
    writer.append(" (namespace) from ")
    try writeRepr(module.namespace.get(SpecialName.path.name), &writer)
  } else if !spec.isNone && !spec.isUnbound || ["__main__", "builtins"].contains(module.name) {
    writer.append(" (built-in)")
  } else if !loader.isNone, !loader.isUnbound {
    writer.append(" (")
    try writeRepr(loader, &writer)
    writer.append(")")
  }
  writer.append(0x3e)
}

// MARK: - Exceptions

func writeException(_ exception: ExceptionObject, _ writer: inout TextWriter) throws(Raised) {
  let method = exception.type.lookup(.repr)
  if method.native == nil, !method.isUnbound {
    try checkNativeStack()
    guard let text = try callSpecial(exception.value, .repr)?.unwrapped.string else {
      throw raise(.typeError, "__repr__ returned non-string")
    }
    return writer.append(text)
  }
  try writeExceptionNatively(exception, &writer)
}

/// `BaseException.__repr__`.
func exceptionRepr(_ exception: ExceptionObject) throws(Raised) -> Value {
  var writer = TextWriter()
  try writeExceptionNatively(exception, &writer)
  return try writer.finish()
}

private func writeExceptionNatively(_ exception: ExceptionObject, _ writer: inout TextWriter)
  throws(Raised)
{
  let arguments = exception.arguments
  writer.append(exception.type.name)
  if arguments.count != 1 { return try writeRepr(arguments.value, &writer) }
  try checkNativeStack()
  writer.append(0x28)
  try writeRepr(arguments[0], &writer)
  writer.append(0x29)
}

/// `BaseException.__str__` and what its built-in subclasses make of it.
func exceptionText(_ exception: ExceptionObject) throws(Raised) -> Value {
  let arguments = exception.arguments
  if exception.isInstance(of: .keyError), arguments.count == 1 { return try repr(arguments[0]) }
  if exception.isInstance(of: .osError), let text = try systemErrorText(exception) { return text }
  if exception.isInstance(of: .baseExceptionGroup), let text = try groupText(exception) {
    return text
  }
  if exception.isInstance(of: .syntaxError), let text = try syntaxErrorText(exception) {
    return text
  }
  if exception.isInstance(of: .unicodeError), let text = try unicodeErrorText(exception) {
    return text
  }
  switch arguments.count {
  case 0: return .object(state.emptyString)
  case 1: return try str(arguments[0])
  default: return try repr(arguments.value)
  }
}

/// `[Errno 2] No such file or directory: 'name' -> 'other'`.
private func systemErrorText(_ exception: ExceptionObject) throws(Raised) -> Value? {
  var number = exception.field(ExceptionField.errno)
  var reason = exception.field(ExceptionField.strerror)
  if number.isUnbound || reason.isUnbound {
    let file = exception.field(ExceptionField.filename)
    if file.isUnbound || file.isNone { return nil }
    // A file that was named afterwards.
    (number, reason) = (number.isUnbound ? .none : number, reason.isUnbound ? .none : reason)
  }
  var writer = TextWriter()
  writer.append("[Errno ")
  try writeStr(number, &writer)
  writer.append("] ")
  try writeStr(reason, &writer)
  for (name, lead) in [(ExceptionField.filename, ": "), (ExceptionField.filename2, " -> ")] {
    let file = exception.field(name)
    if file.isUnbound || file.isNone { break }
    writer.append(lead)
    try writeRepr(file, &writer)
  }
  return try writer.finish()
}

private func groupText(_ exception: ExceptionObject) throws(Raised) -> Value? {
  // The list that it was made of may have changed since.
  let count = exception.field(ExceptionField.exceptions).tuple?.count ?? 0
  let message = try strText(groupMessage(exception))
  return makeString("\(message) (\(count) sub-exception\(count == 1 ? "" : "s"))")
}

private func syntaxErrorText(_ exception: ExceptionObject) throws(Raised) -> Value? {
  let text = exception.field(ExceptionField.message)
  if text.isUnbound { return makeString("None") }
  let message = try strText(text)
  let file = exception.field(ExceptionField.filename).string.map { file in
    file.text.split(separator: "/").last.map(String.init) ?? file.text
  }
  guard case .int(let number) = exception.field(ExceptionField.lineno) else {
    return makeString(file.map { "\(message) (\($0))" } ?? message)
  }
  return makeString(
    file.map { "\(message) (\($0), line \(number))" } ?? "\(message) (line \(number))")
}

private func unicodeErrorText(_ exception: ExceptionObject) throws(Raised) -> Value? {
  guard case .int(let start) = exception.field(ExceptionField.start),
    case .int(let end) = exception.field(ExceptionField.end)
  else { return nil }
  let object = exception.field(intern("object"))
  let translates = exception.isInstance(of: .unicodeTranslateError)
  let encoding = translates ? "" : try strText(exception.field(ExceptionField.encoding))
  let failure = translates ? "can't translate" : "'\(encoding)' codec can't encode"
  let reason = try strText(exception.field(ExceptionField.reason))
  let isSingle = end == start + 1
  let position = isSingle ? "position \(start)" : "position \(start)-\(end - 1)"
  if let bytes = object.bytes {
    guard isSingle, start >= 0, start < bytes.count else {
      return makeString("'\(encoding)' codec can't decode bytes in \(position): \(reason)")
    }
    let byte = String(bytes.buffer[start], radix: 16)
    let digits = byte.count == 1 ? "0" + byte : byte
    return makeString("'\(encoding)' codec can't decode byte 0x\(digits) in \(position): \(reason)")
  }
  guard isSingle, let text = object.string, start >= 0, start < text.codePointCount else {
    return makeString("\(failure) characters in \(position): \(reason)")
  }
  var writer = TextWriter()
  writer.append("\(failure) character '")
  writer.appendEscape(text.codePoint(at: start))
  writer.append("' in \(position): \(reason)")
  return try writer.finish()
}
