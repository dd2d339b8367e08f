// BLAKE2b and BLAKE2s (RFC 7693), with key, salt and personalisation; without trees.

struct Blake2Parameters {
  var digestSize = 64
  var key: [UInt8] = []
  var salt: [UInt8] = []
  var person: [UInt8] = []

  /// The words that are mixed into the initial state; two of four bytes, then salt and personalisation.
  func block(_ size: Int) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(digestSize), UInt8(key.count), 1, 1]
    bytes += [UInt8](repeating: 0, count: size / 2 - 4)
    bytes += salt + [UInt8](repeating: 0, count: size / 4 - salt.count)
    return bytes + person + [UInt8](repeating: 0, count: size / 4 - person.count)
  }
}

private let permutations: [[Int]] = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
]
private let columnsAndDiagonals: [(Int, Int, Int, Int)] = [
  (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15), (0, 5, 10, 15), (1, 6, 11, 12),
  (2, 7, 8, 13), (3, 4, 9, 14),
]

/// What both share: the last block is held back, because it is mixed differently.
class Blake2<Word: FixedWidthInteger & UnsignedInteger>: HashAlgorithm {
  private var state: [Word]
  private var mixed = 0
  private var isLast = false
  private let initialState: [Word]
  private let rotations: [Word]
  private let rounds: Int

  fileprivate init(
    _ name: String, _ parameters: Blake2Parameters, _ initialState: [Word], _ rotations: [Word],
    rounds: Int
  ) {
    self.initialState = initialState
    self.rotations = rotations
    self.rounds = rounds
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
    (rotations, rounds) = (other.rotations, other.rounds)
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

  override func compress(_ block: UnsafePointer<UInt8>) {
    mixed += isLast ? pending.count : blockSize
    var v = state + initialState
    v[12] ^= Word(truncatingIfNeeded: mixed)
    if isLast { v[14] = ~v[14] }
    for round in 0..<rounds {
      let order = permutations[round % 10]
      for (index, (a, b, c, d)) in columnsAndDiagonals.enumerated() {
        let x = Word(littleEndian: load(block, order[2 * index], as: Word.self))
        let y = Word(littleEndian: load(block, order[2 * index + 1], as: Word.self))
        v[a] = v[a] &+ v[b] &+ x
        v[d] = rotate(v[d] ^ v[a], rotations[0])
        v[c] = v[c] &+ v[d]
        v[b] = rotate(v[b] ^ v[c], rotations[1])
        v[a] = v[a] &+ v[b] &+ y
        v[d] = rotate(v[d] ^ v[a], rotations[2])
        v[c] = v[c] &+ v[d]
        v[b] = rotate(v[b] ^ v[c], rotations[3])
      }
    }
    for index in 0..<8 { state[index] ^= v[index] ^ v[index + 8] }
  }

  private func rotate(_ word: Word, _ count: Word) -> Word {
    word >> count | word << (Word(Word.bitWidth) - count)
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
    super.init("blake2b", parameters, SHA512.initialState, [32, 24, 16, 63], rounds: 12)
  }
  private init(_ other: Blake2b) { super.init(other) }
  override func copy() -> HashAlgorithm { Blake2b(self) }
}

final class Blake2s: Blake2<UInt32> {
  init(_ parameters: Blake2Parameters) {
    super.init("blake2s", parameters, SHA256.initialState, [16, 12, 8, 7], rounds: 10)
  }
  private init(_ other: Blake2s) { super.init(other) }
  override func copy() -> HashAlgorithm { Blake2s(self) }
}
