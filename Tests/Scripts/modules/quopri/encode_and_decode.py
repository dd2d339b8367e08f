import io
import quopri

print(quopri.encodestring(b"caf\xc3\xa9 = 1 \n.\nend\t"), quopri.encodestring(b"a b_c\t", quotetabs=True, header=True))
print(quopri.decodestring(b"caf=C3=A9 =3D 1=20\nso=\nft"), quopri.decodestring("a_b=20c", header=True))
target = io.BytesIO()
quopri.encode(io.BytesIO(b"x" * 80), target, quotetabs=False)
print(target.getvalue())

# expect: b'caf=C3=A9 =3D 1=20\n=2E\nend=09' b'a=20b=5Fc=09'
# expect: b'caf\xc3\xa9 = 1 \nsoft' b'a b c'
# expect: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx'
