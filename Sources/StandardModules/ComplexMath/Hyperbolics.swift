// The exponential and the hyperbolic functions of `cmath`. Finite numbers are computed so that no step overflows
// before the result does.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Beyond it `exp` comes close to the largest float.
private let largestExponent = log(Double.greatestFiniteMagnitude / 4)

func exponential(_ z: Complex) throws(Raised) -> Complex {
  let (x, y) = (z.real, z.imaginary)
  if !isFinite(z) { return try specialExponential(x, y) }
  let scale = x > largestExponent ? M_E : 1
  let size = exp(x > largestExponent ? x - 1 : x)
  return try withoutOverflow(Complex(size * cos(y) * scale, size * sin(y) * scale))
}

private func specialExponential(_ x: Double, _ y: Double) throws(Raised) -> Complex {
  if y.isInfinite, x.isFinite || x > 0 { throw outOfDomain() }
  if x.isInfinite, y.isFinite, y != 0 {
    let size = x > 0 ? Double.infinity : 0
    return Complex(copysign(size, cos(y)), copysign(size, sin(y)))
  }
  if x == -.infinity { return Complex(0, y == 0 ? y : 0) }
  return Complex(x == .infinity ? .infinity : .nan, y == 0 ? y : .nan)
}

private func withoutOverflow(_ z: Complex) throws(Raised) -> Complex {
  if z.real.isInfinite || z.imaginary.isInfinite { throw outOfRange() }
  return z
}

/// cos(y) real(x) + i sin(y) imaginary(x), which may overflow before the product does.
private func turned(
  _ z: Complex, _ real: (Double) -> Double, _ imaginary: (Double) -> Double
) throws(Raised) -> Complex {
  var x = z.real
  var scale = 1.0
  if abs(x) > largestExponent {
    x -= copysign(1, x)
    scale = M_E
  }
  let y = z.imaginary
  return try withoutOverflow(
    Complex(cos(y) * real(x) * scale, sin(y) * imaginary(x) * scale))
}

func hyperbolicCosine(_ z: Complex) throws(Raised) -> Complex {
  let (x, y) = (z.real, z.imaginary)
  if isFinite(z) { return try turned(z, cosh, sinh) }
  if y.isInfinite, !x.isNaN { throw outOfDomain() }
  if x.isInfinite, y.isFinite, y != 0 {
    return Complex(
      copysign(.infinity, cos(y)), copysign(.infinity, sin(y) * copysign(1, x)))
  }
  if x.isInfinite { return Complex(.infinity, y.isNaN ? .nan : copysign(1, x) * y) }
  if y == 0 { return Complex(.nan, x.isNaN ? 0 : y) }
  return Complex(.nan, x == 0 ? 0 : .nan)
}

func hyperbolicSine(_ z: Complex) throws(Raised) -> Complex {
  let (x, y) = (z.real, z.imaginary)
  if isFinite(z) { return try turned(z, sinh, cosh) }
  if y.isInfinite, !x.isNaN { throw outOfDomain() }
  if x.isInfinite, y.isFinite, y != 0 {
    return Complex(
      copysign(.infinity, cos(y) * copysign(1, x)), copysign(.infinity, sin(y)))
  }
  if x.isInfinite { return Complex(y.isNaN ? .infinity : x, y) }
  if y == 0 { return Complex(.nan, y) }
  return Complex(x == 0 ? 0 : .nan, .nan)
}

func hyperbolicTangent(_ z: Complex) throws(Raised) -> Complex {
  let (x, y) = (z.real, z.imaginary)
  if !isFinite(z) {
    if y.isInfinite, x.isFinite { throw outOfDomain() }
    if x.isInfinite {
      let rest = y.isFinite && y != 0 ? copysign(0, 2 * sin(y) * cos(y)) : y == 0 ? y : 0
      return Complex(copysign(1, x), rest)
    }
    return Complex(.nan, y == 0 ? y : .nan)
  }
  if abs(x) > largestExponent {
    return Complex(copysign(1, x), 4 * sin(y) * cos(y) * exp(-2 * abs(x)))
  }
  let (tx, ty) = (tanh(x), tan(y))
  let cx = 1 / cosh(x)
  let product = tx * ty
  let denominator = 1 + product * product
  return Complex(tx * (1 + ty * ty) / denominator, ty / denominator * cx * cx)
}
