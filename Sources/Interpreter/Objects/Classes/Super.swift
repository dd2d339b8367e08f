// `super`: attributes found after a class in the resolution order of an object's class.

final class SuperObject: Boxed {
  /// The class after which the search begins.
  let start: TypeObject
  /// The instance or class that methods are bound to; None in `super(T)`, which is not bound yet.
  let receiver: Value
  /// The class whose resolution order is searched.
  let owner: TypeObject?

  init(start: TypeObject, receiver: Value, owner: TypeObject?) {
    self.start = start
    self.receiver = receiver
    self.owner = owner
  }

  override func trace() {
    mark(start.reference)
    mark(receiver)
    if let owner { mark(owner.reference) }
  }

  override var isWeaklyReferenceable: Bool { false }

  /// The attribute, not bound, or `.unbound`.
  func lookup(_ name: Reference) -> Value {
    owner.map { SuperObject.lookup(name, after: start, in: $0) } ?? .unbound
  }

  /// The attribute of the classes that follow one in the resolution order of another, or `.unbound`.
  static func lookup(_ name: Reference, after start: TypeObject, in owner: TypeObject) -> Value {
    var isBehind = false
    for type in owner.info.mro {
      if isBehind {
        let found = TypeObject(type).info.namespace.get(name)
        if !found.isUnbound { return found }
      } else {
        isBehind = type == start.reference
      }
    }
    return .unbound
  }
}

let superTypeRow = NativeType(
  name: "super", kind: nil,
  doc: "super() -> same as super(__class__, <first argument>)",
  constructor: .function("super", "(cls, type=None, object=None, /)", "", superNew),
  methods: [
    .method("__repr__", "(self, /)", "Return repr(self).", superRepr),
    .method("__get__", "(self, instance, owner=None, /)", "Return an attribute of instance.") {
      (a: Arguments) throws(Raised) in
      guard let parent = a[0].unwrapped.superObject, parent.owner == nil, !a[1].isNone else {
        return a[0]
      }
      if a[0].superObject == nil { return try call(typeOf(a[0]).value, parent.start.value, a[1]) }
      return try makeSuper(parent.start.value, a[1])
    },
    .method("__getattribute__", "(self, name, /)", "Return getattr(self, name).") {
      (a: Arguments) throws(Raised) in
      let name = try internedAttributeName(a[1])
      var found = Value.unbound
      // What follows the class comes before what the object has itself.
      if let parent = a[0].unwrapped.superObject { found = try inheritedAttribute(parent, name) }
      if found.isUnbound { found = try genericAttribute(a[0], name, typeOf(a[0])) }
      if found.isUnbound { throw missingAttribute(a[0], name) }
      return found
    },
    .getter("__thisclass__", "the class invoking super()") { (a: Arguments) throws(Raised) in
      a[0].unwrapped.superObject?.start.value ?? .none
    },
    .getter("__self__", "the instance invoking super()") { (a: Arguments) throws(Raised) in
      a[0].unwrapped.superObject?.receiver ?? .none
    },
    .getter("__self_class__", "the type of the instance invoking super()") {
      (a: Arguments) throws(Raised) in a[0].unwrapped.superObject?.owner?.value ?? .none
    },
  ])

/// The value that the name `super` has unless a script rebinds it.
func superTypeValue() -> Value { .object(ObjectType.superType.cell) }

extension Value {
  /// The object behind a `super()` value; asked often, so without a dynamic cast.
  @inline(__always) var superObject: SuperObject? {
    guard case .object(let object) = self, object.pointee.kind == .boxed,
      BoxedObject(object).layout.pointee.type == ObjectType.superType.cell
    else { return nil }
    return unsafeDowncast(BoxedObject(object).object, to: SuperObject.self)
  }
}

/// `super(type, object)`
func makeSuper(_ type: Value, _ object: Value) throws(Raised) -> Value {
  guard let start = type.type else {
    throw raise(.typeError, "super() argument 1 must be a type, not \(typeName(type))")
  }
  var found = superOwner(start, object)
  if found == nil { found = try claimedOwner(start, object) }
  guard let owner = found else {
    throw raise(
      .typeError,
      "super(type, obj): obj (\(describeObject(object))) is not an instance or subtype of type "
        + "(\(start.name)).")
  }
  return makeBoxed(
    ObjectType.superType.cell, SuperObject(start: start, receiver: object, owner: owner))
}

private func describeObject(_ object: Value) -> String {
  if let type = object.type { return "type \(type.name)" }
  return "instance of \(typeName(object))"
}

private func superOwner(_ start: TypeObject, _ object: Value) -> TypeObject? {
  if let type = object.type, type.isSubclass(of: start.reference) { return type }
  let type = typeOf(object)
  return type.isSubclass(of: start.reference) ? type : nil
}

/// The class that a proxy claims through `__class__`.
private func claimedOwner(_ start: TypeObject, _ object: Value) throws(Raised) -> TypeObject? {
  guard object.kind == .instance,
    let claimed = try findAttribute(object, SpecialName.classAttribute.name)?.type,
    claimed.isSubclass(of: start.reference)
  else { return nil }
  return claimed
}

/// What a method that was found through `super()` gets as its first argument.
enum SuperReceiver {
  case object
  /// The class whose resolution order was searched.
  case owner
  case nothing
}

/// The method that `super().name(...)` calls, without making the `super` object: a function or
/// native and its receiver; nil when the general way must be taken.
func lookupSuperMethod(_ type: Value, _ object: Value, _ name: Reference) -> (
  function: Value, receiver: SuperReceiver, owner: TypeObject
)? {
  guard let start = type.type, let owner = superOwner(start, object),
    name != SpecialName.classAttribute.name
  else { return nil }
  let found = SuperObject.lookup(name, after: start, in: owner)
  if found.isMethodLike {
    return (found, object.isIdentical(to: owner.value) ? .nothing : .object, owner)
  }
  if let function = found.wrappedMethod(.staticMethod), isFunction(function) {
    return (function, .nothing, owner)
  }
  if let function = found.wrappedMethod(.classMethod), isFunction(function) {
    return (function, .owner, owner)
  }
  return nil
}

private func isFunction(_ value: Value) -> Bool { value.function != nil || value.native != nil }

/// What `super().name` finds behind the class, bound, or `.unbound`.
private func inheritedAttribute(_ parent: SuperObject, _ name: Reference) throws(Raised) -> Value {
  guard name != SpecialName.classAttribute.name, let owner = parent.owner else { return .unbound }
  let found = parent.lookup(name)
  if found.isUnbound { return found }
  let isOwner = parent.receiver.isIdentical(to: owner.value)
  return try bindDescriptor(found, isOwner ? .unbound : parent.receiver, owner)
}

/// `super().name`
func superAttribute(
  _ parent: SuperObject, _ object: Value, _ name: Reference, _ type: TypeObject
) throws(Raised) -> Value {
  let inherited = try inheritedAttribute(parent, name)
  if !inherited.isUnbound { return inherited }
  let own = type.lookup(name)
  return own.isUnbound ? own : try bindDescriptor(own, object, type)
}

private func superNew(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(1) {
    // A derived class with an `__init__` of its own fills it there.
    guard a[0].type?.info.isBuiltin == false else { return try superOfCaller() }
    let empty = SuperObject(start: TypeObject(state.objectType), receiver: .none, owner: nil)
    return makeBoxed(ObjectType.superType.cell, empty)
  }
  if a.get(2, default: .none).isNone {
    guard let start = a[1].type else {
      throw raise(.typeError, "super() argument 1 must be a type, not \(typeName(a[1]))")
    }
    return makeBoxed(
      ObjectType.superType.cell, SuperObject(start: start, receiver: .none, owner: nil))
  }
  return try makeSuper(a[1], a[2])
}

/// `super()` by another name than its own: the class and the object are those of the method that calls.
private func superOfCaller() throws(Raised) -> Value {
  guard let caller = runningFrames(atMost: 1).first,
    let first = caller.code.signature.positional.first
  else { throw raise(.runtimeError, "super(): no arguments") }
  guard let index = caller.code.freeNames.firstIndex(of: "__class__"),
    case .object(let cell) = caller.frame[caller.code.captureSlots[index]],
    cell.pointee.kind == .cell
  else { throw raise(.runtimeError, "super(): __class__ cell not found") }
  let start = CellObject(cell).content
  if start.isUnbound { throw raise(.runtimeError, "super(): empty __class__ cell") }
  var receiver = caller.frame[first.slot]
  if case .object(let cell) = receiver, cell.pointee.kind == .cell {
    receiver = CellObject(cell).content
  }
  if receiver.isUnbound { throw raise(.runtimeError, "super(): arg[0] deleted") }
  return try makeSuper(start, receiver)
}

private func superRepr(_ a: Arguments) throws(Raised) -> Value {
  guard let parent = a[0].unwrapped.superObject else { return makeString(defaultRepr(a[0])) }
  let owner = parent.owner.map { "<\($0.name) object>" } ?? "NULL"
  return makeString("<super: <class '\(parent.start.name)'>, \(owner)>")
}
