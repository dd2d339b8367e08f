import smtplib
import socket
import threading
from email.message import EmailMessage

server = socket.create_server(("127.0.0.1", 0))
seen = []


def serve():
    connection, _ = server.accept()
    with connection, connection.makefile("rwb") as stream:
        def answer(text):
            stream.write(text.encode() + b"\r\n")
            stream.flush()

        answer("220 here")
        while line := stream.readline():
            line = line.decode().strip()
            seen.append(line.partition(" ")[0] if line.startswith("ehlo") else line)
            if line.startswith("ehlo"):
                answer("250-here\r\n250-SIZE 1000\r\n250 AUTH PLAIN LOGIN")
            elif line == "data":
                answer("354 go on")
                while (line := stream.readline()) != b".\r\n":
                    seen.append("| " + line.decode().rstrip())
                answer("250 taken")
            elif line.startswith("AUTH"):
                answer("235 it is you")
            elif "refused" in line:
                answer("550 nobody")
            else:
                answer("221 bye" if line == "QUIT" else "250 fine")


thread = threading.Thread(target=serve)
thread.start()
message = EmailMessage()
message["From"] = "Ann <ann@example.org>"
message["To"] = "bob@example.org, refused@example.org"
message["Subject"] = "Hello"
message.set_content("One line\n.and a dot\n")
with smtplib.SMTP("127.0.0.1", server.getsockname()[1]) as client:
    print(client.login("user", "secret"), client.has_extn("size"))
    print(client.send_message(message))
    try:
        client.sendmail("ann@example.org", "refused@example.org", "text")
    except smtplib.SMTPRecipientsRefused as error:
        print(error.recipients)
    try:
        client.docmd("noop\r\nquit")
    except ValueError as error:
        print(error)
thread.join()
server.close()
print("\n".join(seen))

# expect: (235, b'it is you') True
# expect: {'refused@example.org': (550, b'nobody')}
# expect: {'refused@example.org': (550, b'nobody')}
# expect: command and arguments contain prohibited newline characters: noop\r\nquit
# expect: ehlo
# expect: AUTH PLAIN AHVzZXIAc2VjcmV0
# expect: mail from:<ann@example.org> size=206
# expect: rcpt to:<bob@example.org>
# expect: rcpt to:<refused@example.org>
# expect: data
# expect: | From: Ann <ann@example.org>
# expect: | To: bob@example.org, refused@example.org
# expect: | Subject: Hello
# expect: | Content-Type: text/plain; charset="utf-8"
# expect: | Content-Transfer-Encoding: 7bit
# expect: | MIME-Version: 1.0
# expect: | 
# expect: | One line
# expect: | ..and a dot
# expect: mail from:<ann@example.org> size=4
# expect: rcpt to:<refused@example.org>
# expect: rset
# expect: QUIT
