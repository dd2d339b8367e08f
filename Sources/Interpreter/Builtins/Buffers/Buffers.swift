// The buffer protocol: which objects show their bytes to others, and who may not change size meanwhile.
//
// The bytes of every exporter lie in a `BytesObject`: those of bytes and bytearrays are their own,
// other exporters (`array.array`) keep theirs in a hidden bytearray. So a view is an offset into such
// a cell, and never holds a pointer.

/// An object of another module whose memory others may look into.
open class BufferExporter: AttributedBoxed {
  /// A mutable bytearray that scripts never see.
  package let storage = BytesObject(makeBytes([], isMutable: true).cellMemory)

  open override func trace() {
    super.trace()
    mark(storage.layout.reference)
  }

  /// The format of one item, as `struct` writes it.
  open var format: String { "B" }
  open var itemSize: Int { 1 }
}

/// The bytes of a bytes-like object; nil for all others. What a view sees only in part is copied.
package func bytesLike(_ value: Value) throws(Raised) -> BytesObject? {
  if let bytes = value.bytes { return bytes }
  guard isDispatched(value) else { return nil }
  let base = value.unwrapped
  if let bytes = base.bytes { return bytes }
  if let view = base.boxed(MemoryView.self) {
    try view.checkReleased()
    return view.wholeStorage ?? BytesObject(makeBytes(view.contents()).cellMemory)
  }
  if let exporter = base.boxed(BufferExporter.self) { return exporter.storage }
  guard value.kind == .instance, let view = try scriptedBuffer(value) else { return nil }
  try view.checkReleased()
  return BytesObject(makeBytes(view.contents()).cellMemory)
}

/// The bytes of an argument that must be bytes-like. Script code may move them: pointers into them are good until the
/// next call of any.
package func bytesArgument(_ value: Value) throws(Raised) -> BytesObject {
  if let bytes = try bytesLike(value) { return bytes }
  throw notBytesLike(value)
}

/// A TypeError for what shows no bytes.
package func notBytesLike(_ value: Value) -> Raised {
  raise(.typeError, "a bytes-like object is required, not '\(typeName(value))'")
}

/// The part of a changeable buffer that a value shows; nil when it is no such buffer.
package func writableBuffer(_ value: Value) throws(Raised) -> (
  storage: BytesObject, offset: Int, count: Int
)? {
  let base = value.unwrapped
  if let bytes = base.bytes { return bytes.isMutable ? (bytes, 0, bytes.count) : nil }
  if let exporter = base.boxed(BufferExporter.self) {
    return (exporter.storage, 0, exporter.storage.count)
  }
  guard let view = base.boxed(MemoryView.self) else { return nil }
  try view.checkReleased()
  if view.isReadOnly || !view.isContiguous { return nil }
  return (view.storage, view.offset, view.byteCount)
}

/// The part of a buffer that a value shows, without a copy; nil when it is no bytes-like object.
package func readableBuffer(_ value: Value) throws(Raised) -> (
  storage: BytesObject, offset: Int, count: Int
)? {
  if let view = value.unwrapped.boxed(MemoryView.self) {
    try view.checkReleased()
    if !view.isContiguous {
      throw raise(.bufferError, "memoryview: underlying buffer is not C-contiguous")
    }
    return (view.storage, view.offset, view.byteCount)
  }
  return try bytesLike(value).map { ($0, 0, $0.count) }
}

/// The view that `__buffer__` of a script's class returns.
func scriptedBuffer(_ value: Value) throws(Raised) -> MemoryView? {
  guard let method = try findSpecialMethod(value, intern("__buffer__")) else { return nil }
  let result = try call(method, .int(0x11C))
  guard let view = result.unwrapped.boxed(MemoryView.self) else {
    throw raise(
      .typeError, "__buffer__ returned non-memoryview object")
  }
  return view
}

private func findSpecialMethod(_ value: Value, _ name: Reference) throws(Raised) -> Value? {
  let type = typeOf(value)
  let found = type.lookup(name)
  return found.isUnbound ? nil : try bindDescriptor(found, value, type)
}

// MARK: - Locks

/// Views that have not been released, and the storage each one looks into.
private nonisolated(unsafe) var liveViews:
  [ObjectIdentifier: (view: Reference, storage: Reference)] = [:]

/// The storage keeps its size as long as the view lives.
func lock(_ storage: BytesObject, by view: MemoryView, _ cell: Reference) {
  guard storage.isMutable else { return }
  storage.layout.pointee.header.flags |= BytesObject.isExported
  liveViews[ObjectIdentifier(view)] = (cell, storage.layout.reference)
}

func unlock(by view: MemoryView) { liveViews[ObjectIdentifier(view)] = nil }

extension BytesObject {
  /// To be called before the size changes.
  @inline(__always) package func checkResizable(
    _ message: StaticString = "Existing exports of data: object cannot be re-sized"
  ) throws(Raised) {
    if layout.pointee.header.flags & BytesObject.isExported != 0 { try checkExports(message) }
  }

  /// There is no count of references that would tell at once when a view is gone: they are looked for
  /// from the precise roots when somebody wants to know.
  @inline(never) private func checkExports(_ message: StaticString) throws(Raised) {
    let storage = layout.reference
    let exports = liveViews.filter { $0.value.storage == storage }
    if !exports.isEmpty {
      markFromPreciseRoots()
      for (key, entry) in exports {
        if isMarked(entry.view) {
          throw raise(.bufferError, "\(message)")
        }
        liveViews[key] = nil
      }
    }
    layout.pointee.header.flags &= ~BytesObject.isExported
  }
}

// MARK: - Storage of other modules' exporters

/// Adds the first bytes of a word.
package func appendBytes(_ storage: BytesObject, _ word: UInt64, count: Int) throws(Raised) {
  try storage.checkResizable()
  let old = storage.count
  try reserve(count: old + count)
  storage.grow(to: old + count)
  if let base = storage.layout.pointee.bytes { storeItem(word, base + old, size: count) }
  storage.layout.pointee.count = old + count
}
