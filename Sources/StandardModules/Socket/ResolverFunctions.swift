// Names and addresses, as functions of `_socket`.

import Asyncio
import Interpreter
import Reactor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let resolverFunctions: [NativeFunction] = [
  .function(
    "getaddrinfo", "(host, port, family=0, type=0, proto=0, flags=0)",
    "Resolve host and port into addrinfo struct.", touches: .network, getAddressInfo),
  .function(
    "getnameinfo", "(sockaddr, flags, /)", "Get host and port for a sockaddr.", touches: .network,
    getNameInfo),
  .function("gethostname", "()", "Return the current host name.") { _ in
    makeString(AddressLookup.hostName)
  },
  .function("gethostbyname", "(host, /)", "Return the IP address for a host.", touches: .network) {
    (a) throws(Raised) in
    makeString(AddressLookup.format(try resolve(try hostName(a[0]), AF_INET).host))
  },
  .function(
    "_hostinfo", "(host, /)", "Return the canonical name and all IPv4 addresses of a host.",
    touches: .network
  ) { (a) throws(Raised) in
    let host = try hostName(a[0])
    let found = try lookUp(
      host, nil, family: AF_INET, type: SocketFlags.stream, number: 0, flags: AI_CANONNAME)
    return makeTuple([
      makeString(found.first.map(\.canonicalName) ?? host),
      makeList(found.map { makeString(AddressLookup.format($0.address.host)) }).value,
    ])
  },
  .function("getservbyname", "(servicename, protocolname=None, /)", "Return a port number.") {
    (a) throws(Raised) in
    let name = try protocolName(a, 1, "getservbyname")
    let service = try textArgument(a[0], "getservbyname")
    guard let port = AddressLookup.port(of: service, protocol: name) else {
      throw raise(.osError, "service/proto not found")
    }
    return .int(port)
  },
  .function("getservbyport", "(port, protocolname=None, /)", "Return the service name.") {
    (a) throws(Raised) in
    let (port, name) = (try cNumber(a[0]), try protocolName(a, 1, "getservbyport"))
    if port < 0 || port > 0xffff {
      throw raise(.overflowError, "getservbyport: port must be 0-65535.")
    }
    guard let service = AddressLookup.service(of: Int(port), protocol: name) else {
      throw raise(.osError, "port/proto not found")
    }
    return makeString(service)
  },
  .function("getprotobyname", "(name, /)", "Return the protocol number for the named protocol.") {
    (a) throws(Raised) in
    guard let number = AddressLookup.protocolNumber(try textArgument(a[0], "getprotobyname"))
    else { throw raise(.osError, "protocol not found") }
    return .int(number)
  },
  .function("if_nameindex", "()", "Return a list of network interfaces.") { _ in
    makeList(
      AddressLookup.interfaces.map { makeTuple([.int($0.number), makeString($0.name)]) }
    ).value
  },
  .function("if_nametoindex", "(name, /)", "Return the interface index of a name.") {
    (a) throws(Raised) in
    let name = try textArgument(a[0], "if_nametoindex")
    guard let found = AddressLookup.interfaces.first(where: { $0.name == name }) else {
      throw raise(.osError, "no interface with this name")
    }
    return .int(found.number)
  },
  .function("if_indextoname", "(index, /)", "Return the name of an interface.") {
    (a) throws(Raised) in
    let number = try toIndex(a[0], overflow: .overflowError)
    guard let found = AddressLookup.interfaces.first(where: { $0.number == number }) else {
      throw systemError(SystemCallError(code: ENXIO, call: "if_indextoname"))
    }
    return makeString(found.name)
  },
]

private func protocolName(
  _ a: Arguments, _ index: Int, _ function: StaticString
) throws(Raised) -> String? {
  a.isGiven(index) && !a[index].isNone ? try textArgument(a[index], function) : nil
}

private func lookUp(
  _ host: String?, _ service: String?, family: Int32, type: Int32, number: Int32, flags: Int32
) throws(Raised) -> [AddressInfo] {
  do throws(LookupError) {
    return try AddressLookup.addresses(
      host: host, service: service, family: family, type: type, protocol: number, flags: flags)
  } catch {
    throw lookupFailure(error)
  }
}

private func getAddressInfo(_ a: Arguments) throws(Raised) -> Value {
  var host: String?
  if !a[0].isNone {
    let value = a[0].unwrapped
    guard value.string != nil || value.bytes != nil else {
      throw raise(.typeError, "getaddrinfo() argument 1 must be string or None")
    }
    host = try hostName(a[0])
  }
  let service = try serviceText(a[1])
  func number(_ index: Int) throws(Raised) -> Int32 { a.isGiven(index) ? try cNumber(a[index]) : 0 }
  let found = try lookUp(
    host, service, family: try number(2), type: try number(3), number: try number(4),
    flags: try number(5))
  let list = makeList()
  for info in found {
    list.append(
      makeTuple([
        .int(Int(info.family)), .int(Int(info.type)), .int(Int(info.protocolNumber)),
        makeString(info.canonicalName), addressValue(info.address),
      ]))
  }
  return list.value
}

/// A port: a number, the name of a service, or none.
private func serviceText(_ value: Value) throws(Raised) -> String? {
  if value.isNone { return nil }
  let plain = value.unwrapped
  if let string = plain.string { return string.text }
  if let bytes = plain.bytes { return String(decoding: bytes.buffer, as: UTF8.self) }
  if let number = plain.asInt { return String(number) }
  if plain.bigInt != nil {
    throw raise(.overflowError, "Python int too large to convert to C long")
  }
  throw raise(.osError, "Int or String expected")
}

private func getNameInfo(_ a: Arguments) throws(Raised) -> Value {
  guard let tuple = a[0].unwrapped.tuple else {
    throw raise(.typeError, "getnameinfo() argument 1 must be a tuple")
  }
  guard 2...4 ~= tuple.count else {
    throw raise(.typeError, "getnameinfo(): illegal sockaddr argument")
  }
  let host = try textArgument(tuple[0], "getnameinfo")
  let port = try cNumber(tuple[1])
  let flow = tuple.count > 2 ? try toIndex(tuple[2]) : 0
  let scope = tuple.count > 3 ? try toIndex(tuple[3]) : 0
  let flags = try cNumber(a[1])
  if flow < 0 || flow > 0xfffff {
    throw raise(.overflowError, "getnameinfo(): flowinfo must be 0-1048575.")
  }
  let found = try lookUp(
    host, String(port), family: AF_UNSPEC, type: 2, number: 0, flags: AI_NUMERICHOST)
  guard found.count == 1, let first = found.first else {
    throw raise(.osError, "sockaddr resolved to multiple addresses")
  }
  var address = first.address
  if first.family == AF_INET, tuple.count != 2 {
    throw raise(.osError, "IPv4 sockaddr must be 2 tuple")
  }
  if first.family == AF_INET6 {
    address = SocketAddress(
      inet6: address.host, port: Int(port), flow: UInt32(flow),
      scope: UInt32(truncatingIfNeeded: scope))
  }
  do throws(LookupError) {
    let names = try AddressLookup.names(of: address, flags: flags)
    return makeTuple([makeString(names.host), makeString(names.service)])
  } catch {
    throw lookupFailure(error)
  }
}
