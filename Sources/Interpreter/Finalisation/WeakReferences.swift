// Weak references: boxed objects that point to a cell without keeping it alive.
//
// A cell with weak references has a duty until it dies; then they are cleared and their callbacks
// called, the youngest first. The table is keyed by address: it names only cells that stand in the
// table of duties, which collections never free.

/// The Swift half of a `weakref.ref`.
package final class WeakReference: Boxed {
  /// Nil once the referent is dead.
  package fileprivate(set) var target: Reference?
  /// Called once with the reference when the referent has died; None for none.
  package fileprivate(set) var callback: Value
  /// The boxed cell.
  fileprivate var box: Reference?
  /// The boxed cell, or the instance of a script's subclass around it. Dead, it may be another object's already while
  /// the box waits for the sweep: only a living box says that it is what it was.
  package var cell: Reference?
  /// The referent's hash, once it was asked for: it outlives the referent.
  package var hash: Value = .unbound

  init(_ target: Reference, callback: Value) {
    self.target = target
    self.callback = callback
  }

  override package func trace() {
    if let cell { mark(cell) }
    mark(callback)
    mark(hash)
  }

  override package func release() {
    if let target { weakReferences.remove(self, from: target) }
    target = nil
  }

  override package func wasWrapped(by instance: Reference) { cell = instance }
}

private struct WeakTable {
  private var byTarget: [Reference: [Unmanaged<WeakReference>]] = [:]

  mutating func add(_ reference: WeakReference, to target: Reference) {
    byTarget[target, default: []].append(.passUnretained(reference))
  }

  mutating func remove(_ reference: WeakReference, from target: Reference) {
    let pointer = Unmanaged.passUnretained(reference).toOpaque()
    byTarget[target]?.removeAll { $0.toOpaque() == pointer }
    if byTarget[target]?.isEmpty ?? false {
      byTarget[target] = nil
      target.pointee.flags &= ~isWeaklyReferenced
    }
  }

  /// The references to a cell, oldest first.
  func references(to target: Reference) -> [WeakReference] {
    byTarget[target]?.map { $0.takeUnretainedValue() } ?? []
  }

  mutating func removeAll(_ target: Reference) -> [WeakReference] {
    target.pointee.flags &= ~isWeaklyReferenced
    return (byTarget.removeValue(forKey: target) ?? []).map { $0.takeUnretainedValue() }
  }
}

private nonisolated(unsafe) var weakReferences = WeakTable()

/// Makes a weak reference, or finds the one that any two callers without callbacks share.
/// - Parameter isShared: not for a subclass of a script.
package func makeWeakReference(
  to value: Value, callback: Value, type: Reference, isShared: Bool
) throws(Raised) -> Value {
  guard case .object(let target) = value, canBeWeaklyReferenced(target) else {
    throw raise(
      .typeError, "cannot create weak reference to '\(typeOf(value).displayName)' object")
  }
  if callback.isNone, isShared {
    for reference in weakReferences.references(to: target) where reference.callback.isNone {
      // One that the last collection has found dead is about to be swept.
      if let box = reference.box, box == reference.cell, isMarked(box) || isSwept(box) {
        return .object(box)
      }
    }
  }
  let reference = WeakReference(target, callback: callback)
  let made = makeBoxed(type, reference)
  reference.box = made.asObject
  reference.cell = reference.box
  weakReferences.add(reference, to: target)
  registerDuty(target)
  target.pointee.flags |= isWeaklyReferenced
  return made
}

/// Instances of script classes, functions, classes, sets, generators, futures and boxed objects.
private func canBeWeaklyReferenced(_ target: Reference) -> Bool {
  switch target.pointee.kind {
  case .instance:
    let type = InstanceObject(UnsafeMutableRawPointer(target)).type
    if type == state.objectType { return false }
    let info = TypeObject(type).info
    guard let allowed = info.allowedAttributes else { return takesWeakReferences(info) }
    return allowed.contains(intern("__weakref__"))
  case .function, .type, .set, .generator, .coroutine, .asyncGenerator, .future, .task, .module,
    .boundMethod, .native:
    return true
  case .exception: return !typeOf(target).info.isBuiltin
  case .boxed: return BoxedObject(target).object.isWeaklyReferenceable
  default: return false
  }
}

/// Do the instances of a class without slots?
func takesWeakReferences(_ info: TypeInfo) -> Bool {
  let kind = TypeObject(info.solidBase).layout.pointee.layoutKind
  return kind != .exception && !isTupleLike(info) && !info.refusesWeakReferences
}

/// Instances that vary in size have no room for references in CPython.
private func isTupleLike(_ info: TypeInfo) -> Bool {
  let kind = TypeObject(info.solidBase).layout.pointee.layoutKind
  return kind == .tuple || kind == .bigInt
}

/// The live references to a value, oldest first.
package func liveWeakReferences(to value: Value) -> [Value] {
  guard case .object(let target) = value, target.pointee.flags & isWeaklyReferenced != 0 else {
    return []
  }
  // References that are garbage themselves do not count.
  markAllReachable()
  return weakReferences.references(to: target).compactMap { reference in
    guard let box = reference.box, isMarked(box), let cell = reference.cell else { return nil }
    return .object(cell)
  }
}

/// The cells are dead: their references are cleared, then the callbacks called, the youngest first.
func clearWeakReferences(to targets: [Reference]) {
  if !heap.isMarkComplete, targets.contains(where: { $0.pointee.flags & isWeaklyReferenced != 0 }) {
    markAllReachable()
  }
  let base = state.top.unsafelyUnwrapped
  defer { state.top = base }
  for target in targets where target.pointee.flags & isWeaklyReferenced != 0 {
    for reference in weakReferences.removeAll(target).reversed() {
      reference.target = nil
      guard !reference.callback.isNone, let box = reference.box, isMarked(box),
        let cell = reference.cell
      else { continue }
      if state.top + 2 >= state.stackLimit { continue }
      state.top.initialize(to: reference.callback)
      (state.top + 1).initialize(to: .object(cell))
      state.top += 2
      reference.callback = .none
    }
  }
  var slot = base
  let end = state.top.unsafelyUnwrapped
  while slot < end {
    let callback = slot[0]
    let reference = slot[1]
    ignoringFailure(in: callback) { () throws(Raised) in _ = try call(callback, reference) }
    slot += 2
  }
}

/// Callbacks of references that die together with their referents on a cycle are not called.
func dropCallbacks(to target: Reference, where isDead: (Reference) -> Bool) {
  for reference in weakReferences.references(to: target) {
    if let cell = reference.cell, isDead(cell) { reference.callback = .none }
  }
}

/// The referent, or None once it is dead.
package func referent(of reference: WeakReference) -> Value {
  reference.target.map { .object($0) } ?? .none
}
