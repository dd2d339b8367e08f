// The class of what `namedtuple` puts into the classes that it makes, a descriptor for each field.

import Interpreter

let tupleGetterRow = NativeType(
  name: "_tuplegetter", kind: nil, doc: "",
  constructor: .function("_tuplegetter", "(cls, index, doc, /)", "") { (a) throws(Raised) in
    guard let index = a[1].unwrapped.asInt else {
      throw notAnInteger(a[1])
    }
    return makeBoxed(CollectionsType.tupleGetter.cell, TupleGetter(index: index, doc: a[2]))
  },
  methods: [
    .method("__get__", "(self, instance, owner=None, /)", "Return an attribute of instance.") {
      (a) throws(Raised) in
      if a[1].isNone { return a[0] }
      return try tupleField(a[1], try getter(a).index)
    },
    .method("__set__", "(self, instance, value, /)", "Set an attribute of instance to value.") {
      (a) throws(Raised) in throw raise(.attributeError, "can't set attribute")
    },
    .method("__delete__", "(self, instance, /)", "Delete an attribute of instance.") {
      (a) throws(Raised) in throw raise(.attributeError, "can't delete attribute")
    },
    .method("__reduce__", "(self, /)", "Return state information for pickling.") {
      (a) throws(Raised) in
      let getter = try getter(a)
      return makeTuple([typeOf(a[0]).value, makeTuple([.int(getter.index), getter.doc])])
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      try checkNativeStack()
      let getter = try getter(a)
      return makeString("_tuplegetter(\(getter.index), \(try reprText(getter.doc)))")
    },
    .getter("__doc__", "") { (a) throws(Raised) in try getter(a).doc },
    .setter("__doc__") { (a) throws(Raised) in
      try getter(a).doc = a[1]
      return .none
    },
  ], module: "collections")

private func getter(_ a: Arguments) throws(Raised) -> TupleGetter {
  if let getter = a[0].unwrapped.boxed(TupleGetter.self) { return getter }
  throw raise(
    .typeError, "descriptor requires a '_tuplegetter' object but received '\(typeName(a[0]))'")
}
