from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

message = MIMEMultipart("alternative", boundary="BB")
message["From"] = "me@x.org"
message["Subject"] = "Grüße " + "und mehr " * 12
message.attach(MIMEText("plain"))
message.attach(MIMEText("<b>ü</b>", "html"))
message.attach(MIMEApplication(b"\0\1\2" * 40, Name="x.bin"))
print(message.as_string())
print(MIMEText("ü", "plain", "iso-8859-1").as_bytes())
# expect: Content-Type: multipart/alternative; boundary="BB"
# expect: MIME-Version: 1.0
# expect: From: me@x.org
# expect: Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe_und_mehr_und_mehr_und_mehr_und_mehr_und_mehr_und_mehr_und_mehr_und_mehr_und_mehr_und_mehr_und_mehr_und_mehr_?=
# expect:
# expect: --BB
# expect: Content-Type: text/plain; charset="us-ascii"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: 7bit
# expect:
# expect: plain
# expect: --BB
# expect: Content-Type: text/html; charset="utf-8"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: base64
# expect:
# expect: PGI+w7w8L2I+
# expect:
# expect: --BB
# expect: Content-Type: application/octet-stream; Name="x.bin"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: base64
# expect:
# expect: AAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAEC
# expect: AAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAEC
# expect: AAECAAEC
# expect:
# expect: --BB--
# expect:
# expect: b'Content-Type: text/plain; charset="iso-8859-1"\nMIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n=FC'
