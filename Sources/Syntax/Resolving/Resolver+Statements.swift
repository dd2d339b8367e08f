// The walk over statements.

extension Resolver {
  mutating func collect(_ body: [Statement]) throws(Diagnostic) {
    for statement in body { try collect(statement) }
  }

  private mutating func collect(_ statement: Statement) throws(Diagnostic) {
    try checkInterrupt()
    if case .importFrom("__future__", let names, level: 0) = statement.kind {
      checkFuture(names, statement.span)
      hasStarted = true
      for alias in names { try bind(alias.alias ?? alias.name, statement.span) }
      return
    }
    if !isDocumentation(statement) { isAtBeginning = false }
    hasStarted = true
    switch statement.kind {
    case .expression(let value): try collect(value)
    case .assign(let targets, let value):
      try collect(value)
      for target in targets { try collectTarget(target, isTop: true) }
    case .augmentedAssign(let target, _, let value):
      try collect(target)
      try collect(value)
      try collectTarget(target, isTop: true)
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      try collectAnnotated(target, annotation, value, isSimple, statement.span)
    case .return(let value):
      checkReturn(value, statement.span)
      if let value { try collect(value) }
    case .delete(let targets): for target in targets { try collectDeleted(target) }
    case .pass: break
    case .break, .continue: checkLoopExit(statement)
    case .raise(let exception, let cause):
      if let exception { try collect(exception) }
      if let cause { try collect(cause) }
    case .global(let names): try declare(names, .global, statement.span)
    case .nonlocal(let names): try declare(names, .nonlocal, statement.span)
    case .assert(let test, let message):
      try collect(test)
      if let message { try collect(message) }
    case .import(let aliases):
      recorder?.importModules(aliases, in: current)
      for alias in aliases {
        let first = alias.name.prefix { $0 != "." }
        try bindImport(alias.alias ?? String(first), statement.span)
      }
    case .importFrom(let module, let aliases, let level):
      if aliases.isEmpty, current.scope.kind != .module {
        let end = Int(statement.span.end)
        throw failure("import * only allowed at module level", Span(end - 1, end))
      }
      recorder?.importNames(aliases, from: module, level: level, statement.span, in: current)
      for alias in aliases { try bindImport(alias.alias ?? alias.name, statement.span) }
    default: try collectCompound(statement)
    }
  }

  /// The documentation string of the module, after which future imports may still come.
  private func isDocumentation(_ statement: Statement) -> Bool {
    guard !hasStarted, case .expression(let value) = statement.kind, case .string = value.kind
    else { return false }
    return true
  }

  private mutating func collectCompound(_ statement: Statement) throws(Diagnostic) {
    switch statement.kind {
    case .if: try collectIf(statement)
    case .while(let test, let body, let otherwise):
      try withinBlocks(1, statement.span) { (resolver) throws(Diagnostic) in
        try resolver.collect(test)
        try resolver.collectLoop(body)
      }
      try collect(otherwise)
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      if isAsync { checkAsyncStatement("async for", statement.span) }
      try collect(iterable)
      try withinBlocks(1, statement.span) { (resolver) throws(Diagnostic) in
        try resolver.collectTarget(target, isTop: true)
        try resolver.collectLoop(body)
      }
      try collect(otherwise)
    case .try:
      try guarded { (resolver) throws(Diagnostic) in try resolver.collectTry(statement) }
    case .with(let items, let body, let isAsync):
      if isAsync { checkAsyncStatement("async with", statement.span) }
      try guarded { (resolver) throws(Diagnostic) in try resolver.collectWith(items, body) }
    case .function(let definition): try collectFunction(definition, statement.span)
    case .class(let definition): try collectClass(definition, statement.span)
    case .match(let subject, let cases):
      try collect(subject)
      for (index, matchCase) in cases.enumerated() {
        try collectCase(matchCase, isLast: index == cases.count - 1)
      }
    case .typeAlias(let name, let parameters, let value, let scope, let valueScope):
      try collectTypeAlias(
        name, parameters, LazyExpression(value, scope: valueScope), scope, statement.span)
    default: break
    }
  }

  /// Walks an `elif` ladder without recursion: it may be thousands of rungs long.
  private mutating func collectIf(_ statement: Statement) throws(Diagnostic) {
    var rung = statement
    while case .if(let test, let body, let otherwise) = rung.kind {
      try collect(test)
      recorder?.enterBranch(of: test)
      try collect(body)
      recorder?.leaveGuard()
      guard otherwise.count == 1, case .if = otherwise[0].kind else {
        return try collect(otherwise)
      }
      rung = otherwise[0]
    }
  }

  private mutating func collectTry(_ statement: Statement) throws(Diagnostic) {
    guard case .try(let body, let handlers, let otherwise, let finally, let isStar) = statement.kind
    else { return }
    try withinBlocks(finally.isEmpty ? 0 : 1, statement.span) { (resolver) throws(Diagnostic) in
      resolver.recorder?.enterTry(handlers)
      try resolver.withinBlocks(handlers.isEmpty ? 0 : 1, statement.span) {
        (inner) throws(Diagnostic) in try inner.collect(body)
      }
      resolver.recorder?.leaveGuard()
      try resolver.collectHandlers(handlers, isStar: isStar)
      try resolver.collect(otherwise)
    }
    try withinBlocks(finally.isEmpty ? 0 : 1, statement.span) { (resolver) throws(Diagnostic) in
      try resolver.collect(finally)
    }
  }

  private mutating func collectWith(
    _ items: [WithItem], _ body: [Statement]
  ) throws(Diagnostic) {
    for item in items {
      let frame: Block = current.frame
      let opensResources = frame.scope.opensResources
      try collect(item.context)
      frame.scope.opensResources = opensResources
      openBlocks(1, item.context.span)
      if let target = item.target { try collectTarget(target, isTop: true) }
    }
    try collect(body)
    current.frame.openBlocks -= items.count
  }

  private mutating func collectLoop(_ body: [Statement]) throws(Diagnostic) {
    current.contexts.append(.loop)
    try collect(body)
    current.contexts.removeLast()
  }

  private mutating func collectHandlers(
    _ handlers: [ExceptHandler], isStar: Bool
  ) throws(Diagnostic) {
    for (index, handler) in handlers.enumerated() {
      if handler.type == nil, index < handlers.count - 1 {
        misplace("default 'except:' must be last", handler.span)
      }
      if let type = handler.type { try collect(type) }
      if let name = handler.name { try bind(name, handler.span) }
      if isStar { current.contexts.append(.exceptStar) }
      try withinBlocks(2, handler.span) { (resolver) throws(Diagnostic) in
        try resolver.collect(handler.body)
      }
      if isStar { current.contexts.removeLast() }
    }
  }

  private mutating func collectAnnotated(
    _ target: Expression, _ annotation: Expression, _ value: Expression?, _ isSimple: Bool,
    _ span: Span
  ) throws(Diagnostic) {
    switch target.kind {
    case .name("__debug__"), .attribute(_, "__debug__", _):
      misplace("cannot assign to __debug__", value == nil ? span : target.span)
    default: break
    }
    if case .name(let name) = target.kind {
      let mangled = current.scope.mangled(name)
      let flags = current.flags(of: mangled)
      if isSimple, current.scope.kind != .module,
        !flags.isDisjoint(with: [.global, .nonlocal])
      {
        let kind = flags.contains(.global) ? "global" : "nonlocal"
        throw failure("annotated name '\(name)' can't be \(kind)", span)
      }
      if isSimple || value != nil {
        try bind(name, target.span)
        if isSimple { current.add(mangled, .annotated) }
      }
    } else {
      try collectTarget(target, isTop: true)
    }
    try collectAnnotation(annotation)
    if let value { try collect(value) }
  }

  private mutating func declare(
    _ names: [String], _ flag: SymbolFlags, _ span: Span
  ) throws(Diagnostic) {
    let kind = flag == .global ? "global" : "nonlocal"
    for name in names {
      let mangled = current.scope.mangled(name)
      if flag == .global { blocks[0].scope.explicitGlobals.insert(mangled) }
      let flags = current.flags(of: mangled)
      if flags.contains(.parameter) {
        throw failure("name '\(name)' is parameter and \(kind)", span)
      }
      if flags.contains(.used) {
        throw failure("name '\(name)' is used prior to \(kind) declaration", span)
      }
      if flags.contains(.annotated) {
        throw failure("annotated name '\(name)' can't be \(kind)", span)
      }
      // What an import binds may be declared behind it.
      if flags.contains(.assigned) {
        throw failure("name '\(name)' is assigned to before \(kind) declaration", span)
      }
      current.declare(mangled, flag, at: span)
    }
  }

  // MARK: Definitions

  private mutating func collectFunction(
    _ definition: FunctionDefinition, _ span: Span
  ) throws(Diagnostic) {
    for decorator in definition.decorators { try collect(decorator) }
    try bind(definition.name, span)
    for parameter in definition.parameters.list {
      if let value = parameter.defaultValue { try collect(value) }
    }
    try withTypeParameters(definition.typeParameters, definition.typeScope, definition.name) {
      (resolver) throws(Diagnostic) in
      for parameter in definition.parameters.list {
        if let annotation = parameter.annotation { try resolver.collectAnnotation(annotation) }
      }
      if let returns = definition.returns { try resolver.collectAnnotation(returns) }
      try resolver.collectBody(definition)
    }
  }

  mutating func collectBody(_ definition: FunctionDefinition) throws(Diagnostic) {
    try within(definition.scope, .function, definition.name, at: definition.nameSpan) {
      (inner) throws(Diagnostic) in
      inner.current.scope.isAsync = definition.isAsync
      inner.current.scope.isContextManager = definition.isContextManager
      try inner.bindParameters(definition.parameters)
      if let deferred = definition.deferred {
        inner.collect(deferred)
      } else {
        try inner.collect(definition.body)
        inner.checkAsyncGenerator()
      }
    }
  }

  mutating func bindParameters(_ parameters: Parameters) throws(Diagnostic) {
    for parameter in parameters.list {
      if parameter.name == "__debug__" {
        misplace("cannot assign to __debug__", parameter.span)
      }
      let name = current.scope.mangled(parameter.name)
      if current.flags(of: name).contains(.parameter) {
        // CPython meets `*name` after all the others.
        let star = parameters.list.first { $0.name == parameter.name && $0.kind == .star }
        throw failure(
          "duplicate argument '\(parameter.name)' in function definition",
          (star ?? parameter).span)
      }
      current.add(name, .parameter)
    }
    current.parameterCount = parameters.list.count
  }

  /// `*args: *Ts` has a starred annotation.
  mutating func collectAnnotation(_ annotation: Expression) throws(Diagnostic) {
    if hasFutureAnnotations { return try checkKeptAnnotation(annotation) }
    try collectStarred(annotation)
  }

  /// An annotation that is never evaluated: its names mean nothing, but the rules hold. It is read in a
  /// scope that nobody keeps.
  private mutating func checkKeptAnnotation(_ annotation: Expression) throws(Diagnostic) {
    let outer = current
    let scope = Scope(
      kind: .typeValue, name: "", qualifiedName: "", parent: outer.scope,
      privateClassName: outer.scope.privateClassName)
    current = Block(scope, parent: outer, sharesFrame: false)
    typeContext = "an annotation"
    try collectStarred(annotation)
    typeContext = "the definition of a generic"
    current = outer
  }

  private mutating func collectStarred(_ annotation: Expression) throws(Diagnostic) {
    if case .starred(let value) = annotation.kind {
      try collect(value)
    } else {
      try collect(annotation)
    }
  }

  private mutating func collectClass(
    _ definition: ClassDefinition, _ span: Span
  ) throws(Diagnostic) {
    for decorator in definition.decorators { try collect(decorator) }
    try bind(definition.name, span)
    try withTypeParameters(
      definition.typeParameters, definition.typeScope, definition.name,
      className: definition.name
    ) { (resolver) throws(Diagnostic) in
      try resolver.collectArguments(definition.arguments)
      try resolver.within(
        definition.scope, .classBody, definition.name, className: definition.name,
        at: definition.nameSpan
      ) { (inner) throws(Diagnostic) in
        try inner.collect(definition.body)
      }
    }
  }

  private mutating func withTypeParameters(
    _ parameters: [TypeParameter], _ scope: Int, _ name: String, className: String? = nil,
    _ body: (inout Resolver) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard scope >= 0 else { return try body(&self) }
    try within(
      scope, .typeParameters, name, className: className, sharesFrame: true,
      at: parameters.first?.span
    ) {
      (resolver) throws(Diagnostic) in
      if className != nil { resolver.current.scope.mangledNames = Set(parameters.map(\.name)) }
      try resolver.bindTypeParameters(parameters)
      try body(&resolver)
    }
  }

  private mutating func bindTypeParameters(_ parameters: [TypeParameter]) throws(Diagnostic) {
    var hasDefault = false
    for parameter in parameters {
      if parameter.defaultValue != nil {
        hasDefault = true
      } else if hasDefault {
        misplace(
          "non-default type parameter '\(parameter.name)' follows default type parameter",
          parameter.span)
      }
      if parameter.name == "__debug__" {
        misplace("cannot assign to __debug__", parameter.span)
      }
      let name = current.scope.mangled(parameter.name)
      if current.flags(of: name).contains(.typeParameter) {
        throw failure("duplicate type parameter '\(parameter.name)'", parameter.span)
      }
      current.add(name, .typeParameter)
      if let bound = parameter.bound { try collectBound(bound, parameter.name) }
      if let value = parameter.defaultValue {
        typeContext = "a \(parameter.kind.name) default"
        try collectLazily(value, parameter.name)
      }
      typeContext = "the definition of a generic"
    }
  }

  private mutating func collectLazily(
    _ expression: LazyExpression, _ name: String, isAlias: Bool = false
  ) throws(Diagnostic) {
    try within(expression.scope, .typeValue, name, at: expression.value.span) {
      (inner) throws(Diagnostic) in
      inner.current.scope.isAliasValue = isAlias
      try inner.collectStarred(expression.value)
    }
  }

  private mutating func collectBound(
    _ bound: LazyExpression, _ name: String
  ) throws(Diagnostic) {
    if case .tuple = bound.value.kind {
      typeContext = "a TypeVar constraint"
    } else {
      typeContext = "a TypeVar bound"
    }
    try collectLazily(bound, name)
  }

  private mutating func collectTypeAlias(
    _ name: Expression, _ parameters: [TypeParameter], _ value: LazyExpression, _ scope: Int,
    _ span: Span
  ) throws(Diagnostic) {
    guard case .name(let alias) = name.kind else { return }
    try bind(alias, span)
    try within(scope, .typeParameters, alias, sharesFrame: true, at: name.span) {
      (resolver) throws(Diagnostic) in
      try resolver.bindTypeParameters(parameters)
      resolver.typeContext = "a type alias"
      try resolver.collectLazily(value, alias, isAlias: true)
      resolver.typeContext = "the definition of a generic"
    }
  }
}

extension TypeParameter.Kind {
  fileprivate var name: String {
    switch self {
    case .typeVar: "TypeVar"
    case .typeVarTuple: "TypeVarTuple"
    case .paramSpec: "ParamSpec"
    }
  }
}
