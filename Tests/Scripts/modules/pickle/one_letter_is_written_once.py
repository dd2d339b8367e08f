# Old protocols find that the letter of some bytes is the letter of a text, and write it once.
import pickle

for protocol in range(3):
    print(pickle.dumps(["x", b"x", "xy"[0]], protocol).count(b"x"))
# expect: 1
# expect: 1
# expect: 1
