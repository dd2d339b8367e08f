// Products and quotients of ints so long that they take a while: split into pieces until each is
// short, with a look at the interrupt before each piece.
//
// Products are split as Karatsuba did, quotients as Burnikel and Ziegler did, so the library's
// quadratic division never sees two long operands. Text is converted by halves for the same reason.

import BigInt

/// Words below which a product or quotient takes well under a millisecond.
private let shortProduct = 512
private let shortQuotient = 128

extension BigUInt {
  fileprivate var wordCount: Int { (bitWidth + UInt.bitWidth - 1) / UInt.bitWidth }

  /// The words from `start` to `end` as a number; beyond the last word lie zeros.
  fileprivate func part(_ start: Int, _ end: Int) -> BigUInt {
    let words = self.words
    let stop = Swift.min(end, words.count)
    return start < stop ? BigUInt(words: words[start..<stop]) : 0
  }

  fileprivate func movedUp(_ count: Int) -> BigUInt { self << (count * UInt.bitWidth) }
}

// MARK: - Products

/// Fails only by an interrupt.
/// - Complexity: O(words^1.58)
func multiplyLong(_ x: BigUInt, _ y: BigUInt) throws(Raised) -> BigUInt {
  let (long, short) = x.bitWidth >= y.bitWidth ? (x, y) : (y, x)
  let (longCount, shortCount) = (long.wordCount, short.wordCount)
  if shortCount <= shortProduct, longCount <= shortProduct * 16 {
    return multiplyShort(long, short)
  }
  try pollInterrupt()
  let half = (longCount + 1) / 2
  let (low, high) = (long.part(0, half), long.part(half, longCount))
  if shortCount <= half {
    return try multiplyLong(low, short) + multiplyLong(high, short).movedUp(half)
  }
  let (lowShort, highShort) = (short.part(0, half), short.part(half, shortCount))
  let lows = try multiplyLong(low, lowShort)
  let highs = try multiplyLong(high, highShort)
  let middle = try multiplyLong(low + high, lowShort + highShort) - lows - highs
  return lows + middle.movedUp(half) + highs.movedUp(2 * half)
}

// MARK: - Quotients

/// - Precondition: the divisor is not 0.
func divideLong(_ x: BigUInt, by y: BigUInt) throws(Raised) -> (
  quotient: BigUInt, remainder: BigUInt
) {
  if x < y { return (0, x) }
  let (count, divisorCount) = (x.wordCount, y.wordCount)
  let isShort = divisorCount <= shortQuotient || count - divisorCount <= shortQuotient
  if isShort, count <= shortQuotient * 64 { return divideShort(x, by: y) }
  // The divisor becomes a power of two of short pieces long, its highest bit set.
  var size = shortQuotient
  while size < divisorCount { size *= 2 }
  let shift = size * UInt.bitWidth - y.bitWidth
  let (divisor, dividend) = (y << shift, x << shift)
  let blocks = (dividend.wordCount + size - 1) / size
  var quotient = [UInt](repeating: 0, count: blocks * size)
  var remainder = BigUInt(0)
  for start in stride(from: (blocks - 1) * size, through: 0, by: -size) {
    let block = dividend.part(start, start + size)
    let step = try divideTwice(remainder.movedUp(size) + block, by: divisor, size)
    for (index, word) in step.quotient.words.enumerated() { quotient[start + index] = word }
    remainder = step.remainder
  }
  return (BigUInt(words: quotient), remainder >> shift)
}

/// Of `2 * size` words by `size`; the quotient has `size` words.
private func divideTwice(_ x: BigUInt, by y: BigUInt, _ size: Int) throws(Raised) -> (
  quotient: BigUInt, remainder: BigUInt
) {
  try pollInterrupt()
  if size <= shortQuotient { return x < y ? (0, x) : divideShort(x, by: y) }
  let half = size / 2
  let high = try divideThrice(x.part(half, 4 * half), by: y, half)
  let low = try divideThrice(high.remainder.movedUp(half) + x.part(0, half), by: y, half)
  return (high.quotient.movedUp(half) + low.quotient, low.remainder)
}

/// Of `3 * half` words by `2 * half`.
private func divideThrice(_ x: BigUInt, by y: BigUInt, _ half: Int) throws(Raised) -> (
  quotient: BigUInt, remainder: BigUInt
) {
  let (high, low) = (y.part(half, 2 * half), y.part(0, half))
  let top = x.part(half, 3 * half)
  var quotient: BigUInt
  var rest: BigUInt
  if x.part(2 * half, 3 * half) < high {
    (quotient, rest) = try divideTwice(top, by: high, half)
  } else {
    quotient = BigUInt(1).movedUp(half) - 1
    rest = top - high.movedUp(half) + high
  }
  rest = rest.movedUp(half) + x.part(0, half)
  let product = try multiplyLong(quotient, low)
  while rest < product {
    rest += y
    quotient -= 1
  }
  return (quotient, rest - product)
}

/// Euclid's algorithm, for numbers that are too long for the library's.
package func greatestCommonDivisor(_ x: BigUInt, _ y: BigUInt) throws(Raised) -> BigUInt {
  var (large, small) = x > y ? (x, y) : (y, x)
  while small.wordCount > shortQuotient {
    (large, small) = (small, try divideLong(large, by: small).remainder)
    try pollInterrupt()
  }
  if small.isZero { return large }
  return small.greatestCommonDivisor(with: try divideLong(large, by: small).remainder)
}

/// The largest number whose square is not greater: Newton's steps from above.
package func squareRoot(_ x: BigUInt) throws(Raised) -> BigUInt {
  if x.wordCount <= shortQuotient { return x.squareRoot() }
  // The root of the upper half of the digits, rounded up, is a start close above the root.
  let shift = x.bitWidth / 4 & ~1
  var root = (try squareRoot(x >> (2 * shift)) + 1) << shift
  while true {
    try pollInterrupt()
    let next = (root + (try divideLong(x, by: root).quotient)) >> 1
    if next >= root { return root }
    root = next
  }
}

// MARK: - Decimal text

/// Digits that are converted without a look at the interrupt.
let shortText = 2000

/// The decimal digits, most significant first.
func decimalDigits(_ number: BigUInt) throws(Raised) -> [UInt8] {
  let estimate = number.bitWidth * 30103 / 100000 + 1
  if estimate <= shortText { return shortDecimalDigits(number) }
  var powers = [BigUInt(10).power(shortText)]
  while powers[powers.count - 1].bitWidth * 2 - 1 <= number.bitWidth {
    let last = powers[powers.count - 1]
    powers.append(try multiplyLong(last, last))
  }
  var digits: [UInt8] = []
  try appendDigits(number, powers, powers.count - 1, isPadded: false, to: &digits)
  return digits
}

/// - Parameter level: `number < powers[level] ** 2`.
private func appendDigits(
  _ number: BigUInt, _ powers: [BigUInt], _ level: Int, isPadded: Bool, to digits: inout [UInt8]
) throws(Raised) {
  if level < 0 {
    let text = shortDecimalDigits(number)
    if isPadded { digits += [UInt8](repeating: 0x30, count: shortText - text.count) }
    digits += text
    return
  }
  let (high, low) = try divideLong(number, by: powers[level])
  if high.isZero, !isPadded {
    return try appendDigits(low, powers, level - 1, isPadded: false, to: &digits)
  }
  try appendDigits(high, powers, level - 1, isPadded: isPadded, to: &digits)
  try appendDigits(low, powers, level - 1, isPadded: true, to: &digits)
}

/// The number that digits of a radix make; they are checked.
func numberFromDigits(_ digits: ArraySlice<UInt8>, radix: Int) throws(Raised) -> BigUInt {
  if digits.count <= shortText {
    return shortNumber(digits, radix: radix)
  }
  try pollInterrupt()
  var half = shortText
  while half * 2 < digits.count { half *= 2 }
  let split = digits.endIndex - half
  let high = try numberFromDigits(digits[..<split], radix: radix)
  let low = try numberFromDigits(digits[split...], radix: radix)
  let scale = try power(BigInt(radix), BigInt(half)).magnitude
  return try multiplyLong(high, scale) + low
}
