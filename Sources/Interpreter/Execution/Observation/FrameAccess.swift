// What `locals()`, `globals()`, `vars()`, `dir()`, `eval()` and `exec()` may know of their caller.
//
// Calls by these names lower to a node that shows its frame while the call runs; all other calls
// keep frames private, so that plain calls cost nothing for it.

import Syntax

/// A running frame that a native may look at.
struct VisibleFrame {
  let frame: Frame
  let code: Code
  let globals: DictObject
  /// The slot of a class body's namespace, else -1.
  let namespaceSlot: Int
  /// Variables of comprehensions that are running.
  let iterationVariables: [(String, Binding)]
}

/// Of the running thread.
nonisolated(unsafe) var visibleFrame: VisibleFrame?

/// Names whose calls show the frame.
let frameAccessNames = ["locals", "globals", "vars", "dir", "eval", "exec"]

/// A call that shows its frame to the native it calls.
final class FrameAccessNode: Node {
  let call: Node
  let code: Code
  let globals: DictObject
  let namespaceSlot: Int
  let iterationVariables: [(String, Binding)]
  init(
    _ call: Node, _ code: Code, globals: DictObject, namespaceSlot: Int,
    iterationVariables: [(String, Binding)]
  ) {
    self.iterationVariables = iterationVariables
    self.call = call
    self.code = code
    self.globals = globals
    self.namespaceSlot = namespaceSlot
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let outer = visibleFrame
    visibleFrame = VisibleFrame(
      frame: f, code: code, globals: globals, namespaceSlot: namespaceSlot,
      iterationVariables: iterationVariables)
    defer { visibleFrame = outer }
    return try call.evaluate(f)
  }
}

/// The namespace of the module `__main__`; set by the executable.
package nonisolated(unsafe) var mainNamespace: DictObject! = nil

/// Puts a new, empty `__main__` namespace in place, with the names that every module has.
package func resetMainNamespace() {
  let namespace = makeDict()
  namespace.set(SpecialName.name.name, makeString("__main__"))
  namespace.set(SpecialName.doc.name, .none)
  mainNamespace = namespace
}

/// `globals()` of the caller.
func callerGlobals() -> DictObject {
  if let visible = visibleFrame { return visible.globals }
  return runningFrames(atMost: 1).first?.code.globals.map { DictObject($0) } ?? mainNamespace
}

/// `locals()` of the caller: as `callerNamespace`, or the mapping that its code was given.
func callerLocals() -> Value {
  if let visible = visibleFrame, visible.namespaceSlot >= 0 {
    if let inner = comprehensionNamespace(visible) { return inner.value }
    let namespace = visible.frame[visible.namespaceSlot]
    if !namespace.isUnbound { return namespace }
  }
  return callerNamespace().value
}

/// `locals()` of the caller: a module's or class body's own namespace, a function's as a snapshot.
private func callerNamespace() -> DictObject {
  guard let visible = visibleFrame else {
    // A call by another name: the frame that the call has left a link to.
    return runningFrames(atMost: 1).first?.locals.dict ?? mainNamespace
  }
  let isModule = visible.code.name == "<module>"
  if isModule || visible.namespaceSlot >= 0, let inner = comprehensionNamespace(visible) {
    return inner
  }
  if visible.namespaceSlot >= 0, let dict = visible.frame[visible.namespaceSlot].dict {
    return dict
  }
  if isModule { return visible.globals }
  let locals = snapshot(visible.frame, visible.code)
  addIterationVariables(of: visible, to: locals)
  return locals
}

/// What a module or class body shows inside of its comprehensions: their variables only.
private func comprehensionNamespace(_ visible: VisibleFrame) -> DictObject? {
  if visible.iterationVariables.isEmpty { return nil }
  let locals = makeDict()
  addIterationVariables(of: visible, to: locals)
  return locals
}

private func addIterationVariables(of visible: VisibleFrame, to locals: DictObject) {
  for (name, binding) in visible.iterationVariables {
    let value = bound(binding, in: visible.frame)
    if !value.isUnbound { locals.set(intern(name), value) }
  }
}

private func bound(_ binding: Binding, in frame: Frame) -> Value {
  switch binding {
  case .local(let slot): return frame[slot]
  case .cell(let slot):
    guard case .object(let cell) = frame[slot], cell.pointee.kind == .cell else { return .unbound }
    return CellObject(cell).content
  default: return .unbound
  }
}

/// The bound names of a function's frame, in slot order.
package func snapshot(_ frame: Frame, _ code: Code) -> DictObject {
  let dict = makeDict()
  for variable in code.allVariables {
    var value = frame[variable.slot]
    if variable.isCaptured {
      guard case .object(let cell) = value, cell.pointee.kind == .cell else { continue }
      value = CellObject(cell).content
    }
    if !value.isUnbound { dict.set(variable.name, value) }
  }
  return dict
}

/// The slots of a function's own variables that have no value.
func unboundVariables(_ frame: Frame, _ code: Code) -> [Int] {
  if code.name == "<module>" || code.namespaceSlot >= 0 { return [] }
  return code.allVariables.filter { !$0.isCaptured && frame[$0.slot].isUnbound }.map(\.slot)
}

/// A variable of a function as its frames' snapshots show it.
struct ShownVariable {
  /// Interned.
  let name: Reference
  let slot: Int
  let isCaptured: Bool
}

extension Code {
  /// Looked up once: every record of `logging` asks for frames.
  fileprivate var allVariables: [ShownVariable] {
    if let shownVariables { return shownVariables }
    let all = (variableNames + cellNames + freeNames).compactMap { name -> ShownVariable? in
      switch bindings[name] {
      case .local(let slot): .init(name: intern(name), slot: slot, isCaptured: false)
      case .cell(let slot), .free(let slot): .init(name: intern(name), slot: slot, isCaptured: true)
      default: nil
      }
    }
    shownVariables = all
    return all
  }
}
