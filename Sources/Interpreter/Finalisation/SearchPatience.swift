// How often one place of watched code searches: a search costs what lives, and a loop whose values have duties but
// live on would pay for one in each turn.

/// After some searches in which nothing was dead the next ones are put off, for longer and longer. What dies meanwhile
/// is found by the next search of another place, at the latest after the statement of the top level.
struct SearchPatience {
  private var fruitless: UInt8 = 0
  private var pause: UInt16 = 0

  /// So many fruitless searches are free, and a pause ends after so many doublings.
  private static let free: UInt8 = 16
  private static let mostDoublings: UInt8 = 12

  /// Whether the place may search now. Where not, what was let go is forgotten.
  mutating func permits() -> Bool {
    if pause == 0 { return true }
    pause -= 1
    forgetDropped()
    return false
  }

  mutating func note(hasFound: Bool) {
    if hasFound {
      fruitless = 0
    } else if fruitless < Self.free {
      fruitless += 1
    } else {
      if fruitless < Self.free + Self.mostDoublings { fruitless += 1 }
      pause = 1 << UInt16(fruitless - Self.free)
    }
  }
}
