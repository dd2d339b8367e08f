import quopri

data = "Grüße = \t\n".encode() + b"x" * 80 + b"\nend "
encoded = quopri.encodestring(data)
print(encoded)
print(quopri.decodestring(encoded) == data, quopri.encodestring(b"a b_", header=True), quopri.decodestring(b"a_=41=4", header=True))
print(quopri.decodestring(b"soft=\nline=  \nx"))
# expect: b'Gr=C3=BC=C3=9Fe =3D =09\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx\nend=20'
# expect: True b'a_b=5F' b'a A=4'
# expect: b'softline=  \nx'
