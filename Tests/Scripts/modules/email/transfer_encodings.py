import email
from email import policy

def read(encoding, body, kind="application/octet-stream"):
    text = f"Content-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n{body}"
    message = email.message_from_string(text, policy=policy.default)
    print(message.get_payload(decode=True), message.defects)

read("base64", "aGVsbG8gd29ybGQ=\n")
read("base64", "aGVsbG8gd29ybGQ\n")
read("base64", "aGVs*bG8gd29ybGQ=\n")
read("base64", "abcde\n")
read("x-uuencode", "begin 666 file\n+:&5L;&\\@=V]R;&0 \n \nend\n")
read("uuencode", "no beginning\n")
read("quoted-printable", "a=20=C3=BC=\nb\n")
# expect: b'hello world' []
# expect: b'hello world' [InvalidBase64PaddingDefect()]
# expect: b'hello world' [InvalidBase64CharactersDefect()]
# expect: b'abcde' [InvalidBase64LengthDefect()]
# expect: b'hello world' []
# expect: b'no beginning\n' []
# expect: b'a \xc3\xbcb\n' []
