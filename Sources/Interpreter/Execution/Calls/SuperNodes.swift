// `super()` in a method, and calls through it.

import Syntax

/// `super()` without arguments inside a method.
final class SuperNode: Node {
  let classCellSlot: Int
  /// The slot of the first argument, which may hold a cell.
  let argumentSlot: Int
  let fallback: Node
  let site: Site
  /// The value that the name `super` must have for the short form to apply.
  init(classCellSlot: Int, argumentSlot: Int, fallback: Node, _ site: Site) {
    self.classCellSlot = classCellSlot
    self.argumentSlot = argumentSlot
    self.fallback = fallback
    self.site = site
  }
  /// Has a script not given the name another meaning?
  func isBuiltin(_ f: Frame) throws(Raised) -> Bool {
    try fallback.evaluate(f).isIdentical(to: superTypeValue())
  }

  /// The class in whose body the method stands; `.unbound` while that body runs.
  @inline(__always) func enclosingClass(_ f: Frame) -> Value {
    guard case .object(let cell) = f[classCellSlot] else { return .unbound }
    return CellObject(cell).content
  }

  /// The method's first argument; `.unbound` when it was deleted.
  @inline(__always) func firstArgument(_ f: Frame) -> Value {
    let value = f[argumentSlot]
    if case .object(let object) = value, object.pointee.kind == .cell {
      return CellObject(object).content
    }
    return value
  }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    guard try isBuiltin(f) else {
      let callee = try fallback.evaluate(f)
      do throws(Raised) { return try call(callee) } catch {
        recordFailure(site)
        throw error
      }
    }
    guard case .object(let cell) = f[classCellSlot], !CellObject(cell).content.isUnbound else {
      throw fail(site, .runtimeError, "super(): empty __class__ cell")
    }
    let receiver = firstArgument(f)
    if receiver.isUnbound { throw fail(site, .runtimeError, "super(): arg[0] deleted") }
    do throws(Raised) { return try makeSuper(CellObject(cell).content, receiver) } catch {
      recordFailure(site)
      throw error
    }
  }
}

/// `super().name(arguments)` without making the `super` object. Remembers the method for one class of
/// the receiver, or one class that is the receiver, and one epoch.
final class SuperMethodCallNode: Node {
  let parent: SuperNode
  let name: Reference
  let arguments: NodeList
  let site: Site
  /// The same call through a `super` object.
  let general: Node
  private var owner: Reference?
  private var enclosing: Reference?
  private var epoch = -1
  private var method: Value = .none
  private var receiver = SuperReceiver.object
  /// The receiver is `owner` itself: the call stands in a class method or in `__new__`.
  private var isOfClass = false

  init(_ parent: SuperNode, _ name: Reference, _ arguments: [Node], _ general: Node, _ site: Site) {
    self.parent = parent
    self.name = name
    self.arguments = NodeList(arguments)
    self.general = general
    self.site = site
  }
  override var testSite: Site? { site }
  deinit { arguments.release() }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    guard try parent.isBuiltin(f), case .object(let type) = parent.enclosingClass(f) else {
      return try general.evaluate(f)
    }
    let receiver = parent.firstArgument(f)
    guard !receiver.isUnbound, find(type, receiver) else { return try general.evaluate(f) }
    let method = self.method
    let base = state.top.unsafelyUnwrapped + 1
    let receivers = place(receiver, at: base)
    let count = arguments.count + receivers
    try arguments.place(f, at: base, after: receivers, site)
    if case .object(let object) = method, object.pointee.kind == .function {
      let function = FunctionObject(object)
      if function.layout.pointee.directCount == Int32(truncatingIfNeeded: count) {
        return try enter(function, base, count, f, site)
      }
    } else if receivers == 1, case .object(let object) = method, object.pointee.kind == .native {
      return try callNativeDirectly(NativeObject(object), base, count, f, site)
    }
    return try callWithDefaults(method, base, count, f, site)
  }

  @inline(never) private func callWithDefaults(
    _ method: Value, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
  ) throws(Raised) -> Value {
    if let function = method.function, placeDefaults(function, base, count) {
      return try enter(function, base, Int(function.layout.pointee.directCount), f, site)
    }
    return try callSlowly(method, base, count, f, site)
  }

  /// - Returns: how many there are.
  @inline(__always) private func place(_ object: Value, at base: Frame) -> Int {
    switch receiver {
    case .object: base.initialize(to: object)
    case .owner: base.initialize(to: owner.map { .object($0) } ?? .none)
    case .nothing: return 0
    }
    return 1
  }

  /// Finds the method to call; false when a `super` object is needed.
  @inline(__always) private func find(_ type: Reference, _ object: Value) -> Bool {
    if epoch == state.typeEpoch, enclosing == type {
      if let own = ownClass(object) {
        if own == owner, !isOfClass { return true }
      } else if isOfClass, case .object(let cell) = object, cell == owner {
        return true
      }
    }
    return lookup(type, object)
  }

  /// The class of what has one of its own.
  @inline(__always) private func ownClass(_ object: Value) -> Reference? {
    object.instance?.type ?? object.exception?.type.reference
  }

  @inline(never) private func lookup(_ type: Reference, _ object: Value) -> Bool {
    guard let found = lookupSuperMethod(.object(type), object, name) else { return false }
    (method, receiver) = (found.function, found.receiver)
    owner = found.owner.reference
    isOfClass = object.isIdentical(to: found.owner.value)
    enclosing = type
    // What is neither an instance nor such a class is looked up each time.
    epoch = state.typeEpoch
    return true
  }
}
