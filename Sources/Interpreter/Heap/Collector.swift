// Mark and lazy sweep.
//
// Roots: the value stack precisely, the native stack conservatively (registers spilled first), the
// state's values, interned names, constants, and what other rooms register. Collections happen only
// at safepoints, so native code that does not call back into script needs no rooting discipline.

import CBaton

private nonisolated(unsafe) var gray: UnsafeMutablePointer<Reference>! = nil
private nonisolated(unsafe) var grayCount = 0
private nonisolated(unsafe) var grayCapacity = 0
private nonisolated(unsafe) var rootProviders: [() -> Void] = []

/// Registers a closure that marks roots held outside of the heap.
package func addRoots(_ provider: @escaping () -> Void) { rootProviders.append(provider) }

/// Nothing for unboxed values.
@inline(__always) package func mark(_ value: Value) {
  if case .object(let object) = value { mark(object) }
}

/// Keeps the cell, and queues what it refers to: an explicit stack, no recursion.
@inline(__always) package func mark(_ object: Reference) {
  if object.pointee.mark == heap.epoch { return }
  if object.pointee.mark == permanentMark {
    if heap.listsPermanent { push(object) }
    return
  }
  object.pointee.mark = heap.epoch
  push(object)
}

/// As `mark`, but a collection does not queue what refers to nothing, texts and numbers: there is
/// nobody who wants to see it.
@inline(__always) func markItem(_ value: Value) {
  guard case .object(let object) = value else { return }
  if heap.isCollecting, object.pointee.kind.isLeaf {
    if object.pointee.mark == heap.epoch || object.pointee.mark == permanentMark { return }
    object.pointee.mark = heap.epoch
    heap.markedLeaves &+= 1
  } else {
    mark(object)
  }
}

@inline(__always) private func push(_ object: Reference) {
  if grayCount == grayCapacity { growGray() }
  gray.unsafelyUnwrapped[grayCount] = object
  grayCount &+= 1
}

@inline(never) private func growGray() {
  let capacity = max(1 << 12, grayCapacity * 2)
  let memory = baton_reallocate(gray, capacity * MemoryLayout<Reference>.stride)
  gray = memory.assumingMemoryBound(to: Reference.self)
  grayCapacity = capacity
}

/// Collects now. Everything unreachable is gone once its block is swept.
///
/// Cells with duties (Finalisation/Duties.swift) count as roots: a collection finalises nothing.
@inline(never) package func collect() {
  heap.isMarkComplete = true
  let areBuffersMany = heap.externalBytes > heap.externalCollection
  finishSweep()
  // What the last collection left alive, and what was allocated since: at most twice the live data.
  let used = (heap.blockCount - heap.emptyBlocks) * blockSize - heap.sweptBytes
  heap.sweptBytes = 0
  beginEpoch()
  heap.marksSinceSweep = 0
  markRoots()
  markDuties()
  scanNativeStack(from: nil)
  let live = drainGray() + settledBytes
  let growth = min(live * worthOfLiveByte, steepGrowth)
  heap.allocationLimit = max(nurserySize, growth, live / 2)
  forgetDeadSubclasses()
  forgetDeadCodeObjects()
  forgetDeadFrames()
  heap.collections += 1
  beginSweep()
  state.collectionWanted = false
  heap.allocatedBytes = 0
  // Cells of dead buffers may lie in blocks that are swept late.
  if areBuffersMany { finishSweep() }
  heap.externalCollection =
    heap.externalBytes + max(nurserySize, growth, (used + heap.externalBytes) / 2)
  heap.mayPutOff = true
  heap.externalLimit = min(heap.externalCollection, headroom.nextBuffers)
}

/// Large buffers gain nothing from memory that was used just before, and a few of them are worth a collection:
/// an echo of 10 MB pieces spent a sixth of its time on them.
func putOffCollection() {
  heap.mayPutOff = false
  heap.externalCollection += 3 * nurserySize
  heap.externalLimit = min(heap.externalCollection, headroom.nextBuffers)
}

/// As `collect`, without leaving the sweep for later: the figures of the heap then tell what lives.
package func collectAndSweep() {
  collect()
  finishSweep()
}

/// Marks are numbers that differ from those of all cells not yet swept, of permanent cells and of
/// those that are being listed.
private func beginEpoch() {
  heap.epoch = heap.epoch == listingMark - 1 ? 1 : heap.epoch + 1
  forgetBasesSeen()
}

/// Finds out what scripts can still reach, without the cells' duties, and frees nothing.
/// - Parameters:
///   - stack: where the part of the native stack begins that may hold values.
///   - isEnough: asked at each cell with a duty that is reached; ends the search.
/// - Returns: the number of cells looked at, and whether the search went to its end.
@inline(never) func markReachable(
  from stack: UnsafeRawPointer, until isEnough: (Reference) -> Bool
) -> (cells: Int, isComplete: Bool) {
  // Later collections must be able to tell the marks of many searches apart.
  if heap.marksSinceSweep > 200 { collect() }
  heap.marksSinceSweep += 1
  finishSweep()
  beginEpoch()
  markRoots()
  isSearching = true
  scanNativeStack(from: stack)
  isSearching = false
  var cells = 0
  heap.isMarkComplete = true
  while grayCount > 0 {
    grayCount -= 1
    let cell = gray[grayCount]
    cells += 1
    if cell.pointee.flags & hasDuty != 0, isEnough(cell) {
      grayCount = 0
      heap.isMarkComplete = false
      return (cells, false)
    }
    trace(cell)
  }
  return (cells, true)
}

/// Marks what scripts can reach, whatever addresses lie on the native stack.
func markFromPreciseRoots() {
  guard let top = state.nativeStackTop else { return }
  _ = markReachable(from: top) { _ in false }
}

/// Visits everything that a cell refers to, level by level, as CPython's collector meets it.
/// Calls no code of scripts, and leaves the marks of an incomplete search.
func visitBreadthFirst(from start: Reference, _ visit: (Reference) -> Void) {
  if heap.marksSinceSweep > 200 { collect() }
  heap.marksSinceSweep += 1
  finishSweep()
  beginEpoch()
  heap.isMarkComplete = false
  mark(start)
  var index = 0
  while index < grayCount {
    let cell = gray[index]
    visit(cell)
    let first = grayCount
    trace(cell)
    if cell.pointee.kind == .list || cell.pointee.kind == .tuple {
      reverse(gray + first, count: grayCount - first)
    }
    index += 1
  }
  grayCount = 0
}

private func reverse(_ cells: UnsafeMutablePointer<Reference>, count: Int) {
  for index in 0..<count / 2 {
    (cells[index], cells[count - 1 - index]) = (cells[count - 1 - index], cells[index])
  }
}

/// Visits every cell that is not free, in the order of addresses.
func visitCells(_ visit: (Reference) -> Void) {
  var index = 0
  while index < heap.blockCount {
    let header = block(index)
    var cell = UnsafeMutableRawPointer(header) + blockHeaderSize
    for _ in 0..<max(header.pointee.cellCount, 0) {
      let reference = cell.assumingMemoryBound(to: Header.self)
      if reference.pointee.kind != .free { visit(reference) }
      cell += header.pointee.cellSize
    }
    index += max(header.pointee.run, 1)
  }
}

/// Is the cell marked by the search or collection that ran last, or permanent?
@inline(__always) func isMarked(_ cell: Reference) -> Bool {
  cell.pointee.mark == heap.epoch || cell.pointee.mark == permanentMark
}

/// Marks everything that the unmarked cell refers to, itself included, and calls `visit` for each
/// cell that was unmarked.
func markUnreachable(_ start: Reference, visit: (Reference) -> Void) {
  mark(start)
  while grayCount > 0 {
    grayCount -= 1
    let cell = gray[grayCount]
    visit(cell)
    trace(cell)
  }
}

/// The cells that a cell refers to, each once, in the order in which it holds them.
/// - Precondition: they are all marked; they still are afterwards.
func successors(of cell: Reference) -> [Reference] {
  let epoch = heap.epoch
  heap.epoch = listingMark
  heap.listsPermanent = true
  trace(cell)
  heap.listsPermanent = false
  heap.epoch = epoch
  var result: [Reference] = []
  result.reserveCapacity(grayCount)
  var permanent: Set<Reference> = []
  for index in 0..<grayCount {
    let other = gray[index]
    if other.pointee.mark != permanentMark {
      other.pointee.mark = epoch
    } else if !permanent.insert(other).inserted {
      continue
    }
    result.append(other)
  }
  grayCount = 0
  return result
}

private let listingMark: UInt8 = 255

private func markRoots() {
  markThreadPart(&state)
  ThreadState.markAll()
  markBuiltinRoots()
  Code.markLiveConstants()
  markSettledModules()
  for provider in rootProviders { provider() }
}

/// Marks what one thread holds: its value stack and the values of its part of the state. No copy is made,
/// which searches would find on the native stack.
func markThreadPart(_ part: UnsafePointer<InterpreterState>) {
  var slot = part.pointee.stackBase.unsafelyUnwrapped
  while slot < part.pointee.top.unsafelyUnwrapped {
    markSlot(slot)
    slot += 1
  }
  mark(part.pointee.raised)
  mark(part.pointee.handled)
  mark(part.pointee.resumeValue)
  mark(part.pointee.runningLoop)
  mark(part.pointee.returnedValue)
  if let leaf = part.pointee.suspendedLeaf { mark(leaf) }
  if let task = part.pointee.currentTask { mark(task) }
  if let context = part.pointee.context { mark(context) }
}

/// Header slots hold two raw addresses: their tag byte is never the object tag (call sites are
/// 16-byte aligned), so the tag is compared as a raw byte and the enum is never formed from them.
@inline(__always) private func markSlot(_ slot: Frame) {
  if let object = reference(in: slot) { mark(object) }
}

/// The cell in a slot of the value stack.
@inline(__always) func reference(in slot: Frame) -> Reference? {
  let raw = UnsafeRawPointer(slot)
  return raw.load(fromByteOffset: 8, as: UInt8.self) == objectTag
    ? raw.load(as: Reference.self) : nil
}

private let objectTag: UInt8 = {
  var value = Value.object(UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped)
  return withUnsafeBytes(of: &value) { $0[8] }
}()

private func markBuiltinRoots() {
  for index in 0..<Kind.allCases.count { mark(state.types[index]) }
  for index in 0..<BuiltinException.allCases.count { mark(state.exceptionTypes[index]) }
  for object in [
    state.objectType, state.boolType, state.intType, state.floatType, state.noneType,
    state.notImplementedType, state.ellipsisType, state.frozenSetType, state.byteArrayType,
    state.builtins, state.emptyTuple, state.emptyString,
  ] {
    if let object { mark(object) }
  }
}

/// - Parameter start: nil scans everything in use, the registers included.
@inline(never) private func scanNativeStack(from start: UnsafeRawPointer?) {
  guard let top = state.nativeStackTop else { return }
  if var start {
    for frames in finalisationFrames.reversed() where frames.low > start && frames.high <= top {
      scan(from: start, to: frames.low)
      start = frames.high
    }
    return scan(from: start, to: top)
  }
  withUnsafeTemporaryAllocation(of: UInt.self, capacity: 32) { registers in
    registers.initialize(repeating: 0)
    baton_spill_registers(registers.baseAddress.unsafelyUnwrapped)
    scan(from: UnsafeRawPointer(registers.baseAddress.unsafelyUnwrapped), to: top)
  }
}

/// Marks what the words of a part of a native stack may refer to.
func scan(from bottom: UnsafeRawPointer, to top: UnsafeRawPointer) {
  let words = (top - bottom) / MemoryLayout<UInt>.stride
  let stack = bottom.assumingMemoryBound(to: UInt.self)
  let low = UInt(bitPattern: heap.base)
  let high = low + UInt(heap.blockCount * blockSize)
  for index in 0..<words {
    let word = stack[index]
    if word >= low, word < high { markConservatively(word, low) }
  }
}

/// Where the caller's part of the native stack begins. Registers that hold its values are in it.
@inline(never) func withNativeStack<R>(_ body: (UnsafeRawPointer) -> R) -> R {
  withUnsafeTemporaryAllocation(of: UInt.self, capacity: 32) { registers in
    registers.initialize(repeating: 0)
    baton_spill_registers(registers.baseAddress.unsafelyUnwrapped)
    return body(UnsafeRawPointer(registers.baseAddress.unsafelyUnwrapped))
  }
}

/// The live cell around any address, if there is one.
func cellIfAny(containing address: UnsafeRawPointer) -> Reference? {
  let low = UInt(bitPattern: heap.base)
  let word = UInt(bitPattern: address)
  guard word >= low, word < low + UInt(heap.blockCount * blockSize) else { return nil }
  return cell(at: word, low)
}

/// The cell around an address inside of it.
@inline(never) func cell(containing address: UnsafeRawPointer) -> Reference {
  var index = (address - UnsafeRawPointer(heap.base)) / blockSize
  if block(index).pointee.cellCount < 0 { index += block(index).pointee.cellCount }
  let header = block(index)
  let first = UnsafeMutableRawPointer(header) + blockHeaderSize
  let size = header.pointee.cellSize
  return (first + (address - UnsafeRawPointer(first)) / size * size)
    .assumingMemoryBound(to: Header.self)
}

/// A search frees nothing: it may take a word for no reference that a collection must take for one.
private nonisolated(unsafe) var isSearching = false

/// Marks the cell that an address points into, if it is one.
///
/// Everything that code reads of an instance or a bound method lies at multiples of eight: another address is an old one, the
/// lowest byte of which was written over by something small. For a search only its beginning counts, and that of
/// a coroutine in which no code has run: what points into them was mostly left there when another object had their
/// place, or when they were made.
private func markConservatively(_ word: UInt, _ low: UInt) {
  guard let reference = cell(at: word, low) else { return }
  let isBeginning = word == UInt(bitPattern: reference)
  switch reference.pointee.kind {
  case .instance, .boundMethod: if isSearching ? !isBeginning : word & 7 != 0 { return }
  case .coroutine, .generator, .asyncGenerator:
    if isSearching, !isBeginning, !CoroutineObject(reference).isStarted { return }
  default: break
  }
  mark(reference)
}

/// The live cell around an address of the heap's blocks.
@inline(__always) private func cell(at word: UInt, _ low: UInt) -> Reference? {
  var index = Int((word - low) / UInt(blockSize))
  if block(index).pointee.cellCount < 0 { index += block(index).pointee.cellCount }
  let header = block(index)
  guard header.pointee.cellCount > 0 else { return nil }
  let first = UnsafeMutableRawPointer(header) + blockHeaderSize
  let offset = Int(bitPattern: word) - Int(bitPattern: first)
  if offset < 0 { return nil }
  let position = offset / header.pointee.cellSize
  if position >= header.pointee.cellCount { return nil }
  let cell = first + position * header.pointee.cellSize
  let reference = cell.assumingMemoryBound(to: Header.self)
  return reference.pointee.kind == .free ? nil : reference
}

/// - Returns: bytes of what was traced, roughly: to count is cheaper than to look up the sizes of cells.
private func drainGray() -> Int {
  var cells = 0
  heap.tracedItems = 0
  heap.markedLeaves = 0
  heap.isCollecting = true
  while grayCount > 0 {
    grayCount -= 1
    cells += 1
    trace(gray[grayCount])
  }
  heap.isCollecting = false
  return (cells + heap.markedLeaves) * usualCell
    + heap.tracedItems * MemoryLayout<Value>.stride
}
