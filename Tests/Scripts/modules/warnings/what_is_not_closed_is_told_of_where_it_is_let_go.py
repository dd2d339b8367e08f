import os
import socket
import warnings

warnings.simplefilter("always", ResourceWarning)


def show(message, category, filename, lineno, file=None, line=None):
    print(os.path.basename(filename), lineno, str(message).split(" name=")[0].split(" fd=")[0])


warnings.showwarning = show


def leave():
    file = open(os.devnull)
    return file.read()


leave()
# expect: what_is_not_closed_is_told_of_where_it_is_let_go.py 20 unclosed file <_io.TextIOWrapper
file = open(os.devnull, "rb")
del file
# expect: what_is_not_closed_is_told_of_where_it_is_let_go.py 23 unclosed file <_io.BufferedReader
end = socket.socket()
end = None
# expect: what_is_not_closed_is_told_of_where_it_is_let_go.py 26 unclosed <socket.socket
with open(os.devnull) as file:
    pass
del file
