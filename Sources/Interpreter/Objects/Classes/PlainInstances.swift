// Instances that pickles take apart and make anew without running script code: those of classes that leave all of it
// to `object`, and whose state is a `__dict__`.

extension TypeObject {
  /// Do pickles of instances hold the class and the attributes, and nothing that a script would have to say?
  package var hasPlainState: Bool {
    let info = info
    guard info.metatype == typeType, !info.isBuiltin, info.solidBase == state.objectType,
      info.slotBase == nil, info.allowedAttributes == nil, !info.isAbstract,
      traits.isDisjoint(with: [.getattribute, .getattr, .finalizer])
    else { return false }
    let root = TypeObject(state.objectType)
    for name in ["__new__", "__reduce_ex__", "__reduce__", "__getstate__"] {
      let reference = intern(name)
      if lookup(reference).asObject != root.lookup(reference).asObject { return false }
    }
    for name in ["__getnewargs__", "__getnewargs_ex__", "__setstate__"] {
      if !lookup(intern(name)).isUnbound { return false }
    }
    return true
  }

  /// Is the class what its module shows under its name?
  package var isFoundByName: Bool {
    guard let module = info.namespace.get(intern("__module__")).string,
      let namespace = loadedModules.get(intern(module)).module?.namespace
    else { return false }
    return namespace.get(intern(info.qualifiedName)).asObject == reference
  }
}

extension InstanceObject {
  /// The attributes in their order; nil when they lie in a dict of their own.
  package var plainAttributes: [(name: Reference, value: Value)]? {
    let shape = shape.takeUnretainedValue()
    if shape.isDictionary { return nil }
    return shape.names.enumerated().map { ($1, slots[shape.firstSlot + $0]) }
  }

  /// Sets an attribute past what the class says of that.
  package func setPlainAttribute(_ name: Reference, _ value: Value) { setAttribute(name, value) }
}

/// An instance without attributes, of a class with plain state.
package func makePlainInstance(_ type: TypeObject) -> InstanceObject { allocateInstance(type) }
