// `repr()` and `str()`.
//
// Everything is written into one TextWriter; containers that contain themselves show `[...]`. What
// is unprintable, and how text is quoted, is decided as CPython does.

/// The containers whose repr the running thread is writing, outermost first.
nonisolated(unsafe) var activeContainers: [Reference] = []

/// Containers are searched one by one, so deeper nesting would take quadratic time.
private let deepestNesting = 10_000

/// Objects inside of one another whose `__repr__` runs, each with a text of its own.
private nonisolated(unsafe) var runningReprs = 0
/// Each level copies the text of those below it: what is deeper would take all memory before the stack ends.
private let mostRunningReprs = 5_000

/// `repr(value)`: a string.
package func repr(_ value: Value) throws(Raised) -> Value {
  var writer = TextWriter()
  try writeRepr(value, &writer)
  return try writer.finish()
}

/// `repr(value)` as the script gets it: what its `__repr__` made, which may be of a class derived from `str`.
func ownRepr(_ value: Value) throws(Raised) -> Value {
  guard value.kind == .instance || value.kind == .exception else { return try repr(value) }
  let method = typeOf(value).lookup(.repr)
  guard method.native == nil, !method.isUnbound else { return try repr(value) }
  return try ownText(value, .repr, "__repr__")
}

/// `str(value)`: a string.
package func str(_ value: Value) throws(Raised) -> Value { try ownStr(value).unwrapped }

/// `str(value)` as the script gets it: what its `__str__` made, which may be of a class derived from `str`.
func ownStr(_ value: Value) throws(Raised) -> Value {
  if case .int(let number) = value { return decimalText(number) }
  if case .object(let object) = value {
    switch object.pointee.kind {
    case .string: return value
    case .instance, .boxed, .type:
      let method = typeOf(value).lookup(.str)
      if !method.isIdentical(to: TypeObject(state.objectType).lookup(.str)) {
        return try ownText(value, .str, "__str__")
      }
      if object.pointee.kind == .instance, typeOf(value).lookup(.repr).function != nil {
        return try ownText(value, .repr, "__str__")
      }
    case .exception:
      let method = typeOf(value).lookup(.str)
      if method.native == nil, !method.isUnbound { return try ownText(value, .str, "__str__") }
      return try exceptionText(ExceptionObject(object))
    default: break
    }
  }
  return try repr(value)
}

/// `ascii(value)`: the repr with everything beyond ASCII escaped.
package func ascii(_ value: Value) throws(Raised) -> Value {
  let text = try repr(value)
  guard let string = text.string, !string.isASCII else { return text }
  return try escaped(string)
}

/// `ascii(value)` as the script gets it: its `__repr__`'s own text where that is ASCII.
func ownAscii(_ value: Value) throws(Raised) -> Value {
  let text = try ownRepr(value)
  let string = text.unwrapped.string.unsafelyUnwrapped
  return string.isASCII ? text : try escaped(string)
}

/// The text in ASCII.
private func escaped(_ string: StringObject) throws(Raised) -> Value {
  var writer = TextWriter(capacity: string.byteCount * 2)
  var offset = 0
  while offset < string.byteCount {
    let point = decodeCodePoint(string.bytes, &offset)
    if point < 0x80 { writer.append(UInt8(point)) } else { writer.appendEscape(point) }
  }
  return try writer.finish()
}

/// The repr as a Swift string, for messages.
package func reprText(_ value: Value) throws(Raised) -> String {
  try repr(value).string.unsafelyUnwrapped.text
}

/// `str(value)` as a Swift string.
package func strText(_ value: Value) throws(Raised) -> String {
  try str(value).string.unsafelyUnwrapped.text
}

/// `str(value)` as standard error shows it: with escapes for lone surrogates.
package func shownText(_ value: Value) throws(Raised) -> String {
  let text = try str(value).string.unsafelyUnwrapped
  if text.isASCII || !text.hasSurrogates { return text.text }
  let bytes = try encode(text, encoding: "utf-8", errors: "backslashreplace").bytes
  return bytes.map { String(decoding: $0.buffer, as: UTF8.self) } ?? text.text
}

/// The address that reprs show.
package func addressText(_ value: Value) -> String {
  "0x" + String(identity(of: value), radix: 16)
}

/// `str(value)` into a writer.
func writeStr(_ value: Value, _ writer: inout TextWriter) throws(Raised) {
  if let string = value.string { return writer.append(string) }
  if case .int(let number) = value { return writer.append(decimal: number) }
  writer.append(try str(value).string.unsafelyUnwrapped)
}

/// `repr(value)` into a writer.
package func writeRepr(_ value: Value, _ writer: inout TextWriter) throws(Raised) {
  switch value {
  case .none: writer.append("None")
  case .bool(let flag): writer.append(flag ? "True" as StaticString : "False")
  case .int(let number): writer.append(decimal: number)
  case .double(let number): writer.append(floatRepr(number))
  case .notImplemented: writer.append("NotImplemented")
  case .ellipsis: writer.append("Ellipsis")
  case .unbound: writer.append("<unbound>")
  case .object(let object): try writeRepr(object, &writer)
  }
}

private func writeRepr(_ object: Reference, _ writer: inout TextWriter) throws(Raised) {
  let memory = UnsafeMutableRawPointer(object)
  switch object.pointee.kind {
  case .string: writer.appendQuoted(StringObject(memory))
  case .bytes: writeBytes(BytesObject(memory), &writer)
  case .bigInt:
    if BigIntObject(memory).isNegative { writer.append(0x2d) }
    writer.append(try decimalDigits(of: BigIntObject(memory)))
  case .complex: writer.append(complexText(ComplexObject(memory).number))
  case .list, .tuple, .dict, .set: try writeContainer(object, &writer)
  case .range: writeRange(RangeObject(memory), &writer)
  case .slice:
    let slice = SliceObject(memory)
    writer.append("slice(")
    try writeRepr(slice.start, &writer)
    writer.append(", ")
    try writeRepr(slice.stop, &writer)
    writer.append(", ")
    try writeRepr(slice.step, &writer)
    writer.append(0x29)
  case .exception: try writeException(ExceptionObject(object), &writer)
  case .instance, .boxed, .type: try writeSpecially(.object(object), &writer)
  case .future, .task: writer.append(try describeFuture(object))
  default: try writeMachinery(object, &writer)
  }
}

/// Objects whose class may define `__repr__`.
private func writeSpecially(_ value: Value, _ writer: inout TextWriter) throws(Raised) {
  let method = typeOf(value).lookup(.repr)
  if value.kind == .type, method.native != nil || method.isUnbound {
    return writeType(TypeObject(value.asObject.unsafelyUnwrapped), &writer)
  }
  if !method.isIdentical(to: TypeObject(state.objectType).lookup(.repr)) {
    try checkNativeStack()
    if runningReprs >= mostRunningReprs {
      throw raise(
        .recursionError,
        "maximum recursion depth exceeded while getting the repr of an object")
    }
    runningReprs += 1
    defer { runningReprs -= 1 }
    let text = try ownText(value, .repr, "__repr__")
    return writer.append(text.unwrapped.string.unsafelyUnwrapped)
  }
  let base = value.unwrapped
  if !base.isIdentical(to: value), !showsItself(typeOf(value)) {
    return try writeRepr(base, &writer)
  }
  writer.append(defaultRepr(value))
}

/// Has a class between it and its built-in base taken the `__repr__` of `object`?
private func showsItself(_ type: TypeObject) -> Bool {
  type.info.mro.contains { base in
    base != state.objectType
      && !TypeObject(base).info.namespace.get(SpecialName.repr.name).isUnbound
  }
}

/// `<module.Class object at 0x...>`, as `object.__repr__` says it.
package func defaultRepr(_ value: Value) -> String {
  let info = typeOf(value).info
  let name = info.module == "builtins" ? info.name : info.module + "." + info.qualifiedName
  return "<\(name) object at \(addressText(value))>"
}

/// What a script's method makes, which must be text, of whatever class.
private func ownText(_ value: Value, _ method: SpecialName, _ shown: String) throws(Raised)
  -> Value
{
  let text = try callSpecial(value, method) ?? .none
  if text.unwrapped.string != nil { return text }
  throw raise(.typeError, "\(shown) returned non-string (type \(typeName(text)))")
}

// MARK: - Containers

/// The text that the body makes while the object counts as being shown; inside of itself it is the other text.
package func whileShown(
  _ object: Reference, otherwise inside: String = "...", _ body: () throws(Raised) -> String
) throws(Raised) -> Value {
  if activeContainers.contains(object) { return makeString(inside) }
  try checkNativeStack()
  activeContainers.append(object)
  defer { activeContainers.lastIndex(of: object).map { _ = activeContainers.remove(at: $0) } }
  return makeString(try body())
}

private func writeContainer(_ object: Reference, _ writer: inout TextWriter) throws(Raised) {
  let memory = UnsafeMutableRawPointer(object)
  if activeContainers.contains(object) { return writeCycle(object, &writer) }
  try checkInterrupt()
  try checkNativeStack()
  if activeContainers.count > deepestNesting {
    throw raise(
      .recursionError, "maximum recursion depth exceeded while getting the repr of an object")
  }
  activeContainers.append(object)
  // Not simply the last one: another script thread may be writing too.
  defer { activeContainers.lastIndex(of: object).map { _ = activeContainers.remove(at: $0) } }
  switch object.pointee.kind {
  case .list: try writeList(ListObject(memory), &writer)
  case .tuple: try writeTuple(TupleObject(memory), &writer)
  case .dict: try writeDict(DictObject(memory), &writer)
  default: try writeSet(SetObject(memory), &writer)
  }
}

private func writeCycle(_ object: Reference, _ writer: inout TextWriter) {
  switch object.pointee.kind {
  case .list: writer.append("[...]")
  case .tuple: writer.append("(...)")
  case .dict: writer.append("{...}")
  default:
    writer.append(typeOf(.object(object)).name)
    writer.append("(...)")
  }
}

private func writeList(_ list: ListObject, _ writer: inout TextWriter) throws(Raised) {
  writer.append(0x5b)
  var index = 0
  while index < list.count {
    if index > 0 { writer.append(", ") }
    if index & 0xFFF == 0xFFF { try checkInterrupt() }
    try writeRepr(list.items[index], &writer)
    index += 1
  }
  writer.append(0x5d)
}

private func writeTuple(_ tuple: TupleObject, _ writer: inout TextWriter) throws(Raised) {
  writer.append(0x28)
  for index in 0..<tuple.count {
    if index > 0 { writer.append(", ") }
    if index & 0xFFF == 0xFFF { try checkInterrupt() }
    try writeRepr(tuple[index], &writer)
  }
  if tuple.count == 1 { writer.append(0x2c) }
  writer.append(0x29)
}

private func writeDict(_ dict: DictObject, _ writer: inout TextWriter) throws(Raised) {
  writer.append(0x7b)
  var isFirst = true
  var position = 0
  while position < dict.used {
    let entry = dict.entries[position]
    position += 1
    if entry.key.isUnbound { continue }
    if !isFirst { writer.append(", ") }
    isFirst = false
    try writeRepr(entry.key, &writer)
    writer.append(": ")
    try writeRepr(entry.value, &writer)
  }
  writer.append(0x7d)
}

private func writeSet(_ set: SetObject, _ writer: inout TextWriter) throws(Raised) {
  if set.count == 0 { return writer.append(set.isFrozen ? "frozenset()" as StaticString : "set()") }
  writer.append(set.isFrozen ? "frozenset({" as StaticString : "{")
  var isFirst = true
  var slot = 0
  while let table = set.layout.pointee.table, slot <= set.layout.pointee.mask {
    let key = table[slot].key
    slot += 1
    if key.isUnbound { continue }
    if !isFirst { writer.append(", ") }
    isFirst = false
    try writeRepr(key, &writer)
  }
  writer.append(set.isFrozen ? "})" as StaticString : "}")
}

private func writeRange(_ range: RangeObject, _ writer: inout TextWriter) {
  writer.append("range(")
  writer.append(decimal: range.start)
  writer.append(", ")
  writer.append(decimal: range.stop)
  if range.step != 1 {
    writer.append(", ")
    writer.append(decimal: range.step)
  }
  writer.append(0x29)
}
