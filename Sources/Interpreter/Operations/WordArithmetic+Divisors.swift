// The greatest common divisor of long ints, as Lehmer found it: the leading words of two numbers tell what
// many of Euclid's steps come to, which are then taken at once.

/// Words of numbers that are worked on without a look at the interrupt.
private let longestDivisor = 256

/// Nil for other values than ints, and for ints so long that they take a while.
package func shortCommonDivisor(_ a: Value, _ b: Value) -> Value? {
  var first: UInt = 0
  var second: UInt = 0
  return withUnsafeMutablePointer(to: &first) { first in
    withUnsafeMutablePointer(to: &second) { second in
      guard let x = signed(a, first)?.magnitude, let y = signed(b, second)?.magnitude,
        max(x.count, y.count) <= longestDivisor
      else { return nil }
      if x.count < y.count || (x.count == y.count && compareMagnitudes(x, y) < 0) {
        return commonDivisor(y, x)
      }
      return commonDivisor(x, y)
    }
  }
}

/// - Precondition: the first is not the smaller one.
private func commonDivisor(_ large: Words, _ small: Words) -> Value {
  if small.count == 0 { return makeInt(large) }
  let size = large.count + 2
  return withUnsafeTemporaryAllocation(of: UInt.self, capacity: 4 * size) { room in
    let start = room.baseAddress.unsafelyUnwrapped
    var (x, y) = (
      Words(start: start, count: large.count), Words(start: start + size, count: small.count)
    )
    x.start.update(from: large.start, count: large.count)
    y.start.update(from: small.start, count: small.count)
    var (spare, other) = (start + 2 * size, start + 3 * size)
    while y.count > 1 {
      if let steps = EuclideanSteps(x, y) {
        let next = (steps.first(x, y, into: spare), steps.second(x, y, into: other))
        (spare, other) = (x.start, y.start)
        (x, y) = next
      } else {
        spare.update(from: x.start, count: x.count)
        let rest = remainder(spare, x.count, y)
        (x, y, spare) = (y, Words(start: spare, count: rest), x.start)
      }
    }
    if y.count == 0 { return makeInt(x) }
    var (long, short) = (y[0], divide(x, by: y[0], into: x.start))
    while short != 0 { (long, short) = (short, long % short) }
    x.start[0] = long
    return makeInt(Words(start: x.start, count: 1))
  }
}

/// The int that is not negative, of a copy of the words.
private func makeInt(_ words: Words) -> Value {
  makeInt(capacity: max(words.count, 1), isNegative: false) { target in
    target.update(from: words.start, count: words.count)
    return words.count
  }
}

/// What some of Euclid's steps make of two numbers `x >= y`: `a * x - b * y` and `d * y - c * x`, or both with
/// their signs changed.
private struct EuclideanSteps {
  private var (a, b, c, d) = (1, 0, 0, 1)

  /// Nil when the leading bits do not tell a single step.
  init?(_ x: Words, _ y: Words) {
    let shift = x.bitWidth - 62
    var (high, low) = (Int(x.word(at: shift)), Int(y.word(at: shift)))
    while low + c != 0, low + d != 0 {
      let quotient = (high + a) / (low + c)
      if quotient != (high + b) / (low + d) { break }
      (a, c) = (c, a &- quotient &* c)
      (b, d) = (d, b &- quotient &* d)
      (high, low) = (low, high &- quotient &* low)
    }
    if b == 0 { return nil }
  }

  func first(_ x: Words, _ y: Words, into target: UnsafeMutablePointer<UInt>) -> Words {
    a > 0 ? difference(a, x, b, y, into: target) : difference(b, y, a, x, into: target)
  }

  func second(_ x: Words, _ y: Words, into target: UnsafeMutablePointer<UInt>) -> Words {
    c > 0 ? difference(c, x, d, y, into: target) : difference(d, y, c, x, into: target)
  }

  /// `|p| * x - |q| * y`, which is not negative.
  private func difference(
    _ p: Int, _ x: Words, _ q: Int, _ y: Words, into target: UnsafeMutablePointer<UInt>
  ) -> Words {
    let count = max(x.count, y.count)
    var (carry, borrow, isBelow): (UInt, UInt, UInt) = (0, 0, 0)
    for index in 0..<count {
      let more = times(p.magnitude, index < x.count ? x[index] : 0, &carry)
      let less = times(q.magnitude, index < y.count ? y[index] : 0, &borrow)
      let (half, first) = more.subtractingReportingOverflow(less)
      let (whole, second) = half.subtractingReportingOverflow(isBelow)
      target[index] = whole
      isBelow = first || second ? 1 : 0
    }
    var used = count
    while used > 0, target[used - 1] == 0 { used -= 1 }
    return Words(start: target, count: used)
  }

  @inline(__always) private func times(_ factor: UInt, _ word: UInt, _ carry: inout UInt) -> UInt {
    let (high, low) = factor.multipliedFullWidth(by: word)
    let (sum, overflow) = low.addingReportingOverflow(carry)
    carry = high &+ (overflow ? 1 : 0)
    return sum
  }
}
