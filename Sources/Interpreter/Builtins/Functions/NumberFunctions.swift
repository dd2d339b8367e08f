// Numbers: `abs`, `round`, `divmod`, `pow`, and texts of numbers.

import BigInt
import Syntax

let numberFunctions: [NativeFunction] = [
  .function("abs", "(x, /)", "Returns the absolute value.", absoluteOf),
  .function(
    "bin", "(number, /)",
    """
    Returns the binary text of an int.

    >>> bin(10)
    '0b1010'
    >>> bin(-6)
    '-0b110'
    """, binaryText),
  .function("chr", "(i, /)", "Returns the character of a code point.", characterOf),
  .function("divmod", "(x, y, /)", "Returns the tuple (x // y, x % y).", divideWithRemainder),
  .function(
    "hex", "(number, /)",
    """
    Returns the hexadecimal text of an int.

    >>> hex(3054)
    '0xbee'
    >>> hex(-31)
    '-0x1f'
    """, hexadecimalText),
  .function(
    "oct", "(number, /)",
    """
    Returns the octal text of an int.

    >>> oct(493)
    '0o755'
    >>> oct(-9)
    '-0o11'
    """, octalText),
  .function("ord", "(c, /)", "Returns the code point of a character.", codePointOf),
  .function(
    "pow", "(base, exp, mod=None)", "Returns base ** exp, or that modulo mod.", raiseToPower),
  .function(
    "round", "(number, ndigits=None)", "Rounds to some digits after the point; half to even.",
    roundNumber),
]

private func absoluteOf(_ a: Arguments) throws(Raised) -> Value { try absoluteValue(a[0]) }

// MARK: - Texts

private func binaryText(_ a: Arguments) throws(Raised) -> Value { try text(a[0], 2, "0b") }
private func octalText(_ a: Arguments) throws(Raised) -> Value { try text(a[0], 8, "0o") }
private func hexadecimalText(_ a: Arguments) throws(Raised) -> Value { try text(a[0], 16, "0x") }

/// - Parameter width: of a digit, in bits.
private func text(_ number: Int, _ width: Int, _ prefix: StaticString) -> Value {
  let room = 3 + Int.bitWidth
  return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { bytes in
    var start = room
    var rest = number.magnitude
    repeat {
      start -= 1
      let digit = UInt8(truncatingIfNeeded: rest & (1 << UInt(width) - 1))
      bytes[start] = digit + (digit < 10 ? 0x30 : 0x57)
      rest >>= UInt(width)
    } while rest > 0
    start -= 2
    (bytes[start], bytes[start + 1]) = (prefix.utf8Start[0], prefix.utf8Start[1])
    if number < 0 {
      start -= 1
      bytes[start] = 0x2d
    }
    return makeString(UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

private func text(_ value: Value, _ radix: Int, _ prefix: StaticString) throws(Raised) -> Value {
  let number = try integerValue(value)
  if case .int(let small) = number { return text(small, radix.trailingZeroBitCount, prefix) }
  let bits = radix.trailingZeroBitCount
  try reserve(count: (number.bigInt?.bitWidth ?? 0) / bits, stride: 4)
  var digits = Array(prefix.description.utf8)
  if isBelowZero(number) { digits.insert(0x2d, at: 0) }
  digits += powerOfTwoDigits(number, bits: bits, isUppercase: false)
  return makeString(digits)
}

private func characterOf(_ a: Arguments) throws(Raised) -> Value {
  guard case .int(let code) = try integerValue(a[0]), code >= 0, code < 0x110000 else {
    throw raise(.valueError, "chr() arg not in range(0x110000)")
  }
  return makeString(codePoint: UInt32(code))
}

private func codePointOf(_ a: Arguments) throws(Raised) -> Value {
  if let text = a[0].unwrapped.string {
    let count = text.codePointCount
    if count == 1 { return .int(Int(text.codePoint(at: 0))) }
    throw notOneCharacter(count)
  }
  if let bytes = a[0].unwrapped.bytes {
    if bytes.count == 1 { return .int(Int(bytes.buffer[0])) }
    throw notOneCharacter(bytes.count)
  }
  throw raise(
    .typeError, "ord() expected string of length 1, but \(typeName(a[0])) found")
}

private func notOneCharacter(_ count: Int) -> Raised {
  raise(.typeError, "ord() expected a character, but string of length \(count) found")
}

// MARK: - Arithmetic

private func divideWithRemainder(_ a: Arguments) throws(Raised) -> Value {
  try divmod(a[0], a[1])
}

private func raiseToPower(_ a: Arguments) throws(Raised) -> Value {
  let modulus = a.get(2, default: .none)
  if modulus.isNone { return try binaryOperation(.power, a[0], a[1]) }
  return try power(a[0], a[1], modulo: modulus)
}

private func roundNumber(_ a: Arguments) throws(Raised) -> Value {
  let digits = a.get(1, default: .none)
  if digits.isNone, case .int = a[0] { return a[0] }
  let result =
    digits.isNone ? try callSpecial(a[0], .round) : try callSpecial(a[0], .round, digits)
  if let result { return result }
  throw raise(.typeError, "type \(typeName(a[0])) doesn't define __round__ method")
}
