// The walk over patterns: the names they bind, and what CPython's compiler refuses in them.

extension Resolver {
  mutating func collectCase(_ matchCase: MatchCase, isLast: Bool) throws(Diagnostic) {
    var check = PatternCheck(
      mayBeIrrefutable: isLast || matchCase.guardExpression != nil, names: [])
    try collect(matchCase.pattern, &check)
    if let condition = matchCase.guardExpression { try collect(condition) }
    try collect(matchCase.body)
  }

  /// What has been seen in one pattern.
  struct PatternCheck {
    /// Nothing after the pattern becomes unreachable if it matches everything.
    var mayBeIrrefutable: Bool
    var names: Set<String>
  }

  private mutating func collect(
    _ pattern: Pattern, _ check: inout PatternCheck
  ) throws(Diagnostic) {
    switch pattern.kind {
    case .value(let value), .singleton(let value):
      if case .formattedString = value.kind {
        misplace("patterns may only match literals and attribute lookups", pattern.span)
      }
      try collect(value)
    case .wildcard:
      if !check.mayBeIrrefutable {
        misplace("wildcard makes remaining patterns unreachable", pattern.span)
      }
    case .capture(let name):
      if !check.mayBeIrrefutable {
        misplace("name capture '\(name)' makes remaining patterns unreachable", pattern.span)
      }
      try bindCapture(name, pattern.span, &check)
    case .star(let name): if let name { try bindCapture(name, pattern.span, &check) }
    case .as(let inner, let name):
      try collect(inner, &check)
      try bindCapture(name, pattern.span, &check)
    case .or(let alternatives): try collectAlternatives(alternatives, pattern.span, &check)
    case .sequence(let elements):
      let stars = elements.count { if case .star = $0.kind { true } else { false } }
      if stars > 1 {
        misplace("multiple starred names in sequence pattern", pattern.span)
      }
      try collectNested(elements, &check)
    case .mapping(let keys, let patterns, let rest):
      checkKeys(keys, pattern.span)
      for key in keys { try collect(key) }
      try collectNested(patterns, &check)
      if let rest { try bindCapture(rest, pattern.span, &check) }
    case .class(let type, let positional, let keywords):
      try collect(type)
      for keyword in keywords where keyword.name == "__debug__" {
        misplace("cannot assign to __debug__", keyword.pattern.span)
      }
      checkAttributes(keywords.map { ($0.name, $0.pattern.span) })
      try collectNested(positional + keywords.map(\.pattern), &check)
    }
  }

  private mutating func collectNested(
    _ patterns: [Pattern], _ check: inout PatternCheck
  ) throws(Diagnostic) {
    let outer = check.mayBeIrrefutable
    check.mayBeIrrefutable = true
    for pattern in patterns { try collect(pattern, &check) }
    check.mayBeIrrefutable = outer
  }

  private mutating func bindCapture(
    _ name: String, _ span: Span, _ check: inout PatternCheck
  ) throws(Diagnostic) {
    if !check.names.insert(name).inserted {
      misplace("multiple assignments to name '\(name)' in pattern", span)
    }
    try bind(name, span)
  }

  private mutating func collectAlternatives(
    _ alternatives: [Pattern], _ span: Span, _ check: inout PatternCheck
  ) throws(Diagnostic) {
    let before = check
    var bound: Set<String>?
    for (index, alternative) in alternatives.enumerated() {
      var own = before
      own.mayBeIrrefutable = before.mayBeIrrefutable && index == alternatives.count - 1
      try collect(alternative, &own)
      let names = own.names.subtracting(before.names)
      if let bound, bound != names {
        misplace("alternative patterns bind different names", span)
      }
      bound = names
    }
    check.names.formUnion(bound ?? [])
  }

  private mutating func checkAttributes(_ keywords: [(name: String, span: Span)]) {
    var seen: Set<String> = []
    for keyword in keywords where !seen.insert(keyword.name).inserted {
      misplace("attribute name repeated in class pattern: \(keyword.name)", keyword.span)
    }
  }

  private mutating func checkKeys(_ keys: [Expression], _ span: Span) {
    var seen: Set<PatternKey> = []
    for key in keys {
      if case .formattedString = key.kind {
        return misplace(
          "mapping pattern keys may only match literals and attribute lookups", span)
      }
      guard let (value, text) = PatternKey.literal(key) else { continue }
      if !seen.insert(value).inserted {
        misplace("mapping pattern checks duplicate key (\(text))", span)
      }
    }
  }
}

/// The value of a literal key: numbers of different types may be equal.
private enum PatternKey: Hashable {
  case none
  case text([UInt8])
  case bytes([UInt8])
  case number(Double)
  case imaginary(Double)

  /// The value and its repr; nil for what is known only at run time, or rare.
  static func literal(_ key: Expression) -> (PatternKey, String)? {
    switch key.kind {
    case .none: return (.none, "None")
    case .boolean(let flag): return (.number(flag ? 1 : 0), flag ? "True" : "False")
    case .string(let bytes):
      return (.text(bytes), "'" + String(decoding: bytes, as: UTF8.self) + "'")
    case .bytes(let bytes):
      return (.bytes(bytes), "b'" + String(decoding: bytes, as: UTF8.self) + "'")
    case .integer(let value) where value.magnitude < 1 << 53:
      return (.number(Double(value)), String(value))
    case .float(let value): return (.number(value), "\(value)")
    case .imaginary(let value):
      let text = value == value.rounded() && abs(value) < 1e16 ? "\(Int(value))j" : "\(value)j"
      return (value == 0 ? .number(0) : .imaginary(value), text)
    case .unary(.negative, let operand):
      guard let (value, text) = literal(operand) else { return nil }
      switch value {
      case .number(0): return (.number(0), text)
      case .number(let number): return (.number(-number), "-" + text)
      case .imaginary(let number): return (.imaginary(-number), "-" + text)
      default: return nil
      }
    default: return nil
    }
  }
}
