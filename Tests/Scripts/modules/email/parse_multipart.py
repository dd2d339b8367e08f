import email

message = email.message_from_bytes(b"""Content-Type: multipart/mixed; boundary="XX"

before
--XX
Content-Type: text/plain

one
--XX
Content-Type: multipart/alternative; boundary="YY"

--YY

two
--YY
Content-Type: text/html
Content-Disposition: attachment; filename="a b.html"

<p>
--YY--

--XX--
after
""")
print(repr(message.preamble), repr(message.epilogue), message.get_boundary())
for part in message.walk():
    print(part.get_content_type(), part.get_filename(), part.get_content_disposition(), part.get_payload(decode=True))
print(message.as_bytes().count(b"\n"))
# expect: 'before' 'after\n' XX
# expect: multipart/mixed None None None
# expect: text/plain None None b'one'
# expect: multipart/alternative None None None
# expect: text/plain None None b'two'
# expect: text/html a b.html attachment b'<p>'
# expect: 22
