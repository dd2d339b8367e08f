// Logarithms, which take ints of any size without making a float of them first.

import BigInt
import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let logarithmFunctions: [NativeFunction] = [
  .function(
    "log", "(x, base=2.718281828459045, /)",
    "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\n"
      + "If the base is not specified, returns the natural logarithm (base e) of x.", mathLog),
  .function("log10", "(x, /)", "Return the base 10 logarithm of x.") {
    (a: Arguments) throws(Raised) in .double(try logarithm(a[0], log10))
  },
  .function("log2", "(x, /)", "Return the base 2 logarithm of x.") {
    (a: Arguments) throws(Raised) in .double(try logarithm(a[0], log2))
  },
]

private func mathLog(_ a: Arguments) throws(Raised) -> Value {
  let numerator = try logarithm(a[0], log)
  if !a.isGiven(1) { return .double(numerator) }
  let denominator = try logarithm(a[1], log)
  if denominator == 0 { throw raise(.zeroDivisionError, "float division by zero") }
  return .double(numerator / denominator)
}

private func logarithm(
  _ value: Value, _ function: (Double) -> Double
) throws(Raised) -> Double {
  if let number = value.unwrapped.bigInt?.number { return try logarithm(number, function) }
  let x = try real(value)
  if x > 0 || x.isNaN { return function(x) }
  throw domainError()
}

private func logarithm(_ number: BigInt, _ function: (Double) -> Double) throws(Raised) -> Double {
  if number.sign == .minus { throw domainError() }
  do throws(Raised) { return function(try toDouble(number)) } catch {
    if !catchRaised(.overflowError) { throw error }
  }
  let (mantissa, exponent) = fraction(number.magnitude)
  return function(mantissa) + function(2) * Double(exponent)
}

/// The number as a float in 0.5 ..< 1, rounded to nearest and ties to even, and a power of two.
private func fraction(_ magnitude: BigUInt) -> (Double, exponent: Int) {
  let width = magnitude.bitWidth
  let dropped = width - 64
  var top = UInt64(magnitude >> dropped)
  // The lowest bit tells the rounding that something was cut off.
  if magnitude.trailingZeroBitCount < dropped { top |= 1 }
  let mantissa = Double(top) * 0x1p-64
  return mantissa == 1 ? (0.5, width + 1) : (mantissa, width)
}
