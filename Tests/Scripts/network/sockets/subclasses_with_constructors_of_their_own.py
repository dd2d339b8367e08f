import socket


class Client(socket.socket):
    def __init__(self, name):
        super().__init__(socket.AF_INET, socket.SOCK_DGRAM)
        self.name = name


with Client("one") as client:
    print(client.name, client.type == socket.SOCK_DGRAM, isinstance(client, socket.socket))
    client.note = "more attributes"
    print(client.note)

# expect: one True True
# expect: more attributes
