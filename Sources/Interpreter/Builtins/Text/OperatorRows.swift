// Rows of special methods that only pass their operands to the operation functions; the tables of
// several classes share them.

import Syntax

private let comparisons: [(ComparisonOperator, StaticString)] = [
  (.less, "__lt__"), (.lessOrEqual, "__le__"), (.equal, "__eq__"), (.notEqual, "__ne__"),
  (.greater, "__gt__"), (.greaterOrEqual, "__ge__"),
]

/// The six comparisons.
func comparisonRows() -> [NativeFunction] {
  comparisons.map { op, name in
    .method(name, "(self, value, /)", "Return self\(op.rawValue)value.") {
      (a: Arguments) throws(Raised) -> Value in
      try compareOrNotImplemented(op, a[0], a[1])
    }
  }
}

/// `__add__` and the like for the operators of a class.
func operatorRows(_ operators: [BinaryOperator]) -> [NativeFunction] {
  operators.map { op in
    .method(op.specialName.text, "(self, value, /)", "Return self\(op.rawValue)value.") {
      (a: Arguments) throws(Raised) -> Value in
      try operateOrNotImplemented(op, a[0], a[1])
    }
  }
}

/// `__radd__` and the like.
func reflectedRows(_ operators: [BinaryOperator]) -> [NativeFunction] {
  operators.map { op in
    .method(op.reflectedName.text, "(self, value, /)", "Return value\(op.rawValue)self.") {
      (a: Arguments) throws(Raised) -> Value in
      try operateOrNotImplemented(op, a[1], a[0], isReflected: true)
    }
  }
}

/// `__mul__` and `__rmul__` of sequences. Unlike those of numbers they raise: operators ask them last.
func repetitionRows() -> [NativeFunction] {
  [("__mul__", "self*value"), ("__rmul__", "value*self")].map {
    (name: StaticString, what: String) in
    .method(name, "(self, value, /)", "Return \(what).") {
      (a: Arguments) throws(Raised) -> Value in
      let count = try toIndex(a[1], overflow: .overflowError)
      return try repeatSequence(a[0].unwrapped, count) ?? .notImplemented
    }
  }
}

/// `__add__` of sequences.
let concatenationRow: NativeFunction = .method(
  "__add__", "(self, value, /)", "Return self+value."
) { (a: Arguments) throws(Raised) -> Value in
  let other = a[1].unwrapped
  if let result = try concatenateSequences(a[0].unwrapped, other) { return result }
  throw unsupportedOperands(.add, a[0], a[1])
}

/// `__hash__` of the value itself.
let hashRow: NativeFunction = .method("__hash__", "(self, /)", "Return hash(self).") {
  (a: Arguments) throws(Raised) -> Value in .int(try hash(a[0].unwrapped))
}

/// `__hash__` and `__repr__` of the value itself.
let identityRows: [NativeFunction] = [
  hashRow,
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) -> Value in
    try repr(a[0].unwrapped)
  },
]
