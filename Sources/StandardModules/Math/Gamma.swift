// The gamma function by Lanczos' approximation, as CPython computes it: the C library's results
// differ in the last digits.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func mathGamma(_ a: Arguments) throws(Raised) -> Value {
  let x = try real(a[0])
  if !x.isFinite {
    if x == -.infinity { throw domainError() }
    return .double(x)
  }
  if x <= 0, x == x.rounded(.down) { throw domainError() }
  let result = gamma(x)
  if result.isInfinite { throw rangeError() }
  return .double(result)
}

func mathLgamma(_ a: Arguments) throws(Raised) -> Value {
  let x = try real(a[0])
  let result = logGamma(x)
  if result.isInfinite, x.isFinite {
    throw x <= 0 && x == x.rounded(.down) ? domainError() : rangeError()
  }
  return .double(result)
}

private func gamma(_ x: Double) -> Double {
  if x == x.rounded(.down), x <= 23 {
    // Exact: these products fit a float.
    return stride(from: 2, to: x, by: 1).reduce(1, *)
  }
  let magnitude = abs(x)
  if magnitude < 1e-20 { return 1 / x }
  if magnitude > 200 { return x < 0 ? copysign(0, -sinePi(magnitude)) : .infinity }
  let shift = lanczosG - 0.5
  let y = magnitude + shift
  // What the sum has lost.
  let lost = magnitude > shift ? (y - magnitude) - shift : (y - shift) - magnitude
  let correction = lost * lanczosG / y
  if x < 0 {
    var result = -Double.pi / sinePi(magnitude) / magnitude * exp(y) / lanczosSum(magnitude)
    result -= correction * result
    if magnitude < 140 { return result / pow(y, magnitude - 0.5) }
    let root = pow(y, magnitude / 2 - 0.25)
    return result / root / root
  }
  var result = lanczosSum(magnitude) / exp(y)
  result += correction * result
  if magnitude < 140 { return result * pow(y, magnitude - 0.5) }
  let root = pow(y, magnitude / 2 - 0.25)
  return result * root * root
}
