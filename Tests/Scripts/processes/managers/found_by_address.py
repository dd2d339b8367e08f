import os
import tempfile
from multiprocessing import AuthenticationError
from multiprocessing.managers import BaseManager

shared = {"common": 1}


def get_shared():
    return shared


class Manager(BaseManager):
    pass


Manager.register("get_shared", get_shared, exposed=["get", "update"])

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        address = os.path.join(folder, "socket")
        with Manager(address=address, authkey=b"secret") as server:
            client = Manager(address=address, authkey=b"secret")
            client.connect()
            client.get_shared().update({"more": 2})
            print(server.get_shared().get("more"), server.address == address)
            try:
                Manager(address=address, authkey=b"wrong").connect()
            except AuthenticationError as error:
                print(error)

# expect: 2 True
# expect: digest sent was rejected
