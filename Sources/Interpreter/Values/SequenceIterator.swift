// The iterator of the built-in sequences. Loops over them do not make one; `iter()` and suspended
// loops do.

/// The view of its cell.
package struct SequenceIterator {
  package struct Layout {
    /// The low byte of `flags` is the source's kind, which outlives the source.
    package var header: Header
    /// A list, tuple, range, string, bytes, dict (its keys) or set; `.none` once exhausted.
    package var source: Value
    /// The next index; for strings a byte offset; for dicts and sets a table position.
    package var index: Int
    /// For dicts and sets: the size at the start, whose change is an error.
    var expectedCount: Int
  }

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  package var value: Value { .object(layout.reference) }
}

/// Stands before the first item.
func makeSequenceIterator(_ source: Value, count: Int = 0) -> Value {
  let memory = allocateCell(MemoryLayout<SequenceIterator.Layout>.size)
  memory.assumingMemoryBound(to: SequenceIterator.Layout.self).initialize(
    to: .init(
      header: makeHeader(.iterator, flags: UInt16(source.kind?.rawValue ?? 0)), source: source,
      index: 0, expectedCount: count))
  return Value(memory)
}
