// Natural numbers of two words: 38 digits, which are nearly all coefficients that scripts have. Nothing is allocated.

struct Wide: Equatable {
  var high: UInt
  var low: UInt

  init(high: UInt, low: UInt) { (self.high, self.low) = (high, low) }

  init(_ low: UInt) { (high, self.low) = (0, low) }

  var isZero: Bool { high | low == 0 }

  static func < (x: Wide, y: Wide) -> Bool {
    x.high != y.high ? x.high < y.high : x.low < y.low
  }

  var bitWidth: Int {
    high != 0 ? 128 - high.leadingZeroBitCount : 64 - low.leadingZeroBitCount
  }

  /// 10 to the power of 0 to 38.
  static let powers: [Wide] = {
    var powers = [Wide(1)]
    for i in 0..<38 { powers.append(powers[i].multiplied(by: Wide(10)) ?? powers[i]) }
    return powers
  }()

  /// How many digits it has; zero has one. Numbers of 39 digits are below 2^128 as well.
  var digits: Int {
    let guess = (bitWidth * 1233) >> 12
    if guess > 38 { return 39 }
    return self < Wide.powers[guess] ? max(guess, 1) : guess + 1
  }

  /// The sum, or nil beyond two words.
  func adding(_ other: Wide) -> Wide? {
    let (low, carry) = low.addingReportingOverflow(other.low)
    let (high, overflow) = high.addingReportingOverflow(other.high)
    let (carried, overflows) = high.addingReportingOverflow(carry ? 1 : 0)
    return overflow || overflows ? nil : Wide(high: carried, low: low)
  }

  /// The difference; the other number must not be greater.
  func subtracting(_ other: Wide) -> Wide {
    let (low, borrow) = low.subtractingReportingOverflow(other.low)
    return Wide(high: high &- other.high &- (borrow ? 1 : 0), low: low)
  }

  /// The product, or nil beyond two words.
  func multiplied(by other: Wide) -> Wide? {
    if high != 0 && other.high != 0 { return nil }
    let (top, bottom) = low.multipliedFullWidth(by: other.low)
    if high | other.high == 0 { return Wide(high: top, low: bottom) }
    let (cross, overflow) =
      high != 0
      ? high.multipliedReportingOverflow(by: other.low)
      : other.high.multipliedReportingOverflow(by: low)
    let (sum, overflows) = top.addingReportingOverflow(cross)
    return overflow || overflows ? nil : Wide(high: sum, low: bottom)
  }

  private func shiftedLeft(_ count: UInt) -> Wide {
    if count == 0 { return self }
    return Wide(high: high << count | low >> (64 - count), low: low << count)
  }

  /// Quotient and remainder by a number that is not zero.
  func divided(by other: Wide) -> (quotient: Wide, remainder: Wide) {
    if other.high == 0 {
      let (top, carried) = high.quotientAndRemainder(dividingBy: other.low)
      let (bottom, rest) = other.low.dividingFullWidth((carried, low))
      return (Wide(high: top, low: bottom), Wide(rest))
    }
    // One word of quotient: estimated by the divisor's first word, and at most one too large.
    let shift = UInt(other.high.leadingZeroBitCount)
    let divisor = other.shiftedLeft(shift).high
    let halved = Wide(high: high >> 1, low: high << 63 | low >> 1)
    var quotient = Wide.estimate(halved, divisor, shift)
    let product = other.multiplied(by: Wide(quotient)) ?? Wide(0)
    var rest = subtracting(product)
    if !(rest < other) {
      quotient += 1
      rest = rest.subtracting(other)
    }
    return (Wide(quotient), rest)
  }

  /// The quotient of the doubled number, or one less.
  private static func estimate(_ halved: Wide, _ divisor: UInt, _ shift: UInt) -> UInt {
    let raw = divisor.dividingFullWidth((halved.high, halved.low)).quotient
    let quotient = raw >> (63 - shift)
    return quotient == 0 ? 0 : quotient - 1
  }
}
