// The pattern or template as its parser reads it: one character at a time, a backslash together with
// what follows it. Positions are those that errors tell.

import Interpreter

/// The class `re.PatternError`, registered by the module when it is imported.
nonisolated(unsafe) var patternErrorClass = Value.none

struct RegexScanner {
  struct Token: Equatable {
    let point: UInt32
    let isEscaped: Bool

    var length: Int { isEscaped ? 2 : 1 }
    var text: String { (isEscaped ? "\\" : "") + character(point) }

    func isPlain(_ other: Unicode.Scalar) -> Bool { !isEscaped && point == other.value }
  }

  /// The pattern or template, for errors.
  let source: Value
  let isText: Bool
  let points: [UInt32]
  private(set) var index = 0
  private(set) var next: Token?

  init(_ source: Value) throws(Raised) {
    self.source = source
    if let string = source.unwrapped.string {
      isText = true
      points = codePoints(string)
    } else {
      isText = false
      points = (source.unwrapped.bytes?.buffer).map { $0.map { UInt32($0) } } ?? []
    }
    try advance()
  }

  mutating func advance() throws(Raised) {
    guard index < points.count else {
      next = nil
      return
    }
    if points[index] == 0x5c {
      if index + 1 >= points.count {
        throw error("bad escape (end of pattern)", at: points.count - 1)
      }
      next = Token(point: points[index + 1], isEscaped: true)
      index += 2
    } else {
      next = Token(point: points[index], isEscaped: false)
      index += 1
    }
  }

  /// Takes the character when it is the next one.
  mutating func match(_ wanted: Unicode.Scalar) throws(Raised) -> Bool {
    guard let token = next, token.isPlain(wanted) else { return false }
    try advance()
    return true
  }

  mutating func get() throws(Raised) -> Token? {
    let token = next
    try advance()
    return token
  }

  /// Takes up to `limit` characters that fulfil a condition.
  mutating func take(_ limit: Int, while holds: (UInt32) -> Bool) throws(Raised) -> String {
    var text = ""
    for _ in 0..<limit {
      guard let token = next, !token.isEscaped, holds(token.point) else { break }
      text += character(token.point)
      try advance()
    }
    return text
  }

  /// Takes all up to a terminator, which must come.
  mutating func takeName(until terminator: Unicode.Scalar, _ what: String) throws(Raised) -> String
  {
    var text = ""
    var length = 0
    while true {
      guard let token = try get() else {
        if length == 0 { throw error("missing \(what)") }
        throw error("missing \(terminator), unterminated name", back: length)
      }
      if token.isPlain(terminator) {
        if length == 0 { throw error("missing \(what)", back: 1) }
        return text
      }
      text += token.text
      length += token.length
    }
  }

  /// Where the next character is.
  var position: Int { index - (next?.length ?? 0) }

  mutating func seek(_ position: Int) throws(Raised) {
    index = position
    try advance()
  }

  // MARK: Errors

  func error(_ message: String, back offset: Int = 0) -> Raised {
    error(message, at: position - offset)
  }

  func error(_ message: String, at position: Int) -> Raised {
    error(of: message, source, .int(position))
  }

  /// Some errors name neither the pattern nor a place.
  func error(of message: String, _ place: Value...) -> Raised {
    do throws(Raised) {
      return raise(
        value: try call(
          patternErrorClass, positional: [makeString(message)] + place, keywords: []))
    } catch {
      return error
    }
  }

  func checkGroupName(_ name: String, back offset: Int) throws(Raised) {
    var isName = !name.isEmpty
    for (place, scalar) in name.unicodeScalars.enumerated() {
      let properties = scalar.properties
      let fits = place == 0 ? properties.isXIDStart : properties.isXIDContinue
      if !fits && scalar != "_" { isName = false }
      if !isText && !scalar.isASCII { isName = false }
    }
    if isName { return }
    let shown = isText ? try repr(makeString(name)) : try ascii(makeString(name))
    throw error(
      "bad character in group name \(shown.string?.text ?? "")",
      back: name.unicodeScalars.count + offset)
  }
}

func codePoints(_ string: StringObject) -> [UInt32] {
  if string.isASCII { return string.buffer.map { UInt32($0) } }
  var result: [UInt32] = []
  var offset = 0
  while offset < string.byteCount { result.append(decodeCodePoint(string.bytes, &offset)) }
  return result
}

func character(_ point: UInt32) -> String {
  Unicode.Scalar(point).map { String(Character($0)) } ?? "\u{fffd}"
}

func isOctal(_ point: UInt32) -> Bool { point &- 0x30 < 8 }
func isDecimalDigit(_ point: UInt32) -> Bool { point &- 0x30 < 10 }
func isHexadecimal(_ point: UInt32) -> Bool {
  point &- 0x30 < 10 || (point | 0x20) &- 0x61 < 6
}
func isASCIILetter(_ point: UInt32) -> Bool { (point | 0x20) &- 0x61 < 26 }
