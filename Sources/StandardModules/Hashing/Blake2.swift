// BLAKE2b and BLAKE2s (RFC 7693), with key, salt, personalisation and the place in a tree of hashes.

struct Blake2Parameters {
  var digestSize = 64
  var key: [UInt8] = []
  var salt: [UInt8] = []
  var person: [UInt8] = []
  var fanout: UInt8 = 1
  var depth: UInt8 = 1
  var leafSize: UInt32 = 0
  /// From the lowest byte, as many as the kind of hash has.
  var nodeOffset: [UInt8] = []
  var nodeDepth: UInt8 = 0
  var innerSize: UInt8 = 0
  var isLastNode = false

  /// What is mixed into the initial state; salt and personalisation are its second half.
  func block(_ size: Int) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(digestSize), UInt8(key.count), fanout, depth]
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: leafSize >> (8 * $0)) }
    let width = size == 64 ? 8 : 6
    bytes += nodeOffset + [UInt8](repeating: 0, count: width - nodeOffset.count)
    bytes += [nodeDepth, innerSize]
    bytes += [UInt8](repeating: 0, count: size / 2 - bytes.count)
    bytes += salt + [UInt8](repeating: 0, count: size / 4 - salt.count)
    return bytes + person + [UInt8](repeating: 0, count: size / 4 - person.count)
  }
}

private let permutations: [UInt8] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
  14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
  11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
  7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
  9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
  2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
  12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
  13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
  6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
  10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
]

/// What both share: the last block is held back, because it is mixed differently.
class Blake2<Word: FixedWidthInteger & UnsignedInteger>: HashAlgorithm {
  private var state: [Word]
  private var mixed = 0
  private var isLast = false
  private let isLastNode: Bool
  private let initialState: [Word]
  private let rounds: Int

  fileprivate init(
    _ name: String, _ parameters: Blake2Parameters, _ initialState: [Word], rounds: Int
  ) {
    self.initialState = initialState
    self.rounds = rounds
    isLastNode = parameters.isLastNode
    state = initialState
    let size = MemoryLayout<Word>.size
    super.init(name: name, digestSize: parameters.digestSize, blockSize: 16 * size)
    let block = parameters.block(8 * size)
    block.withUnsafeBufferPointer {
      for index in 0..<8 {
        state[index] ^= Word(
          littleEndian: load($0.baseAddress.unsafelyUnwrapped, index, as: Word.self))
      }
    }
    if !parameters.key.isEmpty {
      update(
        parameters.key + [UInt8](repeating: 0, count: blockSize - parameters.key.count))
    }
  }

  fileprivate init(_ other: Blake2<Word>) {
    (state, mixed, initialState) = (other.state, other.mixed, other.initialState)
    rounds = other.rounds
    isLastNode = other.isLastNode
    super.init(copying: other)
  }

  override func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    count += bytes.count
    var offset = 0
    while bytes.count - offset > 0 {
      if pending.count == blockSize {
        pending.withUnsafeBufferPointer { compress($0.baseAddress.unsafelyUnwrapped) }
        pending.removeAll(keepingCapacity: true)
      }
      let taken = min(blockSize - pending.count, bytes.count - offset)
      pending.append(contentsOf: bytes[offset..<offset + taken])
      offset += taken
    }
  }

  /// Mixes one block into the state. The subclasses, which know the width of their words, bring it
  /// to their own place: code for any word is hundreds of times slower.
  @inline(__always) fileprivate final func mix(
    _ block: UnsafePointer<UInt8>, _ rotations: (Word, Word, Word, Word)
  ) {
    mixed += isLast ? pending.count : blockSize
    var words = state + initialState
    words[12] ^= Word(truncatingIfNeeded: mixed)
    if isLast {
      words[14] = ~words[14]
      if isLastNode { words[15] = ~words[15] }
    }
    words.withUnsafeMutableBufferPointer { v in
      permutations.withUnsafeBufferPointer { order in
        for round in 0..<rounds {
          let first = round % 10 * 16
          for step in 0..<8 {
            let (x, y) = (order[first + 2 * step], order[first + 2 * step + 1])
            // Four columns, then four diagonals, each of which begins one word further.
            let shift = step < 4 ? 0 : 1
            let a = step & 3
            let b = 4 + (a + shift) & 3
            let c = 8 + (a + 2 * shift) & 3
            let d = 12 + (a + 3 * shift) & 3
            v[a] = v[a] &+ v[b] &+ Word(littleEndian: load(block, Int(x), as: Word.self))
            v[d] = rotate(v[d] ^ v[a], rotations.0)
            v[c] = v[c] &+ v[d]
            v[b] = rotate(v[b] ^ v[c], rotations.1)
            v[a] = v[a] &+ v[b] &+ Word(littleEndian: load(block, Int(y), as: Word.self))
            v[d] = rotate(v[d] ^ v[a], rotations.2)
            v[c] = v[c] &+ v[d]
            v[b] = rotate(v[b] ^ v[c], rotations.3)
          }
        }
      }
    }
    for index in 0..<8 { state[index] ^= words[index] ^ words[index + 8] }
  }

  @inline(__always) private final func rotate(_ word: Word, _ count: Word) -> Word {
    word &>> count | word &<< (Word(Word.bitWidth) &- count)
  }

  override func finish() -> [UInt8] {
    isLast = true
    let block = pending + [UInt8](repeating: 0, count: blockSize - pending.count)
    block.withUnsafeBufferPointer { compress($0.baseAddress.unsafelyUnwrapped) }
    return Array(state.littleEndianBytes[..<digestSize])
  }
}

final class Blake2b: Blake2<UInt64> {
  init(_ parameters: Blake2Parameters) {
    super.init("blake2b", parameters, SHA512.initialState, rounds: 12)
  }
  private init(_ other: Blake2b) { super.init(other) }
  override func copy() -> HashAlgorithm { Blake2b(self) }
  override func compress(_ block: UnsafePointer<UInt8>) { mix(block, (32, 24, 16, 63)) }
}

final class Blake2s: Blake2<UInt32> {
  init(_ parameters: Blake2Parameters) {
    super.init("blake2s", parameters, SHA256.initialState, rounds: 10)
  }
  private init(_ other: Blake2s) { super.init(other) }
  override func copy() -> HashAlgorithm { Blake2s(self) }
  override func compress(_ block: UnsafePointer<UInt8>) { mix(block, (16, 12, 8, 7)) }
}
