b = b" Hello, World "
print(b.strip(), b.upper(), b.split(b","), b.replace(b"l", b"L"), b.find(b"W"), b.startswith(b" H"), b",".join([b"a", b"b"]))
# expect: b'Hello, World' b' HELLO, WORLD ' [b' Hello', b' World '] b' HeLLo, WorLd ' 8 True b'a,b'
print(b"ab".hex(), bytes.fromhex("6162 63"), b"a-b".partition(b"-"), b"aba".count(b"a"), b"\n".isspace(), b"a\nb".splitlines())
# expect: 6162 b'abc' (b'a', b'-', b'b') 2 True [b'a', b'b']
