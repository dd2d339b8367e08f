// Operators on floats, with Python's floor division and its errors instead of infinities.

import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Nil for the operators that floats do not have.
@inline(__always) func operate(_ op: BinaryOperator, _ x: Double, _ y: Double) throws(Raised)
  -> Value?
{
  switch op {
  case .add: return .double(x + y)
  case .subtract: return .double(x - y)
  case .multiply: return .double(x * y)
  case .divide:
    if y == 0 { throw raise(.zeroDivisionError, "float division by zero") }
    return .double(x / y)
  case .floorDivide:
    if y == 0 { throw raise(.zeroDivisionError, "float floor division by zero") }
    return .double(floorDivide(x, y).quotient)
  case .modulo:
    if y == 0 { throw raise(.zeroDivisionError, "float modulo by zero") }
    return .double(floorModulo(x, y))
  case .power:
    if x < 0, y != y.rounded(), x.isFinite, y.isFinite {
      return try complexPower(Complex(x, 0), Complex(y, 0))
    }
    return .double(try power(x, y))
  default: return nil
  }
}

/// The remainder with the sign of the divisor, which is not 0.
package func floorModulo(_ x: Double, _ y: Double) -> Double {
  let remainder = fmod(x, y)
  if remainder == 0 { return Double(signOf: y, magnitudeOf: 0) }
  return (y < 0) != (remainder < 0) ? remainder + y : remainder
}

/// CPython's `divmod` for floats: the quotient is whole and consistent with the remainder.
func floorDivide(_ x: Double, _ y: Double) -> (quotient: Double, remainder: Double) {
  var remainder = fmod(x, y)
  var quotient = (x - remainder) / y
  if remainder == 0 {
    remainder = Double(signOf: y, magnitudeOf: 0)
  } else if (y < 0) != (remainder < 0) {
    remainder += y
    quotient -= 1
  }
  if quotient == 0 { return (Double(signOf: x / y, magnitudeOf: 0), remainder) }
  var whole = quotient.rounded(.down)
  if quotient - whole > 0.5 { whole += 1 }
  return (whole, remainder)
}

/// `x ** y` where the result is real.
func power(_ x: Double, _ y: Double) throws(Raised) -> Double {
  if x == 0, y < 0, y.isFinite {
    throw raise(.zeroDivisionError, "0.0 cannot be raised to a negative power")
  }
  let result = pow(x, y)
  if result.isInfinite, x.isFinite, y.isFinite { throw outOfRange() }
  return result
}

/// A small int squared, a positive float to any power; nil where more must be looked at.
@inline(__always) func machinePower(_ a: Value, _ b: Value) -> Value? {
  let result: Double
  switch (a, b) {
  case (.int(let x), .int(2)):
    let (square, overflow) = x.multipliedReportingOverflow(by: x)
    return overflow ? nil : .int(square)
  case (.double(let x), .int(let y)) where y.magnitude <= 1 << 53: result = pow(x, Double(y))
  case (.double(let x), .double(let y)) where x > 0: result = pow(x, y)
  default: return nil
  }
  return result.isFinite ? .double(result) : nil
}

/// What the C library's range error becomes: two arguments, as an OSError has.
package func outOfRange() -> Raised {
  let arguments = makeTuple([.int(Int(ERANGE)), makeString("Numerical result out of range")])
  return raise(value: makeException(exceptionType(.overflowError), arguments: arguments))
}
