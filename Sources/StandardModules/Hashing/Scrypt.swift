// scrypt (RFC 7914): a key from a password, at a price in memory. The passes over the memory touch no
// value, so that other threads run meanwhile.

import Asyncio
import Interpreter

/// What a key costs.
struct ScryptCost {
  /// Blocks of memory, a power of two.
  let blocks: Int
  /// The size of a block, in units of 128 bytes.
  let size: Int
  /// How many times all of it is done.
  let passes: Int

  private static let largest = 0x3FFF_FFFF
  private static let standardLimit = 32 << 20

  /// - Throws: for numbers that do not fit together, or need more memory than the limit; 0 is the usual one.
  func check(limit: Int) throws(Raised) {
    if size < 1 || passes < 1 || passes > Self.largest / size {
      throw raise(.valueError, "Invalid parameter combination for n, r, p, maxmem.")
    }
    let (area, overflows) = (128 * size).multipliedReportingOverflow(by: blocks + 2 + passes)
    if overflows || area > (limit == 0 ? Self.standardLimit : limit) {
      throw raise(.valueError, "[digital envelope routines] memory limit exceeded")
    }
  }
}

/// Mixes each part of a buffer, which PBKDF2 has filled and will read.
func mixScrypt(_ bytes: inout [UInt8], _ cost: ScryptCost) throws(Raised) {
  let part = 128 * cost.size
  try reserve(count: part * (cost.blocks + 2))
  for pass in 0..<cost.passes {
    try checkInterrupt()
    var block = words(of: bytes[pass * part..<(pass + 1) * part])
    InterpreterLock.outside { mix(&block, cost) }
    for (index, word) in block.enumerated() {
      for byte in 0..<4 {
        bytes[pass * part + index * 4 + byte] = UInt8(truncatingIfNeeded: word >> UInt32(byte * 8))
      }
    }
  }
}

private func words(of bytes: ArraySlice<UInt8>) -> [UInt32] {
  stride(from: bytes.startIndex, to: bytes.endIndex, by: 4).map { start in
    (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32($1 * 8) }
  }
}

private typealias Words = UnsafeMutablePointer<UInt32>

/// scryptROMix
private func mix(_ block: inout [UInt32], _ cost: ScryptCost) {
  let count = 32 * cost.size
  let memory = Words.allocate(capacity: count * (cost.blocks + 1))
  defer { memory.deallocate() }
  let spare = memory + count * cost.blocks
  block.withUnsafeMutableBufferPointer { buffer in
    let now = buffer.baseAddress.unsafelyUnwrapped
    for index in 0..<cost.blocks {
      (memory + index * count).initialize(from: now, count: count)
      mixBlock(now, spare, cost.size)
    }
    for _ in 0..<cost.blocks {
      let chosen = memory + (Int(now[count - 16]) & (cost.blocks - 1)) * count
      for index in 0..<count { now[index] ^= chosen[index] }
      mixBlock(now, spare, cost.size)
    }
  }
}

/// scryptBlockMix: even results come first, then odd ones.
private func mixBlock(_ block: Words, _ spare: Words, _ size: Int) {
  withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 32) { scratch in
    let last = scratch.baseAddress.unsafelyUnwrapped
    let work = last + 16
    last.initialize(from: block + (2 * size - 1) * 16, count: 16)
    for index in 0..<2 * size {
      for word in 0..<16 { last[word] ^= block[index * 16 + word] }
      work.initialize(from: last, count: 16)
      for _ in 0..<4 { doubleRound(work) }
      for word in 0..<16 { last[word] &+= work[word] }
      let place = index / 2 + (index & 1) * size
      (spare + place * 16).initialize(from: last, count: 16)
    }
  }
  block.update(from: spare, count: 32 * size)
}

/// Two rounds of Salsa20: the columns, then the rows.
@inline(__always) private func doubleRound(_ x: Words) {
  quarter(x, 0, 4, 8, 12)
  quarter(x, 5, 9, 13, 1)
  quarter(x, 10, 14, 2, 6)
  quarter(x, 15, 3, 7, 11)
  quarter(x, 0, 1, 2, 3)
  quarter(x, 5, 6, 7, 4)
  quarter(x, 10, 11, 8, 9)
  quarter(x, 15, 12, 13, 14)
}

@inline(__always) private func quarter(_ x: Words, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
  x[b] ^= rotated(x[a] &+ x[d], 7)
  x[c] ^= rotated(x[b] &+ x[a], 9)
  x[d] ^= rotated(x[c] &+ x[b], 13)
  x[a] ^= rotated(x[d] &+ x[c], 18)
}

@inline(__always) private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  word << count | word >> (32 - count)
}
