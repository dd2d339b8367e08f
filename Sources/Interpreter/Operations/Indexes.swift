// Ints that are asked for: `__index__`, and what is said of values that have none or do not fit.

import BigInt

/// The int that the value is or that its `__index__` returns; nil when it has none.
package func indexNumber(_ value: Value) throws(Raised) -> Value? {
  switch value {
  case .int: return value
  case .bool(let flag): return .int(flag ? 1 : 0)
  default:
    if value.bigInt != nil { return value }
    guard isDispatched(value) else { return nil }
    let base = value.unwrapped
    if base.smallInt != nil || base.bigInt != nil { return try indexNumber(base) }
    guard let result = try callSpecial(value, .index) else { return nil }
    let number = result.unwrapped
    if number.smallInt == nil, number.bigInt == nil {
      throw raise(.typeError, "__index__ returned non-int (type \(typeName(result)))")
    }
    let isExact = typeOf(result).reference == state.intType
    try warnOfSubclass(result, "__index__", "int", isExact: isExact)
    return try indexNumber(number)
  }
}

/// The int, small or big, that an argument must be or have in `__index__`.
package func integerValue(_ value: Value) throws(Raised) -> Value {
  if case .int = value { return value }
  if let number = try indexNumber(value) { return number }
  throw notAnInteger(value)
}

/// A TypeError for what is no int and has no `__index__`.
package func notAnInteger(_ value: Value) -> Raised {
  raise(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
}

/// What a special method that makes a number returned is an instance of a strict subclass.
func warnOfSubclass(_ result: Value, _ method: String, _ name: String, isExact: Bool)
  throws(Raised)
{
  if isExact { return }
  try issueDeprecation(
    "\(method) returned non-\(name) (type \(typeName(result))).  The ability to return an instance "
      + "of a strict subclass of \(name) is deprecated, and may be removed in a future version of "
      + "Python.")
}

/// An index-sized int.
/// - Parameters:
///   - overflow: what to raise when it exceeds 64 bits.
///   - origin: what the number was made of, where that was asked for it before.
package func toIndex(
  _ value: Value, overflow: BuiltinException = .indexError, of origin: Value? = nil
) throws(Raised) -> Int {
  if case .int(let number) = value { return number }
  guard let number = try indexNumber(value) else {
    throw notAnInteger(value)
  }
  if case .int(let small) = number { return small }
  throw raise(overflow, "cannot fit '\(typeName(origin ?? value))' into an index-sized integer")
}

/// A size, position or number of times that a method takes.
package func sizeArgument(_ value: Value) throws(Raised) -> Int {
  if case .int(let number) = try integerValue(value) { return number }
  throw raise(.overflowError, "Python int too large to convert to C ssize_t")
}

/// An argument that is a C `int` in CPython.
package func cIntArgument(_ value: Value) throws(Raised) -> Int {
  if case .int(let small) = try integerValue(value), Int32(exactly: small) != nil { return small }
  throw raise(.overflowError, "Python int too large to convert to C int")
}

/// An int for which the message names the sequence: "list indices must be integers or slices, not str".
func subscriptIndex(_ value: Value, of name: StaticString) throws(Raised) -> Int {
  if case .int(let number) = value { return number }
  guard let number = try indexNumber(value) else {
    throw raise(
      .typeError, "\(name) indices must be integers or slices, not \(typeName(value))")
  }
  return try toIndex(number, of: value)
}

/// An int argument of any size, clamped to 64 bits; for optional positions such as `find`'s.
package func clampedIndex(_ value: Value) throws(Raised) -> Int {
  if case .int(let number) = value { return number }
  guard let number = try indexNumber(value) else {
    throw raise(
      .typeError, "slice indices must be integers or None or have an __index__ method")
  }
  if case .int(let small) = number { return small }
  return number.bigInt.unsafelyUnwrapped.number.sign == .minus ? Int.min : Int.max
}
