// Decimals as text, and from it.

import Interpreter

extension Coefficient {
  /// The digits, in ASCII.
  func appendDigits(to writer: inout TextWriter) throws(Raised) {
    switch self {
    case .wide(let wide): appendWide(wide, to: &writer)
    case .long: try appendHalves(digits(), to: &writer)
    }
  }

  private func appendWide(_ wide: Wide, to writer: inout TextWriter) {
    if wide.high == 0 {
      writer.append(decimal: UInt64(wide.low))
      return
    }
    let (rest, low) = wide.divided(by: Wide.powers[19])
    appendWide(rest, to: &writer)
    writer.append(zeros: 19 - low.digits)
    writer.append(decimal: UInt64(low.low))
  }

  /// As many digits as are said, with zeros before them.
  private func appendHalves(_ count: Int, to writer: inout TextWriter) throws(Raised) {
    if case .wide(let wide) = self {
      writer.append(zeros: count - wide.digits)
      appendWide(wide, to: &writer)
      return
    }
    try checkInterrupt()
    let half = count / 2
    let (high, low) = try divided(by: try Coefficient.powerOfTen(half))
    try high.appendHalves(count - half, to: &writer)
    try low.appendHalves(half, to: &writer)
  }

  /// The number of a run of ASCII digits.
  init(digits: ArraySlice<UInt8>) throws(Raised) {
    var result = Coefficient.zero
    var index = digits.startIndex
    while index < digits.endIndex {
      let end = min(index + 19, digits.endIndex)
      var part: UInt = 0
      for digit in digits[index..<end] { part = part * 10 + UInt(digit - 48) }
      let scaled = try result.scaled(end - index)
      result = part == 0 ? scaled : try scaled.plus(Coefficient(part))
      index = end
    }
    self = result
  }
}

extension TextWriter {
  fileprivate mutating func append(zeros count: Int) { append(48, times: max(count, 0)) }
}

extension DecimalNumber {
  /// - Parameter isEngineering: exponents are multiples of three.
  func text(capitals: Bool, isEngineering: Bool = false, before: StaticString = "")
    throws(Raised) -> TextWriter
  {
    var writer = TextWriter(capacity: 48)
    writer.append(before)
    if isNegative { writer.append(45) }
    switch kind {
    case .infinite: writer.append("Infinity")
    case .quiet, .signaling:
      writer.append(kind == .quiet ? "NaN" : "sNaN")
      if !coefficient.isZero { try coefficient.appendDigits(to: &writer) }
    case .finite: try appendFinite(capitals, isEngineering, to: &writer)
    }
    return writer
  }

  private func appendFinite(
    _ capitals: Bool, _ isEngineering: Bool, to writer: inout TextWriter
  ) throws(Raised) {
    let count = try coefficient.digits()
    let left = exponent + count
    let place: Int
    if exponent <= 0 && left > -6 {
      place = left
    } else if !isEngineering {
      place = 1
    } else if coefficient.isZero {
      place = floorModulo(left + 1, 3) - 1
    } else {
      place = floorModulo(left - 1, 3) + 1
    }
    if place > 0 && place < count {
      let (whole, fraction) = try coefficient.divided(
        by: try Coefficient.powerOfTen(count - place))
      try whole.appendDigits(to: &writer)
      writer.append(46)
      writer.append(zeros: count - place - (try fraction.digits()))
      try fraction.appendDigits(to: &writer)
    } else if place <= 0 {
      writer.append("0.")
      writer.append(zeros: -place)
      try coefficient.appendDigits(to: &writer)
    } else {
      try coefficient.appendDigits(to: &writer)
      writer.append(zeros: place - count)
    }
    if left == place { return }
    writer.append(capitals ? 69 : 101)
    if left > place { writer.append(43) }
    writer.append(decimal: left - place)
  }
}

// MARK: - Parsing

/// Reads the numbers of the specification: sign, digits with a point, exponent; infinities; NaNs with payloads.
struct DecimalParser {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func digits() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, bytes[index] &- 48 < 10 { index += 1 }
    return bytes[start..<index]
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard index + letters.count <= bytes.count else { return false }
    for (i, letter) in letters.enumerated() where bytes[index + i] | 32 != letter { return false }
    index += letters.count
    return true
  }

  /// The number, or nil when the text is none.
  mutating func parse() throws(Raised) -> DecimalNumber? {
    let isNegative = current == 45
    if isNegative || current == 43 { index += 1 }
    if current &- 48 < 10 || current == 46 { return try finite(isNegative) }
    if take("infinity") || take("inf") {
      return index == bytes.count ? .infinity(isNegative) : nil
    }
    let isSignaling = take("snan")
    guard isSignaling || take("nan") else { return nil }
    let payload = digits()
    if index < bytes.count { return nil }
    return DecimalNumber(
      isNegative, try Coefficient(digits: payload), 0, kind: isSignaling ? .signaling : .quiet)
  }

  private mutating func finite(_ isNegative: Bool) throws(Raised) -> DecimalNumber? {
    var figures = digits()
    var places = 0
    if current == 46 {
      index += 1
      let fraction = digits()
      places = fraction.count
      figures = figures.isEmpty ? fraction : figures + fraction
    }
    if figures.isEmpty { return nil }
    var exponent = 0
    if current | 32 == 101 {
      index += 1
      guard let written = self.exponent() else { return nil }
      exponent = written
    }
    if index < bytes.count { return nil }
    return DecimalNumber(isNegative, try Coefficient(digits: figures), exponent - places)
  }

  /// The exponent behind the letter; far beyond all limits it is only large.
  private mutating func exponent() -> Int? {
    let isNegative = current == 45
    if isNegative || current == 43 { index += 1 }
    let figures = digits()
    if figures.isEmpty { return nil }
    var exponent = 0
    for digit in figures {
      exponent =
        exponent < 400_000_000_000_000_000
        ? exponent * 10 + Int(digit - 48) : 4_000_000_000_000_000_000
    }
    return isNegative ? -exponent : exponent
  }
}

/// The exact number of a text; whitespace around it and underscores are left out if that is allowed.
func decimalFromText(
  _ text: StringObject, _ context: DecimalContext, isLenient: Bool = true
) throws(Raised) -> DecimalNumber {
  var text = text
  if !text.isASCII {
    text = try call(DecimalHooks.asciiText, text.value).unwrapped.string ?? text
  }
  var bytes = ArraySlice(text.buffer)
  if isLenient {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte &- 9 < 5 || byte &- 28 < 4 }
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    bytes.removeAll { $0 == 95 }
  }
  var parser = DecimalParser(Array(bytes))
  guard let number = try parser.parse() else { return try context.nan(.conversionSyntax) }
  return try context.exact(number)
}

extension DecimalContext {
  /// A number that was given, which no context must change.
  func exact(_ number: DecimalNumber) throws(Raised) -> DecimalNumber {
    if !number.isFinite { return number }
    let limit = DecimalContext.mostPrecision
    let last = number.coefficient.isZero ? number.exponent : try number.adjusted()
    return number.exponent < -2 * limit + 1 || last > limit ? try nan(.invalidOperation) : number
  }
}
