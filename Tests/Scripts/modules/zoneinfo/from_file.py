import struct
from datetime import datetime
from io import BytesIO
from zoneinfo import ZoneInfo

head = struct.pack(">4sc15x6l", b"TZif", b"2", 0, 0, 0, 0, 1, 4)
data = head + struct.pack(">lbb4s", 0, 0, 0, b"UTC\0")
zone = ZoneInfo.from_file(BytesIO(data + data + b"\nAAA3BBB,M3.2.0,J300/-1:30\n"), key="made")
for moment in datetime(2023, 1, 1), datetime(2023, 3, 12, 2, 30), datetime(2023, 10, 26, 22, 29), datetime(2024, 12, 1):
    print(moment.replace(tzinfo=zone), moment.replace(tzinfo=zone, fold=1).tzname())
for footer in b"A", b"AAA3BBB", b"AAA3,M3.2.0,M4.1.1", b"AAA3BBB,M13.2.0,M4.1.1":
    try:
        ZoneInfo.from_file(BytesIO(data + data + b"\n" + footer + b"\n"))
        print("taken")
    except ValueError as error:
        print("refused")
try:
    ZoneInfo.from_file(BytesIO(b"nonsense"))
except ValueError as error:
    print(error)
# expect: 2023-01-01 00:00:00-03:00 AAA
# expect: 2023-03-12 02:30:00-03:00 BBB
# expect: 2023-10-26 22:29:00-02:00 AAA
# expect: 2024-12-01 00:00:00-03:00 AAA
# expect: refused
# expect: refused
# expect: refused
# expect: refused
# expect: Invalid TZif file: magic not found
