// Quotients of long ints by Knuth's algorithm D.

import BigInt

/// Words of divisors and quotients that are worked on without a look at the interrupt.
private let longestQuotient = 256

/// Quotient and rest, rounded towards minus infinity; one that is not wanted is None. Nil for ints so long
/// that they take a while.
/// - Precondition: the divisor is not 0.
func quotientAndRest(_ x: Signed, _ y: Signed, wantsQuotient: Bool = true, wantsRest: Bool = true)
  -> (quotient: Value, rest: Value)?
{
  let (dividend, divisor) = (x.magnitude, y.magnitude)
  let isMixed = x.isNegative != y.isNegative
  if dividend.count < divisor.count || compareMagnitudes(dividend, divisor) < 0 {
    if dividend.count == 0 { return (.int(0), .int(0)) }
    if !wantsRest { return (.int(isMixed ? -1 : 0), .none) }
    return isMixed ? (.int(-1), sum(x, y)) : (.int(0), makeInt(dividend, x.isNegative))
  }
  if min(divisor.count, dividend.count - divisor.count) > longestQuotient
    || dividend.count > longestQuotient * 32
  {
    return nil
  }
  let quotientCount = dividend.count - divisor.count + 1
  let rest = allocateBuffer(UInt.self, count: dividend.count + 1)
  let result = allocateBuffer(UInt.self, count: quotientCount + 1)
  divide(dividend, divisor, into: result, rest: rest)
  var isExact = true
  for index in 0..<divisor.count where rest[index] != 0 { isExact = false }
  let isRoundedDown = isMixed && !isExact
  let quotient =
    wantsQuotient
    ? adoptQuotient(result, count: quotientCount, isMixed, isRoundedDown) : Value.none
  if !wantsQuotient { releaseBuffer(result, count: quotientCount + 1) }
  if !wantsRest {
    releaseBuffer(rest, count: dividend.count + 1)
    return (quotient, .none)
  }
  if isRoundedDown {
    return (
      quotient,
      difference(divisor, rest, capacity: dividend.count + 1, isNegative: y.isNegative)
    )
  }
  return (
    quotient,
    adopt(rest, capacity: dividend.count + 1, count: divisor.count, isNegative: x.isNegative)
  )
}

/// - Parameter isRoundedDown: a rest was lost towards zero, so the magnitude grows by one.
private func adoptQuotient(
  _ words: UnsafeMutablePointer<UInt>, count: Int, _ isNegative: Bool, _ isRoundedDown: Bool
) -> Value {
  words[count] = 0
  if isRoundedDown {
    var one: UInt = 1
    words[count] = withUnsafeMutablePointer(to: &one) {
      add(Words(start: $0, count: 1), to: words, count: count)
    }
  }
  return adopt(words, capacity: count + 1, count: count + 1, isNegative: isNegative)
}

private func makeInt(_ words: Words, _ isNegative: Bool) -> Value {
  makeInt(capacity: words.count, isNegative: isNegative) { target in
    target.update(from: words.start, count: words.count)
    return words.count
  }
}

/// `divisor - rest`; frees the rest.
private func difference(
  _ divisor: Words, _ rest: UnsafeMutablePointer<UInt>, capacity: Int, isNegative: Bool
) -> Value {
  let result = makeInt(capacity: divisor.count, isNegative: isNegative) { target in
    target.update(from: divisor.start, count: divisor.count)
    _ = subtract(Words(start: rest, count: divisor.count), from: target, count: divisor.count)
    return divisor.count
  }
  releaseBuffer(rest, count: capacity)
  return result
}

/// Knuth's algorithm D.
/// - Parameters:
///   - quotient: has room for the difference of the counts and one more.
///   - rest: has room for the dividend and one word; the remainder comes to lie in its first words.
private func divide(
  _ x: Words, _ y: Words, into quotient: UnsafeMutablePointer<UInt>,
  rest: UnsafeMutablePointer<UInt>
) {
  if y.count == 1 {
    rest[0] = divide(x, by: y[0], into: quotient)
    return
  }
  let shift = UInt(y[y.count - 1].leadingZeroBitCount)
  rest[x.count] = moveUp(x, by: shift, into: rest)
  withUnsafeTemporaryAllocation(of: UInt.self, capacity: y.count) { room in
    let divisor = Words(start: room.baseAddress.unsafelyUnwrapped, count: y.count)
    _ = moveUp(y, by: shift, into: divisor.start)
    var position = x.count - y.count
    while position >= 0 {
      quotient[position] = divideStep(rest + position, divisor)
      position -= 1
    }
  }
  moveDown(rest, count: y.count, by: shift)
}

/// The quotient and remainder of magnitudes of which one, or the quotient, is short.
/// - Precondition: `x >= y > 0`
func divideShort(_ x: BigUInt, by y: BigUInt) -> (quotient: BigUInt, remainder: BigUInt) {
  withWords(x) { x in
    withWords(y) { y in
      var rest = [UInt](repeating: 0, count: x.count + 1)
      let quotient = [UInt](unsafeUninitializedCapacity: x.count - y.count + 1) { target, used in
        rest.withUnsafeMutableBufferPointer { rest in
          divide(
            x, y, into: target.baseAddress.unsafelyUnwrapped,
            rest: rest.baseAddress.unsafelyUnwrapped)
        }
        used = x.count - y.count + 1
      }
      return (BigUInt(words: quotient), BigUInt(words: rest[..<y.count]))
    }
  }
}

/// One word of the quotient: the dividend's upper words by the divisor, whose highest bit is set.
@inline(__always) private func divideStep(_ rest: UnsafeMutablePointer<UInt>, _ divisor: Words)
  -> UInt
{
  let count = divisor.count
  let (top, next) = (divisor[count - 1], divisor[count - 2])
  var guess = UInt.max
  if rest[count] < top {
    var left: UInt
    (guess, left) = top.dividingFullWidth((rest[count], rest[count - 1]))
    // At most two too large, as the divisor's second word shows.
    while true {
      let (high, low) = guess.multipliedFullWidth(by: next)
      if high < left || (high == left && low <= rest[count - 2]) { break }
      guess &-= 1
      let (more, overflow) = left.addingReportingOverflow(top)
      if overflow { break }
      left = more
    }
  }
  let borrow = subtractProduct(divisor, guess, from: rest)
  let (above, isTooLarge) = rest[count].subtractingReportingOverflow(borrow)
  rest[count] = above
  if isTooLarge {
    var tooMany = true
    while tooMany {
      guess &-= 1
      let carry = add(divisor, to: rest, count: count)
      let (whole, overflow) = rest[count].addingReportingOverflow(carry)
      rest[count] = whole
      tooMany = !overflow
    }
  }
  return guess
}

/// - Returns: what must be taken from the word above.
@inline(__always) private func subtractProduct(
  _ x: Words, _ factor: UInt, from target: UnsafeMutablePointer<UInt>
) -> UInt {
  var carry: UInt = 0
  var index = 0
  while index < x.count {
    let (high, low) = x[index].multipliedFullWidth(by: factor)
    let (part, first) = low.addingReportingOverflow(carry)
    let (whole, second) = target[index].subtractingReportingOverflow(part)
    target[index] = whole
    carry = high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
    index &+= 1
  }
  return carry
}

/// - Returns: the remainder.
func divide(_ x: Words, by divisor: UInt, into quotient: UnsafeMutablePointer<UInt>) -> UInt {
  var rest: UInt = 0
  var index = x.count
  while index > 0 {
    index &-= 1
    (quotient[index], rest) = divisor.dividingFullWidth((rest, x[index]))
  }
  return rest
}

/// - Parameter shift: less than a word's bits.
/// - Returns: what came out above.
func moveUp(_ x: Words, by shift: UInt, into target: UnsafeMutablePointer<UInt>) -> UInt {
  if shift == 0 {
    target.update(from: x.start, count: x.count)
    return 0
  }
  var low: UInt = 0
  var index = 0
  while index < x.count {
    let word = x[index]
    target[index] = word << shift | low
    low = word >> (UInt(UInt.bitWidth) &- shift)
    index &+= 1
  }
  return low
}

func moveDown(_ words: UnsafeMutablePointer<UInt>, count: Int, by shift: UInt) {
  if shift == 0 { return }
  var index = 0
  while index < count {
    let above = index &+ 1 < count ? words[index &+ 1] : 0
    words[index] = words[index] >> shift | above << (UInt(UInt.bitWidth) &- shift)
    index &+= 1
  }
}

/// The remainder, in the first words of the dividend, which has room for one word more.
/// - Returns: how many words it has.
func remainder(_ x: UnsafeMutablePointer<UInt>, _ count: Int, _ y: Words) -> Int {
  var used = y.count
  withUnsafeTemporaryAllocation(of: UInt.self, capacity: count - y.count + 2 + count) { room in
    let start = room.baseAddress.unsafelyUnwrapped
    start.update(from: x, count: count)
    divide(Words(start: start, count: count), y, into: start + count, rest: x)
  }
  while used > 0, x[used - 1] == 0 { used -= 1 }
  return used
}
