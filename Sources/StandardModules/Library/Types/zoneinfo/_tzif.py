"""Files of zones, as RFC 8536 has them."""

import struct
from datetime import timedelta


class Zone:
    """What a file holds: moments of changes, what holds from each on, what held before, the rule after."""

    def __init__(self, moments, infos, before, footer, count):
        self.moments = moments
        self.infos = infos
        self.before = before
        self.footer = footer
        # How many types of time there are.
        self.count = count


def _header(file):
    magic = file.read(4)
    if magic != b"TZif":
        raise ValueError("Invalid TZif file: magic not found")
    fields = struct.unpack(">c15x6l", file.read(40))
    return (1 if fields[0] == b"\x00" else int(fields[0])), fields[1:]


def read_zone(file):
    """Read a zone; of the two forms of the data, the one with 64 bits."""
    version, counts = _header(file)
    size, kind = 4, "l"
    if version >= 2:
        isutc, isstd, leaps, times, types, characters = counts
        file.read(times * 5 + types * 6 + characters + leaps * 8 + isstd + isutc)
        _, counts = _header(file)
        size, kind = 8, "q"
    isutc, isstd, leaps, times, types, characters = counts
    moments = list(struct.unpack(f">{times}{kind}", file.read(times * size)))
    indexes = list(file.read(times))
    rows = [struct.unpack(">lbb", file.read(6)) for _ in range(types)]
    names = file.read(characters)
    file.read(leaps * (size + 4) + isstd + isutc)
    footer = ""
    if version >= 2:
        file.readline()
        footer = file.readline().rstrip().decode("ascii")
    rows = [
        (offset, is_dst, names[start:names.index(b"\x00", start)].decode("ascii")) for offset, is_dst, start in rows]
    return _zone(moments, indexes, rows, footer)


def _zone(moments, indexes, rows, footer):
    savings = _savings(indexes, rows)
    infos = [
        (timedelta(seconds=offset), timedelta(seconds=saving), name)
        for (offset, _, name), saving in zip(rows, savings)]
    before = next((info for info, row in zip(infos, rows) if not row[1]), infos[0] if infos else None)
    return Zone(moments, [infos[index] for index in indexes], before, footer, len(infos))


def _savings(indexes, rows):
    """Seconds of daylight saving of each type: what differs from the standard time beside it."""
    savings = [0] * len(rows)
    for order in range(len(indexes)):
        row = indexes[order]
        if not rows[row][1] or savings[row] or order == 0:
            continue
        before = indexes[order - 1]
        if not rows[before][1]:
            savings[row] = rows[row][0] - rows[before][0]
        if not savings[row] and order + 1 < len(indexes):
            after = indexes[order + 1]
            if not rows[after][1]:
                savings[row] = rows[row][0] - rows[after][0]
    return [saving or (3600 if row[1] else 0) for saving, row in zip(savings, rows)]
