// Exceptions: instances of BaseException and of every class derived from it.

import Syntax

/// One line of a traceback: plain data, so an exception does not keep locals alive.
package struct TracebackEntry {
  package let code: Unmanaged<Code>
  package let span: Span
}

/// The entries of an exception, innermost frame first.
package final class Traceback {
  package var entries: [TracebackEntry] = []

  deinit { for entry in entries { entry.code.release() } }

  package func append(_ code: Code, _ span: Span) {
    entries.append(TracebackEntry(code: .passRetained(code), span: span))
  }
}

package struct ExceptionObject {
  package struct Layout {
    package var header: Header
    package var type: Reference
    /// A tuple.
    package var arguments: Value
    package var cause: Value
    package var context: Value
    /// `.unbound` or the dict of attributes that scripts and natives set.
    package var attributes: Value
    package var traceback: Unmanaged<Traceback>?
    /// A dict of the fields that built-in exceptions add (`errno`, `name`, `exceptions`), or nil.
    var fields: Reference?
  }

  package static let suppressesContext: UInt16 = 1

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }

  package var value: Value { .object(layout.reference) }
  package var type: TypeObject { TypeObject(layout.pointee.type) }
  package var arguments: TupleObject { layout.pointee.arguments.tuple.unsafelyUnwrapped }
  package var suppressesContext: Bool {
    get { layout.pointee.header.flags & ExceptionObject.suppressesContext != 0 }
    nonmutating set {
      if newValue {
        layout.pointee.header.flags |= ExceptionObject.suppressesContext
      } else {
        layout.pointee.header.flags &= ~ExceptionObject.suppressesContext
      }
    }
  }

  package func isInstance(of type: BuiltinException) -> Bool {
    self.type.isSubclass(of: exceptionType(type))
  }

  package var traceback: Traceback? { layout.pointee.traceback?.takeUnretainedValue() }

  package func addTraceback(_ code: Code, _ span: Span) {
    if layout.pointee.traceback == nil { layout.pointee.traceback = .passRetained(Traceback()) }
    layout.pointee.traceback.unsafelyUnwrapped._withUnsafeGuaranteedRef { $0.append(code, span) }
  }

  /// The dict of extra attributes, made at the first use.
  package func attributeDictionary() -> DictObject {
    if let dict = layout.pointee.attributes.dict { return dict }
    let dict = makeDict()
    layout.pointee.attributes = dict.value
    return dict
  }

  package func attribute(_ name: Reference) -> Value {
    layout.pointee.attributes.dict?.get(name) ?? .unbound
  }

  /// A field that its built-in class adds, or `.unbound`.
  package func field(_ name: Reference) -> Value {
    guard let fields = layout.pointee.fields else { return .unbound }
    return DictObject(fields).get(name)
  }

  package func setField(_ name: Reference, _ value: Value) {
    if layout.pointee.fields == nil { layout.pointee.fields = makeDict().layout.reference }
    DictObject(layout.pointee.fields.unsafelyUnwrapped).set(name, value)
  }

  /// Links the exception being handled as `__context__`, breaking cycles as CPython does.
  func attachContext(_ handled: Value) {
    guard let other = handled.exception, other.layout != layout else { return }
    var current = other
    while let next = current.layout.pointee.context.exception {
      if next.layout == layout {
        current.layout.pointee.context = .none
        break
      }
      current = next
    }
    layout.pointee.context = handled
  }
}

/// - Parameter arguments: a tuple.
package func makeException(_ type: Reference, arguments: Value) -> Value {
  let memory = allocateCell(MemoryLayout<ExceptionObject.Layout>.size)
  memory.assumingMemoryBound(to: ExceptionObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(.exception), type: type, arguments: arguments, cause: .none,
      context: .none, attributes: .unbound, traceback: nil, fields: nil))
  return Value(memory)
}

extension Value {
  @inline(__always) package var exception: ExceptionObject? {
    if case .object(let object) = self, object.pointee.kind == .exception {
      return ExceptionObject(object)
    }
    return nil
  }
}
