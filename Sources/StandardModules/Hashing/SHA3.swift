// SHA-3 and SHAKE (FIPS 202): a sponge over 1600 bits.

import CBaton

final class SHA3: HashAlgorithm {
  private var lanes = [UInt64](repeating: 0, count: 25)
  private let suffix: UInt8
  let isShake: Bool

  init(name: String, digestSize: Int) {
    suffix = 0x06
    isShake = false
    super.init(name: name, digestSize: digestSize, blockSize: 200 - 2 * digestSize)
  }

  /// - Parameter capacity: bytes of the state that no input reaches.
  init(shake name: String, capacity: Int) {
    suffix = 0x1f
    isShake = true
    super.init(name: name, digestSize: 0, blockSize: 200 - capacity)
  }

  private init(_ other: SHA3) {
    lanes = other.lanes
    suffix = other.suffix
    isShake = other.isShake
    super.init(copying: other)
  }

  override func copy() -> HashAlgorithm { SHA3(self) }

  override func compress(_ block: UnsafePointer<UInt8>) {
    for index in 0..<blockSize / 8 {
      lanes[index] ^= UInt64(littleEndian: load(block, index, as: UInt64.self))
    }
    permute()
  }

  override func finish() -> [UInt8] { finish(count: digestSize) }

  /// As many bytes as are asked for.
  func finish(count wanted: Int) -> [UInt8] {
    var tail = [UInt8](repeating: 0, count: blockSize - pending.count)
    tail[0] = suffix
    tail[tail.count - 1] |= 0x80
    update(tail)
    var output: [UInt8] = []
    while output.count < wanted {
      if !output.isEmpty { permute() }
      output += lanes.littleEndianBytes[..<min(blockSize, wanted - output.count)]
    }
    return output
  }

  private func permute() {
    lanes.withUnsafeMutableBufferPointer { baton_keccak($0.baseAddress, SHA3.constants) }
  }

  private static let constants: [UInt64] = [
    0x0000_0000_0000_0001, 0x0000_0000_0000_8082, 0x8000_0000_0000_808a, 0x8000_0000_8000_8000,
    0x0000_0000_0000_808b, 0x0000_0000_8000_0001, 0x8000_0000_8000_8081, 0x8000_0000_0000_8009,
    0x0000_0000_0000_008a, 0x0000_0000_0000_0088, 0x0000_0000_8000_8009, 0x0000_0000_8000_000a,
    0x0000_0000_8000_808b, 0x8000_0000_0000_008b, 0x8000_0000_0000_8089, 0x8000_0000_0000_8003,
    0x8000_0000_0000_8002, 0x8000_0000_0000_0080, 0x0000_0000_0000_800a, 0x8000_0000_8000_000a,
    0x8000_0000_8000_8081, 0x8000_0000_0000_8080, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008,
  ]
}
