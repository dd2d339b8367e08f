// Expressions as values for `ast`.

import BigInt
import Syntax

extension TreeValues {
  func expression(_ expression: Expression, _ context: Context = .load) throws(Raised) -> Value {
    try checkNativeStack()
    let span = expression.span
    let mark = mark(context.rawValue)
    switch expression.kind {
    case .none, .boolean, .ellipsis, .integer, .bigInteger, .float, .imaginary, .string, .bytes:
      return constant(expression)
    case .formattedString(let parts):
      return node("JoinedStr", span, [try formatted(parts, span)])
    case .name(let name): return node("Name", span, [text(name), mark])
    case .tuple(let items): return node("Tuple", span, [try expressions(items, context), mark])
    case .list(let items): return node("List", span, [try expressions(items, context), mark])
    case .set(let items): return node("Set", span, [try expressions(items)])
    case .dictionary(let items):
      let keys = try list(items) { (item) throws(Raised) in try optional(item.key) }
      let values = try list(items) { (item) throws(Raised) in try self.expression(item.value) }
      return node("Dict", span, [keys, values])
    case .attribute(let object, let name, _):
      return node("Attribute", span, [try self.expression(object), text(name), mark])
    case .subscript(let container, let key):
      return node(
        "Subscript", span, [try self.expression(container), try self.expression(key), mark])
    case .starred(let value):
      return node("Starred", span, [try self.expression(value, context), mark])
    case .slice(let lower, let upper, let step):
      return node("Slice", span, [try optional(lower), try optional(upper), try optional(step)])
    case .call(let callee, let given):
      return node("Call", span, [try self.expression(callee)] + (try arguments(given)))
    case .lambda(let given, let body, _):
      return node("Lambda", span, [try parameters(given), try self.expression(body)])
    case .comprehension(let value): return try comprehension(value, span)
    case .await(let value): return node("Await", span, [try self.expression(value)])
    case .yield(let value): return node("Yield", span, [try optional(value)])
    case .yieldFrom(let value): return node("YieldFrom", span, [try self.expression(value)])
    case .unary, .binary, .logical, .comparison, .conditional, .named:
      return try operation(expression)
    }
  }

  private func constant(_ expression: Expression) -> Value {
    var kind = Value.none
    let value: Value
    switch expression.kind {
    case .boolean(let flag): value = .bool(flag)
    case .ellipsis: value = .ellipsis
    case .integer(let number): value = .int(number)
    case .bigInteger(let digits, let radix):
      value = makeInt(BigInt(digits, radix: radix) ?? 0)
    case .float(let number): value = .double(number)
    case .imaginary(let number): value = makeComplex(0, number)
    case .string(let bytes):
      value = makeString(bytes)
      let first = source.bytes[Int(expression.span.start)]
      if first | 0x20 == UInt8(ascii: "u") { kind = makeString("u") }
    case .bytes(let bytes): value = makeBytes(bytes)
    default: value = .none
    }
    return node("Constant", expression.span, [value, kind])
  }

  /// Literal parts and fields; all have the position of the whole string.
  private func formatted(_ parts: [FormattedPart], _ span: Span) throws(Raised) -> Value {
    var values: [Value] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { values.append(node("Constant", span, [makeString(literal), .none])) }
      literal = []
    }
    for part in parts {
      switch part {
      case .text(let text): literal += text
      case .value(let value, let conversion, let format, let debugText, let fieldSpan):
        literal += debugText ?? []
        flush()
        var specification = Value.none
        if let format {
          specification = node("JoinedStr", span, [try formatted(format, span)])
        }
        let field = [try expression(value), .int(conversion?.code ?? -1), specification]
        values.append(node("FormattedValue", fieldSpan, field))
      }
    }
    flush()
    return makeList(values).value
  }

  private func operation(_ expression: Expression) throws(Raised) -> Value {
    let span = expression.span
    switch expression.kind {
    case .unary(let operation, let operand):
      return node("UnaryOp", span, [mark(operation.node), try self.expression(operand)])
    case .binary(let operation, let left, let right):
      return node(
        "BinOp", span,
        [try self.expression(left), mark(operation.node), try self.expression(right)])
    case .logical(let operation, let operands):
      return node(
        "BoolOp", span, [mark(operation == .and ? "And" : "Or"), try expressions(operands)])
    case .comparison(let first, let rest):
      let marks = try list(rest) { (one) throws(Raised) in mark(one.0.node) }
      let operands = try expressions(rest.map { $0.1 })
      return node("Compare", span, [try self.expression(first), marks, operands])
    case .conditional(let test, let then, let otherwise):
      return node(
        "IfExp", span,
        [try self.expression(test), try self.expression(then), try self.expression(otherwise)])
    case .named(let target, let value):
      return node(
        "NamedExpr", span, [try self.expression(target, .store), try self.expression(value)])
    default: return .none
    }
  }

  private func comprehension(_ value: Comprehension, _ span: Span) throws(Raised) -> Value {
    let element = try expression(value.element)
    let clauses = try list(value.clauses) { (clause) throws(Raised) in
      node(
        "comprehension", nil,
        [
          try expression(clause.target, .store), try expression(clause.iterable),
          try expressions(clause.conditions), .int(clause.isAsync ? 1 : 0),
        ])
    }
    switch value.kind {
    case .list: return node("ListComp", span, [element, clauses])
    case .set: return node("SetComp", span, [element, clauses])
    case .generator: return node("GeneratorExp", span, [element, clauses])
    case .dictionary:
      return node("DictComp", span, [element, try optional(value.value), clauses])
    }
  }
}

extension FormattedPart.Conversion {
  fileprivate var code: Int {
    switch self {
    case .str: 115
    case .repr: 114
    case .ascii: 97
    }
  }
}

extension UnaryOperator {
  fileprivate var node: String {
    switch self {
    case .not: "Not"
    case .negative: "USub"
    case .positive: "UAdd"
    case .invert: "Invert"
    }
  }
}

extension BinaryOperator {
  var node: String {
    switch self {
    case .add: "Add"
    case .subtract: "Sub"
    case .multiply: "Mult"
    case .matrixMultiply: "MatMult"
    case .divide: "Div"
    case .floorDivide: "FloorDiv"
    case .modulo: "Mod"
    case .power: "Pow"
    case .leftShift: "LShift"
    case .rightShift: "RShift"
    case .bitAnd: "BitAnd"
    case .bitOr: "BitOr"
    case .bitXor: "BitXor"
    }
  }
}

extension ComparisonOperator {
  fileprivate var node: String {
    switch self {
    case .less: "Lt"
    case .lessOrEqual: "LtE"
    case .greater: "Gt"
    case .greaterOrEqual: "GtE"
    case .equal: "Eq"
    case .notEqual: "NotEq"
    case .is: "Is"
    case .isNot: "IsNot"
    case .in: "In"
    case .notIn: "NotIn"
    }
  }
}
