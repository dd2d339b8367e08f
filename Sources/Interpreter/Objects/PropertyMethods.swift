// `property`, `staticmethod` and `classmethod`.

let propertyConstructor = NativeFunction.function(
  "property", "(cls, fget=None, fset=None, fdel=None, doc=None)", "Property attribute.",
  propertyNew)

/// What properties and the computed attributes of built-in classes share.
let attributeAccess: [NativeFunction] = [
  .method("__get__", "(self, instance, owner=None, /)", "Return an attribute of instance.") {
    (a: Arguments) throws(Raised) in
    let property = a[0].unwrapped.property
    if property?.isDescriptor ?? false { try checkBinding(a) }
    if a[1].isNone { return a[0] }
    try checkReceiver(property, a[1])
    return try bindDescriptor(a[0].unwrapped, a[1], typeOf(a[1]))
  },
  .method("__set__", "(self, instance, value, /)", "Set an attribute of instance to value.") {
    (a: Arguments) throws(Raised) in
    try checkReceiver(a[0].unwrapped.property, a[1])
    _ = try setDescriptor(a[0].unwrapped, a[1], a[2])
    return .none
  },
  .method("__delete__", "(self, instance, /)", "Delete an attribute of instance.") {
    (a: Arguments) throws(Raised) in
    try checkReceiver(a[0].unwrapped.property, a[1])
    _ = try setDescriptor(a[0].unwrapped, a[1], .unbound)
    return .none
  },
]

let propertyMethods: [NativeFunction] =
  attributeAccess + [
    .method("getter", "(self, fget, /)", "A copy of the property with a different getter.") {
      (a: Arguments) throws(Raised) in
      try copyProperty(a, getter: a[1])
    },
    .method("setter", "(self, fset, /)", "A copy of the property with a different setter.") {
      (a: Arguments) throws(Raised) in
      try copyProperty(a, setter: a[1])
    },
    .method("deleter", "(self, fdel, /)", "A copy of the property with a different deleter.") {
      (a: Arguments) throws(Raised) in
      try copyProperty(a, deleter: a[1])
    },
    .method("__set_name__", "(self, /, *args)", "Method to set name of a property.") {
      (a: Arguments) throws(Raised) in
      let property = try property(a)
      let given = a[1].tuple.unsafelyUnwrapped
      if given.count != 2 {
        throw raise(
          .typeError, "__set_name__() takes 2 positional arguments but \(given.count) were given")
      }
      property.layout.pointee.name = given[1]
      return .none
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      a[0].property == nil ? makeString(defaultRepr(a[0])) : try repr(a[0])
    },
    .getter("fget", "") { (a: Arguments) throws(Raised) in try property(a).layout.pointee.getter },
    .getter("fset", "") { (a: Arguments) throws(Raised) in try property(a).layout.pointee.setter },
    .getter("fdel", "") { (a: Arguments) throws(Raised) in try property(a).layout.pointee.deleter },
    .getter("__name__", "", propertyName),
    .setter("__name__") { (a: Arguments) throws(Raised) in
      try property(a).layout.pointee.name = a[1]
      return .none
    },
    .getter("__doc__", "", propertyDoc),
    .setter("__doc__") { (a: Arguments) throws(Raised) in
      try property(a).layout.pointee.doc = a[1]
      return .none
    },
    .getter("__isabstractmethod__", "") { (a: Arguments) throws(Raised) in
      let layout = try property(a).layout.pointee
      for part in [layout.getter, layout.setter, layout.deleter] where try isAbstractMethod(part) {
        return .bool(true)
      }
      return .bool(false)
    },
  ]

/// A computed attribute of a built-in class serves that class's objects only.
private func checkReceiver(_ property: PropertyObject?, _ object: Value) throws(Raised) {
  guard let property, property.isNative, let owner = property.owner,
    !isInstance(object, of: owner.reference)
  else { return }
  throw raise(
    .typeError,
    "descriptor '\(property.layout.pointee.name.string?.text ?? "?")' for '\(owner.displayName)' "
      + "objects doesn't apply to a '\(typeOf(object).displayName)' object")
}

private func property(_ a: Arguments) throws(Raised) -> PropertyObject {
  if let property = a[0].unwrapped.property { return property }
  throw raise(
    .typeError, "descriptor requires a 'property' object but received '\(typeName(a[0]))'")
}

private func propertyNew(_ a: Arguments) throws(Raised) -> Value {
  var doc = a.get(4, default: .none)
  let getter = a.get(1, default: .none)
  var hasGetterDoc = false
  if doc.isNone, !getter.isNone {
    doc = try findAttribute(getter, SpecialName.doc.name) ?? .none
    hasGetterDoc = !doc.isNone
  }
  let property = makeProperty(
    getter: getter, setter: a.get(2, default: .none), deleter: a.get(3, default: .none), doc: doc)
  if hasGetterDoc {
    property.asObject.unsafelyUnwrapped.pointee.flags |= PropertyObject.hasGetterDoc
  }
  return property
}

private func copyProperty(
  _ a: Arguments, getter: Value? = nil, setter: Value? = nil, deleter: Value? = nil
) throws(Raised) -> Value {
  let old = try property(a).layout.pointee
  if a[0].instance != nil {
    return try copyDerived(a[0], old, getter: getter, setter: setter, deleter: deleter)
  }
  var doc = old.doc
  var hasGetterDoc = old.header.flags & PropertyObject.hasGetterDoc != 0
  if let getter, !getter.isNone, hasGetterDoc || old.doc.isNone {
    doc = try findAttribute(getter, SpecialName.doc.name) ?? .none
    hasGetterDoc = !doc.isNone
  }
  let copy = makeProperty(
    getter: getter ?? old.getter, setter: setter ?? old.setter, deleter: deleter ?? old.deleter,
    doc: doc)
  copy.property?.layout.pointee.name = old.name
  if hasGetterDoc { copy.asObject.unsafelyUnwrapped.pointee.flags |= PropertyObject.hasGetterDoc }
  return copy
}

/// A script's class makes its copies itself, as from the parts.
private func copyDerived(
  _ value: Value, _ old: PropertyObject.Layout, getter: Value?, setter: Value?, deleter: Value?
) throws(Raised) -> Value {
  let getter = getter ?? old.getter
  let takesDoc = old.header.flags & PropertyObject.hasGetterDoc != 0 && !getter.isNone
  let copy = try call(
    typeOf(value).value,
    positional: [
      getter, setter ?? old.setter, deleter ?? old.deleter, takesDoc ? .none : old.doc,
    ], keywords: [])
  copy.unwrapped.property?.layout.pointee.name = old.name
  return copy
}

private func propertyName(_ a: Arguments) throws(Raised) -> Value {
  if let name = try nameOf(try property(a)) { return name }
  throw missingAttribute(a[0], SpecialName.name.name)
}

func propertyDoc(_ a: Arguments) throws(Raised) -> Value {
  let property = try property(a)
  let layout = property.layout.pointee
  if property.isMember { return .none }
  guard property.isNative, let getter = layout.getter.native else { return layout.doc }
  return makeString(getter.definition.doc)
}

/// Is it marked by `abc.abstractmethod`?
func isAbstractMethod(_ value: Value) throws(Raised) -> Bool {
  if value.isNone { return false }
  guard let mark = try findAttribute(value, ObjectName.isAbstractMethod) else { return false }
  return try isTrue(mark)
}

// MARK: - staticmethod and classmethod

let staticMethodConstructor = NativeFunction.function(
  "staticmethod", "(cls, function, /)", "Convert a function to be a static method."
) { (a: Arguments) throws(Raised) in makeMethodWrapper(.staticMethod, a[1]) }

let staticMethodMethods: [NativeFunction] =
  methodWrapperMethods + [
    .method("__call__", "(self, /, *args, **kwargs)", "Call self as a function.") {
      (a: Arguments) throws(Raised) in
      try call(
        try wrapped(a), positional: Array(a[1].tuple.unsafelyUnwrapped.buffer),
        keywords: keywordList(a[2]))
    }
  ]

let classMethodConstructor = NativeFunction.function(
  "classmethod", "(cls, function, /)", "Convert a function to be a class method."
) { (a: Arguments) throws(Raised) in makeMethodWrapper(.classMethod, a[1]) }

let methodWrapperMethods: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    try repr(a[0].unwrapped)
  },
  .method("__get__", "(self, instance, owner=None, /)", "Return an attribute of instance.") {
    (a: Arguments) throws(Raised) in
    let owner = a.get(2, default: .none).type ?? typeOf(a[1])
    return try bindDescriptor(a[0].unwrapped, a[1].isNone ? .unbound : a[1], owner)
  },
  .getter("__func__", "") { (a: Arguments) throws(Raised) in try wrapped(a) },
  .getter("__dict__", "") { (a: Arguments) throws(Raised) in
    _ = try wrapped(a)
    guard case .object(let cell) = a[0].unwrapped else { return .none }
    return try MethodWrapperObject(cell).attributeDictionary().value
  },
  .getter("__wrapped__", "") { (a: Arguments) throws(Raised) in try wrapped(a) },
  .getter("__doc__", "") { (a: Arguments) throws(Raised) in
    try findAttribute(try wrapped(a), SpecialName.doc.name) ?? .none
  },
  .getter("__isabstractmethod__", "") { (a: Arguments) throws(Raised) in
    .bool(try isAbstractMethod(try wrapped(a)))
  },
]

private func wrapped(_ a: Arguments) throws(Raised) -> Value {
  let value = a[0].unwrapped
  if let inner = value.wrappedMethod(.staticMethod) ?? value.wrappedMethod(.classMethod) {
    return inner
  }
  throw raise(
    .typeError, "descriptor requires a method wrapper but received '\(typeName(a[0]))'")
}
