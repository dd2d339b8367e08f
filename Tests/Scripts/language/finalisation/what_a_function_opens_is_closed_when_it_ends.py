import os
import socket
import tempfile

def folder():
    made = tempfile.TemporaryDirectory()
    return made.name

def other_end():
    one, other = socket.socketpair()
    return other

def main():
    print(os.path.exists(folder()))  # expect: False
    with other_end() as end:
        print(end.recv(1))  # expect: b''
    reader, writer = os.pipe()
    file = os.fdopen(writer, "w")
    file.write("written")
    file = None
    print(os.read(reader, 10))  # expect: b'written'

main()
