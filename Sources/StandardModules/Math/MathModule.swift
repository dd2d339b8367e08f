// The module `math`: its names in one table, in the order of the reference.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions with one float for one float are a table of their own: `unaryFunctions`.
let mathFunctions: [NativeFunction] =
  unaryFunctions + integerFunctions + logarithmFunctions + [
    .function(
      "atan2", "(y, x, /)",
      "Return the arc tangent (measured in radians) of y/x.\n\n"
        + "Unlike atan(y/x), the signs of both x and y are considered."
    ) { (a: Arguments) throws(Raised) in .double(atan2(try real(a[0]), try real(a[1]))) },
    .function("ceil", "(x, /)", "Return the ceiling of x as an Integral.", mathCeil),
    .function(
      "copysign", "(x, y, /)",
      "Return a float with the magnitude (absolute value) of x but the sign of y."
    ) { (a: Arguments) throws(Raised) in .double(copysign(try real(a[0]), try real(a[1]))) },
    .function("dist", "(p, q, /)", "Return the Euclidean distance between two points.", mathDist),
    .function("floor", "(x, /)", "Return the floor of x as an Integral.", mathFloor),
    .function("fma", "(x, y, z, /)", "Fused multiply-add operation: (x * y) + z.", mathFma),
    .function("fmod", "(x, y, /)", "Return fmod(x, y), according to platform C.", mathFmod),
    .function(
      "frexp", "(x, /)",
      "Return the mantissa and exponent of x, as pair (m, e).\n\nIf x is 0, m and e are both 0.",
      mathFrexp),
    .function(
      "fsum", "(seq, /)",
      "Return an accurate floating-point sum of values in the iterable seq.", mathFsum),
    .function("gamma", "(x, /)", "Gamma function at x.", mathGamma),
    .function(
      "hypot", "(*coordinates)", "Return the Euclidean distance from the origin.", mathHypot),
    .function(
      "isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      "Determine whether two floating-point numbers are close in value.", mathIsClose),
    .function(
      "isfinite", "(x, /)",
      "Return True if x is neither an infinity nor a NaN, and False otherwise."
    ) { (a: Arguments) throws(Raised) in .bool(try real(a[0]).isFinite) },
    .function(
      "isinf", "(x, /)", "Return True if x is a positive or negative infinity, and False otherwise."
    ) { (a: Arguments) throws(Raised) in .bool(try real(a[0]).isInfinite) },
    .function(
      "isnan", "(x, /)", "Return True if x is a NaN (not a number), and False otherwise."
    ) { (a: Arguments) throws(Raised) in .bool(try real(a[0]).isNaN) },
    .function("ldexp", "(x, i, /)", "Return x * (2**i).", mathLdexp),
    .function(
      "lgamma", "(x, /)", "Natural logarithm of absolute value of Gamma function at x.", mathLgamma),
    .function(
      "modf", "(x, /)",
      "Return the fractional and integer parts of x.\n\n"
        + "Both results carry the sign of x and are floats.", mathModf),
    .function(
      "nextafter", "(x, y, /, *, steps=None)",
      "Return the floating-point value the given number of steps after x towards y.", mathNextAfter),
    .function("pow", "(x, y, /)", "Return x**y (x to the power of y).", mathPow),
    .function(
      "prod", "(iterable, /, *, start=1)",
      "Calculate the product of all the elements in the input iterable.", mathProd),
    .function(
      "remainder", "(x, y, /)", "Difference between x and the closest integer multiple of y.",
      mathRemainder),
    .function(
      "sumprod", "(p, q, /)",
      "Return the sum of products of values from two iterables p and q.", mathSumProd),
    .function(
      "trunc", "(x, /)", "Truncates the Real x to the nearest Integral toward 0.", mathTrunc),
  ]

func makeMathModule() -> ModuleObject {
  let module = makeModule(
    "math",
    doc: "This module provides access to the mathematical functions\ndefined by the C standard.",
    mathFunctions)
  for (name, value) in [
    ("pi", 3.141592653589793), ("e", 2.718281828459045), ("tau", 6.283185307179586),
    ("inf", Double.infinity), ("nan", Double.nan),
  ] { module.namespace.set(intern(name), .double(value)) }
  return module
}

func domainError() -> Raised { raise(.valueError, "math domain error") }
func rangeError() -> Raised { raise(.overflowError, "math range error") }

// MARK: - Two floats

private func mathFma(_ a: Arguments) throws(Raised) -> Value {
  let (x, y, z) = (try real(a[0]), try real(a[1]), try real(a[2]))
  let result = fma(x, y, z)
  if result.isFinite { return .double(result) }
  if result.isNaN {
    if !x.isNaN, !y.isNaN, !z.isNaN { throw raise(.valueError, "invalid operation in fma") }
  } else if x.isFinite, y.isFinite, z.isFinite {
    throw raise(.overflowError, "overflow in fma")
  }
  return .double(result)
}

private func mathFmod(_ a: Arguments) throws(Raised) -> Value {
  let (x, y) = (try real(a[0]), try real(a[1]))
  let result = fmod(x, y)
  if result.isNaN, !x.isNaN, !y.isNaN { throw domainError() }
  return .double(result)
}

private func mathRemainder(_ a: Arguments) throws(Raised) -> Value {
  let (x, y) = (try real(a[0]), try real(a[1]))
  let result = remainder(x, y)
  if result.isNaN, !x.isNaN, !y.isNaN { throw domainError() }
  return .double(result)
}

private func mathPow(_ a: Arguments) throws(Raised) -> Value {
  let (x, y) = (try real(a[0]), try real(a[1]))
  let result = pow(x, y)
  if !result.isFinite, x.isFinite, y.isFinite {
    throw result.isNaN || x == 0 ? domainError() : rangeError()
  }
  return .double(result)
}

private func mathIsClose(_ a: Arguments) throws(Raised) -> Value {
  let (x, y) = (try real(a[0]), try real(a[1]))
  let relative = a.isGiven(2) ? try real(a[2]) : 1e-09
  let absolute = a.isGiven(3) ? try real(a[3]) : 0
  if relative < 0 || absolute < 0 {
    throw raise(.valueError, "tolerances must be non-negative")
  }
  if x == y { return .bool(true) }
  if x.isInfinite || y.isInfinite { return .bool(false) }
  let difference = abs(y - x)
  return .bool(
    difference <= abs(relative * y) || difference <= abs(relative * x) || difference <= absolute)
}

// MARK: - Rounding to ints

private func mathFloor(_ a: Arguments) throws(Raised) -> Value {
  if case .double(let number) = a[0] { return try intFromDouble(number.rounded(.down)) }
  if let result = try callSpecial(a[0], .floor) { return result }
  return try intFromDouble(try real(a[0]).rounded(.down))
}

private func mathCeil(_ a: Arguments) throws(Raised) -> Value {
  if case .double(let number) = a[0] { return try intFromDouble(number.rounded(.up)) }
  if let result = try callSpecial(a[0], .ceil) { return result }
  return try intFromDouble(try real(a[0]).rounded(.up))
}

private func mathTrunc(_ a: Arguments) throws(Raised) -> Value {
  if case .double(let number) = a[0] { return try intFromDouble(number) }
  if let result = try callSpecial(a[0], .trunc) { return result }
  throw raise(.typeError, "type \(typeName(a[0])) doesn't define __trunc__ method")
}
