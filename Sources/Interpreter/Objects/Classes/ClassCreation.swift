// From a class statement to a class: the metaclass, the namespace, and everything `type.__new__` does.

/// What is settled before a class statement's body runs.
struct PreparedClass {
  let metatype: Value
  let bases: [Value]
  /// A tuple when `__mro_entries__` replaced bases, else `.none`.
  let originalBases: Value
  /// The body runs into it; a plain dict unless a metaclass's `__prepare__` made another mapping.
  let namespace: Value
  /// Without `metaclass`.
  let keywords: [(Reference, Value)]
}

/// Settles the metaclass and asks it for the namespace.
func prepareClass(name: Value, bases: [Value], keywords: [(Reference, Value)]) throws(Raised)
  -> PreparedClass
{
  let roots = try pushRoots(bases + keywords.map(\.1))
  defer { state.top = roots }
  let resolved = try resolveBases(bases)
  var rest = keywords
  var metatype = resolved.first.map { typeOf($0).value } ?? .object(typeType)
  if let index = rest.firstIndex(where: { $0.0 == ObjectName.metaclass }) {
    metatype = rest.remove(at: index).1
  }
  if let type = metatype.type { metatype = try deriveMetatype(type, resolved.list).value }
  return PreparedClass(
    metatype: metatype, bases: resolved.list, originalBases: resolved.original,
    namespace: try prepareNamespace(metatype, name, resolved.list, rest), keywords: rest)
}

/// Bases after `__mro_entries__`.
private struct ResolvedBases {
  var list: [Value] = []
  var original: Value = .none
  var first: Value? { list.first }
}

private func resolveBases(_ bases: [Value]) throws(Raised) -> ResolvedBases {
  var result = ResolvedBases()
  for base in bases {
    if base.type == nil,
      let method = try findAttribute(base, SpecialName.mroEntries.name), !method.isUnbound
    {
      result.original = makeTuple(bases)
      let roots = try pushRoots([result.original])
      let entries = try call(method, result.original)
      state.top = roots
      guard let tuple = entries.tuple else {
        throw raise(.typeError, "__mro_entries__ must return a tuple")
      }
      _ = try pushRoots([result.original, tuple.value])
      result.list.append(contentsOf: tuple.buffer)
    } else {
      result.list.append(base)
    }
  }
  return result
}

/// `__build_class__`, called by its name: the function's variables are its own, so it fills nothing in.
func buildClassFrom(_ a: Arguments) throws(Raised) -> Value {
  guard a[0].function != nil else {
    throw raise(.typeError, "__build_class__: func must be a function")
  }
  guard a[1].string != nil else {
    throw raise(.typeError, "__build_class__: name is not a string")
  }
  let prepared = try prepareClass(
    name: a[1], bases: a[2].tuple.map { Array($0.buffer) } ?? [], keywords: keywordList(a[3]))
  let roots = try pushRoots(
    prepared.bases + [prepared.namespace, prepared.metatype, prepared.originalBases])
  defer { state.top = roots }
  _ = try call(a[0])
  return try buildClass(
    name: a[1], prepared: prepared, cells: ClassCells(), staticAttributes: nil)
}

/// The most derived metaclass among the wanted one and those of the bases.
private func deriveMetatype(_ wanted: TypeObject, _ bases: [Value]) throws(Raised) -> TypeObject {
  var winner = wanted
  for base in bases {
    // Refused where the class is made.
    if base.type == nil, hasSpecial(base, .mroEntries) { continue }
    let other = typeOf(base)
    if winner.isSubclass(of: other.reference) { continue }
    guard other.isSubclass(of: winner.reference) else {
      throw raise(
        .typeError,
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
          + "the metaclasses of all its bases")
    }
    winner = other
  }
  return winner
}

private func prepareNamespace(
  _ metatype: Value, _ name: Value, _ bases: [Value], _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  if metatype.isIdentical(to: .object(typeType)) { return makeDict().value }
  guard let prepare = try findAttribute(metatype, SpecialName.prepare.name) else {
    return makeDict().value
  }
  let namespace = try call(prepare, positional: [name, makeTuple(bases)], keywords: keywords)
  if namespace.unwrapped.dict == nil, !hasSpecial(namespace, .setitem) {
    let owner = metatype.type?.name ?? "<metaclass>"
    throw raise(
      .typeError, "\(owner).__prepare__() must return a mapping, not \(typeName(namespace))")
  }
  return namespace
}

/// The cells that functions inside a class body share with the class; `.none` where nothing does.
struct ClassCells {
  /// That of `__class__`.
  var ofClass = Value.none
  /// That through which types see the class's names.
  var ofNamespace = Value.none
}

/// Makes the class once its body has run.
/// - Parameter staticAttributes: the attributes that methods store on `self`; nil where no class statement tells.
func buildClass(
  name: Value, prepared: PreparedClass, cells: ClassCells, staticAttributes: [String]?
) throws(Raised) -> Value {
  let roots = try pushRoots(
    prepared.bases + prepared.keywords.map(\.1) + [
      prepared.namespace, prepared.metatype, prepared.originalBases,
      cells.ofClass, cells.ofNamespace,
    ])
  defer { state.top = roots }
  try addHiddenEntries(prepared, cells, staticAttributes)
  let result: Value
  if prepared.metatype.isIdentical(to: .object(typeType)),
    let namespace = prepared.namespace.dict
  {
    result =
      try makeClass(
        metatype: TypeObject(typeType), name: name, bases: prepared.bases, namespace: namespace,
        keywords: prepared.keywords
      ).value
  } else {
    result = try call(
      prepared.metatype, positional: [name, makeTuple(prepared.bases), prepared.namespace],
      keywords: prepared.keywords)
  }
  if let type = result.type {
    makeRoom(type, staticAttributes?.count ?? 0)
    try checkClassCell(cells.ofClass, name, type)
  }
  return result
}

/// A metaclass that drops `__classcell__` would break `super()` silently.
private func checkClassCell(_ cell: Value, _ name: Value, _ type: TypeObject) throws(Raised) {
  guard case .object(let cell) = cell, cell.pointee.kind == .cell else { return }
  let content = CellObject(cell).content
  if content.isIdentical(to: type.value) { return }
  if !content.isUnbound {
    throw raise(
      .typeError,
      "__class__ set to \(try reprText(content)) defining '\(name.string?.text ?? "?")' as "
        + type.displayRepr)
  }
  throw raise(
    .runtimeError,
    "__class__ not set defining '\(name.string?.text ?? "?")' as \(type.displayRepr). "
      + "Was __classcell__ propagated to type.__new__?")
}

/// What a class body leaves in its namespace beside what is written there.
private func addHiddenEntries(
  _ prepared: PreparedClass, _ cells: ClassCells, _ staticAttributes: [String]?
) throws(Raised) {
  var entries: [(Reference, Value)] = []
  if let staticAttributes {
    let names = makeTuple(staticAttributes.map { .object(intern($0)) })
    entries.append((SpecialName.staticAttributes.name, names))
  }
  if !cells.ofNamespace.isNone {
    entries.append((ObjectName.namespaceCell, cells.ofNamespace))
  }
  if !cells.ofClass.isNone { entries.append((ObjectName.classCell, cells.ofClass)) }
  if !prepared.originalBases.isNone {
    entries.append((ObjectName.originalBases, prepared.originalBases))
  }
  if let dict = prepared.namespace.dict {
    for (name, value) in entries { dict.set(name, value) }
    return
  }
  let roots = try pushRoots(entries.map(\.1))
  defer { state.top = roots }
  for (name, value) in entries { try setItem(prepared.namespace, .object(name), value) }
}

/// Lets instances hold the attributes of this class's methods and of its bases inside their cells.
private func makeRoom(_ type: TypeObject, _ estimate: Int) {
  var capacity = 0
  for base in type.info.bases where base != state.objectType {
    capacity = max(capacity, Int(TypeObject(base).layout.pointee.instanceCapacity))
  }
  capacity = capacity == 0 ? estimate + 2 : capacity + estimate
  type.layout.pointee.instanceCapacity = Int32(min(max(capacity, 4), 60))
}

// MARK: - type.__new__

/// Names of classes go to the system as texts of C.
func checkTypeName(_ name: StringObject) throws(Raised) {
  if name.buffer.contains(0) {
    throw raise(.valueError, "type name must not contain null characters")
  }
  if !name.isASCII { _ = try encode(name, encoding: nil, errors: nil) }
}

/// Makes a class: `type(name, bases, namespace)`.
/// - Throws: TypeError when the bases do not go together; what `__set_name__` and
///   `__init_subclass__` raise.
func makeClass(
  metatype wanted: TypeObject, name: Value, bases: [Value], namespace source: DictObject,
  keywords: [(Reference, Value)]
) throws(Raised) -> TypeObject {
  guard let text = name.string?.text else {
    throw raise(
      .typeError, "type.__new__() argument 1 must be str, not \(argumentTypeName(name))")
  }
  if let name = name.string { try checkTypeName(name) }
  let metatype = try deriveMetatype(wanted, bases)
  let baseTypes = try checkBases(bases)
  let solid = try solidBase(of: baseTypes)
  let slotBase = try slotBase(of: baseTypes, besides: solid)
  let order = try linearize(baseTypes)
  let namespace = copyNamespace(source)
  if hasOtherKeys(namespace) {
    let roots = try pushRoots([namespace.value])
    defer { state.top = roots }
    try issueWarning(.runtimeWarning, "non-string key in the __dict__ of class \(text)")
  }
  let type = allocateType(
    name: text, module: try moduleName(namespace), metatype: metatype.reference,
    layoutKind: TypeObject(solid).layout.pointee.layoutKind, isBuiltin: false,
    namespace: namespace)
  let info = type.info
  info.solidBase = solid
  info.slotBase = slotBase
  info.bases = baseTypes
  info.mro = [type.reference] + order
  info.mro = try resolutionOrder(type, plain: info.mro)
  makeRoom(type, 0)
  try takeSpecialEntries(type, namespace)
  try takeSlots(type, namespace, baseTypes)
  addAttributeEntries(type, namespace)
  if namespace.get(SpecialName.doc.name).isUnbound {
    namespace.set(SpecialName.doc.name, .none)
  }
  for base in baseTypes { TypeObject(base).info.subclasses.append(type.reference) }
  try callSetName(type)
  try callInitSubclass(type, keywords)
  return type
}

/// `type(name, bases, namespace)`, for `type` or a metaclass.
func makeClassFromCall(
  _ metatype: TypeObject, _ arguments: Arguments, _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  guard arguments.count == 3 else {
    if arguments.count == 1, metatype.reference == typeType {
      throw raise(.typeError, "type() takes no keyword arguments")
    }
    throw raise(
      .typeError,
      metatype.reference == typeType
        ? "type() takes 1 or 3 arguments"
        : "type.__new__() takes exactly 3 arguments (\(arguments.count) given)")
  }
  if arguments[0].unwrapped.string == nil {
    throw raise(
      .typeError, "type.__new__() argument 1 must be str, not \(argumentTypeName(arguments[0]))")
  }
  guard let bases = arguments[1].unwrapped.tuple else {
    throw raise(
      .typeError, "type.__new__() argument 2 must be tuple, not \(argumentTypeName(arguments[1]))")
  }
  guard let namespace = arguments[2].unwrapped.dict else {
    throw raise(
      .typeError, "type.__new__() argument 3 must be dict, not \(argumentTypeName(arguments[2]))")
  }
  if let made = try askDerivedMetatype(metatype, bases, arguments, keywords) { return made }
  return try makeClass(
    metatype: metatype, name: arguments[0].unwrapped, bases: Array(bases.buffer),
    namespace: namespace, keywords: keywords
  ).value
}

/// What the `__new__` of a base's metaclass makes, where that is more derived than the one called.
private func askDerivedMetatype(
  _ metatype: TypeObject, _ bases: TupleObject, _ arguments: Arguments,
  _ keywords: [(Reference, Value)]
) throws(Raised) -> Value? {
  if bases.buffer.allSatisfy({ typeOf($0).reference == metatype.reference }) { return nil }
  let winner = try deriveMetatype(metatype, Array(bases.buffer))
  if winner.reference == metatype.reference { return nil }
  let new = winner.lookup(.new)
  if new.isIdentical(to: metatype.lookup(.new)) { return nil }
  let function = try bindDescriptor(new, .unbound, winner)
  return try call(
    function, positional: [winner.value, arguments[0], arguments[1], arguments[2]],
    keywords: keywords)
}

private func checkBases(_ bases: [Value]) throws(Raised) -> [Reference] {
  if bases.isEmpty { return [state.objectType] }
  var result: [Reference] = []
  for base in bases {
    guard let type = base.type else {
      if hasSpecial(base, .mroEntries) {
        throw raise(
          .typeError, "type() doesn't support MRO entry resolution; use types.new_class()")
      }
      throw raise(.typeError, "bases must be types")
    }
    let isAlias =
      type.reference == TypingType.genericAlias.cell
      || type.reference == TypingType.unionAlias.cell
      || type.reference == TypingType.unpacked.cell
    if isAlias { throw raise(.typeError, "Cannot subclass special typing classes") }
    if type.info.isFinal {
      throw raise(.typeError, "type '\(type.displayName)' is not an acceptable base type")
    }
    result.append(type.reference)
  }
  return result
}

/// The built-in class whose layout instances get.
func solidBase(of bases: [Reference]) throws(Raised) -> Reference {
  var winner = TypeObject(bases[0]).info.solidBase
  for base in bases.dropFirst() {
    let other = TypeObject(base).info.solidBase
    if TypeObject(winner).isSubclass(of: other) { continue }
    guard TypeObject(other).isSubclass(of: winner) else {
      throw raise(.typeError, "multiple bases have instance lay-out conflict")
    }
    winner = other
  }
  return winner
}

private func copyNamespace(_ source: DictObject) -> DictObject {
  let copy = makeDict()
  for position in 0..<source.used {
    let entry = source.entries[position]
    if entry.key.isUnbound { continue }
    // Names given as dynamic text must compare by address afterwards.
    if let name = entry.key.string {
      copy.set(intern(name), entry.value)
    } else {
      copy.insert(entry.key, hash: entry.hash, entry.value)
    }
  }
  return copy
}

private func moduleName(_ namespace: DictObject) throws(Raised) -> String {
  let given = namespace.get(SpecialName.module.name)
  if !given.isUnbound { return given.string?.text ?? "builtins" }
  let globals = runningFrames(atMost: 1).first?.code.globals.map { DictObject($0) }
  let name = (globals ?? mainNamespace).get(SpecialName.name.name)
  if !name.isUnbound { namespace.set(SpecialName.module.name, name) }
  return name.string?.text ?? "builtins"
}

/// Entries that mean something to the class itself.
private func takeSpecialEntries(_ type: TypeObject, _ namespace: DictObject) throws(Raised) {
  if let qualifiedName = take(SpecialName.qualname.name, from: namespace) {
    guard let text = qualifiedName.string else {
      throw raise(
        .typeError, "type __qualname__ must be a str, not \(typeName(qualifiedName))")
    }
    type.info.qualifiedName = text.text
  }
  if let cell = take(ObjectName.classCell, from: namespace) {
    guard case .object(let object) = cell, object.pointee.kind == .cell else {
      throw raise(
        .typeError, "__classcell__ must be a nonlocal cell, not \(typeOf(cell).displayRepr)")
    }
    CellObject(object).content = type.value
  }
  if let cell = take(ObjectName.namespaceCell, from: namespace) {
    guard case .object(let object) = cell, object.pointee.kind == .cell else {
      throw raise(
        .typeError, "__classdictcell__ must be a nonlocal cell, not \(typeOf(cell).displayRepr)")
    }
    CellObject(object).content = namespace.value
  }
  wrap(.new, in: namespace, .staticMethod)
  wrap(.initSubclass, in: namespace, .classMethod)
  wrap(.classGetItem, in: namespace, .classMethod)
  if !namespace.get(SpecialName.eq.name).isUnbound,
    namespace.get(SpecialName.hash.name).isUnbound
  {
    namespace.set(SpecialName.hash.name, .none)
  }
}

private func take(_ name: Reference, from namespace: DictObject) -> Value? {
  let position = namespace.find(name)
  return position < 0 ? nil : namespace.remove(at: position)
}

/// Makes a plain function under this name a static or class method, as the data model wants.
private func wrap(_ name: SpecialName, in namespace: DictObject, _ kind: Kind) {
  let value = namespace.get(name.name)
  if value.kind == .function { namespace.set(name.name, makeMethodWrapper(kind, value)) }
}

// MARK: - Hooks

private func callSetName(_ type: TypeObject) throws(Raised) {
  let entries = copyNamespace(type.info.namespace)
  for position in 0..<entries.used {
    let entry = entries.entries[position]
    guard case .object(let cell) = entry.value else { continue }
    switch cell.pointee.kind {
    case .property:
      if PropertyObject(cell).layout.pointee.name.isNone {
        PropertyObject(cell).layout.pointee.name = entry.key
      }
    case .instance, .boxed:
      if typeOf(cell).lookup(.setName).isUnbound { continue }
      do throws(Raised) {
        _ = try callSpecial(entry.value, .setName, type.value, entry.key)
      } catch {
        addNote(
          "Error calling __set_name__ on '\(typeName(entry.value))' instance "
            + "'\(entry.key.string?.text ?? "?")' in '\(type.name)'")
        throw error
      }
    default: continue
    }
  }
}

private func addNote(_ text: String) {
  guard let exception = state.raised.exception else { return }
  appendNote(exception, makeString(text))
}

private func callInitSubclass(_ type: TypeObject, _ keywords: [(Reference, Value)])
  throws(Raised)
{
  let name = SpecialName.initSubclass.name
  for ancestor in type.info.mro.dropFirst() {
    let found = TypeObject(ancestor).info.namespace.get(name)
    if found.isUnbound { continue }
    if ancestor == state.objectType {
      if keywords.isEmpty { return }
      throw raise(
        .typeError, "\(type.info.qualifiedName).__init_subclass__() takes no keyword arguments")
    }
    let hook = try bindDescriptor(found, .unbound, type)
    _ = try call(hook, positional: [], keywords: keywords)
    return
  }
}
