import io

stream = io.TextIOWrapper(io.BytesIO("äö¿¿é\nzz".encode("latin-1")), "latin-1")
print(stream.read(2), stream.read(2), stream.tell())  # expect: äö ¿¿ 4
print(repr(stream.readline()), stream.read())  # expect: 'é\n' zz
