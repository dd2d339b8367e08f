// `format(number, ".2f")` and its like, which are nearly all specifications that scripts write. Every other one is read
// by the Python half (`Library/Numeric/_decimal_format.py`).

import Interpreter

/// `[,][.precision]f`
private struct FixedSpecification {
  var precision: Int?
  var isGrouped = false

  init?(_ text: StringObject) {
    var bytes = ArraySlice(text.buffer)
    guard let kind = bytes.popLast(), kind | 32 == 102 else { return nil }
    if bytes.first == 44 {
      isGrouped = true
      bytes.removeFirst()
    }
    if bytes.first == 46 {
      bytes.removeFirst()
      if bytes.isEmpty || bytes.count > 3 { return nil }
      var count = 0
      for byte in bytes {
        guard byte &- 48 < 10 else { return nil }
        count = count * 10 + Int(byte - 48)
      }
      precision = count
      bytes.removeAll()
    }
    if !bytes.isEmpty { return nil }
  }

  func text(_ x: DecimalNumber, _ rounding: Rounding) throws(Raised) -> Value {
    let places = precision ?? max(-x.exponent, 0)
    let coefficient =
      x.exponent >= -places
      ? try x.coefficient.scaled(x.exponent + places)
      : try shorten(x.coefficient, -places - x.exponent, x.isNegative, rounding).0
    var digits = TextWriter(capacity: 48)
    try coefficient.appendDigits(to: &digits)
    let figures = digits.buffer
    let missing = max(places + 1 - figures.count, 0)
    var writer = TextWriter(capacity: figures.count * 2 + places + 8)
    if x.isNegative { writer.append(45) }
    let whole = figures.count + missing - places
    for index in 0..<(figures.count + missing) {
      if index == whole { writer.append(46) }
      if isGrouped, index > 0, index < whole, (whole - index) % 3 == 0 { writer.append(44) }
      writer.append(index < missing ? 48 : figures[index - missing])
    }
    return try writer.finish()
  }
}

let decimalFormatting: [NativeFunction] = [
  .method("__format__", "(self, specification, /)", "Return the number as a specification says.") {
    (a) throws(Raised) in
    let x = try decimalSelf(a[0])
    guard let specification = a[1].unwrapped.string else {
      throw raise(.typeError, "format argument must be str")
    }
    let context = try currentDecimalContext()
    if x.isFinite, abs(x.exponent) < 1000, let fixed = FixedSpecification(specification) {
      return try fixed.text(x, context.rounding)
    }
    return try call(DecimalHooks.format, a[0], a[1])
  }
]
