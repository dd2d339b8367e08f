// Objects of two or three fields: cells of closures, bound methods, descriptors, modules,
// and `BoxedObject`, the cell of every type that Swift objects implement.

/// A variable that closures share.
package struct CellObject {
  package struct Layout {
    package var header: Header
    package var value: Value
  }
  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  /// `.unbound` before the first assignment and after `del`.
  @inline(__always) package var content: Value {
    get { layout.pointee.value }
    nonmutating set { layout.pointee.value = newValue }
  }
}

/// A cell with its first content.
@inline(__always) package func makeCell(_ content: Value) -> Value {
  let memory = allocateCell(MemoryLayout<CellObject.Layout>.size)
  memory.assumingMemoryBound(to: CellObject.Layout.self).initialize(
    to: .init(header: makeHeader(.cell), value: content))
  return Value(memory)
}

/// The view of a bound method's cell.
package struct BoundMethodObject {
  package struct Layout {
    package var header: Header
    /// `__self__`.
    package var receiver: Value
    /// A function or native.
    package var function: Value
  }
  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  /// `__self__`.
  package var receiver: Value { layout.pointee.receiver }
  /// `__func__`.
  package var function: Value { layout.pointee.function }
}

/// Calls of it pass the receiver in front.
package func makeBoundMethod(_ receiver: Value, _ function: Value) -> Value {
  let memory = allocateCell(MemoryLayout<BoundMethodObject.Layout>.size)
  memory.assumingMemoryBound(to: BoundMethodObject.Layout.self).initialize(
    to: .init(header: makeHeader(.boundMethod), receiver: receiver, function: function))
  return Value(memory)
}

/// The view of a property's cell; each part is None when it was not given.
package struct PropertyObject {
  package struct Layout {
    package var header: Header
    /// `fget`.
    package var getter: Value
    /// `fset`.
    package var setter: Value
    /// `fdel`.
    package var deleter: Value
    /// `__doc__`, or the getter's.
    package var doc: Value
    /// What `__set_name__` has told, for error messages.
    package var name: Value
  }
  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }

  /// What the collector traces.
  @inline(__always) var parts: [Value] {
    [
      layout.pointee.getter, layout.pointee.setter, layout.pointee.deleter, layout.pointee.doc,
      layout.pointee.name,
    ]
  }
}

/// As `property(fget, fset, fdel, doc)`.
package func makeProperty(getter: Value, setter: Value, deleter: Value, doc: Value) -> Value {
  let memory = allocateCell(MemoryLayout<PropertyObject.Layout>.size)
  memory.assumingMemoryBound(to: PropertyObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(.property), getter: getter, setter: setter, deleter: deleter, doc: doc,
      name: .none))
  return Value(memory)
}

/// `staticmethod` and `classmethod`: a wrapped callable.
package struct MethodWrapperObject {
  package struct Layout {
    package var header: Header
    /// `__func__`.
    package var wrapped: Value
  }
  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  /// `__func__`.
  package var wrapped: Value { layout.pointee.wrapped }
}

/// - Parameter kind: `.staticMethod` or `.classMethod`.
package func makeMethodWrapper(_ kind: Kind, _ wrapped: Value) -> Value {
  let memory = allocateCell(MemoryLayout<MethodWrapperObject.Layout>.size)
  memory.assumingMemoryBound(to: MethodWrapperObject.Layout.self).initialize(
    to: .init(header: makeHeader(kind), wrapped: wrapped))
  return Value(memory)
}

// MARK: - Modules

/// The view of a module's cell.
package struct ModuleObject {
  package struct Layout {
    package var header: Header
    /// The name it was made with; `__name__` lies in the namespace.
    package var name: Value
    /// A dict: the module's attributes.
    package var namespace: Reference
  }
  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  package var value: Value { .object(layout.reference) }
  /// The view of the dict's cell.
  package var namespace: DictObject { DictObject(layout.pointee.namespace) }
  /// A copy for messages; `?` when it is no text.
  package var name: String { layout.pointee.name.string?.text ?? "?" }

  /// In the header: a script has given the module a class of its own.
  static let hasOwnClass: UInt16 = 1
}

/// The classes that scripts have given to modules.
private nonisolated(unsafe) var moduleClasses: [Reference: Reference] = [:]

func moduleClass(_ module: Reference) -> TypeObject {
  TypeObject(moduleClasses[module].unsafelyUnwrapped)
}

func setModuleClass(_ module: Reference, _ type: TypeObject) {
  if moduleClasses.isEmpty {
    addRoots {
      for (module, type) in moduleClasses {
        mark(module)
        mark(type)
      }
    }
  }
  moduleClasses[module] = type.reference
  module.pointee.flags |= ModuleObject.hasOwnClass
  state.typeEpoch += 1
}

/// Shares the namespace, and does not enter it into `sys.modules`.
package func makeModule(name: String, namespace: DictObject) -> ModuleObject {
  let memory = allocateCell(MemoryLayout<ModuleObject.Layout>.size)
  memory.assumingMemoryBound(to: ModuleObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(.module), name: makeString(name),
      namespace: namespace.layout.reference))
  return ModuleObject(memory.assumingMemoryBound(to: Header.self))
}

// MARK: - Boxed objects

/// The Swift half of a cold type. Subclasses hold Swift state freely and show their values to the
/// collector. Open, and so public, because a package class cannot be subclassed by other modules.
open class Boxed {
  public init() {}

  /// Marks every value that the object holds with `mark(_:)`. Must not allocate.
  open func trace() {}

  /// For what waits for futures: its name in their reprs.
  open var callbackName: String { "" }

  /// What makes the object hold memory beyond its fields; freed when the cell is swept.
  open func release() {}

  /// Must something happen when nobody refers to the cell any more? Its cell is registered with
  /// `registerDuty`, and `doDuty` is called once.
  open var owesDuty: Bool { false }
  open func doDuty() {}

  /// May weak references point to its cell?
  open var isWeaklyReferenceable: Bool { true }

  /// An instance of a script's subclass now stands for the cell.
  package func wasWrapped(by instance: Reference) {}
}

/// A boxed object that takes any attribute. Make its cell with `makeAttributed`.
open class AttributedBoxed: Boxed {
  /// Made when the first attribute is set.
  package var attributes: DictObject?

  open override func trace() {
    if let attributes { mark(attributes.layout.reference) }
  }
}

/// The view of a boxed cell.
package struct BoxedObject {
  package struct Layout {
    /// `aux` is the number of values that lie behind the object, in the cell itself.
    package var header: Header
    /// Its class, a native type's.
    package var type: Reference
    /// Owned by the cell, unless it is shared.
    package var object: Unmanaged<Boxed>
  }
  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  /// Retained on the way.
  package var object: Boxed { layout.pointee.object.takeUnretainedValue() }

  /// The values in the cell, of cells made with `makeSharingBox`.
  @inline(__always) package var values: UnsafeMutablePointer<Value> {
    UnsafeMutableRawPointer(layout + 1).assumingMemoryBound(to: Value.self)
  }

  /// The cell does not own the object: what the object marks keeps it.
  static let isSharing: UInt16 = 4

  /// About what a Swift object takes.
  fileprivate static let foreignBytes = 256

  /// Gives the cell an object of its own in place of the shared one.
  package func own(_ object: Boxed) {
    noteForeign(BoxedObject.foreignBytes)
    layout.pointee.object = .passRetained(object)
    layout.pointee.header.flags &= ~BoxedObject.isSharing
  }
}

/// The cell owns the object and releases it when it is swept.
package func makeBoxed(_ type: Reference, _ object: Boxed) -> Value {
  noteForeign(BoxedObject.foreignBytes)
  let memory = allocateCell(MemoryLayout<BoxedObject.Layout>.size)
  memory.assumingMemoryBound(to: BoxedObject.Layout.self).initialize(
    to: .init(header: makeHeader(.boxed), type: type, object: .passRetained(object)))
  return Value(memory)
}

/// A cell with values of its own and an object that many such cells share: one allocation in place of
/// two for what is made by the hundred thousand. The values are uninitialised.
/// - Parameter isShared: false hands the reference to the object over to the cell.
package func makeSharingBox(
  _ type: Reference, _ object: Unmanaged<Boxed>, isShared: Bool, count: Int
) -> BoxedObject {
  let memory = allocateCell(MemoryLayout<BoxedObject.Layout>.size &+ 16 &* count)
  memory.assumingMemoryBound(to: BoxedObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(.boxed, aux: count, flags: isShared ? BoxedObject.isSharing : 0),
      type: type, object: object))
  return BoxedObject(memory.assumingMemoryBound(to: Header.self))
}

/// As `makeBoxed`, for objects with a `__dict__`.
package func makeAttributed(_ type: Reference, _ object: AttributedBoxed) -> Value {
  let value = makeBoxed(type, object)
  value.asObject.unsafelyUnwrapped.pointee.flags |= BoxedObject.isAttributed
  return value
}

extension BoxedObject {
  /// The object is an `AttributedBoxed`; found without a dynamic cast.
  static let isAttributed: UInt16 = 2

  @inline(__always) var attributed: AttributedBoxed? {
    if layout.pointee.header.flags & BoxedObject.isAttributed == 0 { return nil }
    return unsafeDowncast(object, to: AttributedBoxed.self)
  }

  /// The dict of the object's own attributes; nil when it can have none.
  func attributeDictionary() -> DictObject? {
    guard let object = attributed else { return nil }
    if let dict = object.attributes { return dict }
    let dict = makeDict()
    object.attributes = dict
    return dict
  }
}

extension Value {
  /// The Swift object of a boxed cell when it is of this class.
  @inline(__always) package func boxed<T: Boxed>(_ type: T.Type) -> T? {
    guard case .object(let object) = self, object.pointee.kind == .boxed else { return nil }
    let boxed = BoxedObject(object).object
    // Nearly always the class itself; the dynamic cast is a call into the runtime.
    if Swift.type(of: boxed) == type { return unsafeDowncast(boxed, to: type) }
    return boxed as? T
  }

  /// The view of a module's cell, or nil.
  @inline(__always) package var module: ModuleObject? {
    if case .object(let object) = self, object.pointee.kind == .module {
      return ModuleObject(object)
    }
    return nil
  }
}
