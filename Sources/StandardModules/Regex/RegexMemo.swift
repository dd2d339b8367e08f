// What the machine remembers of places where it has failed. Two forms: bits for loops and branches,
// switched on when a search fails suspiciously often; and for each loop over single characters the
// stretch of the text behind which the program is known to fail, which costs nearly nothing.

final class RegexMemo {
  private(set) var isActive = false
  private let program: RegexProgram
  private let length: Int
  private var bits: [UInt64] = []
  /// By memo: the program fails at every position above `low`, up to `high`.
  private var low: [Int] = []
  private var high: [Int] = []
  /// By memo: a stretch of the text that the loop takes as a whole, from wherever in it.
  private var stretchStart: [Int] = []
  private var stretchStop: [Int] = []
  private let isPossible: Bool
  private static let mostBits = 1 << 31

  init(_ program: RegexProgram, length: Int) {
    self.program = program
    self.length = length
    isPossible =
      program.isMemoizable && program.memoCount > 0
      && length < RegexMemo.mostBits / max(program.memoCount, 1)
  }

  func activate() {
    if isActive || !isPossible { return }
    isActive = true
    bits = Array(repeating: 0, count: program.memoCount * (length + 1) / 64 + 1)
    low = Array(repeating: -2, count: program.memoCount)
    high = low
    stretchStart = low
    stretchStop = low
  }

  func hasFailed(_ memo: Int, _ position: Int) -> Bool {
    let bit = memo &* (length &+ 1) &+ position
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  /// Everything from `first` to `last` has failed. Where that was known of a place before, it was
  /// known of all behind it: such a range always ends where a loop ends.
  func mark(_ memo: Int, _ first: Int, _ last: Int) {
    for position in first...last {
      let bit = memo &* (length &+ 1) &+ position
      let mask = UInt64(1) << UInt64(bit & 63)
      if bits[bit >> 6] & mask != 0 { return }
      bits[bit >> 6] |= mask
    }
  }

  func stretchEnd(_ memo: Int, _ position: Int) -> Int? {
    position >= stretchStart[memo] && position <= stretchStop[memo] ? stretchStop[memo] : nil
  }

  func noteStretch(_ memo: Int, _ start: Int, _ stop: Int) {
    stretchStart[memo] = start
    stretchStop[memo] = stop
  }

  /// The first position at or below this one behind which the program is not known to fail; nil when it
  /// is this one.
  func skip(_ memo: Int, _ position: Int) -> Int? {
    isActive && position > low[memo] && position <= high[memo] ? low[memo] : nil
  }

  /// The program fails at every position above `first`, up to `last`.
  func noteFailed(_ memo: Int, _ first: Int, _ last: Int) {
    if !isActive { return }
    if last >= low[memo], first <= high[memo] {
      low[memo] = min(low[memo], first)
      high[memo] = max(high[memo], last)
    } else {
      low[memo] = first
      high[memo] = last
    }
  }
}
