// The module `_heapq`: heaps in lists. Comparisons run script code, which may change the list: its
// length is checked after each of them.

import Interpreter
import Syntax

private let functions: [NativeFunction] = [
  .function("heappush", "(heap, item, /)", "Push item onto heap, maintaining the heap invariant.") {
    (a: Arguments) throws(Raised) in
    let heap = try heap(a[0], "heappush")
    heap.append(a[1])
    try siftDown(heap, .least, from: 0, to: heap.count - 1)
    return .none
  },
  .function(
    "heappop", "(heap, /)",
    "Pop the smallest item off the heap, maintaining the heap invariant."
  ) { (a: Arguments) throws(Raised) in try pop(try heap(a[0], "heappop"), .least) },
  .function(
    "heapify", "(heap, /)", "Transform list into a heap, in-place, in O(len(heap)) time."
  ) { (a: Arguments) throws(Raised) in try heapify(try heap(a[0], "heapify"), .least) },
  .function(
    "heapreplace", "(heap, item, /)",
    "Pop and return the current smallest value, and add the new item."
  ) { (a: Arguments) throws(Raised) in try replace(try heap(a[0], "heapreplace"), a[1], .least) },
  .function(
    "heappushpop", "(heap, item, /)",
    "Push item on the heap, then pop and return the smallest item from the heap."
  ) { (a: Arguments) throws(Raised) in
    let heap = try heap(a[0], "heappushpop")
    guard heap.count > 0, try compareIsTrue(.less, heap.items[0], a[1]) else { return a[1] }
    return try replace(heap, a[1], .least)
  },
  .function("_heapify_max", "(heap, /)", "Maxheap variant of heapify.") {
    (a: Arguments) throws(Raised) in try heapify(try heap(a[0], "_heapify_max"), .greatest)
  },
  .function("_heappop_max", "(heap, /)", "Maxheap variant of heappop.") {
    (a: Arguments) throws(Raised) in try pop(try heap(a[0], "_heappop_max"), .greatest)
  },
  .function("_heapreplace_max", "(heap, item, /)", "Maxheap variant of heapreplace.") {
    (a: Arguments) throws(Raised) in
    try replace(try heap(a[0], "_heapreplace_max"), a[1], .greatest)
  },
]

func makeHeapqModule() throws(Raised) -> ModuleObject {
  makeModule("_heapq", doc: "Heap queue algorithm (a.k.a. priority queue).", functions)
}

/// Which item is the first.
private enum Order { case least, greatest }

private func heap(_ value: Value, _ function: String) throws(Raised) -> ListObject {
  if let list = value.unwrapped.list { return list }
  // CPython numbers the argument where there is a second one.
  let place = function.contains("push") || function.contains("replace") ? " 1" : ""
  throw raise(
    .typeError, "\(function)() argument\(place) must be list, not \(argumentTypeName(value))")
}

private func heapify(_ heap: ListObject, _ order: Order) throws(Raised) -> Value {
  var place = heap.count / 2 - 1
  while place >= 0 {
    try siftUp(heap, order, place)
    place -= 1
  }
  return .none
}

private func pop(_ heap: ListObject, _ order: Order) throws(Raised) -> Value {
  guard heap.count > 0 else { throw raise(.indexError, "index out of range") }
  let last = heap.items[heap.count - 1]
  heap.layout.pointee.count -= 1
  if heap.count == 0 { return last }
  let first = heap.items[0]
  heap.items[0] = last
  try siftUp(heap, order, 0)
  return first
}

private func replace(_ heap: ListObject, _ item: Value, _ order: Order) throws(Raised) -> Value {
  guard heap.count > 0 else { throw raise(.indexError, "index out of range") }
  let first = heap.items[0]
  heap.items[0] = item
  try siftUp(heap, order, 0)
  return first
}

private func precedes(_ heap: ListObject, _ order: Order, _ a: Value, _ b: Value) throws(Raised)
  -> Bool
{
  let count = heap.count
  let result =
    order == .least ? try compareIsTrue(.less, a, b) : try compareIsTrue(.less, b, a)
  if heap.count != count {
    throw raise(.runtimeError, "list changed size during iteration")
  }
  return result
}

/// Moves the item at `place` towards the root while it precedes its parent.
private func siftDown(_ heap: ListObject, _ order: Order, from start: Int, to place: Int)
  throws(Raised)
{
  var place = place
  while place > start {
    let parent = (place - 1) >> 1
    if !(try precedes(heap, order, heap.items[place], heap.items[parent])) { return }
    let item = heap.items[place]
    heap.items[place] = heap.items[parent]
    heap.items[parent] = item
    place = parent
  }
}

/// Lets the children that come first rise until the item at `place` is at a leaf, then lets it find its place.
private func siftUp(_ heap: ListObject, _ order: Order, _ start: Int) throws(Raised) {
  var place = start
  let end = heap.count
  while 2 * place + 1 < end {
    var child = 2 * place + 1
    if child + 1 < end, !(try precedes(heap, order, heap.items[child], heap.items[child + 1])) {
      child += 1
    }
    let item = heap.items[child]
    heap.items[child] = heap.items[place]
    heap.items[place] = item
    place = child
  }
  try siftDown(heap, order, from: start, to: place)
}
