from email.message import EmailMessage

message = EmailMessage()
message["Subject"] = "Ünï " + "long word " * 8
message["From"] = "Änn <a@b.c>"
message["To"] = "x@y.z, Bob <w@v.u>"
message.set_content("Hello\nthere é\n")
print(message.as_bytes().decode())
message.add_alternative("<p>x</p>", subtype="html")
message.set_boundary("ALT")
message.add_attachment(b"abc" * 30, maintype="application", subtype="pdf", filename="d.pdf")
message.set_boundary("MIX")
print(message.as_string())
print([part.get_filename() for part in message.iter_attachments()], message.get_body().get_content_type())
print(repr(message.get_body(("plain",)).get_content()), message["to"].addresses)
# expect: Subject: =?utf-8?b?w5xuw68=?= long word long word long word long word long
# expect:  word long word long word long word 
# expect: From: =?utf-8?q?=C3=84nn?= <a@b.c>
# expect: To: x@y.z, Bob <w@v.u>
# expect: Content-Type: text/plain; charset="utf-8"
# expect: Content-Transfer-Encoding: 8bit
# expect: MIME-Version: 1.0
# expect:
# expect: Hello
# expect: there é
# expect:
# expect: Subject: =?utf-8?b?w5xuw68=?= long word long word long word long word long
# expect:  word long word long word long word 
# expect: From: =?utf-8?q?=C3=84nn?= <a@b.c>
# expect: To: x@y.z, Bob <w@v.u>
# expect: MIME-Version: 1.0
# expect: Content-Type: multipart/mixed; boundary="MIX"
# expect:
# expect: --MIX
# expect: Content-Type: multipart/alternative; boundary="ALT"
# expect:
# expect: --ALT
# expect: Content-Type: text/plain; charset="utf-8"
# expect: Content-Transfer-Encoding: base64
# expect:
# expect: SGVsbG8KdGhlcmUgw6kK
# expect:
# expect: --ALT
# expect: Content-Type: text/html; charset="utf-8"
# expect: Content-Transfer-Encoding: 7bit
# expect: MIME-Version: 1.0
# expect:
# expect: <p>x</p>
# expect:
# expect: --ALT--
# expect:
# expect: --MIX
# expect: Content-Type: application/pdf
# expect: Content-Transfer-Encoding: base64
# expect: Content-Disposition: attachment; filename="d.pdf"
# expect: MIME-Version: 1.0
# expect:
# expect: YWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJj
# expect: YWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJjYWJj
# expect:
# expect: --MIX--
# expect:
# expect: ['d.pdf'] text/html
# expect: 'Hello\nthere é\n' (Address(display_name='', username='x', domain='y.z'), Address(display_name='Bob', username='w', domain='v.u'))
