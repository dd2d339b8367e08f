// The binary operators: native operations first, then the protocol of special methods, then the
// error that names both operand types.

import BigInt
import Syntax

/// `a op b`.
package func binaryOperation(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
  switch (a, b) {
  case (.int(let x), .int(let y)):
    if let result = try operate(op, x, y) { return result }
  case (.double(let x), .double(let y)):
    if let result = try operate(op, x, y) { return result }
  case (.int(let x), .bool(let y)):
    if let result = try operate(op, x, y ? 1 : 0) { return result }
  case (.double(let x), .int(let y)):
    if let result = try operate(op, x, Double(y)) { return result }
  case (.object(let x), .object(let y))
  where op == .add && x.pointee.kind == .string && y.pointee.kind == .string:
    return try concatenate(
      StringObject(UnsafeMutableRawPointer(x)), StringObject(UnsafeMutableRawPointer(y)))
  case (.object(let x), .object(let y)) where op == .add && x.pointee.kind == y.pointee.kind:
    if let result = try concatenateSequences(a, b) { return result }
  default: break
  }
  return try operateSlowly(op, a, b, isAugmented: false)
}

/// `a op= b`: what the name is bound to afterwards.
package func inPlaceOperation(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value
{
  if case .object(let object) = a {
    if let result = try operateInPlace(op, object, b) { return result }
  } else if case .int(let x) = a, case .int(let y) = b {
    if let result = try operate(op, x, y) { return result }
  }
  return try operateSlowly(op, a, b, isAugmented: true)
}

private func operateInPlace(_ op: BinaryOperator, _ a: Reference, _ b: Value) throws(Raised)
  -> Value?
{
  let memory = UnsafeMutableRawPointer(a)
  switch a.pointee.kind {
  case .string where op == .add:
    guard let other = b.string else { return nil }
    return try concatenate(StringObject(memory), other)
  case .list where op == .add:
    if let result = try askReflected(op, a, b) { return result }
    return try extend(ListObject(memory), b)
  case .list where op == .multiply:
    guard let count = try repetitionCount(b) else { return nil }
    return try repeatInPlace(ListObject(memory), count)
  case .bytes where op == .add && BytesObject(memory).isMutable:
    try checkExtending(BytesObject(memory), b)
    return try extend(BytesObject(memory), b)
  case .bytes where op == .multiply && BytesObject(memory).isMutable:
    guard let count = try repetitionCount(b) else { return nil }
    return try repeatInPlace(BytesObject(memory), count)
  case .set where !SetObject(memory).isFrozen, .dict, .instance, .boxed, .exception, .type:
    guard let name = op.inPlaceName else { return nil }
    guard let result = try callSpecial(.object(a), name, b) else { return nil }
    return result.isNotImplemented ? nil : result
  default: return nil
  }
}

/// Sequences are joined in place only when the right operand knows no other answer.
private func askReflected(_ op: BinaryOperator, _ a: Reference, _ b: Value) throws(Raised) -> Value?
{
  guard isDispatched(b), hasSpecial(b, op.reflectedName) else { return nil }
  let result = try callSpecial(b, op.reflectedName, .object(a))
  return result.flatMap { $0.isNotImplemented ? nil : $0 }
}

@inline(never) private func operateSlowly(
  _ op: BinaryOperator, _ a: Value, _ b: Value, isAugmented: Bool
) throws(Raised) -> Value {
  if !isDispatched(a), !isDispatched(b) {
    if let result = try operateNatively(op, a, b) { return result }
  } else {
    if let x = plainNumber(a), let y = plainNumber(b), let result = try operateNatively(op, x, y) {
      return result
    }
    if let result = try operateOnBoxes(op, a, b) { return result }
    let result = try dispatch(op, a, b)
    if !result.isNotImplemented { return result }
    if let result = try operateOnSequences(op, a, b) { return result }
  }
  throw unsupportedOperands(op, a, b, isAugmented: isAugmented)
}

/// `a op b`, augmented, where the class of `a` had no answer in place.
func operateAfterInPlace(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
  try operateSlowly(op, a, b, isAugmented: true)
}

/// What is left of an operation for which the left operand, asked first, had no answer.
func operateAfterLeft(_ op: BinaryOperator, _ a: Value, _ b: Value, isAugmented: Bool)
  throws(Raised) -> Value
{
  if typeOf(a).reference != typeOf(b).reference {
    let result = try askRight(op, a, b)
    if !result.isNotImplemented { return result }
  }
  if let result = try operateOnSequences(op, a, b) { return result }
  throw unsupportedOperands(op, a, b, isAugmented: isAugmented)
}

/// Joining and repeating as sequences do, which comes after what both operands' classes say themselves.
private func operateOnSequences(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised)
  -> Value?
{
  switch op {
  case .multiply: return try repeatDispatched(a, b)
  case .add where isSequence(a.unwrapped):
    return try concatenateSequences(a.unwrapped, b.unwrapped)
  default: return nil
  }
}

/// `__add__`, `__radd__` and so on, of all operators.
let operatorNames = BinaryOperator.allCases.flatMap { [$0.specialName, $0.reflectedName] }

/// The number, or the one inside an instance whose class leaves its operators to `int` or `float`, as members of an
/// `IntEnum` do. Nil for other values, and when the class has a say.
private func plainNumber(_ value: Value) -> Value? {
  switch value {
  case .int, .double, .bool: return value
  case .object(let object) where object.pointee.kind == .bigInt: return value
  default:
    guard let instance = value.instance, let base = instance.baseValue,
      !typeOf(value).traits.contains(.arithmetic)
    else { return nil }
    return base
  }
}

/// Numbers and dates of the library that know each other.
@inline(__always) private func operateOnBoxes(_ op: BinaryOperator, _ a: Value, _ b: Value)
  throws(Raised) -> Value?
{
  guard case .object(let x) = a, case .object(let y) = b, x.pointee.kind == .boxed,
    y.pointee.kind == .boxed,
    let operate = TypeObject(BoxedObject(x).layout.pointee.type).info.operate
  else { return nil }
  return try operate(op, a, b)
}

// MARK: - The protocol

/// Asks both operands; the right one first when its class derives from the left one's and overrides.
private func dispatch(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
  let typeA = typeOf(a)
  let typeB = typeOf(b)
  let isSameType = typeA.reference == typeB.reference
  var askedRight = isSameType
  if !isSameType, typeB.isSubclass(of: typeA.reference),
    !typeB.lookup(op.reflectedName).isIdentical(to: typeA.lookup(op.reflectedName))
  {
    let result = try askRight(op, a, b)
    if !result.isNotImplemented { return result }
    askedRight = true
  }
  let result = try askLeft(op, a, b)
  if !result.isNotImplemented || askedRight { return result }
  return try askRight(op, a, b)
}

private func askLeft(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
  if isDispatched(a) {
    if comesLast(op, op.specialName, of: a) { return .notImplemented }
    return try callSpecial(a, op.specialName, b) ?? .notImplemented
  }
  // Repetition comes after the right operand's own `__rmul__`.
  if op == .multiply, isSequence(a) { return .notImplemented }
  if !knowsOperand(a, b.unwrapped) { return .notImplemented }
  return try operateNatively(op, a, formatsText(op, a) ? b : b.unwrapped) ?? .notImplemented
}

private func askRight(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
  if isDispatched(b) {
    if comesLast(op, op.reflectedName, of: b) { return .notImplemented }
    return try callSpecial(b, op.reflectedName, a) ?? .notImplemented
  }
  if !knowsOperand(b, a.unwrapped) { return .notImplemented }
  return try operateNatively(op, a.unwrapped, b) ?? .notImplemented
}

/// Joining and repeating as sequences do comes after what both operands' classes say themselves.
private func comesLast(_ op: BinaryOperator, _ name: SpecialName, of value: Value) -> Bool {
  (op == .add || op == .multiply) && isSequence(value.unwrapped)
    && typeOf(value).lookup(name).native != nil
}

/// Do the methods of a number take the other operand? Those of ints know ints only, those of floats ints too.
/// - Parameter other: unwrapped, as the number itself.
func knowsOperand(_ number: Value, _ other: Value) -> Bool {
  switch number {
  case .int, .bool: return isInteger(other)
  case .double:
    if case .double = other { return true }
    return isInteger(other)
  default: return number.kind == .bigInt ? isInteger(other) : true
  }
}

private func isInteger(_ value: Value) -> Bool {
  switch value {
  case .int, .bool: return true
  default: return value.kind == .bigInt
  }
}

/// `%` on text shows its right operand, which must then stay the instance that it is.
private func formatsText(_ op: BinaryOperator, _ a: Value) -> Bool {
  op == .modulo && (a.kind == .string || a.kind == .bytes)
}

/// `sequence * index` where one of them is an instance.
private func repeatDispatched(_ a: Value, _ b: Value) throws(Raised) -> Value? {
  if let result = try repeatSequence(a.unwrapped, counted: b) { return result }
  return try repeatSequence(b.unwrapped, counted: a)
}

/// The body of a row such as `int.__add__`: the native result, or NotImplemented.
/// - Parameter isReflected: the row is that of `b`, such as `int.__radd__`.
func operateOrNotImplemented(
  _ op: BinaryOperator, _ a: Value, _ b: Value, isReflected: Bool = false
) throws(Raised) -> Value {
  let (own, other) = isReflected ? (b, a) : (a, b)
  if !knowsOperand(own.unwrapped, other.unwrapped) { return .notImplemented }
  if isReflected, op == .modulo, !areAlike(own.unwrapped, other.unwrapped) {
    return .notImplemented
  }
  return try operateNatively(op, a.unwrapped, formatsText(op, a.unwrapped) ? b : b.unwrapped)
    ?? .notImplemented
}

/// `__rmod__` of texts takes texts of its own kind only.
private func areAlike(_ own: Value, _ other: Value) -> Bool {
  switch own.kind {
  case .string: return other.kind == .string
  case .bytes: return own.bytes?.isMutable == other.bytes?.isMutable
  default: return true
  }
}

/// Operators among built-in types; nil when the types do not support it.
func operateNatively(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value? {
  if let x = a.smallInt {
    if case .bool(let first) = a, case .bool(let second) = b {
      if let result = operate(op, first, second) { return result }
    }
    if let y = b.smallInt { return try operate(op, x, y) }
    if case .double(let y) = b { return try operate(op, Double(x), y) }
  } else if case .double(let x) = a {
    if case .double(let y) = b { return try operate(op, x, y) }
    if let y = b.smallInt { return try operate(op, x, Double(y)) }
    if let y = b.bigInt, op.isArithmetic { return try operate(op, x, try y.toDouble()) }
  }
  if let result = try operateOnComplex(op, a, b) { return result }
  if a.kind == .bigInt || b.kind == .bigInt, let result = try operateOnWords(op, a, b) {
    return result
  }
  if let x = a.asBigInt, let y = b.asBigInt { return try operate(op, x, y) }
  if let x = a.bigInt, case .double(let y) = b, op.isArithmetic {
    return try operate(op, try x.toDouble(), y)
  }
  return try operateOnCollections(op, a, b)
}

private func operateOnCollections(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised)
  -> Value?
{
  switch op {
  case .add: return try concatenateSequences(a, b)
  case .multiply:
    if let result = try repeatSequence(a, counted: b) { return result }
    return try repeatSequence(b, counted: a)
  case .modulo:
    if let template = a.string { return try formatPercent(template, b) }
    if let template = a.bytes { return try formatPercent(template, b) }
    return nil
  case .bitOr:
    if let x = a.dict, let y = b.dict { return try dictMerge(x, y) }
    fallthrough
  case .bitAnd, .bitXor, .subtract:
    if let x = a.set, let y = b.set { return try setBinary(op, x, y) }
    return nil
  default: return nil
  }
}

// MARK: - Errors

/// The TypeError that names both classes.
func unsupportedOperands(
  _ op: BinaryOperator, _ a: Value, _ b: Value, isAugmented: Bool = false
) -> Raised {
  let (left, right) = (typeName(a), typeName(b))
  switch op {
  case .add:
    switch a.unwrapped.kind {
    case .string, .list, .tuple:
      let name = typeName(a.unwrapped)
      return raise(.typeError, "can only concatenate \(name) (not \"\(right)\") to \(name)")
    case .bytes: return raise(.typeError, "can't concat \(right) to \(left)")
    default: break
    }
  case .multiply:
    if isSequence(a.unwrapped) {
      return raise(.typeError, "can't multiply sequence by non-int of type '\(right)'")
    }
    if isSequence(b.unwrapped) {
      return raise(.typeError, "can't multiply sequence by non-int of type '\(left)'")
    }
  default: break
  }
  let plain = op == .power ? "** or pow()" : op.rawValue
  let symbol = isAugmented ? op.rawValue + "=" : plain
  let isPrint = a.native.map { "\($0.definition.name)" == "print" } ?? false
  let hint =
    op == .rightShift && !isAugmented && isPrint
    ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : ""
  return raise(
    .typeError, "unsupported operand type(s) for \(symbol): '\(left)' and '\(right)'\(hint)")
}

private func isSequence(_ value: Value) -> Bool {
  switch value.kind {
  case .string, .bytes, .list, .tuple: return true
  default: return false
  }
}

// MARK: - Names

extension BinaryOperator {
  var specialName: SpecialName {
    switch self {
    case .add: return .add
    case .subtract: return .sub
    case .multiply: return .mul
    case .matrixMultiply: return .matmul
    case .divide: return .truediv
    case .floorDivide: return .floordiv
    case .modulo: return .mod
    case .power: return .pow
    case .leftShift: return .lshift
    case .rightShift: return .rshift
    case .bitAnd: return .and
    case .bitOr: return .or
    case .bitXor: return .xor
    }
  }

  /// Special names lie in three parallel runs: plain, reflected, and in place without `divmod`.
  var reflectedName: SpecialName {
    let distance = SpecialName.radd.rawValue - SpecialName.add.rawValue
    return SpecialName(rawValue: specialName.rawValue + distance).unsafelyUnwrapped
  }

  var inPlaceName: SpecialName? {
    let afterDivmod = specialName.rawValue > SpecialName.divmod.rawValue ? 1 : 0
    let distance = SpecialName.iadd.rawValue - SpecialName.add.rawValue - afterDivmod
    return SpecialName(rawValue: specialName.rawValue + distance)
  }

  /// Do floats support it?
  fileprivate var isArithmetic: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power: return true
    default: return false
    }
  }
}
