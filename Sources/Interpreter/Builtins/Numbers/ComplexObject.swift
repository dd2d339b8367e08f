// Complex numbers: the arithmetic and the cell that holds one.

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
  package func divided(by b: Complex) -> Complex? {
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

  /// - Throws: OverflowError
  func magnitude() throws(Raised) -> Double {
    let length = hypot(real, imaginary)
    if length.isInfinite, isFinite { throw raise(.overflowError, "absolute value too large") }
    return length
  }

  var isFinite: Bool { real.isFinite && imaginary.isFinite }
}

/// The view of a complex number's cell, which never changes.
struct ComplexObject {
  struct Layout {
    var header: Header
    var number: Complex
  }
  let layout: UnsafeMutablePointer<Layout>

  @inline(__always) init(_ memory: UnsafeMutableRawPointer) {
    layout = memory.assumingMemoryBound(to: Layout.self)
  }

  @inline(__always) var number: Complex { layout.pointee.number }
}

/// The complex number as a value.
package func makeComplex(_ real: Double, _ imaginary: Double) -> Value {
  makeComplex(Complex(real, imaginary))
}

func makeComplex(_ number: Complex) -> Value {
  let memory = allocateCell(MemoryLayout<ComplexObject.Layout>.size)
  memory.assumingMemoryBound(to: ComplexObject.Layout.self).initialize(
    to: .init(header: makeHeader(.complex), number: number))
  return Value(memory)
}

extension Value {
  /// A complex number; reals give nil.
  @inline(__always) package var complex: Complex? {
    memory(of: .complex).map { ComplexObject($0).number }
  }
}

/// The number of a complex or of any real; nil for other types.
@inline(__always) func exactComplex(_ value: Value) throws(Raised) -> Complex? {
  switch value {
  case .double(let real): return Complex(real, 0)
  case .object:
    if let number = value.complex { return number }
    fallthrough
  default: return try exactDouble(value).map { Complex($0, 0) }
  }
}

/// Operators where one operand is complex; nil for other operands and for `//`, `%` and the like.
func operateOnComplex(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value? {
  guard a.kind == .complex || b.kind == .complex else { return nil }
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
  let isWhole = y.imaginary == 0 && y.real == y.real.rounded(.down) && y.real.magnitude <= 100
  let result: Complex
  if isWhole {
    result = try wholePower(x, Int(y.real))
  } else if x == Complex(0, 0) {
    if y.imaginary != 0 || y.real < 0 { throw powerOfZero() }
    result = Complex(0, 0)
  } else {
    result = try polarPower(x, y)
  }
  if result.real.isInfinite || result.imaginary.isInfinite {
    throw raise(.overflowError, "complex exponentiation")
  }
  return makeComplex(result)
}

private func powerOfZero() -> Raised {
  raise(.zeroDivisionError, "0.0 to a negative or complex power")
}

private func wholePower(_ x: Complex, _ exponent: Int) throws(Raised) -> Complex {
  if exponent < 0 {
    guard let result = Complex(1, 0).divided(by: try wholePower(x, -exponent)) else {
      throw powerOfZero()
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

private func polarPower(_ x: Complex, _ y: Complex) throws(Raised) -> Complex {
  let magnitude = hypot(x.real, x.imaginary)
  var length = pow(magnitude, y.real)
  let angle = atan2(x.imaginary, x.real)
  var phase = angle * y.real
  if y.imaginary != 0 {
    // A product with the reciprocal would round otherwise.
    length /= exp(angle * y.imaginary)
    phase += y.imaginary * log(magnitude)
  }
  // The cosine of an infinite angle is a domain error, which CPython reports as the same thing.
  if phase.isInfinite { throw powerOfZero() }
  return Complex(length * cos(phase), length * sin(phase))
}
