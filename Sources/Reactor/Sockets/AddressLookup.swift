// Names to addresses and back, as the system's resolver answers. It blocks.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One answer of `getaddrinfo`.
package struct AddressInfo {
  /// `AF_INET`, `AF_INET6` ...
  package let family: Int32
  /// `SOCK_STREAM`, `SOCK_DGRAM` ...
  package let type: Int32
  /// The protocol's number, such as 6 for TCP.
  package let protocolNumber: Int32
  /// Empty unless `AI_CANONNAME` asked for it.
  package let canonicalName: String
  /// What to connect or to bind to.
  package let address: SocketAddress
}

/// The resolver has no answer.
package struct LookupError: Error {
  /// The resolver's number, `EAI_NONAME` ...; scripts see it as the first argument of `gaierror`.
  package let code: Int32
  /// The resolver's own sentence.
  package var message: String { String(cString: gai_strerror(code)) }
}

/// Asks the system's resolver, which may ask the network: each call may block for seconds.
package enum AddressLookup {
  /// As `getaddrinfo`: the answers in the order in which they should be tried.
  package static func addresses(
    host: String?, service: String?, family: Int32, type: Int32, protocol number: Int32,
    flags: Int32
  ) throws(LookupError) -> [AddressInfo] {
    var hints = addrinfo()
    hints.ai_family = family
    hints.ai_socktype = type
    hints.ai_protocol = number
    hints.ai_flags = flags
    var first: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, service, &hints, &first)
    if code != 0 { throw LookupError(code: code) }
    defer { freeaddrinfo(first) }
    var found: [AddressInfo] = []
    var next = first
    while let info = next?.pointee {
      if let address = info.ai_addr {
        found.append(
          AddressInfo(
            family: info.ai_family, type: info.ai_socktype, protocolNumber: info.ai_protocol,
            canonicalName: info.ai_canonname.map { String(cString: $0) } ?? "",
            address: SocketAddress(address, count: Int(info.ai_addrlen))))
      }
      next = info.ai_next
    }
    return found
  }

  /// The names of a host and of a port.
  package static func names(
    of address: SocketAddress, flags: Int32
  ) throws(LookupError) -> (host: String, service: String) {
    var storage = address.storage
    var host = [CChar](repeating: 0, count: 1025)
    var service = [CChar](repeating: 0, count: 32)
    let code = withUnsafeBytes(of: &storage.bytes) { bytes in
      getnameinfo(
        bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), storage.length, &host,
        socklen_t(host.count), &service, socklen_t(service.count), flags)
    }
    if code != 0 { throw LookupError(code: code) }
    return (text(host), text(service))
  }

  /// The bytes of a host that is written in numbers, or nil.
  package static func parse(_ text: String, family: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: family == AF_INET6 ? 16 : 4)
    return inet_pton(family, text, &bytes) == 1 ? bytes : nil
  }

  /// The bytes of an IPv4 host in any of the old notations, or nil.
  package static func parseOldNotation(_ text: String) -> [UInt8]? {
    var address = in_addr()
    if inet_aton(text, &address) == 0 { return nil }
    return withUnsafeBytes(of: &address) { Array($0) }
  }

  /// The numbers of a host of 4 or 16 bytes.
  package static func format(_ bytes: [UInt8]) -> String {
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = bytes.count == 16 ? AF_INET6 : AF_INET
    return inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)) == nil ? "" : text(buffer)
  }

  /// This machine's name; empty if the system does not tell.
  package static var hostName: String {
    var name = [CChar](repeating: 0, count: 1025)
    return gethostname(&name, name.count - 1) == 0 ? text(name) : ""
  }

  /// The port of a service, or nil.
  package static func port(of service: String, protocol name: String?) -> Int? {
    guard let entry = getservbyname(service, name) else { return nil }
    return Int(UInt16(truncatingIfNeeded: entry.pointee.s_port).byteSwapped)
  }

  /// The service of a port, or nil.
  package static func service(of port: Int, protocol name: String?) -> String? {
    getservbyport(Int32(UInt16(truncatingIfNeeded: port).byteSwapped), name)
      .map { String(cString: $0.pointee.s_name) }
  }

  /// The number of a protocol, or nil.
  package static func protocolNumber(_ name: String) -> Int? {
    getprotobyname(name).map { Int($0.pointee.p_proto) }
  }

  /// The network interfaces, each with its number.
  package static var interfaces: [(number: Int, name: String)] {
    guard let list = if_nameindex() else { return [] }
    defer { if_freenameindex(list) }
    var found: [(Int, String)] = []
    var next = list
    while let name = next.pointee.if_name, next.pointee.if_index != 0 {
      found.append((Int(next.pointee.if_index), String(cString: name)))
      next += 1
    }
    return found
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
