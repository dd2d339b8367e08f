// String literals: implicit concatenation and the parts of f-strings.

extension Parser {
  /// strings: (fstring | string)+
  mutating func parseStrings() throws(Failure) -> Expression {
    let start = start
    var isBytes: Bool?
    var text: [UInt8] = []
    var parts: [FormattedPart] = []
    var isFormatted = false
    while kind == .string || kind == .formattedStart {
      if kind == .formattedStart {
        try checkSameKind(&isBytes, false)
        isFormatted = true
        try parseFormattedString(&parts, &text)
      } else {
        let literal = StringLiteral(token, source)
        try checkSameKind(&isBytes, literal.isBytes)
        try decode(literal, into: &text)
        advance()
      }
    }
    let span = span(from: start)
    guard isFormatted else {
      return Expression(isBytes == true ? .bytes(text) : .string(text), span)
    }
    flush(&text, into: &parts)
    return Expression(.formattedString(parts), span)
  }

  private mutating func checkSameKind(
    _ known: inout Bool?, _ isBytes: Bool
  ) throws(Failure) {
    if let known, known != isBytes {
      var last = index
      while tokens[last].kind.isStringPart { last += 1 }
      // CPython points at what follows the literals.
      let next = tokens[last]
      throw fail(
        "cannot mix bytes and nonbytes literals",
        next.kind == .newline ? Span(Int(next.start), Int(next.start)) : next.span)
    }
    known = isBytes
  }

  private func flush(_ text: inout [UInt8], into parts: inout [FormattedPart]) {
    guard !text.isEmpty else { return }
    parts.append(.text(text))
    text.removeAll()
  }

  /// fstring: FSTRING_START (FSTRING_MIDDLE | replacement_field)* FSTRING_END
  private mutating func parseFormattedString(
    _ parts: inout [FormattedPart], _ text: inout [UInt8]
  ) throws(Failure) {
    try enter()
    defer { depth -= 1 }
    let isRaw = StringLiteral(token, source).isRaw
    advance()
    while !accept(.formattedEnd) {
      try parseFormattedPart(&parts, &text, isRaw: isRaw)
    }
  }

  private mutating func parseFormattedPart(
    _ parts: inout [FormattedPart], _ text: inout [UInt8], isRaw: Bool
  ) throws(Failure) {
    switch kind {
    case .formattedMiddle:
      try decode(StringLiteral(middle: token, isRaw: isRaw), into: &text)
      advance()
    case .leftBrace:
      let field = try parseReplacementField(isRaw: isRaw)
      flush(&text, into: &parts)
      parts.append(field)
    default:
      throw fail()
    }
  }

  /// replacement_field: '{' annotated_rhs ['='] ['!' NAME] [':' format_spec] '}'
  private mutating func parseReplacementField(isRaw: Bool) throws(Failure) -> FormattedPart {
    let open = index
    let start = token.span.start
    advance()
    let value = try parseYieldOrStarExpressions()
    var debugText: [UInt8]?
    if accept(.equal) { debugText = fieldText(from: open) }
    var conversion = try parseConversion()
    var format: [FormattedPart]?
    if accept(.colon) { format = try parseFormatSpecification(isRaw: isRaw) }
    if debugText != nil, conversion == nil, format == nil { conversion = .repr }
    let end = token.span.end
    try expect(.rightBrace)
    return .value(
      value, conversion: conversion, format: format, debugText: debugText,
      span: Span(Int(start), Int(end)))
  }

  /// The text between a field's brace and the current token, without comments.
  private func fieldText(from open: Int) -> [UInt8] {
    var text: [UInt8] = []
    for position in (open + 1)...index {
      let gap = source.bytes[Int(tokens[position - 1].end)..<Int(tokens[position].start)]
      if gap.contains(UInt8(ascii: "#")) {
        var isComment = false
        for byte in gap {
          if byte == UInt8(ascii: "#") { isComment = true }
          if byte == 0x0A { isComment = false }
          if !isComment { text.append(byte) }
        }
      } else {
        text += gap
      }
      guard position < index else { break }
      text += source.bytes[Int(tokens[position].start)..<Int(tokens[position].end)]
    }
    return text
  }

  /// '!' NAME, without space between them
  private mutating func parseConversion() throws(Failure) -> FormattedPart.Conversion? {
    guard kind == .exclamation else { return nil }
    let mark = token
    advance()
    guard kind == .name else { throw fail() }
    if mark.end != token.start {
      throw fail(
        "f-string: conversion type must come right after the exclamanation mark",
        Span(Int(mark.start), Int(token.end)))
    }
    let name = text(of: token)
    let span = token.span
    advance()
    switch name {
    case "s": return .str
    case "r": return .repr
    case "a": return .ascii
    default:
      throw fail(
        "f-string: invalid conversion character '\(name)': expected 's', 'r', or 'a'", span)
    }
  }

  /// format_spec: (FSTRING_MIDDLE | replacement_field)*
  private mutating func parseFormatSpecification(isRaw: Bool) throws(Failure) -> [FormattedPart] {
    try enter()
    defer { depth -= 1 }
    var parts: [FormattedPart] = []
    var text: [UInt8] = []
    while kind == .formattedMiddle || kind == .leftBrace {
      try parseFormattedPart(&parts, &text, isRaw: isRaw)
    }
    flush(&text, into: &parts)
    return parts
  }
}

extension TokenKind {
  fileprivate var isStringPart: Bool {
    switch self {
    case .string, .formattedStart, .formattedMiddle, .formattedEnd: true
    default: false
    }
  }
}
