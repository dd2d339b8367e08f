// Modules: a namespace with a name. Nearly all are of the class `module`; those that a script has given a class of
// its own are told by a flag, and the classes stand in a table beside them.

/// The view of a module's cell.
package struct ModuleObject {
  package struct Layout {
    package var header: Header
    /// The name it was made with; `__name__` lies in the namespace.
    package var name: Value
    /// A dict: the module's attributes.
    package var namespace: Reference
  }
  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ reference: Reference) {
    layout = reference.cast(to: Layout.self)
  }
  package var value: Value { .object(layout.reference) }
  /// The view of the dict's cell.
  package var namespace: DictObject { DictObject(layout.pointee.namespace) }
  /// A copy for messages; `?` when it is no text.
  package var name: String { layout.pointee.name.string?.text ?? "?" }

  /// In the header: a script has given the module a class of its own.
  static let hasOwnClass: UInt16 = 1
}

/// The classes that scripts have given to modules.
private nonisolated(unsafe) var moduleClasses: [Reference: Reference] = [:]

func moduleClass(_ module: Reference) -> TypeObject {
  TypeObject(moduleClasses[module].unsafelyUnwrapped)
}

func setModuleClass(_ module: Reference, _ type: TypeObject) {
  if moduleClasses.isEmpty {
    addRoots {
      for (module, type) in moduleClasses {
        mark(module)
        mark(type)
      }
    }
  }
  moduleClasses[module] = type.reference
  module.pointee.flags |= ModuleObject.hasOwnClass
  state.typeEpoch += 1
}

/// Shares the namespace, and does not enter it into `sys.modules`.
package func makeModule(name: String, namespace: DictObject) -> ModuleObject {
  let memory = allocateCell(MemoryLayout<ModuleObject.Layout>.size)
  memory.assumingMemoryBound(to: ModuleObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(.module), name: makeString(name),
      namespace: namespace.layout.reference))
  return ModuleObject(memory.assumingMemoryBound(to: Header.self))
}

extension Value {
  /// The view of a module's cell, or nil.
  @inline(__always) package var module: ModuleObject? {
    if case .object(let object) = self, object.pointee.kind == .module {
      return ModuleObject(object)
    }
    return nil
  }
}
