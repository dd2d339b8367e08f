// Decimal ints and floats with a fixed number of digits, written without a buffer in between: most
// numbers that programs print with a specification are such, and took three arrays each.

/// Writes the int unless the specification asks for more than a sign, a fill and a width.
func writeQuickly(
  _ number: Int, _ specification: FormatSpecification, _ writer: inout TextWriter
) -> Bool {
  guard specification.type == 0x64, isPlain(specification), specification.precision < 0 else {
    return false
  }
  let magnitude = UInt64(number.magnitude)
  writeField(decimalDigitCount(magnitude), number < 0, specification, &writer) { writer in
    writer.append(decimal: magnitude)
  }
  return true
}

/// Writes the float in fixed notation, unless it is large or more than that is asked for.
func writeQuickly(
  _ number: Double, _ specification: FormatSpecification, _ writer: inout TextWriter
) -> Bool {
  guard specification.type | 0x20 == 0x66, isPlain(specification) else { return false }
  let places = specification.precision < 0 ? 6 : specification.precision
  guard let fixed = FixedDecimal(number.magnitude, places: places) else { return false }
  writeField(fixed.count(places), number.sign == .minus, specification, &writer) { writer in
    fixed.write(places, &writer)
  }
  return true
}

extension FixedDecimal {
  /// The characters of the number with so many places.
  func count(_ places: Int) -> Int { decimalDigitCount(whole) + (places > 0 ? places + 1 : 0) }

  func write(_ places: Int, _ writer: inout TextWriter) {
    writer.append(decimal: whole)
    if places == 0 { return }
    writer.append(0x2e)
    writer.append(0x30, times: places - decimalDigitCount(fraction))
    writer.append(decimal: fraction)
  }
}

private func isPlain(_ specification: FormatSpecification) -> Bool {
  specification.grouping == 0 && !specification.isAlternate && !specification.avoidsNegativeZero
    && specification.width < 1 << 16
}

/// Writes sign, fill and the digits that `write` adds.
@inline(__always) private func writeField(
  _ digits: Int, _ isNegative: Bool, _ specification: FormatSpecification,
  _ writer: inout TextWriter, _ write: (inout TextWriter) -> Void
) {
  let sign: UInt8 =
    isNegative ? 0x2d : specification.sign == 0x2d ? 0 : specification.sign
  let count = digits + (sign == 0 ? 0 : 1)
  if specification.alignment == .afterSign {
    if sign != 0 { writer.append(sign) }
    writer.append(codePoint: specification.fill, times: specification.width - count)
    return write(&writer)
  }
  specification.writePadded(count, &writer) { writer in
    if sign != 0 { writer.append(sign) }
    write(&writer)
  }
}

/// The number of decimal digits; 1 for zero.
func decimalDigitCount(_ number: UInt64) -> Int {
  var (count, limit) = (1, UInt64(10))
  while number >= limit {
    count += 1
    let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
    if overflow { break }
    limit = next
  }
  return count
}

/// A float rounded to decimal places, half to even on its exact value.
package struct FixedDecimal {
  /// The digits before the point.
  package let whole: UInt64
  /// The digits behind it as a number below 10 to the power of the places.
  package let fraction: UInt64

  /// Nil when the digits do not fit 64 bits, or the number is subnormal or has no fraction.
  package init?(_ magnitude: Double, places: Int) {
    guard places <= 15, magnitude.isFinite else { return nil }
    let scale = powersOfTen[places]
    if magnitude == 0 {
      (whole, fraction) = (0, 0)
      return
    }
    guard magnitude.isNormal, magnitude < 0x1p52 else { return nil }
    let mantissa = magnitude.significandBitPattern | 1 << 52
    guard
      let rounded = shiftRight(
        mantissa.multipliedFullWidth(by: scale), 52 - Int(magnitude.exponent))
    else { return nil }
    (whole, fraction) = rounded.quotientAndRemainder(dividingBy: scale)
  }
}

private let powersOfTen: [UInt64] = (0...15).map { places in
  (0..<places).reduce(1) { power, _ in power * 10 }
}

/// The product divided by a power of two, half to even; nil when it does not fit.
/// - Parameter bits: at least 1.
private func shiftRight(_ product: (high: UInt64, low: UInt64), _ bits: Int) -> UInt64? {
  // The product has fewer than 104 bits.
  if bits > 120 { return 0 }
  let quotient: UInt64
  let isAboveHalf: Bool
  let isHalf: Bool
  if bits < 64 {
    guard product.high >> UInt64(bits) == 0 else { return nil }
    quotient = product.high << UInt64(64 - bits) | product.low >> UInt64(bits)
    let rest = product.low & (1 << UInt64(bits) - 1)
    let half = UInt64(1) << UInt64(bits - 1)
    (isAboveHalf, isHalf) = (rest > half, rest == half)
  } else if bits == 64 {
    quotient = product.high
    (isAboveHalf, isHalf) = (product.low > 1 << 63, product.low == 1 << 63)
  } else {
    quotient = product.high >> UInt64(bits - 64)
    let rest = product.high & (1 << UInt64(bits - 64) - 1)
    let half = UInt64(1) << UInt64(bits - 65)
    isAboveHalf = rest > half || (rest == half && product.low > 0)
    isHalf = rest == half && product.low == 0
  }
  return isAboveHalf || (isHalf && quotient & 1 == 1) ? quotient + 1 : quotient
}
