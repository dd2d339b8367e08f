# A packer and its reader: prefix codes from a heap, bits from bytes, windows of text, checksums.

import heapq
from collections import Counter


class BitReader:
    def __init__(self, data):
        self.data = data
        self.place = 0
        self.bits = 0
        self.held = 0

    def need(self, count):
        while self.held < count:
            self.bits = self.bits << 8 | self.data[self.place]
            self.place += 1
            self.held += 8

    def peek(self, count):
        self.need(count)
        return self.bits >> (self.held - count) & (1 << count) - 1

    def take(self, count):
        value = self.peek(count)
        self.held -= count
        self.bits &= (1 << self.held) - 1
        return value


class BitWriter:
    def __init__(self):
        self.out = bytearray()
        self.bits = self.held = 0

    def put(self, value, count):
        self.bits = self.bits << count | value
        self.held += count
        while self.held >= 8:
            self.held -= 8
            self.out.append(self.bits >> self.held & 0xFF)
        self.bits &= (1 << self.held) - 1

    def finish(self):
        if self.held:
            self.put(0, 8 - self.held)
        return bytes(self.out) + bytes(8)


def code_lengths(counts):
    heap = [(count, index, (symbol,)) for index, (symbol, count) in enumerate(sorted(counts.items()))]
    heapq.heapify(heap)
    lengths = dict.fromkeys(counts, 0)
    serial = len(heap)
    while len(heap) > 1:
        first, second = heapq.heappop(heap), heapq.heappop(heap)
        for symbol in first[2] + second[2]:
            lengths[symbol] += 1
        heapq.heappush(heap, (first[0] + second[0], serial, first[2] + second[2]))
        serial += 1
    return lengths


def codes(lengths):
    code, last, table = 0, 0, {}
    for length, symbol in sorted((length, symbol) for symbol, length in lengths.items()):
        code <<= length - last
        table[symbol] = code, length
        code, last = code + 1, length
    return table


def tokens(text, window=64):
    place, found = 0, []
    while place < len(text):
        start = max(0, place - window)
        length = 12
        while length > 3:
            where = text.find(text[place : place + length], start, place)
            if where >= 0 and place + length <= len(text):
                found.append((place - where, length))
                place += length
                break
            length -= 3
        else:
            found.append(text[place])
            place += 1
    return found


def pack(text):
    pieces = tokens(text)
    table = codes(code_lengths(Counter(map(str, pieces))))
    writer = BitWriter()
    for piece in pieces:
        writer.put(*table[str(piece)])
    return writer.finish(), table, len(pieces)


def unpack(data, table, count):
    reader, out = BitReader(data), []
    symbols = {(code, length): symbol for symbol, (code, length) in table.items()}
    lengths = sorted({length for _, length in table.values()})
    for _ in range(count):
        for length in lengths:
            symbol = symbols.get((reader.peek(length), length))
            if symbol is not None:
                reader.take(length)
                break
        if symbol.startswith("("):
            back, length = map(int, symbol[1:-1].split(", "))
            text = "".join(out)[-back:][:length]
            out.extend(text)
        else:
            out.append(symbol)
        if len(out) > 200:
            yield "".join(out[:100])
            del out[:100]
    yield "".join(out)


def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


text = "".join(f"line {i * i % 97} of the log, {('open', 'close', 'read')[i % 3]} file {i % 13}\n" for i in range(1500))
packed, table, count = pack(text)
same = "".join(unpack(packed, table, count))
print(len(text), len(packed), same == text, hex(checksum(packed)), hex(checksum(text.encode() * 4)))
