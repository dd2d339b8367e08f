// The operators of arrays.

import Interpreter
import Syntax

let arrayOperators: [NativeFunction] = [
  .method("__add__", "(self, value, /)", "Return self+value.") { (a: Arguments) throws(Raised) in
    let left = try array(a[0])
    guard let right = a[1].unwrapped.boxed(ArrayObject.self) else {
      throw raise(
        .typeError, "can only append array (not \"\(typeName(a[1]))\") to array")
    }
    if left.code != right.code {
      throw raise(.typeError, "bad argument type for built-in operation")
    }
    return try makeArray(left.code, left.bytes(0, left.count) + right.bytes(0, right.count))
  },
  .method("__iadd__", "(self, value, /)", "Implement self+=value.") {
    (a: Arguments) throws(Raised) in
    let left = try array(a[0])
    guard let right = a[1].unwrapped.boxed(ArrayObject.self) else {
      throw raise(
        .typeError, "can only extend array with array (not \"\(typeName(a[1]))\")")
    }
    if left.code != right.code {
      throw raise(.typeError, "can only extend with array of same kind")
    }
    try left.replace(left.count, 0, with: right.bytes(0, right.count))
    return a[0]
  },
  .method("__mul__", "(self, value, /)", "Return self*value.", multiply),
  .method("__rmul__", "(self, value, /)", "Return value*self.", multiply),
  .method("__imul__", "(self, value, /)", "Implement self*=value.") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    try array.replace(0, array.count, with: try repeated(array, a[1]))
    return a[0]
  },
  comparison("__lt__", .less), comparison("__le__", .lessOrEqual),
  comparison("__gt__", .greater), comparison("__ge__", .greaterOrEqual),
  comparison("__eq__", .equal), comparison("__ne__", .notEqual),
]

private func multiply(_ a: Arguments) throws(Raised) -> Value {
  let array = try array(a[0])
  return try makeArray(array.code, try repeated(array, a[1]))
}

private func repeated(_ array: ArrayObject, _ times: Value) throws(Raised) -> [UInt8] {
  guard let number = try indexNumber(times) else {
    throw raise(.typeError, "can't multiply sequence by non-int of type '\(typeName(times))'")
  }
  let count = max(try toIndex(number, overflow: .overflowError), 0)
  let (total, overflow) = array.storage.count.multipliedReportingOverflow(by: count)
  if overflow { throw raise(.memoryError, "") }
  try reserve(count: total)
  let once = array.storage.buffer
  guard total > 0, let source = once.baseAddress else { return [] }
  return [UInt8](unsafeUninitializedCapacity: total) { target, used in
    guard let base = target.baseAddress else { return }
    base.update(from: source, count: once.count)
    used = once.count
    // What is there is copied behind itself until all of it is.
    while used < total {
      let more = min(used, total - used)
      (base + used).update(from: base, count: more)
      used += more
    }
  }
}

/// As lists compare: the first difference decides.
private func comparison(_ name: StaticString, _ op: ComparisonOperator) -> NativeFunction {
  .method(name, "(self, value, /)", "Compare item by item.") { (a: Arguments) throws(Raised) in
    guard let left = a[0].unwrapped.boxed(ArrayObject.self),
      let right = a[1].unwrapped.boxed(ArrayObject.self)
    else { return .notImplemented }
    if op == .equal || op == .notEqual, left.count != right.count {
      return .bool(op == .notEqual)
    }
    if op == .equal || op == .notEqual, left.isComparedByBytes(with: right) {
      return .bool(left.storage.buffer.hasPrefix(right.storage.buffer) == (op == .equal))
    }
    for index in 0..<min(left.count, right.count) {
      let (x, y) = (left[index], right[index])
      // Items are made anew for each look: NaN equals no other NaN, itself included.
      if case .double(let first) = x, case .double(let second) = y {
        if first == second { continue }
      } else if try equals(x, y) {
        continue
      }
      if op == .equal || op == .notEqual { return .bool(op == .notEqual) }
      return try compare(op, x, y)
    }
    return try compare(op, .int(left.count), .int(right.count))
  }
}
