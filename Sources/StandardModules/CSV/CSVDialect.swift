// How values are separated and quoted, as `csv.Dialect` objects say; `csv` has checked them.

import Interpreter

struct CSVDialect {
  enum Quoting: Int {
    case minimal, all, nonNumeric, none, strings, notNull
  }

  let delimiter: UInt32
  /// Nil when there is none.
  let quote: UInt32?
  let escape: UInt32?
  let terminator: [UInt8]
  let quoting: Quoting
  let doublesQuotes: Bool
  let skipsSpace: Bool
  let isStrict: Bool
  /// First bytes of the characters that mean something: all others are copied as they are.
  let isSpecial: [Bool]

  init(_ object: Value) throws(Raised) {
    delimiter = try CSVDialect.character(object, "delimiter") ?? 44
    quote = try CSVDialect.character(object, "quotechar")
    escape = try CSVDialect.character(object, "escapechar")
    let end = try getAttribute(object, intern("lineterminator")).unwrapped.string
    terminator = end.map { Array($0.buffer) } ?? [13, 10]
    let number = try getAttribute(object, intern("quoting")).unwrapped.asInt ?? 0
    quoting = Quoting(rawValue: number) ?? .minimal
    doublesQuotes = try CSVDialect.flag(object, "doublequote")
    skipsSpace = try CSVDialect.flag(object, "skipinitialspace")
    isStrict = try CSVDialect.flag(object, "strict")
    var special = Array(repeating: false, count: 256)
    for point in [delimiter, quote, escape, 10, 13] {
      if let point { special[Int(CSVDialect.firstByte(point))] = true }
    }
    isSpecial = special
  }

  /// Fields that are neither quoted nor escaped are just what stands between two delimiters.
  var takesPlainFields: Bool {
    delimiter < 0x80 && !skipsSpace && (quoting == .minimal || quoting == .all)
  }

  /// Is the character a quote that quotes?
  @inline(__always) func opensQuotes(_ point: UInt32) -> Bool { quote == point && quoting != .none }

  private static func flag(_ object: Value, _ name: StaticString) throws(Raised) -> Bool {
    try isTrue(try getAttribute(object, intern(name)))
  }

  private static func character(_ object: Value, _ name: StaticString) throws(Raised) -> UInt32? {
    guard let text = try getAttribute(object, intern(name)).unwrapped.string, text.byteCount > 0
    else { return nil }
    return text.codePoint(at: 0)
  }

  static func firstByte(_ point: UInt32) -> UInt8 {
    var bytes: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &bytes) { space in
      _ = encodeCodePoint(
        point, to: space.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self))
    }
    return bytes.0
  }
}

/// `csv.Error`
func raiseCSV(_ message: String) -> Raised {
  do throws(Raised) {
    let type = try getAttribute(try importModule("csv"), intern("Error"))
    return raise(value: try call(type, makeString(message)))
  } catch { return error }
}

/// A character as a text.
func characterText(_ point: UInt32?) -> String {
  point.flatMap { UnicodeScalar($0) }.map { String(Character($0)) } ?? ""
}
