// A stable merge sort that takes advantage of runs, after CPython's listsort: natural runs, short
// ones extended by binary insertion, merged by the powersort rule. At most n log2 n + n comparisons,
// n - 1 on sorted input. Up to 63 items compare in the same sequence as in CPython.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Compares as `memcmp` does, a prefix before the longer one.
@inline(__always) func compareBytes(
  _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
) -> Int {
  let shared = min(a.count, b.count)
  if shared > 0 {
    let order = memcmp(a.baseAddress.unsafelyUnwrapped, b.baseAddress.unsafelyUnwrapped, shared)
    if order != 0 { return Int(order) }
  }
  return a.count - b.count
}

struct MergeSort<Order: SortOrder> {
  private struct Run {
    let start: Int
    let count: Int
    /// Level of the boundary to the next run in powersort's merge tree.
    var power = 0
  }

  private let order: Order
  private let entries: UnsafeMutablePointer<Order.Entry>
  private let count: Int
  private var scratch: UnsafeMutablePointer<Order.Entry>?
  private var runs: [Run] = []

  init(order: Order, entries: UnsafeMutablePointer<Order.Entry>, count: Int) {
    self.order = order
    self.entries = entries
    self.count = count
  }

  mutating func releaseScratch() {
    scratch?.deallocate()
    scratch = nil
  }

  /// On a throw the entries are still a permutation.
  mutating func sort() throws(Raised) {
    let shortest = minimumRun(count)
    var start = 0
    while start < count {
      try pollInterrupt()
      var length = try countRun(from: start)
      if length < shortest {
        let forced = min(shortest, count - start)
        try insertionSort(start, sorted: length, count: forced)
        length = forced
      }
      try push(Run(start: start, count: length))
      start += length
    }
    while runs.count > 1 { try mergeLast() }
  }

  /// Between 32 and 64, such that the number of runs is a power of two or a little less.
  private func minimumRun(_ count: Int) -> Int {
    var (count, rest) = (count, 0)
    while count >= 64 {
      rest |= count & 1
      count >>= 1
    }
    return count + rest
  }

  @inline(__always) private func isLess(_ a: Int, _ b: Int) throws(Raised) -> Bool {
    try order.isLess(entries[a], entries[b])
  }

  // MARK: Runs

  /// The length of the ascending run from a position on; a descending run is reversed first, its
  /// stretches of equal items before that, so that they keep their order.
  private func countRun(from start: Int) throws(Raised) -> Int {
    let end = count
    var next = start + 1
    while next < end {
      if try isLess(next, next - 1) { break }
      next += 1
    }
    if next == end { return end - start }
    if next - start > 1 {
      if try isLess(start, next - 1) { return next - start }
      reverse(start, next)
    }
    next += 1
    var equals = 0
    while next < end {
      if try isLess(next, next - 1) {
        if equals > 0 { reverse(next - equals - 1, next) }
        equals = 0
      } else if try isLess(next - 1, next) {
        break
      } else {
        equals += 1
      }
      next += 1
    }
    if equals > 0 { reverse(next - equals - 1, next) }
    reverse(start, next)
    while next < end {
      if try isLess(next, next - 1) { break }
      next += 1
    }
    return next - start
  }

  private func reverse(_ start: Int, _ end: Int) {
    var (low, high) = (start, end - 1)
    while low < high {
      let entry = entries[low]
      entries[low] = entries[high]
      entries[high] = entry
      low += 1
      high -= 1
    }
  }

  private func insertionSort(_ start: Int, sorted: Int, count: Int) throws(Raised) {
    for next in start + sorted..<max(start + count, start + sorted) {
      let entry = entries[next]
      var (low, high) = (start, next)
      while low < high {
        let middle = (low + high) >> 1
        if try order.isLess(entry, entries[middle]) { high = middle } else { low = middle + 1 }
      }
      var position = next
      while position > low {
        entries[position] = entries[position - 1]
        position -= 1
      }
      entries[low] = entry
    }
  }

  // MARK: Merging

  private mutating func push(_ run: Run) throws(Raised) {
    if let last = runs.last {
      let power = boundaryPower(last, run)
      while runs.count > 1, runs[runs.count - 2].power > power { try mergeLast() }
      runs[runs.count - 1].power = power
    }
    runs.append(run)
  }

  /// The first binary digit in which the middles of two neighbouring runs differ, as fractions of
  /// the whole.
  private func boundaryPower(_ a: Run, _ b: Run) -> Int {
    var first = 2 * a.start + a.count
    var second = first + a.count + b.count
    var power = 0
    while true {
      power += 1
      if first >= count {
        first -= count
        second -= count
      } else if second >= count {
        return power
      }
      first <<= 1
      second <<= 1
    }
  }

  private mutating func mergeLast() throws(Raised) {
    let right = runs.removeLast()
    let left = runs.removeLast()
    let power = right.power
    runs.append(Run(start: left.start, count: left.count + right.count, power: power))
    try merge(left.start, right.start, right.start + right.count)
  }

  /// Merges `start..<middle` with `middle..<end`, leaving out what is in place already.
  private mutating func merge(_ start: Int, _ middle: Int, _ end: Int) throws(Raised) {
    try pollInterrupt()
    let low = try upperBound(of: entries[middle], start, middle)
    if low == middle { return }
    let high = try lowerBound(of: entries[middle - 1], middle, end)
    if high == middle { return }
    if scratch == nil { scratch = .allocate(capacity: count) }
    if middle - low <= high - middle {
      try mergeForwards(low, middle, high)
    } else {
      try mergeBackwards(low, middle, high)
    }
  }

  private func upperBound(of entry: Order.Entry, _ start: Int, _ end: Int) throws(Raised) -> Int {
    var (low, high) = (start, end)
    while low < high {
      let middle = (low + high) >> 1
      if try order.isLess(entry, entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func lowerBound(of entry: Order.Entry, _ start: Int, _ end: Int) throws(Raised) -> Int {
    var (low, high) = (start, end)
    while low < high {
      let middle = (low + high) >> 1
      if try order.isLess(entries[middle], entry) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The left run moves to the scratch buffer; on a throw what is left of it goes back.
  private func mergeForwards(_ start: Int, _ middle: Int, _ end: Int) throws(Raised) {
    let scratch = self.scratch.unsafelyUnwrapped
    let leftCount = middle - start
    scratch.update(from: entries + start, count: leftCount)
    var (left, right, target) = (0, middle, start)
    defer { moveBack(from: left, to: target, count: leftCount - left) }
    while left < leftCount, right < end {
      if try order.isLess(entries[right], scratch[left]) {
        entries[target] = entries[right]
        right += 1
      } else {
        entries[target] = scratch[left]
        left += 1
      }
      target += 1
    }
  }

  /// Out of line on purpose: as the last act of a throwing function the copy becomes a tail call to
  /// `memmove`, which Swift 6.3 compiles without restoring the error register.
  @inline(never) private func moveBack(from start: Int, to target: Int, count: Int) {
    (entries + target).update(from: scratch.unsafelyUnwrapped + start, count: count)
  }

  /// The right run moves to the scratch buffer and the merge runs from the end.
  private func mergeBackwards(_ start: Int, _ middle: Int, _ end: Int) throws(Raised) {
    let scratch = self.scratch.unsafelyUnwrapped
    var right = end - middle
    scratch.update(from: entries + middle, count: right)
    var (left, target) = (middle, end)
    defer { moveBack(from: 0, to: target - right, count: right) }
    while right > 0, left > start {
      if try order.isLess(scratch[right - 1], entries[left - 1]) {
        left -= 1
        target -= 1
        entries[target] = entries[left]
      } else {
        right -= 1
        target -= 1
        entries[target] = scratch[right]
      }
    }
  }
}
