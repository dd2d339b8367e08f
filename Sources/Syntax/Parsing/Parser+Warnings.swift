// What is a program, but hardly the one its author meant: `x is 5`, "\d", a missing comma between two
// displays. CPython says so in SyntaxWarnings. The sentences are CPython's.

/// A suspicion about a correct program.
package struct SyntaxWarning: Sendable {
  /// CPython's sentence.
  package let message: String
  /// What the suspicion is about.
  package let span: Span
  /// About a number or an escape sequence: CPython finds those while it reads the tokens.
  package let isOfText: Bool

  /// The order in which CPython tells them.
  static func inOrder(_ warnings: [SyntaxWarning]) -> [SyntaxWarning] {
    if warnings.count < 2 { return warnings }
    let ofText = warnings.filter(\.isOfText).sorted { $0.span.start < $1.span.start }
    return ofText + warnings.filter { !$0.isOfText }
  }
}

extension Parser {
  private mutating func warn(_ message: String, _ span: Span) {
    warnings.append(SyntaxWarning(message: message, span: span, isOfText: false))
  }

  /// `\d`, `\777`: the first one of a literal is told.
  mutating func warnOfEscape(
    _ kind: String, _ letters: some Sequence<UInt8>, in literal: StringLiteral
  ) {
    if let last = warnings.last, last.isOfText, last.span.start == literal.token.start { return }
    let text = "invalid \(kind) '\\\(String(decoding: Array(letters), as: UTF8.self))'"
    warnings.append(SyntaxWarning(message: text, span: literal.token.span, isOfText: true))
  }

  mutating func warnOfIdentity(
    _ first: Expression, _ rest: [(ComparisonOperator, Expression)], _ span: Span
  ) {
    var left = first
    for (operation, right) in rest {
      if operation == .is || operation == .isNot,
        let kind = left.comparableLiteral ?? right.comparableLiteral
      {
        let meant = operation == .is ? "==" : "!="
        return warn(
          "\"\(operation.rawValue)\" with '\(kind)' literal. Did you mean \"\(meant)\"?", span)
      }
      left = right
    }
  }

  mutating func warnOfCall(of callee: Expression) {
    switch callee.kind {
    case .lambda: return
    default: break
    }
    guard let kind = callee.displayedType else { return }
    warn("'\(kind)' object is not callable; perhaps you missed a comma?", callee.span)
  }

  mutating func warnOfSubscript(of value: Expression, _ index: Expression, _ span: Span) {
    guard let kind = value.displayedType else { return }
    switch kind {
    case "str", "bytes", "tuple", "list":
      guard let given = index.displayedType, given != "int", given != "bool" else { return }
      warn(
        "\(kind) indices must be integers or slices, not \(given); perhaps you missed a comma?",
        span)
    case "dict": return
    default:
      warn("'\(kind)' object is not subscriptable; perhaps you missed a comma?", span)
    }
  }

  /// What has been read as an expression is a target: CPython suspects subscripts only where they are read.
  mutating func forgetReading(of target: Expression) {
    if warnings.isEmpty { return }
    switch target.kind {
    case .subscript: warnings.removeAll { !$0.isOfText && $0.span == target.span }
    case .tuple(let items), .list(let items): for item in items { forgetReading(of: item) }
    case .starred(let item): forgetReading(of: item)
    default: break
    }
  }

  mutating func warnOfAssertion(_ test: Expression, _ span: Span) {
    if case .tuple(let items) = test.kind, !items.isEmpty {
      warn("assertion is always true, perhaps remove parentheses?", span)
    }
  }
}

extension Expression {
  /// The type of what is displayed here: a literal, a display, a comprehension, a lambda.
  fileprivate var displayedType: String? {
    switch kind {
    case .tuple: "tuple"
    case .list: "list"
    case .dictionary: "dict"
    case .set: "set"
    case .formattedString: "str"
    case .lambda: "function"
    case .comprehension(let comprehension):
      switch comprehension.kind {
      case .list: "list"
      case .set: "set"
      case .dictionary: "dict"
      case .generator: "generator"
      }
    default: constantType
    }
  }

  /// The type of a constant; CPython has folded signs and tuples by then.
  fileprivate var constantType: String? {
    switch kind {
    case .none: return "NoneType"
    case .boolean: return "bool"
    case .ellipsis: return "ellipsis"
    case .integer, .bigInteger: return "int"
    case .float: return "float"
    case .imaginary: return "complex"
    case .string: return "str"
    case .bytes: return "bytes"
    case .tuple(let items): return items.allSatisfy { $0.constantType != nil } ? "tuple" : nil
    case .unary(let operation, let operand):
      guard operation != .not, let type = operand.constantType else { return nil }
      return ["int", "float", "complex"].contains(type) ? type : nil
    default: return nil
    }
  }

  /// The type of a constant whose identity means nothing.
  fileprivate var comparableLiteral: String? {
    switch kind {
    case .none, .boolean, .ellipsis: nil
    default: constantType
    }
  }
}
