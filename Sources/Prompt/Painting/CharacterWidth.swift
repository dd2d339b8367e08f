// How many terminal cells a character takes. We carry our own table because `wcwidth` depends on
// the locale and differs between systems, and because a wrong width shears every later row.
// Sequences joined by ZWJ count as their parts: that is what most terminals draw.

import Syntax

/// The cells that one scalar takes: 0 for marks and format characters, 2 for wide ones.
/// - Complexity: O(log ranges)
package func characterWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return value == 0xAD ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  // Hangul vowels and final consonants combine with the wide initial before them.
  if (0x1160...0x11FF).contains(value) { return 0 }
  return isWide(scalar) ? 2 : 1
}

/// The cells that a text takes when it holds no control characters.
package func textWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + characterWidth($1) }
}
