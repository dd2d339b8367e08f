// Addresses of sockets as scripts write them: a tuple of host and port, a path, a name.

import Interpreter
import Reactor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The address of a call, by the family of its socket.
func address(
  _ value: Value, for socket: SocketObject, _ function: StaticString
) throws(Raised) -> SocketAddress {
  switch socket.family {
  case AF_INET: return try inetAddress(value, function)
  case AF_INET6: return try inet6Address(value, function)
  case AF_UNIX: return try unixAddress(value)
  default: throw raise(.osError, "\(function)(): bad family")
  }
}

private func inetAddress(_ value: Value, _ function: StaticString) throws(Raised) -> SocketAddress {
  guard let tuple = value.unwrapped.tuple else {
    throw raise(
      .typeError, "\(function)(): AF_INET address must be tuple, not \(typeName(value))")
  }
  guard tuple.count == 2 else {
    throw raise(.typeError, "AF_INET address must be a pair (host, port)")
  }
  let host = try hostName(tuple.buffer[0])
  let port = try portNumber(tuple.buffer[1], function)
  return SocketAddress(inet: try resolve(host, AF_INET).host, port: port)
}

private func inet6Address(
  _ value: Value, _ function: StaticString
) throws(Raised) -> SocketAddress {
  guard let tuple = value.unwrapped.tuple else {
    throw raise(
      .typeError, "\(function)(): AF_INET6 address must be tuple, not \(typeName(value))")
  }
  guard 2...4 ~= tuple.count else {
    throw raise(
      .typeError, "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
  }
  let host = try hostName(tuple.buffer[0])
  let port = try portNumber(tuple.buffer[1], function)
  let flow = tuple.count > 2 ? try toIndex(tuple.buffer[2]) : 0
  if flow < 0 || flow > 0xfffff {
    throw raise(.overflowError, "\(function)(): flowinfo must be 0-1048575.")
  }
  let scope = tuple.count > 3 ? try toIndex(tuple.buffer[3]) : 0
  let found = try resolve(host, AF_INET6)
  return SocketAddress(
    inet6: found.host, port: port, flow: UInt32(flow),
    scope: scope == 0 ? UInt32(found.scope) : UInt32(truncatingIfNeeded: scope))
}

private func portNumber(_ value: Value, _ function: StaticString) throws(Raised) -> Int {
  let port = Int(try cNumber(value))
  if port < 0 || port > 0xffff {
    throw raise(.overflowError, "\(function)(): port must be 0-65535.")
  }
  return port
}

/// A host that a script has passed: text, or bytes.
func hostName(_ value: Value) throws(Raised) -> String {
  let text: String
  if let string = value.unwrapped.string {
    text = string.isASCII ? string.text : try encodeDomain(value)
  } else if let bytes = value.unwrapped.bytes {
    text = String(decoding: bytes.buffer, as: UTF8.self)
  } else {
    throw raise(.typeError, "str, bytes or bytearray expected, not \(typeName(value))")
  }
  if text.utf8.contains(0) {
    throw raise(.typeError, "host name must not contain null character")
  }
  return text
}

private func encodeDomain(_ value: Value) throws(Raised) -> String {
  let encoded = try callMethod(value, intern("encode"), [makeString("idna")])
  return encoded.bytes.map { String(decoding: $0.buffer, as: UTF8.self) } ?? ""
}

/// The first address of a host.
func resolve(_ host: String, _ family: Int32) throws(Raised) -> SocketAddress {
  let any = [UInt8](repeating: 0, count: family == AF_INET6 ? 16 : 4)
  func made(_ bytes: [UInt8]) -> SocketAddress {
    family == AF_INET6
      ? SocketAddress(inet6: bytes, port: 0, flow: 0, scope: 0)
      : SocketAddress(inet: bytes, port: 0)
  }
  if host.isEmpty { return made(any) }
  if host == "<broadcast>" || host == "255.255.255.255" {
    if family != AF_INET { throw raise(.osError, "address family mismatched") }
    return made([255, 255, 255, 255])
  }
  if let bytes = AddressLookup.parse(host, family: family) { return made(bytes) }
  let found: [AddressInfo]
  do throws(LookupError) {
    found = try AddressLookup.addresses(
      host: host, service: nil, family: family, type: 0, protocol: 0, flags: 0)
  } catch {
    throw lookupFailure(error)
  }
  guard let first = found.first(where: { $0.family == family }) else {
    throw raise(.osError, "address family mismatched")
  }
  return first.address
}

private func unixAddress(_ value: Value) throws(Raised) -> SocketAddress {
  let path = value.unwrapped
  let made: SocketAddress?
  if let text = path.string {
    made = SocketAddress(unix: text.buffer)
  } else if let bytes = path.bytes {
    made = SocketAddress(unix: bytes.buffer)
  } else {
    throw notBytesLike(value)
  }
  guard let made else { throw raise(.osError, "AF_UNIX path too long") }
  return made
}

/// An address as scripts see it.
func addressValue(_ address: SocketAddress) -> Value {
  if address.isEmpty { return .none }
  switch address.family {
  case AF_INET:
    return makeTuple([makeString(AddressLookup.format(address.host)), .int(address.port)])
  case AF_INET6:
    return makeTuple([
      makeString(AddressLookup.format(address.host)), .int(address.port), .int(address.flow),
      .int(address.scope),
    ])
  case AF_UNIX:
    let path = address.host
    return path.first == 0 ? makeBytes(path) : makeString(String(decoding: path, as: UTF8.self))
  default:
    return makeTuple([.int(Int(address.family)), makeBytes(address.host)])
  }
}

/// `gaierror`, or the OSError that the resolver refers to.
func lookupFailure(_ error: LookupError) -> Raised {
  do throws(Raised) {
    let type = try getAttribute(try importModule("socket"), intern("gaierror"))
    return raise(
      value: try call(type, .int(Int(error.code)), makeString(error.message)))
  } catch {
    return error
  }
}
