// What begins with a parenthesis: groups, flags, comments, lookarounds, conditions, references by name.

import Interpreter

extension RegexParser {
  /// A group after its parenthesis; nil for comments and global flags.
  mutating func parseGroup(
    _ partFlags: inout RegexFlags, _ depth: Int, isStart: Bool
  ) throws(Raised) -> RegexNode? {
    let start = scanner.position - 1
    guard try scanner.match("?") else {
      return try parseCapture(nil, partFlags, depth, start)
    }
    guard let token = try scanner.get() else {
      throw scanner.error("unexpected end of pattern")
    }
    switch token.isEscaped ? nil : Unicode.Scalar(token.point) {
    case "P": return try parseExtension(partFlags, depth, start)
    case ":": return .sequence(try parseBody(partFlags, depth, start))
    case ">": return .atomic(try parseBody(partFlags, depth, start))
    case "#":
      try skipGroupComment(start)
      return nil
    case "=": return try parseLook(isBehind: false, isNegated: false, partFlags, depth, start)
    case "!": return try parseLook(isBehind: false, isNegated: true, partFlags, depth, start)
    case "<": return try parseLookbehind(partFlags, depth, start)
    case "(": return try parseConditional(partFlags, depth, start)
    default: break
    }
    guard token.isPlain("-") || flag(token) != nil else {
      throw scanner.error("unknown extension ?" + token.text, back: token.length + 1)
    }
    return try parseFlagGroup(token, &partFlags, depth, start, isStart: isStart)
  }

  private mutating func parseBody(
    _ partFlags: RegexFlags, _ depth: Int, _ start: Int
  ) throws(Raised) -> [RegexNode] {
    let body = try parseAlternatives(partFlags, depth: depth + 1)
    if !(try scanner.match(")")) {
      throw scanner.error("missing ), unterminated subpattern", at: start)
    }
    return body
  }

  private mutating func parseCapture(
    _ name: String?, _ partFlags: RegexFlags, _ depth: Int, _ start: Int
  ) throws(Raised) -> RegexNode {
    let group = try openGroup(name)
    let body = try parseBody(partFlags, depth, start)
    groupWidths[group] = body.width(groupWidths)
    return .group(group, body)
  }

  /// `(?P<name>...)` and `(?P=name)`
  private mutating func parseExtension(
    _ partFlags: RegexFlags, _ depth: Int, _ start: Int
  ) throws(Raised) -> RegexNode {
    if try scanner.match("<") {
      let name = try scanner.takeName(until: ">", "group name")
      try scanner.checkGroupName(name, back: 1)
      return try parseCapture(name, partFlags, depth, start)
    }
    if try scanner.match("=") {
      let name = try scanner.takeName(until: ")", "group name")
      try scanner.checkGroupName(name, back: 1)
      let group = try group(named: name)
      if !isClosed(group) {
        throw scanner.error(
          "cannot refer to an open group", back: name.unicodeScalars.count + 1)
      }
      try checkLookbehind(group)
      return .reference(group, folding(partFlags))
    }
    guard let token = try scanner.get() else {
      throw scanner.error("unexpected end of pattern")
    }
    throw scanner.error("unknown extension ?P" + token.text, back: token.length + 2)
  }

  private func group(named name: String) throws(Raised) -> Int {
    if let known = groupNames.first(where: { $0.name == name }) { return known.group }
    throw scanner.error(
      "unknown group name \(try reprText(makeString(name)))", back: name.unicodeScalars.count + 1)
  }

  private mutating func skipGroupComment(_ start: Int) throws(Raised) {
    while true {
      if scanner.next == nil {
        throw scanner.error("missing ), unterminated comment", at: start)
      }
      if try scanner.get()?.isPlain(")") == true { return }
    }
  }

  // MARK: - Lookarounds

  private mutating func parseLookbehind(
    _ partFlags: RegexFlags, _ depth: Int, _ start: Int
  ) throws(Raised) -> RegexNode {
    guard let token = try scanner.get() else {
      throw scanner.error("unexpected end of pattern")
    }
    guard token.isPlain("=") || token.isPlain("!") else {
      throw scanner.error("unknown extension ?<" + token.text, back: token.length + 2)
    }
    let outer = lookbehindGroups
    if outer == nil { lookbehindGroups = groupCount }
    defer { lookbehindGroups = outer }
    return try parseLook(
      isBehind: true, isNegated: token.isPlain("!"), partFlags, depth, start)
  }

  private mutating func parseLook(
    isBehind: Bool, isNegated: Bool, _ partFlags: RegexFlags, _ depth: Int, _ start: Int
  ) throws(Raised) -> RegexNode {
    let body = try parseBody(partFlags, depth, start)
    if isNegated, body.isEmpty { return .failure }
    guard isBehind else { return .look(width: -1, isNegated: isNegated, body) }
    let width = body.width(groupWidths)
    if width.least != width.most {
      throw scanner.error(of: "look-behind requires fixed-width pattern")
    }
    return .look(width: width.least, isNegated: isNegated, body)
  }

  // MARK: - Conditions

  /// `(?(group)yes|no)`
  private mutating func parseConditional(
    _ partFlags: RegexFlags, _ depth: Int, _ start: Int
  ) throws(Raised) -> RegexNode {
    let name = try scanner.takeName(until: ")", "group name")
    let group = try conditionGroup(name)
    try checkLookbehind(group)
    var partFlags = partFlags
    try checkNativeStack()
    let yes = try parseSequence(&partFlags, depth: depth + 1, isFirst: false)
    var no: [RegexNode] = []
    if try scanner.match("|") {
      no = try parseSequence(&partFlags, depth: depth + 1, isFirst: false)
      if scanner.next?.isPlain("|") == true {
        throw scanner.error("conditional backref with more than two branches")
      }
    }
    if !(try scanner.match(")")) {
      throw scanner.error("missing ), unterminated subpattern", at: start)
    }
    return .conditional(group, yes, no)
  }

  private mutating func conditionGroup(_ name: String) throws(Raised) -> Int {
    let length = name.unicodeScalars.count
    guard name.unicodeScalars.allSatisfy({ isDecimalDigit($0.value) }) else {
      try scanner.checkGroupName(name, back: 1)
      return try group(named: name)
    }
    guard let group = Int(name), group < 1 << 30 else {
      throw scanner.error("invalid group reference \(name)", back: length + 1)
    }
    if group == 0 { throw scanner.error("bad group number", back: length + 1) }
    if !conditionPositions.contains(where: { $0.group == group }) {
      conditionPositions.append((group, scanner.position - length - 1))
    }
    return group
  }

  // MARK: - Flags

  private func flag(_ token: RegexScanner.Token) -> RegexFlags? {
    if token.isEscaped { return nil }
    switch Unicode.Scalar(token.point) {
    case "i": return .ignoreCase
    case "L": return .locale
    case "m": return .multiline
    case "s": return .dotAll
    case "x": return .verbose
    case "a": return .ascii
    case "u": return .unicode
    default: return nil
    }
  }

  private mutating func parseFlagGroup(
    _ first: RegexScanner.Token, _ partFlags: inout RegexFlags, _ depth: Int, _ start: Int,
    isStart: Bool
  ) throws(Raised) -> RegexNode? {
    var added: RegexFlags = []
    var token = first
    if !token.isPlain("-") { token = try parseAddedFlags(first, &added) }
    if token.isPlain(")") {
      if !isStart {
        throw scanner.error("global flags not at the start of the expression", at: start)
      }
      flags.formUnion(added)
      partFlags.formUnion(added)
      return nil
    }
    var removed: RegexFlags = []
    if token.isPlain("-") { removed = try parseRemovedFlags() }
    if !added.isDisjoint(with: removed) {
      throw scanner.error("bad inline flags: flag turned on and off", back: 1)
    }
    var inner = partFlags
    if !added.isDisjoint(with: .types) { inner.subtract(.types) }
    inner.formUnion(added)
    inner.subtract(removed)
    return .sequence(try parseBody(inner, depth, start))
  }

  /// Returns what ended the flags: `)`, `-` or `:`.
  private mutating func parseAddedFlags(
    _ first: RegexScanner.Token, _ added: inout RegexFlags
  ) throws(Raised) -> RegexScanner.Token {
    var token = first
    while let flag = flag(token) {
      if isText, flag == .locale {
        throw scanner.error("bad inline flags: cannot use 'L' flag with a str pattern")
      }
      if !isText, flag == .unicode {
        throw scanner.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
      }
      added.insert(flag)
      if RegexFlags.types.contains(flag), added.intersection(.types) != flag {
        throw scanner.error(
          "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
      }
      guard let following = try scanner.get() else { throw scanner.error("missing -, : or )") }
      token = following
      if token.isPlain(")") || token.isPlain("-") || token.isPlain(":") { return token }
    }
    throw unknownFlag(token, "missing -, : or )")
  }

  private mutating func parseRemovedFlags() throws(Raised) -> RegexFlags {
    var removed: RegexFlags = []
    var missing = "missing flag"
    while true {
      guard let token = try scanner.get() else { throw scanner.error(missing) }
      if token.isPlain(":"), !removed.isEmpty { return removed }
      guard let flag = flag(token) else { throw unknownFlag(token, missing) }
      if RegexFlags.types.contains(flag) {
        throw scanner.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
      }
      removed.insert(flag)
      missing = "missing :"
    }
  }

  private func unknownFlag(_ token: RegexScanner.Token, _ missing: String) -> Raised {
    let isLetter = !token.isEscaped && isAlpha(token.point)
    return scanner.error(isLetter ? "unknown flag" : missing, back: token.length)
  }
}
