// Room that is kept free where the process's address space is limited (ulimit -v, containers).
//
// Most allocations are small and cannot fail politely: a node that makes a float has no way to say so.
// So they never get near the limit. Whenever cells or buffers have grown by a part of the headroom, the
// headroom is asked for and given back at once; when the system refuses it, the next safepoint collects
// and, if that does not help, raises MemoryError. Each such error halves the headroom, so that handlers
// have room to run; a later collection that finds enough of it makes it whole again. What is large is
// reserved by itself (`reserve`), on top of the headroom.

import CBaton

struct Headroom {
  /// Bytes that shall stay free: `whole`, or less after a MemoryError; 0 where nothing is limited.
  var wanted = 0
  var whole = 0
  /// The system, or the heap's range, no longer has that much.
  var isLow = false
  /// A collection has not helped between two callbacks of a loop, from where nothing is raised: the next
  /// safepoint of a script raises.
  var owesError = false
  /// The range had few blocks left when cells of these classes needed one.
  var shortClasses: [Int] = []
  /// What a buffer asked for that cannot raise, when it could not be had.
  var refusedBytes = 0
  /// Above so many blocks and bytes of buffers somebody looks again.
  var nextBlocks = Int.max
  var nextBuffers = Int.max
  /// Bytes that `noteForeign` was told of; it counts up only.
  var foreignBytes = 0
  var nextForeign = Int.max

  static let least = 2 << 20
}

nonisolated(unsafe) var headroom = Headroom()

/// Called once at start.
func initializeHeadroom() {
  let limit = Int(clamping: baton_address_space_limit())
  if limit == 0 { return }
  headroom.whole = min(max(limit / 12, Headroom.least), 128 << 20)
  headroom.wanted = headroom.whole
  planNextLook()
}

/// The end of the heap's range: every block that is taken there is asked about.
private var lastBlocks: Int { heap.blockLimit / 64 }

private func planNextLook() {
  let step = max(headroom.wanted / 4, blockSize)
  headroom.nextBlocks = max(
    min(heap.blockCount + step / blockSize, heap.blockLimit - lastBlocks), heap.blockCount)
  headroom.nextBuffers = heap.externalBytes + step
  headroom.nextForeign = headroom.foreignBytes + step
  heap.externalLimit = min(heap.externalCollection, headroom.nextBuffers)
}

/// Buffers have grown beyond `externalLimit`.
@inline(never) func serveExternalGrowth(by bytes: Int) {
  if bytes > largestPooled, heap.mayPutOff { putOffCollection() }
  if heap.externalBytes > heap.externalCollection { requestCollection() }
  if heap.externalBytes > headroom.nextBuffers { lookForHeadroom() }
}

/// Notes when there is less room than wanted.
/// - Parameter sizeClass: of the cells that have taken a block.
@inline(never) func lookForHeadroom(sizeClass: Int? = nil) {
  planNextLook()
  if let sizeClass, heap.blockLimit - heap.blockCount <= lastBlocks {
    headroom.shortClasses.append(sizeClass)
  } else if hasRoom(headroom.wanted) {
    return
  }
  headroom.isLow = true
  requestCollection()
}

private func hasRoom(_ bytes: Int, freeCells: Int = 0) -> Bool {
  let blocks = heap.blockLimit - heap.blockCount + heap.emptyBlocks
  let left = blocks * blockSize + freeCells
  return left >= min(bytes, heap.blockLimit * blockSize / 16) && canAllocate(bytes)
}

/// Large blocks are mapped, not touched: asking for one costs nothing, and tells what a limit of the
/// process allows.
func canAllocate(_ bytes: Int) -> Bool { baton_can_allocate(bytes) != 0 }

/// Nobody counts the memory of Swift objects. Whoever makes them for as many cells as a script likes says
/// so here, with a generous guess: too much only lets somebody look more often.
@inline(__always) package func noteForeign(_ bytes: Int) {
  headroom.foreignBytes &+= bytes
  if headroom.foreignBytes > headroom.nextForeign { lookForHeadroom() }
}

/// By how much a buffer of so many elements grows: as wished, but less where memory is short, because
/// what appends to it may be unable to raise. A buffer that does not grow where it lies is copied, so
/// there must be room for the whole of the new one. When there is not, the next safepoint raises.
func comfortableGrowth(of count: Int, by wish: Int, stride: Int) -> Int {
  let bytes = count * stride
  if headroom.whole == 0 || bytes < headroom.wanted / 4 { return wish }
  var step = wish
  let least = max(count / 32, 1024)
  while step > least {
    if canAllocate(bytes + step * stride + headroom.wanted) { return step }
    step /= 2
  }
  headroom.refusedBytes = max(headroom.refusedBytes, bytes + least * stride)
  headroom.isLow = true
  requestCollection()
  return least
}

/// How many elements may be made at once of what can be done in several steps.
func comfortableCount(stride: Int) -> Int {
  if headroom.whole == 0 { return Int.max }
  // Finalizers that run one inside another have used some of the headroom already.
  var bytes = headroom.wanted / 2
  while bytes > 1024 * stride, !canAllocate(bytes * 2) { bytes /= 2 }
  return max(1024, bytes / stride)
}

/// Before an array that a script can make grow gets one more item: when it is full, it doubles.
/// - Throws: MemoryError.
@inline(__always) package func reserveGrowth(count: Int, capacity: Int, stride: Int) throws(Raised)
{
  if count >= capacity { try reserve(count: capacity * 2, stride: stride) }
}

/// Whether the heap's range has a run of blocks for a cell of that size.
func heapHasRun(_ bytes: Int) -> Bool {
  let run = (bytes + blockHeaderSize + blockSize) / blockSize
  if run <= heap.blockLimit - heap.blockCount { return true }
  var index = heap.freeRuns
  while index >= 0, block(index).pointee.run != run { index = block(index).pointee.next }
  return index >= 0
}

/// After a collection at a safepoint: whether it has helped.
func restoreHeadroom() {
  let isLow = headroom.isLow
  let (refused, short) = (headroom.refusedBytes, headroom.shortClasses)
  headroom.isLow = false
  (headroom.refusedBytes, headroom.shortClasses) = (0, [])
  guard isLow || headroom.wanted < headroom.whole else { return }
  finishSweep()
  // Free cells of other classes do not help.
  if heap.emptyBlocks == 0 && short.contains(where: { heap.free[$0] == nil })
    || refused > 0 && !canAllocate(refused + headroom.wanted)
  {
    headroom.owesError = true
    return
  }
  if hasRoom(headroom.whole, freeCells: heap.sweptBytes) {
    headroom.wanted = headroom.whole
    return planNextLook()
  }
  if isLow, !hasRoom(headroom.wanted, freeCells: heap.sweptBytes) { headroom.owesError = true }
}

/// - Parameter mayRaise: false between two callbacks of a loop: an error there would end the loop
///   instead of the callback that asks for more.
func settleHeadroom(mayRaise: Bool) throws(Raised) {
  if mayRaise {
    headroom.owesError = false
    throw raiseLowMemory()
  }
  state.attention = true
}

/// Whether what goes on without a script that could catch an error shall be given up.
func lacksRoom() -> Bool {
  if headroom.isLow {
    collect()
    restoreHeadroom()
  }
  return headroom.owesError
}

/// In the middle of a native, which cannot collect: raises when half of the headroom is gone.
func checkHeadroom() throws(Raised) {
  if !headroom.isLow || hasRoom(headroom.wanted / 2) { return }
  headroom.isLow = false
  throw raiseLowMemory()
}

/// For loops that allocate outside of the heap, such as the reading of a source.
func checkForeignRoom() throws(Raised) {
  if headroom.whole == 0 || canAllocate(headroom.wanted) { return }
  throw raiseLowMemory()
}

private func raiseLowMemory() -> Raised {
  headroom.wanted = max(headroom.wanted / 2, Headroom.least)
  planNextLook()
  return raise(.memoryError, "")
}
