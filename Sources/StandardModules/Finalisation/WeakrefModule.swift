// The module `_weakref`: references and what the collector knows of them. `weakref` itself, with its
// collections and proxies, is a file of the library.

import Interpreter

private let weakrefFunctions: [NativeFunction] = [
  .function(
    "getweakrefcount", "(object, /)", "Return the number of weak references to 'object'."
  ) { (a: Arguments) throws(Raised) in .int(liveWeakReferences(to: a[0]).count) },
  .function(
    "getweakrefs", "(object, /)",
    "Return a list of all weak reference objects pointing to 'object'."
  ) { (a: Arguments) throws(Raised) in
    let list = makeList()
    for reference in liveWeakReferences(to: a[0]) { list.append(reference) }
    return list.value
  },
]

private let referenceMethods: [NativeFunction] = [
  .method("__init__", "(self, object, callback=None, /)", "Initialize self.") {
    (_: Arguments) throws(Raised) in .none
  },
  .method("__call__", "(self, /)", "Return the referent, or None once it is dead.") {
    (a: Arguments) throws(Raised) in referent(of: try reference(a[0]))
  },
  .method("__hash__", "(self, /)", "Return hash(self).", referenceHash),
  .method("__eq__", "(self, value, /)", "Return self==value.") { (a: Arguments) throws(Raised) in
    guard let isSame = try isEqual(a[0], a[1]) else { return .notImplemented }
    return .bool(isSame)
  },
  .method("__ne__", "(self, value, /)", "Return self!=value.") { (a: Arguments) throws(Raised) in
    guard let isSame = try isEqual(a[0], a[1]) else { return .notImplemented }
    return .bool(!isSame)
  },
  .method("__repr__", "(self, /)", "Return repr(self).", referenceRepr),
  .getter("__callback__", "") { (a: Arguments) throws(Raised) in try reference(a[0]).callback },
  .classMethod("__class_getitem__", "(cls, key, /)", "See PEP 585") {
    (a: Arguments) throws(Raised) in makeGenericAlias(a[0], a[1])
  },
]

private let referenceType = NativeType(
  name: "ReferenceType", kind: nil, doc: "A reference that does not keep its referent alive.",
  constructor: .function("ref", "(cls, object, callback=None, /, **kwargs)", "") {
    (a: Arguments) throws(Raised) in
    let isExact = a[0].type?.info.isBuiltin ?? true
    if isExact, !keywordList(a[3]).isEmpty {
      throw raise(.typeError, "ref() takes no keyword arguments")
    }
    return try makeWeakReference(
      to: a[1], callback: a.get(2, default: .none), type: WeakrefType.reference, isShared: isExact)
  },
  methods: referenceMethods, module: "weakref")

private enum WeakrefType {
  static nonisolated(unsafe) var reference: Reference! = nil
}

func makeWeakrefModule() -> ModuleObject {
  let module = makeModule("_weakref", doc: "Weak-reference support module.", weakrefFunctions)
  let type = makeNativeType(referenceType)
  type.info.makesFromArguments = true
  WeakrefType.reference = type.reference
  module.namespace.set(intern("ref"), type.value)
  module.namespace.set(intern("ReferenceType"), type.value)
  return module
}

private func reference(_ value: Value) throws(Raised) -> WeakReference {
  if let reference = value.unwrapped.boxed(WeakReference.self) { return reference }
  throw raise(.typeError, "expected a weak reference, not \(typeName(value))")
}

private func referenceHash(_ a: Arguments) throws(Raised) -> Value {
  let reference = try reference(a[0])
  if !reference.hash.isUnbound { return reference.hash }
  let target = referent(of: reference)
  if target.isNone { throw raise(.typeError, "weak object has gone away") }
  reference.hash = .int(try hash(target))
  return reference.hash
}

/// Live references compare as their referents, dead ones by identity.
private func isEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool? {
  guard let first = a.unwrapped.boxed(WeakReference.self),
    let second = b.unwrapped.boxed(WeakReference.self)
  else { return nil }
  let (left, right) = (referent(of: first), referent(of: second))
  if left.isNone || right.isNone { return a.isIdentical(to: b) }
  return try equals(left, right)
}

private func referenceRepr(_ a: Arguments) throws(Raised) -> Value {
  let reference = try reference(a[0])
  let address = "0x" + String(identity(of: a[0]), radix: 16)
  let target = referent(of: reference)
  if target.isNone { return makeString("<weakref at \(address); dead>") }
  let place = "0x" + String(identity(of: target), radix: 16)
  let info = typeOf(target).info
  let isShort = info.module == "builtins" || info.module == "__main__"
  let type = isShort ? info.qualifiedName : "\(info.module).\(info.qualifiedName)"
  var text = "<weakref at \(address); to '\(type)' at \(place)"
  if let name = try findAttribute(target, SpecialName.name.name)?.string {
    text += " (\(name.text))"
  }
  return makeString(text + ">")
}
