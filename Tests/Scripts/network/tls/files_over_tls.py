import ftplib
import socket
import threading
from certificates import client_context, server_context

control, data = (socket.create_server(("127.0.0.1", 0)) for _ in range(2))


def serve():
    plain, _ = control.accept()
    plain.sendall(b"220 hi\r\n")
    file = plain.makefile("rb")
    print(file.readline())
    plain.sendall(b"234 go\r\n")
    secure = server_context().wrap_socket(plain, server_side=True)
    file = secure.makefile("rb")
    high, low = divmod(data.getsockname()[1], 256)
    for answer in b"331 who?", b"230 in", b"200 ok", b"200 ok", b"200 ok", b"227 (127,0,0,1,%d,%d)" % (high, low):
        file.readline()
        secure.sendall(answer + b"\r\n")
    print(file.readline())
    secure.sendall(b"150 here\r\n")
    with server_context().wrap_socket(data.accept()[0], server_side=True) as carrier:
        carrier.sendall(b"the content")
        carrier.unwrap()
    secure.sendall(b"226 done\r\n")
    file.readline()
    secure.sendall(b"221 bye\r\n")
    secure.close()


thread = threading.Thread(target=serve)
thread.start()
files = ftplib.FTP_TLS(context=client_context())
files.connect("localhost", control.getsockname()[1])
files.login("me", "secret")  # expect: b'AUTH TLS\r\n'
files.prot_p()
print(files.retrbinary("RETR name", print))
# expect: b'RETR name\r\n'
# expect: b'the content'
# expect: 226 done
files.quit()
thread.join()
control.close()
data.close()
