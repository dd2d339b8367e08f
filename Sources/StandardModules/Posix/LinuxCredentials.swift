// What `_os_linux` asks of a process's users and groups, and of pseudo-terminals that are opened step by step.

import Interpreter
import Reactor

let credentialFunctions: [NativeFunction] = [
  .function("identities", "(of_groups, /)", "Real, effective and saved.") {
    (a: Arguments) throws(Raised) in
    let isOfGroups = try isTrue(a[0])
    let found = try asking { () throws(SystemCallError) in
      try SystemCalls.identities(ofGroups: isOfGroups)
    }
    return makeTuple(found.map { .int(Int($0)) })
  },
  .function(
    "set_identities", "(of_groups, real, effective, saved, /)", "Set them.", touches: .processes
  ) { (a: Arguments) throws(Raised) in
    let isOfGroups = try isTrue(a[0])
    var wanted: [UInt32] = []
    for index in 1...3 { wanted.append(try account(a[index], isOfGroups ? "gid" : "uid")) }
    try asking { () throws(SystemCallError) in
      try SystemCalls.setIdentities(ofGroups: isOfGroups, wanted)
    }
    return .none
  },
  .function("set_groups", "(groups, /)", "Set the further groups.", touches: .processes) {
    (a: Arguments) throws(Raised) in
    let list = try listFromIterable(a[0])
    var groups: [UInt32] = []
    for value in list.buffer { groups.append(try account(value, "gid")) }
    try asking { () throws(SystemCallError) in try SystemCalls.setGroups(groups) }
    return .none
  },
  .function("groups_of", "(user, group, /)", "The groups of a user.") {
    (a: Arguments) throws(Raised) in
    let user = try PathArgument(a[0], "getgrouplist", "user").system
    let groups = SystemCalls.groups(ofUser: user, try account(a[1], "gid"))
    return makeList(groups.map { .int(Int($0)) }).value
  },
  .function("initialise_groups", "(user, group, /)", "Set them.", touches: .processes) {
    (a: Arguments) throws(Raised) in
    let user = try PathArgument(a[0], "initgroups", "username").system
    let group = try account(a[1], "gid")
    try asking { () throws(SystemCallError) in try SystemCalls.initialiseGroups(user, group) }
    return .none
  },
  .function("change_root", "(path, /)", "Change the root folder.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let path = try PathArgument(a[0], "chroot")
    try asking(path.value) { () throws(SystemCallError) in try SystemCalls.changeRoot(path.system) }
    return .none
  },
  .function("open_terminal", "(flags, /)", "The leading end of a pseudo-terminal.") {
    (a: Arguments) throws(Raised) in
    let flags = try cNumber(a[0])
    return .int(try asking { () throws(SystemCallError) in try SystemCalls.openTerminal(flags) })
  },
  .function("grant_terminal", "(fd, /)", "Give the other end to the process's user.") {
    (a: Arguments) throws(Raised) in
    let file = try descriptor(a[0])
    try asking { () throws(SystemCallError) in try SystemCalls.grantTerminal(file) }
    return .none
  },
  .function("unlock_terminal", "(fd, /)", "Let the other end be opened.") {
    (a: Arguments) throws(Raised) in
    let file = try descriptor(a[0])
    try asking { () throws(SystemCallError) in try SystemCalls.unlockTerminal(file) }
    return .none
  },
  .function("terminal_name", "(fd, /)", "The path of the other end.") {
    (a: Arguments) throws(Raised) in
    let file = try descriptor(a[0])
    return try makeSystemString(
      try asking { () throws(SystemCallError) in try SystemCalls.followerName(file) })
  },
]

private func account(_ value: Value, _ name: String) throws(Raised) -> UInt32 {
  UInt32(truncatingIfNeeded: try accountNumber(value, name))
}
