// Equality and order: the rich comparison protocol over the native comparisons of
// Comparison+Native.swift.

import Syntax

/// `a == b` after the identity shortcut that containers take.
@inline(__always) package func equals(_ a: Value, _ b: Value) throws(Raised) -> Bool {
  switch (a, b) {
  case (.int(let x), .int(let y)): return x == y
  case (.object(let x), .object(let y)) where x == y: return true
  default: return try equalsSlowly(a, b)
  }
}

@inline(never) private func equalsSlowly(_ a: Value, _ b: Value) throws(Raised) -> Bool {
  if a.isIdentical(to: b) { return true }
  if let x = a.string, let y = b.string { return x.isEqual(to: y) }
  if let x = a.tuple, let y = b.tuple { return try compareTuples(.equal, x, y) }
  return try compareIsTrue(.equal, a, b)
}

/// `a op b` for `==`, `!=` and the four orders, as a value: classes may return anything.
package func compare(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
  switch (a, b) {
  case (.int(let x), .int(let y)): return .bool(ordered(op, x, y))
  case (.double(let x), .double(let y)): return .bool(ordered(op, x, y))
  default: return try compareSlowly(op, a, b)
  }
}

/// The comparison as a condition.
package func compareIsTrue(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raised) -> Bool
{
  try isTrue(try compare(op, a, b))
}

@inline(__always) func ordered<T: Comparable>(_ op: ComparisonOperator, _ x: T, _ y: T) -> Bool {
  switch op {
  case .less: return x < y
  case .lessOrEqual: return x <= y
  case .greater: return x > y
  case .greaterOrEqual: return x >= y
  case .equal: return x == y
  default: return x != y
  }
}

extension ComparisonOperator {
  /// The operator for exchanged operands.
  var reflected: ComparisonOperator {
    switch self {
    case .less: return .greater
    case .lessOrEqual: return .greaterOrEqual
    case .greater: return .less
    case .greaterOrEqual: return .lessOrEqual
    default: return self
    }
  }

  var specialName: SpecialName {
    switch self {
    case .less: return .lt
    case .lessOrEqual: return .le
    case .greater: return .gt
    case .greaterOrEqual: return .ge
    case .equal: return .eq
    default: return .ne
    }
  }
}

/// Do the operators of this value come from its class rather than from native code?
@inline(__always) func isDispatched(_ value: Value) -> Bool {
  guard case .object(let object) = value else { return false }
  switch object.pointee.kind {
  case .instance, .boxed, .exception, .type: return true
  default: return false
  }
}

/// The operand, or the value inside it when its class leaves comparisons to its built-in base, as members
/// of an `IntEnum` do. Nil when the class has a say.
@inline(__always) private func plainOperand(_ value: Value) -> Value? {
  guard let instance = value.instance else { return isDispatched(value) ? nil : value }
  guard let base = instance.baseValue, !isDispatched(base),
    !typeOf(value).traits.contains(.comparison)
  else { return nil }
  return base
}

@inline(never) private func compareSlowly(_ op: ComparisonOperator, _ a: Value, _ b: Value)
  throws(Raised) -> Value
{
  if let x = a.string, let y = b.string { return .bool(compareStrings(op, x, y)) }
  if let x = a.tuple, let y = b.tuple { return .bool(try compareTuples(op, x, y)) }
  if let x = plainOperand(a), let y = plainOperand(b) {
    if let result = try compareNatively(op, x, y) { return .bool(result) }
    return try compareIdentity(op, a, b)
  }
  if let order = orderOfBoxes(a, b) { return .bool(ordered(op, order, 0)) }
  let typeA = typeOf(a)
  let typeB = typeOf(b)
  let reflectedFirst =
    typeA.reference != typeB.reference && typeB.isSubclass(of: typeA.reference)
  if reflectedFirst {
    let result = try attempt(op.reflected, b, a)
    if !result.isNotImplemented { return result }
  }
  let method = typeA.lookup(op.specialName)
  let result = method.kind == .function ? try call(method, a, b) : try attempt(op, a, b)
  if !result.isNotImplemented { return result }
  return try reflectedFirst ? compareIdentity(op, a, b) : compareAfterLeft(op, a, b)
}

/// What is left of a comparison for which the left operand, asked first, had no answer.
func compareAfterLeft(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
  let reflected = try attempt(op.reflected, b, a)
  return try reflected.isNotImplemented ? compareIdentity(op, a, b) : reflected
}

/// Numbers and dates of the library, both of one class; nil for others.
@inline(__always) private func orderOfBoxes(_ a: Value, _ b: Value) -> Int? {
  guard case .object(let x) = a, case .object(let y) = b, x.pointee.kind == .boxed,
    y.pointee.kind == .boxed,
    BoxedObject(x).layout.pointee.type == BoxedObject(y).layout.pointee.type,
    let order = TypeObject(BoxedObject(x).layout.pointee.type).info.order
  else { return nil }
  return order(a, b)
}

/// One operand's own answer, or NotImplemented.
private func attempt(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
  if !isDispatched(a) { return try compareOrNotImplemented(op, a, b) }
  let name = op.specialName
  let inherited = TypeObject(state.objectType).lookup(name)
  if typeOf(a).lookup(name).isIdentical(to: inherited) {
    if op != .notEqual { return .notImplemented }
    let equal = try attempt(.equal, a, b)
    return equal.isNotImplemented ? equal : .bool(!(try isTrue(equal)))
  }
  return try callSpecial(a, name, b) ?? .notImplemented
}

/// The native answer for built-in types and the values inside instances of their subclasses.
func compareOrNotImplemented(_ op: ComparisonOperator, _ a: Value, _ b: Value)
  throws(Raised) -> Value
{
  if !knowsOperand(a.unwrapped, b.unwrapped) { return .notImplemented }
  guard let result = try compareNatively(op, a.unwrapped, b.unwrapped) else {
    // A bytearray compares with everything that has bytes to show.
    if let bytes = a.unwrapped.bytes, bytes.isMutable, let other = try bytesLike(b) {
      return .bool(compareBuffers(op, bytes.buffer, other.buffer))
    }
    return .notImplemented
  }
  return .bool(result)
}

private func compareIdentity(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raised)
  -> Value
{
  switch op {
  case .equal, .is: return .bool(a.isIdentical(to: b))
  case .notEqual, .isNot: return .bool(!a.isIdentical(to: b))
  default:
    throw raise(
      .typeError,
      "'\(op.rawValue)' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
  }
}
