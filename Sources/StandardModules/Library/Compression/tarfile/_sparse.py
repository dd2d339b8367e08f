"""Members with holes: where the bytes that are stored belong, in the four forms that GNU tar writes."""

BLOCKSIZE = 512
REPEATED = ("GNU.sparse.offset", "GNU.sparse.numbytes")


def _number(field):
    if field[0] in (0o200, 0o377):
        return int.from_bytes(field[1:], "big")
    return int(field.partition(b"\0")[0].strip() or b"0", 8)


def _pairs(block, start, count):
    pairs = []
    for place in range(start, start + count * 24, 24):
        field = block[place:place + 24]
        if len(field) < 24 or not field.strip(b"\0"):
            break
        pairs.append((_number(field[:12]), _number(field[12:])))
    return pairs


def read_old_map(info, block, file):
    """The map in the record itself, which goes on in further blocks."""
    info.sparse = _pairs(block, 386, 4)
    is_continued, info.size = block[482], _number(block[483:495])
    while is_continued:
        block = file.read(BLOCKSIZE)
        if len(block) < BLOCKSIZE:
            break
        info.sparse += _pairs(block, 0, 21)
        is_continued = block[504]


def apply_sparse_headers(info, headers, file):
    """The map that extended records describe, or that stands before the bytes."""
    numbers = None
    if "GNU.sparse.map" in headers:
        numbers = headers["GNU.sparse.map"].split(",")
    elif "GNU.sparse.offset" in headers:
        numbers = [
            one for pair in zip(*(headers[name].split(",") for name in REPEATED)) for one in pair
        ]  # fmt: skip
    elif headers.get("GNU.sparse.major") == "1" and headers.get("GNU.sparse.minor") == "0":
        numbers = _stored_map(info, file)
    if numbers is None:
        return
    numbers = [int(one) for one in numbers]
    info.sparse = list(zip(numbers[::2], numbers[1::2]))
    info.name = headers.get("GNU.sparse.name", info.name)
    info.size = int(headers.get("GNU.sparse.realsize") or headers.get("GNU.sparse.size") or info.size)


def _stored_map(info, file):
    """Lines with the count of pairs and the pairs, filled up to whole blocks."""
    file.seek(info.offset_data)
    data = file.read(BLOCKSIZE)
    while data.count(b"\n") < 1 or data.count(b"\n") < int(data.partition(b"\n")[0]) * 2 + 1:
        more = file.read(BLOCKSIZE)
        if not more:
            return []
        data += more
    info.offset_data += len(data)
    lines = data.split(b"\n")
    return lines[1:int(lines[0]) * 2 + 1]
