// Dead cells become free ones, block by block: lazily when a class needs cells, or all at once.
//
// A block in which nothing lives leaves its class when everything is swept. Whoever needs a block next takes it,
// whatever the size of its cells, and later sweeps do not look at it: after a million numbers that are dead by
// then, programs that make sets and texts took two to three times as long, because each of the collections that
// their buffers ask for went through 40 MB of free cells.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sweeps what the last collection has left for later, and gives up the blocks in which nothing lives.
func finishSweep() {
  for sizeClass in 0..<sizeClasses {
    while let index = nextUnswept(sizeClass) { sweepOrGiveUp(index, sizeClass) }
  }
}

/// Sweeps until a block is given up, before the heap grows by one.
func sweepForEmptyBlock() {
  for sizeClass in 0..<sizeClasses {
    while let index = nextUnswept(sizeClass) {
      sweepOrGiveUp(index, sizeClass)
      if heap.emptyBlocks > 0 { return }
    }
  }
}

private func sweepOrGiveUp(_ index: Int, _ sizeClass: Int) {
  let cells = heap.free[sizeClass]
  if sweep(block: index) < block(index).pointee.cellCount {
    keep(block: index, sizeClass)
  } else {
    heap.free[sizeClass] = cells
    giveUp(block: index, sizeClass)
  }
}

/// Sweeps the next block of a class for cells that are needed now.
/// - Returns: bytes of its free cells; nil when every block of the class is swept.
func sweepNext(_ sizeClass: Int) -> Int? {
  guard let index = nextUnswept(sizeClass) else { return nil }
  keep(block: index, sizeClass)
  return sweep(block: index) &* block(index).pointee.cellSize
}

private func nextUnswept(_ sizeClass: Int) -> Int? {
  let index = heap.unswept[sizeClass]
  if index < 0 { return nil }
  heap.unswept[sizeClass] = block(index).pointee.next
  return index
}

private func keep(block index: Int, _ sizeClass: Int) {
  block(index).pointee.next = heap.first[sizeClass]
  heap.first[sizeClass] = index
}

/// - Precondition: none of its cells is listed as free.
private func giveUp(block index: Int, _ sizeClass: Int) {
  heap.sweptBytes &-= block(index).pointee.cellCount &* block(index).pointee.cellSize
  if heap.partial[sizeClass] == index { heap.partial[sizeClass] = -1 }
  addEmptyBlock(index)
}

func beginSweep() {
  for sizeClass in 0..<sizeClasses {
    heap.unswept[sizeClass] = heap.first[sizeClass]
    heap.first[sizeClass] = -1
    heap.free[sizeClass] = nil
  }
  sweepLargeCells()
  if state.stressInterval > 0 { finishSweep() }
}

/// Frees the block's dead cells.
/// - Returns: how many cells of it are free now.
@inline(never) private func sweep(block index: Int) -> Int {
  let header = block(index)
  let size = header.pointee.cellSize
  let sizeClass = header.pointee.sizeClass
  var cell = UnsafeMutableRawPointer(header) + blockHeaderSize
  var list = heap.free[sizeClass]
  var count = 0
  for _ in 0..<header.pointee.cellCount {
    let free = cell.assumingMemoryBound(to: FreeCell.self)
    if free.pointee.header.kind == .free {
      free.pointee.next = list
      list = cell
      count &+= 1
    } else if !isMarked(cell.assumingMemoryBound(to: Header.self)) {
      releaseCell(cell.assumingMemoryBound(to: Header.self))
      if state.stressInterval > 0 { memset(cell, 0x55, size) }
      free.pointee.header = Header(kind: .free, mark: 0, flags: 0, aux: 0)
      free.pointee.next = list
      list = cell
      count &+= 1
    }
    cell += size
  }
  header.pointee.swept = heap.collections
  heap.free[sizeClass] = list
  heap.sweptBytes &+= count &* size
  return count
}

private func sweepLargeCells() {
  var index = heap.firstLarge
  heap.firstLarge = -1
  while index >= 0 {
    let header = block(index)
    let next = header.pointee.next
    let cell = (UnsafeMutableRawPointer(header) + blockHeaderSize)
      .assumingMemoryBound(to: Header.self)
    if isMarked(cell) {
      header.pointee.next = heap.firstLarge
      heap.firstLarge = index
    } else {
      releaseCell(cell)
      cell.pointee = Header(kind: .free, mark: 0, flags: 0, aux: 0)
      giveUp(run: index)
    }
    index = next
  }
}

private func giveUp(run index: Int) {
  if block(index).pointee.run == 1 { return addEmptyBlock(index) }
  block(index).pointee.next = heap.freeRuns
  heap.freeRuns = index
}
