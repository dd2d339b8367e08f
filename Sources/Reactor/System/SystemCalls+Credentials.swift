// Who a process is to the system, as Linux tells it, and pseudo-terminals that are opened step by step.

import CBaton

extension SystemCalls {
  /// The real, effective and saved users of the process, or its groups.
  package static func identities(ofGroups: Bool) throws(SystemCallError) -> [UInt32] {
    var found: [UInt32] = [0, 0, 0]
    _ = try retrying("getresuid") { Int(baton_identities(ofGroups ? 1 : 0, &found)) }
    return found
  }

  /// - Parameter wanted: real, effective and saved; the largest number leaves one as it is.
  package static func setIdentities(
    ofGroups: Bool, _ wanted: [UInt32]
  ) throws(SystemCallError) {
    _ = try retrying("setresuid") {
      Int(baton_set_identities(ofGroups ? 1 : 0, wanted[0], wanted[1], wanted[2]))
    }
  }

  package static func setGroups(_ groups: [UInt32]) throws(SystemCallError) {
    _ = try retrying("setgroups") { Int(baton_set_groups(groups, groups.count)) }
  }

  /// The groups of a user, of whom one is given.
  package static func groups(ofUser user: SystemPath, _ group: UInt32) -> [UInt32] {
    var count: Int32 = 64
    while true {
      var groups = [UInt32](repeating: 0, count: Int(count))
      let size = count
      if baton_groups_of(user, group, &groups, &count) >= 0 {
        return Array(groups.prefix(Int(count)))
      }
      // Systems say how many there are, or do not.
      if count <= size { count = size * 2 }
    }
  }

  package static func initialiseGroups(_ user: SystemPath, _ group: UInt32) throws(SystemCallError)
  {
    _ = try retrying("initgroups") { Int(baton_initialise_groups(user, group)) }
  }

  package static func changeRoot(_ path: SystemPath) throws(SystemCallError) {
    _ = try retrying("chroot") { Int(baton_change_root(path)) }
  }

  /// The leading end of a new pseudo-terminal.
  package static func openTerminal(_ flags: Int32) throws(SystemCallError) -> Int {
    try retrying("posix_openpt") { Int(baton_open_terminal(flags)) }
  }

  /// Lets the other end be opened: first by its owner, then at all.
  package static func grantTerminal(_ descriptor: Int32) throws(SystemCallError) {
    _ = try retrying("grantpt") { Int(baton_grant_terminal(descriptor)) }
  }

  package static func unlockTerminal(_ descriptor: Int32) throws(SystemCallError) {
    _ = try retrying("unlockpt") { Int(baton_unlock_terminal(descriptor)) }
  }

  /// The path of the other end.
  package static func followerName(_ descriptor: Int32) throws(SystemCallError) -> [UInt8] {
    var name = [CChar](repeating: 0, count: 256)
    _ = try retrying("ptsname") { Int(baton_terminal_name(descriptor, &name, name.count)) }
    return name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  }
}
