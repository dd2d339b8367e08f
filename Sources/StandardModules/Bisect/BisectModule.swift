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
  let end = a.isGiven(3) && !a[3].isNone ? try endIndex(a[3]) : nil
  if low < 0 { throw raise(.valueError, "lo must be non-negative") }
  var high: Int
  // CPython's default is -1 too.
  if let end, end != -1 { high = end } else { high = try sequenceLength(a[0]) }
  if a[0].list == nil, !isSequence(a[0]) {
    throw raise(.typeError, "'\(typeName(a[0]))' object does not support indexing")
  }
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
  guard let number = try indexNumber(value) else { throw notAnInteger(value) }
  if let small = number.asInt { return small }
  throw raise(.overflowError, "Python int too large to convert to C ssize_t")
}

private func endIndex(_ value: Value) throws(Raised) -> Int {
  if try indexNumber(value) != nil { return try toIndex(value) }
  throw raise(.typeError, "argument should be integer or None, not '\(typeName(value))'")
}

private func sequenceLength(_ value: Value) throws(Raised) -> Int {
  if value.unwrapped.dict != nil {
    throw raise(.typeError, "\(typeName(value)) is not a sequence")
  }
  return try length(of: value)
}

/// Has it items by position?
private func isSequence(_ value: Value) -> Bool {
  value.unwrapped.dict == nil && hasSpecial(value, .getitem)
}
