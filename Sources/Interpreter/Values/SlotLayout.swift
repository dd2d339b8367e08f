// Instances of a class with `__slots__` whose slots native code makes and reads by number: what a library has by the
// hundred thousand, and scripts read as fast as attributes of their own classes.

package final class SlotLayout {
  package let type: TypeObject
  private let names: [Reference]
  /// Of instances of the class itself that were made here.
  private let shape: Unmanaged<Shape>

  /// - Parameter names: the slots that the class declares; with others there is no layout.
  package init?(_ type: TypeObject, _ names: [Reference]) {
    if type.isBuiltin || names.isEmpty || type.info.ownSlots != names { return nil }
    self.type = type
    self.names = names
    let capacity = Int32(names.count) + 2
    if type.layout.pointee.instanceCapacity < capacity {
      type.layout.pointee.instanceCapacity = capacity
    }
    var shape = type.rootShape
    for name in names { shape = shape._withUnsafeGuaranteedRef { $0.adding(name) } }
    self.shape = shape
  }

  /// An instance whose slots the caller fills at once: all of them are None.
  @inline(__always) package func make() -> UnsafeMutablePointer<Value> {
    let instance = allocateInstance(type)
    instance.layout.pointee.shape = shape
    return instance.slots
  }

  /// The instance with these slots.
  @inline(__always) package func value(_ slots: UnsafeMutablePointer<Value>) -> Value {
    Value(UnsafeMutableRawPointer(slots) - 16)
  }

  /// The slots of an instance, unless they lie otherwise: those of derived classes do.
  @inline(__always) package func slots(of value: Value) -> UnsafeMutablePointer<Value>? {
    guard let instance = value.instance, instance.shape.toOpaque() == shape.toOpaque() else {
      return nil
    }
    return instance.slots
  }

  /// The value of an instance's slot; `.unbound` where there is none.
  @inline(__always) package func read(_ value: Value, _ index: Int) -> Value {
    if let slots = slots(of: value) { return slots[index] }
    return value.instance?.member(names[index]) ?? .unbound
  }

  /// - Parameter value: an instance of the class or of one derived from it.
  package func write(_ value: Value, _ index: Int, _ new: Value) {
    if let slots = slots(of: value) { return slots[index] = new }
    value.instance?.setMember(names[index], new)
  }

  /// Is it an instance of the class, or of one derived from it?
  @inline(__always) package func isInstance(_ value: Value) -> Bool {
    slots(of: value) != nil || Interpreter.isInstance(value, of: type.reference)
  }
}

/// Gives a script's class methods that are native.
package func addNativeMethods(_ rows: [NativeFunction], to type: TypeObject) {
  for row in rows {
    type.info.namespace.set(intern(row.name), makeNative(row, owner: type.value))
  }
  state.typeEpoch += 1
}
