import ipaddress

for make, text in (
    (ipaddress.ip_address, "1.2.3"), (ipaddress.IPv4Address, "1.2.3"), (ipaddress.IPv4Address, "1.2.3.256"),
    (ipaddress.IPv4Address, "01.2.3.4"), (ipaddress.IPv6Address, "1::2::3"), (ipaddress.IPv6Address, "12345::"),
    (ipaddress.ip_network, "10.0.0.1/8"), (ipaddress.IPv4Network, "10.0.0.0/33"), (ipaddress.IPv4Address, -1),
):  # fmt: skip
    try:
        make(text)
    except ValueError as error:
        print(type(error).__name__, error)
# expect: ValueError '1.2.3' does not appear to be an IPv4 or IPv6 address
# expect: AddressValueError Expected 4 octets in '1.2.3'
# expect: AddressValueError Octet 256 (> 255) not permitted in '1.2.3.256'
# expect: AddressValueError Leading zeros are not permitted in '01' in '01.2.3.4'
# expect: AddressValueError At most one '::' permitted in '1::2::3'
# expect: AddressValueError At most 4 characters permitted in '12345' in '12345::'
# expect: ValueError 10.0.0.1/8 has host bits set
# expect: NetmaskValueError '33' is not a valid netmask
# expect: AddressValueError -1 (< 0) is not permitted as an IPv4 address
