class Text(str):
    def __bytes__(self):
        return b"own"


print(bytes(Text("text")))  # expect: b'own'
