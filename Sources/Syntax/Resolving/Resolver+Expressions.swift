// The walk over expressions, targets and comprehensions.

extension Resolver {
  /// Left-leaning chains (`a.b.c`, `a + b + c`) are walked in a loop down their spine.
  mutating func collect(_ expression: Expression) throws(Diagnostic) {
    try checkInterrupt()
    var node = expression
    var pending: [Expression] = []
    spine: while true {
      switch node.kind {
      case .binary(_, let left, let right):
        pending.append(right)
        node = left
      case .attribute(let value, let name, let nameSpan):
        recorder?.attribute(name, nameSpan, of: value, in: current)
        node = value
      case .subscript(let value, let index):
        pending.append(index)
        node = value
      case .call(let function, let arguments):
        checkArguments(arguments)
        noteOpening(function)
        for argument in arguments.reversed() { pending.append(argument.value) }
        node = function
      default:
        try collectPlain(node)
        break spine
      }
    }
    while let next = pending.popLast() { try collect(next) }
  }

  private mutating func collectPlain(_ expression: Expression) throws(Diagnostic) {
    switch expression.kind {
    case .none, .boolean, .ellipsis, .integer, .bigInteger, .float, .imaginary, .string, .bytes:
      break
    case .name(let name): use(name, expression.span)
    case .formattedString(let parts): try collectParts(parts)
    case .tuple(let elements), .list(let elements), .set(let elements):
      for element in elements {
        if case .starred(let value) = element.kind {
          try collect(value)
        } else {
          try collect(element)
        }
      }
    case .dictionary(let pairs):
      for (key, value) in pairs {
        if let key { try collect(key) }
        try collect(value)
      }
    case .unary(_, let operand): try collect(operand)
    case .logical(_, let operands): for operand in operands { try collect(operand) }
    case .comparison(let first, let rest):
      try collect(first)
      for (_, operand) in rest { try collect(operand) }
    case .conditional(let test, let then, let otherwise):
      try collect(test)
      try collect(then)
      try collect(otherwise)
    case .named(let target, let value): try collectNamed(target, value, expression.span)
    case .slice(let lower, let upper, let step):
      if let lower { try collect(lower) }
      if let upper { try collect(upper) }
      if let step { try collect(step) }
    case .starred(let value):
      misplace("can't use starred expression here", expression.span)
      try collect(value)
    case .lambda(let parameters, let body, let scope):
      try collectLambda(parameters, body, scope)
    case .comprehension(let comprehension):
      try collectComprehension(comprehension, expression.span)
    case .await(let value):
      try checkAwait(expression.span)
      try collect(value)
    case .yield(let value):
      try checkYield(expression.span, isFrom: false)
      if let value { try collect(value) }
    case .yieldFrom(let value):
      try checkYield(expression.span, isFrom: true)
      try collect(value)
    case .binary, .attribute, .subscript, .call: break
    }
  }

  private mutating func collectParts(_ parts: [FormattedPart]) throws(Diagnostic) {
    for part in parts {
      guard case .value(let value, _, let format, _, _) = part else { continue }
      try collect(value)
      if let format { try collectParts(format) }
    }
  }

  mutating func collectArguments(_ arguments: [Argument]) throws(Diagnostic) {
    checkArguments(arguments)
    for argument in arguments { try collect(argument.value) }
  }

  private mutating func collectLambda(
    _ parameters: Parameters, _ body: Expression, _ scope: Int
  ) throws(Diagnostic) {
    for parameter in parameters.list {
      if let value = parameter.defaultValue { try collect(value) }
    }
    try within(scope, .lambda, "<lambda>", at: body.span) { (inner) throws(Diagnostic) in
      try inner.bindParameters(parameters)
      try inner.collect(body)
    }
  }

  // MARK: Targets

  mutating func collectTarget(_ target: Expression, isTop: Bool) throws(Diagnostic) {
    switch target.kind {
    case .name(let name): try bind(name, target.span)
    case .attribute(let value, let name, _):
      if name == "__debug__" { misplace("cannot assign to __debug__", target.span) }
      if case .name("self") = value.kind { noteStaticAttribute(name) }
      recorder?.store(attribute: name)
      try collect(value)
    case .tuple(let elements), .list(let elements):
      checkStars(elements, target.span)
      for element in elements { try collectTarget(element, isTop: false) }
    case .starred(let inner):
      if isTop {
        misplace("starred assignment target must be in a list or tuple", target.span)
      }
      try collectTarget(inner, isTop: false)
    default: try collect(target)
    }
  }

  mutating func collectDeleted(_ target: Expression) throws(Diagnostic) {
    switch target.kind {
    case .name(let name):
      if name == "__debug__" { misplace("cannot delete __debug__", target.span) }
      try bind(name, target.span)
    case .tuple(let elements), .list(let elements):
      for element in elements { try collectDeleted(element) }
    default: try collect(target)
    }
  }

  /// Methods announce the attributes of `self` that they assign to the class around them.
  func noteStaticAttribute(_ name: String) {
    var block: Block? = current
    while let candidate = block {
      if candidate.scope.kind == .classBody {
        if !candidate.scope.staticAttributes.contains(name) {
          candidate.scope.staticAttributes.append(name)
        }
        return
      }
      block = candidate.parent
    }
  }

  // MARK: Comprehensions

  /// The first iterable belongs to the scope around; everything else has the comprehension's own.
  private mutating func collectComprehension(
    _ comprehension: Comprehension, _ span: Span
  ) throws(Diagnostic) {
    let wasInIterable = current.isInIterable
    current.isInIterable = true
    try collect(comprehension.clauses[0].iterable)
    current.isInIterable = wasInIterable
    let isGenerator = comprehension.kind == .generator
    var isAsync = false
    try within(
      comprehension.scope, isGenerator ? .generatorExpression : .comprehension,
      comprehension.kind.scopeName, sharesFrame: !isGenerator, at: span
    ) { (inner) throws(Diagnostic) in
      if isGenerator {
        inner.current.add(".0", .parameter)
        inner.current.parameterCount = 1
        inner.current.scope.hasYield = true
      }
      let asyncClauses = comprehension.clauses.count { $0.isAsync }
      try inner.withinBlocks(asyncClauses, span) { (inner) throws(Diagnostic) in
        try inner.collectClauses(comprehension.clauses)
        if let value = comprehension.value { try inner.collect(value) }
        try inner.collect(comprehension.element)
      }
      isAsync = inner.current.scope.isAsync
    }
    if isAsync, !isGenerator { checkAsyncComprehension(span) }
  }

  private mutating func collectClauses(_ clauses: [Comprehension.Clause]) throws(Diagnostic) {
    for (index, clause) in clauses.enumerated() {
      if clause.isAsync {
        current.scope.isAsync = true
        current.scope.hasAwait = true
      }
      if index > 0 {
        let wasInIterable = current.isInIterable
        current.isInIterable = true
        try collect(clause.iterable)
        current.isInIterable = wasInIterable
      }
      current.isInTarget = true
      try collectTarget(clause.target, isTop: true)
      current.isInTarget = false
      for condition in clause.conditions { try collect(condition) }
    }
  }

  /// `name := value`: inside comprehensions the name belongs to the first scope around that is none.
  private mutating func collectNamed(
    _ target: Expression, _ value: Expression, _ span: Span
  ) throws(Diagnostic) {
    guard case .name(let name) = target.kind else { return }
    if current.scope.isTypeScope {
      throw failure("named expression cannot be used within \(typeContext)", span)
    }
    if current.isInIterable {
      throw failure(
        "assignment expression cannot be used in a comprehension iterable expression", span)
    }
    if current.isComprehension {
      try bindOutsideComprehensions(name, target.span)
    } else {
      try bind(name, target.span)
    }
    try collect(value)
  }

  private mutating func bindOutsideComprehensions(
    _ sourceName: String, _ span: Span
  ) throws(Diagnostic) {
    let name = current.scope.mangled(sourceName)
    var block = current
    while block.isComprehension, let outer = block.parent {
      if block.flags(of: name).contains(.iterationVariable) {
        throw failure(
          "assignment expression cannot rebind comprehension iteration variable "
            + "'\(sourceName)'", span)
      }
      block.declare(name, [.nonlocal, .namedOutside], at: span)
      block = outer
    }
    switch block.scope.kind {
    case .classBody:
      throw failure(
        "assignment expression within a comprehension cannot be used in a class body", span)
    case .typeParameters, .typeValue:
      throw failure(
        "assignment expression within a comprehension cannot be used "
          + (typeContext.hasPrefix("a ") ? "in " : "within ") + typeContext, span)
    default: break
    }
    let isGlobal = block.scope.kind == .module || block.flags(of: name).contains(.global)
    block.add(name, .assigned)
    guard isGlobal else { return }
    markGlobal(name, upTo: block)
  }

  /// A name that `:=` binds in the module is global in every comprehension on the way.
  private func markGlobal(_ name: String, upTo outer: Block) {
    var block = current
    while block !== outer, let next = block.parent {
      block.makeGlobal(name)
      block = next
    }
  }

}

extension Comprehension.Kind {
  /// The name of the scope, as tracebacks and qualified names show it.
  fileprivate var scopeName: String {
    switch self {
    case .list: "<listcomp>"
    case .set: "<setcomp>"
    case .dictionary: "<dictcomp>"
    case .generator: "<genexpr>"
    }
  }
}
