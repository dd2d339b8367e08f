# Since protocol 3 a pickle of an array holds bytes and names the machine's layout of the items.
import array
import pickle

numbers = array.array("i", [1, -2])
print(numbers.__reduce_ex__(2))  # expect: (<class 'array.array'>, ('i', [1, -2]), None)
maker, parts, state = numbers.__reduce_ex__(3)
print(maker.__name__, parts[1:], state)  # expect: _array_reconstructor ('i', 8, b'\x01\x00\x00\x00\xfe\xff\xff\xff') None
print([array.array(code).__reduce_ex__(4)[1][2] for code in "bBwhHiIlLqQfd"])  # expect: [1, 0, 20, 4, 2, 8, 6, 12, 10, 12, 10, 14, 16]
for protocol in range(6):
    assert pickle.loads(pickle.dumps(numbers, protocol)) == numbers
print(maker(array.array, "l", 5, b"\x80\x00\x00\x01"))  # expect: array('h', [-32768, 1])
print(maker(array.array, "w", 21, "a\U0001f600".encode("utf-32-be")))  # expect: array('w', 'a😀')
for arguments in (
    ("", "b", 0, b""), (str, "b", 0, b""), (array.array, "b", 0, ""), (array.array, "?", 0, b""),
    (array.array, "b", 22, b""), (array.array, "d", 16, b"a"),
):
    try:
        maker(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError first argument must be a type object, not str
# expect: TypeError str is not a subtype of array.array
# expect: TypeError fourth argument should be bytes, not str
# expect: ValueError second argument must be a valid type code
# expect: ValueError third argument must be a valid machine format code.
# expect: ValueError bytes length not a multiple of item size
