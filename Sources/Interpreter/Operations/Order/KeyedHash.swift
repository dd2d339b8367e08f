// Hashes of texts and bytes as CPython makes them for a seed: SipHash-1-3 over the characters at the width that the
// widest of them needs. Programs that show sets of texts print the same under both with one PYTHONHASHSEED.
//
// Without a seed the hash of `hashBytes` is used, which is faster and the same in all runs.

/// What PYTHONHASHSEED chooses.
package struct HashKey: Sendable {
  private let low: UInt64
  private let high: UInt64

  /// A key of no number.
  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The key that CPython's generator makes of a seed; 0 stands for no key.
  package init(seed: UInt32) {
    var bytes: [UInt8] = []
    var state = seed
    for _ in 0..<16 {
      state = state &* 214_013 &+ 2_531_011
      bytes.append(seed == 0 ? 0 : UInt8(truncatingIfNeeded: state >> 16))
    }
    let words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD2<UInt64>.self) }
    self.init(low: UInt64(littleEndian: words[0]), high: UInt64(littleEndian: words[1]))
  }

  fileprivate func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    if bytes.isEmpty { return 0 }
    var state = SipState(low, high)
    var offset = 0
    while offset + 8 <= bytes.count {
      state.absorb(
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    var last = UInt64(bytes.count) << 56
    for index in offset..<bytes.count { last |= UInt64(bytes[index]) << ((index - offset) * 8) }
    state.absorb(last)
    return withoutMinusOne(Int(bitPattern: UInt(state.finish())))
  }
}

/// The four words of SipHash.
private struct SipState {
  private var words: (UInt64, UInt64, UInt64, UInt64)

  init(_ low: UInt64, _ high: UInt64) {
    words = (
      low ^ 0x736f_6d65_7073_6575, high ^ 0x646f_7261_6e64_6f6d, low ^ 0x6c79_6765_6e65_7261,
      high ^ 0x7465_6462_7974_6573
    )
  }

  mutating func absorb(_ word: UInt64) {
    words.3 ^= word
    mix()
    words.0 ^= word
  }

  mutating func finish() -> UInt64 {
    words.2 ^= 0xff
    for _ in 0..<3 { mix() }
    return words.0 ^ words.1 ^ words.2 ^ words.3
  }

  private mutating func mix() {
    halfRound(&words.0, &words.1, 13)
    halfRound(&words.2, &words.3, 16)
    words.0 = rotate(words.0, 32)
    halfRound(&words.2, &words.1, 17)
    halfRound(&words.0, &words.3, 21)
    words.2 = rotate(words.2, 32)
  }

  private func halfRound(_ sum: inout UInt64, _ turned: inout UInt64, _ bits: UInt64) {
    sum &+= turned
    turned = rotate(turned, bits) ^ sum
  }

  private func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word << bits | word >> (64 - bits)
  }
}

/// Nil without a seed. Written once, before the first text is hashed.
package nonisolated(unsafe) var hashKey: HashKey?

/// The hash of bytes.
@inline(__always) func hashOfBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  if hashKey != nil { return hashByKey(bytes, isText: false) }
  return hashBytes(bytes)
}

/// The hash of a text given in UTF-8.
@inline(__always) func hashOfText(_ text: UnsafeBufferPointer<UInt8>) -> Int {
  if hashKey != nil { return hashByKey(text, isText: true) }
  return hashBytes(text)
}

@inline(never) private func hashByKey(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool) -> Int {
  guard let hashKey else { return hashBytes(bytes) }
  if !isText || !bytes.contains(where: { $0 >= 0x80 }) {
    return hashKey.hash(UnsafeRawBufferPointer(bytes))
  }
  var points: [UInt32] = []
  var offset = 0
  while offset < bytes.count {
    points.append(decodeCodePoint(bytes.baseAddress.unsafelyUnwrapped, &offset))
  }
  switch points.max() ?? 0 {
  case ..<0x100: return points.map { UInt8($0) }.withUnsafeBytes(hashKey.hash)
  case ..<0x10000: return points.map { UInt16($0) }.withUnsafeBytes(hashKey.hash)
  default: return points.withUnsafeBytes(hashKey.hash)
  }
}
