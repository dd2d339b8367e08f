// The attribute of a named tuple that is one of its items.
//
// A descriptor of its own, as in CPython, and one that attribute nodes know: the item is read without a call.

/// `_collections._tuplegetter`
package final class TupleGetter: Boxed {
  /// The position of the item.
  package let index: Int
  /// What its `__doc__` is set to; anything.
  package var doc: Value

  package init(index: Int, doc: Value) {
    self.index = index
    self.doc = doc
  }

  package override func trace() { mark(doc) }
}

/// The item of a tuple or of an instance of a subclass of it.
///
/// - Throws: IndexError when the tuple is shorter, TypeError when it is none.
package func tupleField(_ object: Value, _ index: Int) throws(Raised) -> Value {
  guard let tuple = object.unwrapped.tuple else {
    throw raise(
      .typeError,
      "descriptor for index '\(index)' for tuple subclasses doesn't apply to "
        + "'\(typeName(object))' object")
  }
  guard index >= 0, index < tuple.count else {
    throw raise(.indexError, "tuple index out of range")
  }
  return tuple.items[index]
}
