// The collected heap: cells of one size class each in 64 KiB blocks of one reserved range.
//
// Allocation pops a free list; blocks are swept lazily, when a class runs out of free cells.
// The range is only reserved: containers and ulimits may refuse a large one, so it is halved until
// the system agrees. Large cells take a run of whole blocks of their own.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let blockSize = 65536
let blockHeaderSize = 64
private let carvedPage = 4096
/// Bytes of cells between collections of a small heap, and those of buffers outside of cells. Reused memory
/// counts: a program that makes garbage only stays this small, and its pages stay in the cache and mapped.
/// One that makes small sets took 0.13 s with buffers of 8 MiB between two collections, 0.09 so.
let nurserySize = 1 << 20
/// Bytes that are allocated for each live one before the next collection, in a small heap. More would cost
/// as much for memory that is touched first as it saves: with six, a program of 0.2 s whose garbage was
/// 3 MB between two collections took 43 MB in place of 24, and 5 % more time.
let worthOfLiveByte = 2
/// As many bytes of live cells may a heap grow by before it grows by half.
let steepGrowth = 32 << 20
/// Bytes of most cells, roughly.
let usualCell = 80
/// Bytes of small pages at the beginning: a page of 2 MiB takes the system 0.2 ms to clear, less than its
/// small ones, but 2.8 where a host gives a virtual machine large free pieces only when they are touched.
private let smallPages = 16 << 20

struct BlockHeader {
  /// Bytes of one cell; for a large cell the whole run's usable bytes.
  var cellSize: Int
  /// Number of cells carved so far; not above 0 in the blocks of a run after its first.
  var cellCount: Int
  /// Next block of the same size class, -1 at the end.
  var next: Int
  /// Blocks in the run: 1 for ordinary blocks.
  var run: Int
  /// 0 for large cells.
  var sizeClass = 0
  /// How many collections there were when its dead cells were listed last.
  var swept = heap.collections
}

struct FreeCell {
  var header: Header
  var next: UnsafeMutableRawPointer?
}

struct HeapState {
  var base: UnsafeMutableRawPointer! = nil
  var blockCount = 0
  var blockLimit = 0
  /// By size class: free cells, the next block to sweep, the first of those that are swept.
  var free: UnsafeMutablePointer<UnsafeMutableRawPointer?>! = nil
  var unswept: UnsafeMutablePointer<Int>! = nil
  var first: UnsafeMutablePointer<Int>! = nil
  /// By size class: the block that is not carved to its end, or -1.
  var partial: UnsafeMutablePointer<Int>! = nil
  var firstLarge = -1
  /// Blocks of no class and how many they are, linked through `next`: see Sweeping.swift.
  var firstEmpty = -1
  var emptyBlocks = 0
  /// Freed runs of large cells, linked through `next`.
  var freeRuns = -1
  var epoch: UInt8 = 1
  /// Cells that need no marking are listed too: somebody asks what a cell refers to.
  var listsPermanent = false
  /// Bytes handed to the allocator since the last collection: free cells of swept blocks, new blocks.
  var allocatedBytes = 0
  var allocationLimit = nurserySize
  /// Items of containers that were looked at.
  var tracedItems = 0
  /// A collection is marking; the texts and numbers among the items that it has met.
  var isCollecting = false
  var markedLeaves = 0
  /// Free bytes that sweeping has found since the last collection.
  var sweptBytes = 0
  /// Searches for unreachable cells since the last collection.
  var marksSinceSweep = 0
  /// The last search or collection marked everything reachable.
  var isMarkComplete = true
  /// Bytes held outside of cells: buffers of lists, dicts, long strings.
  var externalBytes = 0
  /// Above so many a collection is due; the first large buffer beyond them may put it off.
  var externalCollection = nurserySize
  var mayPutOff = true
  /// Above so many somebody has to look: for a collection, or for headroom.
  var externalLimit = nurserySize
  var memoryLimit = Int.max
  var collections = 0
}

nonisolated(unsafe) var heap = HeapState()

/// The system maps the heap in pieces of this size where it can.
private let hugePage: UInt = 2 << 20

/// Bytes of the heap's blocks and of the buffers outside of them.
package func heapBytes() -> Int { heap.blockCount * blockSize + heap.externalBytes }

/// Reserves the range; called once at start.
func initializeHeap() {
  var size = shareOfAddressSpace(1 << 37, oneIn: 2)
  while heap.base == nil {
    if let memory = reserveRange(size) {
      let aligned = (UInt(bitPattern: memory) + hugePage - 1) & ~(hugePage - 1)
      heap.base = UnsafeMutableRawPointer(bitPattern: aligned)
      heap.blockLimit = (size - Int(hugePage)) / blockSize
      let large = heap.blockLimit * blockSize - smallPages
      if large > 0 { baton_use_huge_pages(heap.base + smallPages, large) }
    } else {
      size /= 2
      precondition(size >= 1 << 24, "the system refuses 16 MiB of address space")
    }
  }
  heap.free = .allocate(capacity: sizeClasses)
  heap.free.initialize(repeating: nil, count: sizeClasses)
  heap.unswept = .allocate(capacity: sizeClasses)
  heap.unswept.initialize(repeating: -1, count: sizeClasses)
  heap.first = .allocate(capacity: sizeClasses)
  heap.first.initialize(repeating: -1, count: sizeClasses)
  heap.partial = .allocate(capacity: sizeClasses)
  heap.partial.initialize(repeating: -1, count: sizeClasses)
  initializeBuffers()
  let pages = sysconf(Int32(_SC_PHYS_PAGES))
  let page = sysconf(Int32(_SC_PAGESIZE))
  if pages > 0, page > 0 { heap.memoryLimit = pages / 4 * 3 * page }
  initializeHeadroom()
}

/// How much address space to ask for: where it is limited, stacks and the system's own memory need room too.
func shareOfAddressSpace(_ wanted: Int, oneIn part: Int) -> Int {
  let limit = Int(clamping: baton_address_space_limit())
  return limit == 0 ? wanted : max(min(wanted, limit / part), 1 << 24)
}

/// Address space without memory; nil when the system refuses it.
func reserveRange(_ size: Int) -> UnsafeMutableRawPointer? {
  #if canImport(Glibc)
    let flags = MAP_PRIVATE | MAP_ANON | Int32(MAP_NORESERVE)
  #else
    let flags = MAP_PRIVATE | MAP_ANON
  #endif
  let memory = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0)
  return memory == MAP_FAILED ? nil : memory
}

@inline(__always) func block(_ index: Int) -> UnsafeMutablePointer<BlockHeader> {
  (heap.base.unsafelyUnwrapped + index &* blockSize).assumingMemoryBound(to: BlockHeader.self)
}

/// A cell of at least `size` bytes; its contents are garbage that the caller must overwrite at once,
/// header included. Never collects: collections happen only at safepoints.
@inline(__always) func allocateCell(_ size: Int) -> UnsafeMutableRawPointer {
  if size <= largestSmallCell {
    let sizeClass = (size &+ 15) >> 4
    return takeFreeCell(sizeClass) ?? allocateSlowly(sizeClass)
  }
  return allocateMedium(size)
}

@inline(never) private func allocateMedium(_ size: Int) -> UnsafeMutableRawPointer {
  if size > largestMediumCell { return allocateLarge(size) }
  let sizeClass = mediumClass(for: size)
  return takeFreeCell(sizeClass) ?? allocateSlowly(sizeClass)
}

/// A listed cell of a size class; nil when there is none at hand, as for class 0.
@inline(__always) func takeFreeCell(_ sizeClass: Int) -> UnsafeMutableRawPointer? {
  let list = heap.free.unsafelyUnwrapped + sizeClass
  guard let cell = list.pointee else { return nil }
  list.pointee = cell.assumingMemoryBound(to: FreeCell.self).pointee.next
  return cell
}

/// Have the dead cells of the cell's block been listed since the last collection?
@inline(__always) func isSwept(_ cell: Reference) -> Bool {
  let index = (UInt(bitPattern: cell) &- UInt(bitPattern: heap.base)) / UInt(blockSize)
  return block(Int(bitPattern: index)).pointee.swept == heap.collections
}

/// A header of the present epoch: a collection that is under way keeps the new cell.
@inline(__always) func makeHeader(_ kind: Kind, aux: Int = 0, flags: UInt16 = 0) -> Header {
  Header(kind: kind, mark: heap.epoch, flags: flags, aux: UInt32(truncatingIfNeeded: aux))
}

@inline(never) private func allocateSlowly(_ sizeClass: Int) -> UnsafeMutableRawPointer {
  while let freed = sweepNext(sizeClass) {
    heap.allocatedBytes &+= freed
    if let cell = heap.free[sizeClass] {
      heap.free[sizeClass] = cell.assumingMemoryBound(to: FreeCell.self).pointee.next
      return cell
    }
  }
  carve(sizeClass)
  let cell = heap.free[sizeClass].unsafelyUnwrapped
  heap.free[sizeClass] = cell.assumingMemoryBound(to: FreeCell.self).pointee.next
  return cell
}

/// A block of which every cell is free belongs to no class any more.
func addEmptyBlock(_ index: Int) {
  block(index).pointee.cellCount = 0
  block(index).pointee.next = heap.firstEmpty
  heap.firstEmpty = index
  heap.emptyBlocks += 1
}

private func takeEmptyBlock() -> Int {
  let index = heap.firstEmpty
  heap.firstEmpty = block(index).pointee.next
  heap.emptyBlocks -= 1
  return index
}

/// - Parameter sizeClass: 0 for large cells.
private func takeBlocks(_ count: Int, sizeClass: Int) -> Int {
  if count == 1 {
    if heap.emptyBlocks == 0 { sweepForEmptyBlock() }
    if heap.emptyBlocks > 0 { return takeEmptyBlock() }
  }
  let index = heap.blockCount
  if index + count > heap.blockLimit { baton_end_for_lack_of_memory() }
  heap.blockCount += count
  if heap.blockCount > headroom.nextBlocks { lookForHeadroom(sizeClass: sizeClass) }
  return index
}

/// Counts new cells. A collection waits until the free cells of a class are used up: those of blocks that
/// exist cost no page, and a collection looks at all blocks.
private func noteAllocation(_ bytes: Int) {
  heap.allocatedBytes &+= bytes
  if heap.allocatedBytes >= heap.allocationLimit { requestCollection() }
}

/// Makes the cells of one more page of a block: a page costs 1.5 us when it is touched first, and of many
/// size classes a program needs a few cells.
private func carve(_ sizeClass: Int) {
  let size = cellSize(ofClass: sizeClass)
  if heap.partial[sizeClass] < 0 { startBlock(sizeClass) }
  let header = block(heap.partial[sizeClass])
  let old = header.pointee.cellCount
  let room = (blockSize - blockHeaderSize) / size
  let page = (blockHeaderSize + old * size) / carvedPage + 1
  let count = min(max((page * carvedPage - blockHeaderSize) / size, old + 1), room)
  header.pointee.cellCount = count
  if count == room { heap.partial[sizeClass] = -1 }
  noteAllocation((count - old) * size)
  var cell = UnsafeMutableRawPointer(header) + blockHeaderSize + old * size
  heap.free[sizeClass] = cell
  for position in old..<count {
    let free = cell.assumingMemoryBound(to: FreeCell.self)
    free.pointee.header = Header(kind: .free, mark: 0, flags: 0, aux: 0)
    free.pointee.next = position == count - 1 ? nil : cell + size
    cell += size
  }
}

private func startBlock(_ sizeClass: Int) {
  let index = takeBlocks(1, sizeClass: sizeClass)
  block(index).initialize(
    to: BlockHeader(
      cellSize: cellSize(ofClass: sizeClass), cellCount: 0, next: heap.first[sizeClass], run: 1,
      sizeClass: sizeClass))
  heap.first[sizeClass] = index
  heap.partial[sizeClass] = index
}

@inline(never) private func allocateLarge(_ size: Int) -> UnsafeMutableRawPointer {
  let run = (size + blockHeaderSize + blockSize - 1) / blockSize
  var previous = -1
  var index = heap.freeRuns
  while index >= 0, block(index).pointee.run != run {
    previous = index
    index = block(index).pointee.next
  }
  if index >= 0 {
    if previous < 0 {
      heap.freeRuns = block(index).pointee.next
    } else {
      block(previous).pointee.next = block(index).pointee.next
    }
  } else {
    index = takeBlocks(run, sizeClass: 0)
    for follower in 1..<max(run, 1) + 1 where follower < run {
      block(index + follower).initialize(
        to: BlockHeader(cellSize: 0, cellCount: -follower, next: -1, run: 0))
    }
  }
  noteAllocation(run * blockSize)
  block(index).initialize(
    to: BlockHeader(
      cellSize: run * blockSize - blockHeaderSize, cellCount: 1, next: heap.firstLarge, run: run))
  heap.firstLarge = index
  return UnsafeMutableRawPointer(block(index)) + blockHeaderSize
}

func requestCollection() {
  state.collectionWanted = true
  state.attention = true
}

/// Asks for memory whose size a script can choose, before it is allocated.
/// - Throws: `MemoryError` when the size overflows, exceeds 4 GiB for one object, or the machine's memory.
package func reserve(count: Int, stride: Int = 1) throws(Raised) {
  let (bytes, overflow) = count.multipliedReportingOverflow(by: stride)
  if overflow || count < 0 || bytes >= 1 << 32 || bytes > heap.memoryLimit - heap.externalBytes {
    throw raise(.memoryError, "")
  }
  let isLimited = headroom.whole > 0
  guard bytes > (isLimited ? headroom.wanted / 4 : 1 << 26) else { return }
  if isLimited, !heapHasRun(bytes) { throw raise(.memoryError, "") }
  if !canAllocate(bytes + headroom.wanted) { throw raise(.memoryError, "") }
}
