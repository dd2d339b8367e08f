// Long concatenations share a block with room behind the text, so that `text += part` in a loop
// costs the part and not the whole text each time.
//
// A block belongs to all strings that point into it and counts them. Only a string that ends where
// the block's contents end may grow in place: what others see never changes.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension StringObject {
  /// With `isExternal`: the bytes lie in a block that other strings may share.
  package static let isShared: UInt16 = 8

  /// What precedes the bytes of a block.
  private struct Block {
    var references: Int
    var used: Int
    var capacity: Int
    var unused = 0
  }

  private var block: UnsafeMutablePointer<Block> {
    // Shared text always starts at the block's beginning.
    (UnsafeMutableRawPointer(bytes) - MemoryLayout<Block>.size)
      .assumingMemoryBound(to: Block.self)
  }

  private var isShared: Bool { layout.pointee.header.flags & StringObject.isShared != 0 }

  /// The concatenation in a block, or nil when the second part is the longer one. For long results:
  /// short ones cost less to copy. Sizes are reserved already.
  func concatenatedInBlock(_ other: StringObject) -> StringObject? {
    let total = byteCount + other.byteCount
    if byteCount < other.byteCount { return nil }
    if isShared, block.pointee.used == byteCount, block.pointee.capacity >= total {
      memcpy(bytes + byteCount, other.bytes, other.byteCount)
      block.pointee.used = total
      block.pointee.references += 1
      return StringObject.makeShared(bytes, total)
    }
    // Text that was concatenated before is probably being built: it gets room to grow.
    let capacity = isShared ? total * 2 : total
    let header = MemoryLayout<Block>.size
    let memory = UnsafeMutableRawPointer(allocateBuffer(UInt8.self, count: header + capacity))
    memory.assumingMemoryBound(to: Block.self).initialize(
      to: Block(references: 1, used: total, capacity: capacity))
    let start = (memory + header).assumingMemoryBound(to: UInt8.self)
    memcpy(start, bytes, byteCount)
    memcpy(start + byteCount, other.bytes, other.byteCount)
    return StringObject.makeShared(start, total)
  }

  private static func makeShared(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> StringObject
  {
    let string = StringObject(allocateCell(MemoryLayout<Layout>.size))
    string.layout.initialize(
      to: .init(
        header: makeHeader(.string, aux: count, flags: isExternal | isShared), hash: 0,
        bytes: bytes, index: nil))
    return string
  }

  /// Frees the bytes of a dead external string.
  func releaseBytes() {
    if !isShared { return releaseBuffer(bytes, count: byteCount) }
    block.pointee.references -= 1
    if block.pointee.references > 0 { return }
    let size = MemoryLayout<Block>.size + block.pointee.capacity
    releaseBuffer(UnsafeMutableRawPointer(block).assumingMemoryBound(to: UInt8.self), count: size)
  }
}
