from email.message import EmailMessage

for data in b"a b\n.=\xff" + b"x" * 90, b"", b".", b"y" * 76, b"y" * 77, b"\n" * 40, b"z" * 75 + b" ":
    message = EmailMessage()
    message.set_content(data, "application", "octet-stream", cte="quoted-printable")
    print(repr(message.get_payload()), message.get_content() == data)
# expect: 'a=20b=0A.=3D=FFxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' True
# expect: '' True
# expect: '=2E' True
# expect: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy' True
# expect: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy=\nyy' True
# expect: '=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=\n=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A=0A' True
# expect: 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz=\n=20' True
