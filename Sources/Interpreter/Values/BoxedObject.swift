// The cell of every type that Swift objects implement: what is rarely made, or does much for each cell, has its
// state in a Swift object, which the cell owns.

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

  /// `self[index]` of a plain sequence, written to the memory of a `Value`; false leaves it to `__getitem__`.
  /// Must run no script code.
  open func readItem(_ index: Int, _ value: UnsafeMutableRawPointer) -> Bool { false }
  /// As `readItem`: `self[index] = value`; false leaves it to `__setitem__`.
  open func writeItem(_ index: Int, _ value: UnsafeRawPointer) -> Bool { false }

  /// Does `__init__` of what exists already fill it anew, from one that was made with its arguments?
  open var isFilledByInit: Bool { false }
  open func fill(from fresh: Boxed) {}

  /// May weak references point to its cell?
  open var isWeaklyReferenceable: Bool { true }

  /// An instance of a script's subclass now stands for the cell.
  func wasWrapped(by instance: Reference) {}
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

  @inline(__always) func item(at index: Int) -> Value? {
    var value = Value.none
    let isRead = layout.pointee.object._withUnsafeGuaranteedRef { $0.readItem(index, &value) }
    return isRead ? value : nil
  }

  @inline(__always) func setItem(at index: Int, _ value: Value) -> Bool {
    var value = value
    return layout.pointee.object._withUnsafeGuaranteedRef { $0.writeItem(index, &value) }
  }

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
}
