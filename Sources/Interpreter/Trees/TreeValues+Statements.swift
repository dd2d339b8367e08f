// Statements and patterns as values for `ast`.

import Syntax

extension TreeValues {
  func statement(_ statement: Statement) throws(Raised) -> Value {
    try checkNativeStack()
    let span = statement.span
    switch statement.kind {
    case .if(let test, let body, let otherwise):
      return node("If", span, [try expression(test), try block(body), try block(otherwise)])
    case .while(let test, let body, let otherwise):
      return node("While", span, [try expression(test), try block(body), try block(otherwise)])
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      return node(
        isAsync ? "AsyncFor" : "For", span,
        [
          try expression(target, .store), try expression(iterable), try block(body),
          try block(otherwise), .none,
        ])
    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      return node(
        isStar ? "TryStar" : "Try", span,
        [
          try block(body), try list(handlers) { (one) throws(Raised) in try handler(one) },
          try block(otherwise), try block(finally),
        ])
    case .with(let items, let body, let isAsync):
      let contexts = try list(items) { (item) throws(Raised) in
        let target = try item.target.map { (target) throws(Raised) in
          try expression(target, .store)
        }
        return node("withitem", nil, [try expression(item.context), target ?? .none])
      }
      return node(isAsync ? "AsyncWith" : "With", span, [contexts, try block(body), .none])
    case .function(let definition): return try function(definition, span)
    case .class(let definition): return try classStatement(definition, span)
    case .match(let subject, let cases):
      return node(
        "Match", span,
        [try expression(subject), try list(cases) { (one) throws(Raised) in try matchCase(one) }])
    default: return try simple(statement)
    }
  }

  private func simple(_ statement: Statement) throws(Raised) -> Value {
    let span = statement.span
    switch statement.kind {
    case .expression(let value): return node("Expr", span, [try expression(value)])
    case .assign(let targets, let value):
      return node("Assign", span, [try expressions(targets, .store), try expression(value), .none])
    case .augmentedAssign(let target, let operation, let value):
      return node(
        "AugAssign", span,
        [try expression(target, .store), mark(operation.node), try expression(value)])
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      return node(
        "AnnAssign", span,
        [
          try expression(target, .store), try expression(annotation), try optional(value),
          .int(isSimple ? 1 : 0),
        ])
    case .return(let value): return node("Return", span, [try optional(value)])
    case .delete(let targets): return node("Delete", span, [try expressions(targets, .delete)])
    case .pass: return node("Pass", span, [])
    case .break: return node("Break", span, [])
    case .continue: return node("Continue", span, [])
    case .raise(let value, let cause):
      return node("Raise", span, [try optional(value), try optional(cause)])
    case .global(let names): return node("Global", span, [texts(names)])
    case .nonlocal(let names): return node("Nonlocal", span, [texts(names)])
    case .assert(let test, let message):
      return node("Assert", span, [try expression(test), try optional(message)])
    case .import(let names): return node("Import", span, [aliases(names)])
    case .importFrom(let module, let names, let level):
      let star = node("alias", Span(Int(span.end) - 1, Int(span.end)), [text("*"), .none])
      let list = names.isEmpty ? makeList([star]).value : aliases(names)
      return node("ImportFrom", span, [text(module), list, .int(level)])
    case .typeAlias(let name, let given, let value, _, _):
      return node(
        "TypeAlias", span,
        [try expression(name, .store), try typeParameters(given), try expression(value)])
    default: return .none
    }
  }

  private func texts(_ names: [String]) -> Value { makeList(names.map { text($0) }).value }

  private func aliases(_ names: [ImportAlias]) -> Value {
    makeList(names.map { node("alias", $0.span, [text($0.name), text($0.alias)]) }).value
  }

  private func handler(_ handler: ExceptHandler) throws(Raised) -> Value {
    node(
      "ExceptHandler", handler.span,
      [try optional(handler.type), text(handler.name), try block(handler.body)])
  }

  private func function(_ definition: FunctionDefinition, _ span: Span) throws(Raised) -> Value {
    let word = definition.isAsync ? ["def", "async"] : ["def"]
    return node(
      definition.isAsync ? "AsyncFunctionDef" : "FunctionDef",
      withoutDecorators(span, definition.decorators, definition.nameSpan, word),
      [
        text(definition.name), try parameters(definition.parameters), try block(definition.body),
        try expressions(definition.decorators), try optional(definition.returns), .none,
        try typeParameters(definition.typeParameters),
      ])
  }

  private func classStatement(
    _ definition: ClassDefinition, _ span: Span
  ) throws(Raised) -> Value {
    node(
      "ClassDef",
      withoutDecorators(span, definition.decorators, definition.nameSpan, ["class"]),
      [text(definition.name)] + (try arguments(definition.arguments)) + [
        try block(definition.body), try expressions(definition.decorators),
        try typeParameters(definition.typeParameters),
      ])
  }

  /// The span from the keyword on: CPython's begins there, not at the decorators.
  private func withoutDecorators(
    _ span: Span, _ decorators: [Expression], _ nameSpan: Span, _ words: [String]
  ) -> Span {
    guard !decorators.isEmpty else { return span }
    var start = Int(nameSpan.start)
    for word in words {
      while start > 0, [0x20, 0x09, 0x0A, 0x0C, 0x0D, 0x5C].contains(source.bytes[start - 1]) {
        start -= 1
      }
      start -= word.utf8.count
    }
    return Span(start, Int(span.end))
  }

  // MARK: Patterns

  private func matchCase(_ value: MatchCase) throws(Raised) -> Value {
    node(
      "match_case", nil,
      [try pattern(value.pattern), try optional(value.guardExpression), try block(value.body)])
  }

  private func patterns(_ values: [Pattern]) throws(Raised) -> Value {
    try list(values) { (one) throws(Raised) in try pattern(one) }
  }

  private func pattern(_ pattern: Pattern) throws(Raised) -> Value {
    try checkNativeStack()
    let span = pattern.span
    switch pattern.kind {
    case .value(let value): return node("MatchValue", span, [try expression(value)])
    case .singleton(let value):
      var singleton = Value.none
      if case .boolean(let flag) = value.kind { singleton = .bool(flag) }
      return node("MatchSingleton", span, [singleton])
    case .capture(let name): return node("MatchAs", span, [.none, text(name)])
    case .wildcard: return node("MatchAs", span, [.none, .none])
    case .sequence(let items): return node("MatchSequence", span, [try patterns(items)])
    case .star(let name): return node("MatchStar", span, [text(name)])
    case .mapping(let keys, let values, let rest):
      return node(
        "MatchMapping", span, [try expressions(keys), try patterns(values), text(rest)])
    case .class(let type, let positional, let keywords):
      return node(
        "MatchClass", span,
        [
          try expression(type), try patterns(positional), texts(keywords.map { $0.name }),
          try patterns(keywords.map { $0.pattern }),
        ])
    case .or(let items): return node("MatchOr", span, [try patterns(items)])
    case .as(let inner, let name):
      return node("MatchAs", span, [try self.pattern(inner), text(name)])
    }
  }
}
