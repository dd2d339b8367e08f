// The module `_heapq`: heaps in lists. Comparisons run script code, which may change the list: its
// length is checked after each of them.

import Interpreter
import Syntax

private let functions: [NativeFunction] = [
  .function("heappush", "(heap, item, /)", "Push item onto heap, maintaining the heap invariant.") {
    (a: Arguments) throws(Raised) in
    let heap = try heap(a[0], "heappush")
    heap.append(a[1])
    try siftDown(heap, from: 0, to: heap.count - 1)
    return .none
  },
  .function(
    "heappop", "(heap, /)",
    "Pop the smallest item off the heap, maintaining the heap invariant."
  ) { (a: Arguments) throws(Raised) in
    let heap = try heap(a[0], "heappop")
    guard heap.count > 0 else { throw raise(.indexError, "index out of range") }
    let last = heap.items[heap.count - 1]
    heap.layout.pointee.count -= 1
    if heap.count == 0 { return last }
    let smallest = heap.items[0]
    heap.items[0] = last
    try siftUp(heap, 0)
    return smallest
  },
  .function(
    "heapify", "(heap, /)", "Transform list into a heap, in-place, in O(len(heap)) time."
  ) { (a: Arguments) throws(Raised) in
    let heap = try heap(a[0], "heapify")
    var place = heap.count / 2 - 1
    while place >= 0 {
      try siftUp(heap, place)
      place -= 1
    }
    return .none
  },
  .function(
    "heapreplace", "(heap, item, /)",
    "Pop and return the current smallest value, and add the new item."
  ) { (a: Arguments) throws(Raised) in
    let heap = try heap(a[0], "heapreplace")
    guard heap.count > 0 else { throw raise(.indexError, "index out of range") }
    let smallest = heap.items[0]
    heap.items[0] = a[1]
    try siftUp(heap, 0)
    return smallest
  },
  .function(
    "heappushpop", "(heap, item, /)",
    "Push item on the heap, then pop and return the smallest item from the heap."
  ) { (a: Arguments) throws(Raised) in
    let heap = try heap(a[0], "heappushpop")
    guard heap.count > 0, try compareIsTrue(.less, heap.items[0], a[1]) else { return a[1] }
    guard heap.count > 0 else { throw raise(.indexError, "index out of range") }
    let smallest = heap.items[0]
    heap.items[0] = a[1]
    try siftUp(heap, 0)
    return smallest
  },
]

func makeHeapqModule() throws(Raised) -> ModuleObject {
  makeModule("_heapq", doc: "Heap queue algorithm (a.k.a. priority queue).", functions)
}

private func heap(_ value: Value, _ function: String) throws(Raised) -> ListObject {
  if let list = value.unwrapped.list { return list }
  // CPython numbers the argument where there is a second one.
  let place = function == "heappop" || function.hasPrefix("heapify") ? "" : " 1"
  throw raise(
    .typeError, "\(function)() argument\(place) must be list, not \(argumentTypeName(value))")
}

private func isLess(_ heap: ListObject, _ a: Value, _ b: Value) throws(Raised) -> Bool {
  let count = heap.count
  let result = try compareIsTrue(.less, a, b)
  if heap.count != count {
    throw raise(.runtimeError, "list changed size during iteration")
  }
  return result
}

/// Moves the item at `place` towards the root while it is smaller than its parent.
private func siftDown(_ heap: ListObject, from start: Int, to place: Int) throws(Raised) {
  var place = place
  while place > start {
    let parent = (place - 1) >> 1
    if !(try isLess(heap, heap.items[place], heap.items[parent])) { return }
    let item = heap.items[place]
    heap.items[place] = heap.items[parent]
    heap.items[parent] = item
    place = parent
  }
}

/// Lets the smaller children rise until the item at `place` is at a leaf, then lets it find its place.
private func siftUp(_ heap: ListObject, _ start: Int) throws(Raised) {
  var place = start
  let end = heap.count
  while 2 * place + 1 < end {
    var child = 2 * place + 1
    if child + 1 < end, !(try isLess(heap, heap.items[child], heap.items[child + 1])) {
      child += 1
    }
    let item = heap.items[child]
    heap.items[child] = heap.items[place]
    heap.items[place] = item
    place = child
  }
  try siftDown(heap, from: start, to: place)
}
