// What the process has opened for itself is not a script's to close: `os.closerange(3, 4096)`, with which services
// begin, must leave the poller and the bells alone. For scripts these numbers are not open.

/// The numbers of the descriptors that belong to nobody's script.
package enum OwnDescriptors {
  private static let lock = Lock()
  private nonisolated(unsafe) static var numbers: [Int32] = []

  /// From now on it is none of a script's.
  package static func add(_ descriptor: Int32) {
    lock.acquire()
    defer { lock.release() }
    numbers.append(descriptor)
  }

  /// Takes one entry away: the two ends of a bell may be one number.
  static func remove(_ descriptor: Int32) {
    lock.acquire()
    defer { lock.release() }
    if let index = numbers.firstIndex(of: descriptor) { numbers.remove(at: index) }
  }

  /// Is it one of ours?
  package static func contains(_ descriptor: Int32) -> Bool {
    lock.acquire()
    defer { lock.release() }
    return numbers.contains(descriptor)
  }

  /// In a forked child: another thread may have held the lock.
  static func renew() { lock.renew() }
}
