# A client of POP3 reads what a server holds.
import poplib
import socket
import threading

ANSWERS = {
    "USER": "+OK", "PASS": "+OK", "STAT": "+OK 2 30", "LIST": "+OK\r\n1 10\r\n2 20\r\n.", "DELE": "+OK",
    "RETR": "+OK\r\nSubject: x\r\n\r\n..dotted\r\n.", "CAPA": "+OK\r\nTOP\r\nSASL PLAIN LOGIN\r\n.", "QUIT": "+OK bye",
}  # fmt: skip

def serve(listener):
    connection, _ = listener.accept()
    with connection, connection.makefile("rw", newline="") as file:
        file.write("+OK <1@host>\r\n")
        file.flush()
        for line in file:
            word = line.split()[0]
            file.write(ANSWERS.get(word, "-ERR no") + "\r\n")
            file.flush()
            if word == "QUIT":
                break

listener = socket.create_server(("127.0.0.1", 0))
thread = threading.Thread(target=serve, args=(listener,))
thread.start()
box = poplib.POP3("127.0.0.1", listener.getsockname()[1])
print(box.getwelcome(), box.user("me"), box.pass_("secret"), box.stat())
print(box.list(), box.retr(1))
print(box.capa())
try:
    box.utf8()
except poplib.error_proto as error:
    print(error)
print(box.quit(), box.sock)
thread.join()
listener.close()
# expect: b'+OK <1@host>' b'+OK' b'+OK' (2, 30)
# expect: (b'+OK', [b'1 10', b'2 20'], 12) (b'+OK', [b'Subject: x', b'', b'.dotted'], 23)
# expect: {'TOP': [], 'SASL': ['PLAIN', 'LOGIN']}
# expect: b'-ERR no'
# expect: b'+OK bye' None
