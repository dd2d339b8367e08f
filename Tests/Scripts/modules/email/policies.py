import email
import email.policy
from email.message import EmailMessage

message = email.message_from_string(
    "Date: Mon, 20 Nov 1995 19:12:08 -0500\nTo: Ann <a@b>\nContent-Type: text/html; charset=x\n\n",
    policy=email.policy.default)
print(type(message).__name__, message["date"].datetime, message["to"].addresses[0].display_name)
print(message["content-type"].maintype, dict(message["content-type"].params), message["to"].defects)
new = EmailMessage()
new["Subject"] = "one"
for name, value in ("Subject", "two"), ("X", "a\nb"):
    try:
        new[name] = value
    except ValueError as error:
        print(error)
print(email.policy.SMTP.linesep == "\r\n", new.as_bytes(policy=email.policy.SMTP))
# expect: EmailMessage 1995-11-20 19:12:08-05:00 Ann
# expect: text {'charset': 'x'} ()
# expect: There may be at most 1 Subject headers in a message
# expect: Header values may not contain linefeed or carriage return characters
# expect: True b'Subject: one\r\n\r\n'
