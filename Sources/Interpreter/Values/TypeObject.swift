// Classes: a cell with the few fields that calls read, and a Swift object with the rest.
//
// Attribute lookups along the method resolution order are cached per class for one `typeEpoch`;
// any change of any class begins a new epoch. Classes change rarely once a program runs.

package final class TypeInfo {
  package var name: String
  package var qualifiedName: String
  package var module: String
  package var bases: [Reference] = []
  /// The method resolution order, the class itself first.
  package var mro: [Reference] = []
  package let namespace: DictObject
  /// The class of the class: `type` or a metaclass.
  package var metatype: Reference
  package let isBuiltin: Bool
  /// May scripts derive from it?
  package var isFinal = false
  /// Makes an instance from constructor arguments, for built-in types: the base value for subclasses.
  package var constructor: NativeFunction?
  package var doc: Value = .none
  package var subclasses: [Reference] = []
  private var cache: [Reference: Value] = [:]
  private var cacheEpoch = 0

  init(name: String, module: String, namespace: DictObject, metatype: Reference, isBuiltin: Bool) {
    self.name = name
    qualifiedName = name
    self.module = module
    self.namespace = namespace
    self.metatype = metatype
    self.isBuiltin = isBuiltin
  }

  /// The attribute along the resolution order, or `.unbound`; descriptors are not bound.
  package func lookup(_ name: Reference) -> Value {
    if cacheEpoch != state.typeEpoch {
      cache.removeAll(keepingCapacity: true)
      cacheEpoch = state.typeEpoch
    } else if let known = cache[name] {
      return known
    }
    var found = Value.unbound
    for type in mro {
      found = TypeObject(type).info.namespace.get(name)
      if !found.isUnbound { break }
    }
    cache[name] = found
    return found
  }
}

package struct TypeObject {
  package struct Layout {
    package var header: Header
    package var info: Unmanaged<TypeInfo>
    var rootShape: Unmanaged<Shape>
    /// Slots that a new instance gets.
    var instanceCapacity: Int32
    /// The kind of cell that instances are: `instance`, `exception`, or the built-in kind itself.
    package var layoutKind: Kind
    /// The epoch for which `plainInitializer` holds: calling the class only allocates an instance
    /// and calls this function.
    var plainEpoch: Int
    var plainInitializer: Value
  }

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }

  @inline(__always) package var reference: Reference { layout.reference }
  @inline(__always) package var value: Value { .object(layout.reference) }
  @inline(__always) package var info: TypeInfo { layout.pointee.info.takeUnretainedValue() }
  @inline(__always) var rootShape: Unmanaged<Shape> { layout.pointee.rootShape }
  package var name: String { info.name }

  package func lookup(_ name: Reference) -> Value { info.lookup(name) }

  package func lookup(_ name: SpecialName) -> Value { info.lookup(name.name) }

  /// Is it, or does it derive from, the other class?
  package func isSubclass(of other: Reference) -> Bool {
    layout.reference == other || info.mro.contains(other)
  }

  /// The name as errors show it: with the module unless that is `builtins` or `__main__`.
  package var displayName: String {
    let info = self.info
    return info.module == "builtins" || info.module == "__main__"
      ? info.qualifiedName : info.module + "." + info.qualifiedName
  }
}

extension Value {
  @inline(__always) package var type: TypeObject? {
    if case .object(let object) = self, object.pointee.kind == .type { return TypeObject(object) }
    return nil
  }
}

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

package func typeOf(_ object: Reference) -> TypeObject {
  switch object.pointee.kind {
  case .instance: return TypeObject(InstanceObject(UnsafeMutableRawPointer(object)).type)
  case .exception: return TypeObject(ExceptionObject(object).layout.pointee.type)
  case .type: return TypeObject(TypeObject(object).info.metatype)
  case .boxed: return TypeObject(BoxedObject(object).layout.pointee.type)
  case .bytes where object.pointee.flags & BytesObject.isMutable != 0:
    return TypeObject(state.byteArrayType)
  case .set where object.pointee.flags & SetObject.isFrozen != 0:
    return TypeObject(state.frozenSetType)
  default: return TypeObject(state.types[Int(object.pointee.kind.rawValue)])
  }
}

/// The name of a value's class, for error messages.
package func typeName(_ value: Value) -> String { typeOf(value).name }

/// Makes a class cell; the caller fills bases and resolution order.
func allocateType(
  name: String, module: String, metatype: Reference?, layoutKind: Kind, isBuiltin: Bool
) -> TypeObject {
  let memory = allocateCell(MemoryLayout<TypeObject.Layout>.size)
  let reference = memory.assumingMemoryBound(to: Header.self)
  let info = TypeInfo(
    name: name, module: module, namespace: makeDict(), metatype: metatype ?? reference,
    isBuiltin: isBuiltin)
  let firstSlot = layoutKind == .instance ? 0 : 1
  let shape = Shape(type: reference, names: [], firstSlot: firstSlot, isDictionary: false)
  memory.assumingMemoryBound(to: TypeObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(.type), info: .passRetained(info), rootShape: .passRetained(shape),
      instanceCapacity: 4, layoutKind: layoutKind, plainEpoch: 0, plainInitializer: .none))
  return TypeObject(reference)
}
