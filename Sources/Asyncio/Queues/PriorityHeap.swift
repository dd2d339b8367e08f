// A binary heap in a script's list, smallest first. Items are compared in the order in which heapq
// compares them, so that items which are neither smaller come out in the same order; comparing may run
// script code, so the list is looked at anew after each.

import Interpreter
import Syntax

struct PriorityHeap {
  let list: ListObject

  func push(_ item: Value) throws(Raised) {
    list.append(item)
    try moveUp(from: list.count - 1, to: 0)
  }

  func pop() throws(Raised) -> Value {
    guard let last = removeLast() else { throw raise(.indexError, "index out of range") }
    if list.count == 0 { return last }
    let smallest = list.items[0]
    list.items[0] = last
    try moveDown()
    return smallest
  }

  private func removeLast() -> Value? {
    guard list.count > 0 else { return nil }
    list.layout.pointee.count -= 1
    return list.items[list.count]
  }

  private func isLess(_ first: Int, _ second: Int) throws(Raised) -> Bool {
    let count = list.count
    let answer = try compareIsTrue(.less, list.items[first], list.items[second])
    if list.count != count { throw raise(.runtimeError, "list changed size during iteration") }
    return answer
  }

  private func swap(_ first: Int, _ second: Int) {
    let item = list.items[first]
    list.items[first] = list.items[second]
    list.items[second] = item
  }

  /// The item rises while it is smaller than its parent.
  private func moveUp(from start: Int, to root: Int) throws(Raised) {
    var position = start
    while position > root {
      let parent = (position - 1) / 2
      if try !isLess(position, parent) { return }
      swap(position, parent)
      position = parent
    }
  }

  /// The first item sinks to the bottom along the smaller children, then rises to its place: fewer
  /// comparisons than stopping on the way.
  private func moveDown() throws(Raised) {
    var position = 0
    while position < list.count / 2 {
      var child = 2 * position + 1
      if child + 1 < list.count, try !isLess(child, child + 1) { child += 1 }
      swap(position, child)
      position = child
    }
    try moveUp(from: position, to: 0)
  }
}
