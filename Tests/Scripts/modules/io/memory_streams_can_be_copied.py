import copy
import io
import pickle

text = io.StringIO("one\r\ntwo\n", newline="")
text.readline()
twin = copy.copy(text)
print(twin.tell(), repr(twin.read()), twin.newlines)
data = io.BytesIO(b"abcdef")
data.seek(2)
data.note = "kept"
twin = pickle.loads(pickle.dumps(data))
print(twin.read(), twin.note)

# expect: 5 'two\n' ('\n', '\r\n')
# expect: b'cdef' kept
