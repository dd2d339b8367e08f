// What a module asks of the world around it: modules, names of modules, names that nothing in it binds.
// Found without running it, so that `baton check` can say before a run what would be missing.

/// Everything that one source file expects to find elsewhere.
package struct Requirements: Sendable {
  /// A name and where the source has it.
  package struct Use: Sendable {
    package let name: String
    package let span: Span
    package init(name: String, span: Span) {
      self.name = name
      self.span = span
    }
  }

  /// `import module` or `from module import names`.
  package struct Import: Sendable {
    /// Empty for `from . import name`.
    package let module: String
    /// Leading dots.
    package let level: Int
    /// What a `from` import takes; nil for a plain import, empty for `*`.
    package let names: [Use]?
    package let span: Span
  }

  /// `module.name`, where a name is bound by nothing but a plain import of that module.
  package struct Attribute: Sendable {
    package let module: String
    package let use: Use
  }

  package internal(set) var imports: [Import] = []
  package internal(set) var attributes: [Attribute] = []
  /// Read somewhere, bound nowhere: builtins, or mistakes.
  package internal(set) var unboundNames: [Use] = []
  /// What the module binds at its top level.
  package internal(set) var ownNames: Set<String> = []

  /// Names come from elsewhere, nobody knows which.
  package var hasStarImport: Bool { imports.contains { $0.names?.isEmpty == true } }
}

extension Requirements {
  /// Reads them from a parsed module.
  package init(of module: Module) throws(Diagnostic) {
    var resolver = Resolver(module, allowTopLevelAwait: true)
    let recorder = UseRecorder()
    resolver.recorder = recorder
    try resolver.analyse(module)
    self = recorder.requirements(of: resolver)
  }
}
