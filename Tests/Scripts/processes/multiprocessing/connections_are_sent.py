import multiprocessing
import socket


def work(outer):
    inner = outer.recv()
    inner.send("through the connection that was sent")
    inner.close()


def serve(outer):
    sock = outer.recv()
    sock.sendall(b"through the socket that was sent")
    sock.close()


if __name__ == "__main__":
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=work, args=(theirs,))
    process.start()
    one, other = multiprocessing.Pipe()
    ours.send(other)
    print(one.recv())
    process.join()
    process = multiprocessing.Process(target=serve, args=(theirs,))
    process.start()
    left, right = socket.socketpair()
    ours.send(right)
    print(left.recv(100))
    process.join()
    print(process.exitcode)

# expect: through the connection that was sent
# expect: b'through the socket that was sent'
# expect: 0
