// What attributes of classes are or become when they are found: bound methods, `property`, `staticmethod` and
// `classmethod`. Objects of a few fields each.

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

  func fill(from fresh: PropertyObject) {
    let flags = layout.pointee.header.flags & ~PropertyObject.hasGetterDoc
    let header = layout.pointee.header
    layout.pointee = fresh.layout.pointee
    layout.pointee.header = header
    layout.pointee.header.flags =
      flags | fresh.layout.pointee.header.flags & PropertyObject.hasGetterDoc
  }
}

/// As `property(fget, fset, fdel, doc)`.
func makeProperty(getter: Value, setter: Value, deleter: Value, doc: Value) -> Value {
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
    /// What scripts have set; None until then.
    package var attributes: Value
  }
  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  /// `__func__`.
  package var wrapped: Value { layout.pointee.wrapped }

  /// The dict of attributes, made at the first use with those that it has from what it wraps.
  func attributeDictionary() throws(Raised) -> DictObject {
    if let dict = layout.pointee.attributes.dict { return dict }
    let dict = makeDict()
    let roots = try pushRoot(dict.value)
    defer { state.top = roots }
    for name in copiedNames {
      if let value = try findAttribute(wrapped, name.name) { dict.set(name.name, value) }
    }
    layout.pointee.attributes = dict.value
    return dict
  }

  /// An attribute of its own, or one of those that it has from what it wraps.
  func ownAttribute(_ name: Reference) throws(Raised) -> Value {
    if let dict = layout.pointee.attributes.dict { return dict.get(name) }
    return copiedNames.contains { $0.name == name }
      ? try findAttribute(wrapped, name) ?? .unbound : .unbound
  }
}

/// As `functools.wraps` copies them.
private let copiedNames: [SpecialName] = [.module, .name, .qualname, .doc, .annotations]

/// - Parameter kind: `.staticMethod` or `.classMethod`.
func makeMethodWrapper(_ kind: Kind, _ wrapped: Value) -> Value {
  let memory = allocateCell(MemoryLayout<MethodWrapperObject.Layout>.size)
  memory.assumingMemoryBound(to: MethodWrapperObject.Layout.self).initialize(
    to: .init(header: makeHeader(kind), wrapped: wrapped, attributes: .none))
  return Value(memory)
}
