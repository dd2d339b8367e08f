class Exporter:
    def __buffer__(self, flags):
        return memoryview(b"xyz")


print(bytes(Exporter()), memoryview(Exporter()).tolist(), b"a".join([Exporter(), Exporter()]))
# expect: b'xyz' [120, 121, 122] b'xyzaxyz'
