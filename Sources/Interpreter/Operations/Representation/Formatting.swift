// `format()`: what f-strings and `str.format` do to each value.

/// `format(value, specification)`; nil is the empty specification. What a script's `__format__` makes may be of a
/// class derived from `str`.
package func format(_ value: Value, _ specification: StringObject?) throws(Raised) -> Value {
  guard let specification, specification.byteCount > 0 else { return try formatPlainly(value) }
  if let kind = FormattedKind(value) {
    let parsed = try FormatSpecification(specification, for: kind, owner: value)
    var writer = TextWriter()
    try writeFormatted(value, parsed, value, &writer)
    return try writer.finish()
  }
  return try formatSpecially(value, specification.value)
}

/// `format(value, specification)` into a writer.
func writeFormat(
  _ value: Value, _ specification: StringObject?, _ writer: inout TextWriter
) throws(Raised) {
  if let specification, specification.byteCount > 0, let kind = FormattedKind(value) {
    let parsed = try FormatSpecification(specification, for: kind, owner: value)
    return try writeFormatted(value, parsed, value, &writer)
  }
  if let string = value.string { return writer.append(string) }
  if specification?.byteCount ?? 0 == 0 {
    if case .int(let number) = value { return writer.append(decimal: number) }
    if case .double(let number) = value { return writer.append(floatRepr(number)) }
  }
  writer.append(try format(value, specification).unwrapped.string.unsafelyUnwrapped)
}

private func formatPlainly(_ value: Value) throws(Raised) -> Value {
  switch value {
  case .object(let object):
    switch object.pointee.kind {
    case .string: return value
    case .instance, .boxed, .exception, .type:
      return try formatSpecially(value, .object(state.emptyString))
    default: return try ownStr(value)
    }
  default: return try str(value)
  }
}

/// Through the class's `__format__`; `object`'s accepts only the empty specification.
private func formatSpecially(_ value: Value, _ specification: Value) throws(Raised) -> Value {
  let method = typeOf(value).lookup(.format)
  if method.isIdentical(to: TypeObject(state.objectType).lookup(.format)) {
    return try formatByDefault(value, specification)
  }
  guard let result = try callSpecial(value, .format, specification) else {
    return try formatByDefault(value, specification)
  }
  if result.unwrapped.string != nil { return result }
  throw raise(.typeError, "__format__ must return a str, not \(typeName(result))")
}

/// `object.__format__`.
private func formatByDefault(_ value: Value, _ specification: Value) throws(Raised) -> Value {
  if let text = specification.unwrapped.string, text.byteCount > 0 {
    throw raise(
      .typeError, "unsupported format string passed to \(typeName(value)).__format__")
  }
  return try ownStr(value)
}

/// The `__format__` rows of the classes of text and numbers.
func formatRow(_ a: Arguments) throws(Raised) -> Value {
  guard let specification = a[1].unwrapped.string else {
    throw raise(.typeError, "__format__() argument must be str, not \(argumentTypeName(a[1]))")
  }
  if specification.byteCount == 0 { return try ownStr(a[0]) }
  let value = a[0].unwrapped
  guard let kind = FormattedKind(value) else { return try formatByDefault(value, a[1]) }
  let parsed = try FormatSpecification(specification, for: kind, owner: a[0])
  var writer = TextWriter()
  try writeFormatted(value, parsed, a[0], &writer)
  if let text = value.string, writer.count == text.byteCount { return a[0] }
  return try writer.finish()
}

/// Writes text or a number.
/// - Parameter owner: what the script formats; `value` may lie inside.
func writeFormatted(
  _ value: Value, _ specification: FormatSpecification, _ owner: Value,
  _ writer: inout TextWriter
) throws(Raised) {
  switch value {
  case .int, .bool: try writeInt(value, specification, owner, &writer)
  case .double(let number): try writeFloat(number, specification, owner, &writer)
  default:
    if let text = value.string { return try writeString(text, specification, owner, &writer) }
    if value.bigInt != nil { return try writeInt(value, specification, owner, &writer) }
    if let number = value.complex { try writeComplex(number, specification, owner, &writer) }
  }
}

private func writeString(
  _ string: StringObject, _ specification: FormatSpecification, _ owner: Value,
  _ writer: inout TextWriter
) throws(Raised) {
  if specification.type != 0x73 { throw specification.unknownType(for: owner) }
  if specification.sign != 0 {
    let name = specification.sign == 0x20 ? "Space" : "Sign"
    throw raise(.valueError, "\(name) not allowed in string format specifier")
  }
  if specification.avoidsNegativeZero {
    throw raise(.valueError, "Negative zero coercion (z) not allowed in string format specifier")
  }
  if specification.isAlternate {
    throw raise(.valueError, "Alternate form (#) not allowed in string format specifier")
  }
  if specification.alignment == .afterSign {
    throw raise(.valueError, "'=' alignment not allowed in string format specifier")
  }
  if specification.width > 1 << 20 { try reserve(count: specification.width, stride: 4) }
  var count = string.codePointCount
  var bytes = string.byteCount
  if specification.precision >= 0, specification.precision < count {
    count = specification.precision
    bytes = string.offset(ofCodePoint: count)
  }
  let content = string.buffer.slice(0, bytes)
  specification.writePadded(count, &writer) { $0.append(content) }
}
