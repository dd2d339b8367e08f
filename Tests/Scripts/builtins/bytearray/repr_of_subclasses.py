class Data(bytearray):
    pass


print(Data(b"ab"), repr(Data()), [Data(b"'")], bytearray(b"ab"))
# expect: Data(b'ab') Data(b'') [Data(b"\'")] bytearray(b'ab')
