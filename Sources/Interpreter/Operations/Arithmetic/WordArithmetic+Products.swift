// Products of long ints: the schoolbook's way, Karatsuba's where both factors are long.

import BigInt

/// Words of the shorter factor below which the schoolbook is faster.
private let karatsubaWords = 40
/// Words of factors that are multiplied without a look at the interrupt.
private let longestProduct = 512

func product(_ x: Signed, _ y: Signed) -> Value? {
  let (long, short) =
    x.magnitude.count >= y.magnitude.count
    ? (x.magnitude, y.magnitude) : (y.magnitude, x.magnitude)
  if short.count == 0 { return .int(0) }
  if short.count > longestProduct || long.count > longestProduct * 16 { return nil }
  let count = long.count + short.count
  return makeInt(capacity: count, isNegative: x.isNegative != y.isNegative) { target in
    multiply(long, short, into: target)
    return count
  }
}

/// The product of two magnitudes of at most 512 words.
func multiplyShort(_ x: BigUInt, _ y: BigUInt) -> BigUInt {
  if x.isZero || y.isZero { return 0 }
  return withWords(x) { a in
    withWords(y) { b in
      let count = a.count + b.count
      return BigUInt(
        words: [UInt](unsafeUninitializedCapacity: count) { target, used in
          let (long, short) = a.count >= b.count ? (a, b) : (b, a)
          multiply(long, short, into: target.baseAddress.unsafelyUnwrapped)
          used = count
        })
    }
  }
}

func withWords<R>(_ number: BigUInt, _ body: (Words) -> R) -> R {
  var words = Array(number.words)
  return words.withUnsafeMutableBufferPointer {
    body(Words(start: $0.baseAddress.unsafelyUnwrapped, count: $0.count))
  }
}

/// - Precondition: `long.count >= short.count > 0`; the target has room for both counts together.
private func multiply(_ long: Words, _ short: Words, into target: UnsafeMutablePointer<UInt>) {
  if short.count < karatsubaWords { return multiplySimply(long, short, into: target) }
  if long.count == short.count { return multiplyInHalves(long, short, into: target) }
  // Pieces of the longer one as long as the shorter one.
  target.update(repeating: 0, count: long.count + short.count)
  withUnsafeTemporaryAllocation(of: UInt.self, capacity: 2 * short.count) { room in
    let piece = room.baseAddress.unsafelyUnwrapped
    var start = 0
    while start < long.count {
      let count = min(short.count, long.count - start)
      multiply(short, Words(start: long.start + start, count: count), into: piece)
      _ = add(
        Words(start: piece, count: count + short.count), to: target + start,
        count: long.count + short.count - start)
      start += count
    }
  }
}

/// `first * (first + 1) * ...`, of few factors: as many as fit are multiplied as one word.
/// - Precondition: `first + count` fits a word.
package func productOfNeighbours(from first: UInt, count: Int) -> Value {
  makeInt(capacity: count + 1, isNegative: false) { target in
    target[0] = 1
    var (used, word): (Int, UInt) = (1, 1)
    for offset in 0...UInt(count) {
      if offset < UInt(count) {
        let (next, overflow) = word.multipliedReportingOverflow(by: first + offset)
        if !overflow {
          word = next
          continue
        }
      }
      var carry: UInt = 0
      for index in 0..<used {
        let (high, low) = target[index].multipliedFullWidth(by: word)
        let (sum, overflow) = low.addingReportingOverflow(carry)
        target[index] = sum
        carry = high &+ (overflow ? 1 : 0)
      }
      if carry != 0 {
        target[used] = carry
        used += 1
      }
      word = first &+ offset
    }
    return used
  }
}

private func multiplySimply(_ x: Words, _ y: Words, into target: UnsafeMutablePointer<UInt>) {
  target.update(repeating: 0, count: x.count)
  var row = 0
  while row < y.count {
    target[row &+ x.count] = addProduct(x, y[row], to: target + row)
    row &+= 1
  }
}

/// Adds `x * factor` to the target.
/// - Returns: the word above.
@inline(__always) private func addProduct(
  _ x: Words, _ factor: UInt, to target: UnsafeMutablePointer<UInt>
) -> UInt {
  var carry: UInt = 0
  var index = 0
  while index < x.count {
    let (high, low) = x[index].multipliedFullWidth(by: factor)
    let (half, first) = low.addingReportingOverflow(carry)
    let (whole, second) = half.addingReportingOverflow(target[index])
    target[index] = whole
    carry = high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
    index &+= 1
  }
  return carry
}

/// Karatsuba's way: three products of half the length.
private func multiplyInHalves(_ x: Words, _ y: Words, into target: UnsafeMutablePointer<UInt>) {
  let count = x.count
  let low = count / 2
  let high = count - low
  let (xLow, xHigh) = (
    Words(start: x.start, count: low), Words(start: x.start + low, count: high)
  )
  let (yLow, yHigh) = (
    Words(start: y.start, count: low), Words(start: y.start + low, count: high)
  )
  multiply(xLow, yLow, into: target)
  multiply(xHigh, yHigh, into: target + 2 * low)
  // (xLow + xHigh) * (yLow + yHigh) - both, added in the middle.
  withUnsafeTemporaryAllocation(of: UInt.self, capacity: 4 * (high + 1)) { room in
    let first = room.baseAddress.unsafelyUnwrapped
    let second = first + high + 1
    let middle = second + high + 1
    let firstCount = addHalves(xLow, xHigh, into: first)
    let secondCount = addHalves(yLow, yHigh, into: second)
    let (a, b) = (Words(start: first, count: firstCount), Words(start: second, count: secondCount))
    if a.count >= b.count {
      multiply(a, b, into: middle)
    } else {
      multiply(b, a, into: middle)
    }
    let size = a.count + b.count
    _ = subtract(Words(start: target, count: 2 * low), from: middle, count: size)
    _ = subtract(Words(start: target + 2 * low, count: 2 * high), from: middle, count: size)
    var used = size
    while used > 0, middle[used - 1] == 0 { used -= 1 }
    _ = add(Words(start: middle, count: used), to: target + low, count: 2 * count - low)
  }
}

/// - Returns: the number of words, as many as the high half has or one more.
private func addHalves(_ low: Words, _ high: Words, into target: UnsafeMutablePointer<UInt>) -> Int
{
  target.update(from: high.start, count: high.count)
  let carry = add(low, to: target, count: high.count)
  if carry == 0 { return high.count }
  target[high.count] = carry
  return high.count + 1
}
