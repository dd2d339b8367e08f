# Encoded words are quoted unless base 64 is much shorter; lists are folded between addresses.
from email.message import EmailMessage

message = EmailMessage()
message["Subject"] = "Héllo wörld"
message["From"] = "Éric <eric@example.com>"
message["To"] = "Jürgen Müller <j@example.com>, bob@example.com"
message["Cc"] = ", ".join(f"person{number}@an-example-company.com" for number in range(4))
message["Comments"] = "日本語"
message.add_attachment(b"data", maintype="image", subtype="png", filename="bár.png")
part = next(message.iter_attachments())
print(part["Content-Disposition"], part["Content-Type"])  # expect: attachment; filename="bár.png" image/png
for line in (part.as_string() + "\n".join(map(message.policy.fold, message.keys(), message.values()))).splitlines():
    if "boundary" not in line:
        print(line)
# expect: Content-Type: image/png
# expect: Content-Transfer-Encoding: base64
# expect: Content-Disposition: attachment; filename*=utf-8''b%C3%A1r.png
# expect: MIME-Version: 1.0
# expect:
# expect: ZGF0YQ==
# expect: Subject: =?utf-8?q?H=C3=A9llo_w=C3=B6rld?=
# expect:
# expect: From: =?utf-8?q?=C3=89ric?= <eric@example.com>
# expect:
# expect: To: =?utf-8?q?J=C3=BCrgen_M=C3=BCller?= <j@example.com>, bob@example.com
# expect:
# expect: Cc: person0@an-example-company.com, person1@an-example-company.com,
# expect:  person2@an-example-company.com, person3@an-example-company.com
# expect:
# expect: Comments: =?utf-8?b?5pel5pys6Kqe?=
# expect:
# expect: Content-Type: multipart/mixed
