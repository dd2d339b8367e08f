// Functions whose bodies are read later: what their definitions need to know, and the names of the rest
// once it is read. They stand in modules and classes of modules only, whose variables no function captures but
// `__class__`.

extension Resolver {
  mutating func collect(_ deferred: DeferredBody) {
    current.scope.hasYield = deferred.hasYield
    if deferred.mentionsClass { current.noteClass() }
    for name in deferred.attributes { noteStaticAttribute(name) }
  }
}

extension Block {
  /// The captures are settled before the body is read: reading it may not change them.
  fileprivate func noteClass() {
    if parent?.scope.kind == .classBody { add("__class__", .used) }
  }
}

/// Finds out what the names in a body mean that was deferred.
/// - Parameters:
///   - module: what `Parser.parse` made of the body.
///   - scope: the function's, as the module around it has resolved it.
package func resolve(
  _ definition: FunctionDefinition, _ deferred: DeferredBody, of module: Module, again scope: Scope,
  hasFutureAnnotations: Bool
) throws(Diagnostic) -> Resolution {
  guard let outer = scope.parent else { preconditionFailure("a function stands in a scope") }
  var resolver = Resolver(module, in: outer, hasFutureAnnotations: hasFutureAnnotations)
  try resolver.collectBody(definition)
  if deferred.mentionsClass { resolver.blocks[0].noteClass() }
  try resolver.lookUpNames()
  return try resolver.place()
}
