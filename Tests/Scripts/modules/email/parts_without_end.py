import email

message = email.message_from_string("""\
Content-Type: multipart/mixed; boundary=B

before
--B

one
--B
--B

two
""")
print(repr(message.preamble), [part.get_payload() for part in message.get_payload()], message.defects)
# expect: 'before' ['one', 'two'] [CloseBoundaryNotFoundDefect()]
