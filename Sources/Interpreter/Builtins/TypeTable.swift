// The classes of this room that no other file owns, and how a row becomes a class.

/// Rows of the classes that belong to the object model; texts, numbers and containers have their own
/// tables.
private let objectTypes: [NativeType] = [
  .init(
    name: "NoneType", kind: nil, doc: "The type of the None singleton.",
    constructor: .function("NoneType", "(cls, /)", "The type of the None singleton.") {
      (_: Arguments) throws(Raised) -> Value in .none
    }, methods: noneMethods, isFinal: true),
  .init(
    name: "NotImplementedType", kind: nil, doc: "The type of the NotImplemented singleton.",
    constructor: .function("NotImplementedType", "(cls, /)", "") {
      (_: Arguments) throws(Raised) -> Value in .notImplemented
    }, methods: singletonMethods, isFinal: true),
  .init(
    name: "ellipsis", kind: nil, doc: "The type of the Ellipsis singleton.",
    constructor: .function("ellipsis", "(cls, /)", "") {
      (_: Arguments) throws(Raised) -> Value in .ellipsis
    }, methods: singletonMethods, isFinal: true),
  .init(
    name: "cell", kind: .cell, doc: "Create a new cell object.",
    constructor: .function("cell", "(cls, contents=None, /)", "Create a new cell object.") {
      (a: Arguments) throws(Raised) -> Value in makeCell(a.isGiven(1) ? a[1] : .unbound)
    },
    methods: cellMethods, isFinal: true),
  .init(
    name: "function", kind: .function, doc: "Create a function object.",
    constructor: functionConstructor, methods: functionMethods, isFinal: true),
  .init(
    name: "builtin_function_or_method", kind: .native, doc: "A built-in function or method.",
    constructor: nil, methods: nativeMethods, isFinal: true),
  .init(
    name: "method", kind: .boundMethod, doc: "Create a bound instance method object.",
    constructor: methodConstructor, methods: boundMethodMethods, isFinal: true),
  .init(
    name: "property", kind: .property, doc: "Property attribute.",
    constructor: propertyConstructor, methods: propertyMethods),
  .init(
    name: "staticmethod", kind: .staticMethod, doc: "Convert a function to be a static method.",
    constructor: staticMethodConstructor, methods: staticMethodMethods),
  .init(
    name: "classmethod", kind: .classMethod, doc: "Convert a function to be a class method.",
    constructor: classMethodConstructor, methods: methodWrapperMethods),
  .init(
    name: "module", kind: .module, doc: "Create a module object.",
    constructor: moduleConstructor, methods: moduleMethods),
  .init(
    name: "generator", kind: .generator, doc: "A generator.", constructor: nil,
    methods: generatorMethods + [classGetItemMethod], isFinal: true),
  .init(
    name: "coroutine", kind: .coroutine, doc: "A coroutine.", constructor: nil,
    methods: coroutineMethods + [classGetItemMethod], isFinal: true),
  .init(
    name: "async_generator", kind: .asyncGenerator, doc: "An asynchronous generator.",
    constructor: nil, methods: asyncGeneratorMethods + [classGetItemMethod], isFinal: true),
  .init(
    name: "Future", kind: .future,
    doc: "This class is *almost* compatible with concurrent.futures.Future.",
    constructor: nil, methods: [], module: "_asyncio"),
  .init(
    name: "Task", kind: .task, doc: "A coroutine wrapped in a Future.", constructor: nil,
    methods: [], module: "_asyncio"),
]

/// Boxed classes of the object model.
package enum ObjectType: Int, CaseIterable {
  case superType, mappingProxy, union, traceback, code, frame

  static nonisolated(unsafe) var cells: UnsafeMutablePointer<Reference>! = nil
  var cell: Reference { ObjectType.cells[rawValue] }

  fileprivate var row: NativeType {
    switch self {
    case .superType: superTypeRow
    case .mappingProxy: mappingProxyRow
    case .union: unionRow
    case .traceback: tracebackRow
    case .code: codeRow
    case .frame: frameRow
    }
  }
}

/// Every built-in class: roots, and what the `builtins` module is filled from.
nonisolated(unsafe) var nativeTypes: [Reference] = []

/// The class of classes.
@inline(__always) var typeType: Reference { state.types[Int(Kind.type.rawValue)] }

/// The class of a kind of cell.
package func type(of kind: Kind) -> TypeObject { TypeObject(state.types[Int(kind.rawValue)]) }

/// Makes a built-in class from its row.
/// - Parameter base: nil for `object`.
package func makeNativeType(_ row: NativeType, base: Reference? = nil) -> TypeObject {
  let base = TypeObject(base ?? state.objectType)
  let type = allocateType(
    name: "\(row.name)", module: "\(row.module)", metatype: typeType,
    layoutKind: layoutKind(row, base), isBuiltin: true)
  inherit(type, from: [base.reference])
  let info = type.info
  info.isFinal = row.isFinal
  info.nativeDoc = row.doc
  if type.layout.pointee.layoutKind != .instance { info.solidBase = type.reference }
  info.whenAsked {
    add(row.methods(), to: type)
    nameModule(of: type)
  }
  if let constructor = row.constructor {
    installConstructor(constructor, on: type)
  }
  nativeTypes.append(type.reference)
  return type
}

/// Classes of these modules are part of the interpreter itself in CPython, where instances do not see where
/// their class is from.
private let innermostModules: Set<String> = [
  "builtins", "types", "datetime", "_contextvars", "weakref", "sys", "typing",
]

private func nameModule(of type: TypeObject) {
  let info = type.info
  let name = SpecialName.module.name
  if innermostModules.contains(info.module) || info.namespace.find(name) >= 0 { return }
  info.namespace.set(name, makeString(info.module))
}

/// A row without kind and constructor is an abstract base: its subclasses are plain instances.
private func layoutKind(_ row: NativeType, _ base: TypeObject) -> Kind {
  if let kind = row.kind { return kind }
  if base.layout.pointee.layoutKind != .instance { return base.layout.pointee.layoutKind }
  return row.constructor == nil && !row.isFinal ? .instance : .boxed
}

private func inherit(_ type: TypeObject, from bases: [Reference]) {
  let info = type.info
  info.bases = bases
  info.solidBase = TypeObject(bases[0]).info.solidBase
  do throws(Raised) {
    info.mro = [type.reference] + (try linearize(bases))
  } catch {
    preconditionFailure("the bases of \(info.name) contradict each other")
  }
  for base in bases { TypeObject(base).info.subclasses.append(type.reference) }
}

/// Makes a built-in class callable that was made without a constructor.
package func installConstructor(_ constructor: NativeFunction, on type: TypeObject) {
  type.info.constructor = constructor
  constructor.isConstructor = true
  type.layout.pointee.nativeConstructor = makeNative(constructor, owner: type.value)
  type.info.whenAsked {
    let new = makeNative(makeNew(type), owner: type.value)
    type.info.namespace.set(SpecialName.new.name, makeMethodWrapper(.staticMethod, new))
    installInitializer(type)
  }
  state.typeEpoch += 1
}

/// What `__new__` makes whole has the `__init__` of `object`.
private func installInitializer(_ type: TypeObject) {
  let (namespace, name) = (type.info.namespace, SpecialName.initialize.name)
  if namespace.get(name).isUnbound, !makesFromArguments(TypeObject(type.info.solidBase)) {
    let row = makeInit(type)
    row.isPython = type.info.constructor?.isPython ?? false
    namespace.set(name, makeNative(row, owner: type.value))
  }
}

/// Puts the rows of methods and computed attributes into a built-in class.
package func installMethods(
  _ rows: @autoclosure @escaping () -> [NativeFunction], on type: TypeObject
) {
  type.info.whenAsked { add(rows(), to: type) }
  state.typeEpoch += 1
}

private func add(_ rows: [NativeFunction], to type: TypeObject) {
  let namespace = type.info.namespace
  for row in rows {
    let name = intern(row.name)
    switch row.role {
    case .function, .method: namespace.set(name, makeNative(row, owner: type.value))
    case .staticMethod, .classMethod:
      let kind = row.role == .staticMethod ? Kind.staticMethod : .classMethod
      namespace.set(name, makeMethodWrapper(kind, makeNative(row, owner: type.value)))
    case .getter: namespace.set(name, makeNativeProperty(row, setter: nil, owner: type))
    case .deleter, .setter:
      guard let property = namespace.get(name).property else {
        preconditionFailure("\(type.name).\(row.name) has no getter before it")
      }
      let native = makeNative(row, owner: type.value)
      if row.role == .setter {
        property.layout.pointee.setter = native
      } else {
        property.layout.pointee.deleter = native
      }
    }
  }
}

// MARK: - Start

/// `type` and `object`, which need each other.
func makeRootTypes() {
  let type = allocateType(
    name: "type", module: "builtins", metatype: nil, layoutKind: .type, isBuiltin: true)
  let object = allocateType(
    name: "object", module: "builtins", metatype: type.reference, layoutKind: .instance,
    isBuiltin: true)
  state.objectType = object.reference
  object.info.solidBase = object.reference
  object.info.mro = [object.reference]
  object.info.nativeDoc = """
    The base class of the class hierarchy.

    When called, it accepts no arguments and returns a new featureless
    instance that has no instance attributes and cannot be given any.

    """
  inherit(type, from: [object.reference])
  type.info.solidBase = type.reference
  type.info.nativeDoc = """
    type(object) -> the object's type
    type(name, bases, dict, **kwds) -> a new type
    """
  let kinds = Kind.allCases.count
  state.types = .allocate(capacity: kinds)
  state.types.initialize(repeating: object.reference, count: kinds)
  state.types[Int(Kind.type.rawValue)] = type.reference
  nativeTypes += [type.reference, object.reference]
}

func installObjectTypes() {
  installMethods(objectMethods + objectReduction, on: TypeObject(state.objectType))
  installMethods(typeMethods + typeSizeMethods, on: TypeObject(typeType))
  installNew(TypeObject(state.objectType))
  installNew(TypeObject(typeType))
  DescriptorType.install()
  for row in objectTypes { register(makeNativeType(row), row) }
  // Tasks are futures.
  inheritTask()
  ObjectType.cells = .allocate(capacity: ObjectType.allCases.count)
  for type in ObjectType.allCases {
    (ObjectType.cells + type.rawValue).initialize(to: makeNativeType(type.row).reference)
  }
}

private func installNew(_ type: TypeObject) {
  type.info.whenAsked {
    let new = makeNative(makeNew(type), owner: type.value)
    type.info.namespace.set(SpecialName.new.name, makeMethodWrapper(.staticMethod, new))
  }
}

private func inheritTask() {
  let task = type(of: .task)
  task.info.bases = [type(of: .future).reference]
  task.info.mro = [task.reference] + type(of: .future).info.mro
}

/// The classes of texts, numbers and containers that values know by kind.
func installCoreTypes(_ rows: [NativeType]) {
  for row in rows {
    let isBool = row.name.utf8CodeUnitCount == 4 && "\(row.name)" == "bool"
    let type = makeNativeType(row, base: isBool ? state.intType : nil)
    register(type, row)
  }
}

/// The classes of iterators over built-in containers, by the kind of the container.
private nonisolated(unsafe) var iteratorTypes: UnsafeMutablePointer<Reference>! = nil

private let iteratorNames: [(kind: Kind, name: StaticString)] = [
  (.list, "list_iterator"), (.tuple, "tuple_iterator"), (.range, "range_iterator"),
  (.string, "str_ascii_iterator"), (.bytes, "bytes_iterator"), (.dict, "dict_keyiterator"),
  (.set, "set_iterator"),
]

/// The class of an iterator that was made over a container of the kind.
func iteratorType(over kind: UInt8) -> Reference { iteratorTypes[Int(kind)] }

func installIteratorTypes() {
  let general = type(of: .iterator).reference
  iteratorTypes = .allocate(capacity: Kind.allCases.count)
  iteratorTypes.initialize(repeating: general, count: Kind.allCases.count)
  for (kind, name) in iteratorNames {
    let row = NativeType(
      name: name, kind: .iterator, doc: "Iterates over a built-in container.", constructor: nil,
      methods: iteratorMethods, isFinal: true)
    iteratorTypes[Int(kind.rawValue)] = makeNativeType(row, base: general).reference
  }
}

private func register(_ type: TypeObject, _ row: NativeType) {
  switch type.name {
  case "bytearray": state.byteArrayType = type.reference
  case "frozenset": state.frozenSetType = type.reference
  case "float": state.floatType = type.reference
  case "bool": state.boolType = type.reference
  case "NoneType": state.noneType = type.reference
  case "NotImplementedType": state.notImplementedType = type.reference
  case "ellipsis": state.ellipsisType = type.reference
  case "int":
    state.intType = type.reference
    state.types[Int(Kind.bigInt.rawValue)] = type.reference
  default:
    if let kind = row.kind { state.types[Int(kind.rawValue)] = type.reference }
  }
}

/// Their instances have fields of their own: no class derives from two of them.
private let exceptionsWithFields: [BuiltinException] = [
  .baseExceptionGroup, .syntaxError, .stopIteration, .systemExit, .importError, .osError,
  .unicodeEncodeError, .unicodeDecodeError, .unicodeTranslateError, .attributeError, .nameError,
]

/// The classes of `exceptionTable`, each with its own methods and fields.
func installExceptionTypes() {
  let count = BuiltinException.allCases.count
  state.exceptionTypes = .allocate(capacity: count)
  state.exceptionTypes.initialize(repeating: state.objectType, count: count)
  for row in exceptionTable {
    let type = allocateType(
      name: "\(row.name)", module: "\(row.module)", metatype: typeType, layoutKind: .exception,
      isBuiltin: true)
    var bases = [row.base.map(exceptionType) ?? state.objectType!]
    if row.id == .exceptionGroup { bases.append(exceptionType(.exception)) }
    inherit(type, from: bases)
    if row.id == .baseException || exceptionsWithFields.contains(row.id) {
      type.info.solidBase = type.reference
    }
    type.info.nativeDoc = row.doc
    state.exceptionTypes[Int(row.id.rawValue)] = type.reference
    nativeTypes.append(type.reference)
    installMethods(exceptionMethods(row.id), on: type)
  }
  for id in [BuiltinException.baseException, .baseExceptionGroup, .osError] {
    installNew(TypeObject(exceptionType(id)))
  }
}
