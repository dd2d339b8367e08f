import select
import selectors
import socket

left, right = socket.socketpair()
epoll = select.epoll()
epoll.register(right, select.EPOLLIN)
print(epoll.fileno() > 2, select.select([epoll], [], [], 0)[0])  # expect: True []
left.send(b"x")
print(select.select([epoll], [], [], 1)[0] == [epoll])  # expect: True
print(epoll.poll(1) == [(right.fileno(), select.EPOLLIN)])  # expect: True
epoll.unregister(right)
print(select.select([epoll], [], [], 0)[0])  # expect: []
epoll.close()
try:
    epoll.fileno()
except ValueError as e:
    print(e)  # expect: I/O operation on closed epoll object
with selectors.EpollSelector() as selector:
    print(selector.fileno() > 2)  # expect: True
left.close()
right.close()
