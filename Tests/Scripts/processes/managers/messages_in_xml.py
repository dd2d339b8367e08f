import queue
from multiprocessing.managers import BaseManager

served = queue.Queue()


class Server(BaseManager):
    pass


class Client(BaseManager):
    pass


Server.register("get_queue", callable=lambda: served)
Client.register("get_queue")

if __name__ == "__main__":
    server = Server(address=("localhost", 0), authkey=b"key", serializer="xmlrpclib")
    server.start()
    client = Client(address=server.address, authkey=b"key", serializer="xmlrpclib")
    client.connect()
    client.get_queue().put(("text", 1, 2.5, True, None))
    # XML knows no tuples.
    print(server.get_queue().get())  # expect: ['text', 1, 2.5, True, None]
    server.shutdown()
