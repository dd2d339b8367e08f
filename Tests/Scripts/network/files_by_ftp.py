# A client of FTP: commands on one connection, data on others.
import ftplib
import io
import socket
import threading

def serve(listener):
    connection, _ = listener.accept()
    waiting = socket.create_server(("127.0.0.1", 0))
    stored = b"first\r\nsecond\r\n"
    with connection, waiting, connection.makefile("rw", newline="") as file:
        def answer(line):
            file.write(line + "\r\n")
            file.flush()

        answer("220-welcome\r\n220 here")
        for line in file:
            word = line.split()[0]
            if word == "PASV":
                port = waiting.getsockname()[1]
                answer(f"227 Entering (127,0,0,1,{port // 256},{port % 256})")
            elif word in ("RETR", "NLST", "STOR", "MLSD"):
                answer(f"150 Opening ({len(stored)} bytes)")
                with waiting.accept()[0] as data:
                    if word == "STOR":
                        stored = b"".join(iter(lambda: data.recv(100), b""))
                    else:
                        data.sendall({"NLST": b"a\r\nb\r\n", "MLSD": b"type=file;size=3; name\r\n"}.get(word, stored))
                answer("226 done")
            else:
                answer({"USER": "331 password", "PASS": "230 in", "TYPE": "200 ok", "PWD": '257 "/a ""b"""',
                        "SIZE": "213 14", "QUIT": "221 bye"}.get(word, "550 no"))  # fmt: skip
            if word == "QUIT":
                break

listener = socket.create_server(("127.0.0.1", 0))
thread = threading.Thread(target=serve, args=(listener,))
thread.start()
with ftplib.FTP() as ftp:
    print(repr(ftp.connect("127.0.0.1", listener.getsockname()[1])), ftp.login("me", "secret"))
    print(ftp.pwd(), ftp.size("x"), ftp.nlst(), list(ftp.mlsd()))
    lines, blocks = [], []
    print(ftp.retrlines("RETR x", lines.append), lines)
    print(ftp.storbinary("STOR y", io.BytesIO(b"new data")), ftp.retrbinary("RETR y", blocks.append), b"".join(blocks))
    try:
        ftp.delete("x")
    except ftplib.error_perm as error:
        print(error)
print(ftp.sock, ftplib.parse150("150 Opening (1234 bytes)"), ftp.sanitize("PASS secret\r\n"))
thread.join()
listener.close()
# expect: '220-welcome\n220 here' 230 in
# expect: /a "b" 14 ['a', 'b'] [('name', {'type': 'file', 'size': '3'})]
# expect: 226 done ['first', 'second']
# expect: 226 done 226 done b'new data'
# expect: 550 no
# expect: None 1234 'PASS ******\r\n'
