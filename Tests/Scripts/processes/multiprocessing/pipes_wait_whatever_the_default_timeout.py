import multiprocessing
import socket
import time


def child(ours, address):
    time.sleep(0.05)
    ours.send("pipe")
    with multiprocessing.connection.Client(address) as connection:
        connection.send("listener")


if __name__ == "__main__":
    socket.setdefaulttimeout(0.01)
    one, other = multiprocessing.Pipe()
    with multiprocessing.connection.Listener() as listener:
        context = multiprocessing.get_context("fork")
        process = context.Process(target=child, args=(other, listener.address))
        process.start()
        print(one.recv())  # expect: pipe
        with listener.accept() as connection:
            print(connection.recv())  # expect: listener
        process.join()
