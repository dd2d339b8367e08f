// The class `float`.

import BigInt
import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package let floatType = NativeType(
  name: "float", kind: nil, doc: "Convert a string or number to a floating-point number, if possible.",
  constructor: .function(
    "float", "(cls, x=0, /)", "Convert a string or number to a floating-point number.", floatNew),
  methods: floatMethods + floatSpecialMethods + comparisonRows() + identityRows
    + operatorRows(floatOperators) + reflectedRows(floatOperators))

private let floatOperators: [BinaryOperator] = [
  .add, .subtract, .multiply, .divide, .floorDivide, .modulo,
]

private let floatMethods: [NativeFunction] = [
  .method(
    "is_integer", "(self, /)", "Return True if the float is an integer.", floatIsInteger),
  .method(
    "as_integer_ratio", "(self, /)",
    "Return a pair of integers, whose ratio is exactly equal to the original float.", floatRatio),
  .method(
    "hex", "(self, /)", "Return a hexadecimal representation of a floating-point number.",
    floatHexadecimal),
  .classMethod(
    "fromhex", "(cls, string, /)",
    "Create a floating-point number from a hexadecimal string.", floatFromHexadecimal),
  .method("conjugate", "(self, /)", "Return self, the complex conjugate of any float.", floatSelf),
  .getter("real", "the real part of a complex number", floatSelf),
  .getter("imag", "the imaginary part of a complex number") {
    (_: Arguments) throws(Raised) -> Value in .double(0)
  },
]

private let floatSpecialMethods: [NativeFunction] = [
  .method("__float__", "(self, /)", "float(self)", floatSelf),
  .method("__int__", "(self, /)", "int(self)", floatToInt),
  .method("__trunc__", "(self, /)", "Return the Integral closest to x between 0 and x.", floatToInt),
  .method("__floor__", "(self, /)", "Return the floor as an Integral.") {
    (a: Arguments) throws(Raised) -> Value in
    try intFromDouble(try selfDouble(a).rounded(.down))
  },
  .method("__ceil__", "(self, /)", "Return the ceiling as an Integral.") {
    (a: Arguments) throws(Raised) -> Value in try intFromDouble(try selfDouble(a).rounded(.up))
  },
  .method("__bool__", "(self, /)", "True if self else False") {
    (a: Arguments) throws(Raised) -> Value in .bool(try selfDouble(a) != 0)
  },
  .method("__neg__", "(self, /)", "-self") { (a: Arguments) throws(Raised) -> Value in
    .double(-(try selfDouble(a)))
  },
  .method("__pos__", "(self, /)", "+self", floatSelf),
  .method("__abs__", "(self, /)", "abs(self)") { (a: Arguments) throws(Raised) -> Value in
    .double(try selfDouble(a).magnitude)
  },
  .method(
    "__round__", "(self, ndigits=None, /)",
    "Return the Integral closest to x, rounding half toward even.", floatRound),
  .method("__pow__", "(self, value, mod=None, /)", "Return pow(self, value, mod).", numberPower),
  .method(
    "__rpow__", "(self, value, mod=None, /)", "Return pow(value, self, mod).", numberPowerOf),
  .method("__divmod__", "(self, value, /)", "Return divmod(self, value).", numberDivmod),
  .method("__rdivmod__", "(self, value, /)", "Return divmod(value, self).", numberDivmodOf),
  .method("__format__", "(self, format_spec, /)", "Formats the float.", formatRow),
]

private func selfDouble(_ a: Arguments) throws(Raised) -> Double {
  if case .double(let number) = a[0].unwrapped { return number }
  throw raise(
    .typeError, "descriptor requires a 'float' object but received a '\(typeName(a[0]))'")
}

private func floatSelf(_ a: Arguments) throws(Raised) -> Value { .double(try selfDouble(a)) }

private func floatToInt(_ a: Arguments) throws(Raised) -> Value {
  try intFromDouble(try selfDouble(a))
}

private func floatRound(_ a: Arguments) throws(Raised) -> Value {
  try roundDouble(try selfDouble(a), a.get(1, default: .none))
}

private func floatIsInteger(_ a: Arguments) throws(Raised) -> Value {
  let number = try selfDouble(a)
  return .bool(number.isFinite && number == number.rounded(.down))
}

private func floatRatio(_ a: Arguments) throws(Raised) -> Value {
  let number = try selfDouble(a)
  if number.isNaN { throw raise(.valueError, "cannot convert NaN to integer ratio") }
  if number.isInfinite { throw raise(.overflowError, "cannot convert Infinity to integer ratio") }
  var mantissa = number
  var exponent = 0
  if number != 0 { exponent = Int(number.exponent) - 52 }
  mantissa = scalbn(number, Int32(-exponent))
  var numerator = BigInt(mantissa)
  while exponent < 0, !numerator.isZero, numerator.magnitude.words[0] & 1 == 0 {
    numerator = shiftRight(numerator, by: 1)
    exponent += 1
  }
  if exponent >= 0 { return makeTuple([makeInt(numerator << exponent), .int(1)]) }
  return makeTuple([makeInt(numerator), makeInt(BigInt(1) << -exponent)])
}

// MARK: - Making

private func floatNew(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(1) { return .double(0) }
  if let text = a[1].unwrapped.string ?? nil { return try parse(text.value, asciiNumber(text)) }
  if let bytes = a[1].unwrapped.bytes { return try parse(a[1].unwrapped, Array(bytes.buffer)) }
  guard let number = try floatOf(a[1]) else {
    throw raise(
      .typeError,
      "float() argument must be a string or a real number, not '\(typeName(a[1]))'")
  }
  return .double(number)
}

/// The float of a number or of an object with `__float__` or `__index__`; nil for others.
package func floatOf(_ value: Value) throws(Raised) -> Double? {
  if let number = try exactDouble(value) { return number }
  guard isDispatched(value) else { return nil }
  if let result = try callSpecial(value, .float) {
    if case .double(let number) = result.unwrapped { return number }
    throw raise(
      .typeError,
      "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
  }
  guard let index = try indexNumber(value) else { return nil }
  return try exactDouble(index)
}

private func parse(_ source: Value, _ text: [UInt8]?) throws(Raised) -> Value {
  if let text, let number = parseFloatText(text) { return .double(number) }
  throw raise(.valueError, "could not convert string to float: \(try reprText(source))")
}

/// A float literal between spaces, with underscores between digits.
func parseFloatText(_ text: [UInt8]) -> Double? {
  var start = 0
  var end = text.count
  while start < end, isSpace(UInt32(text[start])) { start += 1 }
  while end > start, isSpace(UInt32(text[end - 1])) { end -= 1 }
  var digits: [UInt8] = []
  digits.reserveCapacity(end - start)
  for index in start..<end {
    if text[index] != 0x5f {
      digits.append(text[index])
    } else {
      guard index > start, index + 1 < end, text[index - 1] &- 0x30 < 10,
        text[index + 1] &- 0x30 < 10
      else { return nil }
    }
  }
  return digits.isEmpty ? nil : digits.withUnsafeBufferPointer { parseFloat($0) }
}

// MARK: - Hexadecimal

private func floatHexadecimal(_ a: Arguments) throws(Raised) -> Value {
  let number = try selfDouble(a)
  if !number.isFinite { return makeString(floatRepr(number)) }
  var writer = TextWriter()
  if number.sign == .minus { writer.append(0x2d) }
  let bits = number.bitPattern
  let mantissa = bits & (1 << 52 - 1)
  let exponent = Int(bits >> 52 & 0x7ff)
  if number == 0 {
    writer.append("0x0.0p+0")
    return try writer.finish()
  }
  writer.append(exponent == 0 ? "0x0." : "0x1.")
  writer.append(hexadecimal: UInt32(mantissa >> 32), width: 5)
  writer.append(hexadecimal: UInt32(truncatingIfNeeded: mantissa), width: 8)
  let power = exponent == 0 ? -1022 : exponent - 1023
  writer.append("p\(power < 0 ? "-" : "+")\(power.magnitude)")
  return try writer.finish()
}

private func floatFromHexadecimal(_ a: Arguments) throws(Raised) -> Value {
  guard let text = a[1].unwrapped.string else {
    throw raise(.typeError, "fromhex() argument must be str, not \(typeName(a[1]))")
  }
  guard let number = try parseHexadecimal(text.buffer) else {
    throw raise(.valueError, "invalid hexadecimal floating-point string")
  }
  let result = Value.double(number)
  return a[0].asObject == state.floatType ? result : try call(a[0], result)
}

private func parseHexadecimal(_ text: Bytes) throws(Raised) -> Double? {
  var offset = 0
  var end = text.count
  while offset < end, isASCIISpace(text[offset]) { offset += 1 }
  while end > offset, isASCIISpace(text[end - 1]) { end -= 1 }
  var isNegative = false
  if offset < end, text[offset] == 0x2d || text[offset] == 0x2b {
    isNegative = text[offset] == 0x2d
    offset += 1
  }
  switch String(decoding: text.slice(offset, end), as: UTF8.self).lowercased() {
  case "inf", "infinity": return isNegative ? -Double.infinity : .infinity
  case "nan": return isNegative ? -Double.nan : .nan
  default: break
  }
  if offset + 1 < end, text[offset] == 0x30, text[offset + 1] | 0x20 == 0x78 { offset += 2 }
  var mantissa = BigUInt(0)
  var fraction = 0
  var digits = 0
  var hasPoint = false
  while offset < end {
    if text[offset] == 0x2e, !hasPoint {
      hasPoint = true
    } else if let digit = digitValue(text[offset]), digit < 16 {
      if digits > 4096 { return nil }
      mantissa = mantissa << 4 | BigUInt(digit)
      digits += 1
      if hasPoint { fraction += 4 }
    } else {
      break
    }
    offset += 1
  }
  if digits == 0 { return nil }
  guard let exponent = parseExponent(text.slice(offset, end)) else { return nil }
  guard let magnitude = nearestDouble(mantissa, exponent: exponent - fraction) else {
    throw raise(.overflowError, "hexadecimal value too large to represent as a float")
  }
  return isNegative ? -magnitude : magnitude
}

/// The exponent behind `p`; 0 for empty text, nil for anything else.
private func parseExponent(_ text: Bytes) -> Int? {
  if text.isEmpty { return 0 }
  guard text[0] | 0x20 == 0x70, text.count > 1 else { return nil }
  guard let exponent = Int(String(decoding: text.slice(1, text.count), as: UTF8.self)) else {
    return nil
  }
  return max(min(exponent, 1 << 20), -(1 << 20))
}
