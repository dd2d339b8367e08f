// The statement tree. Every function, class, lambda and comprehension carries the number of its
// scope: the parser hands the numbers out in source order, the resolver fills the table behind them.

/// One statement and where it stands.
package struct Statement: Sendable {
  /// The construct, with its parts.
  package let kind: Kind
  /// From its first word or decorator to the end of its last block.
  package let span: Span
  /// It is known to hold a `yield`: nobody need look for one in what stands below it.
  package let holdsYield: Bool

  package init(_ kind: Kind, _ span: Span, holdsYield: Bool = false) {
    self.kind = kind
    self.span = span
    self.holdsYield = holdsYield
  }

  /// The statements of the grammar. An `elif` is an `if` in the `else` block.
  package indirect enum Kind: Sendable {
    case expression(Expression)
    /// `targets[0] = targets[1] = ... = value`
    case assign(targets: [Expression], value: Expression)
    case augmentedAssign(target: Expression, BinaryOperator, value: Expression)
    /// `target: annotation = value`; `isSimple` when the target is a bare name.
    case annotatedAssign(
      target: Expression, annotation: Expression, value: Expression?, isSimple: Bool)
    case `return`(Expression?)
    case delete([Expression])
    case pass
    case `break`
    case `continue`
    case `raise`(Expression?, cause: Expression?)
    case global([String])
    case nonlocal([String])
    case assert(Expression, message: Expression?)
    case `import`([ImportAlias])
    /// `from module import names`; `level` counts leading dots; an empty list is `*`.
    case importFrom(module: String?, [ImportAlias], level: Int)
    case `if`(test: Expression, body: [Statement], otherwise: [Statement])
    case `while`(test: Expression, body: [Statement], otherwise: [Statement])
    case `for`(
      target: Expression, iterable: Expression, body: [Statement], otherwise: [Statement],
      isAsync: Bool)
    case `try`(
      body: [Statement], handlers: [ExceptHandler], otherwise: [Statement], finally: [Statement],
      isStar: Bool)
    case with([WithItem], body: [Statement], isAsync: Bool)
    case function(FunctionDefinition)
    case `class`(ClassDefinition)
    case match(subject: Expression, [MatchCase])
    /// `scope` holds the type parameters, `valueScope` the value, which is evaluated when asked for.
    case typeAlias(
      name: Expression, [TypeParameter], value: Expression, scope: Int, valueScope: Int)
  }
}

/// `name as alias`; a dotted name keeps its dots.
package struct ImportAlias: Sendable {
  /// What is looked for: a module, or a name of one.
  package let name: String
  /// Behind `as`.
  package let alias: String?
  /// Includes the alias.
  package let span: Span
  package init(name: String, alias: String?, span: Span) {
    self.name = name
    self.alias = alias
    self.span = span
  }
}

/// One `except` or `except*` clause.
package struct ExceptHandler: Sendable {
  /// Nil takes every exception; only the last handler may be so.
  package let type: Expression?
  /// Bound to the exception while the body runs, and deleted after it.
  package let name: String?
  /// Runs when the exception fits.
  package let body: [Statement]
  /// From `except` to the end of the body.
  package let span: Span
  package init(type: Expression?, name: String?, body: [Statement], span: Span) {
    self.type = type
    self.name = name
    self.body = body
    self.span = span
  }
}

/// One context manager of a `with`.
package struct WithItem: Sendable {
  /// Gives the manager.
  package let context: Expression
  /// What the result of `__enter__` is assigned to.
  package let target: Expression?
  package init(context: Expression, target: Expression?) {
    self.context = context
    self.target = target
  }
}

/// A `def` or `async def`.
package struct FunctionDefinition: Sendable {
  /// Not yet mangled.
  package let name: String
  /// Of the name alone.
  package let nameSpan: Span
  /// Empty without brackets behind the name.
  package let typeParameters: [TypeParameter]
  /// Defaults and annotations belong to the scope around the function.
  package let parameters: Parameters
  /// The annotation behind `->`.
  package let returns: Expression?
  /// A docstring is its first statement; nothing else while the body is deferred.
  package let body: [Statement]
  /// From top to bottom; the last one is applied first.
  package let decorators: [Expression]
  /// `async def`: a coroutine function, or an asynchronous generator if it yields.
  package let isAsync: Bool
  /// Index into `Resolution.scopes`.
  package let scope: Int
  /// The scope around the parameters' annotations when there are type parameters; else -1.
  package let typeScope: Int
  /// Where the body is read once it is asked for.
  package let deferred: DeferredBody?
  package init(
    name: String, nameSpan: Span, typeParameters: [TypeParameter], parameters: Parameters,
    returns: Expression?, body: [Statement], decorators: [Expression], isAsync: Bool, scope: Int,
    typeScope: Int, deferred: DeferredBody? = nil
  ) {
    self.name = name
    self.nameSpan = nameSpan
    self.typeParameters = typeParameters
    self.parameters = parameters
    self.returns = returns
    self.body = body
    self.decorators = decorators
    self.isAsync = isAsync
    self.scope = scope
    self.typeScope = typeScope
    self.deferred = deferred
  }

  /// Is it decorated as a generator that `contextlib` drives?
  package var isContextManager: Bool {
    let names = ["contextmanager", "asynccontextmanager"]
    return decorators.contains {
      switch $0.kind {
      case .name(let name), .attribute(_, let name, _): names.contains(name)
      default: false
      }
    }
  }
}

/// A `class` statement.
package struct ClassDefinition: Sendable {
  /// Not yet mangled.
  package let name: String
  /// Of the name alone.
  package let nameSpan: Span
  /// Empty without brackets behind the name.
  package let typeParameters: [TypeParameter]
  /// Bases, `metaclass`, and the keywords for `__init_subclass__`.
  package let arguments: [Argument]
  /// A docstring is its first statement.
  package let body: [Statement]
  /// From top to bottom; the last one is applied first.
  package let decorators: [Expression]
  /// Index into `Resolution.scopes`.
  package let scope: Int
  /// As in `FunctionDefinition`.
  package let typeScope: Int
  package init(
    name: String, nameSpan: Span, typeParameters: [TypeParameter], arguments: [Argument],
    body: [Statement], decorators: [Expression], scope: Int, typeScope: Int
  ) {
    self.name = name
    self.nameSpan = nameSpan
    self.typeParameters = typeParameters
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
    self.scope = scope
    self.typeScope = typeScope
  }
}

/// An expression that runs later, as a function without parameters.
package struct LazyExpression: Sendable {
  /// What it gives.
  package let value: Expression
  /// Index into `Resolution.scopes`: a scope of kind `typeValue`.
  package let scope: Int
  package init(_ value: Expression, scope: Int) {
    self.value = value
    self.scope = scope
  }
}

/// `T`, `*Ts` or `**P` of PEP 695, with bound or constraints and PEP 696 default.
package struct TypeParameter: Sendable {
  /// Told by the stars in front of the name: none, one, two.
  package enum Kind: Sendable, Equatable { case typeVar, typeVarTuple, paramSpec }
  /// Which class of `typing` stands for it when the program runs.
  package let kind: Kind
  /// Without stars.
  package let name: String
  /// Evaluated when asked for, in a scope of its own.
  package let bound: LazyExpression?
  /// Evaluated when asked for, as the bound.
  package let defaultValue: LazyExpression?
  /// Includes stars, bound and default.
  package let span: Span
  package init(
    kind: Kind, name: String, bound: LazyExpression?, defaultValue: LazyExpression?, span: Span
  ) {
    self.kind = kind
    self.name = name
    self.bound = bound
    self.defaultValue = defaultValue
    self.span = span
  }
}

/// One `case` of a `match`.
package struct MatchCase: Sendable {
  /// Names that it captures stay bound when the guard fails.
  package let pattern: Pattern
  /// Behind `if`; evaluated once the pattern has matched.
  package let guardExpression: Expression?
  /// Runs for the first case that matches.
  package let body: [Statement]
  package init(pattern: Pattern, guardExpression: Expression?, body: [Statement]) {
    self.pattern = pattern
    self.guardExpression = guardExpression
    self.body = body
  }
}

/// One pattern of a `case`.
package struct Pattern: Sendable {
  /// The form, with the patterns inside of it.
  package let kind: Kind
  /// Of the form itself, parentheses around it left out.
  package let span: Span

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// The forms of PEP 634.
  package indirect enum Kind: Sendable {
    /// A literal or a dotted name, compared with `==`.
    case value(Expression)
    /// `None`, `True`, `False`, compared with `is`.
    case singleton(Expression)
    case capture(String)
    case wildcard
    case sequence([Pattern])
    /// `*name` inside a sequence; nil is `*_`.
    case star(String?)
    case mapping(keys: [Expression], patterns: [Pattern], rest: String?)
    case `class`(Expression, positional: [Pattern], keywords: [(name: String, pattern: Pattern)])
    case or([Pattern])
    case `as`(Pattern, name: String)
  }
}

/// A whole parsed input.
package struct Module: Sendable {
  /// In source order; a docstring is the first statement.
  package let body: [Statement]
  /// What all spans of the tree point into.
  package let source: SourceFile
  /// How many scope numbers the parser handed out; the module's own scope is 0.
  package let scopeCount: Int
  /// In the order in which CPython tells them.
  package let warnings: [SyntaxWarning]
  package init(
    body: [Statement], source: SourceFile, scopeCount: Int, warnings: [SyntaxWarning] = []
  ) {
    self.body = body
    self.source = source
    self.scopeCount = scopeCount
    self.warnings = warnings
  }
}
