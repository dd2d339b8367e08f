// What Unicode says of characters beyond ASCII, found once each: the standard library looks in several tables
// for every property and makes a text of every mapping, 50 to 100 ns a character.

/// The mappings that `str` offers.
enum CaseMapping: Int, CaseIterable {
  case upper, lower, title, folded

  func text(_ scalar: Unicode.Scalar) -> String {
    if scalar.isYoung { return String(scalar) }
    let mapped = mapping(scalar)
    return mapped.unicodeScalars.contains(where: \.isYoung) ? String(scalar) : mapped
  }

  private func mapping(_ scalar: Unicode.Scalar) -> String {
    switch self {
    case .upper: return scalar.properties.uppercaseMapping
    case .lower: return scalar.properties.lowercaseMapping
    case .title: return scalar.properties.titlecaseMapping
    case .folded: return caseFolding(scalar)
    }
  }
}

extension Unicode.Scalar {
  /// Not assigned in Unicode 15.1, which CPython 3.13 knows: the standard library may know more.
  package var isYoung: Bool { value >= 0x88f && properties.age.map { $0 > (15, 1) } ?? false }
}

/// What `str` asks of characters.
struct CharacterTraits: OptionSet {
  let rawValue: UInt8

  static let known = CharacterTraits(rawValue: 1)
  static let cased = CharacterTraits(rawValue: 2)
  static let uppercase = CharacterTraits(rawValue: 4)
  static let lowercase = CharacterTraits(rawValue: 8)
  static let titlecase = CharacterTraits(rawValue: 16)
  static let printable = CharacterTraits(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// As the standard library knows them.
  fileprivate init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    self = .known
    if scalar.isYoung { return }
    if properties.isCased { insert(.cased) }
    if properties.isUppercase { insert(.uppercase) }
    if properties.isLowercase { insert(.lowercase) }
    switch properties.generalCategory {
    case .titlecaseLetter: formUnion([.titlecase, .printable])
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      break
    default: insert(.printable)
    }
  }
}

/// Characters below are kept; those above are asked for each time, but for the large scripts without cases.
private let tableSize: UInt32 = 0x3000
/// A mapping to more than one character.
private let several: UInt32 = 1

private nonisolated(unsafe) var traitTable: UnsafeMutablePointer<UInt8>?
/// 0 until it is asked for; one run for each mapping.
private nonisolated(unsafe) var mappingTable: UnsafeMutablePointer<UInt32>?

private func makeTable<Entry: FixedWidthInteger>(_ count: Int) -> UnsafeMutablePointer<Entry> {
  let table = UnsafeMutablePointer<Entry>.allocate(capacity: count)
  table.initialize(repeating: 0, count: count)
  return table
}

/// Han, Hangul and Katakana: letters without a case.
@inline(__always) private func isPlainLetter(_ point: UInt32) -> Bool {
  (0x4e00...0x9fff).contains(point) || (0xac00...0xd7a3).contains(point)
    || (0x30a1...0x30fa).contains(point) || (0x3400...0x4dbf).contains(point)
}

/// - Parameter point: a surrogate has no traits.
func traits(of point: UInt32) -> CharacterTraits {
  if point >= tableSize {
    if isPlainLetter(point) { return [.known, .printable] }
    return Unicode.Scalar(point).map { CharacterTraits($0) } ?? .known
  }
  let table = traitTable ?? makeTable(Int(tableSize))
  traitTable = table
  let known = CharacterTraits(rawValue: table[Int(point)])
  if !known.isEmpty { return known }
  let found = Unicode.Scalar(point).map { CharacterTraits($0) } ?? .known
  table[Int(point)] = found.rawValue
  return found
}

extension TextWriter {
  /// Adds what the character becomes.
  mutating func append(_ scalar: Unicode.Scalar, _ mapping: CaseMapping) {
    let point = scalar.value
    if point < 0x80 {
      let byte = UInt8(truncatingIfNeeded: point)
      let isLower = mapping == .lower || mapping == .folded
      return append(isLower ? asciiLower(byte) : asciiUpper(byte))
    }
    if point >= tableSize {
      if isPlainLetter(point) { return append(codePoint: point) }
      return append(mapping.text(scalar))
    }
    let table = mappingTable ?? makeTable(Int(tableSize) * CaseMapping.allCases.count)
    mappingTable = table
    let place = Int(tableSize) * mapping.rawValue + Int(point)
    if table[place] > several { return append(codePoint: table[place]) }
    let text = mapping.text(scalar)
    if table[place] == 0 {
      let scalars = text.unicodeScalars
      table[place] = scalars.count == 1 ? scalars.first.unsafelyUnwrapped.value : several
    }
    append(text)
  }
}
