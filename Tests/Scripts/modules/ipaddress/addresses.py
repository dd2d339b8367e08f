import ipaddress

a = ipaddress.ip_address("192.168.1.10")
print(repr(a), int(a), a.is_private, a.is_global, a + 1, a.reverse_pointer, f"{a:b}"[:8], f"{a:#x}")
b = ipaddress.ip_address("2001:db8::1")
print(b, b.exploded, b.compressed, b.version, b.is_reserved, b.packed[:4])
print(ipaddress.ip_address("::ffff:1.2.3.4").ipv4_mapped, ipaddress.IPv6Address("fe80::1%eth0").scope_id)
print(sorted([ipaddress.ip_address(x) for x in ("10.0.0.2", "9.0.0.1")]), ipaddress.ip_address("127.0.0.1").is_loopback)
# expect: IPv4Address('192.168.1.10') 3232235786 True False 192.168.1.11 10.1.168.192.in-addr.arpa 11000000 0xc0a8010a
# expect: 2001:db8::1 2001:0db8:0000:0000:0000:0000:0000:0001 2001:db8::1 6 False b' \x01\r\xb8'
# expect: 1.2.3.4 eth0
# expect: [IPv4Address('9.0.0.1'), IPv4Address('10.0.0.2')] True
