import http.client
import socket
import threading


def answer(data):
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        client, _ = listener.accept()
        client.recv(4096)
        client.sendall(data)
        client.close()
        listener.close()

    threading.Thread(target=serve).start()
    connection = http.client.HTTPConnection(*listener.getsockname())
    try:
        connection.request("GET", "/")
        print(connection.getresponse().read())
    except http.client.HTTPException as error:
        print(type(error).__name__, str(error).strip())
    connection.close()


answer(b"nonsense\r\n\r\n")
answer(b"")
answer(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc")
answer(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")
answer(b"HTTP/1.0 200 OK\r\n\r\nto the end")
answer(b"HTTP/2.0 200 OK\r\n\r\n")
# expect: BadStatusLine nonsense
# expect: RemoteDisconnected Remote end closed connection without response
# expect: IncompleteRead IncompleteRead(3 bytes read, 6 more expected)
# expect: IncompleteRead IncompleteRead(0 bytes read)
# expect: b'to the end'
# expect: UnknownProtocol HTTP/2.0
