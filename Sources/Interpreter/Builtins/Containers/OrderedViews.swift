// The views of `collections.OrderedDict`: those of a dict under names of their own.
//
// The class itself is a module of the library; its three methods are made here and handed to it,
// so that they cost what a dict's methods cost.

/// The classes `odict_keys`, `odict_values` and `odict_items`, once `collections` is loaded.
private nonisolated(unsafe) var orderedTypes: [Reference] = []

/// Whether a class is one of the views of an OrderedDict.
@inline(never) func isOrderedView(_ type: Reference) -> Bool { orderedTypes.contains(type) }

/// The methods `keys`, `values` and `items` of the class, in this order.
package func makeOrderedViewMethods(of type: Value) -> Value {
  if orderedTypes.isEmpty {
    orderedTypes = [
      makeViewType("odict_keys", base: .dictKeys), makeViewType("odict_values", base: .dictValues),
      makeViewType("odict_items", base: .dictItems),
    ]
    addRoots { for type in orderedTypes { mark(type) } }
  }
  let methods = [orderedKeys, orderedValues, orderedItems].map { makeNative($0, owner: type) }
  return makeTuple(methods)
}

private func makeViewType(_ name: StaticString, base: ContainerType) -> Reference {
  let row = NativeType(
    name: name, kind: nil, doc: "A live view of an OrderedDict.", constructor: nil, methods: [],
    isFinal: true)
  return makeNativeType(row, base: base.cell).reference
}

private let orderedKeys = NativeFunction.method(
  "keys", "(self, /)", "Returns a view of the keys."
) { a throws(Raised) in makeOrderedView(a, .keys, orderedTypes[0]) }

private let orderedValues = NativeFunction.method(
  "values", "(self, /)", "Returns a view of the values."
) { a throws(Raised) in makeOrderedView(a, .values, orderedTypes[1]) }

private let orderedItems = NativeFunction.method(
  "items", "(self, /)", "Returns a view of the pairs."
) { a throws(Raised) in makeOrderedView(a, .items, orderedTypes[2]) }

private func makeOrderedView(_ a: Arguments, _ form: DictView.Form, _ type: Reference) -> Value {
  guard let dict = a[0].unwrapped.dict else { return .none }
  return makeBoxed(type, DictView(dict, form))
}
