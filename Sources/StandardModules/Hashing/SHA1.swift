// SHA-1 (FIPS 180-4): of no use against attackers any more, but everywhere. The rounds are C.

import CBaton

final class SHA1: HashAlgorithm {
  private var state: [UInt32] = [
    0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0,
  ]

  init() { super.init(name: "sha1", digestSize: 20, blockSize: 64) }

  private init(_ other: SHA1) {
    state = other.state
    super.init(copying: other)
  }

  override func copy() -> HashAlgorithm { SHA1(self) }

  override func compress(_ block: UnsafePointer<UInt8>) { compress(block, blocks: 1) }

  override func compress(_ data: UnsafePointer<UInt8>, blocks: Int) {
    state.withUnsafeMutableBufferPointer { baton_sha1($0.baseAddress, data, blocks) }
  }

  override func finish() -> [UInt8] {
    pad(lengthBytes: 8, isBigEndian: true)
    return state.bigEndianBytes
  }
}
