// The functions of `math` that take one float to another: the C library's, with Python's errors in
// place of its NaNs and infinities.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let unaryFunctions: [NativeFunction] = [
  unary(
    "acos",
    "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.", acos),
  unary("acosh", "Return the inverse hyperbolic cosine of x.", acosh),
  unary(
    "asin",
    "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.", asin
  ),
  unary("asinh", "Return the inverse hyperbolic sine of x.", asinh),
  unary(
    "atan",
    "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.",
    atan),
  unary("atanh", "Return the inverse hyperbolic tangent of x.", atanh),
  unary("cbrt", "Return the cube root of x.", cbrt),
  unary("cos", "Return the cosine of x (measured in radians).", cos),
  unary("cosh", "Return the hyperbolic cosine of x.", canOverflow: true, cosh),
  unary("degrees", "Convert angle x from radians to degrees.", canOverflow: true, unchecked: true) {
    $0 * (180 / Double.pi)
  },
  unary("erf", "Error function at x.", erf),
  unary("erfc", "Complementary error function at x.", erfc),
  unary("exp", "Return e raised to the power of x.", canOverflow: true, exp),
  unary("exp2", "Return 2 raised to the power of x.", canOverflow: true, exp2),
  unary(
    "expm1",
    "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct "
      + "evaluation of exp(x)-1 for small x.", canOverflow: true, expm1),
  unary("fabs", "Return the absolute value of the float x.", fabs),
  unary(
    "log1p",
    "Return the natural logarithm of 1+x (base e).\n\n"
      + "The result is computed in a way which is accurate for x near zero.", plusZeroLog1p),
  unary("radians", "Convert angle x from degrees to radians.", unchecked: true) {
    $0 * (Double.pi / 180)
  },
  unary("sin", "Return the sine of x (measured in radians).", sin),
  unary("sinh", "Return the hyperbolic sine of x.", canOverflow: true, sinh),
  unary("sqrt", "Return the square root of x.") { $0.squareRoot() },
  unary("tan", "Return the tangent of x (measured in radians).", tan),
  unary("tanh", "Return the hyperbolic tangent of x.", tanh),
  unary(
    "ulp", "Return the value of the least significant bit of the float x.", unchecked: true, ulp),
]

/// - Parameter unchecked: infinities and NaNs are results, not errors.
private func unary(
  _ name: StaticString, _ doc: String, canOverflow: Bool = false, unchecked: Bool = false,
  _ function: @escaping (Double) -> Double
) -> NativeFunction {
  .function(name, "(x, /)", doc) { (a: Arguments) throws(Raised) in
    let x = try real(a[0])
    let result = function(x)
    if !result.isFinite, !unchecked { try check(result, x, canOverflow) }
    return .double(result)
  }
}

private func check(_ result: Double, _ x: Double, _ canOverflow: Bool) throws(Raised) {
  if result.isNaN {
    if !x.isNaN { throw domainError() }
  } else if x.isFinite {
    throw canOverflow ? rangeError() : domainError()
  }
}

/// Some C libraries lose the sign of zero.
private func plusZeroLog1p(_ x: Double) -> Double { x == 0 ? x : log1p(x) }

private func ulp(_ x: Double) -> Double {
  if x.isNaN { return x }
  let magnitude = abs(x)
  if magnitude.isInfinite { return magnitude }
  let next = magnitude.nextUp
  return next.isInfinite ? magnitude - magnitude.nextDown : next - magnitude
}
