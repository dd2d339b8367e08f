// `"%s of %r" % (a, b)`: where text and tuple are both written out, CPython's compiler makes an f-string of
// them. Programs see it: each operand is converted before the next one is evaluated.

import Syntax

extension Lowering {
  /// The parts of the f-string; nil where the operator stays.
  func percentParts(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression
  ) -> [FormattedPart]? {
    guard operation == .modulo, case .string(let template) = left.kind,
      case .tuple(let items) = right.kind
    else { return nil }
    var reader = PercentTemplate(template, items[...])
    return reader.parts()
  }
}

/// Reads a template of `%s`, `%r`, `%a` with constant widths and precisions; of nothing else.
private struct PercentTemplate {
  /// Digits of a width or precision.
  private static let mostDigits = 3

  private var rest: ArraySlice<UInt8>
  private var items: ArraySlice<Expression>
  private var text: [UInt8] = []

  init(_ template: [UInt8], _ items: ArraySlice<Expression>) {
    rest = template[...]
    self.items = items
  }

  mutating func parts() -> [FormattedPart]? {
    var parts: [FormattedPart] = []
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "%") {
        text.append(byte)
      } else if rest.first == UInt8(ascii: "%") {
        text.append(rest.removeFirst())
      } else {
        guard let part = conversion() else { return nil }
        if !text.isEmpty { parts.append(.text(text)) }
        text = []
        parts.append(part)
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
    return items.isEmpty ? parts : nil
  }

  private mutating func conversion() -> FormattedPart? {
    guard let item = items.popFirst() else { return nil }
    if case .starred = item.kind { return nil }
    var isLeft = false
    // The other flags mean nothing to text.
    while let flag = rest.first, "-+ #0".utf8.contains(flag) {
      isLeft = isLeft || flag == UInt8(ascii: "-")
      rest.removeFirst()
    }
    guard let width = digits() else { return nil }
    var format: [UInt8] = width
    if !isLeft, !width.isEmpty { format.insert(UInt8(ascii: ">"), at: 0) }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard let precision = digits() else { return nil }
      format += [UInt8(ascii: ".")] + (precision.isEmpty ? [UInt8(ascii: "0")] : precision)
    }
    guard let conversion = rest.popFirst().flatMap(Self.conversion) else { return nil }
    return .value(
      item, conversion: conversion, format: format.isEmpty ? nil : [.text(format)],
      debugText: nil, span: item.span)
  }

  /// The digits that stand here; nil where there are too many.
  private mutating func digits() -> [UInt8]? {
    var digits: [UInt8] = []
    while let digit = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      digits.append(digit)
      rest.removeFirst()
    }
    return digits.count > Self.mostDigits ? nil : digits
  }

  private static func conversion(_ letter: UInt8) -> FormattedPart.Conversion? {
    switch letter {
    case UInt8(ascii: "s"): .str
    case UInt8(ascii: "r"): .repr
    case UInt8(ascii: "a"): .ascii
    default: nil
    }
  }
}
