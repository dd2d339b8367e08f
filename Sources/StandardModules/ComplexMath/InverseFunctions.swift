// Roots, logarithms and the inverse functions of `cmath`. The inverse functions go through square roots, as Kahan
// describes ("Branch Cuts for Complex Elementary Functions", 1987), which keeps the signs at the cuts.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Beyond it sums of squares and doubled numbers may overflow.
private let large = Double.greatestFiniteMagnitude / 4
private let smallestNormal = Double.leastNormalMagnitude
private let logarithmOfTwo = log(2.0)

func squareRoot(_ z: Complex) throws(Raised) -> Complex {
  let (x, y) = (z.real, z.imaginary)
  if !isFinite(z) { return specialRoot(x, y) }
  if x == 0, y == 0 { return Complex(0, y) }
  var ax = abs(x)
  let ay = abs(y)
  let root: Double
  if ax < smallestNormal, ay < smallestNormal {
    ax = scalbn(ax, 54)
    root = scalbn(((ax + hypot(ax, scalbn(ay, 54))) / 2).squareRoot(), -27)
  } else {
    ax /= 8
    root = 2 * (ax + hypot(ax, ay / 8)).squareRoot()
  }
  let other = ay / (2 * root)
  return x >= 0 ? Complex(root, copysign(other, y)) : Complex(other, copysign(root, y))
}

private func specialRoot(_ x: Double, _ y: Double) -> Complex {
  if y.isInfinite { return Complex(.infinity, y) }
  if x == .infinity { return Complex(.infinity, y.isNaN ? .nan : copysign(0, y)) }
  if x == -.infinity {
    return y.isNaN ? Complex(.nan, .infinity) : Complex(0, copysign(.infinity, y))
  }
  return Complex(.nan, .nan)
}

// MARK: - Logarithms

func logarithm(_ z: Complex) throws(Raised) -> Complex {
  let (x, y) = (z.real, z.imaginary)
  if !isFinite(z) {
    if x.isInfinite || y.isInfinite { return Complex(.infinity, atan2(y, x)) }
    return Complex(.nan, .nan)
  }
  return Complex(try logarithmOfLength(abs(x), abs(y)), atan2(y, x))
}

private func logarithmOfLength(_ x: Double, _ y: Double) throws(Raised) -> Double {
  if x > large || y > large { return log(hypot(x / 2, y / 2)) + logarithmOfTwo }
  if x < smallestNormal, y < smallestNormal {
    if x == 0, y == 0 { throw outOfDomain() }
    return log(hypot(scalbn(x, 53), scalbn(y, 53))) - 53 * logarithmOfTwo
  }
  let length = hypot(x, y)
  if length < 0.71 || length > 1.73 { return log(length) }
  let (high, low) = (max(x, y), min(x, y))
  return log1p((high - 1) * (high + 1) + low * low) / 2
}

func logarithmOf(_ a: Arguments) throws(Raised) -> Value {
  let z = try complexNumber(a[0])
  guard a.isGiven(1) else {
    let made = try logarithm(z)
    return makeComplex(made.real, made.imaginary)
  }
  let base = try logarithm(try complexNumber(a[1]))
  // With a base CPython forgets that there is none of zero.
  let isZero = z.real == 0 && z.imaginary == 0
  let made = isZero ? Complex(-.infinity, atan2(z.imaginary, z.real)) : try logarithm(z)
  guard let quotient = made.divided(by: base) else { throw outOfDomain() }
  return makeComplex(quotient.real, quotient.imaginary)
}

// MARK: - Inverse functions

/// The logarithm of 2 * abs(z), which itself would overflow.
private func logarithmOfTwice(_ z: Complex) -> Double {
  log(hypot(z.real / 2, z.imaginary / 2)) + logarithmOfTwo * 2
}

private func isLarge(_ z: Complex) -> Bool { abs(z.real) > large || abs(z.imaginary) > large }

func arcCosine(_ z: Complex) throws(Raised) -> Complex {
  let (x, y) = (z.real, z.imaginary)
  if !isFinite(z) {
    if x.isNaN { return Complex(.nan, y.isInfinite ? -y : .nan) }
    if y.isNaN {
      return x == 0 ? Complex(.pi / 2, .nan) : Complex(.nan, x.isInfinite ? .infinity : .nan)
    }
    return Complex(atan2(y.isInfinite ? abs(y) : 0, x), copysign(.infinity, -y))
  }
  if isLarge(z) { return Complex(atan2(abs(y), x), copysign(logarithmOfTwice(z), -y)) }
  let a = try squareRoot(Complex(1 - x, -y))
  let b = try squareRoot(Complex(1 + x, y))
  return Complex(
    2 * atan2(a.real, b.real), asinh(b.real * a.imaginary - b.imaginary * a.real))
}

func areaCosine(_ z: Complex) throws(Raised) -> Complex {
  let (x, y) = (z.real, z.imaginary)
  if !isFinite(z) {
    if x.isNaN { return Complex(y.isInfinite ? .infinity : .nan, .nan) }
    if y.isNaN { return Complex(x.isInfinite ? .infinity : .nan, .nan) }
    return Complex(.infinity, atan2(y, x))
  }
  if isLarge(z) { return Complex(logarithmOfTwice(z), atan2(y, x)) }
  let a = try squareRoot(Complex(x - 1, y))
  let b = try squareRoot(Complex(x + 1, y))
  return Complex(
    asinh(a.real * b.real + a.imaginary * b.imaginary), 2 * atan2(a.imaginary, b.real))
}

func areaSine(_ z: Complex) throws(Raised) -> Complex {
  let (x, y) = (z.real, z.imaginary)
  if !isFinite(z) {
    if x.isNaN {
      return y.isInfinite ? Complex(.infinity, .nan) : Complex(.nan, y == 0 ? y : .nan)
    }
    if y.isNaN { return x.isInfinite ? Complex(x, .nan) : Complex(.nan, .nan) }
    return Complex(copysign(.infinity, x), atan2(y, abs(x)))
  }
  if isLarge(z) { return Complex(copysign(logarithmOfTwice(z), x), atan2(y, abs(x))) }
  let a = try squareRoot(Complex(1 + y, -x))
  let b = try squareRoot(Complex(1 - y, x))
  return Complex(
    asinh(a.real * b.imaginary - b.real * a.imaginary),
    atan2(y, a.real * b.real - a.imaginary * b.imaginary))
}

func areaTangent(_ z: Complex) throws(Raised) -> Complex {
  let (x, y) = (z.real, z.imaginary)
  if !isFinite(z) { return specialAreaTangent(x, y) }
  if x < 0 || x == 0 && x.sign == .minus {
    let made = try areaTangent(Complex(-x, -y))
    return Complex(-made.real, -made.imaginary)
  }
  let ay = abs(y)
  if x > large.squareRoot() || ay > large.squareRoot() {
    let length = hypot(x / 2, y / 2)
    return Complex(x / 4 / length / length, copysign(.pi / 2, y))
  }
  if x == 1, ay < 0x1p-511 {
    if ay == 0 { throw outOfDomain() }
    let real = -log(ay.squareRoot() / hypot(ay, 2).squareRoot())
    return Complex(real, copysign(atan2(2, -ay) / 2, y))
  }
  let real = log1p(4 * x / ((1 - x) * (1 - x) + ay * ay)) / 4
  return Complex(real, -atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2)
}

private func specialAreaTangent(_ x: Double, _ y: Double) -> Complex {
  if x.isNaN {
    return y.isInfinite ? Complex(0, copysign(.pi / 2, y)) : Complex(.nan, .nan)
  }
  if y.isNaN { return Complex(x.isInfinite || x == 0 ? copysign(0, x) : .nan, .nan) }
  return Complex(copysign(0, x), copysign(.pi / 2, y))
}
