// The one representation of everything a script can hold.
//
// A trivial 16-byte enum: no reference counting anywhere, two registers wide, cheap to copy.
// A reference-counted enum measured 2.5-5 times slower on calls, lists and methods; NaN-boxing
// gained nothing. Objects are cells of the collected heap (Heap/Heap.swift).

/// A cell of the heap. Cells never move.
package typealias Reference = UnsafeMutablePointer<Header>

/// Slots of a running function: locals, cells and temporaries.
package typealias Frame = UnsafeMutablePointer<Value>

/// What scripts hold. Copying costs nothing, and keeps nothing alive.
package enum Value {
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  case object(Reference)
  /// No value: an unassigned local, an omitted argument, an erased entry. Scripts never see it.
  case unbound
  case notImplemented
  case ellipsis
}

/// What a heap cell holds. Types implemented by Swift objects share `boxed`.
package enum Kind: UInt8, CaseIterable {
  case free = 0
  case string, bytes, bigInt, complex
  case list, tuple, dict, set, range, slice
  case cell, function, native, boundMethod, property, staticMethod, classMethod
  case type, instance, exception, module
  case iterator, generator, coroutine, asyncGenerator, future, task
  case boxed

  /// Refers to no other cell.
  @inline(__always) var isLeaf: Bool { rawValue <= Kind.complex.rawValue }
}

/// The first eight bytes of every heap cell.
///
/// Each kind of cell has a view (`ListObject`, `DictObject` ...): a trivial struct that is free to copy
/// and keeps nothing alive. Its `Layout` is the cell, `layout` the cell's address; its initialiser trusts
/// the caller that the kind is right; `value` and `reference` are the cell as scripts and other cells
/// hold it. What the `make...` functions return is no root: it must be reachable from one before
/// script code runs again.
package struct Header {
  /// Decides the layout of the rest.
  package var kind: Kind
  /// The epoch in which the collector saw it last.
  package var mark: UInt8
  /// Meaning depends on the kind.
  package var flags: UInt16
  /// A size or small number; meaning depends on the kind.
  package var aux: UInt32
}

extension Value {
  /// A 64-bit int; bools and long ints give nil.
  @inline(__always) package var asInt: Int? {
    if case .int(let value) = self { return value }
    return nil
  }

  /// A float; ints give nil.
  @inline(__always) package var asDouble: Double? {
    if case .double(let value) = self { return value }
    return nil
  }

  /// A cell of any kind.
  @inline(__always) package var asObject: Reference? {
    if case .object(let value) = self { return value }
    return nil
  }

  /// `is None`.
  @inline(__always) package var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  /// No value: scripts never see it.
  @inline(__always) package var isUnbound: Bool {
    if case .unbound = self { return true }
    return false
  }

  /// What operators return that cannot do it.
  @inline(__always) var isNotImplemented: Bool {
    if case .notImplemented = self { return true }
    return false
  }

  /// The kind of the heap cell, or nil for unboxed values.
  @inline(__always) package var kind: Kind? {
    if case .object(let object) = self { return object.pointee.kind }
    return nil
  }

  /// The cell's memory when it holds the kind.
  @inline(__always) package func memory(of kind: Kind) -> UnsafeMutableRawPointer? {
    if case .object(let object) = self, object.pointee.kind == kind {
      return UnsafeMutableRawPointer(object)
    }
    return nil
  }

  /// `is`: unboxed values compare by their bits, objects by their cells.
  @inline(__always) package func isIdentical(to other: Value) -> Bool {
    if case .object(let a) = self {
      guard case .object(let b) = other else { return false }
      return a == b
    }
    switch (self, other) {
    case (.int(let a), .int(let b)): return a == b
    case (.bool(let a), .bool(let b)): return a == b
    case (.double(let a), .double(let b)): return a.bitPattern == b.bitPattern
    case (.none, .none), (.unbound, .unbound), (.notImplemented, .notImplemented),
      (.ellipsis, .ellipsis):
      return true
    default: return false
    }
  }

  /// The cell at this address.
  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) {
    self = .object(memory.assumingMemoryBound(to: Header.self))
  }
}

extension UnsafeMutablePointer {
  /// The cell as the untyped reference that values hold.
  @inline(__always) package var reference: Reference {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: Header.self)
  }
}

extension UnsafeMutablePointer where Pointee == Header {
  /// Unchecked: the kind says which layout is right.
  @inline(__always) package func cast<T>(to type: T.Type) -> UnsafeMutablePointer<T> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: type)
  }
}
