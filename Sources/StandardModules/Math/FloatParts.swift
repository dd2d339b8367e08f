// Floats taken apart and put together: mantissa and exponent, whole part and fraction, neighbours.

import BigInt
import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func mathFrexp(_ a: Arguments) throws(Raised) -> Value {
  let x = try real(a[0])
  if x == 0 || !x.isFinite { return makeTuple([.double(x), .int(0)]) }
  // `exponent` counts from 1, frexp from one half.
  let exponent = Int(x.exponent) + 1
  return makeTuple([.double(scalbn(x, Int32(-exponent))), .int(exponent)])
}

func mathLdexp(_ a: Arguments) throws(Raised) -> Value {
  let x = try real(a[0])
  guard let power = a[1].unwrapped.asBigInt else {
    throw raise(.typeError, "Expected an int as second argument to ldexp.")
  }
  if x == 0 || !x.isFinite { return .double(x) }
  // Beyond these bounds every float is an infinity or zero.
  let bounded = Int32(max(min(power, 10_000), -10_000))
  let result = scalbn(x, bounded)
  if result.isInfinite { throw rangeError() }
  return .double(result)
}

func mathModf(_ a: Arguments) throws(Raised) -> Value {
  let x = try real(a[0])
  if x.isInfinite { return makeTuple([.double(copysign(0, x)), .double(x)]) }
  let whole = x.rounded(.towardZero)
  return makeTuple([.double(copysign(x - whole, x)), .double(whole)])
}

func mathNextAfter(_ a: Arguments) throws(Raised) -> Value {
  let (x, y) = (try real(a[0]), try real(a[1]))
  if a.get(2, default: .none).isNone { return .double(nextafter(x, y)) }
  let steps = try integer(a[2])
  if steps < 0 { throw raise(.valueError, "steps must be a non-negative integer") }
  return .double(walk(from: x, to: y, steps: UInt64(clamping: steps)))
}

/// Floats of one sign are ordered as their bits are.
private func walk(from x: Double, to y: Double, steps: UInt64) -> Double {
  if steps == 0 || x.isNaN { return x }
  if y.isNaN { return y }
  if x.bitPattern == y.bitPattern { return x }
  let (start, end) = (x.magnitude.bitPattern, y.magnitude.bitPattern)
  if x.sign != y.sign {
    if start + end <= steps { return y }
    if start < steps { return copysign(Double(bitPattern: steps - start), y) }
    return copysign(Double(bitPattern: start - steps), x)
  }
  if start > end {
    return start - end >= steps ? copysign(Double(bitPattern: start - steps), x) : y
  }
  return end - start >= steps ? copysign(Double(bitPattern: start + steps), x) : y
}
