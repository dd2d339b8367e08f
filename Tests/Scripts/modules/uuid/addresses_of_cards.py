import io
import uuid
from unittest import mock

LINKS = b"1: lo: <UP>\n  link/loopback 00:00:00:00:00:00\n2: e0:\n  link/ether 12:34:56:78:90:ab brd ff\n"
TABLE = b"Name Mtu Address\nlo0 65536 lo0\nen0 1500 52:54:00:9d:0e:67\nen1 1500 fe80::5054:ff:fe9\n"

with mock.patch.object(uuid, "_get_command_stdout", lambda *args: io.BytesIO(LINKS)):
    print(hex(uuid._find_mac_near_keyword("ip", "link", [b"link/ether"], lambda place: place + 1)))
    print(hex(uuid._ip_getnode()))
with mock.patch.object(uuid, "_get_command_stdout", lambda *args: io.BytesIO(TABLE)):
    print(hex(uuid._netstat_getnode()))
print(uuid._parse_mac(b"fe80::5054:ff:fe9"), uuid._get_command_stdout("no-such-program-here"))

# expect: 0x1234567890ab
# expect: 0x1234567890ab
# expect: 0x5254009d0e67
# expect: None None
