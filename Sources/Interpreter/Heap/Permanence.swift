// What the start makes for ever: interned names and the methods of built-in classes.
//
// A collection with little else alive spent three quarters of its steps on them. They are never swept, and
// the namespace of a settled class is not traced, so that collections of a small heap may come twice as
// often: the memory between two of them is the larger part of what a short program touches.

/// The mark of a cell that is neither traced nor swept. What it refers to is permanent too, or a root.
let permanentMark: UInt8 = 0

@inline(__always) func makePermanent(_ cell: Reference) { cell.pointee.mark = permanentMark }

/// Settles the built-in classes of the start, as far as scripts cannot change them.
/// - Precondition: their methods are installed; what comes later is traced again.
package func settleBuiltinTypes() {
  for cell in nativeTypes {
    let info = TypeObject(cell).info
    info.isOfStart = true
    settleNamespace(info)
  }
}

/// Settles one class with what its namespace holds now.
func settleNamespace(_ info: TypeInfo) {
  if !info.isBuiltin || info.isOpen { return }
  let namespace = info.entries
  for position in 0..<namespace.used where !keep(namespace.entries[position].value) { return }
  makePermanent(namespace.layout.reference)
  info.settledVersion = namespace.version
}

/// Are the entries of a class those with which it was settled? Asked by collections under stress.
func holdsPermanent(_ info: TypeInfo) -> Bool {
  let namespace = info.entries
  return (0..<namespace.used).allSatisfy { position in
    guard case .object(let cell) = namespace.entries[position].value else { return true }
    return cell.pointee.mark == permanentMark || cell.pointee.kind == .type
  }
}

/// Makes a value permanent when it refers to nothing but other such values and classes, which are roots.
/// - Returns: whether it did.
private func keep(_ value: Value) -> Bool {
  guard case .object(let cell) = value else { return true }
  switch cell.pointee.kind {
  case .type: return TypeObject(cell).isBuiltin
  case .string: break
  case .native: if !keep(NativeObject(cell).layout.pointee.owner) { return false }
  case .staticMethod, .classMethod:
    let method = MethodWrapperObject(cell)
    if !method.layout.pointee.attributes.isNone || !keep(method.wrapped) { return false }
  case .property: if !PropertyObject(cell).parts.allSatisfy(keep) { return false }
  case .tuple:
    if !TupleObject(UnsafeMutableRawPointer(cell)).buffer.allSatisfy(keep) { return false }
  default: return false
  }
  makePermanent(cell)
  return true
}
