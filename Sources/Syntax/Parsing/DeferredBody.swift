// Bodies of functions that are read at the first call.
//
// Of a module of the library a script calls few functions, and reading the bodies of all the others was most of
// the cost of an import. The lexer marks where a body ends, so the parser steps over it. What the
// definition itself depends on is seen in the tokens: whether calls make a generator, whether the function captures
// the class around it, which attributes it gives to `self`. Where tokens do not tell, the body is read at once.

/// Where a body stands among its module's tokens, and what must be known of it before it is read.
package final class DeferredBody: Sendable {
  fileprivate let tokens: [Token]
  fileprivate let start: Int
  fileprivate let isASCII: Bool
  /// Calls make a generator.
  package let hasYield: Bool
  /// It refers to the class around it, as `super()` does.
  let mentionsClass: Bool
  /// Attributes that it stores on `self`, in source order.
  let attributes: [String]

  fileprivate init(_ parser: Parser, start: Int, _ scan: Parser.BodyScan) {
    tokens = parser.tokens
    self.start = start
    isASCII = parser.isASCII
    hasYield = scan.hasYield
    mentionsClass = scan.mentionsClass
    attributes = scan.attributes
  }
}

extension Parser {
  fileprivate struct BodyScan {
    var hasYield = false
    var hasDefinitions = false
    var mentionsClass = false
    var attributes: [String] = []
    /// Nothing but names, dots and commas stands between the beginning of the statement and here.
    var mayBeTarget = false
    var depth = 0
  }

  /// The body of a function whose header has been read, if it can wait. The parser stands behind it then.
  mutating func deferBody() -> DeferredBody? {
    guard defersBodies, enclosingFunctions == 0, kind == .newline, self.kind(ahead: 1) == .indent
    else { return nil }
    let start = index
    var scan = BodyScan()
    var position = index + 1
    repeat {
      take(position, &scan)
      position += 1
    } while scan.depth > 0 && tokens[position].kind != .endOfFile
    // Whose `yield` it is, tokens do not tell.
    if scan.depth > 0 || scan.hasYield && scan.hasDefinitions { return nil }
    go(to: position)
    return DeferredBody(self, start: start, scan)
  }

  /// The text at the beginning of a deferred body, which the function shows before it is called.
  mutating func parseDocstring(of deferred: DeferredBody) throws(Failure) -> [Statement] {
    let first = deferred.start + 2
    guard tokens[first].kind == .string else { return [] }
    let end = index
    defer { go(to: end) }
    go(to: first)
    var statements: [Statement] = []
    try parseSimpleStatements(into: &statements)
    return statements
  }

  private func take(_ position: Int, _ scan: inout BodyScan) {
    switch tokens[position].kind {
    case .newline, .semicolon: scan.mayBeTarget = true
    case .indent:
      scan.depth += 1
      scan.mayBeTarget = true
    case .dedent:
      scan.depth -= 1
      scan.mayBeTarget = true
    case .name: takeName(position, &scan)
    case .dot, .comma, .star: break
    case let kind:
      scan.mayBeTarget = kind == .as || kind == .for
      if kind == .yield { scan.hasYield = true }
      if kind == .def || kind == .lambda || kind == .class { scan.hasDefinitions = true }
    }
  }

  private func takeName(_ position: Int, _ scan: inout BodyScan) {
    if tokens[position - 1].kind == .dot { return }
    if isSoftKeyword("super", at: position) || isSoftKeyword("__class__", at: position) {
      scan.mentionsClass = true
    } else if tokens[position + 1].kind == .dot, isSoftKeyword("self", at: position),
      tokens[position + 2].kind == .name,
      isStore(tokens[position + 3].kind, mayBeTarget: scan.mayBeTarget)
    {
      let name = text(of: tokens[position + 2])
      if !scan.attributes.contains(name) { scan.attributes.append(name) }
    }
  }

  /// Whether what comes before such a token is stored to, as far as that tells.
  private func isStore(_ next: TokenKind, mayBeTarget: Bool) -> Bool {
    switch next {
    case .equal: true
    case .colon, .comma, .in: mayBeTarget
    default:
      TokenKind.plusEqual.rawValue <= next.rawValue
        && next.rawValue <= TokenKind.caretEqual.rawValue
    }
  }

  /// A block in which bodies do not wait: names of what is around them may mean more than the module's.
  mutating func parseInnerBlock() throws(Failure) -> [Statement] {
    enclosingFunctions += 1
    defer { enclosingFunctions -= 1 }
    return try parseBlock()
  }

  /// Reads a body that was deferred: a module of its own whose only statement is the function, with
  /// scope number 1.
  package static func parse(
    _ definition: FunctionDefinition, _ body: DeferredBody, of source: SourceFile
  )
    -> (Module, FunctionDefinition)
  {
    var parser = Parser(source, body.tokens, isASCII: body.isASCII)
    parser.go(to: body.start)
    let scope = parser.newScope()
    guard let statements = try? parser.parseBlock() else {
      preconditionFailure("\(source.name): the library's own text parses")
    }
    let whole = FunctionDefinition(
      name: definition.name, nameSpan: definition.nameSpan, typeParameters: [],
      parameters: definition.parameters, returns: nil, body: statements, decorators: [],
      isAsync: definition.isAsync, scope: scope, typeScope: -1)
    let module = Module(body: [], source: source, scopeCount: parser.scopeCount)
    return (module, whole)
  }
}
