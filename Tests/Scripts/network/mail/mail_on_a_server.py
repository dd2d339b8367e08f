# A client of IMAP4: answers with and without tags, and literals.
import imaplib
import socket
import threading

ANSWERS = {
    "CAPABILITY": "* CAPABILITY IMAP4rev1 ENABLE\r\n", "LOGIN": "", "LOGOUT": "* BYE later\r\n",
    "SELECT": "* 2 EXISTS\r\n* FLAGS (\\Seen)\r\n", "SEARCH": "* SEARCH 1 2\r\n", "APPEND": "", "CLOSE": "",
    "FETCH": "* 1 FETCH (BODY[TEXT] {5}\r\nhello FLAGS (\\Seen))\r\n",
}  # fmt: skip

def serve(listener):
    connection, _ = listener.accept()
    with connection, connection.makefile("rw", newline="") as file:
        file.write("* OK ready\r\n")
        file.flush()
        for line in file:
            tag, word, *rest = line.split()
            if rest and rest[-1].startswith("{"):
                file.write("+ go on\r\n")
                file.flush()
                file.read(int(rest[-1][1:-1]) + 2)
            known = word in ANSWERS
            file.write(ANSWERS.get(word, "") + f"{tag} {'OK done' if known else 'BAD what'}\r\n")
            file.flush()
            if word == "LOGOUT":
                break

listener = socket.create_server(("127.0.0.1", 0))
thread = threading.Thread(target=serve, args=(listener,))
thread.start()
with imaplib.IMAP4("127.0.0.1", listener.getsockname()[1]) as server:
    print(server.capabilities, server.login("me", 'pass "word"'), server.state)
    print(server.select(), server.response("FLAGS"))
    print(server.search(None, "ALL"), server.fetch("1", "(BODY[TEXT])"))
    print(server.append("Sent", "\\Seen", None, b"Subject: x\n\ntext"))
    try:
        server.create("new")
    except imaplib.IMAP4.error as error:
        print(error)
    print(server.close(), server.state)
    try:
        server.search(None, "ALL")
    except imaplib.IMAP4.error as error:
        print(error)
print(imaplib.ParseFlags(b"1 (FLAGS (\\Seen \\Answered))"), imaplib.Int2AP(4711))
thread.join()
listener.close()
# expect: ('IMAP4REV1', 'ENABLE') ('OK', [b'done']) AUTH
# expect: ('OK', [b'2']) ('FLAGS', [b'(\\Seen)'])
# expect: ('OK', [b'1 2']) ('OK', [(b'1 (BODY[TEXT] {5}', b'hello'), b' FLAGS (\\Seen))'])
# expect: ('OK', [b'done'])
# expect: CREATE command error: BAD [b'what']
# expect: ('OK', [b'done']) AUTH
# expect: command SEARCH illegal in state AUTH, only allowed in states SELECTED
# expect: (b'\\Seen', b'\\Answered') b'BCGH'
