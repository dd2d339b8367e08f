// The methods that every object inherits.

let objectMethods: [NativeFunction] = [
  .method(
    "__init__", "(self, /, *args, **kwargs)",
    "Initialize self.  See help(type(self)) for accurate signature.", objectInit),
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    makeString(defaultRepr(a[0]))
  },
  .method("__str__", "(self, /)", "Return str(self).") { (a: Arguments) throws(Raised) in
    try repr(a[0])
  },
  .method("__eq__", "(self, value, /)", "Return self==value.") { (a: Arguments) throws(Raised) in
    a[0].isIdentical(to: a[1]) ? .bool(true) : .notImplemented
  },
  .method("__ne__", "(self, value, /)", "Return self!=value.", objectNotEqual),
  .method("__lt__", "(self, value, /)", "Return self<value.", notImplemented),
  .method("__le__", "(self, value, /)", "Return self<=value.", notImplemented),
  .method("__gt__", "(self, value, /)", "Return self>value.", notImplemented),
  .method("__ge__", "(self, value, /)", "Return self>=value.", notImplemented),
  .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) in
    .int(identity(of: a[0]) >> 4)
  },
  .method(
    "__format__", "(self, format_spec, /)",
    "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.",
    objectFormat),
  .method("__getattribute__", "(self, name, /)", "Return getattr(self, name).", objectGetattribute),
  .method("__setattr__", "(self, name, value, /)", "Implement setattr(self, name, value).") {
    (a: Arguments) throws(Raised) in
    try storeAttribute(a[0], try internedAttributeName(a[1]), a[2], typeOf(a[0]))
    return .none
  },
  .method("__delattr__", "(self, name, /)", "Implement delattr(self, name).") {
    (a: Arguments) throws(Raised) in
    try storeAttribute(a[0], try internedAttributeName(a[1]), .unbound, typeOf(a[0]))
    return .none
  },
  .method("__dir__", "(self, /)", "Default dir() implementation.") {
    (a: Arguments) throws(Raised) in directory(a[0])
  },
  .method("__sizeof__", "(self, /)", "Size of object in memory, in bytes.") {
    (a: Arguments) throws(Raised) in .int(objectSize(a[0]))
  },
  .classMethod(
    "__init_subclass__", "(cls, /, **kwargs)", "This method is called when a class is subclassed."
  ) { (a: Arguments) throws(Raised) in
    if keywordList(a[1]).isEmpty { return .none }
    let name = a[0].type?.info.qualifiedName ?? "object"
    throw raise(.typeError, "\(name).__init_subclass__() takes no keyword arguments")
  },
  .classMethod("__subclasshook__", "(cls, object, /)", "Abstract classes can override this.") {
    (_: Arguments) throws(Raised) in .notImplemented
  },
  .getter("__class__", "The object's class.") { (a: Arguments) throws(Raised) in typeOf(a[0]).value
  },
  .setter("__class__", objectSetClass),
  .deleter("__class__") { (_: Arguments) throws(Raised) in
    throw raise(.typeError, "can't delete __class__ attribute")
  },
  .getter("__dict__", "dictionary for instance variables", objectDictionary),
  .setter("__dict__", objectSetDictionary),
  .deleter("__dict__") { (a: Arguments) throws(Raised) in
    guard a[0].kind == .instance else { throw raise(.typeError, "cannot delete __dict__") }
    a[0].instance.unsafelyUnwrapped.setAttributeDictionary(makeDict().value)
    return .none
  },
  .getter("__doc__", "The class's documentation.") { (a: Arguments) throws(Raised) in
    typeDoc(typeOf(a[0]))
  },
]

/// What None, NotImplemented and Ellipsis have of their own.
let singletonMethods: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    try repr(a[0])
  }
]

let noneMethods: [NativeFunction] =
  singletonMethods + [
    .method("__bool__", "(self, /)", "True if self else False") { (_: Arguments) throws(Raised) in
      .bool(false)
    },
    .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) in
      .int(try hash(a[0]))
    },
  ]

private func notImplemented(_ a: Arguments) throws(Raised) -> Value { .notImplemented }

private func objectInit(_ a: Arguments) throws(Raised) -> Value {
  guard a[1].tuple.map({ $0.count > 0 }) ?? false || a[2].dict.map({ $0.count > 0 }) ?? false
  else { return .none }
  let type = typeOf(a[0])
  if !isObjectInitializer(type.lookup(.initialize)) {
    throw raise(
      .typeError, "object.__init__() takes exactly one argument (the instance to initialize)")
  }
  if type.lookup(.new).isIdentical(to: TypeObject(state.objectType).lookup(.new)) {
    throw raise(
      .typeError, "\(type.name).__init__() takes exactly one argument (the instance to initialize)")
  }
  return .none
}

private func objectNotEqual(_ a: Arguments) throws(Raised) -> Value {
  guard let equal = try callSpecial(a[0], .eq, a[1]), !equal.isNotImplemented else {
    return .notImplemented
  }
  return .bool(!(try isTrue(equal)))
}

private func objectFormat(_ a: Arguments) throws(Raised) -> Value {
  guard let spec = a[1].unwrapped.string else {
    throw raise(
      .typeError, "__format__() argument must be str, not \(argumentTypeName(a[1]))")
  }
  if spec.byteCount == 0 { return try ownStr(a[0]) }
  throw raise(
    .typeError, "unsupported format string passed to \(typeName(a[0])).__format__")
}

private func objectGetattribute(_ a: Arguments) throws(Raised) -> Value {
  let name = try internedAttributeName(a[1])
  let found = try genericAttribute(a[0], name, typeOf(a[0]))
  if found.isUnbound { throw missingAttribute(a[0], name) }
  return found
}

/// The interned name of an attribute that a script computed.
func internedAttributeName(_ value: Value) throws(Raised) -> Reference {
  guard let name = value.unwrapped.string else {
    throw raise(.typeError, "attribute name must be string, not '\(typeName(value))'")
  }
  return intern(name)
}

private func objectSetClass(_ a: Arguments) throws(Raised) -> Value {
  try audit("object.__setattr__", [a[0], makeString("__class__"), a[1]])
  guard let type = a[1].type else {
    throw raise(
      .typeError, "__class__ must be set to a class, not '\(typeName(a[1]))' object")
  }
  if let module = a[0].module, type.isSubclass(of: state.types[Int(Kind.module.rawValue)]) {
    setModuleClass(module.layout.reference, type)
    return .none
  }
  let old = typeOf(a[0])
  guard !type.info.isBuiltin, !old.info.isBuiltin else {
    throw raise(
      .typeError,
      "__class__ assignment only supported for mutable types or ModuleType subclasses")
  }
  guard haveSameLayout(old, type) else {
    throw raise(
      .typeError,
      "__class__ assignment: '\(type.name)' object layout differs from '\(old.name)'")
  }
  if old.reference != type.reference { setClass(of: a[0], type.reference) }
  return .none
}

/// Gives the object another class of the same layout.
private func setClass(of object: Value, _ type: Reference) {
  guard case .object(let cell) = object else { return }
  switch cell.pointee.kind {
  case .instance: InstanceObject(UnsafeMutableRawPointer(cell)).setType(type)
  case .exception: ExceptionObject(cell).layout.pointee.type = type
  case .type:
    TypeObject(cell).info.metatype = type
    state.typeEpoch += 1
  default: break
  }
}

func objectDictionary(_ a: Arguments) throws(Raised) -> Value {
  if let dict = ownAttributes(a[0]) {
    return a[0].instance?.shownAttributeDictionary() ?? dict.value
  }
  if case .object(let cell) = a[0], cell.pointee.kind == .boundMethod,
    case let function = BoundMethodObject(cell).function, function.native == nil
  {
    return try getAttribute(function, SpecialName.dict.name)
  }
  throw missingAttribute(a[0], SpecialName.dict.name)
}

/// The dict of the object's own attributes, nil when it cannot have any.
func ownAttributes(_ object: Value) -> DictObject? {
  guard case .object(let cell) = object else { return nil }
  switch cell.pointee.kind {
  case .instance:
    let instance = InstanceObject(UnsafeMutableRawPointer(cell))
    if instance.type == state.objectType { return nil }
    if TypeObject(instance.type).info.allowedAttributes != nil { return nil }
    return instance.attributeDictionary()
  case .module: return ModuleObject(cell).namespace
  case .exception: return ExceptionObject(cell).attributeDictionary()
  case .function: return functionAttributes(FunctionObject(cell))
  case .boxed: return BoxedObject(cell).attributeDictionary()
  default: return shownFunction(object).map(functionAttributes)
  }
}

func objectSetDictionary(_ a: Arguments) throws(Raised) -> Value {
  guard let dict = a[1].unwrapped.dict else {
    throw raise(
      .typeError, "__dict__ must be set to a dictionary, not a '\(typeName(a[1]))'")
  }
  switch a[0].kind {
  case .instance: a[0].instance.unsafelyUnwrapped.setAttributeDictionary(a[1])
  case .exception: a[0].exception.unsafelyUnwrapped.layout.pointee.attributes = dict.value
  case .function: a[0].function.unsafelyUnwrapped.info.attributes = dict.value
  default: throw missingAttribute(a[0], SpecialName.dict.name)
  }
  return .none
}
