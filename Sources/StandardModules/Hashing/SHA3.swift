// SHA-3 and SHAKE (FIPS 202): a sponge over 1600 bits.

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
    lanes.withUnsafeMutableBufferPointer { lanes in
      for constant in SHA3.constants {
        SHA3.mixColumns(lanes)
        SHA3.rotateAndMove(lanes)
        for row in stride(from: 0, to: 25, by: 5) {
          let old = (lanes[row], lanes[row + 1], lanes[row + 2], lanes[row + 3], lanes[row + 4])
          lanes[row] = old.0 ^ (~old.1 & old.2)
          lanes[row + 1] = old.1 ^ (~old.2 & old.3)
          lanes[row + 2] = old.2 ^ (~old.3 & old.4)
          lanes[row + 3] = old.3 ^ (~old.4 & old.0)
          lanes[row + 4] = old.4 ^ (~old.0 & old.1)
        }
        lanes[0] ^= constant
      }
    }
  }

  private static func mixColumns(_ lanes: UnsafeMutableBufferPointer<UInt64>) {
    func parity(_ column: Int) -> UInt64 {
      lanes[column] ^ lanes[column + 5] ^ lanes[column + 10] ^ lanes[column + 15]
        ^ lanes[column + 20]
    }
    let sums = (parity(0), parity(1), parity(2), parity(3), parity(4))
    let changes = (
      sums.4 ^ rotateRight(sums.1, 63), sums.0 ^ rotateRight(sums.2, 63),
      sums.1 ^ rotateRight(sums.3, 63), sums.2 ^ rotateRight(sums.4, 63),
      sums.3 ^ rotateRight(sums.0, 63)
    )
    for row in stride(from: 0, to: 25, by: 5) {
      lanes[row] ^= changes.0
      lanes[row + 1] ^= changes.1
      lanes[row + 2] ^= changes.2
      lanes[row + 3] ^= changes.3
      lanes[row + 4] ^= changes.4
    }
  }

  private static func rotateAndMove(_ lanes: UnsafeMutableBufferPointer<UInt64>) {
    var (x, y, moving) = (1, 0, lanes[1])
    for step in 0..<24 {
      (x, y) = (y, (2 * x + 3 * y) % 5)
      let count = UInt64((step + 1) * (step + 2) / 2 % 64)
      let place = x + 5 * y
      let rotated = count == 0 ? moving : rotateRight(moving, 64 - count)
      (lanes[place], moving) = (rotated, lanes[place])
    }
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
