// The class `int`.

import BigInt
import Syntax

/// The row of `int`.
package let intType = NativeType(
  name: "int", kind: .bigInt,
  doc: """
    int([x]) -> integer
    int(x, base=10) -> integer

    Convert a number or string to an integer, or return 0 if no arguments are given.

    >>> int('-2a', 16), int('0o17', 0), int(2.9)
    (-42, 15, 2)
    """,
  constructor: .function(
    "int", "(cls, x=0, /, base=10)", "Convert a number or string to an integer.", intNew),
  methods: intMethods + intSpecialMethods + comparisonRows() + [hashRow]
    + operatorRows(intOperators) + reflectedRows(intOperators))

let intOperators: [BinaryOperator] = [
  .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .leftShift, .rightShift, .bitAnd,
  .bitOr, .bitXor,
]

private let intMethods: [NativeFunction] = [
  .method(
    "bit_length", "(self, /)",
    """
    Number of bits necessary to represent self in binary.

    >>> (1000).bit_length()
    10
    >>> (-8).bit_length()
    4
    """,
    intBitLength),
  .method(
    "bit_count", "(self, /)",
    """
    Number of ones in the binary representation of the absolute value of self.

    >>> (0b10110).bit_count()
    3
    >>> (-7).bit_count()
    3
    """, intBitCount),
  .method(
    "to_bytes", "(self, /, length=1, byteorder='big', *, signed=False)",
    "Return an array of bytes representing an integer.", intToBytes),
  .classMethod(
    "from_bytes", "(cls, /, bytes, byteorder='big', *, signed=False)",
    "Return the integer represented by the given array of bytes.", intFromBytes),
  .method(
    "conjugate", "(self, /)", "Returns self, the complex conjugate of any int.", intSelf),
  .method(
    "as_integer_ratio", "(self, /)",
    """
    Return a pair of integers, whose ratio is equal to the original int.

    >>> (12).as_integer_ratio()
    (12, 1)
    >>> (-3).as_integer_ratio()
    (-3, 1)
    """, intRatio),
  .method(
    "is_integer", "(self, /)", "Returns True. Exists for duck type compatibility.", intIsInteger),
  .getter("real", "the real part of a complex number", intSelf),
  .getter("imag", "the imaginary part of a complex number") {
    (_: Arguments) throws(Raised) -> Value in .int(0)
  },
  .getter("numerator", "the numerator of a rational number in lowest terms", intSelf),
  .getter("denominator", "the denominator of a rational number in lowest terms") {
    (_: Arguments) throws(Raised) -> Value in .int(1)
  },
]

private let intSpecialMethods: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) -> Value in
    if case .bool(let isTrue) = a[0].unwrapped { return try repr(.int(isTrue ? 1 : 0)) }
    return try repr(a[0].unwrapped)
  },
  .method("__int__", "(self, /)", "int(self)", intSelf),
  .method("__index__", "(self, /)", "Return self converted to an integer.", intSelf),
  .method("__float__", "(self, /)", "float(self)", intToFloat),
  .method("__bool__", "(self, /)", "True if self else False", intToBool),
  .method("__neg__", "(self, /)", "-self", intNegative),
  .method("__pos__", "(self, /)", "+self", intSelf),
  .method("__abs__", "(self, /)", "abs(self)", intAbsolute),
  .method("__invert__", "(self, /)", "~self", intInvert),
  .method("__getnewargs__", "(self, /)", "") { (a: Arguments) throws(Raised) -> Value in
    makeTuple([try intSelf(a)])
  },
  .method("__trunc__", "(self, /)", "Truncating an Integral returns itself.", intSelf),
  .method("__floor__", "(self, /)", "Flooring an Integral returns itself.", intSelf),
  .method("__ceil__", "(self, /)", "Ceiling of an Integral returns itself.", intSelf),
  .method(
    "__round__", "(self, ndigits=None, /)", "Rounding an Integral returns itself.", intRound),
  .method("__pow__", "(self, value, mod=None, /)", "Return pow(self, value, mod).", numberPower),
  .method(
    "__rpow__", "(self, value, mod=None, /)", "Return pow(value, self, mod).", numberPowerOf),
  .method("__divmod__", "(self, value, /)", "Return divmod(self, value).", numberDivmod),
  .method("__rdivmod__", "(self, value, /)", "Return divmod(value, self).", numberDivmodOf),
  .method(
    "__format__", "(self, format_spec, /)", "Convert to a string according to format_spec.",
    formatRow),
]

/// `self` as an exact int: of a bool or of an instance of a subclass too.
func selfInt(_ a: Arguments) throws(Raised) -> Value {
  if case .int = a[0] { return a[0] }
  let base = a[0].unwrapped
  if let small = base.smallInt { return .int(small) }
  if base.bigInt != nil { return base }
  throw raise(.typeError, "descriptor requires a 'int' object but received a '\(typeName(a[0]))'")
}

private func selfNumber(_ a: Arguments) throws(Raised) -> BigInt {
  try selfInt(a).asBigInt ?? 0
}

private func intSelf(_ a: Arguments) throws(Raised) -> Value { try selfInt(a) }

private func intToFloat(_ a: Arguments) throws(Raised) -> Value {
  .double(try exactDouble(try selfInt(a)) ?? 0)
}

private func intToBool(_ a: Arguments) throws(Raised) -> Value {
  .bool(try isTrue(try selfInt(a)))
}

private func intNegative(_ a: Arguments) throws(Raised) -> Value {
  try unaryOperation(.negative, try selfInt(a))
}

private func intInvert(_ a: Arguments) throws(Raised) -> Value {
  try unaryOperation(.invert, try selfInt(a))
}

private func intAbsolute(_ a: Arguments) throws(Raised) -> Value {
  try absoluteValue(try selfInt(a))
}

private func intIsInteger(_ a: Arguments) throws(Raised) -> Value { .bool(true) }

private func intRatio(_ a: Arguments) throws(Raised) -> Value {
  makeTuple([try selfInt(a), .int(1)])
}

private func intBitLength(_ a: Arguments) throws(Raised) -> Value {
  if case .int(let number) = try selfInt(a) {
    return .int(Int.bitWidth - number.magnitude.leadingZeroBitCount)
  }
  return .int(try selfInt(a).bigInt?.bitWidth ?? 0)
}

private func intBitCount(_ a: Arguments) throws(Raised) -> Value {
  let number = try selfInt(a)
  return .int(number.bigInt?.bitCount ?? number.smallInt?.magnitude.nonzeroBitCount ?? 0)
}

private func intRound(_ a: Arguments) throws(Raised) -> Value {
  // `round` itself takes None for an argument left out.
  if a.isGiven(1), a[1].isNone { _ = try toIndex(a[1]) }
  return try roundInt(try selfInt(a), a.get(1, default: .none))
}

func numberPower(_ a: Arguments) throws(Raised) -> Value {
  try powerOrNotImplemented(a[0].unwrapped, a[1].unwrapped, a.get(2, default: .none).unwrapped)
}

func numberPowerOf(_ a: Arguments) throws(Raised) -> Value {
  try powerOrNotImplemented(
    a[1].unwrapped, a[0].unwrapped, a.get(2, default: .none).unwrapped, isReflected: true)
}

private func powerOrNotImplemented(
  _ x: Value, _ y: Value, _ modulo: Value, isReflected: Bool = false
) throws(Raised) -> Value {
  if modulo.isNone { return try operateOrNotImplemented(.power, x, y, isReflected: isReflected) }
  let number = isReflected ? y : x
  if number.complex != nil { throw raise(.valueError, "complex modulo") }
  if case .double = number { throw fractionalPowerModulo() }
  if isDispatched(x) || x.asBigInt == nil || y.asBigInt == nil { return .notImplemented }
  return try power(x, y, modulo: modulo)
}

func numberDivmod(_ a: Arguments) throws(Raised) -> Value {
  if !knowsOperand(a[0].unwrapped, a[1].unwrapped) { return .notImplemented }
  return try divmodNatively(a[0].unwrapped, a[1].unwrapped) ?? .notImplemented
}

func numberDivmodOf(_ a: Arguments) throws(Raised) -> Value {
  if !knowsOperand(a[0].unwrapped, a[1].unwrapped) { return .notImplemented }
  return try divmodNatively(a[1].unwrapped, a[0].unwrapped) ?? .notImplemented
}

// MARK: - Bytes

/// True for little-endian order.
private func isLittleEndian(_ value: Value, _ method: StaticString) throws(Raised) -> Bool {
  if value.isUnbound { return false }
  guard let text = value.unwrapped.string?.text else {
    throw raise(
      .typeError, "\(method)() argument 'byteorder' must be str, not \(argumentTypeName(value))")
  }
  switch text {
  case "little": return true
  case "big": return false
  default: throw raise(.valueError, "byteorder must be either 'little' or 'big'")
  }
}

private func intToBytes(_ a: Arguments) throws(Raised) -> Value {
  if case .int(let small) = a[0], let bytes = try smallBytes(small, a) { return bytes }
  let number = try selfInt(a)
  let length = a.isGiven(1) ? try sizeArgument(a[1]) : 1
  let isLittle = try isLittleEndian(a[2], "to_bytes")
  let isSigned = a.isGiven(3) ? try isTrue(a[3]) : false
  if length < 0 { throw raise(.valueError, "length argument must be non-negative") }
  try reserve(count: length)
  var room: UInt = 0
  return try withUnsafeMutablePointer(to: &room) { room throws(Raised) in
    guard let number = signed(number, room) else { return .none }
    return try bytes(of: number, length, isLittle: isLittle, isSigned: isSigned)
  }
}

private func bytes(of number: Signed, _ length: Int, isLittle: Bool, isSigned: Bool) throws(Raised)
  -> Value
{
  let (words, isNegative) = (number.magnitude, number.isNegative)
  if isNegative, !isSigned { throw raise(.overflowError, "can't convert negative int to unsigned") }
  var bits = words.count == 0 ? 0 : words.bitWidth
  // The least number of a width is a power of two: it has a bit more than its width.
  if isNegative, !words.hasOnes(below: bits - 1) { bits -= 1 }
  if bits + (isSigned ? 1 : 0) > length * 8, !(length == 0 && words.count == 0) {
    throw raise(.overflowError, "int too big to convert")
  }
  let result = allocateBytes(count: length)
  guard let target = result.layout.pointee.bytes else { return result.value }
  var carry = true
  for index in 0..<length {
    let word = index / 8 < words.count ? words[index / 8] : 0
    var byte = UInt8(truncatingIfNeeded: word >> UInt(index % 8 * 8))
    if isNegative {
      // Two's complement: inverted, and one more.
      byte = carry ? 0 &- byte : ~byte
      carry = carry && byte == 0
    }
    target[isLittle ? index : length - 1 - index] = byte
  }
  return result.value
}

/// `to_bytes` of what fits in up to eight bytes; nil when it does not, or is negative.
private func smallBytes(_ number: Int, _ a: Arguments) throws(Raised) -> Value? {
  guard number >= 0, !a.isGiven(3) else { return nil }
  var length = 1
  if a.isGiven(1) {
    guard case .int(let given) = a[1] else { return nil }
    length = given
  }
  guard (1...8).contains(length), length == 8 || number >> (length * 8) == 0 else { return nil }
  let isLittle = try isLittleEndian(a[2], "to_bytes")
  let result = allocateBytes(count: length)
  guard let bytes = result.layout.pointee.bytes else { return nil }
  for index in 0..<length {
    let position = isLittle ? index : length - 1 - index
    bytes[position] = UInt8(truncatingIfNeeded: number >> (index * 8))
  }
  return result.value
}

/// `from_bytes` of up to eight bytes; nil for a number beyond 63 bits.
private func smallNumber(_ bytes: BytesObject, isLittle: Bool, isSigned: Bool) -> Int? {
  let count = bytes.count
  guard count > 0, count <= 8 else { return nil }
  var word: UInt64 = 0
  for index in 0..<count {
    word = word << 8 | UInt64(bytes.buffer[isLittle ? count - 1 - index : index])
  }
  if isSigned {
    let unused = UInt64(64 - count * 8)
    return Int(Int64(bitPattern: word << unused) >> Int64(unused))
  }
  return Int(exactly: word)
}

private func intFromBytes(_ a: Arguments) throws(Raised) -> Value {
  let isLittle = try isLittleEndian(a[2], "from_bytes")
  if a[1].unwrapped.string != nil || a[1].unwrapped.smallInt != nil {
    throw raise(.typeError, "cannot convert '\(typeName(a[1]))' object to bytes")
  }
  let bytes = try bytesArgument(try bytesFrom(a[1], isMutable: false))
  let isSigned = a.isGiven(3) ? try isTrue(a[3]) : false
  if a[0].asObject == state.intType,
    let small = smallNumber(bytes, isLittle: isLittle, isSigned: isSigned)
  {
    return .int(small)
  }
  let count = bytes.count
  let isNegative = isSigned && count > 0 && bytes.buffer[isLittle ? count - 1 : 0] >= 0x80
  let result = makeInt(capacity: count / 8 + 1, isNegative: isNegative) { target in
    fill(target, from: bytes.buffer, isLittle: isLittle, isNegative: isNegative)
    return count / 8 + 1
  }
  return a[0].asObject == state.intType ? result : try call(a[0], result)
}

/// The magnitude of the number in two's complement.
private func fill(
  _ target: UnsafeMutablePointer<UInt>, from bytes: UnsafeBufferPointer<UInt8>, isLittle: Bool,
  isNegative: Bool
) {
  var carry = true
  for place in 0...bytes.count / 8 {
    var word: UInt = isNegative ? UInt.max : 0
    let start = place * 8
    for index in start..<max(start, min(start + 8, bytes.count)) {
      let byte = UInt(bytes[isLittle ? index : bytes.count - 1 - index])
      let shift = UInt(index - start) * 8
      word = word & ~(0xff << shift) | byte << shift
    }
    if isNegative {
      word = carry ? 0 &- word : ~word
      carry = carry && word == 0
    }
    target[place] = word
  }
}
