// Templates of replacements: `\1`, `\g<name>`, and `sub`, which fills them in.

import Interpreter

struct RegexTemplate {
  private enum Part {
    case literal([UInt8])
    case group(Int)
  }

  private var parts: [Part] = []
  let isText: Bool
  /// The class of a template that is text for a pattern of bytes, or the other way round.
  private let otherKind: String?

  /// - Throws: PatternError for bad escapes and groups that the pattern does not have.
  init(_ template: Value, for pattern: PatternObject) throws(Raised) {
    isText = pattern.program.isText
    let source = try RegexTemplate.contents(template)
    let bytes = source.string?.buffer ?? source.bytes.unsafelyUnwrapped.buffer
    otherKind = (source.string != nil) != isText ? typeName(template) : nil
    if !bytes.contains(0x5c) {
      if bytes.count > 0 { parts = [.literal(Array(bytes))] }
      return
    }
    var parser = TemplateParser(scanner: try RegexScanner(source), pattern: pattern)
    while let token = try parser.scanner.get() {
      if let group = try parser.parse(token) {
        parts.append(.group(group))
      } else {
        add(parser.points, pattern)
      }
    }
  }

  /// The text or the bytes of a template.
  private static func contents(_ template: Value) throws(Raised) -> Value {
    if template.unwrapped.string != nil { return template.unwrapped }
    if let bytes = try bytesLike(template) { return bytes.value }
    throw raise(
      .typeError, "decoding to str: need a bytes-like object, \(typeName(template)) found")
  }

  private mutating func add(_ points: [UInt32], _ pattern: PatternObject) {
    let bytes = points.flatMap { pattern.program.encoded($0) }
    if case .literal(let known) = parts.last {
      parts[parts.count - 1] = .literal(known + bytes)
    } else {
      parts.append(.literal(bytes))
    }
  }

  /// Raises TypeError when the template is of the other kind than what was matched.
  /// - Parameter index: how many pieces of text come before it.
  func check(behind index: Int) throws(Raised) {
    guard let otherKind else { return }
    let hasGroups = parts.contains {
      if case .group = $0 { true } else { false }
    }
    // CPython joins a template with groups by itself, before it joins the whole.
    let (place, found) = hasGroups ? (1, isText ? "str" : "bytes") : (index, otherKind)
    let wanted = hasGroups != isText ? "str instance" : "a bytes-like object"
    throw raise(.typeError, "sequence item \(place): expected \(wanted), \(found) found")
  }

  /// Appends the template with its groups filled in.
  func write(_ offsets: [Int], _ subject: RegexSubject, _ writer: inout TextWriter) {
    offsets.withUnsafeBufferPointer { write($0, subject, &writer) }
  }

  func write(
    _ offsets: UnsafeBufferPointer<Int>, _ subject: RegexSubject, _ writer: inout TextWriter
  ) {
    for part in parts {
      switch part {
      case .literal(let bytes): writer.append(bytes)
      case .group(let group):
        let (start, stop) = (offsets[2 * group], offsets[2 * group + 1])
        if start >= 0, stop >= 0 { writer.append(subject.bytes.slice(start, stop)) }
      }
    }
  }
}

private struct TemplateParser {
  var scanner: RegexScanner
  let pattern: PatternObject
  /// What `parse` has read when it has not read a group.
  private(set) var points: [UInt32] = []

  /// Returns the group, or nil after characters.
  mutating func parse(_ token: RegexScanner.Token) throws(Raised) -> Int? {
    points = [token.point]
    guard token.isEscaped else { return nil }
    if token.point == 0x67 { return try parseNamed() }
    if token.point == 0x30 {
      let digits = try scanner.take(2, while: isOctal)
      points = [(UInt32(digits, radix: 8) ?? 0) & 0xff]
      return nil
    }
    if isDecimalDigit(token.point) { return try parseNumber(token.point) }
    if let control = controlEscape(token.point) {
      points = [control]
    } else if isASCIILetter(token.point) {
      throw scanner.error("bad escape \(token.text)", back: token.length)
    } else {
      // An unknown escape stays with its backslash.
      points = [0x5c, token.point]
    }
    return nil
  }

  private mutating func parseNamed() throws(Raised) -> Int {
    if !(try scanner.match("<")) { throw scanner.error("missing <") }
    let name = try scanner.takeName(until: ">", "group name")
    let length = name.unicodeScalars.count
    guard name.unicodeScalars.allSatisfy({ isDecimalDigit($0.value) }) else {
      try scanner.checkGroupName(name, back: 1)
      guard let known = pattern.groupNames.first(where: { $0.name == name }) else {
        throw raise(.indexError, "unknown group name \(try reprText(makeString(name)))")
      }
      return known.group
    }
    return try check(Int(name) ?? Int.max, name, back: length + 1)
  }

  private mutating func parseNumber(_ first: UInt32) throws(Raised) -> Int? {
    var digits = character(first)
    if let second = scanner.next, !second.isEscaped, isDecimalDigit(second.point) {
      digits += character(second.point)
      try scanner.advance()
      if isOctal(first), isOctal(second.point), let third = scanner.next, !third.isEscaped,
        isOctal(third.point)
      {
        digits += character(third.point)
        try scanner.advance()
        let value = UInt32(digits, radix: 8) ?? 0
        if value > 0o377 {
          throw scanner.error(
            "octal escape value \\\(digits) outside of range 0-0o377", back: digits.utf8.count + 1)
        }
        points = [value]
        return nil
      }
    }
    return try check(Int(digits) ?? 0, digits, back: digits.utf8.count)
  }

  private func check(_ group: Int, _ shown: String, back: Int) throws(Raised) -> Int {
    if group <= pattern.groupCount { return group }
    throw scanner.error(
      "invalid group reference \(group == Int.max ? shown : String(group))", back: back)
  }
}

// MARK: - sub

let patternReplacing: [NativeFunction] = [
  .method(
    "sub", "(self, /, repl, string, count=0)",
    "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl."
  ) { (a: Arguments) throws(Raised) in
    try substitute(a[0], a[1], a[2], a.get(3, default: .int(0))).text
  },
  .method(
    "subn", "(self, /, repl, string, count=0)",
    "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl."
  ) { (a: Arguments) throws(Raised) in
    let result = try substitute(a[0], a[1], a[2], a.get(3, default: .int(0)))
    return makeTuple([result.text, .int(result.count)])
  },
]

/// Replaces matches by a template, or by what a function returns for them.
func substitute(
  _ value: Value, _ replacement: Value, _ string: Value, _ limit: Value
) throws(Raised) -> (text: Value, count: Int) {
  let pattern = try pattern(value)
  let limit = try toIndex(limit, overflow: .overflowError)
  let subject = try RegexSubject(string, for: pattern)
  let roots = try pushRoots([subject.contents])
  defer { state.top = roots }
  let template =
    isCallable(replacement) ? nil : try RegexTemplate(replacement, for: pattern)
  var writer = TextWriter(capacity: subject.bytes.count + 16)
  var matches = RegexMatches(pattern, subject)
  var (last, count, pieces) = (0, 0, 0)
  while limit == 0 || count < limit, try matches.next() {
    let slots = matches.matcher.slots
    writer.append(subject.bytes.slice(last, slots[0]))
    if let template {
      if count == 0 { try template.check(behind: slots[0] > 0 ? 1 : 0) }
      let offsets = UnsafeBufferPointer(start: slots, count: 2 * pattern.program.groupCount)
      template.write(offsets, subject, &writer)
      if count & 0xff == 0 { try checkInterrupt() }
    } else {
      let match = makeMatch(matches.matcher, subject, pattern: value)
      if slots[0] > last { pieces += 1 }
      let result = try call(replacement, match)
      try append(result, pattern, pieces, &writer)
      if !result.isNone { pieces += 1 }
    }
    last = slots[1]
    count += 1
  }
  if count == 0 { return (subject.slice(0, subject.bytes.count), 0) }
  writer.append(subject.bytes.slice(last, subject.bytes.count))
  return (subject.text != nil ? try writer.finish() : try writer.finishBytes(), count)
}

/// Appends what the function has returned.
private func append(
  _ result: Value, _ pattern: PatternObject, _ index: Int, _ writer: inout TextWriter
) throws(Raised) {
  if result.isNone { return }
  let unwrapped = result.unwrapped
  if pattern.program.isText {
    guard let text = unwrapped.string else {
      throw raise(
        .typeError, "sequence item \(index): expected str instance, \(typeName(result)) found")
    }
    writer.append(text)
  } else {
    guard let bytes = try bytesLike(unwrapped) else {
      throw raise(
        .typeError,
        "sequence item \(index): expected a bytes-like object, \(typeName(result)) found")
    }
    writer.append(bytes.buffer)
  }
}
