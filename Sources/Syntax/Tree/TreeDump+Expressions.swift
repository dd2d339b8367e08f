// Expressions as text.

extension TreeDump {
  mutating func expression(_ expression: Expression) {
    switch expression.kind {
    case .none, .boolean, .ellipsis, .integer, .bigInteger, .float, .imaginary, .string, .bytes:
      form("Constant", { $0.constant(expression.kind) })
    case .formattedString(let parts): form("JoinedStr", { $0.parts(parts) })
    case .name(let name): form("Name", { $0.word(name) })
    case .tuple(let elements): form("Tuple", { $0.expressions(elements) })
    case .list(let elements): form("List", { $0.expressions(elements) })
    case .set(let elements): form("Set", { $0.expressions(elements) })
    case .dictionary(let pairs):
      form(
        "Dict",
        {
          $0.list(pairs) { dump, pair in
            dump.optional(pair.key) { $0.expression($1) }
            dump.text += ": "
            dump.expression(pair.value)
          }
        })
    case .comprehension(let comprehension): self.comprehension(comprehension)
    default: operation(expression)
    }
  }

  private mutating func constant(_ kind: Expression.Kind) {
    switch kind {
    case .none: text += "None"
    case .boolean(let value): text += value ? "True" : "False"
    case .ellipsis: text += "..."
    case .integer(let value): text += String(value)
    case .bigInteger(let digits, let radix): text += "\(digits)/\(radix)"
    case .float(let value): text += String(value.bitPattern, radix: 16)
    case .imaginary(let value): text += "j" + String(value.bitPattern, radix: 16)
    case .string(let bytes): quoted(bytes)
    case .bytes(let bytes):
      text += "b"
      quoted(bytes)
    default: break
    }
  }

  private mutating func operation(_ expression: Expression) {
    switch expression.kind {
    case .unary(let operation, let operand):
      form("UnaryOp", { $0.word(operation.rawValue) }, { $0.expression(operand) })
    case .binary(let operation, let left, let right):
      form(
        "BinOp", { $0.expression(left) }, { $0.word(operation.rawValue) },
        { $0.expression(right) })
    case .logical(let operation, let operands):
      form("BoolOp", { $0.word(operation.rawValue) }, { $0.expressions(operands) })
    case .comparison(let first, let rest):
      form(
        "Compare", { $0.expression(first) },
        {
          $0.list(rest) { dump, pair in
            dump.text += pair.0.rawValue + " "
            dump.expression(pair.1)
          }
        })
    case .conditional(let test, let then, let otherwise):
      form("IfExp", { $0.expression(test) }, { $0.expression(then) }, { $0.expression(otherwise) })
    case .named(let target, let value):
      form("NamedExpr", { $0.expression(target) }, { $0.expression(value) })
    case .attribute(let value, let name, _):
      form("Attribute", { $0.expression(value) }, { $0.word(name) })
    case .subscript(let value, let index):
      form("Subscript", { $0.expression(value) }, { $0.expression(index) })
    case .slice(let lower, let upper, let step):
      form(
        "Slice", { $0.optional(lower) { $0.expression($1) } },
        { $0.optional(upper) { $0.expression($1) } },
        { $0.optional(step) { $0.expression($1) } })
    case .starred(let value): form("Starred", { $0.expression(value) })
    case .call(let function, let arguments):
      form("Call", { $0.expression(function) }, { $0.arguments(arguments) })
    case .lambda(let parameters, let body, _):
      form("Lambda", { $0.parameters(parameters) }, { $0.expression(body) })
    case .await(let value): form("Await", { $0.expression(value) })
    case .yield(let value): form("Yield", { $0.optional(value) { $0.expression($1) } })
    case .yieldFrom(let value): form("YieldFrom", { $0.expression(value) })
    default: break
    }
  }

  private mutating func comprehension(_ comprehension: Comprehension) {
    let name: String =
      switch comprehension.kind {
      case .list: "ListComp"
      case .set: "SetComp"
      case .dictionary: "DictComp"
      case .generator: "GeneratorExp"
      }
    text += "(\(name) "
    self.expression(comprehension.element)
    if let value = comprehension.value {
      text += " "
      self.expression(value)
    }
    text += " "
    list(comprehension.clauses) { dump, clause in
      dump.form(
        clause.isAsync ? "async-for" : "for", { $0.expression(clause.target) },
        { $0.expression(clause.iterable) }, { $0.expressions(clause.conditions) })
    }
    text += ")"
  }

  private mutating func parts(_ parts: [FormattedPart]) {
    list(parts) { dump, part in
      switch part {
      case .text(let bytes): dump.quoted(bytes)
      case .value(let value, let conversion, let format, let debugText, _):
        if let debugText { dump.quoted(debugText); dump.text += " " }
        dump.form(
          "FormattedValue", { $0.expression(value) }, { $0.word(conversion?.mark) },
          { $0.optional(format) { $0.parts($1) } })
      }
    }
  }
}

extension FormattedPart.Conversion {
  fileprivate var mark: String {
    switch self {
    case .str: "s"
    case .repr: "r"
    case .ascii: "a"
    }
  }
}
