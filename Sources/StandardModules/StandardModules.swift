// The modules that need no file beside the script: each is a folder here, a table of functions and a
// factory. Nothing of a module exists until it is first imported.

import Asyncio
import Interpreter

/// Makes the modules known to `import`; called once at start.
package func installStandardModules() {
  moduleFactories["math"] = makeMathModule
  moduleFactories["random"] = makeRandomModule
  moduleFactories["sys"] = makeSysModule
  moduleFactories["time"] = makeTimeModule
}

/// A module with the functions of a table.
func makeModule(
  _ name: StaticString, doc: String, _ functions: [NativeFunction]
) -> ModuleObject {
  let namespace = makeDict()
  let module = makeModule(name: "\(name)", namespace: namespace)
  namespace.set(SpecialName.name.name, makeString(name))
  namespace.set(SpecialName.doc.name, makeString(doc))
  for function in functions {
    namespace.set(intern(function.name), makeNative(function, owner: module.value))
  }
  return module
}
