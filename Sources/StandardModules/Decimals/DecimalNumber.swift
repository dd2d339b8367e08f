// `decimal.Decimal`: sign, coefficient and exponent, an infinity or a NaN with a payload.
//
// A number is one cell with its parts as values, and an object that all numbers share: Swift objects of their own
// would cost an allocation and a release each.

import Interpreter
import Syntax

enum DecimalKind: Int { case finite, infinite, quiet, signaling }

struct DecimalNumber {
  var isNegative: Bool
  var kind: DecimalKind
  var exponent: Int
  var coefficient: Coefficient

  init(
    _ isNegative: Bool, _ coefficient: Coefficient, _ exponent: Int, kind: DecimalKind = .finite
  ) {
    (self.isNegative, self.kind) = (isNegative, kind)
    (self.exponent, self.coefficient) = (exponent, coefficient)
  }

  static func infinity(_ isNegative: Bool) -> DecimalNumber {
    DecimalNumber(isNegative, .zero, 0, kind: .infinite)
  }
  static var nan: DecimalNumber { DecimalNumber(false, .zero, 0, kind: .quiet) }

  var isFinite: Bool { kind == .finite }
  var isNaN: Bool { kind == .quiet || kind == .signaling }
  var isZero: Bool { kind == .finite && coefficient.isZero }

  /// The exponent of the first digit.
  func adjusted() throws(Raised) -> Int { exponent + (try coefficient.digits()) - 1 }
}

enum DecimalType {
  nonisolated(unsafe) static var decimal: Reference! = nil
  nonisolated(unsafe) static var context: Reference! = nil
  /// What all numbers share.
  fileprivate nonisolated(unsafe) static let shared = Unmanaged<Boxed>.passRetained(Boxed())
}

extension DecimalNumber {
  /// The number as a value of the class itself.
  var value: Value {
    let cell = makeSharingBox(DecimalType.decimal, DecimalType.shared, isShared: true, count: 4)
    let values = cell.values
    values[0] = .int(exponent)
    values[1] = .int(kind.rawValue << 1 | (isNegative ? 1 : 0))
    switch coefficient {
    case .wide(let wide):
      values[2] = .int(Int(bitPattern: wide.low))
      values[3] = .int(Int(bitPattern: wide.high))
    case .long(let long):
      values[2] = long
      values[3] = .none
    }
    return .object(UnsafeMutableRawPointer(cell.layout).assumingMemoryBound(to: Header.self))
  }
}

extension Value {
  /// The number of a Decimal, of a subclass too; nil for other values.
  var decimal: DecimalNumber? {
    guard case .object(let object) = unwrapped, object.pointee.kind == .boxed,
      BoxedObject(object).layout.pointee.type == DecimalType.decimal
    else { return nil }
    let values = BoxedObject(object).values
    guard case .int(let exponent) = values[0], case .int(let bits) = values[1] else { return nil }
    let coefficient: Coefficient
    if case .int(let low) = values[2], case .int(let high) = values[3] {
      coefficient = .wide(Wide(high: UInt(bitPattern: high), low: UInt(bitPattern: low)))
    } else {
      coefficient = .long(values[2])
    }
    return DecimalNumber(
      bits & 1 == 1, coefficient, exponent, kind: DecimalKind(rawValue: bits >> 1) ?? .finite)
  }

  /// Is it this int?
  func isInt(_ number: Int) -> Bool {
    if case .int(let own) = self { return own == number }
    return false
  }

  /// The int of an int, a bool or a subclass; nil for other values.
  var plainInt: Value? {
    switch unwrapped {
    case .int(let number): return .int(number)
    case .bool(let truth): return .int(truth ? 1 : 0)
    case let other: return other.bigInt == nil ? nil : other
    }
  }
}

extension DecimalNumber {
  /// The number of an int.
  init(int value: Value) throws(Raised) {
    switch value {
    case .int(let small): self.init(small < 0, Coefficient(small.magnitude), 0)
    default:
      let isNegative = value.bigInt?.isNegative ?? false
      let magnitude = isNegative ? try binaryOperation(.subtract, .int(0), value) : value
      self.init(isNegative, Coefficient(magnitude), 0)
    }
  }

  /// The exact number of a float.
  init(_ number: Double) throws(Raised) {
    let isNegative = number.sign == .minus
    if number.isNaN {
      self.init(isNegative, .zero, 0, kind: .quiet)
    } else if number.isInfinite {
      self = .infinity(isNegative)
    } else if number == 0 {
      self.init(isNegative, .zero, 0)
    } else {
      let significand = number.magnitude.significandBitPattern | (number.isNormal ? 1 << 52 : 0)
      let zeros = significand.trailingZeroBitCount
      let places = 1075 - max(Int(number.exponentBitPattern), 1) - zeros
      let odd = Coefficient(UInt(significand >> UInt64(zeros)))
      if places <= 0 {
        let whole = try intFromDouble(number.magnitude)
        self.init(isNegative, Coefficient(whole), 0)
      } else {
        let power = try binaryOperation(.power, .int(5), .int(places))
        self.init(isNegative, try odd.times(Coefficient(power)), -places)
      }
    }
  }
}

/// The other side of an operator: a Decimal or an int; nil for others.
func decimalOperand(_ value: Value) throws(Raised) -> DecimalNumber? {
  if let number = value.decimal { return number }
  if let int = value.plainInt { return try DecimalNumber(int: int) }
  return nil
}

/// An argument of a method, which must be a Decimal or an int.
func decimalArgument(_ value: Value) throws(Raised) -> DecimalNumber {
  if let number = try decimalOperand(value) { return number }
  throw raise(.typeError, "conversion from \(typeName(value)) to Decimal is not supported")
}

func decimalSelf(_ value: Value) throws(Raised) -> DecimalNumber {
  if let number = value.decimal { return number }
  throw raise(.typeError, "expected a decimal.Decimal, not '\(typeName(value))'")
}
