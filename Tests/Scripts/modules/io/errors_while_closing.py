# Closing flushes and then closes what is below, whichever of the two fails.
import io


def failing(text):
    def fail():
        raise OSError(text)

    return fail


raw = io.BytesIO()
stream = io.BufferedWriter(raw)
stream.flush = failing("flush")
raw.close = failing("close")
try:
    stream.close()
except OSError as error:
    print(error, "|", error.__context__)  # expect: close | flush
raw.close = stream.flush = lambda: None
below = io.BytesIO()
text = io.TextIOWrapper(below)
text.flush = failing("flush")
try:
    text.close()
except OSError as error:
    print(error, below.closed)  # expect: flush True
file = io.FileIO(__file__)
file.flush = failing("flush")
try:
    file.close()
except OSError as error:
    print(error, file.closed)  # expect: flush True
