import email

message = email.message_from_string("""From: Ann <ann@x.org>
Subject: =?utf-8?q?Caf=C3=A9?= and
 more
X-Twice: 1
x-twice: 2
Content-Type: text/plain; charset="utf-8"; name="a;b"
Content-Transfer-Encoding: base64

aGVsbG8=
""")
print(message.keys(), message["FROM"], repr(message["subject"]), message["nothing"])
print(message.get_all("X-Twice"), len(message), "from" in message, message.get_params())
print(message.get_content_type(), message.get_content_charset(), message.get_filename(), message.is_multipart())
print(repr(message.get_payload()), message.get_payload(decode=True))
print(message.as_string())
# expect: ['From', 'Subject', 'X-Twice', 'x-twice', 'Content-Type', 'Content-Transfer-Encoding'] Ann <ann@x.org> '=?utf-8?q?Caf=C3=A9?= and\n more' None
# expect: ['1', '2'] 6 True [('text/plain', ''), ('charset', 'utf-8'), ('name', 'a;b')]
# expect: text/plain utf-8 a;b False
# expect: 'aGVsbG8=\n' b'hello'
# expect: From: Ann <ann@x.org>
# expect: Subject: =?utf-8?q?Caf=C3=A9?= and
# expect:  more
# expect: X-Twice: 1
# expect: x-twice: 2
# expect: Content-Type: text/plain; charset="utf-8"; name="a;b"
# expect: Content-Transfer-Encoding: base64
# expect:
# expect: aGVsbG8=
# expect:
