// The everyday operators of long ints, on the words of their magnitudes: which way each takes, sums
// and order here, the others beside.

import Syntax

/// An int of any size as sign and magnitude.
struct Signed {
  let magnitude: Words
  let isNegative: Bool
}

/// Calls the body with the number's sign and magnitude; nil when it is no int. A small int's word
/// lies in `room`.
@inline(__always) func signed(_ value: Value, _ room: UnsafeMutablePointer<UInt>) -> Signed? {
  if let big = value.bigInt {
    return Signed(magnitude: big.magnitude, isNegative: big.isNegative)
  }
  guard let small = value.smallInt else { return nil }
  room.pointee = small.magnitude
  return Signed(
    magnitude: Words(start: room, count: small == 0 ? 0 : 1), isNegative: small < 0)
}

/// The operators that most long ints meet; nil for others, for other operands, and for operands so
/// long that they take a while.
func operateOnWords(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value? {
  if op == .power {
    guard let exponent = b.smallInt, exponent > 0 else { return nil }
    return try shortPower(a, exponent)
  }
  var first: UInt = 0
  var second: UInt = 0
  let result: Result<Value?, Raised> = withUnsafeMutablePointer(to: &first) { first in
    withUnsafeMutablePointer(to: &second) { second in
      guard let x = signed(a, first), let y = signed(b, second) else { return .success(nil) }
      do throws(Raised) { return .success(try operate(op, x, y)) } catch { return .failure(error) }
    }
  }
  switch result {
  case .success(let value): return value
  case .failure(let error): throw error
  }
}

/// Quotient and rest of ints, rounded towards minus infinity; nil for other operands, for a divisor of
/// zero, and for operands so long that they take a while.
package func quotientAndRest(_ a: Value, _ b: Value) -> (quotient: Value, rest: Value)? {
  var first: UInt = 0
  var second: UInt = 0
  return withUnsafeMutablePointer(to: &first) { first in
    withUnsafeMutablePointer(to: &second) { second in
      guard let x = signed(a, first), let y = signed(b, second), y.magnitude.count > 0 else {
        return nil
      }
      return quotientAndRest(x, y)
    }
  }
}

private func operate(_ op: BinaryOperator, _ x: Signed, _ y: Signed) throws(Raised) -> Value? {
  switch op {
  case .add: return sum(x, y)
  case .subtract: return sum(x, Signed(magnitude: y.magnitude, isNegative: !y.isNegative))
  case .multiply: return product(x, y)
  case .divide:
    if x.magnitude.count == 0 || y.magnitude.count == 0 { return nil }
    return quotientAsDouble(x, y).map { .double($0) }
  case .floorDivide, .modulo:
    if y.magnitude.count == 0 {
      throw raise(
        .zeroDivisionError,
        op == .modulo ? "integer modulo by zero" : "integer division or modulo by zero")
    }
    let isRest = op == .modulo
    let pair = quotientAndRest(x, y, wantsQuotient: !isRest, wantsRest: isRest)
    return isRest ? pair?.rest : pair?.quotient
  case .leftShift: return shiftedLeft(x, y)
  case .rightShift: return shiftedRight(x, y)
  case .bitAnd, .bitOr, .bitXor: return combined(op, x, y)
  default: return nil
  }
}

/// Negative, zero or positive, as the first is less, equal or greater.
package func orderOfWords(_ a: BigIntObject, _ b: BigIntObject) -> Int {
  if a.isNegative != b.isNegative { return a.isNegative ? -1 : 1 }
  let order = compareMagnitudes(a.magnitude, b.magnitude)
  return a.isNegative ? -order : order
}

func compareMagnitudes(_ x: Words, _ y: Words) -> Int {
  if x.count != y.count { return x.count < y.count ? -1 : 1 }
  var index = x.count
  while index > 0 {
    index &-= 1
    if x[index] != y[index] { return x[index] < y[index] ? -1 : 1 }
  }
  return 0
}

// MARK: - Sums

func sum(_ x: Signed, _ y: Signed) -> Value {
  if x.isNegative == y.isNegative {
    let (long, short) =
      x.magnitude.count >= y.magnitude.count
      ? (x.magnitude, y.magnitude) : (y.magnitude, x.magnitude)
    return makeInt(capacity: long.count + 1, isNegative: x.isNegative) { target in
      target.update(from: long.start, count: long.count)
      target[long.count] = add(short, to: target, count: long.count)
      return long.count + 1
    }
  }
  let order = compareMagnitudes(x.magnitude, y.magnitude)
  if order == 0 { return .int(0) }
  let (large, small) = order > 0 ? (x, y) : (y, x)
  return makeInt(capacity: large.magnitude.count, isNegative: large.isNegative) { target in
    target.update(from: large.magnitude.start, count: large.magnitude.count)
    _ = subtract(small.magnitude, from: target, count: large.magnitude.count)
    return large.magnitude.count
  }
}

/// - Returns: the carry out of the target's words.
@inline(__always) func add(
  _ x: Words, to target: UnsafeMutablePointer<UInt>, count: Int
) -> UInt {
  var carry: UInt = 0
  var index = 0
  while index < x.count {
    let (half, first) = target[index].addingReportingOverflow(x[index])
    let (whole, second) = half.addingReportingOverflow(carry)
    target[index] = whole
    carry = (first ? 1 : 0) &+ (second ? 1 : 0)
    index &+= 1
  }
  while carry != 0, index < count {
    let (whole, overflow) = target[index].addingReportingOverflow(carry)
    target[index] = whole
    carry = overflow ? 1 : 0
    index &+= 1
  }
  return carry
}

/// - Returns: the borrow from above the target's words.
@inline(__always) func subtract(
  _ x: Words, from target: UnsafeMutablePointer<UInt>, count: Int
) -> UInt {
  var borrow: UInt = 0
  var index = 0
  while index < x.count {
    let (half, first) = target[index].subtractingReportingOverflow(x[index])
    let (whole, second) = half.subtractingReportingOverflow(borrow)
    target[index] = whole
    borrow = (first ? 1 : 0) &+ (second ? 1 : 0)
    index &+= 1
  }
  while borrow != 0, index < count {
    let (whole, overflow) = target[index].subtractingReportingOverflow(borrow)
    target[index] = whole
    borrow = overflow ? 1 : 0
    index &+= 1
  }
  return borrow
}
