// What is made for ever: interned names, the methods of built-in classes, and the functions of the library's
// modules in Baton's own language.
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
    isPermanent(namespace.entries[position].value)
  }
}

/// The namespaces of modules whose functions are permanent.
private nonisolated(unsafe) var settledModules: [Reference] = []
/// What permanent functions take, roughly: they live, and a collection still sees their places in namespaces.
nonisolated(unsafe) var settledBytes = 0

/// Makes the functions of a module of the library permanent, those of its classes too. They and what they hold were
/// half of what a collection took with fifteen modules imported, 1.1 ms.
/// - Precondition: its code has run.
func settleModule(_ namespace: DictObject) {
  settledModules.append(namespace.layout.reference)
  visitFunctions(in: namespace) { function in
    if isLibrary(function.code) { function.settle() }
  }
}

/// The functions of a module and those of its classes.
private func visitFunctions(in namespace: DictObject, _ visit: (FunctionObject) -> Void) {
  for position in 0..<namespace.used {
    guard case .object(let cell) = namespace.entries[position].value else { continue }
    visitFunctions(of: cell, visit)
    guard cell.pointee.kind == .type, !TypeObject(cell).isBuiltin else { continue }
    let members = TypeObject(cell).info.entries
    for position in 0..<members.used {
      if case .object(let cell) = members.entries[position].value {
        visitFunctions(of: cell, visit)
      }
    }
  }
}

/// The function that a cell is, or those that a descriptor calls.
private func visitFunctions(of cell: Reference, _ visit: (FunctionObject) -> Void) {
  switch cell.pointee.kind {
  case .function: visit(FunctionObject(cell))
  case .staticMethod, .classMethod:
    if let wrapped = MethodWrapperObject(cell).wrapped.asObject {
      visitFunctions(of: wrapped, visit)
    }
  case .property:
    for part in PropertyObject(cell).parts {
      if let part = part.asObject { visitFunctions(of: part, visit) }
    }
  default: break
  }
}

/// The modules of permanent functions are roots, and so is what those have got since.
func markSettledModules() {
  for namespace in settledModules { mark(namespace) }
  markChangedFunctions()
  if state.stressInterval > 0 { checkSettledModules() }
}

private func checkSettledModules() {
  for namespace in settledModules {
    visitFunctions(in: DictObject(namespace)) { function in
      if function.layout.pointee.header.mark == permanentMark {
        precondition(function.info.holdsPermanent, "\(function.code.name) is not settled")
      }
    }
  }
}

/// Makes a value permanent when it refers to nothing but other such values and classes, which are roots.
/// - Returns: whether it did.
func keep(_ value: Value) -> Bool {
  guard case .object(let cell) = value else { return true }
  switch cell.pointee.kind {
  case .type: return TypeObject(cell).isBuiltin
  case .string, .bytes, .bigInt, .complex: break
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

/// Is the value no cell that a collection could free?
func isPermanent(_ value: Value) -> Bool {
  guard case .object(let cell) = value else { return true }
  return cell.pointee.mark == permanentMark
    || cell.pointee.kind == .type && TypeObject(cell).isBuiltin
}
