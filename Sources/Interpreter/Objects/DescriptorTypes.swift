// The classes of what built-in classes are made of: methods that are slots of C structures in CPython,
// other methods, computed attributes and members.
//
// They share the cells of natives and properties; which class it is, is told from the row.

/// Methods that CPython keeps in the slots of a type.
private let slotNames: Set<String> = [
  "__repr__", "__hash__", "__call__", "__str__", "__getattribute__", "__setattr__", "__delattr__",
  "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__", "__iter__", "__next__", "__get__",
  "__set__", "__delete__", "__init__", "__del__", "__await__", "__aiter__", "__anext__",
  "__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__mod__", "__rmod__",
  "__divmod__", "__rdivmod__", "__pow__", "__rpow__", "__neg__", "__pos__", "__abs__", "__bool__",
  "__invert__", "__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__and__", "__rand__",
  "__xor__", "__rxor__", "__or__", "__ror__", "__int__", "__float__", "__iadd__", "__isub__",
  "__imul__", "__imod__", "__ipow__", "__ilshift__", "__irshift__", "__iand__", "__ixor__",
  "__ior__", "__floordiv__", "__rfloordiv__", "__truediv__", "__rtruediv__", "__ifloordiv__",
  "__itruediv__", "__index__", "__matmul__", "__rmatmul__", "__imatmul__", "__len__",
  "__getitem__", "__setitem__", "__delitem__", "__contains__", "__buffer__", "__release_buffer__",
]

/// Ordinary methods in spite of their names.
private let plainMethods: Set<String> = [
  "dict.__contains__", "dict.__getitem__", "list.__getitem__", "set.__contains__",
  "frozenset.__contains__",
]

/// Computed attributes that are fields of C structures in CPython.
private let members: Set<String> = [
  "property.fget", "property.fset", "property.fdel", "slice.start", "slice.stop", "slice.step",
  "range.start", "range.stop", "range.step", "complex.real", "complex.imag", "OSError.errno",
  "OSError.strerror", "OSError.filename", "OSError.filename2", "function.__globals__",
  "function.__closure__", "function.__builtins__", "method.__func__", "method.__self__",
  "BaseExceptionGroup.message",
  "BaseExceptionGroup.exceptions", "super.__thisclass__", "super.__self__", "super.__self_class__",
  "StopIteration.value",
  "SystemExit.code", "ImportError.name", "ImportError.path", "ImportError.msg", "NameError.name",
  "AttributeError.name", "AttributeError.obj", "staticmethod.__func__", "classmethod.__func__",
  "staticmethod.__wrapped__", "classmethod.__wrapped__", "type.__basicsize__", "type.__itemsize__",
]

/// Whether CPython keeps a class's method of this name in a slot.
func isSlotName(_ owner: String, _ name: String) -> Bool {
  slotNames.contains(name) && !plainMethods.contains("\(owner).\(name)")
}

extension NativeObject {
  /// A method that CPython keeps in a slot of the type.
  var isSlotWrapper: Bool {
    guard definition.role == .method, let owner = layout.pointee.owner.type else { return false }
    return isSlotName(owner.name, "\(definition.name)")
  }
}

extension MethodWrapperObject {
  /// A class method of a built-in class; what scripts make of natives with `classmethod()` is none.
  var isBuiltin: Bool { wrapped.native?.definition.role == .classMethod }
}

extension PropertyObject {
  /// A slot of a script's class, or a field of a built-in one.
  var isField: Bool {
    if isMember { return true }
    let layout = layout.pointee
    guard let owner = layout.doc.type, let name = layout.name.string else { return false }
    return members.contains("\(owner.name).\(name.text)")
  }

  /// The class that has the attribute.
  var owner: TypeObject? { layout.pointee.doc.type }
}

enum DescriptorType: Int, CaseIterable {
  case slotWrapper, method, methodWrapper, computed, member, classMethod

  private nonisolated(unsafe) static var cells: UnsafeMutablePointer<Reference>?

  /// The class of a native; nil while the first classes are made.
  static func of(_ native: NativeObject) -> Reference? {
    cells?[(native.isSlotWrapper ? slotWrapper : method).rawValue]
  }

  /// The class of a native method with its receiver; nil for ordinary ones.
  static func ofBound(_ native: NativeObject) -> Reference? {
    native.isSlotWrapper ? cells?[methodWrapper.rawValue] : nil
  }

  static func of(_ property: PropertyObject) -> Reference? {
    cells?[(property.isField ? member : computed).rawValue]
  }

  static var ofClassMethods: Reference? { cells?[classMethod.rawValue] }

  static func install() {
    let cells = UnsafeMutablePointer<Reference>.allocate(capacity: allCases.count)
    for type in allCases {
      (cells + type.rawValue).initialize(to: makeNativeType(type.row).reference)
    }
    self.cells = cells
    addRoots { for type in allCases { mark(cells[type.rawValue]) } }
  }

  private var row: NativeType {
    switch self {
    case .slotWrapper: return makeRow("wrapper_descriptor", nativeMethodMethods)
    case .method: return makeRow("method_descriptor", nativeMethodMethods)
    case .methodWrapper: return makeRow("method-wrapper", nativeMethods)
    case .computed: return makeRow("getset_descriptor", attributeMethods)
    case .member: return makeRow("member_descriptor", attributeMethods)
    case .classMethod: return makeRow("classmethod_descriptor", classMethodMethods)
    }
  }

  private func makeRow(
    _ name: StaticString, _ methods: @autoclosure @escaping () -> [NativeFunction]
  ) -> NativeType {
    NativeType(name: name, kind: nil, doc: "", constructor: nil, methods: methods(), isFinal: true)
  }
}

// MARK: - Computed attributes

private let attributeMethods: [NativeFunction] =
  attributeAccess + [
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      try repr(a[0])
    },
    .getter("__name__", "") { (a: Arguments) throws(Raised) in
      try attribute(a).layout.pointee.name
    },
    .getter("__qualname__", "") { (a: Arguments) throws(Raised) in
      let property = try attribute(a)
      let name = property.layout.pointee.name.string?.text ?? "?"
      return makeString(property.owner.map { "\($0.info.qualifiedName).\(name)" } ?? name)
    },
    .getter("__objclass__", "") { (a: Arguments) throws(Raised) in
      guard let owner = try attribute(a).owner else {
        throw missingAttribute(a[0], intern("__objclass__"))
      }
      return owner.value
    },
    .getter("__doc__", "", propertyDoc),
  ]

private func attribute(_ a: Arguments) throws(Raised) -> PropertyObject {
  if let property = a[0].property { return property }
  throw raise(
    .typeError, "descriptor requires a 'getset_descriptor' object but received '\(typeName(a[0]))'")
}

// MARK: - Class methods

private let classMethodMethods: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    try repr(a[0])
  },
  .method("__call__", "(self, /, *args, **kwargs)", "Call self as a function.") {
    (a: Arguments) throws(Raised) in
    try call(
      try native(a).value, positional: Array(a[1].tuple.unsafelyUnwrapped.buffer),
      keywords: keywordList(a[2]))
  },
  .method("__get__", "(self, instance, owner=None, /)", "Return an attribute of instance.") {
    (a: Arguments) throws(Raised) in
    makeBoundMethod(
      a.get(2, default: .none).isNone ? typeOf(a[1]).value : a[2], try native(a).value)
  },
  .getter("__name__", "") { (a: Arguments) throws(Raised) in
    makeString(try native(a).definition.name)
  },
  .getter("__qualname__", "") { (a: Arguments) throws(Raised) in
    let native = try native(a)
    let owner = native.layout.pointee.owner.type?.name ?? "?"
    return makeString("\(owner).\(native.definition.name)")
  },
  .getter("__objclass__", "") { (a: Arguments) throws(Raised) in
    try native(a).layout.pointee.owner
  },
  .getter("__doc__", "") { (a: Arguments) throws(Raised) in
    makeString(try native(a).definition.doc)
  },
]

private func native(_ a: Arguments) throws(Raised) -> NativeObject {
  if let native = a[0].wrappedMethod(.classMethod)?.native { return native }
  throw raise(
    .typeError,
    "descriptor requires a 'classmethod_descriptor' object but received '\(typeName(a[0]))'")
}

extension NativeObject {
  fileprivate var value: Value { .object(layout.reference) }
}
