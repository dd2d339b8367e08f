// Which sockets have both ends in this process. A virtual clock need not wait for them: what the one end
// sends is at the other before anybody can look. For connections to elsewhere real time must pass.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The sockets that this process has opened. Used by the holder of the interpreter.
enum OwnSockets {
  private nonisolated(unsafe) static var open: Set<Int32> = []

  static func note(_ socket: Int32) { open.insert(socket) }

  static func forget(_ socket: Int32) { open.remove(socket) }

  /// Is everybody who could make the descriptor ready in this process?
  ///
  /// A socket that listens or has no peer counts as such: time does not stand still for a server.
  static func isInner(_ descriptor: Int32) -> Bool {
    guard open.contains(descriptor) else { return false }
    let peer: SocketAddress
    do { peer = try SystemCalls.peerOfSocket(descriptor) } catch { return error.code == ENOTCONN }
    if peer.family == AF_UNIX { return baton_socket_peer_is_own(descriptor) != 0 }
    return peer.isLoopback
      && open.contains { other in
        guard let name = try? SystemCalls.nameOfSocket(other) else { return false }
        return name.port == peer.port && name.family == peer.family
      }
  }
}

extension SystemCalls {
  /// Closes a socket that this process has opened.
  package static func closeSocket(_ socket: Int32) throws(SystemCallError) {
    OwnSockets.forget(socket)
    try close(socket)
  }

  /// A descriptor that came from elsewhere is a socket of this process from now on.
  package static func adoptSocket(_ socket: Int32) { OwnSockets.note(socket) }

  /// A socket is no longer this process's to close.
  package static func releaseSocket(_ socket: Int32) { OwnSockets.forget(socket) }
}
