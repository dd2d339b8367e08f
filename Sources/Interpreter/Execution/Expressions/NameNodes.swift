// Constants and names: locals, cells, globals, class-level names.

import Syntax

final class ConstantNode: Node {
  let value: Value
  init(_ value: Value) { self.value = value }
  override func evaluate(_ f: Frame) throws(Raised) -> Value { value }
  override func execute(_ f: Frame) throws(Raised) -> Flow { .next }
}

/// A local that is certainly bound: parameters never deleted, temporaries.
final class BoundLocalNode: Node {
  let slot: Int
  /// The expression that it holds; nil where nobody tests it.
  private let site: Site?
  init(_ slot: Int, _ site: Site? = nil) {
    self.slot = slot
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluate(_ f: Frame) throws(Raised) -> Value { f[slot] }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    try isTrue(f[slot], of: self, in: f)
  }
}

final class LocalNode: Node {
  let slot: Int
  let site: Site
  init(_ slot: Int, _ site: Site) {
    self.slot = slot
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let value = f[slot]
    if value.isUnbound { throw unboundLocal(slot, site) }
    return value
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let value = f[slot]
    if value.isUnbound { throw unboundLocal(slot, site) }
    return try isTrue(value, of: self, in: f)
  }
}

@inline(never) func unboundLocal(_ slot: Int, _ site: Site) -> Raised {
  let names = site.code.slotNames
  let name = slot < names.count ? names[slot] : "?"
  let raised = raise(
    .unboundLocalError,
    "cannot access local variable '\(name)' where it is not associated with a value")
  recordFailure(site)
  return raised
}

/// A variable that closures share, own or captured.
final class CellNode: Node {
  let slot: Int
  let name: String
  let isFree: Bool
  let site: Site
  init(_ slot: Int, name: String, isFree: Bool, _ site: Site) {
    self.slot = slot
    self.name = name
    self.isFree = isFree
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    guard case .object(let object) = f[slot] else { throw unbound() }
    let value = CellObject(object).content
    if value.isUnbound { throw unbound() }
    return value
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    guard case .object(let object) = f[slot] else { throw unbound() }
    let value = CellObject(object).content
    if value.isUnbound { throw unbound() }
    return try isTrue(value, of: self, in: f)
  }
  @inline(never) private func unbound() -> Raised {
    isFree
      ? fail(
        site, .nameError,
        "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope"
      )
      : fail(
        site, .unboundLocalError,
        "cannot access local variable '\(name)' where it is not associated with a value")
  }
}

/// A global or builtin name. Remembers the entry's position for one version of the namespace.
final class GlobalNode: Node {
  let namespace: DictObject
  let name: Reference
  let site: Site
  private var version = -1
  private var position = 0
  private var builtinsVersion = -1
  private var builtinPosition = 0

  init(_ namespace: DictObject, _ name: Reference, _ site: Site) {
    self.namespace = namespace
    self.name = name
    self.site = site
  }

  override var testSite: Site? { site }

  /// The remembered value; nil when it must be looked up.
  @inline(__always) var known: Value? {
    if namespace.version == version {
      if position >= 0 { return namespace.entries[position].value }
      let builtins = DictObject(state.builtins.unsafelyUnwrapped)
      if builtins.version == builtinsVersion { return builtins.entries[builtinPosition].value }
    }
    return nil
  }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let known { return known }
    return try lookup(f)
  }

  @inline(never) private func lookup(_ f: Frame) throws(Raised) -> Value {
    version = namespace.version
    position = namespace.find(name)
    if position >= 0 { return namespace.entries[position].value }
    if let builtins = ownBuiltins(of: namespace) {
      version = -1
      let value = try located(site) { () throws(Raised) in
        try getBuiltin(name, from: builtins)
      }
      if let value { return value }
      throw undefinedName(name, site, f)
    }
    let builtins = DictObject(state.builtins)
    builtinsVersion = builtins.version
    builtinPosition = builtins.find(name)
    if builtinPosition >= 0 { return builtins.entries[builtinPosition].value }
    builtinsVersion = -1
    version = -1
    if let value = lastResort(name) { return value }
    throw undefinedName(name, site, f)
  }
}

/// The builtins that a script gave to a namespace of its own, a mapping; nil for the usual ones.
private func ownBuiltins(of namespace: DictObject) -> Value? {
  let value = namespace.get(SpecialName.builtins.name)
  if value.isUnbound { return nil }
  let found = value.module?.namespace.value ?? value
  return found.isIdentical(to: .object(state.builtins)) ? nil : found
}

private func getBuiltin(_ name: Reference, from builtins: Value) throws(Raised) -> Value? {
  guard let dict = builtins.dict else { return try getNamespaceItem(builtins, name) }
  let value = dict.get(name)
  return value.isUnbound ? nil : value
}

/// Has a script given builtins to the namespace that do not have what a statement needs?
func lacksOwnBuiltin(_ name: StaticString, _ namespace: DictObject) throws(Raised) -> Bool {
  guard let builtins = ownBuiltins(of: namespace) else { return false }
  return try getBuiltin(intern(name), from: builtins) == nil
}

/// The builtin that a statement needs, as its module sees it.
func requiredBuiltin(_ name: StaticString, of namespace: DictObject) throws(Raised) -> Value? {
  let builtins = ownBuiltins(of: namespace) ?? .object(state.builtins)
  return try getBuiltin(intern(name), from: builtins)
}

/// A name of a module, as in `asyncio.sleep`. Remembers the entry's position for one version of the
/// module's namespace; no two namespaces ever have the same version.
struct ModuleName {
  private var version = -1
  private var position = 0

  /// The remembered value; nil for other objects and when it must be looked up.
  @inline(__always) func known(_ object: Value) -> Value? {
    guard case .object(let reference) = object, reference.pointee.kind == .module else {
      return nil
    }
    let namespace = ModuleObject(reference).namespace
    return namespace.version == version ? namespace.entries[position].value : nil
  }

  /// Finds the name in the namespace of a plain module; false when the whole protocol is needed.
  mutating func learn(_ object: Value, _ name: Reference) -> Bool {
    guard let module = object.module else { return false }
    let found = module.namespace.find(name)
    if found < 0 { return false }
    position = found
    version = module.namespace.version
    return true
  }
}

/// Names that resolve last of all, such as `create_task` at the prompt: set by the executable.
package nonisolated(unsafe) var lastResort: (Reference) -> Value? = { _ in nil }

/// - Parameter frame: where the name was read; its `self` is kept for "did you mean: 'self.name'".
@inline(never) func undefinedName(_ name: Reference, _ site: Site, _ frame: Frame? = nil) -> Raised
{
  let text = StringObject(UnsafeMutableRawPointer(name)).text
  let raised = raise(.nameError, "name '\(text)' is not defined")
  let exception = state.raised.exception
  exception?.setField(ExceptionField.name, .object(name))
  if let frame, let slot = site.code.slotNames.firstIndex(of: "self") {
    var receiver = frame[slot]
    if case .object(let cell) = receiver, cell.pointee.kind == .cell {
      receiver = CellObject(cell).content
    }
    if !receiver.isUnbound { exception?.setField(ExceptionField.object, receiver) }
  }
  recordFailure(site)
  return raised
}

/// A name in a class body: the class's namespace, then a captured cell or the globals.
final class ClassNameNode: Node {
  let namespaceSlot: Int
  let name: Reference
  let cellSlot: Int
  let fallback: Node
  init(namespaceSlot: Int, name: Reference, cellSlot: Int, fallback: Node) {
    self.namespaceSlot = namespaceSlot
    self.name = name
    self.cellSlot = cellSlot
    self.fallback = fallback
  }
  override var testSite: Site? { fallback.testSite }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let dict = f[namespaceSlot].dict {
      let value = dict.get(name)
      if !value.isUnbound { return value }
    } else if let value = try getNamespaceItem(f[namespaceSlot], name) {
      return value
    }
    if cellSlot >= 0, case .object(let cell) = f[cellSlot] {
      let value = CellObject(cell).content
      if !value.isUnbound { return value }
    }
    return try fallback.evaluate(f)
  }
}

/// An item of a namespace that is not a plain dict (a metaclass's `__prepare__` made it).
func getNamespaceItem(_ namespace: Value, _ name: Reference) throws(Raised) -> Value? {
  do throws(Raised) { return try getItem(namespace, .object(name)) } catch {
    if catchRaised(.keyError) { return nil }
    throw error
  }
}

/// Wraps parameters that closures capture, makes empty cells, before the body runs.
final class PrologueNode: Node {
  let parameterCells: SlotList
  let freshCells: SlotList
  let body: Node
  init(parameterCells: [Int], freshCells: [Int], body: Node) {
    self.parameterCells = SlotList(parameterCells)
    self.freshCells = SlotList(freshCells)
    self.body = body
  }
  deinit {
    parameterCells.release()
    freshCells.release()
  }
  private func prepare(_ f: Frame) {
    for index in 0..<parameterCells.count {
      f[parameterCells[index]] = makeCell(f[parameterCells[index]])
    }
    for index in 0..<freshCells.count { f[freshCells[index]] = makeCell(.unbound) }
  }
  override func run(_ f: Frame) throws(Raised) -> Value {
    prepare(f)
    return try body.run(f)
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    prepare(f)
    return .next
  }
}

/// Makes anew the cells of a comprehension's variables.
final class MakeCellsNode: Node {
  let slots: SlotList
  init(_ slots: [Int]) { self.slots = SlotList(slots) }
  deinit { slots.release() }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    for index in 0..<slots.count { f[slots[index]] = makeCell(.unbound) }
    return .next
  }
}

/// `name := value`
final class NamedNode: Node {
  let target: TargetNode
  let value: Node
  let site: Site
  init(_ target: TargetNode, _ value: Node, _ site: Site) {
    self.target = target
    self.value = value
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let result = try value.evaluate(f)
    try target.assign(f, result)
    return result
  }
}
