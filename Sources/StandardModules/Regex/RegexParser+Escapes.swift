// Escapes and sets of characters in patterns.

import Interpreter
import Syntax

/// The control characters that a letter stands for, in patterns and templates.
func controlEscape(_ point: UInt32) -> UInt32? {
  switch Unicode.Scalar(point) {
  case "a": return 7
  case "b": return 8
  case "f": return 12
  case "n": return 10
  case "r": return 13
  case "t": return 9
  case "v": return 11
  case "\\": return 0x5c
  default: return nil
  }
}

extension RegexParser {
  /// An escape outside of sets.
  mutating func parseEscape(
    _ token: RegexScanner.Token, _ partFlags: RegexFlags
  ) throws(Raised) -> RegexNode {
    let isASCII = isASCII(partFlags)
    if let item = classItem(token.point, isASCII: isASCII) {
      return set([item], isNegated: false, partFlags)
    }
    switch Unicode.Scalar(token.point) {
    case "A": return .anchor(.start)
    case "Z": return .anchor(.end)
    case "b": return .anchor(isASCII ? .asciiBoundary : .unicodeBoundary)
    case "B": return .anchor(isASCII ? .notASCIIBoundary : .notUnicodeBoundary)
    default: break
    }
    if let control = controlEscape(token.point) { return literal(control, partFlags) }
    if let point = try parseNumericEscape(token) { return literal(point, partFlags) }
    if token.point == 0x30 {
      let digits = try scanner.take(2, while: isOctal)
      return literal(UInt32(digits, radix: 8) ?? 0, partFlags)
    }
    if isDecimalDigit(token.point) { return try parseReference(token, partFlags) }
    return literal(try plainEscape(token), partFlags)
  }

  private func plainEscape(_ token: RegexScanner.Token) throws(Raised) -> UInt32 {
    if isASCIILetter(token.point) {
      throw scanner.error("bad escape \(token.text)", back: token.length)
    }
    return token.point
  }

  private func classItem(_ point: UInt32, isASCII: Bool) -> CharacterSet.Item? {
    switch Unicode.Scalar(point) {
    case "d": return .inside(.digit, isASCII: isASCII)
    case "D": return .outside(.digit, isASCII: isASCII)
    case "s": return .inside(.space, isASCII: isASCII)
    case "S": return .outside(.space, isASCII: isASCII)
    case "w": return .inside(.word, isASCII: isASCII)
    case "W": return .outside(.word, isASCII: isASCII)
    default: return nil
    }
  }

  /// `\xhh`, `\uhhhh`, `\Uhhhhhhhh` and `\N{name}`; nil for other escapes.
  private mutating func parseNumericEscape(
    _ token: RegexScanner.Token
  ) throws(Raised) -> UInt32? {
    let width: Int
    switch Unicode.Scalar(token.point) {
    case "x": width = 2
    case "u" where isText: width = 4
    case "U" where isText: width = 8
    case "N" where isText: return try parseNamed()
    default: return nil
    }
    let digits = try scanner.take(width, while: isHexadecimal)
    if digits.utf8.count != width {
      throw scanner.error(
        "incomplete escape \(token.text)\(digits)", back: 2 + digits.utf8.count)
    }
    guard let point = UInt32(digits, radix: 16), point <= 0x10ffff else {
      throw scanner.error("bad escape \(token.text)\(digits)", back: 2 + digits.utf8.count)
    }
    return point
  }

  private mutating func parseNamed() throws(Raised) -> UInt32 {
    if !(try scanner.match("{")) { throw scanner.error("missing {") }
    let name = try scanner.takeName(until: "}", "character name")
    var names = CharacterNames()
    guard let scalar = names.scalar(named: name) else {
      throw scanner.error(
        "undefined character name \(try reprText(makeString(name)))",
        back: name.unicodeScalars.count + 4)
    }
    return scalar.value
  }

  /// A reference to a group, or three octal digits.
  private mutating func parseReference(
    _ token: RegexScanner.Token, _ partFlags: RegexFlags
  ) throws(Raised) -> RegexNode {
    var digits = character(token.point)
    if let second = scanner.next, !second.isEscaped, isDecimalDigit(second.point) {
      digits += character(second.point)
      try scanner.advance()
      if let third = scanner.next, !third.isEscaped, isOctal(third.point), isOctal(second.point),
        isOctal(token.point)
      {
        digits += character(third.point)
        try scanner.advance()
        return literal(try octal(digits), partFlags)
      }
    }
    let group = Int(digits) ?? 0
    let length = digits.utf8.count + 1
    if group >= groupCount {
      throw scanner.error("invalid group reference \(group)", back: length - 1)
    }
    if !isClosed(group) { throw scanner.error("cannot refer to an open group", back: length) }
    try checkLookbehind(group)
    return .reference(group, folding(partFlags))
  }

  private func octal(_ digits: String) throws(Raised) -> UInt32 {
    let value = UInt32(digits, radix: 8) ?? 0
    if value > 0o377 {
      throw scanner.error(
        "octal escape value \\\(digits) outside of range 0-0o377", back: digits.utf8.count + 1)
    }
    return value
  }

  // MARK: - Sets

  /// `[...]` after its bracket.
  mutating func parseSet(_ partFlags: RegexFlags) throws(Raised) -> RegexNode {
    let start = scanner.position - 1
    if scanner.next?.isPlain("[") ?? false { try warn(of: "nested set", at: scanner.position) }
    let isNegated = try scanner.match("^")
    let isASCII = isASCII(partFlags)
    var items: [CharacterSet.Item] = []
    while true {
      guard let token = try scanner.get() else { throw unterminatedSet(start) }
      if token.isPlain("]"), !items.isEmpty { break }
      if !items.isEmpty, scanner.next == token, let operation = setOperation(token) {
        try warn(of: operation, at: scanner.position - 1)
      }
      let (first, firstText) = try setItem(token, isASCII)
      guard try scanner.match("-") else {
        items.append(first)
        continue
      }
      guard let last = try scanner.get() else { throw unterminatedSet(start) }
      if last.isPlain("]") {
        items += [first, .range(0x2d, 0x2d)]
        break
      }
      if last.isPlain("-") { try warn(of: "set difference", at: scanner.position - 2) }
      let (second, secondText) = try setItem(last, isASCII)
      guard case .range(let low, _) = first, case .range(let high, _) = second, low <= high else {
        throw scanner.error(
          "bad character range \(firstText)-\(secondText)", back: token.length + 1 + last.length)
      }
      items.append(.range(low, high))
    }
    if items.count == 1, !isNegated, case .range(let low, let high) = items[0], low == high {
      return literal(low, partFlags)
    }
    return set(items, isNegated: isNegated, partFlags)
  }

  /// What two of these characters may mean one day.
  private func setOperation(_ token: RegexScanner.Token) -> String? {
    if token.isPlain("-") { return "set difference" }
    if token.isPlain("&") { return "set intersection" }
    if token.isPlain("~") { return "set symmetric difference" }
    return token.isPlain("|") ? "set union" : nil
  }

  private func warn(of meaning: String, at position: Int) throws(Raised) {
    try issueWarning(.futureWarning, "Possible \(meaning) at position \(position)")
  }

  private func unterminatedSet(_ start: Int) -> Raised {
    scanner.error("unterminated character set", at: start)
  }

  private mutating func setItem(
    _ token: RegexScanner.Token, _ isASCII: Bool
  ) throws(Raised) -> (CharacterSet.Item, String) {
    guard token.isEscaped else { return (.range(token.point, token.point), token.text) }
    if let control = controlEscape(token.point) {
      return (.range(control, control), token.text)
    }
    if let item = classItem(token.point, isASCII: isASCII) { return (item, token.text) }
    if let point = try parseNumericEscape(token) { return (.range(point, point), token.text) }
    if isOctal(token.point) {
      let digits = character(token.point) + (try scanner.take(2, while: isOctal))
      let point = try octal(digits)
      return (.range(point, point), token.text)
    }
    if isDecimalDigit(token.point) {
      throw scanner.error("bad escape \(token.text)", back: token.length)
    }
    let point = try plainEscape(token)
    return (.range(point, point), token.text)
  }
}
