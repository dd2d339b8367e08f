// Sets of characters: `[a-z]`, `\d`, a letter that may be of either case. Membership of the first
// characters is a bitmap; the others are looked up in ranges and classes.

import Interpreter

/// `\d`, `\s` and `\w`, and what is outside of them.
enum CharacterClass: Equatable {
  case digit, space, word

  func contains(_ point: UInt32, isASCII: Bool) -> Bool {
    if point < 0x80 {
      switch self {
      case .digit: return point &- 0x30 < 10
      case .space: return point == 0x20 || point &- 9 < 5 || (!isASCII && point &- 0x1c < 4)
      case .word: return isASCIIWord(point)
      }
    }
    if isASCII { return false }
    switch self {
    case .digit: return isDecimal(point)
    case .space: return isSpace(point)
    case .word: return isAlpha(point) || isNumeric(point)
    }
  }
}

@inline(__always) func isASCIIWord(_ point: UInt32) -> Bool {
  (point | 0x20) &- 0x61 < 26 || point &- 0x30 < 10 || point == 0x5f
}

final class CharacterSet {
  enum Item {
    case range(UInt32, UInt32)
    case inside(CharacterClass, isASCII: Bool)
    case outside(CharacterClass, isASCII: Bool)
  }

  private let items: [Item]
  let isNegated: Bool
  let folding: CaseFolding
  /// Members below 128; for bytes below 256.
  private(set) var bitmap: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  let isForBytes: Bool

  init(_ items: [Item], isNegated: Bool, folding: CaseFolding, isForBytes: Bool) {
    self.items = folding == .unicode ? items + CharacterSet.folded(items) : items
    self.isNegated = isNegated
    self.folding = folding
    self.isForBytes = isForBytes
    for point in UInt32(0)..<(isForBytes ? 256 : 128) where compute(point) { insert(point) }
  }

  /// Letters whose small form is another one than their own, such as the Kelvin sign, match it.
  private static func folded(_ items: [Item]) -> [Item] {
    var result: [Item] = []
    for case .range(let low, let high) in items where high - low < 512 {
      for point in low...high {
        let small = simpleLower(point)
        if small != point, small < low || small > high { result.append(.range(small, small)) }
      }
    }
    return result
  }

  private func insert(_ point: UInt32) {
    let bit = UInt64(1) << UInt64(point & 63)
    switch point >> 6 {
    case 0: bitmap.0 |= bit
    case 1: bitmap.1 |= bit
    case 2: bitmap.2 |= bit
    default: bitmap.3 |= bit
    }
  }

  /// Only for characters that the bitmap has.
  @inline(__always) func hasBit(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: bitmap.0
      case 1: bitmap.1
      case 2: bitmap.2
      default: bitmap.3
      }
    return word >> UInt64(byte & 63) & 1 != 0
  }

  @inline(__always) func contains(_ point: UInt32) -> Bool {
    if point < 0x80 { return hasBit(UInt8(truncatingIfNeeded: point)) }
    return isForBytes ? hasBit(UInt8(truncatingIfNeeded: point)) : compute(point)
  }

  @inline(never) private func compute(_ point: UInt32) -> Bool {
    var isMember = has(point)
    if !isMember {
      switch folding {
      case .none: break
      case .ascii: isMember = has(asciiSwapped(point))
      case .unicode: isMember = caseVariants(of: point).contains { has($0) }
      }
    }
    return isMember != isNegated
  }

  private func has(_ point: UInt32) -> Bool {
    for item in items {
      switch item {
      case .range(let low, let high): if point >= low && point <= high { return true }
      case .inside(let kind, let isASCII):
        if kind.contains(point, isASCII: isASCII) { return true }
      case .outside(let kind, let isASCII):
        if !kind.contains(point, isASCII: isASCII) { return true }
      }
    }
    return false
  }

  private func asciiSwapped(_ point: UInt32) -> UInt32 {
    point < 0x80 && (point | 0x20) &- 0x61 < 26 ? point ^ 0x20 : point
  }

  /// Could a character that begins with this byte be in the set?
  func mayBegin(with byte: UInt8) -> Bool {
    if byte < 0x80 || isForBytes { return hasBit(byte) }
    return byte >= 0xc2
  }
}

// MARK: - Case

/// The small letter of a letter, one code point for one.
func simpleLower(_ point: UInt32) -> UInt32 {
  if point < 0x80 { return point &- 0x41 < 26 ? point | 0x20 : point }
  guard let scalar = Unicode.Scalar(point) else { return point }
  return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? point
}

private func simpleUpper(_ point: UInt32) -> UInt32 {
  guard let scalar = Unicode.Scalar(point) else { return point }
  let mapped = scalar.properties.uppercaseMapping.unicodeScalars
  guard let first = mapped.first, mapped.count == 1 else { return point }
  return first.value
}

/// Small letters that have the same capital although they differ, each group together.
private let sharedCapitals: [[UInt32]] = [
  [0x69, 0x131], [0x73, 0x17f], [0xb5, 0x3bc], [0x345, 0x3b9, 0x1fbe], [0x390, 0x1fd3],
  [0x3b0, 0x1fe3], [0x3b2, 0x3d0], [0x3b5, 0x3f5], [0x3b8, 0x3d1], [0x3ba, 0x3f0], [0x3c0, 0x3d6],
  [0x3c1, 0x3f1], [0x3c2, 0x3c3], [0x3c6, 0x3d5], [0x432, 0x1c80], [0x434, 0x1c81],
  [0x43e, 0x1c82], [0x441, 0x1c83], [0x442, 0x1c84, 0x1c85], [0x44a, 0x1c86], [0x463, 0x1c87],
  [0x1c88, 0xa64b], [0x1e61, 0x1e9b], [0xfb05, 0xfb06],
]

/// The characters that equal this one when case does not count.
func caseVariants(of point: UInt32) -> [UInt32] {
  let small = simpleLower(point)
  var result = [point, small, simpleUpper(point), simpleUpper(small)]
  if let group = sharedCapitals.first(where: { $0.contains(small) }) {
    result += group + group.map(simpleUpper)
  }
  return result
}

/// Do two characters count as the same?
func areSame(_ a: UInt32, _ b: UInt32, _ folding: CaseFolding) -> Bool {
  if a == b { return true }
  switch folding {
  case .none: return false
  case .ascii: return a < 0x80 && b < 0x80 && simpleLower(a) == simpleLower(b)
  case .unicode: return simpleLower(a) == simpleLower(b)
  }
}

/// Is there another character that counts as the same?
func hasCase(_ point: UInt32, _ folding: CaseFolding) -> Bool {
  switch folding {
  case .none: return false
  case .ascii: return point < 0x80 && (point | 0x20) &- 0x61 < 26
  case .unicode: return caseVariants(of: point).contains { $0 != point }
  }
}
