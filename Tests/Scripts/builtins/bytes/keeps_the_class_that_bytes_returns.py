class Packet(bytes):
    pass


class Message:
    def __bytes__(self):
        return Packet(b"abc")


print(type(bytes(Message())), type(bytes(Packet(b"a"))))  # expect: <class '__main__.Packet'> <class 'bytes'>
print(type(Packet(Message())), b"<%b>" % Message())  # expect: <class '__main__.Packet'> b'<abc>'
