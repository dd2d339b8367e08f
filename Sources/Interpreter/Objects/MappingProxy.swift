// The read-only view of a dict that `type.__dict__` is.

import Syntax

final class MappingProxyObject: Boxed {
  let mapping: Value
  init(_ mapping: Value) { self.mapping = mapping }
  override func trace() { mark(mapping) }
}

/// Live: it shows what the mapping becomes.
package func makeMappingProxy(_ mapping: Value) -> Value {
  makeBoxed(ObjectType.mappingProxy.cell, MappingProxyObject(mapping))
}

let mappingProxyRow = NativeType(
  name: "mappingproxy", kind: nil, doc: "Read-only proxy of a mapping.",
  constructor: .function("mappingproxy", "(cls, mapping, /)", "Read-only proxy of a mapping.") {
    (a: Arguments) throws(Raised) in
    if a[1].unwrapped.dict == nil,
      !hasSpecial(a[1], .getitem) || a[1].kind == .list || a[1].unwrapped.tuple != nil
    {
      throw raise(
        .typeError, "mappingproxy() argument must be a mapping, not \(typeName(a[1]))")
    }
    return makeMappingProxy(a[1])
  },
  methods: [
    .method("__getitem__", "(self, key, /)", "Return self[key].") { (a: Arguments) throws(Raised) in
      try getItem(mapping(a), a[1])
    },
    .method("__contains__", "(self, key, /)", "Return bool(key in self).") {
      (a: Arguments) throws(Raised) in .bool(try contains(mapping(a), a[1]))
    },
    .method("__len__", "(self, /)", "Return len(self).") { (a: Arguments) throws(Raised) in
      try callSpecial(mapping(a), .len) ?? .int(0)
    },
    .method("__iter__", "(self, /)", "Implement iter(self).") { (a: Arguments) throws(Raised) in
      try makeIterator(mapping(a))
    },
    .method("__reversed__", "(self, /)", "D.__reversed__() -> reverse iterator") {
      (a: Arguments) throws(Raised) in try callSpecial(mapping(a), .reversed) ?? .none
    },
    .method("__eq__", "(self, value, /)", "Return self==value.") { (a: Arguments) throws(Raised) in
      let other = a[1].boxed(MappingProxyObject.self)?.mapping ?? a[1]
      return .bool(try equals(mapping(a), other))
    },
    .method("__or__", "(self, value, /)", "Return self|value.") { (a: Arguments) throws(Raised) in
      let other = a[1].boxed(MappingProxyObject.self)?.mapping ?? a[1]
      return try callSpecial(mapping(a), .or, other) ?? .notImplemented
    },
    .method("__ror__", "(self, value, /)", "Return value|self.") { (a: Arguments) throws(Raised) in
      let other = a[1].boxed(MappingProxyObject.self)?.mapping ?? a[1]
      return try binaryOperation(.bitOr, other, mapping(a))
    },
    .method("__ior__", "(self, value, /)", "Return self|=value.") { (_: Arguments) throws(Raised) in
      throw raise(.typeError, "'|=' is not supported by mappingproxy; use '|' instead")
    },
    .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) in
      .int(try hash(mapping(a)))
    },
    classGetItemMethod,
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      makeString("mappingproxy(\(try reprText(mapping(a))))")
    },
    .method("__str__", "(self, /)", "Return str(self).") { (a: Arguments) throws(Raised) in
      try str(mapping(a))
    },
    .method("get", "(self, key, default=None, /)", "The value for key, else the default.") {
      (a: Arguments) throws(Raised) in
      try callMethod(mapping(a), intern("get"), [a[1], a.get(2, default: .none)])
    },
    .method("keys", "(self, /)", "A set-like object on D's keys") { (a: Arguments) throws(Raised) in
      try callMethod(mapping(a), intern("keys"), [])
    },
    .method("values", "(self, /)", "An object on D's values") { (a: Arguments) throws(Raised) in
      try callMethod(mapping(a), intern("values"), [])
    },
    .method("items", "(self, /)", "A set-like object on D's items") {
      (a: Arguments) throws(Raised) in try callMethod(mapping(a), intern("items"), [])
    },
    .method("copy", "(self, /)", "A shallow copy") { (a: Arguments) throws(Raised) in
      try callMethod(mapping(a), intern("copy"), [])
    },
  ], isFinal: true)

private func mapping(_ a: Arguments) -> Value {
  a[0].boxed(MappingProxyObject.self)?.mapping ?? .none
}
