import logging
import pickle
import socket
import struct
from logging.handlers import SocketHandler, SysLogHandler

with socket.create_server(("127.0.0.1", 0)) as server:
    handler = SocketHandler(*server.getsockname())
    logger = logging.getLogger("net")
    logger.addHandler(handler)
    logger.warning("over %s", "TCP")
    connection, _ = server.accept()
    handler.close()
    with connection:
        data = connection.recv(65536)
    size = struct.unpack(">L", data[:4])[0]
    record = logging.makeLogRecord(pickle.loads(data[4:4 + size]))
    print(size == len(data) - 4, record.getMessage(), record.levelname, record.args)
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
    receiver.bind(("127.0.0.1", 0))
    handler = SysLogHandler(receiver.getsockname(), facility=SysLogHandler.LOG_LOCAL1)
    handler.handle(logging.makeLogRecord({"msg": "hello", "levelname": "ERROR"}))
    print(receiver.recv(100))
    handler.close()
# expect: True over TCP WARNING None
# expect: b'<139>hello\x00'
