// `list[int]`: a class with type arguments, which calls like the class and prints like its source.

import Syntax

let genericAliasType = NativeType(
  name: "GenericAlias", kind: nil, doc: "A class with type arguments.",
  constructor: .function("GenericAlias", "(cls, origin, args, /)", "A class with type arguments.") {
    (a: Arguments) throws(Raised) in makeGenericAlias(a[1], a[2])
  },
  methods: aliasMethods + [
    .method("__getattribute__", "(self, name, /)", "Return getattr(self, name).", aliasAttribute),
    .method("__dir__", "(self, /)", "Names of the class and of the alias.") { a throws(Raised) in
      let names = try call(builtin("dir"), try alias(a).origin)
      let list = try listFromIterable(names)
      for name in ownAliasNames.sorted() where !(try contains(list.value, makeString(name))) {
        list.append(makeString(name))
      }
      return list.value
    },
    .method("__iter__", "(self, /)", "Implement iter(self).") { a throws(Raised) in
      _ = try alias(a)
      return makeIteratorObject(ContainerType.iterator.cell, AliasIterator(a[0]))
    },
    .getter("__unpacked__", "") { a throws(Raised) in .bool(try alias(a).isUnpacked) },
    .method("__reduce__", "(self, /)", "Helper for pickle.") { a throws(Raised) in
      let alias = try alias(a)
      let parts = makeTuple([alias.origin, alias.arguments])
      if !alias.isUnpacked { return makeTuple([typeOf(a[0]).value, parts]) }
      let plain = makeGenericAlias(alias.origin, alias.arguments)
      return makeTuple([builtin("next"), makeTuple([try makeIterator(plain)])])
    },
  ], module: "types")

/// Gives the alias unpacked, once.
private final class AliasIterator: BoxedIterator {
  private var source: Value

  init(_ source: Value) { self.source = source }

  override func trace() { mark(source) }

  override func next() throws(Raised) -> Value? {
    guard let alias = source.unwrapped.boxed(GenericAlias.self) else { return nil }
    source = .none
    let unpacked = GenericAlias(alias.origin, alias.arguments, isUnpacked: true)
    return makeBoxed(ContainerType.genericAlias.cell, unpacked)
  }

  override func reduction() throws(Raised) -> Value? {
    iterReduction(source.isNone ? emptyTuple : source)
  }
}

/// `C[int]` of a class with type parameters of its own.
let typingAliasRow = NativeType(
  name: "_GenericAlias", kind: nil, doc: "A generic class with type arguments.",
  constructor: nil,
  methods: aliasMethods + [
    .method("__getattr__", "(self, name, /)", "Attributes of the class.", typingAliasAttribute),
    .method(
      "__setattr__", "(self, name, value, /)", "Implement setattr(self, name, value).",
      setTypingAliasAttribute),
    .method("__dir__", "(self, /)", "Names of the alias and of the class.", typingAliasDirectory),
    .method("__reduce__", "(self, /)", "Helper for pickle.", reduceTypingAlias),
    .method("__iter__", "(self, /)", "Implement iter(self).") { a throws(Raised) in
      try callSubstitution("_unpacked", [a[0]])
    },
  ], isFinal: true, module: "typing")

/// What `typing.Concatenate[...]` makes.
let concatenateAliasRow = NativeType(
  name: "_ConcatenateGenericAlias", kind: nil, doc: "Parameters before those of a ParamSpec.",
  constructor: nil, methods: [], isFinal: true, module: "typing")

/// What `typing.Callable[...]` makes.
let callableAliasRow = NativeType(
  name: "_CallableGenericAlias", kind: nil, doc: "Parameters and result of a function.",
  constructor: nil, methods: [], isFinal: true, module: "typing")

private let aliasMethods: [NativeFunction] = [
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
  .method("__or__", "(self, value, /)", "Return self|value.") { a throws(Raised) in
    try makeUnion(a[0], a[1])
  },
  .method("__ror__", "(self, value, /)", "Return value|self.") { a throws(Raised) in
    try makeUnion(a[1], a[0])
  },
  .method("__instancecheck__", "(self, instance, /)", "Refuses.") { a throws(Raised) in
    throw checkRefused(a, "isinstance")
  },
  .method("__subclasscheck__", "(self, cls, /)", "Refuses.") { a throws(Raised) in
    throw checkRefused(a, "issubclass")
  },
  .getter("__parameters__", "The type parameters.") { a throws(Raised) in
    makeTuple(
      try collectTypeParameters(Array(TupleObject(try alias(a).arguments.cellMemory).buffer)))
  },
]

final class GenericAlias: Boxed {
  let origin: Value
  /// A tuple.
  let arguments: Value
  /// `*tuple[int, ...]`
  let isUnpacked: Bool
  let isTyping: Bool
  /// What the repr shows in place of the class: `typing.List`, a str; else None.
  let shownName: Value
  /// The last argument is the result, the others are parameters: `Callable[[int], str]`.
  let isCallable: Bool
  /// The dunder names that a script has set on an alias of typing.
  var attributes: DictObject?

  init(
    _ origin: Value, _ arguments: Value, isUnpacked: Bool = false, isTyping: Bool = false,
    shownName: Value = .none, isCallable: Bool = false
  ) {
    self.origin = origin
    self.arguments = arguments
    self.isUnpacked = isUnpacked
    self.isTyping = isTyping
    self.shownName = shownName
    self.isCallable = isCallable
  }

  /// The class of the alias itself.
  var type: Reference {
    if !isTyping { return ContainerType.genericAlias.cell }
    if isCallable { return TypingType.callableAlias.cell }
    let isConcatenation = shownName.string?.text == "typing.Concatenate"
    return (isConcatenation ? TypingType.concatenateAlias : .genericAlias).cell
  }

  /// The same with other arguments.
  func with(_ arguments: Value) -> Value {
    makeBoxed(
      type,
      GenericAlias(
        origin, arguments, isUnpacked: isUnpacked, isTyping: isTyping, shownName: shownName,
        isCallable: isCallable))
  }

  override func trace() {
    mark(origin)
    mark(arguments)
    mark(shownName)
    if let attributes { mark(attributes.value) }
  }
}

/// An alias for the module `typing` or, without a name, for `collections.abc.Callable`.
/// - Parameter arguments: a tuple.
package func makeNamedAlias(
  _ origin: Value, _ arguments: Value, name: Value, isCallable: Bool
) -> Value {
  let alias = GenericAlias(
    origin, arguments, isTyping: !name.isNone, shownName: name, isCallable: isCallable)
  return makeBoxed(alias.type, alias)
}

/// `origin[arguments]`.
package func makeGenericAlias(_ origin: Value, _ key: Value) -> Value {
  let arguments = key.kind == .tuple ? key : makeTuple([key])
  return makeBoxed(ContainerType.genericAlias.cell, GenericAlias(origin, arguments))
}

/// `origin[arguments]` of a generic class; the arguments are a tuple.
func makeTypingAlias(_ origin: Value, _ arguments: Value) -> Value {
  makeBoxed(
    TypingType.genericAlias.cell, GenericAlias(origin, arguments, isTyping: true))
}

/// Subscripts again what the alias was made of.
private func reduceTypingAlias(_ a: Arguments) throws(Raised) -> Value {
  let alias = try alias(a)
  var form = alias.origin
  if let name = alias.shownName.string?.text, name.hasPrefix("typing.") {
    form = try getAttribute(
      try importModule("typing"), intern(String(name.dropFirst("typing.".utf8.count))))
  }
  let arguments = TupleObject(alias.arguments.cellMemory)
  var key = alias.arguments
  if alias.isCallable, arguments.count != 2 || !isParameterExpression(arguments[0]) {
    let parameters = makeList(Array(arguments.buffer.dropLast())).value
    key = makeTuple([parameters, arguments[arguments.count - 1]])
  } else if arguments.count == 1, arguments[0].tuple == nil {
    key = arguments[0]
  }
  let getItem = try getAttribute(try importModule("operator"), intern("getitem"))
  return makeTuple([getItem, makeTuple([form, key])])
}

/// For the method tables of classes that may take type arguments.
package let classGetItemMethod = NativeFunction.classMethod(
  "__class_getitem__", "(cls, key, /)", "Returns the class with type arguments."
) { a throws(Raised) in makeGenericAlias(a[0], a[1]) }

private func alias(_ a: Arguments) throws(Raised) -> GenericAlias {
  if let alias = a[0].unwrapped.boxed(GenericAlias.self) { return alias }
  throw raise(.typeError, "expected a generic alias, not '\(typeName(a[0]))'")
}

private func aliasRepr(_ a: Arguments) throws(Raised) -> Value {
  let alias = try alias(a)
  let arguments = TupleObject(alias.arguments.cellMemory)
  var parts: [String] = []
  for index in 0..<arguments.count { parts.append(try typeArgumentText(arguments[index])) }
  if alias.isCallable, parts.count != 2 || !isParameterExpression(arguments[0]) {
    parts = ["[\(parts.dropLast().joined(separator: ", "))]"] + parts.suffix(1)
  }
  let inner = parts.isEmpty ? "()" : parts.joined(separator: ", ")
  let star = alias.isUnpacked ? "*" : ""
  let shown = alias.shownName.string?.text
  let name = shown == nil ? try typeArgumentText(alias.origin) : shown ?? ""
  return makeString(star + name + "[" + inner + "]")
}

/// Stands for a whole parameter list: `...`, a ParamSpec, `Concatenate[...]`.
private func isParameterExpression(_ value: Value) -> Bool {
  if case .ellipsis = value { return true }
  if value.boxed(TypeParameterObject.self)?.kind == .paramSpec { return true }
  return value.boxed(GenericAlias.self)?.shownName.string?.text == "typing.Concatenate"
}

/// Classes show their name, `...` itself, everything else its repr.
package func typeArgumentText(_ value: Value) throws(Raised) -> String {
  if case .ellipsis = value { return "..." }
  if let type = value.type {
    let info = type.info
    return info.module == "builtins" ? info.qualifiedName : info.module + "." + info.qualifiedName
  }
  // A list stands for the parameters of a ParamSpec, which keeps them as a tuple.
  if let items = value.list.map({ Array($0.buffer) }) ?? value.tuple.map({ Array($0.buffer) }) {
    try checkNativeStack()
    var parts: [String] = []
    for item in items { parts.append(try typeArgumentText(item)) }
    return "[" + parts.joined(separator: ", ") + "]"
  }
  if value.kind == .function || value.kind == .native,
    let module = try getAttribute(value, SpecialName.module.name).string,
    let name = try getAttribute(value, SpecialName.qualname.name).string
  {
    return module.text == "builtins" ? name.text : module.text + "." + name.text
  }
  return try reprText(value)
}

private func aliasEqual(_ a: Arguments) throws(Raised) -> Value {
  let first = try alias(a)
  guard let second = a[1].unwrapped.boxed(GenericAlias.self), first.isTyping == second.isTyping
  else {
    return .notImplemented
  }
  if first.isUnpacked != second.isUnpacked || first.isCallable != second.isCallable {
    return .bool(false)
  }
  guard try isSame(first.origin, second.origin) else { return .bool(false) }
  return .bool(try isSame(first.arguments, second.arguments))
}

private func aliasHash(_ a: Arguments) throws(Raised) -> Value {
  let alias = try alias(a)
  return .int(try hash(alias.origin) ^ (try hash(alias.arguments)))
}

/// The names of typing that stand for built-in classes make no instances.
private let namesOfBuiltins: Set<String> = [
  "typing.List", "typing.Dict", "typing.Set", "typing.FrozenSet", "typing.Tuple", "typing.Type",
]

private func isDunder(_ name: Value) -> Bool {
  let text = name.string?.text ?? ""
  return text.hasPrefix("__") && text.hasSuffix("__")
}

private func aliasCall(_ a: Arguments) throws(Raised) -> Value {
  let origin = try alias(a).origin
  if let shown = try alias(a).shownName.string?.text, namesOfBuiltins.contains(shown),
    let type = origin.type
  {
    throw raise(
      .typeError,
      "Type \(shown.dropFirst("typing.".utf8.count)) cannot be instantiated; use "
        + "\(type.name)() instead")
  }
  let made = try call(
    origin, positional: Array(TupleObject(a[1].cellMemory).buffer),
    keywords: keywordArguments(a[2]))
  if made.kind == .instance || made.kind == .exception {
    let root = try pushRoots([made])
    defer { state.top = root }
    // Instances that take no attributes do not know their type arguments.
    do throws(Raised) { try setAttribute(made, GenericName.originalClass, a[0]) } catch {
      guard catchRaised(.exception) else { throw error }
    }
  }
  return made
}

/// Attributes that belong to the alias itself, never to its class.
private let ownAliasNames: Set<String> = [
  "__mro_entries__", "__bases__", "__copy__", "__deepcopy__", "__unpacked__", "__origin__",
  "__args__", "__parameters__", "__reduce__", "__reduce_ex__", "__typing_unpacked_tuple_args__",
  "__class__",
]

private func aliasAttribute(_ a: Arguments) throws(Raised) -> Value {
  let name = try internedAttributeName(a[1])
  guard ownAliasNames.contains(a[1].string?.text ?? "") else {
    return try getAttribute(try alias(a).origin, name)
  }
  let found = try genericAttribute(a[0], name, typeOf(a[0]))
  if found.isUnbound { throw missingAttribute(a[0], name) }
  return found
}

/// The aliases of `typing` pass plain names on, and no dunder names.
private func typingAliasAttribute(_ a: Arguments) throws(Raised) -> Value {
  let name = try internedAttributeName(a[1])
  let text = a[1].string?.text ?? ""
  if let own = try alias(a).attributes?.get(name), !own.isUnbound { return own }
  if isDunder(a[1]), text != "__module__", text != "__doc__", text != "__name__",
    text != "__qualname__"
  {
    throw missingAttribute(a[0], name)
  }
  let alias = try alias(a)
  // `typing.List[int]` has the names of `typing.List`; other aliases have those of their class.
  if let shown = alias.shownName.string?.text, shown.hasPrefix("typing.") {
    switch text {
    case "__name__", "__qualname__", "_name":
      return makeString(String(shown.dropFirst("typing.".utf8.count)))
    case "__module__": return makeString("typing")
    default: break
    }
  }
  return text == "_name" ? .none : try getAttribute(alias.origin, name)
}

/// Plain names belong to the class.
private func setTypingAliasAttribute(_ a: Arguments) throws(Raised) -> Value {
  let name = try internedAttributeName(a[1])
  let alias = try alias(a)
  if isDunder(a[1]) {
    let attributes = alias.attributes ?? makeDict()
    alias.attributes = attributes
    attributes.set(name, a[2])
  } else {
    try setAttribute(alias.origin, name, a[2])
  }
  return .none
}

private func typingAliasDirectory(_ a: Arguments) throws(Raised) -> Value {
  let names = try listFromIterable(directory(a[0]))
  let roots = try pushRoots([names.value])
  defer { state.top = roots }
  let ofClass = try listFromIterable(try call(builtin("dir"), try alias(a).origin))
  for name in ofClass.buffer where !isDunder(name) {
    if !(try contains(names.value, name)) { names.append(name) }
  }
  return names.value
}

private func checkRefused(_ a: Arguments, _ function: String) -> Raised {
  let isTyping = a[0].boxed(GenericAlias.self)?.isTyping ?? false
  let number = function == "isinstance" ? "isinstance() argument 2" : "issubclass() argument 2"
  return raise(
    .typeError,
    isTyping
      ? "Subscripted generics cannot be used with class and instance checks"
      : "\(number) cannot be a parameterized generic")
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
  let alias = try alias(a)
  let replaced = try substitute(a[0], alias.arguments, a[1])
  guard isConcatenate(a[0]), let items = replaced.tuple?.buffer, let last = items.last else {
    return alias.with(replaced)
  }
  let first = Array(items.dropLast())
  // Nothing is left open: these are the parameters.
  if let list = last.list?.buffer { return makeTuple(first + list) }
  if let tuple = last.tuple?.buffer { return makeTuple(first + tuple) }
  guard isConcatenate(last), let inner = last.boxed(GenericAlias.self)?.arguments.tuple else {
    return alias.with(replaced)
  }
  return alias.with(makeTuple(first + inner.buffer))
}

private func isConcatenate(_ value: Value) -> Bool {
  value.boxed(GenericAlias.self)?.shownName.string?.text == "typing.Concatenate"
}

private func aliasEntries(_ a: Arguments) throws(Raised) -> Value {
  let alias = try alias(a)
  guard alias.isTyping, let bases = a[1].tuple else { return makeTuple([alias.origin]) }
  guard let origin = alias.origin.type else {
    throw raise(.typeError, "Cannot subclass \(try reprText(a[0]))")
  }
  let own = bases.buffer.firstIndex { $0.isIdentical(to: a[0]) } ?? 0
  let later = bases.buffer.dropFirst(own + 1)
  let isBeforeAlias = later.contains(where: isTypingAlias)
  if origin.reference == TypingType.generic.cell {
    // Another generic base brings `Generic` along.
    let isCovered =
      isBeforeAlias || bases.buffer.contains { $0.type.map(isProtocolItself) ?? false }
    return isCovered ? emptyTuple : makeTuple([alias.origin])
  }
  if alias.shownName.isNone || isGenericClass(origin) { return makeTuple([alias.origin]) }
  let isListed = bases.buffer.contains { $0.isIdentical(to: alias.origin) }
  let isFollowed = isBeforeAlias || later.contains(where: bringsGeneric)
  return makeTuple(
    (isListed ? [] : [alias.origin])
      + (isFollowed ? [] : [.object(TypingType.generic.cell)]))
}

/// `C[int]`, or a bare name of typing such as `List`.
private func isTypingAlias(_ value: Value) -> Bool {
  if let alias = value.boxed(GenericAlias.self) { return alias.isTyping }
  guard value.instance != nil else { return false }
  return typeOf(value).info.mro.contains { TypeObject($0).info.name == "_SpecialGenericAlias" }
}

/// A generic class, or an alias of one that is none of typing.
private func bringsGeneric(_ base: Value) -> Bool {
  let type = base.type ?? base.unwrapped.boxed(GenericAlias.self)?.origin.type
  return type.map(isGenericClass) ?? false
}

/// `Generic` or `Protocol` without arguments, which is no type.
func isBareGeneric(_ type: TypeObject) -> Bool {
  type.reference == TypingType.generic.cell || isProtocolItself(type)
}

private func isProtocolItself(_ type: TypeObject) -> Bool {
  type.info.name == "Protocol" && type.info.module == "typing"
}

private func isGenericClass(_ type: TypeObject) -> Bool {
  type.isSubclass(of: TypingType.generic.cell)
}
