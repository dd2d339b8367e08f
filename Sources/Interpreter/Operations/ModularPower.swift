// `pow(base, exponent, modulus)` of long odd moduli, as Montgomery found it: products are reduced word by
// word, without a division.

import BigInt

/// Words of moduli that are worked on without a look at the interrupt inside of a product.
private let longestModulus = 256

/// Nil for moduli that are even, of one word, or so long that products take a while.
/// - Precondition: the base is less than the modulus.
func montgomeryPower(_ base: BigUInt, _ exponent: BigUInt, modulo: BigUInt) throws(Raised)
  -> BigUInt?
{
  let modulus = Array(modulo.words)
  guard (2...longestModulus).contains(modulus.count), modulus[0] & 1 == 1 else { return nil }
  // One and the base as the method keeps them: multiplied by a power of two beyond the modulus.
  let shift = modulus.count * UInt.bitWidth
  let one = try divideLong(BigUInt(1) << shift, by: modulo).remainder
  let start = try divideLong(base << shift, by: modulo).remainder
  let reduction = MontgomeryReduction(modulus)
  var powers = [padded(one, modulus.count), padded(start, modulus.count)]
  for index in 2..<16 { powers.append(reduction.product(powers[index - 1], powers[1])) }
  var result = powers[0]
  for digit in stride(from: (exponent.bitWidth + 3) / 4 - 1, through: 0, by: -1) {
    if digit & 15 == 0 { try checkInterrupt() }
    for _ in 0..<4 { result = reduction.product(result, result) }
    let next = exponent.words[digit / 16] >> UInt(digit % 16 * 4) & 15
    if next != 0 { result = reduction.product(result, powers[Int(next)]) }
  }
  return BigUInt(words: reduction.product(result, padded(1, modulus.count)))
}

private func padded(_ number: BigUInt, _ count: Int) -> [UInt] {
  let words = Array(number.words)
  return words + Array(repeating: 0, count: count - words.count)
}

private struct MontgomeryReduction {
  private let modulus: [UInt]
  /// `-1 / modulus` as a word.
  private let inverse: UInt

  init(_ modulus: [UInt]) {
    self.modulus = modulus
    // Each of Newton's steps doubles the bits that are right; an odd word is its own inverse in three.
    var inverse = modulus[0]
    for _ in 0..<5 { inverse = inverse &* (2 &- modulus[0] &* inverse) }
    self.inverse = 0 &- inverse
  }

  /// The product, divided by the power of two that both factors carry.
  func product(_ x: [UInt], _ y: [UInt]) -> [UInt] {
    let count = modulus.count
    var result = [UInt](repeating: 0, count: count + 1)
    result.withUnsafeMutableBufferPointer { room in
      x.withUnsafeBufferPointer { x in
        modulus.withUnsafeBufferPointer { modulus in
          for word in y { addRow(x, word, modulus, room) }
          if room[count] != 0 || !isLess(room, modulus) { subtract(modulus, room) }
        }
      }
    }
    result.removeLast()
    return result
  }

  /// Adds `x * factor` and as many moduli as make the lowest word 0, and drops that word.
  @inline(__always) private func addRow(
    _ x: UnsafeBufferPointer<UInt>, _ factor: UInt, _ modulus: UnsafeBufferPointer<UInt>,
    _ room: UnsafeMutableBufferPointer<UInt>
  ) {
    let count = modulus.count
    var carry: UInt = 0
    for index in 0..<count { room[index] = sum(room[index], x[index], factor, &carry) }
    let (above, overflow) = room[count].addingReportingOverflow(carry)
    let most: UInt = overflow ? 1 : 0
    let multiple = room[0] &* inverse
    carry = 0
    _ = sum(room[0], modulus[0], multiple, &carry)
    for index in 1..<count { room[index - 1] = sum(room[index], modulus[index], multiple, &carry) }
    let (last, isOver) = above.addingReportingOverflow(carry)
    room[count - 1] = last
    room[count] = most + (isOver ? 1 : 0)
  }

  /// `start + x * factor + carry`
  @inline(__always) private func sum(_ start: UInt, _ x: UInt, _ factor: UInt, _ carry: inout UInt)
    -> UInt
  {
    let (high, low) = x.multipliedFullWidth(by: factor)
    let (half, first) = low.addingReportingOverflow(start)
    let (whole, second) = half.addingReportingOverflow(carry)
    carry = high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
    return whole
  }

  private func isLess(
    _ x: UnsafeMutableBufferPointer<UInt>, _ y: UnsafeBufferPointer<UInt>
  ) -> Bool {
    for index in stride(from: y.count - 1, through: 0, by: -1) where x[index] != y[index] {
      return x[index] < y[index]
    }
    return false
  }

  private func subtract(_ x: UnsafeBufferPointer<UInt>, _ target: UnsafeMutableBufferPointer<UInt>)
  {
    var borrow: UInt = 0
    for index in 0..<x.count {
      let (half, first) = target[index].subtractingReportingOverflow(x[index])
      let (whole, second) = half.subtractingReportingOverflow(borrow)
      target[index] = whole
      borrow = first || second ? 1 : 0
    }
  }
}
