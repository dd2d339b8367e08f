// Operations on constants are done when code is lowered, where CPython's compiler does them: what they
// make are constants too, and equal constants are one object.
//
// The limits are CPython's: what would make a large constant is left to the run, and so is what raises.

import BigInt
import Syntax

extension Lowering {
  /// Bits of an int, characters of a text, items of a tuple that a constant may have.
  private static let mostBits = 128
  private static let mostCharacters = 4096
  private static let mostItems = 256

  /// The constant that an operation on two constants makes; nil where it is left to the run.
  func folded(_ operation: BinaryOperator, _ left: Node, _ right: Node) -> Node? {
    guard let left = (left as? ConstantNode)?.value, let right = (right as? ConstantNode)?.value,
      isFoldable(operation, left, right)
    else { return nil }
    do throws(Raised) { return shared(try binaryOperation(operation, left, right)) } catch {
      state.raised = .none
      return nil
    }
  }

  /// `-1`, `~1`, `+1`
  func folded(_ operation: UnaryOperator, _ operand: Node) -> Node? {
    guard let operand = (operand as? ConstantNode)?.value, isNumber(operand) else { return nil }
    // Not deprecated where it is written out.
    if operation == .invert, case .bool(let flag) = operand { return shared(.int(flag ? -2 : -1)) }
    do throws(Raised) { return shared(try unaryOperation(operation, operand)) } catch {
      state.raised = .none
      return nil
    }
  }

  /// `"abc"[1]`
  func foldedItem(_ container: Node, _ key: Node) -> Node? {
    guard let container = (container as? ConstantNode)?.value,
      let key = (key as? ConstantNode)?.value,
      container.string != nil || container.tuple != nil || container.bytes != nil,
      key.smallInt != nil
    else { return nil }
    do throws(Raised) { return shared(try getItem(container, key)) } catch {
      state.raised = .none
      return nil
    }
  }

  private func shared(_ value: Value) -> Node {
    if let text = value.string { return constant(context.pool.text(Array(text.buffer))) }
    if let bytes = value.bytes { return constant(context.pool.byteString(Array(bytes.buffer))) }
    if let tuple = value.tuple { return constant(context.pool.tuple(Array(tuple.buffer))) }
    return constant(value)
  }

  private func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int, .bool, .double: true
    default: value.bigInt != nil || value.complex != nil
    }
  }

  private func isFoldable(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Bool {
    switch operation {
    case .matrixMultiply: return false
    case .modulo: return left.string == nil && left.bytes == nil
    case .multiply: return isFoldableProduct(left, right) && isFoldableProduct(right, left)
    case .power:
      guard let x = bits(left), let y = bits(right) else { return true }
      return right.smallInt.map { $0 <= 0 || x == 0 || y == 0 || x * $0 <= Self.mostBits } ?? false
    case .leftShift:
      guard let x = bits(left), let count = right.smallInt, count > 0 else { return true }
      return count <= Self.mostBits && x <= Self.mostBits - count
    default: return true
    }
  }

  private func isFoldableProduct(_ left: Value, _ right: Value) -> Bool {
    if let x = bits(left), let y = bits(right) { return x + y <= Self.mostBits }
    guard let count = right.smallInt, count > 0 else {
      return right.bigInt == nil || left.string == nil && left.bytes == nil && left.tuple == nil
    }
    if let tuple = left.tuple { return tuple.count == 0 || tuple.count <= Self.mostItems / count }
    guard let size = left.string?.codePointCount ?? left.bytes?.count else { return true }
    return size == 0 || size <= Self.mostCharacters / count
  }

  /// The bits of an int; nil for other values.
  private func bits(_ value: Value) -> Int? {
    if let number = value.smallInt { return Int.bitWidth - number.magnitude.leadingZeroBitCount }
    return value.bigInt == nil ? nil : value.asBigInt?.magnitude.bitWidth
  }
}
