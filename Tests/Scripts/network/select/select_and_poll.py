import select
import socket

first, second = socket.socketpair()
print(select.select([first, second], [], [], 0))
print(select.select([], [first], [], 0)[1] == [first])
second.send(b"x")
readable, writable, _ = select.select([first, second], [second.fileno()], [], 1)
print(readable == [first], writable == [second.fileno()])
poll = select.poll()
poll.register(first, select.POLLIN)
poll.register(second, select.POLLOUT)
print(sorted(mask for _, mask in poll.poll(0)))
poll.modify(second, select.POLLIN)
poll.unregister(first)
print(poll.poll(0))
for call in (
        lambda: poll.unregister(1000), lambda: poll.modify(1000, 1), lambda: select.select([-1], [], [], 0),
        lambda: select.select(1, [], []), lambda: select.select(["x"], [], [], 0),
        lambda: select.select([], [], [], -1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
first.close()
second.close()

# expect: ([], [], [])
# expect: True
# expect: True True
# expect: [1, 4]
# expect: []
# expect: KeyError 1000
# expect: FileNotFoundError [Errno 2] No such file or directory
# expect: ValueError file descriptor cannot be a negative integer (-1)
# expect: TypeError arguments 1-3 must be sequences
# expect: TypeError argument must be an int, or have a fileno() method.
# expect: ValueError timeout must be non-negative
