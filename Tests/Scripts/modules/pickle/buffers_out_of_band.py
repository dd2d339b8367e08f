import pickle


class Block(bytearray):
    def __reduce_ex__(self, protocol):
        return type(self)._again, (pickle.PickleBuffer(self),)

    @classmethod
    def _again(cls, data):
        return data.obj if type(data) is memoryview and type(data.obj) is cls else cls(data)


block, buffers = Block(b"large"), []
data = pickle.dumps(block, 5, buffer_callback=buffers.append)
print(b"large" in data, buffers[0].raw().tobytes())
print(pickle.loads(data, buffers=buffers), pickle.loads(pickle.dumps(block, 5)))
print(pickle.loads(pickle.dumps(pickle.PickleBuffer(b"bytes"), 5)), memoryview(buffers[0]).readonly)
for action in (
    lambda: pickle.dumps(pickle.PickleBuffer(b"bytes"), 4),
    lambda: pickle.dumps(1, 4, buffer_callback=buffers.append),
    lambda: pickle.dumps(pickle.PickleBuffer(memoryview(b"bytes")[::2]), 5),
    lambda: pickle.loads(data, buffers=[]),
    lambda: pickle.loads(data),
):  # fmt: skip
    try:
        action()
    except (pickle.PickleError, ValueError) as error:
        print(type(error).__name__, error)
buffers[0].release()
try:
    buffers[0].raw()
except ValueError as error:
    print(error)
# expect: False b'large'
# expect: Block(b'large') Block(b'large')
# expect: b'bytes' False
# expect: PicklingError PickleBuffer can only be pickled with protocol >= 5
# expect: ValueError buffer_callback needs protocol >= 5
# expect: PicklingError PickleBuffer can not be pickled when pointing to a non-contiguous buffer
# expect: UnpicklingError not enough out-of-band buffers
# expect: UnpicklingError pickle stream refers to out-of-band data but no *buffers* argument was given
# expect: operation forbidden on released PickleBuffer object
