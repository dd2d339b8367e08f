// What all hash functions share: bytes go in as they come, blocks are mixed into a state, and the digest
// is taken from a copy, so that more can follow.

/// One hash in progress.
package class HashAlgorithm {
  let name: String
  let digestSize: Int
  let blockSize: Int
  /// Bytes of the block that is not full yet.
  final var pending: [UInt8] = []
  /// All bytes so far.
  final var count = 0

  init(name: String, digestSize: Int, blockSize: Int) {
    self.name = name
    self.digestSize = digestSize
    self.blockSize = blockSize
    pending.reserveCapacity(blockSize)
  }

  /// As `other` is now.
  init(copying other: HashAlgorithm) {
    name = other.name
    digestSize = other.digestSize
    blockSize = other.blockSize
    pending = other.pending
    count = other.count
  }

  /// Mixes one block into the state.
  func compress(_ block: UnsafePointer<UInt8>) { preconditionFailure("every hash has its own") }

  /// Mixes several blocks into the state.
  func compress(_ data: UnsafePointer<UInt8>, blocks: Int) {
    for block in 0..<blocks { compress(data + block * blockSize) }
  }

  func copy() -> HashAlgorithm { preconditionFailure("every hash has its own") }

  /// The digest; nothing can follow.
  func finish() -> [UInt8] { preconditionFailure("every hash has its own") }

  final func digest() -> [UInt8] { copy().finish() }

  func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    count += bytes.count
    var offset = 0
    if !pending.isEmpty {
      offset = min(blockSize - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<offset])
      if pending.count < blockSize { return }
      pending.withUnsafeBufferPointer { compress($0.baseAddress.unsafelyUnwrapped) }
      pending.removeAll(keepingCapacity: true)
    }
    let blocks = (bytes.count - offset) / blockSize
    if blocks > 0 { compress(base + offset, blocks: blocks) }
    offset += blocks * blockSize
    pending.append(contentsOf: bytes[offset...])
  }

  final func update(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { update($0) } }

  /// A one bit, zeros, and the length in bits at the end of a block.
  final func pad(lengthBytes: Int, isBigEndian: Bool) {
    let bits = UInt64(count) << 3
    let used = pending.count + 1 + lengthBytes
    let zeros = (used + blockSize - 1) / blockSize * blockSize - used
    pending.append(0x80)
    pending.append(contentsOf: repeatElement(0, count: zeros + lengthBytes - 8))
    withUnsafeBytes(of: isBigEndian ? bits.bigEndian : bits.littleEndian) {
      pending.append(contentsOf: $0)
    }
    pending.withUnsafeBufferPointer {
      compress($0.baseAddress.unsafelyUnwrapped, blocks: $0.count / blockSize)
    }
    pending.removeAll(keepingCapacity: true)
  }
}

/// The digest of a whole message.
func hashDigest(_ name: String, _ message: [UInt8]) -> [UInt8] {
  guard let hash = makeHash(name) else { preconditionFailure("there is no hash \(name)") }
  hash.update(message)
  return hash.finish()
}

/// A new hash by its name, as `hashlib` spells it; nil when there is none.
func makeHash(_ name: String) -> HashAlgorithm? {
  switch name {
  case "md5": return MD5()
  case "sha1": return SHA1()
  case "sha224": return SHA256(name: name, digestSize: 28)
  case "sha256": return SHA256(name: name, digestSize: 32)
  case "sha384": return SHA512(name: name, digestSize: 48)
  case "sha512": return SHA512(name: name, digestSize: 64)
  case "sha3_224": return SHA3(name: name, digestSize: 28)
  case "sha3_256": return SHA3(name: name, digestSize: 32)
  case "sha3_384": return SHA3(name: name, digestSize: 48)
  case "sha3_512": return SHA3(name: name, digestSize: 64)
  case "shake_128": return SHA3(shake: name, capacity: 32)
  case "shake_256": return SHA3(shake: name, capacity: 64)
  case "blake2b": return Blake2b(Blake2Parameters())
  case "blake2s": return Blake2s(Blake2Parameters(digestSize: 32))
  default: return nil
  }
}

/// The word that lies at a place of a block.
@inline(__always) func load<T: FixedWidthInteger>(
  _ block: UnsafePointer<UInt8>, _ index: Int, as type: T.Type
) -> T {
  UnsafeRawPointer(block).loadUnaligned(
    fromByteOffset: index &* MemoryLayout<T>.size, as: type)
}

extension Array where Element: FixedWidthInteger {
  /// The words' bytes, the highest byte of each first.
  var bigEndianBytes: [UInt8] { map { $0.bigEndian }.storedBytes }
  var littleEndianBytes: [UInt8] { map { $0.littleEndian }.storedBytes }

  private var storedBytes: [UInt8] { withUnsafeBytes { Array<UInt8>($0) } }
}
