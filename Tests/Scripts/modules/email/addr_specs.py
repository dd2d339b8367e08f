from email._header_value_parser import get_addr_spec, get_angle_addr
from email.errors import HeaderParseError

for read, text in (
    (get_addr_spec, "joe@x.org rest"), (get_addr_spec, '"a b"@x.org'), (get_addr_spec, "joe (c) @ x.org"),
    (get_addr_spec, "a@[1.2.3.4] SIZE=2"), (get_addr_spec, "joe"), (get_angle_addr, "<joe@x.org> SIZE=3"),
    (get_angle_addr, "<>"), (get_angle_addr, "<joe@x"), (get_addr_spec, "@"), (get_angle_addr, "joe"),
):
    try:
        address, rest = read(text)
        print(repr(address.addr_spec), repr(address.local_part), address.domain, repr(rest))
    except HeaderParseError:
        print("refused:", text)

# expect: 'joe@x.org' 'joe' x.org 'rest'
# expect: '"a b"@x.org' 'a b' x.org ''
# expect: 'joe@x.org' 'joe' x.org ''
# expect: 'a@[1.2.3.4]' 'a' [1.2.3.4] 'SIZE=2'
# expect: 'joe' 'joe' None ''
# expect: 'joe@x.org' 'joe' x.org 'SIZE=3'
# expect: '<>' None None ''
# expect: 'joe@x' 'joe' x ''
# expect: refused: @
# expect: refused: joe
