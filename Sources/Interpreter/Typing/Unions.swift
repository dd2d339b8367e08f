// `int | None`: what `|` between classes makes, for annotations and `isinstance`.

final class UnionObject: Boxed {
  /// A tuple of classes without repetition.
  let members: Value
  /// A member is known to `typing` only: the union prints as `typing.Union[...]`.
  let isTyping: Bool
  init(_ members: Value, isTyping: Bool) {
    self.members = members
    self.isTyping = isTyping
  }
  override func trace() { mark(members) }
}

let unionRow = NativeType(
  name: "UnionType", kind: nil, doc: "Represent a union type\n\nE.g. for int | str",
  constructor: nil,
  methods: unionMethods + [
    .getter("__module__", "") { _ in makeString("types") },
    .method("__reduce__", "(self, /)", "Helper for pickle.") { (a: Arguments) throws(Raised) in
      let reduce = try getAttribute(try importModule("functools"), intern("reduce"))
      let or = try getAttribute(try importModule("operator"), intern("or_"))
      return makeTuple([reduce, makeTuple([or, try members(a).value])])
    },
  ], isFinal: true, module: "types")

/// What `typing.Union[...]` makes.
let typingUnionRow = NativeType(
  name: "_UnionGenericAlias", kind: nil, doc: "One of several types.", constructor: nil,
  methods: unionMethods + [
    .getter("__origin__", "typing.Union") { (_: Arguments) throws(Raised) in try unionForm() },
    .getter("__name__", "The name of the form.", unionName),
    .getter("__qualname__", "The name of the form.", unionName),
    .getter("__module__", "") { (_: Arguments) throws(Raised) in makeString("typing") },
    .method("__reduce__", "(self, /)", "Helper for pickle.") { (a: Arguments) throws(Raised) in
      let getItem = try getAttribute(try importModule("operator"), intern("getitem"))
      return makeTuple([getItem, makeTuple([try unionForm(), try members(a).value])])
    },
    .method("__mro_entries__", "(self, bases, /)", "Refuses.") { (a: Arguments) throws(Raised) in
      throw raise(.typeError, "Cannot subclass \(try reprText(a[0]))")
    },
    .method("__call__", "(self, /, *args, **kwargs)", "Refuses.") {
      (a: Arguments) throws(Raised) in
      throw raise(.typeError, "Cannot instantiate \(try reprText(try unionForm()))")
    },
  ], isFinal: true, module: "typing")

private let unionMethods: [NativeFunction] = [
  .method("__or__", "(self, value, /)", "Return self|value.") { (a: Arguments) throws(Raised) in
    try makeUnion(a[0], a[1])
  },
  .method("__ror__", "(self, value, /)", "Return value|self.") { (a: Arguments) throws(Raised) in
    try makeUnion(a[1], a[0])
  },
  .method("__eq__", "(self, value, /)", "Return self==value.", unionEqual),
  .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) in
    var result = 0
    for member in try members(a).buffer { result ^= try hash(member) }
    return .int(result)
  },
  .method("__repr__", "(self, /)", "Return repr(self).", unionRepr),
  .method("__getitem__", "(self, key, /)", "Replaces type parameters.") {
    (a: Arguments) throws(Raised) in
    guard let replaced = try substitute(a[0], try members(a).value, a[1]).tuple else {
      return .none
    }
    return try joined(Array(replaced.buffer), like: a[0])
  },
  .getter("__args__", "") { (a: Arguments) throws(Raised) in try members(a).value },
  .getter("__parameters__", "") { (a: Arguments) throws(Raised) in
    makeTuple(try collectTypeParameters(Array(try members(a).buffer)))
  },
]

private func unionForm() throws(Raised) -> Value {
  try getAttribute(try importModule("typing"), intern("Union"))
}

private func unionName(_ a: Arguments) throws(Raised) -> Value {
  let list = try members(a)
  let isOptional =
    list.count == 2 && list.buffer.contains { $0.isIdentical(to: .object(state.noneType)) }
  return makeString(isOptional ? "Optional" : "Union")
}

/// A union of other members, of the kind of an existing one.
func joined(_ members: [Value], like union: Value) throws(Raised) -> Value {
  if union.boxed(UnionObject.self)?.isTyping ?? false { return try makeTypingUnion(members) }
  var result = members[0]
  for member in members.dropFirst() { result = try makeUnion(result, member) }
  return result
}

/// The union of two classes, `None`s or unions; NotImplemented for anything else. What `typing` knows
/// alone is joined by `typing.Union`, which takes more for a type.
func makeUnion(_ a: Value, _ b: Value) throws(Raised) -> Value {
  if [a, b].contains(where: isKnownToTyping) {
    return try getItem(try unionForm(), makeTuple([a, b]))
  }
  var list: [Value] = []
  for side in [a, b] {
    if let union = side.boxed(UnionObject.self)?.members.tuple {
      for member in union.buffer { try insert(member, into: &list) }
    } else if side.isNone {
      try insert(.object(state.noneType), into: &list)
    } else if side.type != nil || isGeneric(side) {
      try insert(side, into: &list)
    } else {
      return .notImplemented
    }
  }
  if list.count == 1 { return list[0] }
  return makeBoxed(ObjectType.union.cell, UnionObject(makeTuple(list), isTyping: false))
}

/// A type parameter, an alias or a union of the module `typing`.
private func isKnownToTyping(_ value: Value) -> Bool {
  isTypeParameter(value) || value.boxed(GenericAlias.self)?.isTyping ?? false
    || value.boxed(UnionObject.self)?.isTyping ?? false
}

/// `typing.Union[...]`: its members can be anything that `typing` takes for a type.
package func makeTypingUnion(_ members: [Value]) throws(Raised) -> Value {
  var list: [Value] = []
  for member in members {
    if let union = member.boxed(UnionObject.self)?.members.tuple {
      for inner in union.buffer { try insert(inner, into: &list) }
    } else {
      try insert(member.isNone ? .object(state.noneType) : member, into: &list)
    }
  }
  if list.count == 1 { return list[0] }
  return makeBoxed(
    TypingType.unionAlias.cell, UnionObject(makeTuple(list), isTyping: true))
}

/// A parametrised class such as `list[int]`.
private func isGeneric(_ value: Value) -> Bool {
  if value.unwrapped.boxed(GenericAlias.self) != nil { return true }
  return value.kind == .boxed
    && (!typeOf(value).lookup(.mroEntries).isUnbound
      || value.boxed(TypeAliasObject.self) != nil)
}

private func insert(_ member: Value, into list: inout [Value]) throws(Raised) {
  for known in list where try isSame(known, member) { return }
  list.append(member)
}

private func members(_ a: Arguments) throws(Raised) -> TupleObject {
  if let tuple = a[0].boxed(UnionObject.self)?.members.tuple { return tuple }
  throw raise(.typeError, "expected a union, not '\(typeName(a[0]))'")
}

private func unionEqual(_ a: Arguments) throws(Raised) -> Value {
  guard let other = a[1].boxed(UnionObject.self)?.members.tuple else { return .notImplemented }
  let own = try members(a)
  if own.count != other.count { return .bool(false) }
  for member in own.buffer {
    var isFound = false
    for candidate in other.buffer where try isSame(candidate, member) {
      isFound = true
      break
    }
    if !isFound { return .bool(false) }
  }
  return .bool(true)
}

private func unionRepr(_ a: Arguments) throws(Raised) -> Value {
  let isTyping = a[0].boxed(UnionObject.self)?.isTyping ?? false
  var parts: [String] = []
  for member in try members(a).buffer {
    if let type = member.type {
      let isNone = type.reference == state.noneType
      let module = type.info.module == "builtins" ? "" : type.info.module + "."
      parts.append(isNone && !isTyping ? "None" : module + type.info.qualifiedName)
    } else if isTyping, member.kind == .function,
      let name = try getAttribute(member, SpecialName.name.name).string
    {
      parts.append(name.text)
    } else {
      parts.append(try reprText(member))
    }
  }
  if !isTyping { return makeString(parts.joined(separator: " | ")) }
  if parts.count == 2, let place = parts.firstIndex(of: "NoneType") {
    return makeString("typing.Optional[\(parts[1 - place])]")
  }
  return makeString("typing.Union[\(parts.joined(separator: ", "))]")
}
