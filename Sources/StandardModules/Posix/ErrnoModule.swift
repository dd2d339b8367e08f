// The module `errno`: which numbers there are is the system's business.

import Interpreter
import Reactor

/// The module `errno`: the system's error numbers.
func makeErrnoModule() throws(Raised) -> ModuleObject {
  let module = makeModule(
    "errno", doc: "This module makes available standard errno system symbols.", [])
  let names = makeDict()
  for (name, code) in SystemCallError.names + SystemCallError.namesOfLinux {
    module.namespace.set(intern(name), .int(Int(code)))
    try names.set(.int(Int(code)), makeString(name))
  }
  for (alias, name) in [
    ("EWOULDBLOCK", "EAGAIN"), ("EDEADLOCK", "EDEADLK"), ("ENOTSUP", "EOPNOTSUPP"),
  ] { module.namespace.set(intern(alias), module.namespace.get(intern(name))) }
  module.namespace.set(intern("errorcode"), names.value)
  return module
}
