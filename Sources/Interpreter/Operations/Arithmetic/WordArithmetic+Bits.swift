// Shifts of long ints, and their operators on bits.

import Syntax

/// Nil for counts that ask for care.
func shiftedLeft(_ x: Signed, _ y: Signed) -> Value? {
  let most = 1 << 20
  if y.isNegative || y.magnitude.count != 1 || y.magnitude[0] > most { return nil }
  if x.magnitude.count == 0 { return .int(0) }
  let (whole, bits) = Int(y.magnitude[0]).quotientAndRemainder(dividingBy: UInt.bitWidth)
  let count = x.magnitude.count + whole + 1
  return makeInt(capacity: count, isNegative: x.isNegative) { target in
    target.update(repeating: 0, count: whole)
    target[count - 1] = moveUp(x.magnitude, by: UInt(bits), into: target + whole)
    return count
  }
}

/// Nil for negative numbers, which round away from 0, and counts that ask for care.
func shiftedRight(_ x: Signed, _ y: Signed) -> Value? {
  if x.isNegative || y.isNegative || y.magnitude.count > 1 { return nil }
  let shift = y.magnitude.count == 0 ? 0 : y.magnitude[0]
  let (whole, bits) = shift.quotientAndRemainder(dividingBy: UInt(UInt.bitWidth))
  if whole >= UInt(x.magnitude.count) { return .int(0) }
  let count = x.magnitude.count - Int(whole)
  return makeInt(capacity: count, isNegative: false) { target in
    target.update(from: x.magnitude.start + Int(whole), count: count)
    moveDown(target, count: count, by: bits)
    return count
  }
}

/// `&`, `|` and `^`, as of numbers with endless sign bits.
func combined(_ op: BinaryOperator, _ x: Signed, _ y: Signed) -> Value {
  let isNegative = combined(op, x.isNegative ? 1 : 0, y.isNegative ? 1 : 0) == 1
  let count = max(x.magnitude.count, y.magnitude.count) + 1
  return makeInt(capacity: count, isNegative: isNegative) { target in
    var (first, second) = (Complement(x), Complement(y))
    var carry: UInt = 1
    for index in 0..<count {
      let word = combined(op, first.next(), second.next())
      if isNegative {
        let (whole, overflow) = (~word).addingReportingOverflow(carry)
        target[index] = whole
        carry = overflow ? 1 : 0
      } else {
        target[index] = word
      }
    }
    return count
  }
}

@inline(__always) private func combined(_ op: BinaryOperator, _ x: UInt, _ y: UInt) -> UInt {
  switch op {
  case .bitAnd: return x & y
  case .bitOr: return x | y
  default: return x ^ y
  }
}

/// The words of a number's two's complement, one after the other.
private struct Complement {
  private let number: Signed
  private var index = 0
  private var carry: UInt = 1

  init(_ number: Signed) { self.number = number }

  @inline(__always) mutating func next() -> UInt {
    let word = index < number.magnitude.count ? number.magnitude[index] : 0
    index &+= 1
    if !number.isNegative { return word }
    let (whole, overflow) = (~word).addingReportingOverflow(carry)
    carry = overflow ? 1 : 0
    return whole
  }
}
