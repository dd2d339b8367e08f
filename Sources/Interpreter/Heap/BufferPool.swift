// Buffers that cells own: items of lists, tables of dicts and sets, long texts, digits of long ints.
//
// Those up to 32 KiB come from lists of freed buffers by size, carved from a range of their own. A
// sweep frees thousands of them at once: malloc then took a third of the time of programs that slice
// lists, and its arena was mapped in small pages. Larger ones are the system's.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let largestPooled = 1 << 15
/// Up to here sizes are multiples of 16; beyond, four in each doubling.
private let largestExact = 512
private let sizeCount = 57
/// Bytes of small pages at the beginning, for the reason that the heap has.
private let smallPages = 8 << 20
private let hugePage: UInt = 2 << 20

private struct BufferPool {
  var start: UInt = 0
  /// Where the next new buffer is carved, and where the range ends.
  var next: UInt = 0
  var end: UInt = 0
  /// Freed buffers by size, linked through their first word.
  var free: UnsafeMutablePointer<UnsafeMutableRawPointer?>! = nil
}

private nonisolated(unsafe) var pool = BufferPool()

/// Reserves the range; called once at start. Without one every buffer is the system's.
func initializeBuffers() {
  pool.free = .allocate(capacity: sizeCount)
  pool.free.initialize(repeating: nil, count: sizeCount)
  var size = shareOfAddressSpace(1 << 36, oneIn: 8)
  while size >= 1 << 24 {
    if let memory = reserveRange(size) {
      let aligned = (UInt(bitPattern: memory) + hugePage - 1) & ~(hugePage - 1) + UInt(smallPages)
      pool.start = aligned - UInt(smallPages)
      pool.next = pool.start
      pool.end = UInt(bitPattern: memory) + UInt(size)
      if let huge = UnsafeMutableRawPointer(bitPattern: aligned) {
        baton_use_huge_pages(huge, Int(pool.end - aligned))
      }
      return
    }
    size /= 2
  }
}

/// The list of a size: its number and the bytes of its buffers.
@inline(__always) private func sizeClass(_ bytes: Int) -> (index: Int, size: Int) {
  if bytes <= largestExact {
    let index = (bytes &+ 15) >> 4
    return (index, max(index, 1) << 4)
  }
  let last = bytes &- 1
  let power = Int.bitWidth &- 1 &- last.leadingZeroBitCount
  let step = power &- 2
  let quarter = (last &- 1 << power) >> step
  return ((power &- 9) << 2 &+ 33 &+ quarter, 1 << power &+ (quarter &+ 1) << step)
}

/// Allocates a buffer that a cell owns; pair with `releaseBuffer`.
@inline(__always) package func allocateBuffer<T>(_ type: T.Type, count: Int)
  -> UnsafeMutablePointer<T>
{
  let bytes = count &* MemoryLayout<T>.stride
  noteExternal(bytes)
  if bytes <= largestExact {
    let list = pool.free.unsafelyUnwrapped + (bytes &+ 15) >> 4
    if let buffer = list.pointee {
      list.pointee = buffer.load(as: UnsafeMutableRawPointer?.self)
      return buffer.assumingMemoryBound(to: type)
    }
  }
  return takeBuffer(bytes).assumingMemoryBound(to: type)
}

@inline(never) private func takeBuffer(_ bytes: Int) -> UnsafeMutableRawPointer {
  if bytes > largestPooled { return baton_allocate(bytes) }
  let (index, size) = sizeClass(bytes)
  if let buffer = pool.free[index] {
    pool.free[index] = buffer.load(as: UnsafeMutableRawPointer?.self)
    return buffer
  }
  let next = pool.next
  if next + UInt(size) > pool.end { return baton_allocate(bytes) }
  pool.next = next + UInt(size)
  return UnsafeMutableRawPointer(bitPattern: next).unsafelyUnwrapped
}

/// Gives a buffer back; `count` must be what it was allocated with. Values in it are not touched.
@inline(__always) package func releaseBuffer<T>(_ buffer: UnsafeMutablePointer<T>, count: Int) {
  let bytes = count &* MemoryLayout<T>.stride
  heap.externalBytes &-= bytes
  giveBack(UnsafeMutableRawPointer(buffer), bytes)
}

@inline(never) private func giveBack(_ buffer: UnsafeMutableRawPointer, _ bytes: Int) {
  let address = UInt(bitPattern: buffer)
  if bytes > largestPooled || address < pool.start || address >= pool.next { return free(buffer) }
  let index = sizeClass(bytes).index
  buffer.storeBytes(of: pool.free[index], as: UnsafeMutableRawPointer?.self)
  pool.free[index] = buffer
}

/// Moves the first items to a buffer of another size, and releases the old one.
func reallocateBuffer<T>(
  _ buffer: UnsafeMutablePointer<T>, from oldCount: Int, to newCount: Int
) -> UnsafeMutablePointer<T> {
  let old = oldCount &* MemoryLayout<T>.stride
  let new = newCount &* MemoryLayout<T>.stride
  noteExternal(new &- old)
  return resize(UnsafeMutableRawPointer(buffer), old, new).assumingMemoryBound(to: T.self)
}

private func resize(_ buffer: UnsafeMutableRawPointer, _ old: Int, _ new: Int)
  -> UnsafeMutableRawPointer
{
  if min(old, new) > largestPooled { return baton_reallocate(buffer, new) }
  if max(old, new) <= largestPooled, sizeClass(old).index == sizeClass(new).index { return buffer }
  let other = takeBuffer(new)
  memcpy(other, buffer, min(old, new))
  giveBack(buffer, old)
  return other
}

@inline(__always) private func noteExternal(_ bytes: Int) {
  heap.externalBytes &+= bytes
  if heap.externalBytes > heap.externalLimit { serveExternalGrowth(by: bytes) }
}

/// Memory of a cell's Swift half, which the collector's threshold should know of; negative when freed.
package func accountExternal(_ bytes: Int) { noteExternal(bytes) }
