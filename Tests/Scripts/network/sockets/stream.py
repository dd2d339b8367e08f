import socket

with socket.socket() as listener:
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    client = socket.create_connection(listener.getsockname(), timeout=10)
    server, address = listener.accept()
    print(address == client.getsockname(), server.getpeername() == address, type(server))
    client.sendall(b"hello")
    print(server.recv(2), server.recv(2, socket.MSG_PEEK), server.recv(100))
    buffer = bytearray(8)
    client.send(b"into")
    print(server.recv_into(buffer), buffer)
    client.send(b"abc")
    print(server.recv_into(buffer, 2), buffer, server.recv(10))
    client.shutdown(socket.SHUT_WR)
    print(server.recv(1))
    server.sendall(bytearray(b"half open"))
    print(client.recv(100))
    server.close()
    client.close()
    client.close()
    try:
        client.recv(1)
    except OSError as error:
        print(error)

# expect: True True <class 'socket.socket'>
# expect: b'he' b'll' b'llo'
# expect: 4 bytearray(b'into\x00\x00\x00\x00')
# expect: 2 bytearray(b'abto\x00\x00\x00\x00') b'c'
# expect: b''
# expect: b'half open'
# expect: [Errno 9] Bad file descriptor
