// The module `_bisect`: places in sorted lists. Comparisons and keys run script code, which may change
// the list: each item is fetched through its own check.

import Interpreter
import Syntax

private let functions: [NativeFunction] = [
  .function(
    "bisect_right", "(a, x, lo=0, hi=None, *, key=None)",
    "Return the place after all items that are not greater than x."
  ) { (a: Arguments) throws(Raised) in .int(try place(a, afterEquals: true)) },
  .function(
    "bisect_left", "(a, x, lo=0, hi=None, *, key=None)",
    "Return the place before all items that are not less than x."
  ) { (a: Arguments) throws(Raised) in .int(try place(a, afterEquals: false)) },
]

func makeBisectModule() throws(Raised) -> ModuleObject {
  makeModule("_bisect", doc: "Bisection algorithms.", functions)
}

private func place(_ a: Arguments, afterEquals: Bool) throws(Raised) -> Int {
  let wanted = a[1]
  let key = a.get(4, default: .none)
  var low = a.isGiven(2) ? try toIndex(a[2]) : 0
  if low < 0 { throw raise(.valueError, "lo must be non-negative") }
  let end = a.get(3, default: .none)
  var high = end.isNone ? try length(of: a[0]) : try toIndex(end)
  while low < high {
    let middle = low + (high - low) / 2
    var item: Value
    if let list = a[0].list, middle < list.count {
      item = list.items[middle]
    } else {
      item = try getItem(a[0], .int(middle))
    }
    if !key.isNone { item = try call(key, item) }
    let isAfter =
      afterEquals
      ? try compareIsTrue(.less, wanted, item) : !(try compareIsTrue(.less, item, wanted))
    if isAfter { high = middle } else { low = middle + 1 }
  }
  return low
}

private func toIndex(_ value: Value) throws(Raised) -> Int {
  if let number = try indexNumber(value)?.asInt { return number }
  throw notAnInteger(value)
}
