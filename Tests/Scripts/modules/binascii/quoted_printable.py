import binascii

for data in [b"a=b", b"blank \n", b"tab\t", b"\xe9\n", b".\n", b"a_b c", b"x" * 80, b"1\r\n2\n"]:
    print(binascii.b2a_qp(data), binascii.b2a_qp(data, quotetabs=True, istext=False, header=True))
# expect: b'a=3Db' b'a=3Db'
# expect: b'blank=20\n' b'blank=20=0A'
# expect: b'tab=09' b'tab=09'
# expect: b'=E9\n' b'=E9=0A'
# expect: b'=2E\n' b'=2E=0A'
# expect: b'a_b c' b'a=5Fb=20c'
# expect: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx' b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx'
# expect: b'1\r\n2\r\n' b'1=0D=0A2=0A'
for data in [b"=", b"==", b"=41=4", b"a=\r\nb", b"= \nc", b"a_b", "=3d"]:
    print(binascii.a2b_qp(data), binascii.a2b_qp(data, header=True))
# expect: b'' b''
# expect: b'=' b'='
# expect: b'A=4' b'A=4'
# expect: b'ab' b'ab'
# expect: b'= \nc' b'= \nc'
# expect: b'a_b' b'a b'
# expect: b'=' b'='
