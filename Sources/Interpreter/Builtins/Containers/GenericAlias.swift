// `list[int]`: a class with type arguments, which calls like the class and prints like its source.

let genericAliasType = NativeType(
  name: "GenericAlias", kind: nil, doc: "A class with type arguments.", constructor: nil,
  methods: [
    .method("__repr__", "(self, /)", "Returns the source text of the alias.", aliasRepr),
    .method("__eq__", "(self, value, /)", "Same class, same arguments?", aliasEqual),
    .method("__hash__", "(self, /)", "Hashes class and arguments.", aliasHash),
    .method(
      "__call__", "(self, /, *args, **kwargs)", "Makes an instance of the class.", aliasCall),
    .method(
      "__getitem__", "(self, key, /)", "Replaces type parameters.", aliasGetItem),
    .method(
      "__mro_entries__", "(self, bases, /)", "The class, when the alias is a base.", aliasEntries),
    .getter("__origin__", "The class.") { a throws(Raised) in try alias(a).origin },
    .getter("__args__", "The type arguments.") { a throws(Raised) in try alias(a).arguments },
    .getter("__parameters__", "The type parameters.") { _ in emptyTuple },
  ], isFinal: true, module: "types")

final class GenericAlias: Boxed {
  let origin: Value
  /// A tuple.
  let arguments: Value

  init(_ origin: Value, _ arguments: Value) {
    self.origin = origin
    self.arguments = arguments
  }

  override func trace() {
    mark(origin)
    mark(arguments)
  }
}

/// `origin[arguments]`.
package func makeGenericAlias(_ origin: Value, _ key: Value) -> Value {
  let arguments = key.kind == .tuple ? key : makeTuple([key])
  return makeBoxed(ContainerType.genericAlias.cell, GenericAlias(origin, arguments))
}

/// For the method tables of classes that may take type arguments.
package let classGetItemMethod = NativeFunction.classMethod(
  "__class_getitem__", "(cls, key, /)", "Returns the class with type arguments."
) { a throws(Raised) in makeGenericAlias(a[0], a[1]) }

private func alias(_ a: Arguments) throws(Raised) -> GenericAlias {
  if let alias = a[0].boxed(.genericAlias, as: GenericAlias.self) { return alias }
  throw raise(.typeError, "expected a generic alias, not '\(typeName(a[0]))'")
}

private func aliasRepr(_ a: Arguments) throws(Raised) -> Value {
  let alias = try alias(a)
  let arguments = TupleObject(alias.arguments.cellMemory)
  var parts: [String] = []
  for index in 0..<arguments.count { parts.append(try typeArgumentText(arguments[index])) }
  let inner = parts.isEmpty ? "()" : parts.joined(separator: ", ")
  return makeString(try typeArgumentText(alias.origin) + "[" + inner + "]")
}

/// Classes show their name, `...` itself, everything else its repr.
private func typeArgumentText(_ value: Value) throws(Raised) -> String {
  if case .ellipsis = value { return "..." }
  if let type = value.type { return type.displayName }
  if let list = value.list {
    try checkNativeStack()
    var parts: [String] = []
    for index in 0..<list.count { parts.append(try typeArgumentText(list.items[index])) }
    return "[" + parts.joined(separator: ", ") + "]"
  }
  return try reprText(value)
}

private func aliasEqual(_ a: Arguments) throws(Raised) -> Value {
  let first = try alias(a)
  guard let second = a[1].boxed(.genericAlias, as: GenericAlias.self) else {
    return .notImplemented
  }
  guard try isSame(first.origin, second.origin) else { return .bool(false) }
  return .bool(try isSame(first.arguments, second.arguments))
}

private func aliasHash(_ a: Arguments) throws(Raised) -> Value {
  let alias = try alias(a)
  return .int(try hash(alias.origin) ^ (try hash(alias.arguments)))
}

private func aliasCall(_ a: Arguments) throws(Raised) -> Value {
  let origin = try alias(a).origin
  return try call(
    origin, positional: Array(TupleObject(a[1].cellMemory).buffer),
    keywords: keywordArguments(a[2]))
}

/// The pairs of a `**kwargs` dict.
func keywordArguments(_ value: Value) -> [(Reference, Value)] {
  guard let dict = value.dict else { return [] }
  var pairs: [(Reference, Value)] = []
  for position in 0..<dict.used {
    if let name = dict.entries[position].key.string {
      pairs.append((intern(name), dict.entries[position].value))
    }
  }
  return pairs
}

private func aliasGetItem(_ a: Arguments) throws(Raised) -> Value {
  throw raise(.typeError, "\(try reprText(a[0])) is not a generic class")
}

private func aliasEntries(_ a: Arguments) throws(Raised) -> Value {
  makeTuple([try alias(a).origin])
}
