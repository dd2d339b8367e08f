// The generator behind `random`: MT19937 as CPython uses it, so that a seeded script draws the same
// numbers here and there. The generator is Makoto Matsumoto's and Takuji Nishimura's of 2002; the
// way to seed it from numbers, text and bytes is CPython's.

/// Draws 32 random bits at a time.
package struct MersenneTwister: Sendable {
  private static let count = 624
  private static let middle = 397

  private var words = [UInt32](repeating: 0, count: count)
  private var index = count
  /// Fills the words instead of the generator, for numbers that nobody can predict.
  private var entropy: (@Sendable (_ count: Int) -> [UInt32])?
  /// The second number of the last pair that `gauss` made.
  var pendingGauss: Double?

  /// Seeds from the 32-bit words of a number's magnitude, least significant first.
  package init(seed words: [UInt32]) { seed(words: words) }

  /// Draws from a source of random words in place of a generator.
  package init(entropy: @escaping @Sendable (_ count: Int) -> [UInt32]) { self.entropy = entropy }

  // MARK: - Seeding

  /// Seeds from an integer, all of its bits counting but not its sign.
  package mutating func seed(_ number: Int) { seed(hash: UInt(number.magnitude)) }

  /// Seeds from the hash of a number that is not an integer, taken as unsigned.
  package mutating func seed(hash: UInt) {
    seed(words: [UInt32(truncatingIfNeeded: hash), UInt32(truncatingIfNeeded: hash >> 32)])
  }

  /// Seeds from the bytes of a string or of a bytes object: they and their SHA-512 digest are
  /// read as one number, the first byte being the most significant.
  package mutating func seed(bytes: [UInt8]) {
    let all = bytes + SHA512.digest(bytes)
    var words: [UInt32] = []
    words.reserveCapacity(all.count / 4 + 1)
    var end = all.count
    while end > 0 {
      let start = max(end - 4, 0)
      words.append(all[start..<end].reduce(0) { $0 << 8 | UInt32($1) })
      end = start
    }
    seed(words: words)
  }

  /// Seeds from the 32-bit words of a number's magnitude, least significant first.
  package mutating func seed(words key: [UInt32]) {
    // Leading zeros are not part of a number, and zero itself is one word.
    let used = key.lastIndex { $0 != 0 }.map { key[...$0] } ?? [0]
    fill(19_650_218)
    mix(used)
    pendingGauss = nil
  }

  private mutating func fill(_ seed: UInt32) {
    words[0] = seed
    for index in 1..<Self.count {
      let last = words[index - 1]
      words[index] = 1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(index)
    }
    index = Self.count
  }

  /// `init_by_array` of the reference implementation.
  private mutating func mix(_ key: ArraySlice<UInt32>) {
    var position = 1
    var next = key.startIndex
    for _ in 0..<max(Self.count, key.count) {
      let last = words[position - 1]
      let offset = UInt32(truncatingIfNeeded: next - key.startIndex)
      words[position] =
        (words[position] ^ ((last ^ (last >> 30)) &* 1_664_525)) &+ key[next] &+ offset
      advance(&position)
      next = next + 1 < key.endIndex ? next + 1 : key.startIndex
    }
    for _ in 0..<Self.count - 1 {
      let last = words[position - 1]
      words[position] =
        (words[position] ^ ((last ^ (last >> 30)) &* 1_566_083_941)) &- UInt32(position)
      advance(&position)
    }
    words[0] = 0x8000_0000
  }

  private mutating func advance(_ position: inout Int) {
    position += 1
    if position >= Self.count {
      words[0] = words[Self.count - 1]
      position = 1
    }
  }

  // MARK: - Drawing

  /// 32 random bits.
  package mutating func nextWord() -> UInt32 {
    if index >= Self.count { regenerate() }
    var word = words[index]
    index += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }

  private mutating func regenerate() {
    if let entropy {
      words = entropy(Self.count)
      index = 0
      return
    }
    words.withUnsafeMutableBufferPointer { words in
      for index in 0..<Self.count {
        let next = index + 1 < Self.count ? index + 1 : 0
        let other = index + Self.middle
        let joined = (words[index] & 0x8000_0000) | (words[next] & 0x7FFF_FFFF)
        let twist: UInt32 = joined & 1 == 0 ? 0 : 0x9908_B0DF
        words[index] = words[other < Self.count ? other : other - Self.count] ^ joined >> 1 ^ twist
      }
    }
    index = 0
  }

  /// A number in [0, 1), of 53 random bits.
  package mutating func random() -> Double {
    let high = Double(nextWord() >> 5)
    let low = Double(nextWord() >> 6)
    return (high * 67_108_864 + low) * (1 / 9_007_199_254_740_992)
  }

  /// At most 64 random bits; 0 takes none from the generator.
  package mutating func bits(_ count: Int) -> UInt64 {
    precondition(count >= 0 && count <= 64, "bits() is asked for \(count) bits")
    if count == 0 { return 0 }
    if count <= 32 { return UInt64(nextWord() >> UInt32(32 - count)) }
    let low = UInt64(nextWord())
    return low | UInt64(nextWord() >> UInt32(64 - count)) << 32
  }

  /// Any number of random bits, as 32-bit words, least significant first.
  package mutating func bitWords(_ count: Int) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity((max(count, 0) + 31) / 32)
    var rest = count
    while rest > 0 {
      let word = nextWord()
      words.append(rest < 32 ? word >> UInt32(32 - rest) : word)
      rest -= 32
    }
    return words
  }

  /// So many random bytes, as `randbytes` gives them. The caller has checked the size.
  package mutating func bytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    // The last word is shortened from above, as `bitWords` does.
    while bytes.count < count {
      let missing = count - bytes.count
      let word = missing < 4 ? nextWord() >> UInt32(32 - 8 * missing) : nextWord()
      for shift in 0..<min(missing, 4) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(8 * shift)))
      }
    }
    return bytes
  }

  /// A number in `0..<bound`, each equally likely; the bound is positive.
  package mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "below() is asked for a number in an empty range")
    return Int(truncatingIfNeeded: below(UInt64(bound)))
  }

  /// A number in `0..<bound`, for a range that spans more than half of all integers.
  package mutating func below(_ bound: UInt64) -> UInt64 {
    let width = 64 - bound.leadingZeroBitCount
    while true {
      let drawn = bits(width)
      if drawn < bound { return drawn }
    }
  }

  // MARK: - State

  /// The 624 words and the position, as `getstate` shows them.
  package var state: [UInt32] { words + [UInt32(index)] }

  /// Restores what `state` gave; false if it is not a state.
  package mutating func restore(_ state: [UInt32], pendingGauss: Double?) -> Bool {
    guard state.count == Self.count + 1, state[Self.count] <= UInt32(Self.count) else {
      return false
    }
    words = Array(state.dropLast())
    index = Int(state[Self.count])
    self.pendingGauss = pendingGauss
    return true
  }
}
