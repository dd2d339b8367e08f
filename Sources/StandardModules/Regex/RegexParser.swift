// Patterns become trees here: Python's grammar of regular expressions, with its messages and the
// positions that they tell.

import Interpreter

/// A group count that no pattern reaches.
private let groupLimit = 1 << 30

struct RegexParser {
  var scanner: RegexScanner
  /// Those of the pattern as a whole; those of a part are passed along.
  var flags: RegexFlags
  /// Group 0 is the whole match.
  var groupCount = 1
  /// By group number; nil while a group is open.
  var groupWidths: [RegexWidth?] = [nil]
  /// Names in the order of their groups.
  var groupNames: [(name: String, group: Int)] = []
  /// The number of groups when the outermost open lookbehind began.
  var lookbehindGroups: Int?
  /// Where conditions name groups that may not exist.
  var conditionPositions: [(group: Int, position: Int)] = []

  init(_ pattern: Value, _ flags: RegexFlags) throws(Raised) {
    scanner = try RegexScanner(pattern)
    self.flags = flags
  }

  var isText: Bool { scanner.isText }

  /// The whole pattern.
  static func parse(
    _ pattern: Value, _ flags: RegexFlags
  ) throws(Raised) -> (RegexParser, [RegexNode]) {
    var parser = try RegexParser(pattern, flags)
    let nodes = try parser.parseAlternatives(flags, depth: 0)
    try parser.fixFlags()
    if parser.scanner.next != nil { throw parser.scanner.error("unbalanced parenthesis") }
    for (group, position) in parser.conditionPositions where group >= parser.groupCount {
      throw parser.scanner.error("invalid group reference \(group)", at: position)
    }
    return (parser, nodes)
  }

  private mutating func fixFlags() throws(Raised) {
    if isText {
      if flags.contains(.locale) {
        throw raise(.valueError, "cannot use LOCALE flag with a str pattern")
      }
      if !flags.contains(.ascii) {
        flags.insert(.unicode)
      } else if flags.contains(.unicode) {
        throw raise(.valueError, "ASCII and UNICODE flags are incompatible")
      }
    } else {
      if flags.contains(.unicode) {
        throw raise(.valueError, "cannot use UNICODE flag with a bytes pattern")
      }
      if flags.contains(.locale), flags.contains(.ascii) {
        throw raise(.valueError, "ASCII and LOCALE flags are incompatible")
      }
    }
  }

  // MARK: - What the flags of a part mean

  func isASCII(_ flags: RegexFlags) -> Bool { !isText || flags.contains(.ascii) }

  func folding(_ flags: RegexFlags) -> CaseFolding {
    if !flags.contains(.ignoreCase) { return .none }
    return isASCII(flags) ? .ascii : .unicode
  }

  func literal(_ point: UInt32, _ flags: RegexFlags) -> RegexNode {
    let folding = folding(flags)
    if !hasCase(point, folding) { return .literal(point) }
    return .set(
      CharacterSet(
        [.range(point, point)], isNegated: false, folding: folding, isForBytes: !isText))
  }

  func set(_ items: [CharacterSet.Item], isNegated: Bool, _ flags: RegexFlags) -> RegexNode {
    .set(
      CharacterSet(items, isNegated: isNegated, folding: folding(flags), isForBytes: !isText))
  }

  // MARK: - Alternatives and sequences

  /// `a|b|c`
  mutating func parseAlternatives(
    _ partFlags: RegexFlags, depth: Int
  ) throws(Raised) -> [RegexNode] {
    try checkNativeStack()
    var partFlags = partFlags
    var branches: [[RegexNode]] = []
    repeat {
      let isFirst = depth == 0 && branches.isEmpty
      branches.append(try parseSequence(&partFlags, depth: depth + 1, isFirst: isFirst))
    } while try scanner.match("|")
    return branches.count == 1 ? branches[0] : [.branch(branches)]
  }

  /// - Parameter partFlags: changed by global flags.
  mutating func parseSequence(
    _ partFlags: inout RegexFlags, depth: Int, isFirst: Bool
  ) throws(Raised) -> [RegexNode] {
    var nodes: [RegexNode] = []
    while let token = scanner.next, !token.isPlain("|"), !token.isPlain(")") {
      try scanner.advance()
      if partFlags.contains(.verbose), !token.isEscaped {
        if isVerboseSpace(token.point) { continue }
        if token.point == 0x23 {
          try skipComment()
          continue
        }
      }
      if token.isEscaped {
        nodes.append(try parseEscape(token, partFlags))
      } else {
        try parsePlain(token.point, &nodes, &partFlags, depth, isFirst)
      }
    }
    return nodes
  }

  private mutating func skipComment() throws(Raised) {
    while let token = try scanner.get() {
      if token.isPlain("\n") { return }
    }
  }

  private func isVerboseSpace(_ point: UInt32) -> Bool { point == 0x20 || point &- 9 < 5 }

  private mutating func parsePlain(
    _ point: UInt32, _ nodes: inout [RegexNode], _ partFlags: inout RegexFlags, _ depth: Int,
    _ isFirst: Bool
  ) throws(Raised) {
    switch Unicode.Scalar(point) {
    case ".": nodes.append(partFlags.contains(.dotAll) ? .any : .anyButNewline)
    case "^": nodes.append(.anchor(partFlags.contains(.multiline) ? .lineStart : .start))
    case "$": nodes.append(.anchor(partFlags.contains(.multiline) ? .lineEnd : .endOrLastNewline))
    case "[": nodes.append(try parseSet(partFlags))
    case "*", "+", "?", "{": try parseQuantifier(point, &nodes, partFlags)
    case "(":
      let isStart = isFirst && nodes.isEmpty
      if let node = try parseGroup(&partFlags, depth, isStart: isStart) { nodes.append(node) }
    default: nodes.append(literal(point, partFlags))
    }
  }

  // MARK: - Quantifiers

  private mutating func parseQuantifier(
    _ point: UInt32, _ nodes: inout [RegexNode], _ partFlags: RegexFlags
  ) throws(Raised) {
    let here = scanner.position
    var (minimum, maximum) = (0, RegexWidth.most)
    switch Unicode.Scalar(point) {
    case "?": maximum = 1
    case "+": minimum = 1
    case "{":
      guard let bounds = try parseBounds(here) else {
        nodes.append(literal(point, partFlags))
        return
      }
      (minimum, maximum) = bounds
    default: break
    }
    guard let item = nodes.last, !item.isAnchor else {
      throw scanner.error("nothing to repeat", at: here - 1)
    }
    if item.isLoop { throw scanner.error("multiple repeat", at: here - 1) }
    var mode = LoopMode.greedy
    if try scanner.match("?") {
      mode = .lazy
    } else if try scanner.match("+") {
      mode = .possessive
    }
    var body = [item]
    if case .sequence(let inner) = item { body = inner }
    nodes[nodes.count - 1] = .loop(minimum: minimum, maximum: maximum, mode, body)
  }

  /// `{m,n}` after its brace; nil when the brace is only a brace.
  private mutating func parseBounds(_ here: Int) throws(Raised) -> (Int, Int)? {
    if scanner.next?.isPlain("}") == true { return nil }
    let low = try scanner.take(.max, while: isDecimalDigit)
    var high = low
    if try scanner.match(",") { high = try scanner.take(.max, while: isDecimalDigit) }
    if !(try scanner.match("}")) {
      try scanner.seek(here)
      return nil
    }
    let minimum = low.isEmpty ? 0 : try repetitions(low)
    let maximum = high.isEmpty ? RegexWidth.most : try repetitions(high)
    if maximum < minimum {
      throw scanner.error("min repeat greater than max repeat", at: here)
    }
    return (minimum, maximum)
  }

  private func repetitions(_ digits: String) throws(Raised) -> Int {
    guard let number = Int(digits), number < 0xFFFF_FFFF else {
      throw raise(.overflowError, "the repetition number is too large")
    }
    return min(number, RegexWidth.most)
  }

  // MARK: - Groups

  mutating func openGroup(_ name: String?) throws(Raised) -> Int {
    let group = groupCount
    groupCount += 1
    groupWidths.append(nil)
    if groupCount > groupLimit { throw scanner.error("too many groups") }
    guard let name else { return group }
    if let known = groupNames.first(where: { $0.name == name }) {
      let shown = try reprText(makeString(name))
      throw scanner.error(
        "redefinition of group name \(shown) as group \(group); was group \(known.group)",
        back: name.unicodeScalars.count + 1)
    }
    groupNames.append((name, group))
    return group
  }

  /// The group exists and is closed.
  func isClosed(_ group: Int) -> Bool { group < groupCount && groupWidths[group] != nil }

  func checkLookbehind(_ group: Int) throws(Raised) {
    guard let lookbehindGroups else { return }
    if !isClosed(group) { throw scanner.error("cannot refer to an open group") }
    if group >= lookbehindGroups {
      throw scanner.error("cannot refer to group defined in the same lookbehind subpattern")
    }
  }
}
