// Looking at objects without running anything of a script: no `__getattr__`, no property, no
// `__dir__`. What only running could tell is `.unbound`.

/// The attribute as it is stored, unwrapped from staticmethod and classmethod.
/// - Parameter name: interned.
package func staticAttribute(_ object: Value, _ name: Reference) -> Value {
  if let module = object.module { return module.namespace.get(name) }
  if let type = object.type { return plain(type.lookup(name)) }
  let found = typeOf(object).lookup(name)
  if let instance = object.instance {
    let own = instance.attribute(name)
    if !own.isUnbound { return own }
    if found.property?.isMember ?? false { return instance.member(name) }
  } else if let own = storedAttributes(object) {
    let value = own.get(name)
    if !value.isUnbound { return value }
  }
  return plain(found)
}

/// The attribute that instances of a class find on it.
package func staticAttribute(ofInstancesOf type: TypeObject, _ name: Reference) -> Value {
  plain(type.lookup(name))
}

/// The names of the attributes that instances of a class find on it.
package func attributeNames(ofInstancesOf type: TypeObject) -> Set<Reference> {
  type.info.mro.reduce(into: []) { $0.formUnion(names(in: TypeObject($1).info.namespace)) }
}

private func storedAttributes(_ object: Value) -> DictObject? {
  if let function = object.function { return function.info.attributes.dict }
  if let exception = object.exception { return exception.layout.pointee.attributes.dict }
  guard case .object(let cell) = object, cell.pointee.kind == .boxed else { return nil }
  return BoxedObject(cell).attributed?.attributes
}

private func plain(_ found: Value) -> Value {
  guard case .object(let cell) = found else { return found }
  switch cell.pointee.kind {
  case .staticMethod, .classMethod: return MethodWrapperObject(cell).wrapped
  case .property: return .unbound
  case .instance: return typeOf(found).lookup(.get).isUnbound ? found : .unbound
  default: return found
  }
}

/// The entries of a namespace, in order.
package func namedValues(of namespace: DictObject) -> [(String, Value)] {
  (0..<namespace.used).compactMap { position in
    let entry = namespace.entries[position]
    guard !entry.value.isUnbound, let name = entry.key.string else { return nil }
    return (name.text, entry.value)
  }
}

extension InstanceObject {
  /// An attribute of the instance itself, without running script code.
  package func ownAttribute(_ name: StaticString) -> Value? {
    let name = intern(name)
    let shape = layout.pointee.shape.takeUnretainedValue()
    if shape.isDictionary {
      let value = slots[shape.firstSlot].unwrapped.dict?.get(name) ?? .unbound
      return value.isUnbound ? nil : value
    }
    let slot = shape.slot(of: name)
    if slot < 0 { return nil }
    let value = slots[slot]
    return value.isUnbound ? nil : value
  }

  /// The attributes of the instance itself, in order, without running script code.
  package var ownAttributes: [(String, Value)] {
    let shape = layout.pointee.shape.takeUnretainedValue()
    if shape.isDictionary {
      return slots[shape.firstSlot].unwrapped.dict.map { namedValues(of: $0) } ?? []
    }
    return shape.names.enumerated().compactMap { index, name in
      let value = slots[shape.firstSlot + index]
      return value.isUnbound ? nil : (StringObject(UnsafeMutableRawPointer(name)).text, value)
    }
  }
}

// MARK: - Parameters

/// What a call of an object takes, as far as it is known.
package struct KnownParameters {
  /// Parameters that may be given by name.
  package let keywords: [String]
  /// `(x, y=2, *rest)`
  package let text: String
}

/// The parameters of a function, method or class; nil for anything else.
/// - Parameter isBound: the first parameter is given already.
package func knownParameters(of callable: Value, isBound: Bool = false) -> KnownParameters? {
  if let function = callable.function {
    return parameters(
      function.code.signature, function.info, skipping: isBound ? 1 : 0)
  }
  if let native = callable.native {
    let isMethod = isBound || native.definition.isConstructor
    return parameters(native.definition.parameters, nil, skipping: isMethod ? 1 : 0)
  }
  if case .object(let cell) = callable, cell.pointee.kind == .boundMethod {
    return knownParameters(of: BoundMethodObject(cell).function, isBound: true)
  }
  guard let type = callable.type else { return nil }
  let initializer = type.lookup(.initialize)
  if initializer.function != nil { return knownParameters(of: initializer, isBound: true) }
  guard let constructor = type.info.mro.lazy.compactMap({ TypeObject($0).info.constructor }).first
  else { return nil }
  return parameters(constructor.parameters, nil, skipping: 1)
}

private func parameters(
  _ signature: Signature, _ info: FunctionInfo?, skipping skipped: Int
) -> KnownParameters {
  let positional = signature.positional
  var items: [String] = []
  for (index, parameter) in positional.enumerated() where index >= skipped {
    items.append(text(parameter, default: defaultText(parameter, index, signature, info)))
    if index == signature.positionalOnlyCount - 1 { items.append("/") }
  }
  if let name = signature.starName {
    items.append("*" + name)
  } else if !signature.keywordOnly.isEmpty {
    items.append("*")
  }
  for (index, parameter) in signature.keywordOnly.enumerated() {
    let value = info.map { $0.keywordDefault(index, parameter) }
    items.append(text(parameter, default: value.map(shortText) ?? parameter.defaultText))
  }
  if let name = signature.doubleStarName { items.append("**" + name) }
  let named = positional.dropFirst(max(skipped, signature.positionalOnlyCount))
  return KnownParameters(
    keywords: (named + signature.keywordOnly[...]).map(name),
    text: "(" + items.joined(separator: ", ") + ")")
}

private func name(_ parameter: Signature.Parameter) -> String {
  StringObject(UnsafeMutableRawPointer(parameter.name)).text
}

private func text(_ parameter: Signature.Parameter, default value: String?) -> String {
  name(parameter) + (value.map { "=" + $0 } ?? "")
}

private func defaultText(
  _ parameter: Signature.Parameter, _ index: Int, _ signature: Signature, _ info: FunctionInfo?
) -> String? {
  guard let info else { return parameter.defaultText }
  let place = index - (signature.positional.count - info.defaults.count)
  return place < 0 ? nil : shortText(info.defaults[place])
}

/// A constant as it is written; other values would have to be asked.
private func shortText(_ value: Value) -> String? {
  switch value {
  case .unbound: return nil
  case .none: return "None"
  case .bool(let flag): return flag ? "True" : "False"
  case .int(let number): return "\(number)"
  case .object where value.string == nil: return "…"
  default:
    do throws(Raised) {
      let text = try reprText(value)
      return text.utf8.count > 20 ? "…" : text
    } catch {
      state.raised = .none
      return "…"
    }
  }
}
