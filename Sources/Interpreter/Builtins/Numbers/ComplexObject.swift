// Complex numbers: the arithmetic and the boxed object that holds one.

import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A complex number.
package struct Complex: Equatable {
  /// The real part.
  package var real: Double
  /// The imaginary part.
  package var imaginary: Double

  /// Makes it from its parts.
  package init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  static func + (a: Complex, b: Complex) -> Complex {
    Complex(a.real + b.real, a.imaginary + b.imaginary)
  }

  static func - (a: Complex, b: Complex) -> Complex {
    Complex(a.real - b.real, a.imaginary - b.imaginary)
  }

  static func * (a: Complex, b: Complex) -> Complex {
    Complex(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  /// Smith's method, as CPython; nil for a zero divisor.
  func divided(by b: Complex) -> Complex? {
    if b.real.magnitude >= b.imaginary.magnitude {
      if b.real == 0 { return nil }
      let ratio = b.imaginary / b.real
      let scale = b.real + b.imaginary * ratio
      return Complex((real + imaginary * ratio) / scale, (imaginary - real * ratio) / scale)
    }
    if b.imaginary.isNaN || b.real.isNaN { return Complex(.nan, .nan) }
    let ratio = b.real / b.imaginary
    let scale = b.real * ratio + b.imaginary
    return Complex((real * ratio + imaginary) / scale, (imaginary * ratio - real) / scale)
  }

  var isFinite: Bool { real.isFinite && imaginary.isFinite }
}

/// The Swift half of a complex value.
package final class ComplexObject: Boxed {
  /// What it holds; never changes.
  package let number: Complex

  /// Wraps the number.
  package init(_ number: Complex) { self.number = number }
}

/// The complex number as a value.
package func makeComplex(_ real: Double, _ imaginary: Double) -> Value {
  makeBoxed(TextType.complex.reference, ComplexObject(Complex(real, imaginary)))
}

func makeComplex(_ number: Complex) -> Value { makeComplex(number.real, number.imaginary) }

/// The number of a complex or of any real; nil for other types.
func exactComplex(_ value: Value) throws(Raised) -> Complex? {
  if let object = value.boxed(ComplexObject.self) { return object.number }
  guard let real = try exactDouble(value) else { return nil }
  return Complex(real, 0)
}

/// Operators where one operand is complex; nil for other operands and for `//`, `%` and the like.
func operateOnComplex(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value? {
  guard a.kind == .boxed || b.kind == .boxed else { return nil }
  guard a.boxed(ComplexObject.self) != nil || b.boxed(ComplexObject.self) != nil else { return nil }
  guard let x = try exactComplex(a), let y = try exactComplex(b) else { return nil }
  switch op {
  case .add: return makeComplex(x + y)
  case .subtract: return makeComplex(x - y)
  case .multiply: return makeComplex(x * y)
  case .divide:
    guard let quotient = x.divided(by: y) else {
      throw raise(.zeroDivisionError, "complex division by zero")
    }
    return makeComplex(quotient)
  case .power: return try complexPower(x, y)
  default: return nil
  }
}

/// Small whole exponents multiply, others go through polar form, as CPython.
func complexPower(_ x: Complex, _ y: Complex) throws(Raised) -> Value {
  if y == Complex(0, 0) { return makeComplex(1, 0) }
  if x == Complex(0, 0) {
    if y.imaginary != 0 || y.real < 0 {
      throw raise(.zeroDivisionError, "0.0 to a negative or complex power")
    }
    return makeComplex(0, 0)
  }
  let result: Complex
  if y.imaginary == 0, y.real == y.real.rounded(.down), y.real.magnitude <= 100 {
    result = try wholePower(x, Int(y.real))
  } else {
    result = polarPower(x, y)
  }
  if !result.isFinite, x.isFinite, y.isFinite {
    throw raise(.overflowError, "complex exponentiation")
  }
  return makeComplex(result)
}

private func wholePower(_ x: Complex, _ exponent: Int) throws(Raised) -> Complex {
  if exponent < 0 {
    guard let result = Complex(1, 0).divided(by: try wholePower(x, -exponent)) else {
      throw raise(.zeroDivisionError, "complex division by zero")
    }
    return result
  }
  var result = Complex(1, 0)
  var base = x
  var bit = 1
  while bit <= exponent {
    if exponent & bit != 0 { result = result * base }
    bit <<= 1
    base = base * base
  }
  return result
}

private func polarPower(_ x: Complex, _ y: Complex) -> Complex {
  let magnitude = hypot(x.real, x.imaginary)
  var length = pow(magnitude, y.real)
  let angle = atan2(x.imaginary, x.real)
  var phase = angle * y.real
  if y.imaginary != 0 {
    length *= exp(-angle * y.imaginary)
    phase += y.imaginary * log(magnitude)
  }
  return Complex(length * cos(phase), length * sin(phase))
}
