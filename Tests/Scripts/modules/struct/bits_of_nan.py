# NaNs that a script makes have the same bits outside.
import array
import pickle
import struct

nan, other = float("nan"), float("nan")
print(nan is other, struct.pack(">d", other).hex(), struct.pack(">d", -other).hex())
# expect: False 7ff8000000000000 fff8000000000000
print(array.array("d", [other]).tobytes() == array.array("d", [nan]).tobytes())  # expect: True
print(pickle.dumps(other) == pickle.dumps(nan))  # expect: True
print(struct.pack("<d", struct.unpack("<d", bytes.fromhex("efbeadde0000f87f"))[0]).hex())  # expect: efbeadde0000f87f
try:
    struct.pack()
except TypeError as error:
    print(error)  # expect: missing format argument
