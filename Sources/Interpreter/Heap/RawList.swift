// A list for tables that every coroutine passes through. Swift's own arrays check at each append whether they are
// shared: with the counts of its elements a registered coroutine took 60 instructions more.

import CBaton

/// A growing list in raw memory, for elements without counted references; it lives for ever.
struct RawList<Element: BitwiseCopyable> {
  private var memory: UnsafeMutablePointer<Element>! = nil
  private(set) var count = 0
  private var capacity = 0

  /// The elements as they stand now; an append may move them.
  var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: memory, count: count) }

  @inline(__always) subscript(index: Int) -> Element {
    get { memory.unsafelyUnwrapped[index] }
    nonmutating set { memory.unsafelyUnwrapped[index] = newValue }
  }

  /// - Complexity: O(1), amortised.
  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (memory.unsafelyUnwrapped + count).initialize(to: element)
    count &+= 1
  }

  /// Twice as large, or as far as there is room: who appends cannot raise.
  @inline(never) private mutating func grow() {
    let stride = MemoryLayout<Element>.stride
    var step = comfortableGrowth(of: count, by: max(count, 64), stride: stride)
    let larger = baton_grow(memory, count, &step, stride)
    memory = larger.assumingMemoryBound(to: Element.self)
    capacity = count + step
  }

  /// Keeps the elements for which the answer is yes, in their order; those before `first` without asking.
  @inline(__always) mutating func keep(from first: Int = 0, where isKept: (Element) -> Bool) {
    var kept = first
    for index in first..<count {
      let element = self[index]
      if isKept(element) {
        self[kept] = element
        kept &+= 1
      }
    }
    count = kept
  }
}
