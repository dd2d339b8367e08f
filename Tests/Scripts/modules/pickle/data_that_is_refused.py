import pickle

for wrong in (
    lambda: pickle.loads(b""),
    lambda: pickle.loads(b"abc"),
    lambda: pickle.loads(b"\x80\x09."),
    lambda: pickle.loads(b"\x80\x04\x95\x05"),
    lambda: pickle.loads("x"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: EOFError Ran out of input
# expect: UnpicklingError unpickling stack underflow
# expect: ValueError unsupported pickle protocol: 9
# expect: UnpicklingError pickle data was truncated
# expect: TypeError a bytes-like object is required, not 'str'
