import contextlib
import imaplib
import poplib
import smtplib
import socket
import threading
from certificates import client_context, server_context


@contextlib.contextmanager
def server(script, implicit=False):
    """Answers each line by the script: the first goes out unasked, and after STARTTLS or STLS comes TLS."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener, dict(script), implicit))
        thread.start()
        yield "localhost", listener.getsockname()[1]
        thread.join()


def serve(listener, script, implicit):
    connection, _ = listener.accept()
    if implicit:
        connection = server_context().wrap_socket(connection, server_side=True)
    file = connection.makefile("rb")
    connection.sendall(script[""])
    while line := file.readline():
        words = line.decode().upper().split()
        tag, name = ("", words[0]) if words[0] in script else (line.decode().split()[0], words[1])
        connection.sendall(script[name].replace(b"TAG", tag.encode()))
        if name in ("STARTTLS", "STLS"):
            connection = server_context().wrap_socket(connection, server_side=True)
            file = connection.makefile("rb")
    connection.close()


POP = {"": b"+OK hello\r\n", "CAPA": b"+OK\r\nSTLS\r\n.\r\n", "STLS": b"+OK go\r\n", "NOOP": b"+OK\r\n", "QUIT": b"+OK bye\r\n"}
with server(POP) as (host, port):
    box = poplib.POP3(host, port)
    print(box.stls(client_context()), box.sock.version())  # expect: b'+OK go' TLSv1.3
    try:
        box.stls()
    except poplib.error_proto as error:
        print(error)  # expect: -ERR TLS session already established
    box.quit()
with server(POP, implicit=True) as (host, port):
    box = poplib.POP3_SSL(host, port, context=client_context())
    print(box.noop(), box.sock.version())  # expect: b'+OK' TLSv1.3
    box.quit()
SMTP = {"": b"220 hi\r\n", "EHLO": b"250-here\r\n250 STARTTLS\r\n", "STARTTLS": b"220 go\r\n", "QUIT": b"221 bye\r\n"}
with server(SMTP) as (host, port):
    mail = smtplib.SMTP(host, port, "me")
    print(mail.starttls(context=client_context()), mail.ehlo_resp, mail.ehlo()[0])  # expect: (220, b'go') None 250
    mail.quit()
with server(SMTP, implicit=True) as (host, port), smtplib.SMTP_SSL(host, port, "me", context=client_context()) as mail:
    print(mail.ehlo()[0], mail.sock.version())  # expect: 250 TLSv1.3
IMAP = {
    "": b"* OK hi\r\n", "CAPABILITY": b"* CAPABILITY IMAP4REV1 STARTTLS\r\nTAG OK done\r\n",
    "STARTTLS": b"TAG OK go\r\n", "LOGOUT": b"* BYE\r\nTAG OK done\r\n",
}
with server(IMAP) as (host, port), imaplib.IMAP4(host, port) as box:
    print(box.starttls(client_context()), box.sock.version())  # expect: ('OK', [None]) TLSv1.3
with server(IMAP, implicit=True) as (host, port), imaplib.IMAP4_SSL(host, port, ssl_context=client_context()) as box:
    print(box.state, box.sock.version())  # expect: NONAUTH TLSv1.3
