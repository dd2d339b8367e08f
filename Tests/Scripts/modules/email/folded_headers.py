from email.headerregistry import Address
from email.message import EmailMessage

message = EmailMessage()
message["Subject"] = "Über den Wolken muß die Freiheit wohl grenzenlos sein, und alle Ängste bleiben darunter verborgen"
message["To"] = [
    Address("Jörg Müller, Vertrieb", "joerg", "example.com"),
    Address("A name of great length that nobody could remember", "somebody", "mail.example.org"),
]
message["X-Link"] = "see https://example.com/" + "path/" * 14 + "end"
message["Message-ID"] = "<" + "identifier-" * 8 + "@example.com>"
message["Content-Disposition"] = f'attachment; filename="{"ä" * 20}.txt"'
for name, value in message.items():
    print(value.fold(policy=message.policy), end="")
print(message.policy.clone(max_line_length=40).fold("Subject", "a" * 30 + " " + "b" * 50), end="")
print(message.policy.clone(utf8=True).fold("Subject", "Grüße"), end="")
# expect: Subject: =?utf-8?q?=C3=9Cber_den_Wolken_mu=C3=9F?= die Freiheit wohl
# expect:  grenzenlos sein, und alle =?utf-8?q?=C3=84ngste?= bleiben darunter verborgen
# expect: To: =?utf-8?q?J=C3=B6rg_M=C3=BCller=2C?= Vertrieb <joerg@example.com>,
# expect:  A name of great length that nobody could remember <somebody@mail.example.org>
# expect: X-Link: see =?utf-8?q?https=3A//example=2Ecom/path/path/path/path/path/path/?=
# expect:  =?utf-8?q?path/path/path/path/path/path/path/path/end?=
# expect: Message-ID: <identifier-identifier-identifier-identifier-identifier-identifier-identifier-identifier-@example.com>
# expect: Content-Disposition: attachment;
# expect:  filename*0*=utf-8''%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4;
# expect:  filename*1*=%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4%C3%A4;
# expect:  filename*2*=%C3%A4.txt
# expect: Subject: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 
# expect:  =?utf-8?q?bbbbbbbbbbbbbbbbbbbbbbbbbbb?=
# expect:  =?utf-8?q?bbbbbbbbbbbbbbbbbbbbbbb?=
# expect: Subject: Grüße
