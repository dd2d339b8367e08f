// The coefficient of a decimal: two words, or an int of the interpreter when it is longer.

import Interpreter
import Syntax

enum Coefficient {
  case wide(Wide)
  /// Above two words: one number has one form.
  case long(Value)

  static var zero: Coefficient { .wide(Wide(0)) }

  init(_ number: UInt) { self = .wide(Wide(number)) }

  /// The magnitude of an int that is not negative.
  init(_ value: Value) {
    switch value {
    case .int(let small): self = .wide(Wide(small.magnitude))
    case .bool(let truth): self = .wide(Wide(truth ? 1 : 0))
    default:
      guard let long = value.bigInt else { preconditionFailure("a coefficient is an int") }
      let count = long.wordCount
      self =
        count > 2
        ? .long(value) : .wide(Wide(high: count > 1 ? long.word(1) : 0, low: long.word(0)))
    }
  }

  /// As an int.
  var value: Value {
    switch self {
    case .long(let value): return value
    case .wide(let wide):
      if wide.high == 0, let small = Int(exactly: wide.low) { return .int(small) }
      return makeInt(high: wide.high, low: wide.low)
    }
  }

  var isZero: Bool {
    if case .wide(let wide) = self { return wide.isZero }
    return false
  }

  var isOdd: Bool {
    switch self {
    case .wide(let wide): return wide.low & 1 == 1
    case .long(let value): return (value.bigInt?.word(0) ?? 0) & 1 == 1
    }
  }

  /// The rest of a division by a small number.
  func remainder(by number: Int) -> Int {
    switch self {
    case .wide(let wide): return Int(wide.divided(by: Wide(UInt(number))).remainder.low)
    case .long(let value): return Int(value.bigInt?.remainder(by: UInt(number)) ?? 0)
    }
  }

  // MARK: - Arithmetic

  func plus(_ other: Coefficient) throws(Raised) -> Coefficient {
    if case .wide(let x) = self, case .wide(let y) = other, let sum = x.adding(y) {
      return .wide(sum)
    }
    return Coefficient(try binaryOperation(.add, value, other.value))
  }

  /// The difference; the other one must not be greater.
  func minus(_ other: Coefficient) throws(Raised) -> Coefficient {
    if case .wide(let x) = self, case .wide(let y) = other { return .wide(x.subtracting(y)) }
    return Coefficient(try binaryOperation(.subtract, value, other.value))
  }

  func times(_ other: Coefficient) throws(Raised) -> Coefficient {
    if case .wide(let x) = self, case .wide(let y) = other, let product = x.multiplied(by: y) {
      return .wide(product)
    }
    return Coefficient(try binaryOperation(.multiply, value, other.value))
  }

  /// Quotient and rest by one that is not zero.
  func divided(by other: Coefficient) throws(Raised) -> (
    quotient: Coefficient, rest: Coefficient
  ) {
    if case .wide(let x) = self, case .wide(let y) = other {
      let (quotient, rest) = x.divided(by: y)
      return (.wide(quotient), .wide(rest))
    }
    if let pair = quotientAndRest(value, other.value) {
      return (Coefficient(pair.quotient), Coefficient(pair.rest))
    }
    guard let pair = try divmod(value, other.value).tuple else { return (.zero, .zero) }
    return (Coefficient(pair[0]), Coefficient(pair[1]))
  }

  /// Less than zero, zero or more.
  func order(_ other: Coefficient) -> Int {
    switch (self, other) {
    case (.wide(let x), .wide(let y)): return x == y ? 0 : x < y ? -1 : 1
    case (.wide, .long): return -1
    case (.long, .wide): return 1
    case (.long(let x), .long(let y)):
      guard let x = x.bigInt, let y = y.bigInt else { return 0 }
      return orderOfWords(x, y)
    }
  }

  // MARK: - Powers of ten

  static func powerOfTen(_ count: Int) throws(Raised) -> Coefficient {
    if count <= 38 { return .wide(Wide.powers[count]) }
    return .long(try longPower(count))
  }

  /// Times a power of ten.
  func scaled(_ places: Int) throws(Raised) -> Coefficient {
    if places == 0 || isZero { return self }
    return try times(try Coefficient.powerOfTen(places))
  }

  /// How many digits it has; zero has one.
  func digits() throws(Raised) -> Int {
    switch self {
    case .wide(let wide): return wide.digits
    case .long(let value):
      guard let long = value.bigInt else { return 1 }
      // The number of bits leaves two candidates at most: the factor is below and above log10(2).
      let bits = Double(long.bitWidth)
      let least = Int((bits - 1) * 0.301029995)
      let most = Int(bits * 0.301029996)
      if least == most { return least + 1 }
      return Coefficient.long(value).order(try Coefficient.powerOfTen(most)) < 0 ? most : most + 1
    }
  }

  /// Without zeros at its end, at most so many; how many there were.
  func strippingZeros(atMost limit: Int) throws(Raised) -> (Coefficient, Int) {
    var (number, count, step) = (self, 0, 1)
    if isZero { return (self, 0) }
    // A power of ten beyond the number itself divides nothing, and may take long to make.
    let longest = min(limit, try digits())
    while step * 2 <= longest { step *= 2 }
    while step > 0 {
      if count + step <= limit {
        let (quotient, rest) = try number.divided(by: try Coefficient.powerOfTen(step))
        if rest.isZero, !quotient.isZero {
          (number, count) = (quotient, count + step)
          continue
        }
      }
      step /= 2
    }
    return (number, count)
  }
}

/// Powers of ten above two words that were asked for, up to a size.
private nonisolated(unsafe) var longPowers: [Value] = []
private let mostLongPowers = 1200

private func longPower(_ count: Int) throws(Raised) -> Value {
  let index = count - 39
  if index >= mostLongPowers { return try binaryOperation(.power, .int(10), .int(count)) }
  if longPowers.isEmpty {
    longPowers = [Value](repeating: .none, count: mostLongPowers)
    addRoots { for power in longPowers { mark(power) } }
  }
  if longPowers[index].isNone {
    longPowers[index] = try binaryOperation(.power, .int(10), .int(count))
  }
  return longPowers[index]
}
