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
  methods: [
    .method("__or__", "(self, value, /)", "Return self|value.") { (a: Arguments) throws(Raised) in
      makeUnion(a[0], a[1])
    },
    .method("__ror__", "(self, value, /)", "Return value|self.") { (a: Arguments) throws(Raised) in
      makeUnion(a[1], a[0])
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
      var union = replaced[0]
      for member in replaced.buffer.dropFirst() { union = makeUnion(union, member) }
      return union
    },
    .getter("__args__", "") { (a: Arguments) throws(Raised) in try members(a).value },
    .getter("__parameters__", "") { (a: Arguments) throws(Raised) in
      makeTuple(try collectTypeParameters(Array(try members(a).buffer)))
    },
  ], isFinal: true, module: "types")

/// The union of two classes, `None`s or unions; NotImplemented for anything else.
package func makeUnion(_ a: Value, _ b: Value) -> Value {
  var list: [Value] = []
  for side in [a, b] {
    if let union = side.boxed(UnionObject.self)?.members.tuple {
      for member in union.buffer { insert(member, into: &list) }
    } else if side.isNone {
      insert(.object(state.noneType), into: &list)
    } else if side.type != nil || isGeneric(side) {
      insert(side, into: &list)
    } else {
      return .notImplemented
    }
  }
  if list.count == 1 { return list[0] }
  let isTyping =
    [a, b].contains { $0.boxed(UnionObject.self)?.isTyping ?? false }
    || list.contains { isTypeParameter($0) || $0.boxed(GenericAlias.self)?.isTyping ?? false }
  return makeBoxed(
    ObjectType.union.cell, UnionObject(makeTuple(list), isTyping: isTyping))
}

/// `typing.Union[...]`: its members can be anything that `typing` takes for a type.
package func makeTypingUnion(_ members: [Value]) -> Value {
  var list: [Value] = []
  for member in members {
    if let union = member.boxed(UnionObject.self)?.members.tuple {
      for inner in union.buffer { insert(inner, into: &list) }
    } else {
      insert(member.isNone ? .object(state.noneType) : member, into: &list)
    }
  }
  if list.count == 1 { return list[0] }
  return makeBoxed(ObjectType.union.cell, UnionObject(makeTuple(list), isTyping: true))
}

/// A parametrised class such as `list[int]`.
private func isGeneric(_ value: Value) -> Bool {
  value.kind == .boxed
    && (!typeOf(value).lookup(.mroEntries).isUnbound
      || value.boxed(TypeAliasObject.self) != nil)
}

private func insert(_ member: Value, into list: inout [Value]) {
  if !list.contains(where: { $0.isIdentical(to: member) }) { list.append(member) }
}

private func members(_ a: Arguments) throws(Raised) -> TupleObject {
  if let tuple = a[0].boxed(UnionObject.self)?.members.tuple { return tuple }
  throw raise(.typeError, "expected a union, not '\(typeName(a[0]))'")
}

private func unionEqual(_ a: Arguments) throws(Raised) -> Value {
  guard let other = a[1].boxed(UnionObject.self)?.members.tuple else { return .notImplemented }
  let own = try members(a)
  if own.count != other.count { return .bool(false) }
  for member in own.buffer where !other.buffer.contains(where: { $0.isIdentical(to: member) }) {
    return .bool(false)
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
