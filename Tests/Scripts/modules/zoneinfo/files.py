"""Zones from files that hold little: no changes, one kind of time, a rule alone."""
import io
import pickle
import struct
from datetime import datetime, timezone
from zoneinfo import ZoneInfo


def make(rule, kinds=(), moments=(), indexes=()):
    def block(size):
        body = struct.pack(f">{len(moments)}{size}", *moments) + bytes(indexes)
        names = b"".join(name + b"\0" for _, _, name in kinds)
        starts, place = [], 0
        for _, _, name in kinds:
            starts.append(place)
            place += len(name) + 1
        body += b"".join(struct.pack(">lbb", offset, is_dst, start) for (offset, is_dst, _), start in zip(kinds, starts))
        head = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, len(moments), len(kinds), len(names))
        return head + body + names

    return io.BytesIO(block("l") + block("q") + b"\n" + rule + b"\n")


for file in (
    make(b"UTC0"), make(b"<+03>-3"), make(b"AAA3BBB,J60/2,J300/3"), make(b"EST5EDT,M3.2.0,M11.1.0"), make(b"EST5EDT,0/0,J365/25"),
    make(b"", [(3600, 0, b"ONE")]), make(b"UTC0", [(0, 0, b"UTC")], [0], [0]), make(b"", [(7200, 1, b"DST")], [0], [0]),
):  # fmt: skip
    zone = ZoneInfo.from_file(file, key="Some/Where")
    print([(m.utcoffset().total_seconds(), m.dst().total_seconds(), m.tzname()) for m in (
        datetime(1960, 6, 1, tzinfo=zone), datetime(2020, 1, 1, tzinfo=zone), datetime(2020, 6, 1, tzinfo=zone))],
        zone.utcoffset(None), datetime(2020, 6, 1, 12, tzinfo=timezone.utc).astimezone(zone).hour)
for action in (lambda: pickle.dumps(zone), lambda: ZoneInfo.from_file(make(b"")), lambda: ZoneInfo.from_file(make(b"AAA168"))):
    try:
        action()
    except (pickle.PicklingError, ValueError) as error:
        print(type(error).__name__, error)
# expect: [(0.0, 0.0, 'UTC'), (0.0, 0.0, 'UTC'), (0.0, 0.0, 'UTC')] 0:00:00 12
# expect: [(10800.0, 0.0, '+03'), (10800.0, 0.0, '+03'), (10800.0, 0.0, '+03')] 3:00:00 15
# expect: [(-7200.0, 3600.0, 'BBB'), (-10800.0, 0.0, 'AAA'), (-7200.0, 3600.0, 'BBB')] None 10
# expect: [(-14400.0, 3600.0, 'EDT'), (-18000.0, 0.0, 'EST'), (-14400.0, 3600.0, 'EDT')] None 8
# expect: [(-14400.0, 3600.0, 'EDT'), (-14400.0, 3600.0, 'EDT'), (-14400.0, 3600.0, 'EDT')] None 8
# expect: [(3600.0, 0.0, 'ONE'), (3600.0, 0.0, 'ONE'), (3600.0, 0.0, 'ONE')] 1:00:00 13
# expect: [(0.0, 0.0, 'UTC'), (0.0, 0.0, 'UTC'), (0.0, 0.0, 'UTC')] 0:00:00 12
# expect: [(7200.0, 3600.0, 'DST'), (7200.0, 3600.0, 'DST'), (7200.0, 3600.0, 'DST')] 2:00:00 14
# expect: PicklingError Cannot pickle a ZoneInfo file from a file stream.
# expect: ValueError No time zone information found.
# expect: ValueError Invalid STD offset in b'AAA168'
