// What a module asks of the world around it: modules, names of modules, names that nothing in it binds.
// Found without running it, so that `baton check` can say before a run what would be missing.

/// Everything that one source file expects to find elsewhere.
package struct Requirements: Sendable {
  /// A name and where the source has it.
  package struct Use: Sendable {
    /// As it is written, dots included.
    package let name: String
    /// Where it is read.
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
    /// The whole statement's, or the alias's.
    package let span: Span
  }

  /// `module.name`, where a name is bound by nothing but a plain import of that module.
  package struct Attribute: Sendable {
    /// The module's full name.
    package let module: String
    /// The attribute, and where it is read.
    package let use: Use
  }

  /// In source order, those of functions too; not those in a `try` that catches ImportError.
  package internal(set) var imports: [Import] = []
  /// In source order, but for those whose AttributeError is caught.
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
