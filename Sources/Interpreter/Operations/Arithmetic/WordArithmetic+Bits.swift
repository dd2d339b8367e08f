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

/// Rounds towards minus infinity; nil for counts that ask for care.
func shiftedRight(_ x: Signed, _ y: Signed) -> Value? {
  if y.isNegative || y.magnitude.count > 1 { return nil }
  let shift = y.magnitude.count == 0 ? 0 : y.magnitude[0]
  let (whole, bits) = shift.quotientAndRemainder(dividingBy: UInt(UInt.bitWidth))
  if whole >= UInt(x.magnitude.count) { return .int(x.isNegative ? -1 : 0) }
  let count = x.magnitude.count - Int(whole)
  let isRounded = x.isNegative && x.magnitude.hasOnes(below: Int(shift))
  return makeInt(capacity: count + 1, isNegative: x.isNegative) { target in
    target.update(from: x.magnitude.start + Int(whole), count: count)
    moveDown(target, count: count, by: bits)
    if !isRounded { return count }
    target[count] = 0
    var one: UInt = 1
    withUnsafeMutablePointer(to: &one) { one in
      _ = add(Words(start: one, count: 1), to: target, count: count + 1)
    }
    return count + 1
  }
}

/// `&`, `|` and `^`, as of numbers with endless sign bits.
func combined(_ op: BinaryOperator, _ x: Signed, _ y: Signed) -> Value {
  let arePlain = !x.isNegative && !y.isNegative
  switch op {
  case .bitAnd: return arePlain ? common(x.magnitude, y.magnitude) : combined(x, y) { $0 & $1 }
  case .bitOr:
    return arePlain ? joined(x.magnitude, y.magnitude) { $0 | $1 } : combined(x, y) { $0 | $1 }
  default:
    return arePlain ? joined(x.magnitude, y.magnitude) { $0 ^ $1 } : combined(x, y) { $0 ^ $1 }
  }
}

/// The bits that both have.
private func common(_ x: Words, _ y: Words) -> Value {
  let count = min(x.count, y.count)
  if count <= 1 {
    let word = count == 0 ? 0 : x[0] & y[0]
    if word <= Int.max.magnitude { return .int(Int(bitPattern: word)) }
  }
  return makeInt(capacity: count, isNegative: false) { target in
    for index in 0..<count { target[index] = x[index] & y[index] }
    return count
  }
}

@inline(__always) private func joined(_ x: Words, _ y: Words, _ join: (UInt, UInt) -> UInt) -> Value
{
  let (long, short) = x.count >= y.count ? (x, y) : (y, x)
  return makeInt(capacity: long.count, isNegative: false) { target in
    for index in 0..<short.count { target[index] = join(long[index], short[index]) }
    let rest = long.count &- short.count
    (target + short.count).update(from: long.start + short.count, count: rest)
    return long.count
  }
}

@inline(__always) private func combined(
  _ x: Signed, _ y: Signed, _ combine: (UInt, UInt) -> UInt
) -> Value {
  let isNegative = combine(x.isNegative ? 1 : 0, y.isNegative ? 1 : 0) == 1
  let count = max(x.magnitude.count, y.magnitude.count) + 1
  return makeInt(capacity: count, isNegative: isNegative) { target in
    var (first, second) = (Complement(x), Complement(y))
    var carry: UInt = 1
    for index in 0..<count {
      let word = combine(first.next(), second.next())
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
