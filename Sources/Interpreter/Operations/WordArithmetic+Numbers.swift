// Signs, sizes, powers and the nearest floats of long ints, on the words of their magnitudes.

import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension BigIntObject {
  var signed: Signed { Signed(magnitude: magnitude, isNegative: isNegative) }

  /// The int of the same magnitude with a sign of its own.
  func withSign(isNegative: Bool) -> Value {
    makeInt(capacity: magnitude.count, isNegative: isNegative) { target in
      target.update(from: magnitude.start, count: magnitude.count)
      return magnitude.count
    }
  }

  /// `~self`, which is `-self - 1`.
  var inverted: Value {
    var one: UInt = 1
    return withUnsafeMutablePointer(to: &one) { one in
      sum(
        Signed(magnitude: magnitude, isNegative: !isNegative),
        Signed(magnitude: Words(start: one, count: 1), isNegative: true))
    }
  }

  /// Ones in the magnitude.
  var bitCount: Int {
    var count = 0
    for index in 0..<magnitude.count { count &+= magnitude[index].nonzeroBitCount }
    return count
  }

  /// The nearest float, ties to even.
  /// - Throws: OverflowError.
  package func toDouble() throws(Raised) -> Double {
    guard let result = nearestDouble(magnitude, exponent: 0, hasRest: false) else {
      throw raise(.overflowError, "int too large to convert to float")
    }
    return isNegative ? -result : result
  }
}

extension Words {
  /// - Precondition: there are words.
  var bitWidth: Int { count &* UInt.bitWidth &- self[count &- 1].leadingZeroBitCount }

  /// The word that begins at a bit.
  func word(at bit: Int) -> UInt {
    let (index, shift) = bit.quotientAndRemainder(dividingBy: UInt.bitWidth)
    if index >= count { return 0 }
    if shift == 0 { return self[index] }
    let above = index &+ 1 < count ? self[index &+ 1] : 0
    return self[index] >> UInt(shift) | above << UInt(UInt.bitWidth - shift)
  }

  /// Is one of the lowest bits set?
  func hasOnes(below bit: Int) -> Bool {
    let (whole, bits) = bit.quotientAndRemainder(dividingBy: UInt.bitWidth)
    for index in 0..<min(whole, count) where self[index] != 0 { return true }
    return whole < count && self[whole] & (1 << UInt(bits) &- 1) != 0
  }
}

/// `(magnitude + rest) * 2^exponent` to the nearest float, where the rest is less than one; nil when
/// it is too large.
func nearestDouble(_ magnitude: Words, exponent: Int, hasRest: Bool) -> Double? {
  if magnitude.count == 0 { return 0 }
  let width = magnitude.bitWidth
  if width + exponent > 1025 { return nil }
  // 62 bits leave a sticky bit far below the rounding position; subnormals keep fewer.
  let kept = min(62, max(width + exponent + 1074 + 2, 1))
  let dropped = max(width - kept, 0)
  let isInexact = hasRest || magnitude.hasOnes(below: dropped)
  let rounded = Double(magnitude.word(at: dropped) << 1 | (isInexact ? 1 : 0))
  let result = scalbn(rounded, Int32(max(exponent + dropped - 1, -3000)))
  return result.isInfinite ? nil : result
}

/// The exact quotient of ints, rounded once; nil where it is too large, and for ints so long that they take a while.
/// - Precondition: neither is 0.
func quotientAsDouble(_ x: Signed, _ y: Signed) -> Double? {
  let shift = 66 - (x.magnitude.bitWidth - y.magnitude.bitWidth)
  let isNegative = x.isNegative != y.isNegative
  if shift > 1300 { return isNegative ? -0.0 : 0 }
  let (numerator, denominator) = (
    movedUp(x.magnitude, by: max(shift, 0)), movedUp(y.magnitude, by: max(-shift, 0))
  )
  guard let (quotient, rest) = quotientAndRest(numerator, denominator) else { return nil }
  let hasRest = rest.smallInt != 0
  let result: Double?
  if let long = quotient.bigInt {
    result = nearestDouble(long.magnitude, exponent: -shift, hasRest: hasRest)
  } else {
    // As long as the quotient is, it has at least 65 bits.
    result = nil
  }
  return result.map { isNegative ? -$0 : $0 }
}

private func movedUp(_ x: Words, by shift: Int) -> Value {
  let (whole, bits) = shift.quotientAndRemainder(dividingBy: UInt.bitWidth)
  let count = x.count + whole + 1
  return makeInt(capacity: count, isNegative: false) { target in
    target.update(repeating: 0, count: whole)
    target[count - 1] = moveUp(x, by: UInt(bits), into: target + whole)
    return count
  }
}

/// Bits of powers that are made without a look at the interrupt.
private let shortPower = 512 * 64

/// `base ** exponent`, or nil when it is long.
/// - Precondition: the exponent is at least 1.
func shortPower(_ base: Value, _ exponent: Int) throws(Raised) -> Value? {
  if base.bigInt == nil, base.smallInt == nil { return nil }
  let width =
    base.bigInt?.bitWidth ?? Int.bitWidth - (base.smallInt ?? 0).magnitude.leadingZeroBitCount
  if exponent > shortPower || width * exponent > shortPower { return nil }
  var result = base
  for bit in stride(
    from: Int.bitWidth - 2 - exponent.leadingZeroBitCount, through: 0, by: -1)
  {
    guard let square = try operateOnWords(.multiply, result, result) else { return nil }
    result = square
    if exponent >> bit & 1 == 1 {
      guard let next = try operateOnWords(.multiply, result, base) else { return nil }
      result = next
    }
  }
  return result
}
