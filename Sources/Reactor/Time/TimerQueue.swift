// The pending timers: a heap ordered by deadline, and by insertion where deadlines are equal.
//
// Concrete and raw on purpose. Entries are 32 trivial bytes in one buffer, with no reference
// counting; four children a node instead of two halve the depth, and the four share two cache
// lines. A million timers are pushed and popped in well under a second.
//
// Cancelling does not search: the owner marks its own object, which the queue learns about through
// `isLive`, and only counts. When stale entries outnumber live ones by more than a thousand the
// heap is rebuilt without them (Trio's rule), so the queue never holds more than twice the live
// timers and a thousand, and the cost of rebuilding is spread over the cancellations.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Holds timers until they are due.
package final class TimerQueue {
  /// One timer: when it is due, and whatever its owner needs to recognise it.
  package struct Entry {
    /// In the loop's seconds.
    package let when: Double
    /// The number of the insertion.
    package let sequence: UInt64
    /// What is to be woken; the queue never follows it.
    package let target: UnsafeMutableRawPointer?
    /// Lets the target tell whether this timer is still its present one.
    package let token: UInt32
    /// The owner's own distinction; nothing to the queue.
    package let kind: UInt32

    @inline(__always)
    func precedes(_ other: Entry) -> Bool {
      when < other.when || (when == other.when && sequence < other.sequence)
    }
  }

  private(set) var heap: UnsafeMutablePointer<Entry>
  private(set) var capacity: Int
  /// Entries in the heap, stale ones included.
  package private(set) var count = 0
  /// Entries in the heap that have been cancelled.
  package private(set) var staleCount = 0
  private var nextSequence: UInt64 = 0
  private let isLive: (Entry) -> Bool

  private static let smallestCapacity = 64
  private static let toleratedStale = 1000
  /// 16 MiB: whoever sleeps cannot raise for want of memory, so large queues grow in small steps.
  private static let largestStep = 1 << 19

  /// Creates an empty queue; `isLive` tells whether an entry has not been cancelled.
  package init(isLive: @escaping (Entry) -> Bool) {
    self.isLive = isLive
    capacity = Self.smallestCapacity
    let bytes = capacity * MemoryLayout<Entry>.stride
    guard let memory = malloc(bytes) else { preconditionFailure("no room for timers") }
    heap = memory.assumingMemoryBound(to: Entry.self)
  }

  deinit { free(heap) }

  /// The number of timers that can still become due.
  package var liveCount: Int { count - staleCount }

  /// No timer can become due any more, though stale entries may remain.
  package var isEmpty: Bool { liveCount == 0 }

  /// The memory held, for those who account for it.
  package var allocatedBytes: Int { capacity * MemoryLayout<Entry>.stride }

  // MARK: - Adding and cancelling

  /// Adds a timer. A deadline that is not a number counts as long past.
  ///
  /// - Complexity: O(log *n*)
  package func push(
    when: Double, target: UnsafeMutableRawPointer?, kind: UInt32 = 0, token: UInt32 = 0
  ) {
    if count == capacity { grow() }
    let entry = Entry(
      when: when.isNaN ? -.infinity : when, sequence: nextSequence, target: target, token: token,
      kind: kind)
    nextSequence &+= 1
    siftUp(entry, from: count)
    count += 1
  }

  /// Takes note that one timer of this queue is no longer live.
  ///
  /// Call it once for each, after marking the timer. Amortised cost O(1).
  package func noteCancelled() {
    staleCount += 1
    if staleCount > liveCount + Self.toleratedStale { prune() }
  }

  // MARK: - Taking

  /// The deadline of the first live timer.
  package func nextDeadline() -> Double? {
    dropStaleFront()
    return count > 0 ? heap[0].when : nil
  }

  /// Takes the first live timer that is due at `limit` or before.
  ///
  /// - Complexity: O(log *n*), amortised over the cancellations
  package func popDue(through limit: Double) -> Entry? {
    dropStaleFront()
    guard count > 0, heap[0].when <= limit else { return nil }
    let entry = heap[0]
    removeFirst()
    return entry
  }

  /// Forgets all timers.
  package func removeAll() {
    count = 0
    staleCount = 0
    resize(to: Self.smallestCapacity)
  }

  // MARK: - Looking

  /// All entries, stale ones included, in no useful order: for a collector that marks targets.
  package var entries: UnsafeBufferPointer<Entry> {
    UnsafeBufferPointer(start: heap, count: count)
  }

  /// The live timers in the order in which they will become due.
  ///
  /// - Complexity: O(*n* log *n*)
  package func sortedEntries() -> [Entry] {
    entries.filter(isLive).sorted { $0.precedes($1) }
  }

  // MARK: - The heap

  private func dropStaleFront() {
    while staleCount > 0 && count > 0 && !isLive(heap[0]) {
      removeFirst()
      staleCount -= 1
    }
  }

  private func removeFirst() {
    count -= 1
    if count > 0 { siftDown(heap[count], from: 0) }
    if capacity > Self.smallestCapacity && count < capacity / 8 { resize(to: capacity / 4) }
  }

  private func prune() {
    var kept = 0
    for index in 0..<count where isLive(heap[index]) {
      heap[kept] = heap[index]
      kept += 1
    }
    count = kept
    staleCount = 0
    if count < capacity / 4 { resize(to: max(count * 2, Self.smallestCapacity)) }
    guard count > 1 else { return }
    for index in stride(from: (count - 2) / 4, through: 0, by: -1) {
      siftDown(heap[index], from: index)
    }
  }

  /// Entries move into a hole instead of being swapped: half the writes.
  private func siftUp(_ entry: Entry, from start: Int) {
    var hole = start
    while hole > 0 {
      let parent = (hole - 1) / 4
      if !entry.precedes(heap[parent]) { break }
      heap[hole] = heap[parent]
      hole = parent
    }
    heap[hole] = entry
  }

  private func siftDown(_ entry: Entry, from start: Int) {
    var hole = start
    while true {
      let first = hole * 4 + 1
      if first >= count { break }
      var smallest = first
      var child = first + 1
      let end = min(first + 4, count)
      while child < end {
        if heap[child].precedes(heap[smallest]) { smallest = child }
        child += 1
      }
      if !heap[smallest].precedes(entry) { break }
      heap[hole] = heap[smallest]
      hole = smallest
    }
    heap[hole] = entry
  }

  private func grow() {
    var step = min(capacity, Self.largestStep)
    let memory = baton_grow(heap, capacity, &step, MemoryLayout<Entry>.stride)
    heap = memory.assumingMemoryBound(to: Entry.self)
    capacity += step
  }

  private func resize(to newCapacity: Int) {
    let wanted = max(newCapacity, Self.smallestCapacity)
    let memory = baton_reallocate(heap, wanted * MemoryLayout<Entry>.stride)
    heap = memory.assumingMemoryBound(to: Entry.self)
    capacity = wanted
  }
}
