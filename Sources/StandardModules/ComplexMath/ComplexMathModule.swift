// The module `cmath`: its names in one table, their arguments, and the functions of coordinates. What infinities, NaNs
// and signed zeros give is that of C's Annex G, as CPython's tables have it.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func makeComplexMathModule() -> ModuleObject {
  let module = makeModule(
    "cmath",
    doc: "This module provides access to mathematical functions for complex\nnumbers.",
    complexFunctions)
  let constants: [(String, Value)] = [
    ("e", .double(M_E)), ("pi", .double(.pi)), ("tau", .double(2 * .pi)),
    ("inf", .double(.infinity)),
    ("infj", makeComplex(0, .infinity)), ("nan", .double(.nan)), ("nanj", makeComplex(0, .nan)),
  ]
  for (name, value) in constants { module.namespace.set(intern(name), value) }
  return module
}

private let complexFunctions: [NativeFunction] = [
  mapping("acos", "Return the arc cosine of z.", arcCosine),
  mapping("acosh", "Return the inverse hyperbolic cosine of z.", areaCosine),
  mapping("asin", "Return the arc sine of z.") { z throws(Raised) in
    try quarterTurned(areaSine, z)
  },
  mapping("asinh", "Return the inverse hyperbolic sine of z.", areaSine),
  mapping("atan", "Return the arc tangent of z.") { z throws(Raised) in
    try quarterTurned(areaTangent, z)
  },
  mapping("atanh", "Return the inverse hyperbolic tangent of z.", areaTangent),
  mapping("cos", "Return the cosine of z.") { z throws(Raised) in
    try hyperbolicCosine(Complex(-z.imaginary, z.real))
  },
  mapping("cosh", "Return the hyperbolic cosine of z.", hyperbolicCosine),
  mapping("exp", "Return the exponential value e**z.", exponential),
  .function(
    "isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
    "Determine whether two complex numbers are close in value.", areClose),
  predicate(
    "isfinite", "Return True if both the real and imaginary parts of z are finite, else False.",
    isFinite),
  predicate("isinf", "Checks if the real or imaginary part of z is infinite.", isInfinite),
  predicate("isnan", "Checks if the real or imaginary part of z not a number (NaN).") {
    $0.real.isNaN || $0.imaginary.isNaN
  },
  .function(
    "log", "(z, base=None, /)",
    "log(z[, base]) -> the logarithm of z to the given base.\n\n"
      + "If the base is not specified, returns the natural logarithm (base e) of z.", logarithmOf),
  mapping("log10", "Return the base-10 logarithm of z.") { z throws(Raised) in
    let made = try logarithm(z)
    return Complex(made.real / log(10), made.imaginary / log(10))
  },
  .function("phase", "(z, /)", "Return argument, also known as the phase angle, of a complex.") {
    (a: Arguments) throws(Raised) in
    let z = try complexNumber(a[0])
    errno = 0
    let angle = atan2(z.imaginary, z.real)
    if errno == ERANGE { throw outOfRange() }
    return .double(angle)
  },
  .function(
    "polar", "(z, /)",
    "Convert a complex from rectangular coordinates to polar coordinates.\n\n"
      + "r is the distance from 0 and phi the phase angle."
  ) { (a: Arguments) throws(Raised) in
    let z = try complexNumber(a[0])
    let length = hypot(z.real, z.imaginary)
    if length.isInfinite, isFinite(z) { throw outOfRange() }
    return makeTuple([.double(length), .double(atan2(z.imaginary, z.real))])
  },
  .function(
    "rect", "(r, phi, /)", "Convert from polar coordinates to rectangular coordinates.",
    rectangular),
  mapping("sin", "Return the sine of z.") { z throws(Raised) in
    try quarterTurned(hyperbolicSine, z)
  },
  mapping("sinh", "Return the hyperbolic sine of z.", hyperbolicSine),
  mapping("sqrt", "Return the square root of z.", squareRoot),
  mapping("tan", "Return the tangent of z.") { z throws(Raised) in
    try quarterTurned(hyperbolicTangent, z)
  },
  mapping("tanh", "Return the hyperbolic tangent of z.", hyperbolicTangent),
]

// MARK: - Rows

private func mapping(
  _ name: StaticString, _ doc: String,
  _ function: @escaping (Complex) throws(Raised) -> Complex
) -> NativeFunction {
  .function(name, "(z, /)", doc) { (a: Arguments) throws(Raised) in
    let result = try function(try complexNumber(a[0]))
    return makeComplex(result.real, result.imaginary)
  }
}

private func predicate(
  _ name: StaticString, _ doc: String, _ holds: @escaping (Complex) -> Bool
) -> NativeFunction {
  .function(name, "(z, /)", doc) { (a: Arguments) throws(Raised) in
    .bool(holds(try complexNumber(a[0])))
  }
}

func complexNumber(_ value: Value) throws(Raised) -> Complex {
  if let number = value.complex { return number }
  if let number = try complexOf(value) { return number }
  throw raise(.typeError, "must be real number, not \(typeName(value))")
}

func isFinite(_ z: Complex) -> Bool { z.real.isFinite && z.imaginary.isFinite }

private func isInfinite(_ z: Complex) -> Bool { z.real.isInfinite || z.imaginary.isInfinite }

func outOfDomain() -> Raised { raise(.valueError, "math domain error") }

func outOfRange() -> Raised { raise(.overflowError, "math range error") }

/// The value of a function of circles: that of hyperbolas, a quarter turn on and back.
private func quarterTurned(_ function: (Complex) throws(Raised) -> Complex, _ z: Complex)
  throws(Raised) -> Complex
{
  let made = try function(Complex(-z.imaginary, z.real))
  return Complex(made.imaginary, -made.real)
}

// MARK: - Coordinates

private func rectangular(_ a: Arguments) throws(Raised) -> Value {
  let (r, phi) = (try real(a[0]), try real(a[1]))
  if r.isFinite, phi.isFinite {
    if phi == 0 { return makeComplex(r, r * phi) }
    return makeComplex(r * cos(phi), r * sin(phi))
  }
  if phi.isInfinite, r != 0, !r.isNaN { throw outOfDomain() }
  if r.isInfinite, phi.isFinite, phi != 0 {
    return makeComplex(copysign(.infinity, cos(phi) * r), copysign(.infinity, sin(phi) * r))
  }
  if phi == 0 {
    if r.isNaN { return makeComplex(r, 0) }
    return makeComplex(r, r > 0 ? phi : -phi)
  }
  if r == 0 { return makeComplex(0, 0) }
  return makeComplex(r.isInfinite ? .infinity : .nan, .nan)
}

private func areClose(_ a: Arguments) throws(Raised) -> Value {
  let (x, y) = (try complexNumber(a[0]), try complexNumber(a[1]))
  let relative = a.isGiven(2) ? try real(a[2]) : 1e-09
  let absolute = a.isGiven(3) ? try real(a[3]) : 0
  if relative < 0 || absolute < 0 {
    throw raise(.valueError, "tolerances must be non-negative")
  }
  if x == y { return .bool(true) }
  if isInfinite(x) || isInfinite(y) { return .bool(false) }
  let distance = hypot(x.real - y.real, x.imaginary - y.imaginary)
  let (sizeX, sizeY) = (hypot(x.real, x.imaginary), hypot(y.real, y.imaginary))
  return .bool(
    distance <= relative * sizeY || distance <= relative * sizeX || distance <= absolute)
}
