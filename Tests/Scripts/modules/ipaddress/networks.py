import ipaddress

net = ipaddress.ip_network("10.0.0.0/29")
print(net, net.netmask, net.hostmask, net.num_addresses, net.broadcast_address, net.prefixlen)
print([str(host) for host in net.hosts()], ipaddress.ip_address("10.0.0.9") in net)
print(list(net.subnets(new_prefix=31)), net.supernet())
print(list(net.address_exclude(ipaddress.ip_network("10.0.0.4/31"))))
print(net.overlaps(ipaddress.ip_network("10.0.0.0/8")), net.subnet_of(ipaddress.ip_network("10.0.0.0/8")))
nets = [ipaddress.ip_network(f"10.0.{n}.0/24") for n in range(4)]
print(list(ipaddress.collapse_addresses(nets)))
print(list(ipaddress.summarize_address_range(ipaddress.ip_address("1.0.0.0"), ipaddress.ip_address("1.0.0.5"))))
face = ipaddress.ip_interface("10.1.2.3/255.255.0.0")
print(face, face.ip, face.network, face.with_netmask)
# expect: 10.0.0.0/29 255.255.255.248 0.0.0.7 8 10.0.0.7 29
# expect: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5', '10.0.0.6'] False
# expect: [IPv4Network('10.0.0.0/31'), IPv4Network('10.0.0.2/31'), IPv4Network('10.0.0.4/31'), IPv4Network('10.0.0.6/31')] 10.0.0.0/28
# expect: [IPv4Network('10.0.0.0/30'), IPv4Network('10.0.0.6/31')]
# expect: True True
# expect: [IPv4Network('10.0.0.0/22')]
# expect: [IPv4Network('1.0.0.0/30'), IPv4Network('1.0.0.4/31')]
# expect: 10.1.2.3/16 10.1.2.3 10.1.0.0/16 10.1.2.3/255.255.0.0
