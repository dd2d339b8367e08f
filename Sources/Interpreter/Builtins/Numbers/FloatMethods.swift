// The class `float`.

import BigInt
import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The row of `float`.
package let floatType = NativeType(
  name: "float", kind: nil,
  doc: "Convert a string or number to a floating-point number, if possible.",
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
    """
    Return a pair of integers, whose ratio is exactly equal to the original float.

    >>> (2.5).as_integer_ratio()
    (5, 2)
    >>> (-0.375).as_integer_ratio()
    (-3, 8)
    """, floatRatio),
  .method(
    "hex", "(self, /)",
    """
    Return a hexadecimal representation of a floating-point number.

    >>> (0.25).hex()
    '0x1.0000000000000p-2'
    >>> (-3.5).hex()
    '-0x1.c000000000000p+1'
    """,
    floatHexadecimal),
  .classMethod(
    "fromhex", "(cls, string, /)",
    """
    Create a floating-point number from a hexadecimal string.

    >>> float.fromhex('0x1.8p1')
    3.0
    >>> float.fromhex('-a.4')
    -10.25
    """, floatFromHexadecimal),
  .method("conjugate", "(self, /)", "Return self, the complex conjugate of any float.", floatSelf),
  .getter("real", "the real part of a complex number", floatSelf),
  .getter("imag", "the imaginary part of a complex number") {
    (_: Arguments) throws(Raised) -> Value in .double(0)
  },
]

private let floatSpecialMethods: [NativeFunction] = [
  .method("__float__", "(self, /)", "float(self)", floatSelf),
  .method("__int__", "(self, /)", "int(self)", floatToInt),
  .method(
    "__trunc__", "(self, /)", "Return the Integral closest to x between 0 and x.", floatToInt),
  .classMethod("__getformat__", "(cls, typestr, /)", "You probably don't want to use this.") {
    (a: Arguments) throws(Raised) -> Value in
    guard let name = a[1].unwrapped.string?.text, name == "double" || name == "float" else {
      throw raise(.valueError, "__getformat__() argument 1 must be 'double' or 'float'")
    }
    return makeString("IEEE, little-endian")
  },
  .method("__getnewargs__", "(self, /)", "") { (a: Arguments) throws(Raised) -> Value in
    makeTuple([a[0].unwrapped])
  },
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
  if number == 0 { return makeTuple([.int(0), .int(1)]) }
  // The significand without its last zeros, and the power of two that it stands for.
  let whole = Int(scalbn(number.significand, 52))
  let zeros = whole.trailingZeroBitCount
  let exponent = Int(number.exponent) - 52 + zeros
  let numerator = (number < 0 ? -whole : whole) >> zeros
  if exponent >= 0 {
    let isSmall = exponent < 62 && abs(numerator) < 1 << (62 - exponent)
    let result = isSmall ? Value.int(numerator << exponent) : makeInt(BigInt(numerator) << exponent)
    return makeTuple([result, .int(1)])
  }
  let denominator = exponent > -63 ? Value.int(1 << -exponent) : makeInt(BigInt(1) << -exponent)
  return makeTuple([.int(numerator), denominator])
}

// MARK: - Making

private func floatNew(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(1) { return .double(0) }
  if let text = a[1].string, let number = parseFloat(text.buffer), !number.isNaN {
    return .double(number)
  }
  if a[1].kind == .instance, hasSpecial(a[1], .float), let number = try floatOf(a[1]) {
    return .double(number)
  }
  if let text = a[1].unwrapped.string { return try parse(text.value, asciiNumber(text)) }
  if let bytes = try bytesLike(a[1]) { return try parse(a[1].unwrapped, Array(bytes.buffer)) }
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
    if case .double(let number) = result.unwrapped {
      let isExact = typeOf(result).reference == state.floatType
      try warnOfSubclass(
        result, "\(typeName(value)).__float__", "float", isExact: isExact)
      return number
    }
    throw raise(
      .typeError,
      "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
  }
  guard let index = try indexNumber(value) else { return nil }
  return try exactDouble(index)
}

private func parse(_ source: Value, _ text: [UInt8]?) throws(Raised) -> Value {
  if let text, let number = parseFloatText(text) {
    return .double(number.isNaN ? newNaN(number.sign) : number)
  }
  throw raise(.valueError, "could not convert string to float: \(try reprText(source))")
}

private nonisolated(unsafe) var lastNaN: UInt64 = 0

/// A NaN with bits of its own: two NaNs that a script made are two objects.
private func newNaN(_ sign: FloatingPointSign) -> Double {
  lastNaN = (lastNaN + 1) & (1 << 50 - 1)
  let number = Double(nan: lastNaN, signaling: false)
  return sign == .minus ? -number : number
}

extension Double {
  /// The bits as other programs see them: what tells two NaNs of a script apart stays here.
  package var outerBits: UInt64 {
    let bits = bitPattern
    let payload = bits & (1 << 51 - 1)
    return isNaN && payload != 0 && payload <= lastNaN ? bits & ~(1 << 51 - 1) : bits
  }
}

/// A float literal between spaces, with underscores between digits.
func parseFloatText(_ text: [UInt8]) -> Double? {
  var start = 0
  var end = text.count
  while start < end, isASCIISpace(text[start]) { start += 1 }
  while end > start, isASCIISpace(text[end - 1]) { end -= 1 }
  return text.withUnsafeBufferPointer { parseFloat($0.slice(start, end)) }
}

// MARK: - Hexadecimal

private func floatHexadecimal(_ a: Arguments) throws(Raised) -> Value {
  makeString(floatHex(try selfDouble(a)))
}

private func floatFromHexadecimal(_ a: Arguments) throws(Raised) -> Value {
  guard let text = a[1].unwrapped.string else {
    throw raise(.typeError, "bad argument type for built-in operation")
  }
  var start = 0
  var end = text.byteCount
  while start < end, isASCIISpace(text.bytes[start]) { start += 1 }
  while end > start, isASCIISpace(text.bytes[end - 1]) { end -= 1 }
  switch parseHexFloat(text.buffer.slice(start, end)) {
  case .number(let number):
    let result = Value.double(number)
    return a[0].asObject == state.floatType ? result : try call(a[0], result)
  case .tooLarge:
    throw raise(.overflowError, "hexadecimal value too large to represent as a float")
  case .invalid: throw raise(.valueError, "invalid hexadecimal floating-point string")
  }
}
