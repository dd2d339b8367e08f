// `bytes` and `bytearray`: one layout, the second one mutable.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The view of a bytes or bytearray cell.
package struct BytesObject {
  package struct Layout {
    package var header: Header
    /// In bytes.
    package var count: Int
    /// Bytes allocated; 0 also for foreign memory.
    package var capacity: Int
    /// Nil while the capacity is 0.
    package var bytes: UnsafeMutablePointer<UInt8>?
    /// 0 until first asked for. Of a bytearray the bytes of its buffer that lie before `bytes`: those deleted from
    /// its beginning.
    package var hash: Int
  }

  /// A bytearray.
  package static let isMutable: UInt16 = 1
  /// Views look into a mutable one: it may not change its size.
  static let isExported: UInt16 = 2
  /// The bytes belong to somebody else, who keeps them as long as views of them live.
  static let isForeign: UInt16 = 4

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) {
    layout = memory.assumingMemoryBound(to: Layout.self)
  }

  @inline(__always) package var value: Value { .object(layout.reference) }
  /// In bytes.
  @inline(__always) package var count: Int { layout.pointee.count }
  /// Is it a bytearray?
  @inline(__always) package var isMutable: Bool {
    layout.pointee.header.flags & BytesObject.isMutable != 0
  }
  /// Valid only until a bytearray changes.
  @inline(__always) package var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: layout.pointee.bytes, count: layout.pointee.count)
  }

  /// Deletes bytes from the beginning of a bytearray without moving the others, as readers of streams do: in a
  /// buffer of 100 KB each such deletion took 345 us when they were moved.
  /// - Complexity: constant, amortised.
  func removeFirst(_ removed: Int) {
    layout.pointee.bytes? += removed
    layout.pointee.hash += removed
    layout.pointee.count -= removed
    let capacity = layout.pointee.capacity
    if layout.pointee.hash > capacity - capacity / 4 { moveToFront() }
  }

  /// Makes room for at least so many bytes; the count stays.
  func grow(to minimum: Int) {
    let old = layout.pointee.capacity
    guard minimum > old - gap else { return }
    if minimum <= old, gap > old / 2 { return moveToFront() }
    moveToFront()
    let capacity = max(minimum, old + old / 2 + 16)
    if let buffer = layout.pointee.bytes {
      layout.pointee.bytes = reallocateBuffer(buffer, from: old, to: capacity)
    } else {
      layout.pointee.bytes = allocateBuffer(UInt8.self, count: capacity)
    }
    layout.pointee.capacity = capacity
  }

  private var gap: Int { isMutable ? layout.pointee.hash : 0 }

  private func moveToFront() {
    let gap = gap
    guard gap > 0, let bytes = layout.pointee.bytes else { return }
    memmove(bytes - gap, bytes, count)
    layout.pointee.bytes = bytes - gap
    layout.pointee.hash = 0
  }

  /// Frees the buffer of a dead cell.
  func releaseMemory() {
    if layout.pointee.header.flags & BytesObject.isForeign != 0 { return }
    if let bytes = layout.pointee.bytes {
      releaseBuffer(bytes - gap, count: layout.pointee.capacity)
    }
  }

  /// Makes the storage of an exporter show memory that is not the heap's; nil lets it go.
  package func show(_ memory: UnsafeMutableRawBufferPointer?) {
    layout.pointee.header.flags |= BytesObject.isForeign
    layout.pointee.bytes = memory?.baseAddress?.assumingMemoryBound(to: UInt8.self)
    layout.pointee.count = memory?.count ?? 0
    layout.pointee.capacity = 0
  }
}

/// Reserve first when a script chooses the size.
package func makeBytes(_ contents: UnsafeBufferPointer<UInt8>, isMutable: Bool = false) -> Value {
  let bytes = BytesObject(allocateCell(MemoryLayout<BytesObject.Layout>.size))
  bytes.layout.initialize(
    to: .init(
      header: makeHeader(.bytes, flags: isMutable ? BytesObject.isMutable : 0),
      count: contents.count, capacity: contents.count, bytes: nil, hash: 0))
  if let base = contents.baseAddress, contents.count > 0 {
    let buffer = allocateBuffer(UInt8.self, count: contents.count)
    memcpy(buffer, base, contents.count)
    bytes.layout.pointee.bytes = buffer
  }
  return bytes.value
}

/// As above, from a Swift array.
package func makeBytes(_ contents: [UInt8], isMutable: Bool = false) -> Value {
  contents.withUnsafeBufferPointer { makeBytes($0, isMutable: isMutable) }
}

extension Value {
  /// A bytes or bytearray.
  @inline(__always) package var bytes: BytesObject? {
    if let memory = memory(of: .bytes) { return BytesObject(memory) }
    return nil
  }
}
