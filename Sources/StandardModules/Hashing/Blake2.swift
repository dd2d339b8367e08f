// BLAKE2b and BLAKE2s (RFC 7693), with key, salt, personalisation and the place in a tree of hashes.

import CBaton

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

/// What both share: the last block is held back, because it is mixed differently.
class Blake2<Word: FixedWidthInteger & UnsignedInteger>: HashAlgorithm {
  private var state: [Word]
  private var mixed = 0
  private var isLast = false
  private let isLastNode: Bool
  private let initialState: [Word]

  fileprivate init(
    _ name: String, _ parameters: Blake2Parameters, _ initialState: [Word]
  ) {
    self.initialState = initialState
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
      if pending.isEmpty {
        // The last one must wait.
        while bytes.count - offset > blockSize, let base = bytes.baseAddress {
          compress(base + offset)
          offset += blockSize
        }
      }
      let taken = min(blockSize - pending.count, bytes.count - offset)
      pending.append(contentsOf: bytes[offset..<offset + taken])
      offset += taken
    }
  }

  /// Mixes one block into the state, with the kind's own function.
  @inline(__always) fileprivate final func mix(
    _ block: UnsafePointer<UInt8>,
    with function: (
      UnsafeMutablePointer<Word>?, UnsafePointer<Word>?, UnsafePointer<UInt8>?, UInt64, Int32, Int32
    ) -> Void
  ) {
    mixed += isLast ? pending.count : blockSize
    state.withUnsafeMutableBufferPointer {
      function(
        $0.baseAddress, initialState, block, UInt64(mixed), isLast ? 1 : 0,
        isLast && isLastNode ? 1 : 0)
    }
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
    super.init("blake2b", parameters, SHA512.initialState)
  }
  private init(_ other: Blake2b) { super.init(other) }
  override func copy() -> HashAlgorithm { Blake2b(self) }
  override func compress(_ block: UnsafePointer<UInt8>) { mix(block, with: baton_blake2b) }
}

final class Blake2s: Blake2<UInt32> {
  init(_ parameters: Blake2Parameters) {
    super.init("blake2s", parameters, SHA256.initialState)
  }
  private init(_ other: Blake2s) { super.init(other) }
  override func copy() -> HashAlgorithm { Blake2s(self) }
  override func compress(_ block: UnsafePointer<UInt8>) { mix(block, with: baton_blake2s) }
}
