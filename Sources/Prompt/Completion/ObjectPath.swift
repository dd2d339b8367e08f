// Which object stands before a dot, a bracket or a parenthesis, as far as the text alone tells it:
// a name and what follows it. Whatever would have to be run to know is no path.

/// A chain of attributes, constant subscripts and calls of classes.
package struct ObjectPath: Equatable, Sendable {
  /// Where the chain begins: a name, or a literal of a type.
  package enum Root: Equatable, Sendable {
    case name(String)
    case text, bytes, list, dict, set
  }

  /// How the next object is reached from the last.
  package enum Step: Equatable, Sendable {
    case attribute(String)
    case index(Int)
    case key(String)
    /// Only the call of a class says what comes out.
    case call
  }

  /// The first object.
  package var root: Root
  /// In source order.
  package var steps: [Step] = []

  package init(_ root: Root, _ steps: [Step] = []) {
    self.root = root
    self.steps = steps
  }

  fileprivate func adding(_ step: Step) -> ObjectPath {
    ObjectPath(root, steps + [step])
  }
}

/// Finds paths in the tokens of typed code.
struct PathReader {
  let text: [UInt8]
  let tokens: ArraySlice<CodeToken>

  /// The path whose last token stands before `end`; nil when there is none.
  func path(endingAt end: Int) -> ObjectPath? {
    guard end > tokens.startIndex else { return nil }
    let last = tokens[end - 1]
    switch last.kind {
    case .name: return named(end - 1)
    case .string(let prefix, _, _, true):
      return ObjectPath(prefix.contains("b") ? .bytes : .text)
    case .symbol(UInt8(ascii: "]")): return subscripted(end - 1)
    case .symbol(UInt8(ascii: "}")): return braces(end - 1)
    case .symbol(UInt8(ascii: ")")): return parenthesized(end - 1)
    default: return nil
    }
  }

  func word(_ token: CodeToken) -> String {
    String(decoding: text[token.range], as: UTF8.self)
  }

  /// Whether all tokens are one path, in which nothing is called.
  func isWholePath(endingAt end: Int) -> Bool {
    guard let path = path(endingAt: end), !path.steps.contains(.call) else { return false }
    let isPlain = tokens[..<end].allSatisfy { token in
      switch token.kind {
      case .name, .number, .string: true
      case .symbol(let byte): "[].".utf8.contains(byte)
      default: false
      }
    }
    return isPlain && tokens[tokens.startIndex].kind != .number
      && zip(tokens, tokens.dropFirst()).allSatisfy { !($0.isOperand && $1.isOperand) }
  }

  private func named(_ index: Int) -> ObjectPath? {
    let name = word(tokens[index])
    if index > tokens.startIndex, tokens[index - 1].isSymbol(".") {
      return path(endingAt: index - 1)?.adding(.attribute(name))
    }
    return isReserved(name) ? nil : ObjectPath(.name(name))
  }

  private func subscripted(_ close: Int) -> ObjectPath? {
    guard let open = opening(of: close) else { return nil }
    guard isOperand(before: open) else { return ObjectPath(.list) }
    guard open == close - 2, let owner = path(endingAt: open) else { return nil }
    switch tokens[close - 1].kind {
    case .number: return Int(word(tokens[close - 1])).map { owner.adding(.index($0)) }
    case .string("", _, let contents, _) where !text[contents].contains(UInt8(ascii: "\\")):
      return owner.adding(.key(String(decoding: text[contents], as: UTF8.self)))
    default: return nil
    }
  }

  private func braces(_ close: Int) -> ObjectPath? {
    guard let open = opening(of: close) else { return nil }
    if open == close - 1 { return ObjectPath(.dict) }
    var depth = 0
    for token in tokens[open + 1..<close] {
      if token.isOpening { depth += 1 }
      if token.isClosing { depth -= 1 }
      if depth == 0, token.isSymbol(":") { return ObjectPath(.dict) }
    }
    return ObjectPath(.set)
  }

  private func parenthesized(_ close: Int) -> ObjectPath? {
    guard let open = opening(of: close) else { return nil }
    if isOperand(before: open) { return path(endingAt: open)?.adding(.call) }
    let inner = PathReader(text: text, tokens: tokens[open + 1..<close])
    return inner.pathLength(endingAt: close) == close - open - 1 ? inner.path(endingAt: close) : nil
  }

  /// How many tokens the path takes; only names and dots count, so that `(a + b)` is no path.
  private func pathLength(endingAt end: Int) -> Int {
    tokens[..<end].reversed().prefix { $0.kind == .name || $0.isSymbol(".") }.count
  }

  /// Whether a bracket follows a value, as in a call, or begins one.
  private func isOperand(before open: Int) -> Bool {
    guard open > tokens.startIndex else { return false }
    let previous = tokens[open - 1]
    switch previous.kind {
    case .name: return !isReserved(word(previous))
    case .string: return true
    default: return previous.isClosing
    }
  }

  private func opening(of close: Int) -> Int? {
    var depth = 0
    for index in tokens[...close].indices.reversed() {
      if tokens[index].isClosing { depth += 1 }
      if tokens[index].isOpening { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}

extension CodeToken {
  var isOpening: Bool { isSymbol("(") || isSymbol("[") || isSymbol("{") }
  /// A name, a number or a string: two of them side by side are no expression.
  fileprivate var isOperand: Bool {
    switch kind {
    case .name, .number, .string: true
    default: false
    }
  }
  var isClosing: Bool { isSymbol(")") || isSymbol("]") || isSymbol("}") }
}

private let valueWords: Set<String> = ["None", "True", "False"]

/// Words that are no names: what follows them is a new operand.
func isReserved(_ word: String) -> Bool {
  reservedWords.contains(word) && !valueWords.contains(word)
}
