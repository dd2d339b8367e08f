// Numbers through a format specification: signs, prefixes, grouping, padding.

import BigInt

/// The pieces of a formatted number, before padding.
struct NumberField {
  var isNegative = false
  var prefix: StaticString = ""
  /// The digits that are grouped.
  var digits: [UInt8]
  /// Decimal point, fraction and exponent.
  var rest: [UInt8] = []
  var groupSize = 3

  private func signByte(_ specification: FormatSpecification) -> UInt8? {
    if isNegative { return 0x2d }
    return specification.sign == 0x2b || specification.sign == 0x20 ? specification.sign : nil
  }

  /// - Throws: MemoryError for a width that a string cannot have.
  func write(_ specification: FormatSpecification, _ writer: inout TextWriter) throws(Raised) {
    if specification.width > 1 << 20 { try reserve(count: specification.width, stride: 4) }
    let sign = signByte(specification)
    let fixed = (sign == nil ? 0 : 1) + prefix.utf8CodeUnitCount + rest.count
    let padsWithZeros = specification.alignment == .afterSign && specification.fill == 0x30
    let minimum = padsWithZeros ? specification.width - fixed : 0
    let grouped = groupedDigits(specification.grouping, minimum: minimum)
    let count = fixed + grouped.count
    let body = { (writer: inout TextWriter) in
      if let sign { writer.append(sign) }
      writer.append(prefix)
      if specification.alignment == .afterSign {
        writer.append(codePoint: specification.fill, times: specification.width - count)
      }
      writer.append(grouped)
      writer.append(rest)
    }
    if specification.alignment == .afterSign {
      body(&writer)
    } else {
      specification.writePadded(count, &writer, body)
    }
  }

  /// Zeros fill up to the minimal width in groups of their own.
  private func groupedDigits(_ separator: UInt8, minimum: Int) -> [UInt8] {
    if separator == 0 || digits.isEmpty { return digits }
    var count = digits.count
    while count + (count - 1) / groupSize < minimum { count += 1 }
    var result: [UInt8] = []
    result.reserveCapacity(count + count / groupSize)
    for index in 0..<count {
      if index > 0, (count - index) % groupSize == 0 { result.append(separator) }
      let position = index - (count - digits.count)
      result.append(position < 0 ? 0x30 : digits[position])
    }
    return result
  }
}

// MARK: - Ints

/// Formats an int or bool. `owner` is what the script formats, for errors.
func writeInt(
  _ value: Value, _ specification: FormatSpecification, _ owner: Value, _ writer: inout TextWriter
) throws(Raised) {
  if case .int(let number) = value, writeQuickly(number, specification, &writer) { return }
  switch specification.type {
  case 0x65, 0x45, 0x66, 0x46, 0x67, 0x47, 0x25:
    guard let number = try exactDouble(value) else { return }
    return try writeFloat(number, specification, owner, &writer)
  case 0x62, 0x63, 0x64, 0x6f, 0x78, 0x58, 0x6e: break
  default: throw specification.unknownType(for: owner)
  }
  if specification.precision >= 0 {
    throw raise(.valueError, "Precision not allowed in integer format specifier")
  }
  if specification.avoidsNegativeZero {
    throw raise(
      .valueError, "Negative zero coercion (z) not allowed in integer format specifier")
  }
  if specification.type == 0x63 { return try writeCharacter(value, specification, &writer) }
  try intField(value, specification).write(specification, &writer)
}

private func intField(_ value: Value, _ specification: FormatSpecification) throws(Raised)
  -> NumberField
{
  var field = NumberField(digits: [])
  field.isNegative = isBelowZero(value)
  let isUppercase = specification.type == 0x58
  switch specification.type {
  case 0x62, 0x6f, 0x78, 0x58:
    let bits = specification.type == 0x62 ? 1 : specification.type == 0x6f ? 3 : 4
    field.digits = powerOfTwoDigits(value, bits: bits, isUppercase: isUppercase)
    field.groupSize = 4
    if specification.isAlternate {
      field.prefix = bits == 1 ? "0b" : bits == 3 ? "0o" : isUppercase ? "0X" : "0x"
    }
  default:
    field.digits = try decimalDigits(ofMagnitude: value)
  }
  return field
}

/// `{:c}`.
private func writeCharacter(
  _ value: Value, _ specification: FormatSpecification, _ writer: inout TextWriter
) throws(Raised) {
  if specification.sign != 0 {
    throw raise(.valueError, "Sign not allowed with integer format specifier 'c'")
  }
  if specification.isAlternate {
    throw raise(.valueError, "Alternate form (#) not allowed with integer format specifier 'c'")
  }
  if value.smallInt == nil {
    throw raise(.overflowError, "Python int too large to convert to C long")
  }
  guard let point = value.smallInt, point >= 0, point <= 0x10ffff else {
    throw raise(.overflowError, "%c arg not in range(0x110000)")
  }
  if specification.width > 1 << 20 { try reserve(count: specification.width, stride: 4) }
  var specification = specification
  if specification.alignment == .afterSign { specification.alignment = .right }
  specification.writePadded(1, &writer) { $0.append(codePoint: UInt32(point)) }
}

// MARK: - Floats

/// Formats a float. `owner` is what the script formats, for errors.
func writeFloat(
  _ number: Double, _ specification: FormatSpecification, _ owner: Value,
  _ writer: inout TextWriter
) throws(Raised) {
  if writeQuickly(number, specification, &writer) { return }
  switch specification.type {
  case 0, 0x65, 0x45, 0x66, 0x46, 0x67, 0x47, 0x6e, 0x25: break
  default: throw specification.unknownType(for: owner)
  }
  try checkPrecision(specification.precision)
  try floatField(number, specification).write(specification, &writer)
}

/// A float of so many digits would not fit a string.
func checkPrecision(_ precision: Int) throws(Raised) {
  if precision > Int(Int32.max) { throw raise(.valueError, "precision too big") }
  if precision > 1 << 16 { try reserve(count: precision, stride: 8) }
}

private func isZero(_ field: NumberField) -> Bool {
  for byte in field.digits where byte != 0x30 { return false }
  for byte in field.rest {
    if byte == 0x65 || byte == 0x45 || byte == 0x25 { return true }
    if byte != 0x30, byte != 0x2e { return false }
  }
  return true
}

private func floatField(_ number: Double, _ specification: FormatSpecification) -> NumberField {
  var type = UInt8(truncatingIfNeeded: specification.type)
  var magnitude = number.magnitude
  if type == 0x25 { magnitude *= 100 }
  var text = floatDigits(magnitude, type: type, specification.precision, specification.isAlternate)
  if type == 0x25 {
    text.append(0x25)
    type = 0x66
  }
  var field = NumberField(digits: [])
  field.isNegative = number.sign == .minus && !number.isNaN
  let split = text.firstIndex { $0 &- 0x30 >= 10 } ?? text.count
  field.digits = Array(text[..<split])
  field.rest = Array(text[split...])
  if specification.avoidsNegativeZero, field.isNegative, isZero(field) { field.isNegative = false }
  return field
}

/// The digits of a number that is not negative.
/// - Parameter precision: -1 for the type's default.
func floatDigits(_ magnitude: Double, type: UInt8, _ precision: Int, _ isAlternate: Bool) -> [UInt8]
{
  if !magnitude.isFinite {
    let isUppercase = type == 0x45 || type == 0x46 || type == 0x47
    let text =
      magnitude.isNaN ? (isUppercase ? "NAN" : "nan") : (isUppercase ? "INF" : "inf")
    return Array(text.utf8)
  }
  let digits = precision < 0 ? 6 : precision
  switch type {
  case 0:
    return formatFloat(magnitude, type: 0x72, precision: precision, alternate: isAlternate)
  case 0x25: return formatFloat(magnitude, type: 0x66, precision: digits, alternate: isAlternate)
  case 0x67, 0x47, 0x6e:
    let letter: UInt8 = type == 0x47 ? 0x47 : 0x67
    if isAlternate { return alternateGeneralDigits(magnitude, type: letter, max(digits, 1)) }
    return formatFloat(magnitude, type: letter, precision: max(digits, 1), alternate: false)
  default: return formatFloat(magnitude, type: type, precision: digits, alternate: isAlternate)
  }
}

/// `#g` by its definition: C libraries lose the zeros when rounding adds a digit.
private func alternateGeneralDigits(_ magnitude: Double, type: UInt8, _ digits: Int) -> [UInt8] {
  let exponentType = type &- 2
  let scientific = formatFloat(
    magnitude, type: exponentType, precision: digits - 1, alternate: true)
  let mark = scientific.lastIndex(of: exponentType) ?? scientific.count
  let exponent = Int(String(decoding: scientific.dropFirst(mark + 1), as: UTF8.self)) ?? 0
  if exponent < -4 || exponent >= digits { return scientific }
  return formatFloat(magnitude, type: 0x66, precision: digits - 1 - exponent, alternate: true)
}

// MARK: - Complex numbers

func writeComplex(
  _ number: Complex, _ specification: FormatSpecification, _ owner: Value,
  _ writer: inout TextWriter
) throws(Raised) {
  switch specification.type {
  case 0, 0x65, 0x45, 0x66, 0x46, 0x67, 0x47, 0x6e: break
  default: throw specification.unknownType(for: owner)
  }
  if specification.fill == 0x30 {
    throw raise(.valueError, "Zero padding is not allowed in complex format specifier")
  }
  if specification.alignment == .afterSign {
    throw raise(.valueError, "'=' alignment flag is not allowed in complex format specifier")
  }
  try checkPrecision(specification.precision)
  if specification.width > 1 << 20 { try reserve(count: specification.width, stride: 4) }
  let skipsReal = specification.type == 0 && number.real == 0 && number.real.sign == .plus
  let hasParentheses = specification.type == 0 && !skipsReal
  var part = specification
  part.width = -1
  var body = TextWriter()
  if hasParentheses { body.append(0x28) }
  if !skipsReal {
    try complexField(number.real, part).write(part, &body)
    part.sign = 0x2b
  }
  try complexField(number.imaginary, part).write(part, &body)
  body.append(0x6a)
  if hasParentheses { body.append(0x29) }
  let content = Array(body.buffer)
  specification.writePadded(content.count, &writer) { $0.append(content) }
}

/// A part of a complex number has no obligatory fraction: `1`, not `1.0`.
private func complexField(_ number: Double, _ specification: FormatSpecification) -> NumberField {
  if specification.type != 0 { return floatField(number, specification) }
  var general = specification
  if specification.precision >= 0 {
    general.type = 0x67
    return floatField(number, general)
  }
  var field = floatField(number, specification)
  if field.rest == [0x2e, 0x30] { field.rest = specification.isAlternate ? [0x2e] : [] }
  return field
}

/// `repr()` of a complex number.
func complexText(_ number: Complex) -> String {
  let imaginary = trimmed(number.imaginary) + "j"
  if number.real == 0, number.real.sign == .plus { return imaginary }
  let sign = number.imaginary.sign == .minus && !number.imaginary.isNaN ? "" : "+"
  return "(\(trimmed(number.real))\(sign)\(imaginary))"
}

private func trimmed(_ number: Double) -> String {
  let text = floatRepr(number)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
