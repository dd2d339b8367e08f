// The address of a socket, of whatever family, as the system has it.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a socket is, or what it is connected to.
package struct SocketAddress {
  var storage = baton_address()

  init() {}

  /// Four bytes of a host and a port.
  package init(inet host: [UInt8], port: Int) {
    baton_address_set_inet(&storage, host, Int32(port))
  }

  /// Sixteen bytes of a host and a port.
  package init(inet6 host: [UInt8], port: Int, flow: UInt32, scope: UInt32) {
    baton_address_set_inet6(&storage, host, Int32(port), flow, scope)
  }

  /// A path in the file system, or an abstract name, which begins with a null; nil when it is too long.
  package init?(unix path: UnsafeBufferPointer<UInt8>) {
    if baton_address_set_unix(&storage, path.baseAddress, path.count) != 0 { return nil }
  }

  /// The address of a result of `getaddrinfo`.
  init(_ address: UnsafePointer<sockaddr>, count: Int) {
    withUnsafeMutableBytes(of: &storage.bytes) { bytes in
      let count = min(count, bytes.count)
      bytes.copyMemory(from: UnsafeRawBufferPointer(start: address, count: count))
      storage.length = UInt32(count)
    }
  }

  /// `AF_INET`, `AF_INET6`, `AF_UNIX` ...
  package var family: Int32 { familyNumber(self) }
  /// In the host's byte order; 0 for families without ports.
  package var port: Int {
    withUnsafePointer(to: storage) { Int(baton_address_port($0)) }
  }
  /// IPv6's flow label; 0 for other families.
  package var flow: Int { withUnsafePointer(to: storage) { Int(baton_address_flow($0)) } }
  /// The interface of an IPv6 link-local address; 0 for other families.
  package var scope: Int { withUnsafePointer(to: storage) { Int(baton_address_scope($0)) } }

  /// The bytes of the host, or those of the path.
  package var host: [UInt8] {
    withUnsafePointer(to: storage) { address in
      var count = 0
      let bytes = baton_address_host(address, &count)
      return Array(UnsafeBufferPointer(start: bytes, count: count))
    }
  }

  /// The system tells no address: an unnamed socket, or one that was not connected.
  package var isEmpty: Bool { storage.length == 0 }

  /// Is it one of this machine's own?
  var isLoopback: Bool {
    let host = host
    switch family {
    case AF_INET: return host.first == 127
    case AF_INET6:
      return host.dropLast().allSatisfy { $0 == 0 } && host.last == 1
        || host.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127])
    default: return false
    }
  }
}

private func familyNumber(_ address: SocketAddress) -> Int32 {
  withUnsafePointer(to: address.storage) { baton_address_family($0) }
}
