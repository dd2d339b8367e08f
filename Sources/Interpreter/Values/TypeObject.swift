// Classes: a cell with the few fields that calls read, and a Swift object with the rest.
//
// Attribute lookups along the method resolution order are remembered for one `typeEpoch`; a change of
// a class begins a new epoch. Classes change rarely once a program runs.

import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What calls and attribute access do not read.
package final class TypeInfo {
  /// `__name__`.
  package var name: String
  /// `__qualname__`.
  package var qualifiedName: String
  /// The module that reprs show; `__module__` in the namespace comes first where scripts ask.
  package var module: String
  /// `__bases__`.
  var bases: [Reference] = []
  /// The method resolution order, the class itself first.
  var mro: [Reference] = []
  /// What the namespace holds so far; see `namespace`.
  let entries: DictObject
  /// What fills the namespace of a built-in class; nil once it is full.
  private var filling: (() -> Void)?
  /// The class of the class: `type` or a metaclass.
  var metatype: Reference
  /// Made at start, not by a script.
  package let isBuiltin: Bool
  /// Of a built-in class: may scripts set its attributes, as of one that CPython has in Python?
  package var isOpen = false
  /// Scripts have set attributes of a built-in class.
  package var isPatched = false
  /// May scripts derive from it?
  package var isFinal = false
  /// Makes an instance from constructor arguments, for built-in types: the base value for subclasses.
  package var constructor: NativeFunction?
  /// For built-in classes: does `__new__` make the whole value, or does `__init__` fill it later?
  package var makesFromArguments = false
  /// For built-in classes: operators on two cells of the class and its kin, without a look at the rows, which say the
  /// same; nil for what the rows must answer.
  package var operate: ((BinaryOperator, Value, Value) throws(Raised) -> Value?)?
  /// As `operate`, for comparisons of two cells of this very class.
  package var order: ((Value, Value) -> Int?)?
  /// `__doc__`.
  package var doc: Value = .none
  /// Direct ones, in the order of their creation.
  package var subclasses: [Reference] = []
  /// The built-in class that decides what an instance's cell looks like: `object` for plain classes.
  package var solidBase: Reference
  /// The attributes that `__slots__` allows; nil when instances take any.
  package var allowedAttributes: [Reference]?
  /// Instances have a dict, and no room for weak references: `__slots__` names the one without the other.
  var refusesWeakReferences = false
  /// The names of the slots that this class itself declares.
  var ownSlots: [Reference] = []
  /// The nearest class, itself included, that declares slots.
  var slotBase: Reference?
  /// Calling the class fails until its abstract methods are implemented.
  var isAbstract = false
  /// A structural test of an abstract base class, asked after ordinary derivation failed.
  var subclassHook: ((TypeObject) -> Bool)?
  /// Which structural patterns of `match` take instances; asked along the resolution order.
  package var collection = CollectionCategory.none
  /// Of a class whose native `__getitem__` reads a list: the list's items, so that walks over an instance need no calls.
  package var items: ((Value) -> UnsafeBufferPointer<Value>)?
  /// Among the classes that the start has settled.
  var isOfStart = false
  /// The version of the namespace whose entries are all permanent; -1 when some are not.
  var settledVersion = -1
  /// The text of a built-in class; its `doc` is made from it when asked for.
  var nativeDoc: StaticString?

  init(name: String, module: String, namespace: DictObject, metatype: Reference, isBuiltin: Bool) {
    self.name = name
    qualifiedName = name
    self.module = module
    entries = namespace
    self.metatype = metatype
    self.isBuiltin = isBuiltin
    solidBase = metatype
  }

  /// What `__dict__` shows; change it through the class, so that a new epoch begins. That of a built-in class is
  /// filled when it is first asked for: a script meets some 20 of 200, and to fill them all took a third of the
  /// instructions of a start.
  package var namespace: DictObject {
    if filling != nil { fill() }
    return entries
  }

  /// Has a built-in class get some of its entries when its namespace is next asked for.
  /// - Parameter add: may ask for the namespace, which then holds what was to be added before.
  package func whenAsked(_ add: @escaping () -> Void) {
    unsettle()
    guard let earlier = filling else { return filling = add }
    filling = {
      earlier()
      add()
    }
  }

  @inline(never) private func fill() {
    guard let fill = filling else { return }
    filling = nil
    fill()
    if isOfStart { settleNamespace(self) }
  }

  /// Is all that the namespace holds permanent?
  @inline(__always) var isSettled: Bool { settledVersion == entries.version }

  /// The entries of a built-in class are about to be replaced: the collector looks at them again.
  package func unsettle() { settledVersion = -1 }
}

/// How a class departs from plain attribute access; looked up once an epoch.
package struct TypeTraits: OptionSet {
  /// One bit for each.
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  /// A script's `__getattribute__`.
  static let getattribute = TypeTraits(rawValue: 1)
  static let getattr = TypeTraits(rawValue: 2)
  /// A script's `__setattr__`, `__delattr__`.
  static let setattr = TypeTraits(rawValue: 4)
  static let delattr = TypeTraits(rawValue: 8)
  /// A script's `__del__`.
  static let finalizer = TypeTraits(rawValue: 16)
  /// A comparison that is not the one of the class's built-in base.
  static let comparison = TypeTraits(rawValue: 32)
  /// Items, length or membership that are not those of the class's built-in base.
  static let container = TypeTraits(rawValue: 64)
  /// An `__iter__` that is not that of the class's built-in base.
  static let iteration = TypeTraits(rawValue: 128)
  /// Operators that are not those of the class's base, `int` or `float`; set for all classes with other bases.
  static let arithmetic = TypeTraits(rawValue: 256)
  /// A `__hash__` that is not that of the class's built-in base, or none.
  static let hash = TypeTraits(rawValue: 512)
  /// A `__bool__` or a `__len__`.
  static let truth = TypeTraits(rawValue: 1024)
}

/// The view of a class's cell.
package struct TypeObject {
  package struct Layout {
    package var header: Header
    /// Owned by the cell.
    package var info: Unmanaged<TypeInfo>
    var rootShape: Unmanaged<Shape>
    /// Slots that a new instance gets.
    var instanceCapacity: Int32
    /// The kind of cell that instances are: `instance`, `exception`, or the built-in kind itself.
    var layoutKind: Kind
    var traits: TypeTraits
    var traitsEpoch: Int
    /// The epoch for which `plainInitializer` holds: calling the class only allocates an instance
    /// and calls this function. Negated, that for which `plainMaker` holds: the function of a script that is its
    /// `__new__` or an exception's `__init__`, or True for an exception without one.
    var plainEpoch: Int
    var plainInitializer: Value
    var plainMaker: Value
    /// Makes the values of a built-in class: a native whose first argument is the class; or `.none`.
    var nativeConstructor: Value
  }

  package let layout: UnsafeMutablePointer<Layout>

  /// About what the Swift halves of a class take.
  fileprivate static let foreignBytes = 4096

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }

  @inline(__always) package var reference: Reference { layout.reference }
  @inline(__always) package var value: Value { .object(layout.reference) }
  /// Retained on the way: hot paths use `layout`.
  @inline(__always) package var info: TypeInfo { layout.pointee.info.takeUnretainedValue() }
  @inline(__always) var rootShape: Unmanaged<Shape> { layout.pointee.rootShape }
  /// As messages show it.
  package var name: String { info.name }
  /// See `TypeInfo`.
  @inline(__always) package var isBuiltin: Bool {
    layout.pointee.info._withUnsafeGuaranteedRef { $0.isBuiltin }
  }

  /// The attribute along the resolution order, or `.unbound`; descriptors are not bound.
  @inline(__always) package func lookup(_ name: Reference) -> Value {
    let entry = lookupCache.unsafelyUnwrapped + lookupSlot(layout.reference, name)
    if entry.pointee.type == layout.reference, entry.pointee.name == name,
      entry.pointee.epoch == state.typeEpoch
    {
      return entry.pointee.value
    }
    return lookupSlowly(name, entry)
  }

  /// As `lookup(_:)`, for a special method.
  @inline(__always) package func lookup(_ name: SpecialName) -> Value { lookup(name.name) }

  @inline(never) private func lookupSlowly(
    _ name: Reference, _ entry: UnsafeMutablePointer<LookupEntry>
  ) -> Value {
    var found = Value.unbound
    for type in info.mro {
      found = TypeObject(type).info.namespace.get(name)
      if !found.isUnbound { break }
    }
    if !isPlainData(found) {
      entry.pointee = LookupEntry(
        type: layout.reference, name: name, epoch: state.typeEpoch, value: found)
    }
    return found
  }

  @inline(__always) var traits: TypeTraits {
    layout.pointee.traitsEpoch == state.typeEpoch ? layout.pointee.traits : findTraits()
  }

  @inline(never) private func findTraits() -> TypeTraits {
    var traits: TypeTraits = []
    if isOverridden(.getattribute) || derivesFromSuper
      || info.solidBase == ContainerType.genericAlias.cell
    {
      traits.insert(.getattribute)
    }
    if !lookup(.getattr).isUnbound { traits.insert(.getattr) }
    if isOverridden(.setattr) || info.isBuiltin && hasOwnSetattr { traits.insert(.setattr) }
    if isOverridden(.delattr) { traits.insert(.delattr) }
    if isOverridden(.delete) { traits.insert(.finalizer) }
    if departsFromBase(in: [.eq, .ne, .lt, .le, .gt, .ge]) { traits.insert(.comparison) }
    if departsFromBase(in: [.getitem, .setitem, .contains, .len]) { traits.insert(.container) }
    if departsFromBase(in: [.iter]) { traits.insert(.iteration) }
    if departsFromBase(in: [.hash]) { traits.insert(.hash) }
    if !lookup(.bool).isUnbound || !lookup(.len).isUnbound { traits.insert(.truth) }
    if !isNumeric || departsFromBase(in: operatorNames) { traits.insert(.arithmetic) }
    layout.pointee.traits = traits
    layout.pointee.traitsEpoch = state.typeEpoch
    return traits
  }

  private var isNumeric: Bool {
    info.solidBase == state.intType || info.solidBase == state.floatType
  }

  private func departsFromBase(in names: [SpecialName]) -> Bool {
    guard let base = info.mro.first(where: { TypeObject($0).info.isBuiltin }) else { return true }
    return names.contains {
      !lookup($0).isIdentical(to: TypeObject(base).lookup($0))
    }
  }

  /// The aliases of typing have, of the built-in classes.
  private var hasOwnSetattr: Bool {
    !lookup(.setattr).isIdentical(to: TypeObject(state.objectType).lookup(.setattr))
  }

  /// The one built-in class with a `__getattribute__` of its own, which itself goes without.
  private var derivesFromSuper: Bool {
    !info.isBuiltin && info.mro.contains(ObjectType.superType.cell)
  }

  /// Has a script replaced a special method that every built-in class has?
  func isOverridden(_ name: SpecialName) -> Bool {
    let found = lookup(name)
    if found.isUnbound { return false }
    guard let native = found.native else { return true }
    // `__setattr__ = dict.__setitem__`
    if info.isBuiltin || found.isIdentical(to: TypeObject(state.objectType).lookup(name)) {
      return false
    }
    return "\(native.definition.name)" != StringObject(UnsafeMutableRawPointer(name.name)).text
  }

  /// Is it, or does it derive from, the other class?
  package func isSubclass(of other: Reference) -> Bool {
    layout.reference == other
      || layout.pointee.info._withUnsafeGuaranteedRef { info in
        info.mro.withUnsafeBufferPointer { $0.contains(other) }
      }
  }

  /// The name as errors show it: with the module unless that is `builtins` or `__main__`.
  package var displayName: String {
    let info = self.info
    if info.isOpen { return info.name }
    return info.module == "builtins" || info.module == "__main__"
      ? info.qualifiedName : info.module + "." + info.qualifiedName
  }
}

extension Value {
  /// The view of a class's cell, or nil.
  @inline(__always) package var type: TypeObject? {
    if case .object(let object) = self, object.pointee.kind == .type { return TypeObject(object) }
    return nil
  }
}

// MARK: - Lookup cache

/// One remembered lookup. Ints, texts and containers are not remembered, so that a class attribute
/// used as a counter does not begin a new epoch at every change.
struct LookupEntry {
  var type: Reference?
  var name: Reference?
  var epoch: Int
  var value: Value
}

private let lookupCacheSize = 4096

/// Direct-mapped. An epoch ends whenever a class changes or dies, so no entry outlives its class.
nonisolated(unsafe) var lookupCache: UnsafeMutablePointer<LookupEntry>! = nil

/// Zeros are entries without a class. Pages of its own are mapped only where a lookup goes; `calloc` clears what
/// lies in the arena, all of it: 40 pages.
func initializeLookupCache() {
  guard let memory = reserveRange(lookupCacheSize * MemoryLayout<LookupEntry>.stride) else {
    preconditionFailure("the system refuses 160 KiB of address space")
  }
  lookupCache = memory.assumingMemoryBound(to: LookupEntry.self)
}

@inline(__always) private func lookupSlot(_ type: Reference, _ name: Reference) -> Int {
  let mixed = (UInt(bitPattern: type) &* 31 &+ UInt(bitPattern: name)) >> 4
  return Int(bitPattern: mixed & UInt(lookupCacheSize &- 1))
}

/// A value that is never a descriptor.
@inline(__always) func isPlainData(_ value: Value) -> Bool {
  switch value {
  case .unbound: return false
  case .object(let object):
    switch object.pointee.kind {
    case .string, .bytes, .bigInt, .complex, .list, .tuple, .dict, .set, .range, .slice:
      return true
    default: return false
    }
  default: return true
  }
}

/// The class of what `gather` returns; set by Asyncio when it is installed.
package nonisolated(unsafe) var gatheringFutureType = state.types[Int(Kind.future.rawValue)]

/// The class of a value.
package func typeOf(_ value: Value) -> TypeObject {
  switch value {
  case .object(let object): return typeOf(object)
  case .int: return TypeObject(state.intType)
  case .bool: return TypeObject(state.boolType)
  case .double: return TypeObject(state.floatType)
  case .none, .unbound: return TypeObject(state.noneType)
  case .notImplemented: return TypeObject(state.notImplementedType)
  case .ellipsis: return TypeObject(state.ellipsisType)
  }
}

/// The class of a cell.
package func typeOf(_ object: Reference) -> TypeObject {
  switch object.pointee.kind {
  case .instance: return TypeObject(InstanceObject(UnsafeMutableRawPointer(object)).type)
  case .exception: return TypeObject(ExceptionObject(object).layout.pointee.type)
  case .type: return TypeObject(TypeObject(object).info.metatype)
  case .boxed: return TypeObject(BoxedObject(object).layout.pointee.type)
  case .module where object.pointee.flags & ModuleObject.hasOwnClass != 0:
    return moduleClass(object)
  case .iterator:
    return TypeObject(iteratorType(over: UInt8(truncatingIfNeeded: object.pointee.flags)))
  case .boundMethod:
    guard let native = BoundMethodObject(object).function.native, !native.isShownAsFunction else {
      return TypeObject(state.types[Int(Kind.boundMethod.rawValue)])
    }
    return TypeObject(
      DescriptorType.ofBound(native) ?? state.types[Int(Kind.native.rawValue)])
  case .native where object.pointee.flags & NativeObject.hasOwnClass != 0:
    if NativeObject(object).isShownAsFunction {
      return TypeObject(state.types[Int(Kind.function.rawValue)])
    }
    return TypeObject(
      DescriptorType.of(NativeObject(object)) ?? state.types[Int(Kind.native.rawValue)])
  case .property where object.pointee.flags & PropertyObject.isDescriptor != 0:
    return TypeObject(
      DescriptorType.of(PropertyObject(object)) ?? state.types[Int(Kind.property.rawValue)])
  case .classMethod where MethodWrapperObject(object).isBuiltin:
    return TypeObject(
      DescriptorType.ofClassMethods ?? state.types[Int(Kind.classMethod.rawValue)])
  case .bytes where object.pointee.flags & BytesObject.isMutable != 0:
    return TypeObject(state.byteArrayType)
  case .set where object.pointee.flags & SetObject.isFrozen != 0:
    return TypeObject(state.frozenSetType)
  case .future where object.pointee.flags & FutureObject.isGathering != 0:
    return TypeObject(gatheringFutureType)
  default: return TypeObject(state.types[Int(object.pointee.kind.rawValue)])
  }
}

/// The name of a value's class, for error messages.
package func typeName(_ value: Value) -> String { typeOf(value).info.shownName }

/// As messages about one argument show it: None goes by its own name there.
package func argumentTypeName(_ value: Value) -> String {
  value.isNone ? "None" : typeName(value)
}

/// Classes of the library that C code makes in CPython, where messages name their module as well.
private let namedWithModule: Set<String> = [
  "datetime.date", "datetime.time", "datetime.datetime", "datetime.timedelta", "datetime.timezone",
  "datetime.tzinfo", "decimal.Decimal", "decimal.Context", "decimal.SignalDict",
  "collections.OrderedDict", "collections.defaultdict", "functools.KeyWrapper", "_io.StringIO",
  "_io.BytesIO", "_io.BufferedReader", "_io.BufferedWriter", "_io.BufferedRandom", "_io.FileIO",
  "_io.TextIOWrapper", "types.SimpleNamespace", "operator.itemgetter", "operator.attrgetter",
  "operator.methodcaller",
]

extension TypeInfo {
  /// The name in messages.
  var shownName: String {
    if module == "builtins" || module == "__main__" { return name }
    if isBuiltin {
      return module.hasPrefix("asyncio") || module == "random" ? name : "\(module).\(name)"
    }
    let full = "\(module).\(name)"
    return namedWithModule.contains(full) ? full : name
  }
}

/// Makes a class cell; the caller fills bases and resolution order.
func allocateType(
  name: String, module: String, metatype: Reference?, layoutKind: Kind, isBuiltin: Bool,
  namespace: DictObject = makeDict()
) -> TypeObject {
  noteForeign(TypeObject.foreignBytes)
  let memory = allocateCell(MemoryLayout<TypeObject.Layout>.size)
  let reference = memory.assumingMemoryBound(to: Header.self)
  let info = TypeInfo(
    name: name, module: module, namespace: namespace, metatype: metatype ?? reference,
    isBuiltin: isBuiltin)
  let firstSlot = layoutKind == .instance ? 0 : 1
  let shape = Shape(type: reference, names: [], firstSlot: firstSlot, isDictionary: false)
  memory.assumingMemoryBound(to: TypeObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(.type), info: .passRetained(info), rootShape: .passRetained(shape),
      instanceCapacity: 4, layoutKind: layoutKind, traits: [], traitsEpoch: 0, plainEpoch: 0,
      plainInitializer: .none, plainMaker: .none, nativeConstructor: .none))
  return TypeObject(reference)
}
