// Reproducible chance: one seed, and a stream of its own for every label.

/// SplitMix64: small, well mixed, and any seed is a good one.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Equal seeds give equal words.
  package init(seed: UInt64) { state = seed }

  /// The next word; all 2^64 come once before the first returns.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Streams of random words, told apart by label.
struct SeededChance {
  private let seed: UInt64
  // Looked up, never iterated: its order differs from run to run.
  private var streams: [String: SplitMix64] = [:]

  init(seed: UInt64) { self.seed = seed }

  mutating func next(_ label: StaticString) -> UInt64 {
    let name = label.description
    return streams[name, default: SplitMix64(seed: seed ^ Self.hash(name))].next()
  }

  /// FNV-1a: the standard library's hash differs from run to run.
  private static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
