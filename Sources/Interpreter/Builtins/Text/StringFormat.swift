// `str.format` and `str.format_map`: literal text and replacement fields
// `{name.attribute[item]!conversion:specification}`, whose specifications may hold fields themselves.

let stringFormatMethods: [NativeFunction] = [
  .method(
    "format", "(self, /, *args, **kwargs)",
    "Return a formatted version of the string, using substitutions from args and kwargs.",
    stringFormat),
  .method(
    "format_map", "(self, mapping, /)",
    "Return a formatted version of the string, using substitutions from mapping.",
    stringFormatMap),
  .method(
    "__format__", "(self, format_spec, /)",
    "Return a formatted version of the string as described by format_spec.", formatRow),
]

private func stringFormat(_ a: Arguments) throws(Raised) -> Value {
  try formatTemplate(try selfText(a), a[1].tuple, a[2])
}

private func stringFormatMap(_ a: Arguments) throws(Raised) -> Value {
  try formatTemplate(try selfText(a), nil, a[1])
}

private func formatTemplate(_ template: StringObject, _ positional: TupleObject?, _ named: Value)
  throws(Raised) -> Value
{
  var formatter = TemplateFormatter(positional: positional, named: named)
  var writer = TextWriter(capacity: template.byteCount + 32)
  try formatter.write(template.buffer, depth: 2, &writer)
  if let sole = formatter.sole { return sole }
  return try writer.finish()
}

/// The arguments of one call and how its fields are numbered. The template's bytes stay valid: it is
/// an argument of the running native.
private struct TemplateFormatter {
  enum Numbering { case undecided, automatic, manual }

  let positional: TupleObject?
  let named: Value
  var numbering = Numbering.undecided
  var nextIndex = 0
  /// A text that is the whole result, of whatever class derived from `str` it is.
  private(set) var sole: Value?

  init(positional: TupleObject?, named: Value) {
    self.positional = positional
    self.named = named
  }

  mutating func write(_ text: Bytes, depth: Int, _ writer: inout TextWriter) throws(Raised) {
    if depth <= 0 { throw raise(.valueError, "Max string recursion exceeded") }
    var offset = 0
    var plain = 0
    while offset < text.count {
      let byte = text[offset]
      if byte != 0x7b, byte != 0x7d {
        offset += 1
        continue
      }
      writer.append(text.slice(plain, offset))
      if offset + 1 < text.count, text[offset + 1] == byte {
        writer.append(byte)
        offset += 2
      } else if byte == 0x7d {
        throw raise(.valueError, "Single '}' encountered in format string")
      } else {
        offset = try writeField(text, offset + 1, depth, &writer)
      }
      plain = offset
    }
    writer.append(text.slice(plain, offset))
  }

  /// Writes the field that begins behind `{`; returns the offset behind its `}`.
  private mutating func writeField(
    _ text: Bytes, _ start: Int, _ depth: Int, _ writer: inout TextWriter
  ) throws(Raised) -> Int {
    if start >= text.count { throw raise(.valueError, "Single '{' encountered in format string") }
    let nameEnd = try fieldNameEnd(text, start)
    var offset = nameEnd
    var conversion: UInt32 = 0
    if text[offset] == 0x21 { (conversion, offset) = try parseConversion(text, offset + 1) }
    var specification = Bytes(start: nil, count: 0)
    if text[offset] == 0x3a {
      let specificationStart = offset + 1
      offset = try specificationEnd(text, specificationStart)
      specification = text.slice(specificationStart, offset)
    }
    var value = try lookUp(text.slice(start, nameEnd))
    value = try convert(value, conversion)
    let expanded = specification.isEmpty ? nil : try expanded(specification, depth)
    if value.string == nil, writer.count == 0, offset + 1 == text.count, depth == 2 {
      try writeLast(value, expanded, &writer)
    } else {
      try writeFormat(value, expanded, &writer)
    }
    return offset + 1
  }

  /// Writes the last field where nothing stands before it.
  private mutating func writeLast(
    _ value: Value, _ specification: StringObject?, _ writer: inout TextWriter
  ) throws(Raised) {
    if FormattedKind(value) != nil { return try writeFormat(value, specification, &writer) }
    let text = try format(value, specification)
    if text.string == nil { sole = text }
    writer.append(text.unwrapped.string.unsafelyUnwrapped)
  }

  /// The name ends at `!`, `:` or `}` outside of brackets.
  private func fieldNameEnd(_ text: Bytes, _ start: Int) throws(Raised) -> Int {
    var offset = start
    var isInBrackets = false
    while offset < text.count {
      switch text[offset] {
      case 0x7b where !isInBrackets: throw raise(.valueError, "unexpected '{' in field name")
      case 0x5b: isInBrackets = true
      case 0x5d: isInBrackets = false
      case 0x7d, 0x3a, 0x21: if !isInBrackets { return offset }
      default: break
      }
      offset += 1
    }
    throw raise(.valueError, "expected '}' before end of string")
  }

  private func parseConversion(_ text: Bytes, _ start: Int) throws(Raised) -> (UInt32, Int) {
    if start >= text.count {
      throw raise(.valueError, "end of string while looking for conversion specifier")
    }
    var offset = start
    let conversion = decodeCodePoint(text.baseAddress.unsafelyUnwrapped, &offset)
    if offset >= text.count { throw raise(.valueError, "unmatched '{' in format spec") }
    if text[offset] != 0x3a, text[offset] != 0x7d {
      throw raise(.valueError, "expected ':' after conversion specifier")
    }
    return (conversion, offset)
  }

  private func specificationEnd(_ text: Bytes, _ start: Int) throws(Raised) -> Int {
    var offset = start
    var depth = 1
    while offset < text.count {
      if text[offset] == 0x7b { depth += 1 }
      if text[offset] == 0x7d {
        depth -= 1
        if depth == 0 { return offset }
      }
      offset += 1
    }
    throw raise(.valueError, "unmatched '{' in format spec")
  }

  /// The specification with its own fields filled in.
  private mutating func expanded(_ specification: Bytes, _ depth: Int) throws(Raised)
    -> StringObject
  {
    if !specification.contains(0x7b), !specification.contains(0x7d) {
      return makeString(specification).string.unsafelyUnwrapped
    }
    var writer = TextWriter()
    try write(specification, depth: depth - 1, &writer)
    return try writer.finish().string.unsafelyUnwrapped
  }

  private func convert(_ value: Value, _ conversion: UInt32) throws(Raised) -> Value {
    switch conversion {
    case 0: return value
    case 0x72: return try repr(value)
    case 0x73: return try str(value)
    case 0x61: return try ascii(value)
    default:
      let shown =
        conversion > 0x20 && conversion < 0x7f
        ? String(Character(Unicode.Scalar(UInt8(conversion))))
        : "\\x" + String(conversion, radix: 16)
      throw raise(.valueError, "Unknown conversion specifier \(shown)")
    }
  }

  // MARK: Fields

  /// The value of `name.attribute[item]`.
  private mutating func lookUp(_ field: Bytes) throws(Raised) -> Value {
    let nameEnd = field.firstIndex { $0 == 0x2e || $0 == 0x5b } ?? field.count
    var value = try argument(field.slice(0, nameEnd))
    var offset = nameEnd
    while offset < field.count {
      if field[offset] == 0x2e {
        let end = field.suffix(from: offset + 1).firstIndex { $0 == 0x2e || $0 == 0x5b }
        let name = field.slice(offset + 1, end ?? field.count)
        if name.isEmpty { throw emptyAttribute() }
        value = try getAttribute(value, intern(makeString(name).string.unsafelyUnwrapped))
        offset = end ?? field.count
      } else if field[offset] == 0x5b {
        guard let end = field.suffix(from: offset).firstIndex(of: 0x5d) else {
          throw raise(.valueError, "Missing ']' in format string")
        }
        let name = field.slice(offset + 1, end)
        if name.isEmpty { throw emptyAttribute() }
        value = try getItem(value, try index(name) ?? makeString(name))
        offset = end + 1
      } else {
        throw raise(.valueError, "Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return value
  }

  private func emptyAttribute() -> Raised {
    raise(.valueError, "Empty attribute in format string")
  }

  /// A name of digits only is an index.
  private func index(_ name: Bytes) throws(Raised) -> Value? {
    var number = 0
    for byte in name {
      guard byte &- 0x30 < 10 else { return nil }
      if number > Int.max / 10 - 1 {
        throw raise(.valueError, "Too many decimal digits in format string")
      }
      number = number * 10 + Int(byte - 0x30)
    }
    return name.isEmpty ? nil : .int(number)
  }

  private mutating func argument(_ name: Bytes) throws(Raised) -> Value {
    var position: Int?
    if name.isEmpty {
      if numbering == .manual {
        throw raise(
          .valueError,
          "cannot switch from manual field specification to automatic field numbering")
      }
      numbering = .automatic
      position = nextIndex
      nextIndex += 1
    } else if case .int(let number)? = try index(name) {
      if numbering == .automatic {
        throw raise(
          .valueError,
          "cannot switch from automatic field numbering to manual field specification")
      }
      numbering = .manual
      position = number
    }
    guard let position else { return try namedArgument(makeString(name)) }
    guard let positional else {
      throw raise(.valueError, "Format string contains positional fields")
    }
    if position >= positional.count {
      throw raise(
        .indexError, "Replacement index \(position) out of range for positional args tuple")
    }
    return positional[position]
  }

  private func namedArgument(_ name: Value) throws(Raised) -> Value {
    if let dict = named.dict {
      let value = try dict.get(name)
      if value.isUnbound { throw raise(.keyError, argument: name) }
      return value
    }
    if named.isUnbound { throw raise(.keyError, argument: name) }
    return try getItem(named, name)
  }
}
