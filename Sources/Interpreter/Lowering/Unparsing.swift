// Expressions as text again: what `from __future__ import annotations` keeps of an annotation.
//
// The text is CPython's normal form of the tree, not the author's spelling: one blank after a comma,
// parentheses only where precedence needs them, strings in single quotes.

import BigInt
import Syntax

/// The annotation as text.
func unparsed(_ expression: Expression) -> String {
  var writer = Unparser()
  writer.write(expression, .test)
  return writer.text
}

private struct Unparser {
  enum Level: Int {
    case tuple, test, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, term, factor
    case power, await, atom

    var next: Level { Level(rawValue: rawValue + 1) ?? .atom }
  }

  var text = ""

  mutating func write(_ expression: Expression, _ level: Level) {
    switch expression.kind {
    case .none: text += "None"
    case .boolean(let value): text += value ? "True" : "False"
    case .ellipsis: text += "..."
    case .integer(let value): text += String(value)
    case .bigInteger(let digits, let radix):
      text += radix == 10 ? digits : constantText(makeInt(BigInt(digits, radix: radix) ?? 0))
    case .float(let value): text += value.isInfinite ? "1e309" : constantText(.double(value))
    case .imaginary(let value): text += constantText(makeComplex(0, value))
    case .string(let bytes): text += constantText(makeString(bytes))
    case .bytes(let bytes): text += constantText(makeBytes(bytes))
    case .name(let name): text += name
    case .formattedString(let parts):
      var inner = Unparser()
      inner.writeParts(parts)
      text += "f" + constantText(makeString(inner.text))
    default: writeCompound(expression, level)
    }
  }

  private mutating func parenthesized(
    _ isNeeded: Bool, _ body: (inout Unparser) -> Void
  ) {
    if isNeeded { text += "(" }
    body(&self)
    if isNeeded { text += ")" }
  }

  private mutating func list(
    _ items: [Expression], _ level: Level = .test
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      write(item, level)
    }
  }

  private mutating func writeCompound(_ expression: Expression, _ level: Level) {
    switch expression.kind {
    case .tuple(let items):
      if items.isEmpty { return text += "()" }
      parenthesized(level.rawValue > Level.tuple.rawValue) { writer in
        writer.list(items)
        if items.count == 1 { writer.text += "," }
      }
    case .list(let items):
      text += "["
      list(items)
      text += "]"
    case .set(let items):
      text += "{"
      list(items)
      text += "}"
    case .dictionary(let pairs): writeDictionary(pairs)
    case .starred(let value):
      text += "*"
      write(value, .bitOr)
    case .attribute(let value, let name, _):
      write(value, .atom)
      if case .integer = value.kind { text += " " }
      text += "." + name
    case .subscript(let value, let key):
      write(value, .atom)
      text += "["
      write(key, .tuple)
      text += "]"
    case .slice(let lower, let upper, let step):
      if let lower { write(lower, .test) }
      text += ":"
      if let upper { write(upper, .test) }
      if let step {
        text += ":"
        write(step, .test)
      }
    case .call(let callee, let arguments): writeCall(callee, arguments)
    case .comprehension(let comprehension): writeComprehension(comprehension)
    default: writeOperation(expression, level)
    }
  }

  private mutating func writeOperation(_ expression: Expression, _ level: Level) {
    switch expression.kind {
    case .unary(let operation, let operand):
      let own: Level = operation == .not ? .not : .factor
      parenthesized(level.rawValue > own.rawValue) { writer in
        writer.text += operation == .not ? "not " : operation.rawValue
        writer.write(operand, own)
      }
    case .binary(let operation, let left, let right):
      let own = precedence(of: operation)
      let isPower = operation == .power
      parenthesized(level.rawValue > own.rawValue) { writer in
        writer.write(left, isPower ? own.next : own)
        writer.text += " \(operation.rawValue) "
        writer.write(right, isPower ? own : own.next)
      }
    case .logical(let operation, let operands):
      let own: Level = operation == .and ? .and : .or
      parenthesized(level.rawValue > own.rawValue) { writer in
        for (index, operand) in operands.enumerated() {
          if index > 0 { writer.text += " \(operation.rawValue) " }
          writer.write(operand, own.next)
        }
      }
    case .comparison(let first, let rest):
      parenthesized(level.rawValue > Level.comparison.rawValue) { writer in
        writer.write(first, Level.comparison.next)
        for (operation, operand) in rest {
          writer.text += " \(operation.rawValue) "
          writer.write(operand, Level.comparison.next)
        }
      }
    case .conditional(let test, let then, let otherwise):
      parenthesized(level.rawValue > Level.test.rawValue) { writer in
        writer.write(then, Level.test.next)
        writer.text += " if "
        writer.write(test, Level.test.next)
        writer.text += " else "
        writer.write(otherwise, .test)
      }
    case .lambda(let parameters, let body, _):
      parenthesized(level.rawValue > Level.test.rawValue) { writer in
        writer.text += parameters.list.isEmpty ? "lambda" : "lambda "
        writer.writeParameters(parameters)
        writer.text += ": "
        writer.write(body, .test)
      }
    default: preconditionFailure("annotations do not suspend or bind names")
    }
  }

  private func precedence(of operation: BinaryOperator) -> Level {
    switch operation {
    case .add, .subtract: .sum
    case .multiply, .matrixMultiply, .divide, .floorDivide, .modulo: .term
    case .power: .power
    case .leftShift, .rightShift: .shift
    case .bitAnd: .bitAnd
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    }
  }

  private mutating func writeDictionary(
    _ pairs: [(key: Expression?, value: Expression)]
  ) {
    text += "{"
    for (index, pair) in pairs.enumerated() {
      if index > 0 { text += ", " }
      if let key = pair.key {
        write(key, .test)
        text += ": "
        write(pair.value, .test)
      } else {
        text += "**"
        write(pair.value, .bitOr)
      }
    }
    text += "}"
  }

  private mutating func writeCall(
    _ callee: Expression, _ arguments: [Argument]
  ) {
    write(callee, .atom)
    if arguments.count == 1, case .positional = arguments[0].kind,
      case .comprehension(let comprehension) = arguments[0].value.kind,
      comprehension.kind == .generator
    {
      return write(arguments[0].value, .test)
    }
    text += "("
    let positional = arguments.filter { $0.kind == .positional || $0.kind == .star }
    let keywords = arguments.filter { $0.kind != .positional && $0.kind != .star }
    for (index, argument) in (positional + keywords).enumerated() {
      if index > 0 { text += ", " }
      switch argument.kind {
      case .positional: break
      case .star: text += "*"
      case .doubleStar: text += "**"
      case .keyword(let name): text += name + "="
      }
      write(argument.value, argument.kind == .star ? .bitOr : .test)
    }
    text += ")"
  }

  private mutating func writeComprehension(_ comprehension: Comprehension) {
    let brackets: (String, String) =
      switch comprehension.kind {
      case .list: ("[", "]")
      case .set, .dictionary: ("{", "}")
      case .generator: ("(", ")")
      }
    text += brackets.0
    write(comprehension.element, .test)
    if let value = comprehension.value {
      text += ": "
      write(value, .test)
    }
    for clause in comprehension.clauses {
      text += clause.isAsync ? " async for " : " for "
      write(clause.target, .tuple)
      text += " in "
      write(clause.iterable, Level.test.next)
      for condition in clause.conditions {
        text += " if "
        write(condition, Level.test.next)
      }
    }
    text += brackets.1
  }

  private mutating func writeParameters(_ parameters: Parameters) {
    var hasStar = false
    for (index, parameter) in parameters.list.enumerated() {
      if index > 0 { text += ", " }
      switch parameter.kind {
      case .star:
        text += "*"
        hasStar = true
      case .doubleStar: text += "**"
      case .keywordOnly:
        if !hasStar { text += "*, " }
        hasStar = true
      case .positional, .positionalOnly: break
      }
      text += parameter.name
      if let value = parameter.defaultValue {
        text += "="
        write(value, .test)
      }
      let isLastPositionalOnly =
        parameter.kind == .positionalOnly
        && (index + 1 == parameters.list.count
          || parameters.list[index + 1].kind != .positionalOnly)
      if isLastPositionalOnly { text += ", /" }
    }
  }

  private mutating func writeParts(_ parts: [FormattedPart]) {
    for part in parts {
      switch part {
      case .text(let bytes):
        for character in String(decoding: bytes, as: UTF8.self) {
          text.append(character)
          if character == "{" || character == "}" { text.append(character) }
        }
      case .value(let value, let conversion, let format, let debugText, _):
        if let debugText { text += String(decoding: debugText, as: UTF8.self) }
        var inner = Unparser()
        inner.write(value, Level.test.next)
        text += inner.text.hasPrefix("{") ? "{ " : "{"
        text += inner.text
        switch conversion {
        case .str: text += "!s"
        case .repr: text += "!r"
        case .ascii: text += "!a"
        case nil: if debugText != nil, format == nil { text += "!r" }
        }
        if let format {
          text += ":"
          writeParts(format)
        }
        text += "}"
      }
    }
  }
}

/// The repr of a constant.
private func constantText(_ value: Value) -> String {
  do throws(Raised) { return try reprText(value) } catch {
    preconditionFailure("constants have a text")
  }
}
