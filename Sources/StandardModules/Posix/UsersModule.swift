// The users that the system knows, for the module `pwd`. The groups are read by `Library/Unix/grp.py`.

import Interpreter
import Reactor

private let userSequence = StructSequence(
  name: "struct_passwd", module: "pwd", doc: "pwd.struct_passwd: Results from getpw*() routines.",
  fields: ["pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell"])

/// The module `pwd`: the system's list of users.
func makeUsersModule() throws(Raised) -> ModuleObject {
  let type = userSequence.makeType()
  let entry = { (user: SystemCalls.User) in
    userSequence.makeValue(
      type,
      [
        makeString(user.name), makeString(user.password), .int(user.user), .int(user.group),
        makeString(user.description), makeString(user.home), makeString(user.shell),
      ])
  }
  let module = makeModule(
    "pwd", doc: "This module provides access to the Unix password database.",
    [
      .function(
        "getpwuid", "(uid, /)", "Return the password database entry for the given numeric user ID."
      ) { (a: Arguments) throws(Raised) in entry(try user(numbered: a[0])) },
      .function(
        "getpwnam", "(name, /)", "Return the password database entry for the given user name."
      ) { (a: Arguments) throws(Raised) in entry(try user(named: a[0])) },
      .function("getpwall", "()", "Return a list of all available password database entries.") {
        _ in
        let list = makeList()
        for user in SystemCalls.users() { list.append(entry(user)) }
        return list.value
      },
    ])
  module.namespace.set(intern("struct_passwd"), type.value)
  return module
}

private func user(numbered value: Value) throws(Raised) -> SystemCalls.User {
  if value.unwrapped.asBigInt == nil, value.unwrapped.smallInt == nil {
    throw raise(.typeError, "uid should be integer, not \(typeName(value))")
  }
  guard let number = value.unwrapped.smallInt, number >= 0, number <= Int(UInt32.max) else {
    throw raise(.keyError, argument: makeString("getpwuid(): uid not found"))
  }
  guard let user = SystemCalls.user(number) else {
    throw raise(.keyError, argument: makeString("getpwuid(): uid not found: \(number)"))
  }
  return user
}

private func user(named value: Value) throws(Raised) -> SystemCalls.User {
  guard let name = value.unwrapped.string?.text else {
    throw raise(.typeError, "getpwnam() argument must be str, not \(argumentTypeName(value))")
  }
  if name.utf8.contains(0) { throw raise(.valueError, "embedded null byte") }
  guard let user = SystemCalls.user(named: name) else {
    throw raise(
      .keyError, argument: makeString("getpwnam(): name not found: \(try reprText(value))"))
  }
  return user
}
