// Arithmetic and comparison of spans.

import Interpreter
import Syntax

let timedeltaOperators: [NativeFunction] =
  [
    .method("__add__", "(self, value, /)", "Return self+value.", add),
    .method("__radd__", "(self, value, /)", "Return value+self.", add),
    .method("__sub__", "(self, value, /)", "Return self-value.") { (a) throws(Raised) in
      guard let left = a[0].timedelta, let right = a[1].timedelta else { return .notImplemented }
      return try difference(left, right)
    },
    .method("__rsub__", "(self, value, /)", "Return value-self.") { (a) throws(Raised) in
      guard let left = a[0].timedelta, let right = a[1].timedelta else { return .notImplemented }
      return try difference(right, left)
    },
    .method("__mul__", "(self, value, /)", "Return self*value.", multiply),
    .method("__rmul__", "(self, value, /)", "Return value*self.", multiply),
    .method("__truediv__", "(self, value, /)", "Return self/value.", divide),
    .method("__floordiv__", "(self, value, /)", "Return self//value.", floorDivideSpan),
    .method("__mod__", "(self, value, /)", "Return self%value.") { (a) throws(Raised) in
      guard let left = a[0].timedelta, let right = a[1].timedelta else { return .notImplemented }
      return try Timedelta.make(
        total: try binaryOperation(.modulo, try left.total(), try right.total()))
    },
    .method("__divmod__", "(self, value, /)", "Return divmod(self, value).") {
      (a) throws(Raised) in
      guard let left = a[0].timedelta, let right = a[1].timedelta else { return .notImplemented }
      guard let pair = try divmod(try left.total(), try right.total()).tuple else {
        return .notImplemented
      }
      return makeTuple([pair[0], try Timedelta.make(total: pair[1])])
    },
    .method("__neg__", "(self, /)", "-self") { (a) throws(Raised) in
      try negated(try timedelta(a[0]))
    },
    .method("__pos__", "(self, /)", "+self") { (a) throws(Raised) in
      let span = try timedelta(a[0])
      return try Timedelta.make(span.days, span.seconds, span.microseconds)
    },
    .method("__abs__", "(self, /)", "abs(self)") { (a) throws(Raised) in
      let span = try timedelta(a[0])
      if span.days < 0 { return try negated(span) }
      return try Timedelta.make(span.days, span.seconds, span.microseconds)
    },
    .method("__bool__", "(self, /)", "True if self else False") { (a) throws(Raised) in
      let span = try timedelta(a[0])
      return .bool(span.days != 0 || span.seconds != 0 || span.microseconds != 0)
    },
    .method("__hash__", "(self, /)", "Return hash(self).") { (a) throws(Raised) in
      let span = try timedelta(a[0])
      let parts = makeTuple([.int(span.days), .int(span.seconds), .int(span.microseconds)])
      return .int(try hash(parts))
    },
  ]
  + comparisons { (op, left, right) throws(Raised) in
    guard let left = left.timedelta, let right = right.timedelta else { return .notImplemented }
    return verdict(op, left.order(right))
  }

private func add(_ a: Arguments) throws(Raised) -> Value {
  guard let left = a[0].timedelta, let right = a[1].timedelta else { return .notImplemented }
  return try Timedelta.make(
    left.days + right.days, left.seconds + right.seconds, left.microseconds + right.microseconds)
}

private func difference(_ left: Timedelta, _ right: Timedelta) throws(Raised) -> Value {
  try Timedelta.make(
    left.days - right.days, left.seconds - right.seconds, left.microseconds - right.microseconds)
}

private func negated(_ span: Timedelta) throws(Raised) -> Value {
  try Timedelta.make(-span.days, -span.seconds, -span.microseconds)
}

private func isInteger(_ value: Value) -> Bool {
  switch value.unwrapped {
  case .int, .bool: true
  case let other: other.bigInt != nil
  }
}

private func multiply(_ a: Arguments) throws(Raised) -> Value {
  guard let span = a[0].timedelta else { return .notImplemented }
  if isInteger(a[1]) {
    return try Timedelta.make(
      total: try binaryOperation(.multiply, try span.total(), a[1].unwrapped))
  }
  guard case .double = a[1].unwrapped else { return .notImplemented }
  let (numerator, denominator) = try ratio(a[1])
  let product = try binaryOperation(.multiply, try span.total(), numerator)
  return try Timedelta.make(total: try dividedToEven(product, denominator))
}

private func divide(_ a: Arguments) throws(Raised) -> Value {
  guard let span = a[0].timedelta else { return .notImplemented }
  if let other = a[1].timedelta {
    return try binaryOperation(.divide, try span.total(), try other.total())
  }
  if isInteger(a[1]) {
    return try Timedelta.make(total: try dividedToEven(try span.total(), a[1].unwrapped))
  }
  guard case .double = a[1].unwrapped else { return .notImplemented }
  let (numerator, denominator) = try ratio(a[1])
  let product = try binaryOperation(.multiply, try span.total(), denominator)
  return try Timedelta.make(total: try dividedToEven(product, numerator))
}

private func floorDivideSpan(_ a: Arguments) throws(Raised) -> Value {
  guard let span = a[0].timedelta else { return .notImplemented }
  if let other = a[1].timedelta {
    return try binaryOperation(.floorDivide, try span.total(), try other.total())
  }
  guard isInteger(a[1]) else { return .notImplemented }
  return try Timedelta.make(
    total: try binaryOperation(.floorDivide, try span.total(), a[1].unwrapped))
}

private func ratio(_ number: Value) throws(Raised) -> (Value, Value) {
  let pair = try callMethod(number, intern("as_integer_ratio"), [])
  guard let parts = pair.tuple else { throw raise(.typeError, "as_integer_ratio() failed") }
  return (parts[0], parts[1])
}

/// The nearest int to a quotient; of two, the even one.
private func dividedToEven(_ a: Value, _ b: Value) throws(Raised) -> Value {
  guard let pair = try divmod(a, b).tuple else { return .int(0) }
  let (quotient, rest) = (pair[0], try binaryOperation(.multiply, pair[1], .int(2)))
  let isOdd = try isTrue(try binaryOperation(.modulo, quotient, .int(2)))
  let isBeyond =
    try compareIsTrue(.greater, b, .int(0))
    ? try compareIsTrue(.greater, rest, b) : try compareIsTrue(.less, rest, b)
  let isHalf = try compareIsTrue(.equal, rest, b)
  return isBeyond || isHalf && isOdd
    ? try binaryOperation(.add, quotient, .int(1)) : quotient
}

// MARK: - Without a look at the rows

/// Sums and differences of spans.
func operateOnSpans(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value? {
  guard let left = a.boxed(Timedelta.self), let right = b.boxed(Timedelta.self) else { return nil }
  switch op {
  case .add:
    return try Timedelta.make(
      left.days + right.days, left.seconds + right.seconds,
      left.microseconds + right.microseconds)
  case .subtract: return try difference(left, right)
  default: return nil
  }
}

func orderOfSpans(_ a: Value, _ b: Value) -> Int? {
  guard let left = a.boxed(Timedelta.self), let right = b.boxed(Timedelta.self) else { return nil }
  return left.order(right)
}
