// Statements and patterns as text.

extension TreeDump {
  mutating func statement(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): form("Expr", { $0.expression(value) })
    case .assign(let targets, let value):
      form("Assign", { $0.expressions(targets) }, { $0.expression(value) })
    case .augmentedAssign(let target, let operation, let value):
      form(
        "AugAssign", { $0.expression(target) }, { $0.word(operation.rawValue) },
        { $0.expression(value) })
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      form(
        "AnnAssign", { $0.expression(target) }, { $0.expression(annotation) },
        { $0.optional(value) { $0.expression($1) } }, { $0.word(isSimple ? "1" : "0") })
    case .return(let value): form("Return", { $0.optional(value) { $0.expression($1) } })
    case .delete(let targets): form("Delete", { $0.expressions(targets) })
    case .pass: form("Pass")
    case .break: form("Break")
    case .continue: form("Continue")
    case .raise(let exception, let cause):
      form(
        "Raise", { $0.optional(exception) { $0.expression($1) } },
        { $0.optional(cause) { $0.expression($1) } })
    case .global(let names): form("Global", { $0.list(names) { $0.word($1) } })
    case .nonlocal(let names): form("Nonlocal", { $0.list(names) { $0.word($1) } })
    case .assert(let test, let message):
      form(
        "Assert", { $0.expression(test) }, { $0.optional(message) { $0.expression($1) } })
    case .import(let aliases): form("Import", { $0.aliases(aliases) })
    case .importFrom(let module, let names, let level):
      form(
        "ImportFrom", { $0.word(module) }, { $0.aliases(names) }, { $0.word(String(level)) })
    default: compound(statement)
    }
  }

  private mutating func compound(_ statement: Statement) {
    switch statement.kind {
    case .if(let test, let body, let otherwise):
      form("If", { $0.expression(test) }, { $0.block(body) }, { $0.block(otherwise) })
    case .while(let test, let body, let otherwise):
      form("While", { $0.expression(test) }, { $0.block(body) }, { $0.block(otherwise) })
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      form(
        isAsync ? "AsyncFor" : "For", { $0.expression(target) }, { $0.expression(iterable) },
        { $0.block(body) }, { $0.block(otherwise) })
    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      form(
        isStar ? "TryStar" : "Try", { $0.block(body) },
        { $0.list(handlers) { $0.handler($1) } }, { $0.block(otherwise) }, { $0.block(finally) })
    case .with(let items, let body, let isAsync):
      form(
        isAsync ? "AsyncWith" : "With", { $0.list(items) { $0.item($1) } }, { $0.block(body) })
    case .function(let definition):
      form(
        definition.isAsync ? "AsyncFunctionDef" : "FunctionDef", { $0.word(definition.name) },
        { $0.parameters(definition.parameters) }, { $0.block(definition.body) },
        { $0.expressions(definition.decorators) },
        { $0.optional(definition.returns) { $0.expression($1) } },
        { $0.typeParameters(definition.typeParameters) })
    case .class(let definition):
      form(
        "ClassDef", { $0.word(definition.name) }, { $0.arguments(definition.arguments) },
        { $0.block(definition.body) }, { $0.expressions(definition.decorators) },
        { $0.typeParameters(definition.typeParameters) })
    case .match(let subject, let cases):
      form("Match", { $0.expression(subject) }, { $0.list(cases) { $0.matchCase($1) } })
    case .typeAlias(let name, let parameters, let value, _, _):
      form(
        "TypeAlias", { $0.expression(name) }, { $0.typeParameters(parameters) },
        { $0.expression(value) })
    default: break
    }
  }

  private mutating func handler(_ handler: ExceptHandler) {
    form(
      "ExceptHandler", { $0.optional(handler.type) { $0.expression($1) } },
      { $0.word(handler.name) }, { $0.block(handler.body) })
  }

  private mutating func item(_ item: WithItem) {
    form(
      "withitem", { $0.expression(item.context) },
      { $0.optional(item.target) { $0.expression($1) } })
  }

  private mutating func matchCase(_ matchCase: MatchCase) {
    form(
      "match_case", { $0.pattern(matchCase.pattern) },
      { $0.optional(matchCase.guardExpression) { $0.expression($1) } },
      { $0.block(matchCase.body) })
  }

  // MARK: Patterns

  private mutating func patterns(_ patterns: [Pattern]) { list(patterns) { $0.pattern($1) } }

  private mutating func pattern(_ pattern: Pattern) {
    switch pattern.kind {
    case .value(let value): form("MatchValue", { $0.expression(value) })
    case .singleton(let value): form("MatchSingleton", { $0.expression(value) })
    case .capture(let name): form("MatchAs", { $0.word(nil) }, { $0.word(name) })
    case .wildcard: form("MatchAs", { $0.word(nil) }, { $0.word(nil) })
    case .sequence(let elements): form("MatchSequence", { $0.patterns(elements) })
    case .star(let name): form("MatchStar", { $0.word(name) })
    case .mapping(let keys, let patterns, let rest):
      form(
        "MatchMapping", { $0.expressions(keys) }, { $0.patterns(patterns) }, { $0.word(rest) })
    case .class(let type, let positional, let keywords):
      form(
        "MatchClass", { $0.expression(type) }, { $0.patterns(positional) },
        {
          $0.list(keywords) { dump, keyword in
            dump.text += "\(keyword.name)="
            dump.pattern(keyword.pattern)
          }
        })
    case .or(let alternatives): form("MatchOr", { $0.patterns(alternatives) })
    case .as(let inner, let name):
      form("MatchAs", { $0.pattern(inner) }, { $0.word(name) })
    }
  }
}
